import type { Commitment } from '../../engine/index.ts';
import { useStore } from '../../store/index.ts';
import {
  capital,
  cardTitle,
  choice,
  describeReason,
  movesThatKeep,
  powerName,
  promiseBrief,
  whenOf,
} from '../../view/index.ts';
import { t } from '../text.ts';
import { type Desk, optionOf } from './desk.ts';
import { dutyText, isOnSlate, promisesOf, settledOrder } from './promises.ts';

interface DueProps {
  readonly desk: Desk;
  /** Opens the catalogue at a move. */
  readonly onMove: (move: string) => void;
}

/** Promises that wait to be kept, each with the way to keep it; and what others have promised. */
export const Due = ({ desk, onMove }: DueProps) => {
  const { seen, words, cast, world } = desk;
  const own = promisesOf(desk);
  const theirs = seen.instruments.commitments.filter(
    (one) => one.to === desk.self && one.by !== desk.self && one.status === 'open',
  );
  if (own.length + theirs.length === 0) return null;
  return (
    <section className="due" aria-label={t('table.due')}>
      <h3>{t('table.due')}</h3>
      <ul>
        {own.map((promise) => (
          <Duty key={promise.id} desk={desk} promise={promise} onMove={onMove} />
        ))}
        {theirs.map((promise) => (
          <li key={promise.id} className="quiet">
            {t('table.due.theirs', {
              by: capital(powerName(words, world.powers[promise.by] ?? 'rival', cast)),
              kind: choice(promise.pledge.kind),
              promise: promiseBrief(desk, promise),
              when: whenOf(desk, promise),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
};

const Duty = ({ desk, promise, onMove }: DueProps & { readonly promise: Commitment }) => {
  const addMove = useStore((app) => app.addMove);
  const { words, cast, slate, world, seen } = desk;
  const moves = movesThatKeep(promise);
  const legal = moves.filter((move) => optionOf(desk, move)?.legal === true);
  const only = moves.length === 1 ? (moves[0] ?? null) : null;
  const shut = only === null || legal.length > 0 ? [] : (optionOf(desk, only)?.reasons ?? []);
  const first = legal[0];
  const isDone = isOnSlate(desk, promise);
  const breaking =
    promise.pledge.kind === 'restraint' && promise.to === desk.rival
      ? slate.moves.find((order) => world.moveById.get(order.move)?.tags.includes('coercive') === true)
      : undefined;
  const keep = (move: string) => {
    const order = settledOrder(desk, move);
    if (legal.length === 1 && order !== null) addMove(order);
    else onMove(move);
  };
  return (
    <li className={promise.due <= seen.clock.turn && !isDone ? 'is-urgent' : ''}>
      <span>{capital(dutyText(desk, promise))}</span>
      {isDone ? <b className="due-done">{t('table.due.on')}</b> : null}
      {isDone || first === undefined ? null : (
        <button type="button" className="small-button" disabled={desk.isBack} onClick={() => keep(first)}>
          {t(legal.length === 1 && settledOrder(desk, first) !== null ? 'table.due.add' : 'table.due.choose')}
        </button>
      )}
      {shut.length === 0 || isDone ? null : (
        <span className="warning">
          {t('table.due.shut', { why: shut.map((reason) => describeReason(words, reason, cast)).join(' ') })}
        </span>
      )}
      {breaking === undefined ? null : (
        <span className="warning">{t('table.due.breaks', { move: cardTitle(words, breaking.move) })}</span>
      )}
    </li>
  );
};

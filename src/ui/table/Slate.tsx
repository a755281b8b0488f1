import { useState } from 'react';
import { canRedo, canUndo, useStore } from '../../store/index.ts';
import {
  costText,
  describeFault,
  describeReason,
  keepingText,
  movesThatKeep,
  moveTitle,
  quoted,
} from '../../view/index.ts';
import { t } from '../text.ts';
import { BudgetLines } from './BudgetLines.tsx';
import { companyOf } from './coalition.ts';
import { Dialog } from './Dialog.tsx';
import { Due } from './Due.tsx';
import { type Desk, faultsWith, optionOf, upTo } from './desk.ts';
import { ExpectationLine } from './ExpectationLine.tsx';
import { focusSoon } from './focus.ts';
import { InstructionForm } from './InstructionForm.tsx';
import { Offers } from './Offers.tsx';
import { isOnSlate, promisesOf } from './promises.ts';

interface SlateProps {
  readonly desk: Desk;
  readonly onCatalogue: () => void;
  readonly onMove: (move: string) => void;
  readonly isAsking: boolean;
  readonly onAsk: (isAsking: boolean) => void;
}

/** The slate: budgets, moves, offers, standing instruction, expectation, and the commit. */
export const Slate = ({ desk, onCatalogue, onMove, isAsking, onAsk }: SlateProps) => {
  const undo = useStore((app) => app.undo);
  const redo = useStore((app) => app.redo);
  return (
    <div className="slate">
      <BudgetLines desk={desk} />
      <Due desk={desk} onMove={onMove} />
      <section className="slate-moves">
        <div className="slate-head">
          <h3>{t('table.slate.moves', { most: desk.world.scenario.file.slate })}</h3>
          <div className="slate-tools">
            <button
              type="button"
              className="small-button"
              onClick={onCatalogue}
              disabled={desk.isBack}
              aria-keyshortcuts="m"
            >
              {t('table.slate.catalogue')} <kbd>m</kbd>
            </button>
            <button
              type="button"
              className="icon-button"
              disabled={!canUndo(desk.game) || desk.isBack}
              onClick={undo}
              aria-label={t('table.undo')}
              title={t('table.undo')}
            >
              <span aria-hidden="true">↶</span>
            </button>
            <button
              type="button"
              className="icon-button"
              disabled={!canRedo(desk.game) || desk.isBack}
              onClick={redo}
              aria-label={t('table.redo')}
              title={t('table.redo')}
            >
              <span aria-hidden="true">↷</span>
            </button>
          </div>
        </div>
        <MoveList desk={desk} onMove={onMove} />
      </section>
      <Offers desk={desk} />
      <InstructionForm desk={desk} />
      <ExpectationLine desk={desk} />
      <Commit desk={desk} isAsking={isAsking} onAsk={onAsk} />
    </div>
  );
};

const MoveList = ({ desk, onMove }: { readonly desk: Desk; readonly onMove: (move: string) => void }) => {
  const removeMove = useStore((app) => app.removeMove);
  const { slate, words, cast, world, faults, seen } = desk;
  const spare = Math.max(0, world.scenario.file.slate - slate.moves.length);
  return (
    <ol className="slots">
      {slate.moves.map((order, place) => {
        const option = optionOf(desk, order.move);
        const title = moveTitle(words, order, cast);
        const company = option === null ? null : companyOf(desk, option.move, order);
        const wrong = faults.filter(
          (fault) => fault.path.split('.').slice(0, 2).join('.') === `moves.${place}`,
        );
        return (
          <li key={`${order.move} ${JSON.stringify(order.with)}`} className="slot">
            <button type="button" className="slot-title" onClick={() => onMove(order.move)}>
              {title}
            </button>
            <span className="slot-note">
              {option === null ? '' : costText(words, option.cost)}
              {option?.move.major === true ? ` · ${t('table.major')}` : ''}
              {option?.move.consent === 'target' ? ` · ${t('table.offer')}` : ''}
              {option?.move.audience === 'covert' ? ` · ${words.say('audience.covert')}` : ''}
              {option?.move.consent === 'target' && seen.clock.turn >= world.scenario.file.turns
                ? ` · ${t('table.offer.last')}`
                : ''}
              {company === null
                ? ''
                : ` · ${t('table.coalition.slot', { count: company.now.company.length })}`}
            </span>
            <button
              type="button"
              className="icon-button"
              disabled={desk.isBack}
              onClick={() => {
                removeMove(place);
                focusSoon('.slot .icon-button', '.slate-tools button');
              }}
              aria-label={t('table.slate.remove', { title })}
            >
              <span aria-hidden="true">×</span>
            </button>
            {wrong.map((fault) => (
              <p className="warning" key={fault.reason.code}>
                {describeReason(words, fault.reason, cast)}
              </p>
            ))}
          </li>
        );
      })}
      {upTo(spare).map((place) => (
        <li className="slot is-spare" key={place} aria-hidden={place > 0}>
          {place > 0
            ? null
            : t(slate.moves.length === 0 ? 'table.slate.first' : 'table.slate.spare', { count: spare })}
        </li>
      ))}
    </ol>
  );
};

/** What keeps the slate from being sealed, what it leaves unused, and the seal. */
const Commit = ({ desk, isAsking, onAsk }: Pick<SlateProps, 'desk' | 'isAsking' | 'onAsk'>) => {
  const commit = useStore((app) => app.commit);
  const lookBack = useStore((app) => app.lookBack);
  const [isSent, setIsSent] = useState(false);
  const { words, slate, faults, seen, cost, cast, isBack } = desk;
  if (isBack) {
    return (
      <div className="commit">
        <p className="warning">{t('table.commit.back')}</p>
        <button
          type="button"
          className="primary commit-button"
          onClick={() => {
            lookBack(null);
            focusSoon('.strip-range');
          }}
        >
          {t('table.strip.now')}
        </button>
      </div>
    );
  }
  const left = {
    attention: seen.own.attention - cost.attention,
    capital: seen.own.capital - cost.capital,
    desk: seen.own.desk - cost.desk,
  };
  const open = seen.deck.decisions.filter(
    (one) => one.power === desk.self && slate.decisions[one.card] === undefined,
  );
  const overdue = promisesOf(desk).filter(
    (one) => one.due <= seen.clock.turn && movesThatKeep(one).length > 0 && !isOnSlate(desk, one),
  );
  const missed =
    overdue.length === 0
      ? []
      : [t('table.commit.due', { moves: words.list(overdue.map((one) => keepingText(desk, one))) })];
  const notes = [
    ...missed,
    ...(open.length === 0
      ? []
      : [
          t('table.commit.undecided', {
            cards: words.list(
              open.map((one) =>
                t('table.commit.card', { card: quoted(words.say(`card.${one.card}.title`)) }),
              ),
            ),
          }),
        ]),
    ...(seen.offers.some(
      (offer) => offer.to === desk.self && !slate.answers.some((one) => one.offer === offer.id),
    )
      ? [t('table.commit.unanswered')]
      : []),
    ...(slate.moves.length === 0 ? [t('table.commit.empty')] : []),
    ...(slate.expectation === null ? [t('table.commit.expectation')] : []),
  ];
  const shownFaults = faults.map((fault) => describeFault(words, fault, cast));
  const seal = () => {
    setIsSent(true);
    onAsk(false);
    commit();
  };
  return (
    <div className="commit">
      <div className="commit-notes" role="status">
        {shownFaults.length > 0 ? (
          <ul className="warning">
            {[...new Set(shownFaults)].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ) : (
          <>
            {missed.map((line) => (
              <p className="warning" key={line}>
                {line}
              </p>
            ))}
            <p className="quiet">
              {t('table.commit.left', left)} {notes.slice(missed.length).join(' ')}
            </p>
          </>
        )}
      </div>
      <button
        type="button"
        className="primary commit-button"
        aria-keyshortcuts="c"
        disabled={faults.length > 0 || isSent}
        onClick={() =>
          slate.moves.length === 0 || open.length > 0 || missed.length > 0 ? onAsk(true) : seal()
        }
      >
        {t('table.commit')} <kbd>c</kbd>
      </button>
      {isAsking ? (
        <Dialog title={t('table.commit.ask')} onClose={() => onAsk(false)}>
          <ul className="ask">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
          <p className="quiet">{t('table.commit.left', left)}</p>
          <div className="choices">
            <button type="button" onClick={() => onAsk(false)}>
              {t('table.commit.not-yet')}
            </button>
            <button
              type="button"
              className="primary"
              onClick={seal}
              disabled={faultsWith(desk, {}).length > 0}
            >
              {t('table.commit.yes')}
            </button>
          </div>
        </Dialog>
      ) : null}
    </div>
  );
};

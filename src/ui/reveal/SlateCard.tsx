import type { GameEvent, World } from '../../engine/index.ts';
import { castOf, instructionText, moveTitle, powerTitle, type Words } from '../../view/index.ts';
import type { Orders } from '../../vocabulary/index.ts';
import { t } from '../text.ts';
import { shownMoves, showsInstruction } from './slates.ts';

interface SlateCardProps {
  readonly world: World;
  readonly words: Words;
  readonly power: number;
  readonly orders: Orders;
  /** The turn for which it was written. */
  readonly turn: number;
  /** Events that the viewers may be told of. */
  readonly told: readonly GameEvent[];
  readonly viewers: readonly string[];
}

/** One power's slate as it came out: moves, decisions, answers, a standing instruction if it shows. */
export const SlateCard = ({ world, words, power, orders, turn, told, viewers }: SlateCardProps) => {
  const code = world.powers[power] ?? '';
  const cast = castOf(world, power, null, turn);
  const moves = shownMoves(world, orders, code, told, viewers);
  const decisions = Object.entries(orders.decisions);
  const hasFired = told.some((event) => event.kind === 'instruction-fired' && event.by === code);
  const instruction = showsInstruction(orders, code, told, viewers) ? orders.instruction : null;
  return (
    <section
      className={`slate-card ${(viewers.length === 0 ? power === world.played[0] : viewers[0] === code) ? 'is-own' : 'is-other'}`}
    >
      <h3>{powerTitle(words, code)}</h3>
      {moves.length + decisions.length === 0 && instruction === null ? (
        <p className="quiet">
          {t(viewers.every((viewer) => viewer === code) ? 'reveal.quiet.own' : 'reveal.quiet')}
        </p>
      ) : (
        <ul>
          {decisions.map(([card, option]) => (
            <li key={card}>
              <span className="slate-kind">
                {t('reveal.decision', { card: words.say(`card.${card}.title`) })}
              </span>{' '}
              {words.say(`card.${card}.option.${option}`)}
            </li>
          ))}
          {moves.map((order) => (
            <li key={`${order.move} ${JSON.stringify(order.with)}`}>{moveTitle(words, order, cast)}</li>
          ))}
          {instruction === null ? null : (
            <li>
              <span className="slate-kind">
                {t(hasFired ? 'reveal.instruction.fired' : `reveal.instruction.${instruction.audience}`)}
              </span>{' '}
              {instructionText(words, instruction, cast)}
            </li>
          )}
        </ul>
      )}
    </section>
  );
};

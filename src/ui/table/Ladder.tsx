import { capital, type NumberRef, valueText } from '../../view/index.ts';
import { RUNGS } from '../../vocabulary/index.ts';
import { t } from '../text.ts';
import type { Books } from './desk.ts';

/** The ladder of a pair: every rung, the tension at which it is reached and left, and where the pair stands. */
export const Ladder = ({ books, number }: { readonly books: Books; readonly number: NumberRef }) => {
  const { world, words, state } = books;
  const i = world.powerIndex.get(number.a ?? '');
  const j = world.powerIndex.get(number.b ?? '');
  if (i === undefined || j === undefined) return null;
  const at = i * world.powers.length + j;
  const { value } = world.model;
  const shown = (tension: number): string => valueText(words, 'tension', tension);
  const now = state.dyads.rung[at] ?? 0;
  return (
    <section>
      <p>{t('table.ladder.now', { tension: shown(state.dyads.tension[at] ?? 0) })}</p>
      <ol className="ladder">
        {RUNGS.map((rung, step) => {
          const up = value['ladder.up'] + (step - 1) * value['ladder.step'];
          return (
            <li key={rung} aria-current={step === now ? 'step' : undefined}>
              <b>{capital(words.label('rung', rung))}</b>
              <span className="quiet">
                {step === 0
                  ? t('table.ladder.lowest')
                  : t('table.ladder.step', { up: shown(up), down: shown(up - value['ladder.hysteresis']) })}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
};

import { useMemo } from 'react';
import { score } from '../../engine/index.ts';
import { latest } from '../../store/index.ts';
import { shownIndex, wholeShares } from '../../view/index.ts';
import { BASKETS } from '../../vocabulary/index.ts';
import { Glossed } from '../glossary/index.ts';
import { t } from '../text.ts';
import type { Desk } from './desk.ts';

/** What this power wants: its private instruction, its red lines, and how each objective stands now. */
export const Aims = ({ desk }: { readonly desk: Desk }) => {
  const { game, world, words, self, cast } = desk;
  const code = cast.self ?? '';
  const state = game.lookBack === null ? latest(game) : (game.states[game.lookBack] ?? latest(game));
  const now = useMemo(() => score(world, state, self), [world, state, self]);
  const shares = useMemo(() => wholeShares(now.objectives.map((one) => one.weight)), [now]);
  return (
    <div className="aims">
      {now.instruction === null ? null : (
        <section>
          <p className="kicker">{t('table.aims.instruction')}</p>
          <h3>{words.say(`instruction.${code}.${now.instruction}.title`)}</h3>
          <p>
            <Glossed text={words.say(`instruction.${code}.${now.instruction}.body`)} />
          </p>
          {now.redLines.map((line) => (
            <p key={line.id} className={line.crossed ? 'warning' : 'quiet'}>
              {t(line.crossed ? 'table.aims.crossed' : 'table.aims.line', {
                line: words.say(`redline.${code}.${line.id}`),
              })}
            </p>
          ))}
        </section>
      )}
      <section>
        <h3>{t('table.aims.total', { total: shownIndex(now.total) })}</h3>
        <p className="quiet">{t('table.aims.key')}</p>
      </section>
      {BASKETS.map((basket) => {
        const objectives = now.objectives.filter((one) => one.basket === basket);
        return objectives.length === 0 ? null : (
          <section key={basket}>
            <h3>{words.say(`basket.${code}.${basket}`)}</h3>
            <ul>
              {objectives.map((one) => (
                <li key={one.id}>
                  <span>{words.say(`objective.${code}.${one.id}`)}</span>
                  <span className="quiet">
                    {t('table.aims.weight', { share: shares[now.objectives.indexOf(one)] ?? 0 })}
                  </span>
                  <span className="bar" aria-hidden="true">
                    <i style={{ width: `${one.value / 10}%` }} />
                  </span>
                  <b className="number">{shownIndex(one.value)}</b>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
};

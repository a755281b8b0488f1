import { useState } from 'react';
import { dateOfTurn, firstTurn } from '../../engine/index.ts';
import { useStore } from '../../store/index.ts';
import { describeEvent, rootOf, shortDate, shownIndex, toldTo } from '../../view/index.ts';
import { t } from '../text.ts';
import type { Desk } from './desk.ts';
import { upTo } from './desk.ts';
import { focusSoon } from './focus.ts';

/** Kinds of events worth a mark on the strip. */
const MARKED = [
  'act',
  'card',
  'exposed',
  'ceasefire-established',
  'ceasefire-broke',
  'track-agreed',
  'commitment-broken',
  'rung-changed',
];

/** Turns that can all be numbered on a small screen. */
const ROOMY = 14;

/** The game so far: tension and cooperation by turn, acts and events marked; a slider looks back. */
export const Strip = ({ desk }: { readonly desk: Desk }) => {
  const { game, world, words, self, rival } = desk;
  const lookBack = useStore((app) => app.lookBack);
  const [hovered, setHovered] = useState<number | null>(null);
  const turns = world.scenario.file.turns;
  const isLong = turns > ROOMY;
  const last = game.states.length - 1;
  const first = firstTurn(game.states);
  const at = self * world.powers.length + rival;
  const shown = game.lookBack ?? last;
  const x = (turn: number) => (100 * turn) / turns;
  const values = game.states.flatMap((state) => [
    state.dyads.tension[at] ?? 0,
    state.dyads.cooperation[at] ?? 0,
  ]);
  const low = Math.max(0, Math.min(...values) - 50);
  const high = Math.min(1000, Math.max(...values) + 50);
  const points = (kind: 'tension' | 'cooperation') =>
    game.states
      .slice(first)
      .map(
        (state, k) =>
          `${x(first + k)},${100 - (100 * ((state.dyads[kind][at] ?? 0) - low)) / Math.max(1, high - low)}`,
      )
      .join(' ');
  const shownOf = (kind: 'tension' | 'cooperation', turn: number) =>
    shownIndex(game.states[turn]?.dyads[kind][at] ?? 0);
  const marks = game.events.map((events) =>
    toldTo(events, [game.active]).filter(
      (event) =>
        MARKED.includes(event.kind) &&
        (event.kind !== 'act' || world.moveById.has(event.subject ?? '')) &&
        rootOf(event, events) === event,
    ),
  );
  const told = hovered ?? shown;
  return (
    <section className="strip" aria-label={t('table.strip')}>
      <div className="strip-legend">
        <p>
          <span className="is-tension">{t('table.strip.tension', { value: shownOf('tension', shown) })}</span>
          <span className="is-cooperation">
            {t('table.strip.cooperation', { value: shownOf('cooperation', shown) })}
          </span>
        </p>
        {desk.isBack ? (
          <button
            type="button"
            className="small-button is-now"
            onClick={() => {
              lookBack(null);
              focusSoon('.strip-range');
            }}
          >
            {t('table.strip.now')}
          </button>
        ) : (
          <p className="quiet">{t('table.strip.hint')}</p>
        )}
      </div>
      <div className="strip-chart">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <line x1="0" x2="100" y1="100" y2="100" className="strip-grid" />
          <polyline points={points('tension')} className="strip-line is-tension" />
          <polyline points={points('cooperation')} className="strip-line is-cooperation" />
          <line x1={x(shown)} x2={x(shown)} y1="0" y2="100" className="strip-cursor" />
        </svg>
        <ol className={`strip-turns${isLong ? ' is-long' : ''}`}>
          {upTo(turns + 1).map((turn) => {
            const events = marks[turn] ?? [];
            return (
              <li
                key={turn}
                className={`${turn === shown ? 'is-shown' : turn > last ? 'is-ahead' : ''}${
                  isLong && turn % 5 !== 0 ? ' is-between' : ''
                }`}
                style={{ left: `${x(turn)}%` }}
              >
                <span className="strip-marks" aria-hidden="true">
                  {events.slice(0, 5).map((event) => (
                    <i
                      key={event.id}
                      className={
                        (event.amount ?? 0) < 0 ? 'is-minus' : event.amount === null ? '' : 'is-plus'
                      }
                    />
                  ))}
                </span>
                <button
                  type="button"
                  tabIndex={-1}
                  aria-hidden="true"
                  disabled={turn > last || turn < first}
                  onMouseEnter={() => setHovered(turn)}
                  onMouseLeave={() => setHovered(null)}
                  onClick={() => lookBack(turn >= last ? null : turn)}
                >
                  {turn === 0 ? t('table.strip.start') : turn}
                </button>
              </li>
            );
          })}
        </ol>
        <input
          type="range"
          className="strip-range"
          min={first}
          max={last}
          step={1}
          value={shown}
          disabled={last === first}
          aria-label={t('table.strip.range')}
          aria-valuetext={t('table.strip.value', {
            turn: shown,
            tension: shownOf('tension', shown),
            cooperation: shownOf('cooperation', shown),
          })}
          style={{ insetInlineStart: `${x(first)}%`, width: `${x(last) - x(first)}%` }}
          onChange={(event) => {
            const turn = Number(event.currentTarget.value);
            lookBack(turn >= last ? null : turn);
          }}
        />
      </div>
      <div className="strip-told">
        <p>
          <b>
            {told === 0
              ? t('table.strip.at-start')
              : t('table.strip.at', { turn: told, date: shortDate(dateOfTurn(world, told)) })}
          </b>
        </p>
        <ul>
          {(marks[told] ?? []).slice(0, 3).map((event) => {
            const text = describeEvent(words, event, world);
            return (
              <li key={event.id} title={text}>
                {text}
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
};

import { scaleLinear } from 'd3-scale';
import {
  type Game,
  type GameOutcome,
  latest,
  OTHER_GAMES,
  outcomeOf,
  personsOf,
  playedCodes,
  store,
} from '../../store/index.ts';
import { capital, powerName, wordsFor } from '../../view/index.ts';
import { useWidth } from '../shell/useWidth.ts';
import { index, t } from '../text.ts';

const HEIGHT = 40;
const SCALE = 14;
const TICKS = [0, 500, 1000];
const LANES = 5;

/** One measure: every other game a dot, the middle half shaded, this game a bar. */
const Row = ({ name, own, others }: { name: string; own: number; others: readonly number[] }) => {
  const [host, width] = useWidth<HTMLDivElement>(600);
  const x = scaleLinear([0, 1000], [8, width - 8]);
  const sorted = [...others].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  const [low, high] = [at(0.25), at(0.75)];
  const below = sorted.filter((value) => value < own).length;
  const above = sorted.filter((value) => value > own).length;
  const place = t('debrief.field.place', {
    value: index(own),
    place:
      above === sorted.length
        ? 'lowest'
        : below === sorted.length
          ? 'highest'
          : below === 0
            ? 'least'
            : 'other',
    // Neither none nor all of them, however few are missing.
    share: Math.min(99, Math.max(1, Math.round((100 * below) / Math.max(1, sorted.length)))),
    low: index(low),
    high: index(high),
  });
  return (
    <div className="field-row">
      <p>
        <strong>{name}</strong> <span className="muted">{place}</span>
      </p>
      <div ref={host} className="chart">
        <svg className="field-strip" width={width} height={HEIGHT + SCALE} aria-hidden="true">
          <rect
            className="middle"
            x={x(low)}
            width={Math.max(2, x(high) - x(low))}
            y="2"
            height={HEIGHT - 6}
          />
          <line className="base" x1={x(0)} x2={x(1000)} y1={HEIGHT - 3} y2={HEIGHT - 3} />
          {TICKS.map((tick) => (
            <g key={tick}>
              <line className="base" x1={x(tick)} x2={x(tick)} y1={HEIGHT - 7} y2={HEIGHT - 3} />
              <text
                className="tick"
                x={x(tick)}
                y={HEIGHT + 10}
                textAnchor={tick === 0 ? 'start' : tick === 1000 ? 'end' : 'middle'}
              >
                {tick / 10}
              </text>
            </g>
          ))}
          {others.map((value, n) => (
            <circle
              // biome-ignore lint/suspicious/noArrayIndexKey: a dot is the nth game.
              key={n}
              className="dot"
              cx={x(value)}
              cy={6 + ((n % LANES) * (HEIGHT - 14)) / (LANES - 1)}
              r="2.5"
            />
          ))}
          <rect className="now" x={x(own) - 2.5} width="5" y="0" height={HEIGHT - 2} />
        </svg>
      </div>
    </div>
  );
};

/** The game among others of its kind: how much was choice, how much luck. */
export const OtherGames = ({ game }: { game: Game }) => {
  const { world, otherOutcomes } = game;
  const words = wordsFor(world.scenario.text);
  const own = outcomeOf(world, latest(game));
  const values = (pick: (outcome: GameOutcome) => number): readonly number[] => otherOutcomes.map(pick);
  return (
    <section>
      <h2>{t('debrief.field')}</h2>
      <p className="muted measure">
        {t('debrief.field.line', { two: personsOf(game).length > 1 ? 'yes' : 'no' })}
      </p>
      {otherOutcomes.length === 0 ? (
        <p className="no-print">
          <button type="button" onClick={() => store.getState().loadOtherGames()}>
            {t('debrief.field.play', { count: OTHER_GAMES })}
          </button>
        </p>
      ) : (
        <>
          <p role="status" className="muted">
            {otherOutcomes.length < OTHER_GAMES
              ? t('debrief.field.playing', { done: otherOutcomes.length, count: OTHER_GAMES })
              : ''}
          </p>
          <div className="field-rows">
            <Row name={t('debrief.field.tension')} own={own.tension} others={values((one) => one.tension)} />
            <Row
              name={t('debrief.field.cooperation')}
              own={own.cooperation}
              others={values((one) => one.cooperation)}
            />
            {playedCodes(world).map((code) => (
              <Row
                key={code}
                name={t('debrief.field.score', { power: capital(powerName(words, code)) })}
                own={own.scores[code] ?? 0}
                others={values((one) => one.scores[code] ?? 0)}
              />
            ))}
          </div>
        </>
      )}
    </section>
  );
};

import type { GameState, World } from '../../src/engine/index.ts';
import { lineChart } from '../evidence/chart.ts';
import { idle, play, tableOf, tensionOf } from '../evidence/play.ts';
import { mean, percentile } from '../evidence/statistics.ts';
import { type Found, seedOf, withDeeds } from './shape.ts';
import { decimals } from './units.ts';

const GAMES = 300;
const WEEKS = 10;
const WEIGHT = -5000;

/** Weeks in which the first power acts, each time by a deed felt as −5. */
const KINDS = [
  { label: 'one in the first week', turns: [1] },
  { label: 'one every week', turns: Array.from({ length: WEEKS }, (_, k) => k + 1) },
] as const;

/** Tension at the start and after each week, nobody giving orders. */
const course = (world: World, seed: string, turns: readonly number[]): readonly number[] => {
  const { a, b } = tableOf(world);
  const seen: number[] = [];
  const { start } = play(world, seed, [idle, idle], {
    from: (state) =>
      withDeeds(
        world,
        state,
        turns.map((turn) => ({ by: a, to: b, turn, weight: WEIGHT, arena: null })),
      ),
    onTurn: (state: GameState) => seen.push(tensionOf(world, state)),
  });
  return [tensionOf(world, start), ...seen];
};

/** What a deed does to tension: the same seed with it and without, week by week, beside the noise of a week. */
export const deed = (world: World): Found => {
  const quiet = Array.from({ length: GAMES }, (_, k) => course(world, seedOf('deed', k), []));
  const changes = quiet.flatMap((weeks) => weeks.slice(1).map((t, w) => t - (weeks[w] ?? 0)));
  const trend = mean(changes);
  const noise = Math.sqrt(mean(changes.map((by) => (by - trend) ** 2)));
  const series = KINDS.map(({ label, turns }) => {
    const apart = quiet.map((weeks, k) =>
      course(world, seedOf('deed', k), turns).map((t, w) => t - (weeks[w] ?? 0)),
    );
    const at = (week: number): readonly number[] => apart.map((weeks) => weeks[week] ?? 0);
    const weeks = Array.from({ length: WEEKS + 1 }, (_, week) => week);
    return {
      label,
      points: weeks.map((week) => [week, mean(at(week))] as const),
      band: weeks.map((week) => [percentile(at(week), 10), percentile(at(week), 90)] as const),
    };
  });
  const after = (kind: number, week: number): string => decimals(series[kind]?.points[week]?.[1] ?? 0);
  return {
    plots: [
      lineChart(
        'deed',
        'What a deed of −5 adds to tension',
        `laboratory, nobody else acting; n = ${GAMES} seeds with and without; bands: 10–90 %`,
        { label: 'weeks', domain: [0, WEEKS] },
        { label: 'points of tension', domain: [0, 3] },
        [
          ...series,
          {
            label: `a week’s noise (one standard deviation: ${decimals(noise)})`,
            points: [
              [0, noise],
              [WEEKS, noise],
            ],
            colour: '#666',
            isDashed: true,
          },
        ],
      ),
    ],
    numbers: {
      'deed.first': after(0, 1),
      'deed.tenth': after(0, WEEKS),
      'deed.every': after(1, WEEKS),
      'deed.noise': decimals(noise),
    },
  };
};

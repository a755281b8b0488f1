import { modelIds, openModel } from '../../src/cli/disk.ts';
import { prepare, standingOf, type World } from '../../src/engine/index.ts';
import { barChart, lineChart } from '../evidence/chart.ts';
import { doctrine, play, tensionOf } from '../evidence/play.ts';
import { mean, percentile } from '../evidence/statistics.ts';
import { type Found, seedOf } from './shape.ts';
import { tenths } from './units.ts';

const GAMES = 150;

const PAIRS = [
  { name: 'hawks', title: 'Two hawks', who: ['hawk', 'hawk'] },
  { name: 'tit-for-tat', title: 'Two tit-for-tats', who: ['tit-for-tat', 'tit-for-tat'] },
  { name: 'grit', title: 'GRIT against tit-for-tat', who: ['grit', 'tit-for-tat'] },
] as const;

/** The theories, the one that scenarios use in front. */
export const theoryIds = (): readonly string[] => ['default', ...modelIds().filter((id) => id !== 'default')];

const course = (world: World, seed: string, who: readonly [string, string]): readonly number[] => {
  const seen: number[] = [];
  const { start } = play(world, seed, [doctrine(who[0]), doctrine(who[1])], {
    onTurn: (state) => seen.push(tensionOf(world, state)),
  });
  return [tensionOf(world, start), ...seen];
};

/** Tension over ten weeks, the same pair of doctrines under each theory. */
const courses = (worlds: readonly World[]): Found => {
  const turns = worlds[0]?.scenario.file.turns ?? 0;
  const found = PAIRS.map(({ name, title, who }) => {
    const series = worlds.map((world) => {
      const games = Array.from({ length: GAMES }, (_, k) => course(world, seedOf('theories', k), who));
      // A game that ended at the brink stays where it ended.
      const week = (w: number): readonly number[] => games.map((g) => g[w] ?? g.at(-1) ?? 0);
      const weeks = Array.from({ length: turns + 1 }, (_, w) => w);
      return {
        label: world.model.id,
        points: weeks.map((w) => [w, mean(week(w))] as const),
        band: weeks.map((w) => [percentile(week(w), 10), percentile(week(w), 90)] as const),
      };
    });
    return { name, title, series };
  });
  return {
    plots: found.map(({ name, title, series }) =>
      lineChart(
        `theories-${name}`,
        `${title} under three theories`,
        `laboratory; lines: mean, bands: 10–90 % of n = ${GAMES} games for each theory`,
        { label: 'weeks', domain: [0, turns] },
        { label: 'tension', domain: [20, 100] },
        series,
      ),
    ),
    numbers: Object.fromEntries(
      found.flatMap(({ name, series }) =>
        series.flatMap(({ label, points }) => [
          [`theories.${name}.${label}`, tenths(points.at(-1)?.[1] ?? 0)],
          [`theories.${name}.start`, tenths(points[0]?.[1] ?? 0)],
        ]),
      ),
    ),
  };
};

/** Whom a doctrine meets, for the chart of assessments. */
const MEETINGS = [
  ['hawk', 'hawk'],
  ['hawk', 'dove'],
  ['dove', 'hawk'],
  ['dove', 'dove'],
  ['grit', 'tit-for-tat'],
  ['firm-and-engage', 'hawk'],
] as const;

/** What a doctrine comes to by its own objectives, under each theory. */
const assessments = (worlds: readonly World[]): Found => {
  const rows = MEETINGS.map(([own, other]) => ({
    label: `${own}, against ${other}`,
    values: worlds.map((world) =>
      mean(
        Array.from({ length: GAMES }, (_, k) => {
          const { end } = play(world, seedOf('theories', k), [doctrine(own), doctrine(other)]);
          return (standingOf(world, end).scores[0] ?? 0) / 10;
        }),
      ),
    ),
  }));
  return {
    plots: [
      barChart(
        'theories-scores',
        'A doctrine’s own assessment under three theories',
        `laboratory, first seat; mean of n = ${GAMES} games for each bar`,
        { label: 'own objectives met, of 100', domain: [0, 100] },
        worlds.map(({ model }) => model.id),
        rows,
      ),
    ],
    numbers: Object.fromEntries(
      rows.flatMap(({ values }, r) =>
        values.map((value, w) => [
          `scores.${MEETINGS[r]?.join('-')}.${worlds[w]?.model.id}`,
          `${Math.round(value)}`,
        ]),
      ),
    ),
  };
};

export const theories = (laboratory: World): Found => {
  const worlds = theoryIds().map((id) => prepare(laboratory.scenario, openModel(id)));
  const parts = [courses(worlds), assessments(worlds)];
  return {
    plots: parts.flatMap(({ plots }) => plots),
    numbers: Object.assign({}, ...parts.map(({ numbers }) => numbers)),
  };
};

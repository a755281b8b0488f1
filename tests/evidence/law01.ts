import { lineChart } from './chart.ts';
import { doctrine, play, tensionOf } from './play.ts';
import { type Law, onEach, type Survey, seedOf } from './shape.ts';
import { average, mean, percentile, portion, target } from './statistics.ts';

/** Weekly tension of one game, the start first. */
type Course = readonly number[];

const PAIRS = [
  ['hawk', 'hawk'],
  ['generous-tit-for-tat', 'generous-tit-for-tat'],
  ['grit', 'tit-for-tat'],
  ['tit-for-tat', 'grit'],
] as const;

const courses: Survey<readonly Course[]> = {
  id: 'courses',
  seeds: 500,
  cost: PAIRS.length,
  run: (bench, k) => {
    const world = bench.world();
    return PAIRS.map(([first, second]) => {
      const course: number[] = [];
      const { start } = play(world, seedOf('courses', k), [doctrine(first), doctrine(second)], {
        onTurn: (after) => course.push(tensionOf(world, after)),
      });
      return [tensionOf(world, start), ...course];
    });
  },
};

const rise = (course: Course): number => (course.at(-1) ?? 0) - (course[0] ?? 0);

export const law01: Law = {
  id: 1,
  title: 'Spirals and détente',
  statement:
    'Two hawks end 15 to 35 points above their starting tension in at least 90 % of ten-week games; two generous tit-for-tats, and GRIT against tit-for-tat, 8 to 20 below it in at least 80 %.',
  how: [
    'Tension between the two played powers after the last turn, less tension at the start, game by game. GRIT against tit-for-tat is counted with GRIT in either seat.',
  ],
  surveys: [courses],
  judge: onEach((bench, read) => {
    const rounds = read(courses);
    const rises = (...pairs: readonly number[]): readonly number[] =>
      pairs.flatMap((p) => rounds.map((round) => rise(round[p] ?? [])));
    const within = (values: readonly number[], low: number, high: number) =>
      portion(values.filter((v) => v >= low && v <= high).length, values.length);
    const hawks = rises(0);
    const generous = rises(1);
    const grit = rises(2, 3);
    const named = [
      { label: 'two hawks', pairs: [0], values: hawks },
      { label: 'two generous tit-for-tats', pairs: [1], values: generous },
      { label: 'GRIT and tit-for-tat', pairs: [2, 3], values: grit },
    ];
    const weeks = rounds[0]?.[0]?.length ?? 0;
    const lines = named.map(({ label, pairs }) => {
      const at = (week: number): readonly number[] =>
        pairs.flatMap((p) => rounds.flatMap((round) => round[p]?.[week] ?? []));
      const all = Array.from({ length: weeks }, (_, week) => at(week));
      return {
        label,
        // It lies on the line before it.
        isDashed: pairs.length > 1,
        points: all.map((values, week) => [week, mean(values)] as const),
        band: all.map((values) => [percentile(values, 10), percentile(values, 90)] as const),
      };
    });
    return {
      targets: [
        target(
          'two hawks: games that end 15 to 35 points higher',
          within(hawks, 15, 35),
          { low: 90 },
          '% of games',
          courses,
        ),
        target(
          'two generous tit-for-tats: games that end 8 to 20 points lower',
          within(generous, -20, -8),
          { low: 80 },
          '% of games',
          courses,
        ),
        target(
          'GRIT and tit-for-tat: games that end 8 to 20 points lower',
          within(grit, -20, -8),
          { low: 80 },
          '% of games',
          courses,
        ),
      ],
      remarks: named.map(({ label, values }) => ({
        what: `${label}: mean change of tension (a tenth of games below ${percentile(values, 10).toFixed(1)}, a tenth above ${percentile(values, 90).toFixed(1)})`,
        measured: average(values).value,
        unit: 'points',
      })),
      plots: [
        lineChart(
          `law01-${bench.id}`,
          'Tension by week: mean and middle 80 % of games',
          `${bench.id}; n = ${rounds.length} games a pair (GRIT: ${2 * rounds.length})`,
          { label: 'weeks played', domain: [0, Math.max(1, weeks - 1)] },
          { label: 'tension, 0–100', domain: [0, 100] },
          lines,
        ),
      ],
    };
  }),
};

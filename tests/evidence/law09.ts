import { dateOfTurn, recordOf, setup, submit, type World } from '../../src/engine/index.ts';
import { barChart, lineChart } from './chart.ts';
import { actsOf, tensionOf } from './play.ts';
import type { Law, Survey } from './shape.ts';
import { exactly, mean, rankCorrelation, sum, target } from './statistics.ts';

/** One week of the record: the first day, tension at its end, and the coded weight of what the two did against each other. */
interface Week {
  readonly date: string;
  readonly tension: number;
  readonly hostility: number;
}

interface Course {
  readonly start: number;
  readonly weeks: readonly Week[];
}

const coded = (world: World, source: string, felt: number): number => {
  const weight = world.moveById.get(source)?.weight ?? world.eventById.get(source)?.weight ?? 0;
  return -(weight < 0 ? weight : felt) / 1000;
};

/** The record plays itself, third parties and chance included; there is only one such game. */
const record: Survey<Course | null> = {
  id: 'record',
  seeds: 1,
  cost: 1,
  run: (bench) => {
    const world = bench.world();
    const written = recordOf(world);
    if (written === null) return null;
    let state = setup(world, written.seed, { opening: written.script.opening });
    const start = tensionOf(world, state);
    const weeks: Week[] = [];
    for (const [k, { orders, script }] of written.turns.entries()) {
      if (state.clock.ending !== null) break;
      const after = submit(world, state, orders, { script });
      if (!after.ok) throw new Error(`record, turn ${k + 1}: ${JSON.stringify(after.problems)}`);
      state = after.value;
      weeks.push({
        date: dateOfTurn(world, k + 1),
        tension: tensionOf(world, state),
        hostility: sum(
          actsOf(world, state, k + 1).flatMap((act) =>
            act.weight < 0 ? [coded(world, act.source, act.weight)] : [],
          ),
        ),
      });
    }
    return { start, weeks };
  },
};

const SPRING = ['2018-03', '2018-04', '2018-05'];

/** Months for which worst and less bad can be told apart. */
const ENOUGH_MONTHS = 6;

const monthOf = (date: string): string => date.slice(0, 7);

export const law09: Law = {
  id: 9,
  title: 'The record',
  statement:
    'Played through the record, tension rises after July 2017 and peaks in spring 2018; the worst months of the record are the worst in the model.',
  how: [
    'The record’s own orders, third parties and chance, as the scenario scripts them: one game, without luck. Weekly hostility is the sum of the coded weights (CAMEO, on the Goldstein scale) of what the two powers did against each other in that week, read from the cards and not from what the model felt.',
    `What can’t be judged yet stays open: the peak needs a record of spring 2018, the worst months one of at least ${ENOUGH_MONTHS} months. Since the model computes tension from the same acts, agreement from week to week tests its timing and its standing parts, not the coding.`,
  ],
  ground: 'records',
  surveys: [record],
  judge: (bench, read) => {
    const course = read(record)[0] ?? null;
    if (course === null) return null;
    const { weeks, start } = course;
    const n = weeks.length;
    const changes = weeks.map((w, k) => w.tension - (weeks[k - 1]?.tension ?? start));
    const months = [...new Set(weeks.map((w) => monthOf(w.date)))];
    const inMonth = (month: string): readonly Week[] => weeks.filter((w) => monthOf(w.date) === month);
    const tensions = months.map((m) => mean(inMonth(m).map((w) => w.tension)));
    const hostilities = months.map((m) => mean(inMonth(m).map((w) => w.hostility)));
    const summer = weeks.filter((w) => w.date < '2017-10-01');
    const july = summer.filter((w) => w.date < '2017-08-01');
    const after = summer.filter((w) => w.date >= '2017-08-01');
    const hasRise = july.length > 0 && after.length > 0;
    const hasSpring = SPRING.some((month) => months.includes(month));
    const peak = months[tensions.indexOf(Math.max(...tensions))] ?? '';
    const isEnough = months.length >= ENOUGH_MONTHS;
    const lasting = (after.at(-1)?.tension ?? 0) - (july.at(-1)?.tension ?? 0);
    return {
      targets: [
        target(
          'tension in the weeks after July 2017, less July’s, means',
          exactly(hasRise ? mean(after.map((w) => w.tension)) - mean(july.map((w) => w.tension)) : null, n),
          { low: 0.1, isOpen: true },
          'points',
          record,
        ),
        target(
          'tension peaks in March, April or May 2018',
          exactly(hasSpring ? Number(SPRING.includes(peak)) : null, n),
          { low: 1, isOpen: true },
          '1 for yes',
          record,
        ),
        target(
          'weekly change of tension and weekly coded hostility, rank correlation',
          exactly(
            n < 5
              ? null
              : rankCorrelation(
                  changes,
                  weeks.map((w) => w.hostility),
                ),
            n,
          ),
          { low: 0.5, isOpen: true },
          '',
          record,
        ),
        target(
          'mean tension and mean coded hostility of months, rank correlation',
          exactly(isEnough ? rankCorrelation(tensions, hostilities) : null, n),
          { low: 0.5, isOpen: true },
          '',
          record,
        ),
      ],
      remarks: [
        { what: 'tension at the start', measured: start, unit: 'of 100' },
        { what: 'tension in the last week', measured: weeks.at(-1)?.tension ?? null, unit: 'of 100' },
        {
          what: 'last week of the record, less the last of July 2017',
          measured: hasRise ? lasting : null,
          unit: 'points',
        },
        ...months.flatMap((month, k) => [
          { what: `${month}: mean tension`, measured: tensions[k] ?? null, unit: 'of 100' },
          {
            what: `${month}: mean coded hostility a week`,
            measured: hostilities[k] ?? null,
            unit: 'Goldstein points',
          },
        ]),
      ],
      plots: [
        lineChart(
          `law09-${bench.id}`,
          'The record played through: tension by week',
          `${bench.id}; one game; weeks from ${weeks[0]?.date ?? ''}`,
          { label: 'weeks played', domain: [0, n] },
          { label: 'tension, 0–100', domain: [0, 100] },
          [
            {
              label: 'tension',
              points: [start, ...weeks.map((w) => w.tension)].map((t, k) => [k, t] as const),
            },
          ],
        ),
        barChart(
          `law09-hostility-${bench.id}`,
          'Coded hostility of the record, both ways',
          `${bench.id}; weights of hostile acts between the two, Goldstein scale`,
          { label: 'points a week', domain: [0, Math.max(10, ...weeks.map((w) => w.hostility * 1.1))] },
          [''],
          weeks.map((w) => ({ label: `week of ${w.date}`, values: [w.hostility] })),
        ),
      ],
    };
  },
};

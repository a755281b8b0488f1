import { dateOfTurn, recordOf, setup, submit, type World } from '../../src/engine/index.ts';
import { barChart, lineChart } from './chart.ts';
import { actsOf, tensionOf } from './play.ts';
import type { Law, Survey, Target } from './shape.ts';
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

const DAY = 86_400_000;

/** Weeks between two days. */
const weeksFrom = (first: string, date: string): number => (Date.parse(date) - Date.parse(first)) / (7 * DAY);

interface Played extends Course {
  readonly scenario: string;
}

const month = (date: string): string => date.slice(0, 7);

/** Change of tension from week to week, within each scenario. */
const changesIn = ({ start, weeks }: Course): readonly number[] =>
  weeks.map((w, k) => w.tension - (weeks[k - 1]?.tension ?? start));

export const law09: Law = {
  id: 9,
  title: 'The record',
  statement:
    'Played through the record, tension rises after July 2017 and peaks in spring 2018; the worst months of the record are the worst in the model.',
  how: [
    'Every scenario that has a record plays it: its own orders, third parties and chance, one game without luck. All weeks are taken together. Weekly hostility is the sum of the coded weights (CAMEO, on the Goldstein scale) of what the two powers did against each other in that week, read from the cards and not from what the model felt.',
    `What can’t be judged yet stays open: the peak needs a record of spring 2018, the worst months one of at least ${ENOUGH_MONTHS} months. Since the model computes tension from the same acts, agreement from week to week tests its timing and its standing parts, not the coding.`,
  ],
  surveys: [record],
  judge: (benches, read) => {
    const courses = benches
      .flatMap((bench): Played[] =>
        read(bench, record).flatMap((course) => (course === null ? [] : [{ scenario: bench.id, ...course }])),
      )
      .sort((a, b) => ((a.weeks[0]?.date ?? '') < (b.weeks[0]?.date ?? '') ? -1 : 1));
    const weeks = courses.flatMap((course) => course.weeks);
    const first = courses[0]?.weeks[0]?.date;
    if (first === undefined) return [];
    const n = weeks.length;
    const months = [...new Set(weeks.map((w) => month(w.date)))].sort();
    const meanOf = (of: 'tension' | 'hostility', isIn: (date: string) => boolean): number | null => {
      const chosen = weeks.filter((w) => isIn(w.date));
      return chosen.length === 0 ? null : mean(chosen.map((w) => w[of]));
    };
    const monthly = (of: 'tension' | 'hostility') =>
      months.map((m) => meanOf(of, (date) => month(date) === m) ?? 0);
    const tensions = monthly('tension');
    const hostilities = monthly('hostility');
    const july = meanOf('tension', (date) => month(date) === '2017-07');
    const after = meanOf('tension', (date) => month(date) === '2017-08' || month(date) === '2017-09');
    const peak = months[tensions.indexOf(Math.max(...tensions))] ?? '';
    const hasSpring = SPRING.some((m) => months.includes(m));
    const isEnough = months.length >= ENOUGH_MONTHS;
    const changes = courses.flatMap(changesIn);
    const longest = Math.ceil(Math.max(...weeks.map((w) => weeksFrom(first, w.date)))) + 1;
    const target9 = (what: string, value: number | null, low: number, unit: string): Target =>
      target(what, exactly(value, n), { low, isOpen: true }, unit, record);
    return [
      {
        bench: 'records',
        isGround: true,
        targets: [
          target9(
            'mean tension of August and September 2017, less July’s',
            july === null || after === null ? null : after - july,
            0.1,
            'points',
          ),
          target9(
            'tension peaks in March, April or May 2018 (1: yes)',
            hasSpring ? Number(SPRING.includes(peak)) : null,
            1,
            '',
          ),
          target9(
            'weekly change of tension and weekly coded hostility, rank correlation',
            n < 5
              ? null
              : rankCorrelation(
                  changes,
                  weeks.map((w) => w.hostility),
                ),
            0.5,
            '',
          ),
          target9(
            'mean tension and mean coded hostility of months, rank correlation',
            isEnough ? rankCorrelation(tensions, hostilities) : null,
            0.5,
            '',
          ),
        ],
        remarks: months.flatMap((m, k) => [
          { what: `${m}: mean tension`, measured: tensions[k] ?? null, unit: 'of 100' },
          {
            what: `${m}: mean coded hostility a week`,
            measured: hostilities[k] ?? null,
            unit: 'Goldstein points',
          },
        ]),
        plots: [
          lineChart(
            'law09-tension',
            'The record played through: tension by week',
            `one game a scenario; weeks from ${first}; n = ${n} weeks`,
            { label: 'weeks', domain: [0, longest] },
            { label: 'tension, 0–100', domain: [0, 100] },
            courses.map(({ scenario, start, weeks: own }) => ({
              label: scenario,
              points: [
                [weeksFrom(first, own[0]?.date ?? first), start] as const,
                ...own.map((w) => [weeksFrom(first, w.date) + 1, w.tension] as const),
              ],
            })),
          ),
          barChart(
            'law09-hostility',
            'Coded hostility of the record by month, both ways',
            'mean a week; weights of hostile acts between the two, Goldstein scale',
            { label: 'points a week', domain: [0, Math.max(10, ...hostilities.map((h) => h * 1.2))] },
            [''],
            months.map((m, k) => ({ label: m, values: [hostilities[k] ?? null] })),
          ),
        ],
      },
    ];
  },
};

import { openModel } from '../../src/cli/disk.ts';
import { type GameState, prepare, type World } from '../../src/engine/index.ts';
import { lineChart } from '../evidence/chart.ts';
import { idle, play, tableOf } from '../evidence/play.ts';
import { mean } from '../evidence/statistics.ts';
import { type Found, seedOf, withDeeds } from './shape.ts';
import { decimals } from './units.ts';

const GAMES = 100;
const WEEKS = 10;
const ARENA = 'donbas';

interface Kind {
  readonly label: string;
  /** Deeds a week of each side. */
  readonly own: number;
  readonly other: number;
  readonly hasTruce: boolean;
  readonly theory: string;
}

const KINDS: readonly Kind[] = [
  { label: 'unanswered', own: 1, other: 0, hasTruce: false, theory: 'default' },
  { label: 'truce in force', own: 1, other: 0, hasTruce: true, theory: 'default' },
  { label: 'answered', own: 1, other: 1, hasTruce: false, theory: 'default' },
  { label: 'unanswered (spiral)', own: 1, other: 0, hasTruce: false, theory: 'spiral' },
  { label: 'unanswered (deterrence)', own: 1, other: 0, hasTruce: false, theory: 'deterrence' },
];

/** A world where a truce, once in force, can't break. */
const unbroken = (world: World): World => ({
  ...world,
  model: { ...world.model, value: { ...world.model.value, 'ceasefire.break': 0 } },
});

const course = (world: World, k: number, kind: Kind): readonly number[] => {
  const { a, b } = tableOf(world);
  const arena = world.arenaIndex.get(ARENA) ?? -1;
  const deeds = Array.from({ length: WEEKS }, (_, w) => w + 1).flatMap((turn) => [
    ...Array.from({ length: kind.own }, () => ({ by: a, to: b, turn, weight: -5000, arena })),
    ...Array.from({ length: kind.other }, () => ({ by: b, to: a, turn, weight: -5000, arena })),
  ]);
  const terms = (state: GameState): number => (state.arenas[arena]?.terms ?? 0) / 10;
  const seen: number[] = [];
  const { start } = play(world, seedOf('pressure', k), [idle, idle], {
    from: (state) =>
      withDeeds(
        world,
        {
          ...state,
          instruments: {
            ...state.instruments,
            ceasefires: state.instruments.ceasefires.map((c) =>
              c.arena === arena && kind.hasTruce ? { ...c, status: 'in-force', weeks: 0 } : c,
            ),
          },
        },
        deeds,
      ),
    onTurn: (state) => seen.push(terms(state)),
  });
  return [terms(start), ...seen];
};

/** On whose conditions: what a weekly deed wins when it is answered, and when it is not. */
export const pressure = (laboratory: World): Found => {
  const series = KINDS.map((kind) => {
    const theory = prepare(laboratory.scenario, openModel(kind.theory));
    const world = kind.hasTruce ? unbroken(theory) : theory;
    const games = Array.from({ length: GAMES }, (_, k) => course(world, k, kind));
    return {
      label: kind.label,
      isDashed: kind.theory !== 'default',
      points: Array.from(
        { length: WEEKS + 1 },
        (_, week) => [week, mean(games.map((g) => g[week] ?? 0))] as const,
      ),
    };
  });
  const end = (kind: number): string => decimals(series[kind]?.points[WEEKS]?.[1] ?? 0);
  return {
    plots: [
      lineChart(
        'pressure',
        'One hostile deed a week over Donbas: on whose terms?',
        `laboratory; mean of n = ${GAMES} seeds each; allies’ sanctions at work in all`,
        { label: 'weeks', domain: [0, WEEKS] },
        { label: 'terms (+50: the acting side’s)', domain: [0, 25] },
        series,
      ),
    ],
    numbers: {
      'pressure.unanswered': end(0),
      'pressure.truce': end(1),
      'pressure.answered': end(2),
      'pressure.spiral': end(3),
      'pressure.deterrence': end(4),
    },
  };
};

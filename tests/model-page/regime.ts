import { type GameState, prepare, type World } from '../../src/engine/index.ts';
import { lineChart } from '../evidence/chart.ts';
import { idle, play, tableOf } from '../evidence/play.ts';
import { mean } from '../evidence/statistics.ts';
import { type Found, seedOf } from './shape.ts';
import { decimals } from './units.ts';

const GAMES = 60;
const WEEKS = 104;
const STEPS = 6;
const ARENA = 'donbas';

const KINDS = [
  { label: 'by law', basis: 'legislated', cohesion: 600 },
  { label: 'allies united', basis: 'executive', cohesion: 1000 },
  { label: 'allies divided', basis: 'executive', cohesion: 0 },
] as const;

/** The same world with bodies that rest at another cohesion. */
const withCohesion = (world: World, cohesion: number): World => {
  const { file } = world.scenario;
  return prepare(
    { ...world.scenario, file: { ...file, bodies: file.bodies.map((body) => ({ ...body, cohesion })) } },
    world.model,
  );
};

/** Steps on paper and steps that still bite, week by week, of a regime that starts fresh. */
const course = (
  world: World,
  k: number,
  basis: 'legislated' | 'executive',
): readonly (readonly number[])[] => {
  const { a, b } = tableOf(world);
  const arena = world.arenaIndex.get(ARENA) ?? -1;
  const held = ({ instruments }: GameState) =>
    instruments.sanctions.find((s) => s.from === a && s.to === b && s.arena === arena);
  const read = (state: GameState): readonly number[] => {
    const s = held(state);
    const steps = (s?.executive ?? 0) + (s?.legislated ?? 0);
    return [steps, (steps * (1024 - (s?.adapted ?? 0))) / 1024];
  };
  const seen: (readonly number[])[] = [];
  const { start } = play(world, seedOf('regime', k), [idle, idle], {
    from: (state) => ({
      ...state,
      instruments: {
        ...state.instruments,
        sanctions: state.instruments.sanctions.map((s) =>
          s === held(state)
            ? { ...s, adapted: 0, executive: 0, legislated: 0, linked: false, [basis]: STEPS }
            : s,
        ),
      },
    }),
    onTurn: (state) => seen.push(read(state)),
  });
  return [read(start), ...seen];
};

/** How a sanctions regime wears: adaptation, and the lapse of steps that no law holds. */
export const regime = (laboratory: (turns: number) => World): Found => {
  const kinds = KINDS.map(({ label, basis, cohesion }) => {
    const world = withCohesion(laboratory(WEEKS), cohesion);
    const games = Array.from({ length: GAMES }, (_, k) => course(world, k, basis));
    const line = (what: number): readonly (readonly [number, number])[] =>
      Array.from({ length: WEEKS + 1 }, (_, week) => [week, mean(games.map((g) => g[week]?.[what] ?? 0))]);
    return { label, steps: line(0), bite: line(1) };
  });
  const year = (kind: number): string => decimals(kinds[kind]?.bite[52]?.[1] ?? 0);
  return {
    plots: [
      lineChart(
        'regime',
        `A regime of ${STEPS} steps over two years`,
        `laboratory, nobody acting; mean of n = ${GAMES} seeds each; solid: what still bites; dashed: steps in force`,
        { label: 'weeks since it was imposed', domain: [0, WEEKS] },
        { label: 'steps', domain: [0, STEPS] },
        kinds.flatMap(({ label, steps, bite }, k) => {
          const colour = ['#0072b2', '#d55e00', '#009e73'][k] ?? '';
          return [
            { label, points: bite, colour },
            { label: 'its steps', points: steps, colour, isDashed: true },
          ];
        }),
      ),
    ],
    numbers: {
      'regime.steps': `${STEPS}`,
      'regime.law': year(0),
      'regime.united': year(1),
      'regime.divided': year(2),
    },
  };
};

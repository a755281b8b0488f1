import { emptyOrders, type GameState, pairOf, setup, submit, type World } from '../../src/engine/index.ts';
import { lineChart } from '../evidence/chart.ts';
import { tableOf } from '../evidence/play.ts';
import { mean, percentile } from '../evidence/statistics.ts';
import { type Found, seedOf } from './shape.ts';
import { decimals } from './units.ts';

const GAMES = 400;
const LEVELS = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100];
/** A public deed of the second power that needs nobody's consent and weighs +5. */
const MOVE = 'school-truce';

/** The same table at another tension, with every channel open or none. */
const at = (state: GameState, world: World, tension: number, open: boolean): GameState => {
  const { a, b, pair } = tableOf(world);
  const back = pairOf(world, b, a);
  return {
    ...state,
    dyads: {
      ...state.dyads,
      tension: state.dyads.tension.map((t, p) => (p === pair || p === back ? tension * 10 : t)),
    },
    instruments: {
      ...state.instruments,
      channels: state.instruments.channels.map((c) =>
        [c.a, c.b].includes(a) && [c.a, c.b].includes(b) ? { ...c, open } : c,
      ),
    },
  };
};

/** The weight with which the other side feels the move. */
const felt = (world: World, k: number, tension: number, open: boolean): number => {
  const { b } = tableOf(world);
  const code = world.powers[b] ?? '';
  const after = submit(world, at(setup(world, seedOf('reading', k)), world, tension, open), {
    [code]: { ...emptyOrders(), moves: [{ move: MOVE, with: {} }] },
  });
  if (!after.ok) throw new Error(JSON.stringify(after.problems));
  const act = after.value.memory.acts.find(({ by, source }) => by === b && source === MOVE);
  return (act?.weight ?? Number.NaN) / 1000;
};

/** How a friendly deed of +5 is felt: discounted by tension, blurred where nobody can explain. */
export const reading = (world: World): Found => {
  const read = [false, true].map((open) => ({
    label: open ? 'a channel open' : 'no channel open',
    levels: LEVELS.map((tension) => Array.from({ length: GAMES }, (_, k) => felt(world, k, tension, open))),
  }));
  const of = (open: number, tension: number): readonly number[] =>
    read[open]?.levels[LEVELS.indexOf(tension)] ?? [];
  const span = (open: number): string =>
    `${decimals(percentile(of(open, 50), 10))} to ${decimals(percentile(of(open, 50), 90))}`;
  return {
    plots: [
      lineChart(
        'reading',
        'How a friendly deed of +5 is felt',
        `laboratory, one move; lines: mean, bands: 10–90 % of n = ${GAMES} seeds at each tension`,
        { label: 'tension', domain: [0, 100] },
        { label: 'felt weight', domain: [0, 8] },
        read.map(({ label, levels }) => ({
          label,
          points: levels.map((values, l) => [LEVELS[l] ?? 0, mean(values)] as const),
          band: levels.map((values) => [percentile(values, 10), percentile(values, 90)] as const),
        })),
      ),
    ],
    numbers: {
      ...Object.fromEntries(
        [20, 50, 80].map((tension) => [`reading.${tension}`, decimals(mean(of(1, tension)))]),
      ),
      'reading.shut-span': span(0),
      'reading.open-span': span(1),
    },
  };
};

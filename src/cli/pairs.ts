import type { GameState, World } from '../engine/index.ts';
import { type Spread, spreadOf } from './statistics.ts';

/** Two powers, their codes in alphabetical order, and where the state keeps their numbers. */
export interface PowerPair {
  /** `RUS-USA`. */
  readonly key: string;
  readonly a: string;
  readonly b: string;
  readonly index: number;
}

/** Every pair of powers of a world, in alphabetical order of its key. */
export const pairsOf = (world: World): readonly PowerPair[] => {
  const pairs = world.powers.flatMap((first, i) =>
    world.powers.slice(i + 1).map((second, k): PowerPair => {
      const [a, b] = first < second ? [first, second] : [second, first];
      return { key: `${a}-${b}`, a, b, index: i * world.powers.length + i + 1 + k };
    }),
  );
  return pairs.sort((one, other) => (one.key < other.key ? -1 : 1));
};

/** Tension and cooperation of a pair, 0–1000. */
export const standing = (
  state: GameState,
  pair: PowerPair,
): { readonly tension: number; readonly cooperation: number } => ({
  tension: state.dyads.tension[pair.index] ?? 0,
  cooperation: state.dyads.cooperation[pair.index] ?? 0,
});

interface Column {
  readonly tension: number[];
  readonly cooperation: number[];
}

const empty = (): Column => ({ tension: [], cooperation: [] });

/** Numbers of one pair over all games, at the start and at the end, 0–1000. */
export class PairTally {
  readonly start = empty();
  readonly end = empty();
  readonly pair: PowerPair;

  constructor(pair: PowerPair) {
    this.pair = pair;
  }

  add(start: GameState, end: GameState): void {
    for (const [column, state] of [
      [this.start, start],
      [this.end, end],
    ] as const) {
      const { tension, cooperation } = standing(state, this.pair);
      column.tension.push(tension);
      column.cooperation.push(cooperation);
    }
  }

  spread(kind: 'tension' | 'cooperation'): { readonly start: Spread; readonly end: Spread } {
    return { start: spreadOf(this.start[kind]), end: spreadOf(this.end[kind]) };
  }
}

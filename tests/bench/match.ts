import { digest } from '../../src/cli/disk.ts';
import type { Observation, World } from '../../src/engine/index.ts';
import type { Orders, TurnOrders } from '../../src/vocabulary/index.ts';
import type { Rules } from './rules/load.ts';

/** A game in progress, whoever hosts it. */
export interface Match {
  /** Turn about to be played, or `null` after the end. */
  readonly turn: () => number | null;
  /** What a power, by its index, may know. */
  readonly see: (power: number) => Observation;
  /** Plays the turn. Throws when an order is refused. */
  readonly play: (orders: TurnOrders) => void;
  /** Hash of the whole state. */
  readonly hash: () => string;
}

/** Starts a game from its seed. */
export type Host = (seed: string) => Match;

/** The game as its own engine plays it: no sink, no log. */
export const engineHost =
  (rules: Rules, world: World): Host =>
  (seed) => {
    let state = rules.setup(world, seed);
    return {
      turn: () => (state.clock.ending === null ? state.clock.turn : null),
      see: (power) => rules.observe(world, state, power),
      play: (orders) => {
        const result = rules.submit(world, state, orders);
        if (!result.ok) throw new Error(`${seed}: ${JSON.stringify(result.problems)}`);
        state = result.value;
      },
      hash: () => rules.digestState(state, digest),
    };
  };

/** Says what every played power orders in a turn. */
export type Choose = (match: Match, seed: string, turn: number) => TurnOrders;

/** Two doctrines, by name. */
export type Pairing = readonly [string, string];

/** Doctrines as players, one a seat; they change seats with the last digit of the seed, so that neither is tied to one power. */
export const doctrines =
  (rules: Rules, world: World, names: Pairing): Choose =>
  (match, seed, turn) => {
    const orders: Record<string, Orders> = {};
    const shift = seed.charCodeAt(seed.length - 1) & 1;
    world.played.forEach((power, seat) => {
      const code = world.powers[power] ?? '';
      const name = names[(seat + shift) % 2 === 0 ? 0 : 1];
      orders[code] = rules.chooseOrders(world, match.see(power), name, `${seed}/${code}/${turn}`).orders;
    });
    return orders;
  };

export interface Outcome {
  readonly turns: number;
  readonly hash: string;
}

/** Plays one game to its end. `lap` is told what the time since the last call went on. */
export const playMatch = (
  host: Host,
  seed: string,
  choose: Choose,
  lap: (part: 'bots' | 'submit' | 'rest') => void = () => {},
): Outcome => {
  const match = host(seed);
  let turns = 0;
  lap('rest');
  for (let turn = match.turn(); turn !== null; turn = match.turn()) {
    const orders = choose(match, seed, turn);
    lap('bots');
    match.play(orders);
    turns += 1;
    lap('submit');
  }
  const hash = match.hash();
  lap('rest');
  return { turns, hash };
};

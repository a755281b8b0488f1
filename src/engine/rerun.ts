import type { Log, Orders, TurnOrders } from '../vocabulary/index.ts';
import { canonical } from './canonical.ts';
import { nth } from './exact.ts';
import { legalPart } from './legal-part.ts';
import { observe } from './observe.ts';
import { pairOf } from './pairs.ts';
import { submit } from './resolve.ts';
import { score } from './score.ts';
import { setup } from './setup.ts';
import type { GameState, World } from './types.ts';
import { rivalOf } from './world.ts';

/** A game to look back at, finished or not. */
export interface Past {
  /** `states[0]` is the start, `states[t]` the state after turn t. */
  readonly states: readonly GameState[];
  /** Both sides' orders, a turn each. */
  readonly orders: readonly TurnOrders[];
  /** Of the record, or of a game that branches off it. */
  readonly script: Log['script'];
}

/** How a game stands for the played pair; all 0–1000. */
export interface Standing {
  readonly tension: number;
  readonly cooperation: number;
  /** Of each power in `world.played`. */
  readonly scores: readonly number[];
}

/** Orders played again, and those among them that had become impossible. */
export interface Tally {
  held: number;
  dropped: number;
}

/** What a power orders in a turn played again; `null`: it passes. */
export type Casting = (power: string, turn: number) => Orders | null;

/** Both sides as they played. */
export const asPlayed =
  (past: Past): Casting =>
  (power, turn) =>
    past.orders[turn - 1]?.[power] ?? null;

export const standingOf = (world: World, state: GameState): Standing => {
  const first = nth(world.played, 0);
  const pair = pairOf(world, first, rivalOf(world, first));
  return {
    tension: nth(state.dyads.tension, pair),
    cooperation: nth(state.dyads.cooperation, pair),
    scores: world.played.map((power) => score(world, state, power).total),
  };
};

const countOf = (orders: Orders): number =>
  orders.moves.length +
  Object.keys(orders.decisions).length +
  orders.answers.length +
  (orders.instruction === null ? 0 : 1);

/** R14.3: orders given in one state as far as they can be given in another. An answer finds its offer by what it says. */
const hold = (world: World, was: GameState | undefined, now: GameState, power: number, given: Orders) => {
  const answers = given.answers.flatMap((answer) => {
    const asked = was?.offers.find((offer) => offer.id === answer.offer);
    const same = now.offers.find(
      (offer) =>
        asked !== undefined &&
        offer.by === asked.by &&
        offer.to === power &&
        canonical(offer.order) === canonical(asked.order),
    );
    return same === undefined ? [] : [{ ...answer, offer: same.id }];
  });
  return legalPart(world, observe(world, now, power), { ...given, answers });
};

/**
 * Plays on from a state to the turn that the game looked back at has reached, or to an earlier end (R14.2,
 * R14.3). The script holds where there is one.
 */
export const rerun = (world: World, past: Past, from: GameState, cast: Casting, tally: Tally): GameState => {
  let state = from;
  while (state.clock.turn <= past.orders.length && state.clock.ending === null) {
    const { turn } = state.clock;
    const orders: Record<string, Orders> = {};
    for (const power of world.played) {
      const code = nth(world.powers, power);
      const given = cast(code, turn);
      if (given === null) continue;
      const held = hold(world, past.states[turn - 1], state, power, given);
      tally.held += countOf(given);
      tally.dropped += countOf(given) - countOf(held);
      orders[code] = held;
    }
    const script = past.script?.turns[turn - 1];
    const after = submit(world, state, orders, script === undefined ? {} : { script });
    if (!after.ok) throw new Error(`R14.3: what was held is refused: ${JSON.stringify(after.problems)}`);
    state = after.value;
  }
  return state;
};

/**
 * R14.5: the same orders from the same seed under the theory of another world of the same scenario, as far as
 * they can be given there.
 */
export const rerunUnder = (
  other: World,
  past: Past,
): { readonly start: Standing; readonly end: Standing } & Readonly<Tally> => {
  const tally: Tally = { held: 0, dropped: 0 };
  const opening = past.script?.opening;
  const [first] = past.states;
  // R13.4: a game resumed from a carried state starts there under every theory.
  const start =
    first !== undefined && first.clock.turn > 1
      ? first
      : setup(other, first?.seed ?? '', opening === undefined ? {} : { opening });
  const end = rerun(other, past, start, asPlayed(past), tally);
  return { start: standingOf(other, start), end: standingOf(other, end), ...tally };
};

import { expect } from 'vitest';
import { chooseOrders } from '../../src/bots/index.ts';
import {
  below,
  checkOrders,
  digestState,
  emptyOrders,
  type GameEvent,
  type GameState,
  type LedgerEntry,
  legalMoves,
  type Observation,
  observe,
  type SubmitOptions,
  sample,
  setup,
  stream,
  submit,
  type World,
} from '../../src/engine/index.ts';
import type { MoveOrder, Orders, ScriptTurn, TurnOrders } from '../../src/vocabulary/index.ts';
import { digest } from './game.ts';

/** Plain JSON that a test may write into. */
export type Mutable<T> = T extends readonly (infer U)[]
  ? Mutable<U>[]
  : T extends object
    ? { -readonly [K in keyof T]: Mutable<T[K]> }
    : T;

/** Freezes a value and everything in it. */
export const frozen = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
};

/** A copy of a state with something in it changed. */
export const altered = (state: GameState, edit: (draft: Mutable<GameState>) => void): GameState => {
  const draft = structuredClone(state) as Mutable<GameState>;
  edit(draft);
  return draft as GameState;
};

/** One hash of a state. */
export const hashOf = (state: GameState): string => digestState(state, digest);

export const order = (move: string, choice: MoveOrder['with'] = {}): MoveOrder => ({ move, with: choice });

/** A slate of moves, and of whatever else is given. */
export const slate = (moves: readonly (MoveOrder | string)[], more: Partial<Orders> = {}): Orders => ({
  ...emptyOrders(),
  moves: moves.map((m) => (typeof m === 'string' ? order(m) : m)),
  ...more,
});

export interface Told {
  readonly after: GameState;
  readonly events: readonly GameEvent[];
  readonly ledger: readonly LedgerEntry[];
}

/** Plays one turn with a sink; throws when the orders are refused. */
export const told = (world: World, state: GameState, orders: TurnOrders, script?: ScriptTurn): Told => {
  const events: GameEvent[] = [];
  const ledger: LedgerEntry[] = [];
  const sink = { event: (e: GameEvent) => events.push(e), entry: (e: LedgerEntry) => ledger.push(e) };
  const result = submit(world, state, orders, script === undefined ? { sink } : { sink, script });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return { after: result.value, events, ledger };
};

/** Plays one turn; throws when the orders are refused. */
export const turn = (
  world: World,
  state: GameState,
  orders: TurnOrders = {},
  options: SubmitOptions = {},
): GameState => {
  const result = submit(world, state, orders, options);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

/** Expects orders to be refused, the state untouched, and returns the codes of the reasons. */
export const refused = (world: World, state: GameState, orders: TurnOrders): readonly string[] => {
  const before = hashOf(state);
  const result = submit(world, frozen(state), orders);
  expect(result.ok).toBe(false);
  expect(hashOf(state)).toBe(before);
  return result.ok ? [] : result.problems.map((p) => p.reason.code);
};

/** A draw for tests: `draw(n)` gives 0 … n−1. Its stream is apart from the game's. */
export type Draw = (n: number) => number;

export const drawOf = (seed: string, tick = 0): Draw => {
  const source = stream(seed, tick, 'test');
  return (n) => (n <= 1 ? 0 : below(source, n));
};

const pick = <T>(list: readonly T[], draw: Draw): T | undefined => list[draw(list.length)];

/** Adds to a slate what is legal beside it. */
const withIfLegal = (world: World, seen: Observation, orders: Orders, wider: Orders): Orders =>
  checkOrders(world, seen, wider).length === 0 ? wider : orders;

/** Legal orders at random: moves, decisions, answers, instructions of both kinds, expectations. */
export const randomOrders = (world: World, seen: Observation, draw: Draw): Orders => {
  let orders = emptyOrders();
  const tryOn = (wider: Orders): void => {
    orders = withIfLegal(world, seen, orders, wider);
  };
  for (const held of seen.deck.decisions) {
    if (held.power !== seen.power || draw(4) === 0) continue;
    const option = pick(world.eventById.get(held.card)?.decision?.options ?? [], draw);
    if (option !== undefined)
      tryOn({ ...orders, decisions: { ...orders.decisions, [held.card]: option.id } });
  }
  const legal = legalMoves(world, seen).filter((o) => o.legal);
  const offers = legal.filter((o) => o.move.consent === 'target');
  for (const offer of seen.offers) {
    if (offer.to !== seen.power) continue;
    const counter = pick(offers, draw);
    const answer = (['accept', 'accept', 'decline', 'counter'] as const)[draw(5)];
    if (answer === undefined) continue;
    tryOn({
      ...orders,
      answers: [
        ...orders.answers,
        answer === 'counter'
          ? counter === undefined
            ? { offer: offer.id, answer: 'decline' }
            : { offer: offer.id, answer, counter: sample(counter, draw) }
          : { offer: offer.id, answer },
      ],
    });
  }
  for (let k = draw(5); k > 0; k -= 1) {
    const option = pick(legal, draw);
    if (option !== undefined) tryOn({ ...orders, moves: [...orders.moves, sample(option, draw)] });
  }
  const answer = pick(legal, draw);
  if (draw(3) === 0 && answer !== undefined) {
    const when = (
      [{ type: 'coerces' }, { type: 'engages' }, { type: 'family', family: answer.move.family }] as const
    )[draw(3)] ?? { type: 'coerces' as const };
    tryOn({
      ...orders,
      instruction: {
        when,
        order: sample(answer, draw),
        audience: draw(2) === 0 ? 'private' : 'public',
      },
    });
  }
  if (draw(2) === 0) orders = { ...orders, expectation: { course: 'coerce', family: null } };
  return orders;
};

/** Chooses a power's orders. */
export type Player = (world: World, seen: Observation, seed: string) => Orders;

export const atRandom: Player = (world, seen, seed) =>
  randomOrders(world, seen, drawOf(`${seed}/${seen.power}`, seen.clock.turn));

export const doctrine =
  (name: string): Player =>
  (world, seen, seed) =>
    chooseOrders(world, seen, name, seed).orders;

/** One turn of a game as it was played. */
export interface Step extends Told {
  readonly before: GameState;
  readonly orders: TurnOrders;
}

/** Orders of every played power for the turn to come. */
export const ordersOf = (
  world: World,
  state: GameState,
  players: readonly Player[],
  seed: string,
): TurnOrders =>
  Object.fromEntries(
    world.played.map((power, k) => [
      world.powers[power] ?? '',
      (players[k % players.length] ?? atRandom)(world, observe(world, state, power), seed),
    ]),
  );

/** Plays a game to its end, every state frozen before it is played on, and hands each turn over. */
export const playThrough = (
  world: World,
  seed: string,
  players: readonly Player[],
  onStep: (step: Step) => void = () => {},
): { readonly start: GameState; readonly end: GameState } => {
  const start = frozen(setup(world, seed));
  let state = start;
  while (state.clock.ending === null) {
    const orders = frozen(ordersOf(world, state, players, seed));
    const step = { before: state, orders, ...told(world, state, orders) };
    frozen(step.after);
    onStep(step);
    state = step.after;
  }
  return { start, end: state };
};

import { chooseOrders } from '../../src/bots/index.ts';
import {
  type Act,
  type GameState,
  observe,
  pairOf,
  type Sink,
  setup,
  submit,
  type World,
} from '../../src/engine/index.ts';
import type { Orders, TurnOrders } from '../../src/vocabulary/index.ts';

/** Orders of one played power, from what the table is at. */
export type Player = (world: World, state: GameState, power: number, seed: string) => Orders;

export const doctrine =
  (name: string): Player =>
  (world, state, power, seed) =>
    chooseOrders(
      world,
      observe(world, state, power),
      name,
      `${seed}/${world.powers[power]}/${state.clock.turn}`,
    ).orders;

/** Does nothing, and lets decisions take their own way. */
export const idle: Player = () => ({
  moves: [],
  decisions: {},
  answers: [],
  instruction: null,
  expectation: null,
});

/** Places of the two played powers. */
export const tableOf = (world: World): { readonly a: number; readonly b: number; readonly pair: number } => {
  const [a = 0, b = 0] = world.played;
  return { a, b, pair: pairOf(world, a, b) };
};

export const tensionOf = (world: World, state: GameState): number =>
  (state.dyads.tension[tableOf(world).pair] ?? 0) / 10;
export const cooperationOf = (world: World, state: GameState): number =>
  (state.dyads.cooperation[tableOf(world).pair] ?? 0) / 10;

export interface GameOptions {
  /** Changes the first state before anybody plays. */
  readonly from?: (state: GameState) => GameState;
  readonly onTurn?: (after: GameState, orders: TurnOrders, turn: number) => void;
  readonly sink?: Sink;
}

/** One game between two players. Throws when orders are refused: a broken invariant. */
export const play = (
  world: World,
  seed: string,
  players: readonly [Player, Player],
  { from, onTurn, sink }: GameOptions = {},
): { readonly start: GameState; readonly end: GameState } => {
  const fresh = setup(world, seed);
  const start = from === undefined ? fresh : from(fresh);
  let state = start;
  while (state.clock.ending === null) {
    const { turn } = state.clock;
    const orders: Record<string, Orders> = {};
    world.played.forEach((power, seat) => {
      orders[world.powers[power] ?? ''] = (players[seat] ?? idle)(world, state, power, seed);
    });
    const after = submit(world, state, orders, sink === undefined ? {} : { sink });
    if (!after.ok) throw new Error(`${seed}, turn ${turn}: ${JSON.stringify(after.problems)}`);
    state = after.value;
    onTurn?.(state, orders, turn);
  }
  return { start, end: state };
};

/** What the two powers did to each other in a turn, those acts left out that chance chose: accidents. */
export const actsOf = (world: World, state: GameState, turn: number): readonly Act[] => {
  const { a, b } = tableOf(world);
  return state.memory.acts.filter(
    (act) =>
      act.turn === turn &&
      ((act.by === a && act.to === b) || (act.by === b && act.to === a)) &&
      world.eventById.get(act.source)?.incident === undefined,
  );
};

/** An act, in word or deed, that the other side knows of and feels as clearly hostile. */
export const isHostile = (act: Act): boolean =>
  act.weight <= -2500 && (act.audience !== 'covert' || act.exposed);

/** A hostile deed: what a doctrine answers. */
export const isHostileDeed = (act: Act): boolean => act.material && isHostile(act);

/** Accidents between the played powers so far. */
export const incidentsIn = (world: World, state: GameState): number =>
  state.deck.fired.filter((f) => world.eventById.get(f.card)?.incident !== undefined).length;

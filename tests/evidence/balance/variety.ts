import {
  type GameState,
  legalPart,
  observe,
  score,
  setup,
  submit,
  type World,
} from '../../../src/engine/index.ts';
import type { Orders, TurnOrders } from '../../../src/vocabulary/index.ts';
import { cooperationOf, doctrine, type Player, play, tableOf, tensionOf } from '../play.ts';
import { type Bench, type Survey, seedOf } from '../shape.ts';

/** Games whose orders are given again: pairs of doctrines that lead to different places. */
const PAIRS = [
  ['firm-and-engage', 'tit-for-tat'],
  ['grit', 'generous-tit-for-tat'],
  ['hawk', 'opportunist'],
] as const;

/** One game with given orders: the events it dealt and the turns they came in, in order, and how it came out, 0–100. */
export interface Telling {
  readonly events: readonly string[];
  readonly tension: number;
  readonly cooperation: number;
  readonly scores: readonly [number, number];
}

const ordersOf = (world: World, players: readonly [Player, Player]): readonly TurnOrders[] => {
  const orders: TurnOrders[] = [];
  play(world, seedOf('balance-variety', 0), players, { onTurn: (_, given) => orders.push(given) });
  return orders;
};

/** The same orders under another luck, as far as they can be given; offers are answered as they were if they were made. */
const again = (world: World, seed: string, given: readonly TurnOrders[]): GameState => {
  let state = setup(world, seed);
  for (const orders of given) {
    if (state.clock.ending !== null) break;
    const held: Record<string, Orders> = {};
    for (const power of world.played) {
      const code = world.powers[power] ?? '';
      const own = orders[code];
      if (own !== undefined) held[code] = legalPart(world, observe(world, state, power), own);
    }
    const after = submit(world, state, held);
    if (!after.ok) throw new Error(`${seed}: what was held is refused: ${JSON.stringify(after.problems)}`);
    state = after.value;
  }
  return state;
};

/** The orders of a few games under one more seed each. */
export const variety: Survey<readonly Telling[]> = {
  id: 'balance-variety',
  seeds: 20,
  cost: 2 * PAIRS.length,
  run: (bench: Bench, k: number): readonly Telling[] => {
    const world = bench.world();
    const { a, b } = tableOf(world);
    return PAIRS.map(([one, other]): Telling => {
      const end = again(
        world,
        seedOf('balance-variety', k),
        ordersOf(world, [doctrine(one), doctrine(other)]),
      );
      return {
        events: end.deck.fired
          .filter(({ card }) => world.eventById.has(card))
          .map(({ card, turn }) => `${card} ${turn}`),
        tension: tensionOf(world, end),
        cooperation: cooperationOf(world, end),
        scores: [score(world, end, a).total / 10, score(world, end, b).total / 10],
      };
    });
  },
};

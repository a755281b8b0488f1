import { DOCTRINES } from '../../../src/bots/index.ts';
import {
  below,
  type GameState,
  legalPart,
  type MoveOption,
  observe,
  playableMoves,
  sample,
  score,
  stream,
  submit,
  type World,
} from '../../../src/engine/index.ts';
import type { MoveOrder, TurnOrders } from '../../../src/vocabulary/index.ts';
import { doctrine, type Player, play, tableOf } from '../play.ts';
import { type Bench, type Survey, seedOf } from '../shape.ts';

/**
 * One choice changed: a move put in front of a slate that lacked it, what its author scored more for it, 0–100,
 * and the moves that both doctrines chose from then on.
 */
export interface Change {
  readonly move: string;
  readonly gain: number;
  readonly afterwards: readonly string[];
}

/** A place in a game where a move could have been played and was not. */
interface Opening {
  readonly state: GameState;
  readonly orders: TurnOrders;
  readonly option: MoveOption;
}

/** The pairs of doctrines whose games are changed, in an order in which each side sees all of them. */
const pairOf = (k: number): readonly [Player, Player] => {
  const n = DOCTRINES.length;
  return [doctrine(DOCTRINES[k % n] ?? ''), doctrine(DOCTRINES[(2 * k + 1) % n] ?? '')];
};

/** Goes on from a state that one turn's orders lead to; `null` where they can't be given. */
const goOn = (
  world: World,
  seed: string,
  players: readonly [Player, Player],
  from: GameState,
  orders: TurnOrders,
): { readonly end: GameState; readonly afterwards: readonly string[] } | null => {
  const after = submit(world, from, orders);
  if (!after.ok) return null;
  const afterwards = new Set<string>();
  const { end } = play(world, seed, players, {
    from: () => after.value,
    onTurn: (_, given) => {
      for (const { moves } of Object.values(given)) for (const { move } of moves) afterwards.add(move);
    },
  });
  return { end, afterwards: [...afterwards] };
};

/** Openings of every move for one side in one game. */
const openingsIn = (
  world: World,
  seed: string,
  players: readonly [Player, Player],
  power: number,
): { readonly end: GameState; readonly openings: ReadonlyMap<string, readonly Opening[]> } => {
  const openings = new Map<string, Opening[]>();
  let before: GameState | null = null;
  const { end } = play(world, seed, players, {
    from: (state) => {
      before = state;
      return state;
    },
    onTurn: (after, orders) => {
      const state = before;
      before = after;
      if (state === null) return;
      const code = world.powers[power] ?? '';
      const slate = orders[code]?.moves ?? [];
      for (const option of playableMoves(world, observe(world, state, power), () => true)) {
        const { id } = option.move;
        if (slate.some((order) => order.move === id)) continue;
        openings.set(id, [...(openings.get(id) ?? []), { state, orders, option }]);
      }
    },
  });
  return { end, openings };
};

/** As an open dossier would have it played, or by lot. */
const filled = (world: World, { state, option }: Opening, draw: (n: number) => number): MoveOrder => {
  const hint = state.deck.dossiers
    .flatMap(({ card }) => world.dossierById.get(card)?.options ?? [])
    .find(({ move }) => move === option.move.id);
  const order = sample(option, draw);
  return hint === undefined
    ? order
    : { ...order, with: { ...order.with, ...(hint.with as MoveOrder['with']) } };
};

/**
 * Changes one choice in a game between two doctrines: each move that could be played is put once in front of one
 * side's slate, which loses what it can no longer pay for; then both doctrines go on, with the same luck.
 */
export const changes: Survey<readonly Change[]> = {
  id: 'balance-changes',
  seeds: 36,
  cost: 60,
  run: (bench: Bench, k: number): readonly Change[] => {
    const world = bench.world();
    const seed = seedOf('balance-changes', k);
    const { a, b } = tableOf(world);
    const power = k % 2 === 0 ? a : b;
    const code = world.powers[power] ?? '';
    const players = pairOf(k);
    const { end, openings } = openingsIn(world, seed, players, power);
    const actual = score(world, end, power).total;
    return [...openings].flatMap(([move, all]): readonly Change[] => {
      const source = stream(`${seed}/${move}`, k, 'balance');
      const draw = (n: number): number => (n <= 1 ? 0 : below(source, n));
      const opening = all[draw(all.length)];
      const own = opening?.orders[code];
      if (opening === undefined || own === undefined) return [];
      const changed = legalPart(world, observe(world, opening.state, power), {
        ...own,
        moves: [filled(world, opening, draw), ...own.moves],
      });
      if (changed.moves[0]?.move !== move) return [];
      const other = goOn(world, seed, players, opening.state, { ...opening.orders, [code]: changed });
      return other === null
        ? []
        : [
            {
              move,
              gain: (score(world, other.end, power).total - actual) / 10,
              afterwards: other.afterwards,
            },
          ];
    });
  },
};

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

/** A game, or the rest of one, as one side could have played it otherwise. */
interface Course {
  /** The score of that side, 0–1000. */
  readonly total: number;
  readonly openings: ReadonlyMap<string, readonly Opening[]>;
  /** Moves that either side chose. */
  readonly chosen: readonly string[];
}

/** The pairs of doctrines whose games are changed, in an order in which each side sees all of them. */
const pairOf = (k: number): readonly [Player, Player] => {
  const n = DOCTRINES.length;
  return [doctrine(DOCTRINES[k % n] ?? ''), doctrine(DOCTRINES[(2 * k + 1) % n] ?? '')];
};

/** Who changes what: one side of a table at which two doctrines play. */
interface Seat {
  readonly world: World;
  readonly seed: string;
  readonly players: readonly [Player, Player];
  readonly power: number;
}

/** Plays a game from its start, or on from a state of it; openings of `known` moves are not looked for. */
const follow = (
  { world, seed, players, power }: Seat,
  known: ReadonlySet<string>,
  from?: GameState,
): Course => {
  const openings = new Map<string, Opening[]>();
  const chosen = new Set<string>();
  const code = world.powers[power] ?? '';
  let before: GameState | null = null;
  const { end } = play(world, seed, players, {
    from: (start) => {
      before = from ?? start;
      return before;
    },
    onTurn: (after, orders) => {
      const state = before;
      before = after;
      for (const { moves } of Object.values(orders)) for (const { move } of moves) chosen.add(move);
      if (state === null) return;
      const slate = orders[code]?.moves ?? [];
      for (const option of playableMoves(world, observe(world, state, power), ({ id }) => !known.has(id))) {
        const { id } = option.move;
        if (slate.some((order) => order.move === id)) continue;
        const own = openings.get(id) ?? [];
        own.push({ state, orders, option });
        openings.set(id, own);
      }
    },
  });
  return { total: score(world, end, power).total, openings, chosen: [...chosen] };
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

/** Puts a move in front of the slate at one of its openings and goes on; `null` where the slate can't take it. */
const putIn = (seat: Seat, openings: readonly Opening[], known: ReadonlySet<string>): Course | null => {
  const { world, seed, power } = seat;
  const code = world.powers[power] ?? '';
  const move = openings[0]?.option.move.id ?? '';
  const source = stream(`${seed}/${move}`, 0, 'balance');
  const draw = (n: number): number => (n <= 1 ? 0 : below(source, n));
  const opening = openings[draw(openings.length)];
  const own = opening?.orders[code];
  if (opening === undefined || own === undefined) return null;
  const slate = legalPart(world, observe(world, opening.state, power), {
    ...own,
    moves: [filled(world, opening, draw), ...own.moves],
  });
  if (slate.moves[0]?.move !== move) return null;
  const after = submit(world, opening.state, { ...opening.orders, [code]: slate });
  return after.ok ? follow(seat, known, after.value) : null;
};

/**
 * Changes one choice in a game between two doctrines: each move that could be played is put once in front of one
 * side's slate, which loses what it can no longer pay for; then both doctrines go on, with the same luck. A move that
 * only such a change opens is put into the game that opened it.
 */
export const changes: Survey<readonly Change[]> = {
  id: 'balance-changes',
  seeds: 18,
  cost: 60,
  run: (bench: Bench, k: number): readonly Change[] => {
    const world = bench.world();
    const { a, b } = tableOf(world);
    const seat: Seat = {
      world,
      seed: seedOf('balance-changes', k),
      players: pairOf(k),
      power: k % 2 === 0 ? a : b,
    };
    const game = follow(seat, new Set());
    const known = new Set(game.openings.keys());
    const changed = (course: Course, move: string): readonly (Change & { readonly led: Course })[] => {
      const led = putIn(seat, course.openings.get(move) ?? [], known);
      return led === null
        ? []
        : [{ move, gain: (led.total - course.total) / 10, afterwards: led.chosen, led }];
    };
    const first = [...game.openings.keys()].flatMap((move) => changed(game, move));
    const second = first.flatMap(({ led }) =>
      [...led.openings.keys()].flatMap((move) => {
        const found = known.has(move) ? [] : changed(led, move);
        if (found.length > 0) known.add(move);
        return found;
      }),
    );
    return [...first, ...second].map(({ move, gain, afterwards }) => ({ move, gain, afterwards }));
  },
};

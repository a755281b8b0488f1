import type { GameEvent, World } from '../../engine/index.ts';
import type { MoveOrder, Orders } from '../../vocabulary/index.ts';

/** What may be shown of one power's slate: everything of one's own, and of another's what came out. */
export const shownMoves = (
  world: World,
  orders: Orders,
  by: string,
  told: readonly GameEvent[],
  viewers: readonly string[],
): readonly MoveOrder[] => {
  if (viewers.every((viewer) => viewer === by)) return orders.moves;
  return orders.moves.filter(
    (order) =>
      world.moveById.get(order.move)?.audience === 'public' ||
      told.some((event) => event.by === by && event.subject === order.move),
  );
};

/** Whether a standing instruction may be shown: one's own, a public one, or one that fired. */
export const showsInstruction = (
  orders: Orders,
  by: string,
  told: readonly GameEvent[],
  viewers: readonly string[],
): boolean =>
  orders.instruction !== null &&
  (viewers.every((viewer) => viewer === by) ||
    orders.instruction.audience === 'public' ||
    told.some((event) => event.kind === 'instruction-fired' && event.by === by));

/** Whether an expectation may be shown: it is its author's until the game is over. */
export const showsExpectation = (orders: Orders, by: string, viewers: readonly string[]): boolean =>
  orders.expectation !== null && viewers.every((viewer) => viewer === by);

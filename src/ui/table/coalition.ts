import type { Coalition } from '../../engine/index.ts';
import { coalitionOf, hasConsulted, ORDER_OF_FAMILIES } from '../../engine/index.ts';
import type { Move, MoveOrder } from '../../vocabulary/index.ts';
import type { Desk } from './desk.ts';
import { optionOf } from './desk.ts';
import { placeOn } from './orders.ts';

/** Who would join a measure with allies, as things stand on the desk. */
export interface Company {
  readonly now: Coalition;
  /** The same if allies were consulted first. */
  readonly asked: Coalition;
  readonly isAsked: boolean;
}

const isMeasure = (move: Move): boolean => move.weight < 0 && move.tags.includes('alliance');

/** Whether allies will have been consulted when this order is carried out: before this turn, or sooner on the slate. */
const isAskedFirst = (desk: Desk, move: Move, order: MoveOrder): boolean => {
  if (hasConsulted(desk.world, desk.seen, desk.self)) return true;
  const place = placeOn(desk.slate, order);
  const own = ORDER_OF_FAMILIES.indexOf(move.family);
  return desk.slate.moves.some((other, at) => {
    const before = optionOf(desk, other.move)?.move;
    if (before === undefined || before.id === move.id || !before.tags.includes('alliance')) return false;
    const family = ORDER_OF_FAMILIES.indexOf(before.family);
    return family < own || (family === own && (place < 0 || at < place));
  });
};

/** Who would join an order; `null` where no ally can be asked to. */
export const companyOf = (desk: Desk, move: Move, order: MoveOrder): Company | null => {
  if (!isMeasure(move)) return null;
  const { world, seen, self, rival } = desk;
  const target = order.with.target === undefined ? rival : (world.powerIndex.get(order.with.target) ?? rival);
  const isAsked = isAskedFirst(desk, move, order);
  const asked = coalitionOf(world, seen, self, target, true);
  if (asked.asked.length === 0) return null;
  return { now: isAsked ? asked : coalitionOf(world, seen, self, target, false), asked, isAsked };
};

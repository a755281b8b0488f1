import type { Orders } from '../vocabulary/index.ts';
import { checkOrders } from './legality.ts';
import type { Observation, World } from './types.ts';

/** The slate without its last order: moves first, then the standing instruction, answers, decisions. */
const shorter = (orders: Orders): Orders => {
  if (orders.moves.length > 0) return { ...orders, moves: orders.moves.slice(0, -1) };
  if (orders.instruction !== null) return { ...orders, instruction: null };
  if (orders.answers.length > 0) return { ...orders, answers: orders.answers.slice(0, -1) };
  return { ...orders, decisions: Object.fromEntries(Object.entries(orders.decisions).slice(0, -1)) };
};

/**
 * The orders without those that can't be played (R14.3): first each that is illegal by itself or beside an
 * earlier one, then, while the slate is too long or overdraws a budget, its last. Legal orders come back as
 * they are; after the end of a game nothing is left.
 */
export const legalPart = (world: World, seen: Observation, orders: Orders): Orders => {
  const paths = checkOrders(world, seen, orders).map((fault) => fault.path);
  if (paths.length === 0) return orders;
  if (seen.clock.ending !== null)
    return { ...orders, moves: [], decisions: {}, answers: [], instruction: null };
  const isFaulty = (start: string): boolean =>
    paths.some((path) => path === start || path.startsWith(`${start}.`));
  const named = paths.some((path) => path !== '' && path !== 'moves');
  const next: Orders = named
    ? {
        ...orders,
        moves: orders.moves.filter((_, i) => !isFaulty(`moves.${i}`)),
        decisions: Object.fromEntries(
          Object.entries(orders.decisions).filter(([card]) => !isFaulty(`decisions.${card}`)),
        ),
        answers: orders.answers.filter((_, i) => !isFaulty(`answers.${i}`)),
        instruction: isFaulty('instruction') ? null : orders.instruction,
      }
    : shorter(orders);
  return legalPart(world, seen, next);
};

/** A doctrine at a desk: from an observation to orders and a reason. */
import { below, type Observation, stream, type World } from '../engine/index.ts';
import type { Orders } from '../vocabulary/index.ts';
import { assess } from './assess.ts';
import { DOCTRINE } from './doctrines.ts';
import { plan, promised } from './planner.ts';
import { type Reasoning, reasonOf } from './reasons.ts';
import { isDoctrine } from './roster.ts';

const NOTHING: ReadonlySet<string> = new Set();

/**
 * Orders a doctrine chooses from what its power sees. `seed` is the bots' own; it never touches the game's
 * chance. Throws for a name that is no doctrine (callers check with `isDoctrine`).
 */
export const chooseOrders = (
  world: World,
  seen: Observation,
  doctrine: string,
  seed: string,
): { readonly orders: Orders; readonly reason: Reasoning } => {
  if (!isDoctrine(doctrine)) throw new Error(`no doctrine "${doctrine}"`);
  const source = stream(`${seed}/${seen.power}`, seen.clock.turn, 'bot');
  const draw = (n: number): number => (n <= 1 ? 0 : below(source, n));
  const situation = assess(world, seen);
  const intent = DOCTRINE[doctrine].intend(situation, seen.clock.turn, draw(1024));
  const orders = plan({ world, seen, situation, intent, draw });
  return { orders, reason: reasonOf(situation, intent, intent.keepsWord ? promised(seen) : NOTHING, orders) };
};

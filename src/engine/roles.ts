import type { Roles, World } from './types.ts';
import { rivalOf } from './world.ts';

/** The power that a card calls `who`, as an index; −1 where there is none. */
export const powerOf = (world: World, who: string, roles: Roles): number => {
  if (who === 'self') return roles.self;
  if (who === 'target') return roles.target;
  if (who === 'rival') return rivalOf(world, roles.self);
  return world.powerIndex.get(who) ?? -1;
};

/** The arena that a card calls `id`, as an index; −1 where there is none. */
export const arenaOf = (world: World, id: string, roles: Roles): number =>
  id === '*' ? roles.arena : (world.arenaIndex.get(id) ?? -1);

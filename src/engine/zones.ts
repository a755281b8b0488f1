import { nth } from './exact.ts';
import type { Secrets, World, Zone } from './types.ts';

/** A power's acceptable zone in an arena, `null` where it is no party (R5.5). */
export const zoneOf = (world: World, secrets: Secrets, power: number, arena: number): Zone | null => {
  const place = world.scenario.file.arenas[arena];
  if (place === undefined || place.zones[world.powers[power] ?? ''] === undefined) return null;
  const index = (power * world.arenas.length + arena) * 2;
  return { low: nth(secrets.zones, index), high: nth(secrets.zones, index + 1) };
};

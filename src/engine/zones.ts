import { isBetween } from './channels.ts';
import { clamp, divide } from './exact.ts';
import { staffShare } from './missions.ts';
import type { Instruments, Secrets, World, Zone } from './types.ts';
import { rivalOf } from './world.ts';

/** A power's acceptable zone in an arena, `null` where it is no party (R5.5). */
export const zoneOf = (world: World, secrets: Secrets, power: number, arena: number): Zone | null => {
  const place = world.scenario.file.arenas[arena];
  if (place === undefined || place.zones[world.powers[power] ?? ''] === undefined) return null;
  const index = (power * world.arenas.length + arena) * 2;
  return { low: secrets.zones[index] ?? 0, high: secrets.zones[index + 1] ?? 0 };
};

/**
 * How good a power's reporting on its rival is, 0–1024: embassy staff, open channels, an envoy, talks that
 * are under way (R5.5, S1.08).
 */
export const reporting = (world: World, instruments: Instruments, power: number): number => {
  const rival = rivalOf(world, power);
  let quality = divide(staffShare(instruments.missions, rival, power) * 5, 10);
  for (const c of instruments.channels) {
    if (!c.open || !isBetween(c, power, rival)) continue;
    quality += c.channel === 'envoy' ? 150 : 60;
  }
  for (const track of instruments.tracks) {
    if ((track.status === 'open' || track.status === 'agreed') && (track.a === power || track.b === power))
      quality += 60;
  }
  return Math.min(1024, quality);
};

/** What a power thinks its rival could live with, in each arena: off by a bias and as wide as its reporting is poor (R5.5). */
export const estimatesOf = (
  world: World,
  secrets: Secrets,
  instruments: Instruments,
  power: number,
): readonly (Zone | null)[] => {
  const rival = rivalOf(world, power);
  const poor = 1024 - divide(reporting(world, instruments, power) * 3, 4);
  const width = divide(world.model.value['estimate.width'] * poor, 1024);
  const half = divide(width, 2);
  return world.arenas.map((_, arena) => {
    const zone = zoneOf(world, secrets, rival, arena);
    if (zone === null) return null;
    const off = divide((secrets.biases[power * world.arenas.length + arena] ?? 0) * width, 1024);
    return {
      low: clamp(zone.low + off - half, -500, 500),
      high: clamp(zone.high + off + half, -500, 500),
    };
  });
};

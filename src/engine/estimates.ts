import { clamp, divide, nth } from './exact.ts';
import { eachOf } from './instruments/index.ts';
import type { Instruments, Secrets, World, Zone } from './types.ts';
import { rivalOf } from './world.ts';
import { zoneOf } from './zones.ts';

const SOURCES = eachOf('reporting');

/**
 * How good a power's reporting on its rival is, 0–1024: embassy staff, open channels, an envoy, talks that
 * are under way (R5.5, S1.08).
 */
export const reporting = (world: World, instruments: Instruments, power: number): number => {
  const rival = rivalOf(world, power);
  let quality = 0;
  for (const adds of SOURCES) quality += adds(instruments, power, rival);
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
    const off = divide(nth(secrets.biases, power * world.arenas.length + arena) * width, 1024);
    return {
      low: clamp(zone.low + off - half, -500, 500),
      high: clamp(zone.high + off + half, -500, 500),
    };
  });
};

import { z } from 'zod';
import { RANGES, type World } from '../engine/index.ts';

/** A whole number from `low` to `high`. */
export const between = (low: number, high: number) => z.int().min(low).max(high);
/** A quantity within its range. */
export const inRange = (kind: keyof typeof RANGES) => between(RANGES[kind][0], RANGES[kind][1]);
export const INDEX = between(0, 1000);

/** Last turn that a promise can be about: a game's last, and as far again. */
export const LAST_DUE = 120;

/** A list of exactly `size`. */
export const listOf = <T extends z.ZodType>(item: T, size: number) => z.array(item).length(size);

/** One of the words; where there are none, nothing fits. */
export const oneOf = (words: Iterable<string>) => {
  const all = [...words];
  return all.length === 0 ? z.never() : z.enum(all);
};

/** What numbers mean in the states of one world. */
export const rangesOf = (world: World) => {
  const powers = world.powers.length;
  const power = between(0, powers - 1);
  return {
    count: { powers, arenas: world.arenas.length },
    power,
    powers: z.array(power).max(powers),
    arena: between(0, world.arenas.length - 1),
    /** The present turn, one past the last when the game has ended. */
    turn: between(1, world.scenario.file.turns + 1),
    /** A turn that may have been before the first. */
    past: between(0, world.scenario.file.turns + 1),
  };
};
export type StateRanges = ReturnType<typeof rangesOf>;

import alea from 'seedrandom/lib/alea.js';
import { clamp, divide } from './exact.ts';

/** One stream of chance for a purpose and a tick (R1.2). */
export interface Stream {
  /** A signed 32-bit integer. */
  readonly int32: () => number;
}

/** Opens the stream keyed by seed, tick and purpose. */
export const stream = (seed: string, tick: number, purpose: string): Stream => {
  const prng = alea(`${seed}/${tick}/${purpose}`);
  return { int32: () => prng.int32() };
};

/** A uniform integer in 0 … n−1; n up to 65536. */
export const below = (source: Stream, n: number): number => (source.int32() >>> 8) % n;

/**
 * Normal noise with standard deviation `sd`, clipped at two deviations, that belongs to a place of the tick alone: four
 * bytes of one draw summed (Irwin–Hall, standard deviation 147.8), so that it is exact in integers.
 */
export const normalAt = (salt: number, place: number, sd: number): number => {
  const word = mix(salt ^ place);
  const sum = (word & 255) + ((word >>> 8) & 255) + ((word >>> 16) & 255) + (word >>> 24) - 510;
  return clamp(divide(sum * sd, 148), -2 * sd, 2 * sd);
};

/** FNV-1a, 32 bits: a stable number for an id, its place in a tick's luck. */
const placeOf = (id: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i += 1) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return hash;
};

const mix = (seed: number): number => {
  let h = seed;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
};

/** A number for one purpose of a tick: purposes do not disturb each other. */
export const saltFor = (tick: number, purpose: string): number => mix(tick ^ placeOf(purpose));

/**
 * A draw in 0 … 1023 that belongs to `id` alone: the tick and purpose give one salt, the id its place. Adding or
 * reordering other ids moves nothing.
 */
export const drawFor = (salt: number, id: string): number => (mix(salt ^ placeOf(id)) >>> 0) & 1023;

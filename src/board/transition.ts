import type { ArenaItem, DrawList, ThreadItem } from './drawlist.ts';
import type { Camera } from './geometry.ts';

const between = (from: number, to: number, share: number): number => from + (to - from) * share;

/**
 * The picture part of the way from one to another, matched by key: numbers glide, everything else (places,
 * labels, what has come and gone) is the later one's already.
 */
export function blend(from: DrawList, to: DrawList, share: number): DrawList {
  const eased = 1 - (1 - share) ** 3;
  const threads = new Map(from.threads.map((item) => [item.key, item]));
  const arenas = new Map(from.arenas.map((item) => [item.key, item]));
  return {
    ...to,
    threads: to.threads.map((item): ThreadItem => {
      const old = threads.get(item.key);
      if (!old) return item;
      return {
        ...item,
        tension: between(old.tension, item.tension, eased),
        cooperation: between(old.cooperation, item.cooperation, eased),
        pressing: between(old.pressing, item.pressing, eased),
        giving: between(old.giving, item.giving, eased),
      };
    }),
    arenas: to.arenas.map((item): ArenaItem => {
      const old = arenas.get(item.key);
      if (!old) return item;
      return {
        ...item,
        heat: between(old.heat, item.heat, eased),
        progress: between(old.progress, item.progress, eased),
        terms: between(old.terms, item.terms, eased),
      };
    }),
  };
}

/** Whether the paper under two pictures is the same. */
export const isSameMap = (one: DrawList, other: DrawList, before: Camera, after: Camera): boolean =>
  before.scale === after.scale &&
  before.x === after.x &&
  before.y === after.y &&
  Object.keys(other.lands).every((code) => one.lands[code] === other.lands[code]);

/** Whether an arena has changed so much that it is pointed out. */
export const hasMoved = (a: ArenaItem, b: ArenaItem): boolean =>
  Math.abs(a.heat - b.heat) >= 15 ||
  Math.abs(a.progress - b.progress) >= 15 ||
  Math.abs(a.terms - b.terms) >= 8;

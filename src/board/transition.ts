import type { ArenaItem, DrawList, ThreadItem } from './drawlist.ts';

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

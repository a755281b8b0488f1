import { DOCTRINES } from '../../src/bots/index.ts';
import { doctrine, type Player } from './play.ts';

/** Doctrines mixed: seed `k` takes the `k`th of all pairs, in an order in which neither seat stays with one doctrine. */
export const mixedNames = (k: number): readonly [string, string] => {
  const n = DOCTRINES.length;
  return [DOCTRINES[k % n] ?? '', DOCTRINES[(k + Math.floor(k / n)) % n] ?? ''];
};

export const mixedPair = (k: number): readonly [Player, Player] => {
  const [first, second] = mixedNames(k);
  return [doctrine(first), doctrine(second)];
};

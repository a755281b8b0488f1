import { DOCTRINES } from '../../src/bots/index.ts';
import { doctrine, type Player } from './play.ts';

/** Doctrines mixed: seed `k` takes the `k`th of all pairs in turn, every pair as often. */
export const mixedPair = (k: number): readonly [Player, Player] => {
  const n = DOCTRINES.length;
  // Steps through all pairs in an order in which neither seat stays with one doctrine.
  const first = DOCTRINES[k % n] ?? '';
  const second = DOCTRINES[(k + Math.floor(k / n)) % n] ?? '';
  return [doctrine(first), doctrine(second)];
};

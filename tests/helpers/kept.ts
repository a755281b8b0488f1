import { appendTurn, type GameState, setup, startLog, type World } from '../../src/engine/index.ts';
import type { Log } from '../../src/vocabulary/index.ts';
import { digest, smallWorld, world } from './game.ts';
import { atRandom, doctrine, type Player, playThrough } from './play.ts';

/** Where logs are tried. */
export const TABLES: readonly (readonly [string, () => World])[] = [
  ['first-of-september', world],
  ['small', smallWorld],
];

/** By whom. */
export const PLAYERS: readonly (readonly Player[])[] = [
  [atRandom],
  [doctrine('tit-for-tat'), doctrine('hawk')],
  [doctrine('dove'), doctrine('firm-and-engage')],
];

export interface Kept {
  readonly log: Log;
  readonly states: readonly GameState[];
}

/** A whole game with its log and every state of it. */
export const keep = (table: World, seed: string, players: readonly Player[]): Kept => {
  let log = startLog(table, seed, { USA: 'player' }, 'A game', digest);
  const states: GameState[] = [setup(table, seed)];
  playThrough(table, seed, players, ({ orders, after }) => {
    log = appendTurn(log, orders, after, digest);
    states.push(after);
  });
  return { log, states };
};

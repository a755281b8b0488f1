import { type GameState, setup, type World } from '../../src/engine/index.ts';
import { aMove } from './lab.ts';
import { slate, turn } from './play.ts';

export const start = (table: World, seed = 'instruments'): GameState => setup(table, seed);

/** A move with one effect. */
export const doing = (id: string, ...effects: readonly object[]) => aMove(id, { effects });

/** The state after a turn in which ALT plays these moves. */
export const play = (table: World, ...moves: Parameters<typeof slate>[0]): GameState =>
  turn(table, start(table), { ALT: slate(moves) });

/** A truce over the strait. */
export const truce = (more: object = {}): object => ({
  arena: 'strait',
  parties: ['COR'],
  guarantors: [],
  monitored: false,
  status: 'in-force',
  ...more,
});

import { score } from '../../../src/engine/index.ts';
import { idle, play, tableOf } from '../play.ts';
import type { Bench, Survey } from '../shape.ts';
import { seedOf } from '../shape.ts';

/** What both sides score, 0–100, in a game in which neither does anything. */
export const idling: Survey<readonly [number, number]> = {
  id: 'balance-idle',
  seeds: 20,
  cost: 1,
  run: (bench: Bench, k: number) => {
    const world = bench.world();
    const { a, b } = tableOf(world);
    const { end } = play(world, seedOf('balance-idle', k), [idle, idle]);
    return [score(world, end, a).total / 10, score(world, end, b).total / 10];
  },
};

import { eachOf } from './instruments/index.ts';
import type { Instruments } from './types.ts';

const TAKES = eachOf('desk');

/** R6.7: the desk that a power has for a turn, 1–4: four, less what ties its people down. */
export const deskFor = (instruments: Instruments, power: number): number => {
  let desk = 4;
  for (const takes of TAKES) desk -= takes(instruments, power);
  return Math.max(1, desk);
};

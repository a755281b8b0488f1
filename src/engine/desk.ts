import { eachOf } from './instruments/index.ts';
import { law } from './law.ts';
import type { Instruments } from './types.ts';

const DESK = law['R6.7'];
const TAKES = eachOf('desk');

/** R6.7: the desk that a power has for a turn, 1–4: four, less what ties its people down. */
export const deskFor = (instruments: Instruments, power: number): number => {
  let desk = DESK.desk;
  for (const takes of TAKES) desk -= takes(instruments, power);
  return Math.max(DESK.least, desk);
};

import type { Channel } from './types.ts';

/** Whether something joins two powers, whichever of them is named first. */
export const isBetween = (held: { readonly a: number; readonly b: number }, i: number, j: number): boolean =>
  (held.a === i && held.b === j) || (held.a === j && held.b === i);

/** Whether two powers have a channel other than the military one in which to explain themselves (R2.7, R9.7). */
export const canExplain = (channels: readonly Channel[], i: number, j: number): boolean => {
  for (const c of channels) if (c.open && c.channel !== 'military' && isBetween(c, i, j)) return true;
  return false;
};

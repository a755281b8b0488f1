import type { Amount, Who } from '../../vocabulary/index.ts';
import { type Cast, codeOf } from './names.ts';

/** Who a consequence is chiefly read by. */
export const READERSHIPS = ['rival', 'allies', 'home'] as const;
export type Readership = (typeof READERSHIPS)[number];

/** What an effect can do, in a few words. */
export interface Doing {
  readonly reader: Readership;
  readonly text: string;
  /** Whether it makes relations worse, better, or neither by itself. */
  readonly tone: 'hostile' | 'friendly' | 'plain';
}

/** One thing that a move can do. */
export interface Direction extends Doing {
  /** Rests on something that may or may not be so. */
  readonly isConditional: boolean;
}

export const readershipOf = (who: Who, cast: Cast): Readership => {
  const code = codeOf(who, cast);
  if (code === cast.self || code === 'self') return 'home';
  return code === cast.rival || code === 'rival' || code === 'target' ? 'rival' : 'allies';
};

/** The readership of what one power does to another: the other's, or the author's where the other is at home. */
export const readershipBetween = (from: Who, to: Who, cast: Cast): Readership =>
  readershipOf(to, cast) === 'home' ? readershipOf(from, cast) : readershipOf(to, cast);

/** Below zero hostile, above friendly. */
export const toneOf = (value: number): Doing['tone'] =>
  value < 0 ? 'hostile' : value > 0 ? 'friendly' : 'plain';

/** An amount in numbers, from the size chosen; `null` where it is yet to be chosen or there is none. */
export const chosenAmount = (amount: Amount | undefined, size: number | undefined): number | null => {
  if (amount === undefined) return null;
  if (typeof amount === 'number') return amount;
  return size === undefined ? null : Math.round((size * amount.times) / amount.over);
};

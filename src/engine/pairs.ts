declare const ordered: unique symbol;

/** Place of an ordered pair in a list that holds one number for each: `from * powers + to`. Only `pairOf` makes one. */
export type PairIndex = number & { readonly [ordered]: true };

/** A world, or any list with one entry for each power under that name. */
interface Powers {
  readonly powers: { readonly length: number };
}

/** The place of two powers (indices) in every list of ordered pairs. Throws for a power that is not there. */
export const pairOf = ({ powers }: Powers, from: number, to: number): PairIndex => {
  if (from < 0 || to < 0) throw new RangeError(`no pair of powers ${from} and ${to}`);
  return (from * powers.length + to) as PairIndex;
};

/** The place of a power in lists that hold one number for each power of each arena. Throws where there is none. */
export const inArena = ({ powers }: Powers, arena: number, power: number): number => {
  if (arena < 0 || power < 0) throw new RangeError(`no power ${power} in an arena ${arena}`);
  return arena * powers.length + power;
};

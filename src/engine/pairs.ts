declare const ordered: unique symbol;

/** Place of an ordered pair in a list that holds one number for each: `from * powers + to`. Only `pairOf` makes one. */
export type PairIndex = number & { readonly [ordered]: true };

/** The place of two powers (indices) in every list of ordered pairs. Throws for a power that is not there. */
export const pairOf = (
  { powers }: { readonly powers: readonly string[] },
  from: number,
  to: number,
): PairIndex => {
  if (from < 0 || to < 0) throw new RangeError(`no pair of powers ${from} and ${to}`);
  return (from * powers.length + to) as PairIndex;
};

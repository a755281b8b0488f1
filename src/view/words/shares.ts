/** Whole per cents of weights that add up to 100: the largest remainders are rounded up. */
export const wholeShares = (weights: readonly number[]): readonly number[] => {
  const sum = weights.reduce((total, one) => total + one, 0);
  if (sum <= 0) return weights.map(() => 0);
  const exact = weights.map((one) => (100 * one) / sum);
  const missing = 100 - exact.reduce((total, one) => total + Math.floor(one), 0);
  const raised = exact
    .map((value, at) => ({ at, rest: value - Math.floor(value) }))
    .sort((one, other) => other.rest - one.rest || one.at - other.at)
    .slice(0, missing)
    .map(({ at }) => at);
  return exact.map((value, at) => Math.floor(value) + (raised.includes(at) ? 1 : 0));
};

/** Integer arithmetic with one rounding rule: half away from zero (R1.3). */

/** `a / b` rounded half away from zero; `b` > 0. */
export const divide = (a: number, b: number): number => {
  if (a === 0) return 0;
  // Doubled, so that half is a whole number; exact below 2^52.
  if (a < 0) {
    const q = Math.floor((b - 2 * a) / (2 * b));
    return q === 0 ? 0 : -q;
  }
  return Math.floor((2 * a + b) / (2 * b));
};

/** `a` times a share in 1/1024. */
export const share = (a: number, of1024: number): number => from1024(a * of1024);

/** `divide(product, 1024)`, in fewer steps. */
export const from1024 = (product: number): number =>
  product < 0 ? 0 - Math.floor(0.5 - product / 1024) : Math.floor(product / 1024 + 0.5);

export const clamp = (value: number, low: number, high: number): number =>
  Math.min(Math.max(value, low), high);

/** What stands at a place of a list that has one; throws where there is none, −1 among them. */
export const nth = <T>(list: readonly T[], index: number): T => {
  const value = list[index];
  if (value === undefined) throw new RangeError(`nothing at ${index} of ${list.length}`);
  return value;
};

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

/** The number at a place that has one; throws where there is none, which no checked scenario leads to. */
export const at = (numbers: readonly number[], index: number): number => {
  const value = numbers[index];
  if (value === undefined) throw new RangeError(`no number ${index} among ${numbers.length}`);
  return value;
};

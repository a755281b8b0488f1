/** Mean and percentiles of whole or tenth values, on the scale they came in. */
export interface Spread {
  readonly mean: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** The smallest value that at least `percent` of all do not exceed (nearest rank). */
const percentile = (sorted: readonly number[], percent: number): number =>
  sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0;

const round = (value: number): number => Math.round(value * 100) / 100;

/** To one decimal. */
export const toTenth = (value: number): number => Math.round(value * 10) / 10;

/** Mean of values on 0–1000, given on 0–100; zero when there are none. */
export const meanOf = (values: readonly number[]): number =>
  round(values.length === 0 ? 0 : values.reduce((total, value) => total + value, 0) / values.length / 10);

/** Spread of values on 0–1000, given on 0–100. Zero throughout when there are none. */
export const spreadOf = (values: readonly number[]): Spread => {
  const sorted = [...values].sort((a, b) => a - b);
  return {
    mean: meanOf(sorted),
    p10: percentile(sorted, 10) / 10,
    p50: percentile(sorted, 50) / 10,
    p90: percentile(sorted, 90) / 10,
  };
};

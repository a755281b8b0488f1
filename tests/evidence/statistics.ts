import type { Survey, Target } from './shape.ts';
import { seedsOf } from './shape.ts';

/** A measured value with half of its 95 % interval and how many it rests on. */
export interface Estimate {
  readonly value: number | null;
  readonly margin: number | null;
  readonly n: number;
}

const Z = 1.96;

export const sum = (values: readonly number[]): number => values.reduce((total, v) => total + v, 0);

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : sum(values) / values.length;

const deviation = (values: readonly number[]): number => {
  const m = mean(values);
  return values.length < 2 ? 0 : Math.sqrt(sum(values.map((v) => (v - m) * (v - m))) / (values.length - 1));
};

/** Mean of values. */
export const average = (values: readonly number[]): Estimate => ({
  value: values.length === 0 ? null : mean(values),
  margin: values.length < 2 ? null : (Z * deviation(values)) / Math.sqrt(values.length),
  n: values.length,
});

/** Share of `part` in `n`, in per cent; its margin after Agresti and Coull, so that none in ten is not certainty. */
export const portion = (part: number, n: number): Estimate => {
  if (n === 0) return { value: null, margin: null, n };
  const p = (part + 2) / (n + 4);
  return { value: (100 * part) / n, margin: 100 * Z * Math.sqrt((p * (1 - p)) / (n + 4)), n };
};

/** Ratio of two counts over equally many games; margin as if both were Poisson. */
export const ratio = (above: number, below: number, n: number): Estimate =>
  above === 0 || below === 0
    ? { value: below === 0 ? null : 0, margin: null, n }
    : { value: above / below, margin: (Z * above * Math.sqrt(1 / above + 1 / below)) / below, n };

export const exactly = (value: number | null, n: number): Estimate => ({ value, margin: null, n });

/** The value that `percent` of all do not exceed (nearest rank). */
export const percentile = (values: readonly number[], percent: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0;
};

const ranks = (values: readonly number[]): readonly number[] => {
  const sorted = [...values].sort((a, b) => a - b);
  return values.map((v) => (sorted.indexOf(v) + sorted.lastIndexOf(v)) / 2);
};

/** Spearman's rank correlation; `null` when one side does not vary. */
export const rankCorrelation = (x: readonly number[], y: readonly number[]): number | null => {
  const a = ranks(x);
  const b = ranks(y);
  const [ma, mb] = [mean(a), mean(b)];
  const cross = sum(a.map((v, i) => (v - ma) * ((b[i] ?? mb) - mb)));
  const scale = Math.sqrt(sum(a.map((v) => (v - ma) ** 2)) * sum(b.map((v) => (v - mb) ** 2)));
  return scale === 0 ? null : cross / scale;
};

/** Solves a small system of linear equations (Gauss, with pivots). */
export const solve = (
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): readonly number[] => {
  const n = right.length;
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  for (let k = 0; k < n; k += 1) {
    let best = k;
    for (let i = k + 1; i < n; i += 1)
      if (Math.abs(rows[i]?.[k] ?? 0) > Math.abs(rows[best]?.[k] ?? 0)) best = i;
    const pivot = rows[best] ?? [];
    rows[best] = rows[k] ?? [];
    rows[k] = pivot;
    for (let i = 0; i < n; i += 1) {
      if (i === k) continue;
      const factor = (rows[i]?.[k] ?? 0) / (pivot[k] ?? 1);
      rows[i] = (rows[i] ?? []).map((v, j) => v - factor * (pivot[j] ?? 0));
    }
  }
  return rows.map((row, k) => (row[n] ?? 0) / (row[k] ?? 1));
};

const tidy = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 1000) / 1000;

interface Terms {
  readonly low?: number;
  readonly high?: number;
  readonly detail?: string;
  /** What could not be measured can't be judged yet; otherwise it does not hold. */
  readonly isOpen?: boolean;
}

/** A target: the estimate held to its bounds. */
export const target = (
  what: string,
  { value, margin, n }: Estimate,
  { low, high, detail, isOpen = false }: Terms,
  unit: string,
  survey: Survey<unknown>,
): Target => ({
  what,
  detail: detail ?? null,
  low: low ?? null,
  high: high ?? null,
  measured: tidy(value),
  margin: tidy(margin),
  unit,
  games: n,
  seed: seedsOf(survey),
  holds:
    value === null
      ? isOpen
        ? null
        : false
      : value >= (low ?? Number.NEGATIVE_INFINITY) && value <= (high ?? Number.POSITIVE_INFINITY),
});

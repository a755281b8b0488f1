import type { Judged } from './runner.ts';
import { type Target, type Verdict, verdictOf } from './shape.ts';

/** Three decimals below 1, two below 10, one above; none to spare. */
export const number = (value: number): string => {
  const size = Math.abs(value);
  const parts = size < 1 ? 1000 : size < 10 ? 100 : 10;
  return `${Math.round(value * parts) / parts}`.replace('-', '−');
};

/** `≥ 90`, `10 … 30`, `≤ −1`. */
export const boundsOf = ({ low, high }: Pick<Target, 'low' | 'high'>): string => {
  if (low !== null && high !== null) return `${number(low)} … ${number(high)}`;
  if (low !== null) return `≥ ${number(low)}`;
  return high === null ? '' : `≤ ${number(high)}`;
};

/** `93.4 ± 1.2 %`. */
export const measuredOf = ({
  measured,
  margin,
  unit,
}: Pick<Target, 'measured' | 'margin' | 'unit'>): string =>
  measured === null
    ? 'nothing to measure'
    : [number(measured), ...(margin === null ? [] : [`± ${number(margin)}`]), unit]
        .filter((s) => s !== '')
        .join(' ');

export const VERDICTS: Readonly<Record<Verdict, string>> = { holds: 'holds', fails: 'fails', open: 'open' };

/** One line a law, one a target. */
export const summaryOf = (judged: readonly Judged[]): readonly string[] =>
  judged.flatMap(({ law, verdict, on }) => [
    `Law ${law.id}, ${law.title}: ${VERDICTS[verdict]}`,
    ...on.flatMap((m) => [
      `  ${m.bench}: ${VERDICTS[verdictOf(m.targets)]}`,
      ...m.targets.map(
        (t) =>
          `    ${t.holds === null ? '?' : t.holds ? '+' : '-'} ${t.what}${t.detail === null ? '' : ` (${t.detail})`}: ${measuredOf(t)} (wants ${boundsOf(t)}; n = ${t.games})`,
      ),
      ...m.remarks.map(
        (r) =>
          `      ${r.what}: ${r.measured === null ? 'nothing to measure' : `${number(r.measured)} ${r.unit}`}`,
      ),
    ]),
  ]);

import { changeText, quantityLabel, shownIndex } from '../../view/index.ts';
import { t } from '../text.ts';
import type { Books } from './desk.ts';
import { Explain } from './Explain.tsx';

interface InstrumentProps {
  readonly books: Books;
  readonly kind: 'tension' | 'cooperation';
  readonly a: string;
  readonly b: string;
  /** 0–1000. */
  readonly value: number;
  /** Value a turn before; `null` at the start. */
  readonly before: number | null;
}

/** Tension or cooperation of a pair: number, scale and trend. It opens its chain of causes. */
export const RelationGauge = ({ books, kind, a, b, value, before }: InstrumentProps) => {
  const change = before === null ? 0 : value - before;
  const trend = Math.abs(change) < 5 ? 'steady' : change > 0 ? 'rising' : 'falling';
  return (
    <Explain
      books={books}
      number={{ quantity: kind, a, b }}
      value={value}
      className={`instrument is-${kind}`}
    >
      <span className="instrument-name">{quantityLabel(books.words, kind)}</span>
      <span className="instrument-value number">{shownIndex(value)}</span>
      <span className={`instrument-trend is-${trend}`}>
        {before === null || trend === 'steady' ? null : <Arrow trend={trend} />}
        <span className="number">{before === null || change === 0 ? '' : changeText(kind, change)}</span>
        {before === null ? null : <span className="unseen">{t(`table.trend.${trend}`)}</span>}
      </span>
      <span className="instrument-scale" aria-hidden="true">
        <i style={{ width: `${value / 10}%` }} />
        {before === null ? null : <em style={{ left: `${before / 10}%` }} />}
      </span>
    </Explain>
  );
};

const PATHS = { rising: 'M2 9 6 2l4 7z', falling: 'M2 3h8L6 10z' } as const;

/** A small arrow; says nothing by itself to a screen reader. */
export const Arrow = ({ trend }: { readonly trend: keyof typeof PATHS }) => (
  <svg viewBox="0 0 12 12" width="10" height="10" aria-hidden="true" focusable="false">
    <path d={PATHS[trend]} fill="currentColor" />
  </svg>
);

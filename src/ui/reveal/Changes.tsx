import type { LedgerEntry } from '../../engine/index.ts';
import type { Books } from '../table/index.ts';
import { Explain } from '../table/index.ts';
import { capital, changeText, entryName, type NumberRef, valueText } from '../words/index.ts';
import { t } from './text.ts';

/** Quantities worth a line in the review, in this order. */
const KINDS: readonly string[] = [
  'tension',
  'cooperation',
  'heat',
  'terms',
  'progress',
  'trust',
  'credibility',
  'sanctions',
  'staff',
  'cohesion',
  'constraint',
  'mood',
  'investigation',
];
/** Smallest change shown, in the quantity's own unit. */
const SMALLEST = 5;
/** Quantities of which every change counts. */
const ALWAYS: readonly string[] = ['tension', 'cooperation', 'sanctions', 'staff'];
const AT_ONCE = 9;

interface Change {
  readonly number: NumberRef;
  readonly before: number;
  readonly after: number;
}

const concerns = (entry: LedgerEntry, played: readonly string[]): boolean => {
  if (entry.quantity === 'tension' || entry.quantity === 'cooperation') {
    return played.includes(entry.a ?? '') && played.includes(entry.b ?? '');
  }
  if (['trust', 'credibility', 'sanctions', 'staff'].includes(entry.quantity)) {
    return played.includes(entry.a ?? '') && played.includes(entry.b ?? '');
  }
  if (['constraint', 'mood', 'investigation'].includes(entry.quantity)) return played.includes(entry.a ?? '');
  return true;
};

/** Numbers that a turn moved, the played pair's first; each opens its chain of causes. */
const changesOf = (ledger: readonly LedgerEntry[], played: readonly string[]): readonly Change[] => {
  const found = new Map<string, Change>();
  for (const entry of ledger) {
    if (!concerns(entry, played)) continue;
    const key = `${entry.quantity} ${entry.a ?? ''} ${entry.b ?? ''}`;
    const before = found.get(key)?.before ?? entry.after - entry.by;
    found.set(key, {
      number: { quantity: entry.quantity, a: entry.a, b: entry.b },
      before,
      after: entry.after,
    });
  }
  const rank = (change: Change): number => KINDS.indexOf(change.number.quantity);
  const moved = (change: Change): number => Math.abs(change.after - change.before);
  return [...found.values()]
    .filter(
      (change) =>
        rank(change) >= 0 && moved(change) >= (ALWAYS.includes(change.number.quantity) ? 1 : SMALLEST),
    )
    .sort(
      (one, other) => Math.floor(rank(one) / 2) - Math.floor(rank(other) / 2) || moved(other) - moved(one),
    );
};

/** "What it changed": before, after and the difference of each number that moved. */
export const Changes = ({
  books,
  ledger,
  played,
}: {
  readonly books: Books;
  readonly ledger: readonly LedgerEntry[];
  readonly played: readonly string[];
}) => {
  const changes = changesOf(ledger, played);
  if (changes.length === 0) return <p className="quiet">{t('changes.none')}</p>;
  return (
    <>
      <ChangeList books={books} changes={changes.slice(0, AT_ONCE)} />
      {changes.length > AT_ONCE ? (
        <details>
          <summary>{t('changes.more', { count: changes.length - AT_ONCE })}</summary>
          <ChangeList books={books} changes={changes.slice(AT_ONCE)} />
        </details>
      ) : null}
    </>
  );
};

const ChangeList = ({ books, changes }: { readonly books: Books; readonly changes: readonly Change[] }) => (
  <ul className="changes">
    {changes.map(({ number, before, after }) => {
      const { words } = books;
      return (
        <li key={`${number.quantity} ${number.a ?? ''} ${number.b ?? ''}`}>
          <span>{capital(entryName(words, number))}</span>
          <Explain books={books} number={number} value={after}>
            <span className="change-values number">
              {valueText(words, number.quantity, before)} → <b>{valueText(words, number.quantity, after)}</b>{' '}
              <em>{changeText(number.quantity, after - before)}</em>
            </span>
          </Explain>
        </li>
      );
    })}
  </ul>
);

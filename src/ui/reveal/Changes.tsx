import type { LedgerEntry } from '../../engine/index.ts';
import { capital, changeText, entryName, type NumberRef, valueText } from '../../view/index.ts';
import type { Books } from '../table/index.ts';
import { Explain } from '../table/index.ts';
import { t } from '../text.ts';

/** Quantities worth a line in the review. */
const KINDS: readonly string[] = [
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
/** Quantities in whole units, of which every change counts. */
const COUNTED: Readonly<Record<string, number>> = { sanctions: 100, staff: 10 };
/** The book has a line for each regime, not for their sum: only the difference says what both sides see. */
const ONE_OF_MANY: readonly string[] = ['sanctions'];
/** Smallest change shown of the others, in their own unit: one on the scale of 100. */
const SMALLEST = 10;
const AT_ONCE = 9;

interface Change {
  readonly number: NumberRef;
  readonly before: number;
  readonly after: number;
  /** Of all regimes together where the book keeps one count for each. */
  readonly by: number;
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

/** The two numbers of the two sides: they stand first, however little they moved. */
const HEADLINES: readonly string[] = ['tension', 'cooperation'];

const rank = ({ number }: Change): number => {
  const at = HEADLINES.indexOf(number.quantity);
  return at < 0 ? HEADLINES.length : at;
};

/** Numbers that a turn moved: tension and cooperation, then those that moved most; each opens its chain of causes. */
const changesOf = (ledger: readonly LedgerEntry[], played: readonly string[]): readonly Change[] => {
  const found = new Map<string, Change>();
  for (const entry of ledger) {
    if (!concerns(entry, played)) continue;
    const key = `${entry.quantity} ${entry.a ?? ''} ${entry.b ?? ''}`;
    const known = found.get(key);
    found.set(key, {
      number: { quantity: entry.quantity, a: entry.a, b: entry.b },
      before: known?.before ?? entry.after - entry.by,
      after: entry.after,
      by: (known?.by ?? 0) + entry.by,
    });
  }
  // Per cents and counts are laid side by side: a step of sanctions weighs as much as ten points.
  const size = (change: Change): number => Math.abs(change.by) * (COUNTED[change.number.quantity] ?? 1);
  return [...found.values()]
    .filter(({ number, by }) => {
      if (HEADLINES.includes(number.quantity)) return by !== 0;
      const least = Object.hasOwn(COUNTED, number.quantity) ? 1 : SMALLEST;
      return KINDS.includes(number.quantity) && Math.abs(by) >= least;
    })
    .sort((one, other) => rank(one) - rank(other) || size(other) - size(one));
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
  if (changes.length === 0) return <p className="quiet">{t('reveal.changes.none')}</p>;
  return (
    <>
      <ChangeList books={books} changes={changes.slice(0, AT_ONCE)} />
      {changes.length > AT_ONCE ? (
        <details>
          <summary>{t('reveal.changes.more', { count: changes.length - AT_ONCE })}</summary>
          <ChangeList books={books} changes={changes.slice(AT_ONCE)} />
        </details>
      ) : null}
    </>
  );
};

const ChangeList = ({ books, changes }: { readonly books: Books; readonly changes: readonly Change[] }) => (
  <ul className="changes">
    {changes.map(({ number, before, after, by }) => {
      const { words } = books;
      return (
        <li key={`${number.quantity} ${number.a ?? ''} ${number.b ?? ''}`}>
          <span>{capital(entryName(words, number))}</span>
          <Explain books={books} number={number} value={after}>
            <span className="change-values number">
              {ONE_OF_MANY.includes(number.quantity) ? null : (
                <>
                  {valueText(words, number.quantity, before)} →{' '}
                  <b>{valueText(words, number.quantity, after)}</b>{' '}
                </>
              )}
              <em>{changeText(number.quantity, by)}</em>
            </span>
          </Explain>
        </li>
      );
    })}
  </ul>
);

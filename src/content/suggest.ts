import { distance } from 'fastest-levenshtein';

const letters = (word: string): string => [...word].sort().join('');

/** Edits from one word to another; letters that have only changed places count once. */
const edits = (a: string, b: string): number => {
  if (a === b) return 0;
  return a.length === b.length && letters(a) === letters(b) ? 1 : distance(a, b);
};

/** The known word most like `word`, or `null` when none is near enough to have been meant. */
export const nearest = (word: string, known: Iterable<string>): string | null => {
  if (word.length > 80) return null;
  const wanted = word.toLowerCase();
  let best: string | null = null;
  let least = Math.max(1, Math.min(4, Math.floor(word.length / 3))) + 1;
  for (const candidate of known) {
    const far = edits(wanted, candidate.toLowerCase());
    if (far < least) {
      best = candidate;
      least = far;
    }
  }
  return best;
};

/** `did you mean "target"?`, or else `otherwise`. */
export const didYouMean = (word: unknown, known: Iterable<string>, otherwise: string): string => {
  const found = typeof word === 'string' ? nearest(word, known) : null;
  return found === null ? otherwise : `did you mean "${found}"?`;
};

/** `a, b or c`. */
export const orList = (words: readonly string[]): string => {
  const last = words.at(-1);
  if (last === undefined) return 'nothing';
  return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
};

/** `known: a, b, c and 4 more`, at most a dozen named. */
export const listing = (what: string, known: Iterable<string>): string => {
  const all = [...known].sort();
  if (all.length === 0) return `there are no ${what} here`;
  const named = all.slice(0, 12).join(', ');
  return all.length > 12 ? `${what}: ${named} and ${all.length - 12} more` : `${what}: ${named}`;
};

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu;

/** A value as a reader may safely see it: short, on one line, without invisible characters. */
export const shown = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  const text =
    typeof value === 'string' ? `"${value.slice(0, 48)}${value.length > 48 ? '…' : ''}"` : `${value}`;
  return text.replace(INVISIBLE, '\u{fffd}');
};

/** A key or path segment, made safe in the same way. */
export const shownKey = (key: string | number): string => {
  const text = `${key}`;
  return (text.length > 64 ? `${text.slice(0, 63)}…` : text).replace(INVISIBLE, '\u{fffd}');
};

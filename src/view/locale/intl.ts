import { byTag, currentLocale } from './current.ts';

const plain = byTag(
  (tag) =>
    new Intl.NumberFormat(tag, { useGrouping: false, maximumFractionDigits: 20, signDisplay: 'negative' }),
);
const tenths = byTag(
  (tag) =>
    new Intl.NumberFormat(tag, {
      useGrouping: false,
      signDisplay: 'negative',
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    }),
);

/** A number in the digits of the locale, ungrouped: `1455`, `47.35`. */
export const number = (value: number, tag?: string): string => plain(tag).format(value);

const upToTenths = byTag(
  (tag) =>
    new Intl.NumberFormat(tag, { useGrouping: false, signDisplay: 'negative', maximumFractionDigits: 1 }),
);

/** A number to a tenth, where it has any: `47`, `47.3`. */
export const upToTenth = (value: number): string => upToTenths().format(value);

/** A number to a tenth: `47.0`. */
export const tenth = (value: number): string => tenths().format(value);

const conjunction = byTag((tag) => new Intl.ListFormat(tag, { type: 'conjunction' }));
const disjunction = byTag((tag) => new Intl.ListFormat(tag, { type: 'disjunction' }));

/** "a, b and c". */
export const list = (items: readonly string[]): string => conjunction().format(items);

/** "a, b or c". */
export const either = (items: readonly string[]): string => disjunction().format(items);

const collator = byTag((tag) => new Intl.Collator(tag));

/** For sorting as a dictionary of the language does. */
export const compare = (one: string, other: string): number => collator().compare(one, other);

export const upper = (text: string): string => text.toLocaleUpperCase(currentLocale().tag);
export const lower = (text: string): string => text.toLocaleLowerCase(currentLocale().tag);

/** First letter in capitals, for a sentence that may begin with "the United States". */
export const capital = (text: string): string => {
  const [first = ''] = text;
  return upper(first) + text.slice(first.length);
};

/** First letter small, for what goes on within a sentence. */
export const small = (text: string): string => {
  const [first = ''] = text;
  return lower(first) + text.slice(first.length);
};

const dates = (options: Intl.DateTimeFormatOptions) => {
  const format = byTag((tag) => new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }));
  return (iso: string): string => {
    const time = Date.parse(`${iso}T00:00:00Z`);
    return Number.isNaN(time) ? iso : format().format(time);
  };
};

/** "7 July 2017" from an ISO day; what is no day comes back as it is. */
export const longDate = dates({ day: 'numeric', month: 'long', year: 'numeric' });

/** "July 2017" from an ISO day. */
export const monthYear = dates({ month: 'long', year: 'numeric' });

/** "2017" from an ISO day. */
export const yearOf = dates({ year: 'numeric' });

/** "7 July". */
export const dayMonth = dates({ day: 'numeric', month: 'long' });

/** "7 Jul". */
export const shortDate = dates({ day: 'numeric', month: 'short' });

const moments = byTag((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }));

/** "7 Jul 2017, 14:05" where the reader is; milliseconds since 1970. */
export const moment = (time: number): string => moments().format(time);

import { longDate, monthYear, type Words, wordsFor, yearOf } from '../../view/index.ts';
import type { Fact, IndexEntry, TextFile } from '../../vocabulary/index.ts';
import { isFound } from '../found.ts';
import { type Finder, newFinder } from '../glossary/index.ts';
import { t } from '../text.ts';

const DATES = { day: longDate, month: monthYear, year: yearOf } as const;

/** When a fact happened, as exactly as it is known: “7 July 2017”, “August 2017”. */
export const factDate = ({ on, until, precision }: Pick<Fact, 'on' | 'until' | 'precision'>): string => {
  const say = DATES[precision];
  return until === undefined ? say(on) : t('record.span', { from: say(on), to: say(until) });
};

/** The date of a document: a day, month or year in words, or as its author wrote it. */
export const documentDate = (date: string): string => {
  if (/^\d{4}$/.test(date)) return yearOf(`${date}-01-01`);
  if (/^\d{4}-\d{2}$/.test(date)) return monthYear(`${date}-01`);
  return longDate(date);
};

/** Words by which a line names an entry, its name first. */
const formsOf = (words: Words, id: string): readonly string[] => [
  words.say(`who.${id}.name`),
  ...(words.has(`who.${id}.forms`) ? words.say(`who.${id}.forms`).split('|') : []),
];

const finders = new WeakMap<TextFile, Map<string, Finder>>();

/** Finds the entries that a fact names, in its line. */
export const finderOf = (text: TextFile, fact: Fact): Finder => {
  const words = wordsFor(text);
  const known = finders.get(text) ?? new Map<string, Finder>();
  finders.set(text, known);
  const forms = fact.who.flatMap((id) => formsOf(words, id).map((form) => [form, id] as const));
  const key = forms.map(([form]) => form).join('|');
  const found = known.get(key) ?? newFinder(forms);
  known.set(key, found);
  return found;
};

const withoutAccents = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '');

/** Whether a text has every word of what somebody looks for, with or without its accents: `erdogan` finds Erdoğan. */
export const isMatch = (text: string, query: string): boolean =>
  isFound(withoutAccents(text), withoutAccents(query));

/** Terms of office, oldest first: “Secretary of State of the United States, 1 February 2017 – 31 March 2018”. */
export const officesOf = (words: Words, { id, offices }: IndexEntry): readonly string[] =>
  offices.map(({ from, to }, n) =>
    t(to === undefined ? 'record.office.since' : 'record.office', {
      office: words.say(`who.${id}.office.${n + 1}`),
      from: documentDate(from),
      to: to === undefined ? '' : documentDate(to),
    }),
  );

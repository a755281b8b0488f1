import entries from '#source/glossary.json';
import { compare, currentLocale, formatMessage, lower, newShelf, upper } from '../../view/index.ts';

const KEY = /^glossary\.(\w+)\.term$/;

const shelf = newShelf();
shelf.add('glossary', entries);

const say = (key: string): string | null => formatMessage(shelf.messages(key));

const IDS: readonly string[] = Object.keys(entries).flatMap((key) => KEY.exec(key)?.[1] ?? []);

/** Ids of the glossary's entries, as a dictionary sorts their terms. */
export const termIds = (): readonly string[] =>
  IDS.toSorted((one, other) =>
    compare(say(`glossary.${one}.term`) ?? one, say(`glossary.${other}.term`) ?? other),
  );

/** A field term within a text, or the text between two. */
export interface Piece {
  readonly text: string;
  /** Id of the glossary's entry; `null` for plain text. */
  readonly term: string | null;
}

/** Where a text stands: in prose many a word, such as “capital”, means something else than beside figures. */
export type Voice = 'prose' | 'figures';

const PARTS: Readonly<Record<Voice, readonly string[]>> = { prose: ['forms'], figures: ['forms', 'figures'] };

const escaped = (form: string): string => form.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A form written small may begin a sentence; one with a capital stands as it is. */
const patternOf = (form: string): string => {
  const [first = ''] = form;
  const capital = upper(first);
  return first === capital || form !== lower(form)
    ? escaped(form)
    : `[${first}${capital}]${escaped(form.slice(first.length))}`;
};

export interface Finder {
  readonly any: RegExp;
  readonly idOf: ReadonlyMap<string, string>;
}

/** Finds every form by which something is known, the longest first, as whole words: “information” is not the INF Treaty. */
export const newFinder = (known: readonly (readonly [form: string, id: string])[]): Finder => {
  const forms = known.toSorted(([one], [other]) => other.length - one.length);
  const any = forms.map(([form]) => patternOf(form)).join('|');
  return {
    any: new RegExp(`(?<![\\p{L}\\p{N}])(?:${any === '' ? '(?!)' : any})(?![\\p{L}\\p{N}])`, 'gu'),
    idOf: new Map(forms.map(([form, id]) => [lower(form), id])),
  };
};

const finderOf = (parts: readonly string[]): Finder =>
  newFinder(
    IDS.flatMap((id) => parts.map((part) => [id, say(`glossary.${id}.${part}`)] as const)).flatMap(
      ([id, some]) => (some === null ? [] : some.split('|').map((form) => [form, id] as const)),
    ),
  );

const finders = new Map<string, Finder>();

/** The finder of a voice in the current locale. */
const finderFor = (voice: Voice): Finder => {
  const key = `${currentLocale().id} ${voice}`;
  const known = finders.get(key) ?? finderOf(PARTS[voice]);
  finders.set(key, known);
  return known;
};

/** A text in pieces, each thing that is known set apart where it stands first. Joined, the pieces are the text. */
export const piecesBy = ({ any, idOf }: Finder, text: string): readonly Piece[] => {
  const pieces: Piece[] = [];
  const told = new Set<string>();
  let from = 0;
  for (const { 0: found, index } of text.matchAll(any)) {
    const term = idOf.get(lower(found));
    if (term === undefined || told.has(term)) continue;
    told.add(term);
    if (index > from) pieces.push({ text: text.slice(from, index), term: null });
    pieces.push({ text: found, term });
    from = index + found.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), term: null });
  return pieces;
};

/** A text in pieces, each field term set apart. */
export const piecesOf = (text: string, voice: Voice = 'prose'): readonly Piece[] =>
  piecesBy(finderFor(voice), text);

import entries from './text.en.json';

const KEY = /^glossary\.(\w+)\.term$/;

/** Ids of the glossary's entries, in the catalogue's order: by term. */
export const TERMS: readonly string[] = Object.keys(entries).flatMap((key) => KEY.exec(key)?.[1] ?? []);

/** A field term within a text, or the text between two. */
export interface Piece {
  readonly text: string;
  /** Id of the glossary's entry; `null` for plain text. */
  readonly term: string | null;
}

const escaped = (form: string): string => form.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A form written small may begin a sentence; one with a capital stands as it is. */
const patternOf = (form: string): string => {
  const [first = ''] = form;
  const capital = first.toLocaleUpperCase('en');
  return first === capital || form !== form.toLocaleLowerCase('en')
    ? escaped(form)
    : `[${first}${capital}]${escaped(form.slice(first.length))}`;
};

/** Where a text stands: in prose many a word, such as “capital”, means something else than beside figures. */
export type Voice = 'prose' | 'figures';

interface Finder {
  readonly any: RegExp;
  readonly idOf: ReadonlyMap<string, string>;
}

/** Finds every form by which a term is known, the longest first, as whole words: “information” is not the INF Treaty. */
const finderOf = (parts: readonly string[]): Finder => {
  const forms = Object.entries(entries)
    .flatMap(([key, some]) => {
      const [, id = '', part = ''] = key.split('.');
      return parts.includes(part) ? some.split('|').map((form) => [form, id] as const) : [];
    })
    .sort(([one], [other]) => other.length - one.length);
  const any = forms.map(([form]) => patternOf(form)).join('|');
  return {
    any: new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'gu'),
    idOf: new Map(forms.map(([form, id]) => [form.toLowerCase(), id])),
  };
};

const FINDERS: Readonly<Record<Voice, Finder>> = {
  prose: finderOf(['forms']),
  figures: finderOf(['forms', 'figures']),
};

/** A text in pieces, each field term set apart where it stands first. Joined, the pieces are the text. */
export const piecesOf = (text: string, voice: Voice = 'prose'): readonly Piece[] => {
  const { any, idOf } = FINDERS[voice];
  const pieces: Piece[] = [];
  const told = new Set<string>();
  let from = 0;
  for (const { 0: found, index } of text.matchAll(any)) {
    const term = idOf.get(found.toLowerCase());
    if (term === undefined || told.has(term)) continue;
    told.add(term);
    if (index > from) pieces.push({ text: text.slice(from, index), term: null });
    pieces.push({ text: found, term });
    from = index + found.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), term: null });
  return pieces;
};

import { type Locale, SOURCE_LOCALE, type TextFile } from '../../vocabulary/index.ts';
import { currentLocale, setLocale } from './current.ts';
import { formatWith, type Message } from './message.ts';

/** How to fetch what a locale says of a room; `undefined` where it says nothing of it. */
export type Fetch = (locale: string, room: string) => Promise<TextFile> | undefined;

let fetchCatalogue: Fetch = () => undefined;
/** Rooms whose source catalogue is here. */
const rooms = new Set<string>();
const translations = new Map<string, TextFile>();

const keyOf = (locale: Locale, room: string): string => `${locale.id}/${room}`;

/** Says where catalogues other than the source's come from; without it there is the source locale alone. */
export const cataloguesFrom = (fetch: Fetch): void => {
  fetchCatalogue = fetch;
};

/** Fetches what a locale says of every room that is here by now. Rejects where one can't be had. */
export const fetchTranslations = async (locale: Locale = currentLocale()): Promise<void> => {
  if (locale === SOURCE_LOCALE) return;
  const missing = [...rooms].filter((room) => !translations.has(keyOf(locale, room)));
  const [{ compileRich }] = await Promise.all([
    import('./rich.ts'),
    ...missing.map(async (room) => {
      translations.set(keyOf(locale, room), (await fetchCatalogue(locale.id, room)) ?? {});
    }),
  ]);
  formatWith(compileRich);
};

/** Has everything said in another locale, once its catalogues are here. Rejects, and changes nothing, where they can't be had. */
export const changeLocale = async (locale: Locale): Promise<void> => {
  await fetchTranslations(locale);
  setLocale(locale);
};

/** Where messages are found by key. */
export interface Texts {
  /** The message in the current locale where it has one, and the source's behind it; empty for an unknown key. */
  readonly messages: (key: string) => readonly Message[];
}

const own = (texts: TextFile | undefined, key: string, locale: Locale): readonly Message[] => {
  const text = texts !== undefined && Object.hasOwn(texts, key) ? texts[key] : undefined;
  return text === undefined ? [] : [{ text, locale }];
};

/** The messages of a key: what the locale says of it, then the source. What only a translation has is nobody's. */
export const fallback = (
  key: string,
  translation: TextFile | undefined,
  source: TextFile,
): readonly Message[] => {
  const first = own(source, key, SOURCE_LOCALE);
  const locale = currentLocale();
  return first.length === 0 || locale === SOURCE_LOCALE
    ? first
    : [...own(translation, key, locale), ...first];
};

/** Catalogues of several rooms that are read as one; no two have a key in common. */
export interface Shelf extends Texts {
  /** Adds the source catalogue of a room, under the name of its file. */
  readonly add: (room: string, source: TextFile) => void;
}

export const newShelf = (): Shelf => {
  const found = new Map<string, { readonly room: string; readonly source: TextFile }>();
  return {
    add: (room, source) => {
      rooms.add(room);
      for (const key of Object.keys(source)) found.set(key, { room, source });
    },
    messages: (key) => {
      const there = found.get(key);
      if (there === undefined) return [];
      return fallback(key, translations.get(keyOf(currentLocale(), there.room)), there.source);
    },
  };
};

/** What a locale makes of a scenario's texts; `undefined` where it has nothing on them. */
type Translate = (source: TextFile, locale: string) => TextFile | undefined;

let translate: Translate = () => undefined;

/** Says where translations of scenarios come from, by the very texts that they translate. */
export const scenariosFrom = (find: Translate): void => {
  translate = find;
};

/** The texts of a scenario in the current locale. */
export const scenarioTexts = (source: TextFile): Texts => ({
  messages: (key) => fallback(key, translate(source, currentLocale().id), source),
});

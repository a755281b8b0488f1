import list from './locales.json' with { type: 'json' };

/** A language that the game is written in: a folder of catalogues, and a line in `locales.json`. */
export interface Locale {
  /** Name of its folder and part of its file names: `text.<id>.json`. */
  readonly id: string;
  /** BCP 47 tag by which numbers, dates, plurals and casing go. */
  readonly tag: string;
  /** What the language calls itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
}

const DIRECTIONS = ['ltr', 'rtl'] as const;

/** Every locale there is. */
export const LOCALES: readonly Locale[] = Object.entries(list.locales).map(
  ([id, { tag, name, direction }]): Locale => ({
    id,
    tag,
    name,
    direction: DIRECTIONS.find((one) => one === direction) ?? 'ltr',
  }),
);

const localeOf = (id: string): Locale => {
  const found = LOCALES.find((one) => one.id === id);
  if (found === undefined) throw new Error(`locales.json has no "${id}"`);
  return found;
};

/** The locale that every text is written in first, and that others fall back to key by key. */
export const SOURCE_LOCALE: Locale = localeOf(list.source);

/**
 * The locale of this id or tag, whatever the case of its letters; `null` where there is none. Never a near one: `en-US`
 * is not answered with `en`.
 */
export const findLocale = (name: string): Locale | null => {
  const wanted = name.toLowerCase();
  return LOCALES.find(({ id, tag }) => [id, tag].some((one) => one.toLowerCase() === wanted)) ?? null;
};

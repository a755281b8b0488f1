import { LOCALES, SOURCE_LOCALE } from '../vocabulary/index.ts';

/** Name of the catalogue of a locale in a scenario's folder: `text.<id>.json`. */
export const textFile = (locale: string): string => `text.${locale}.json`;

/** The catalogue of the source locale, which every scenario has. */
export const SOURCE_TEXTS = textFile(SOURCE_LOCALE.id);

/** The locale by whose name a catalogue goes, wherever it lies; `null` for any other file. */
export const localeOf = (file: string): string | null =>
  /(?:^|\/)text\.([^/.]+)\.json$/.exec(file)?.[1] ?? null;

/** Whether a file is a catalogue of another locale than the source's, of those that there are. */
export const isTranslation = (file: string): boolean => {
  const locale = localeOf(file);
  return locale !== SOURCE_LOCALE.id && LOCALES.some(({ id }) => id === locale);
};

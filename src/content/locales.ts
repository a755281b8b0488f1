import { SOURCE_LOCALE } from '../vocabulary/index.ts';

/** Name of the catalogue of a locale in a scenario's folder: `text.<id>.json`. */
export const textFile = (locale: string): string => `text.${locale}.json`;

/** The catalogue of the source locale, which every scenario has. */
export const SOURCE_TEXTS = textFile(SOURCE_LOCALE.id);

/** The locale by whose name a catalogue goes, wherever it lies; `null` for any other file. */
export const localeOf = (file: string): string | null =>
  /(?:^|\/)text\.([^/.]+)\.json$/.exec(file)?.[1] ?? null;

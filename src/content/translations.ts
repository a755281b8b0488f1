import { LOCALES, type Locale, type Problem, TextFile } from '../vocabulary/index.ts';
import { localeOf, SOURCE_TEXTS, textFile } from './locales.ts';
import { checkMessages, valuesIn } from './messages.ts';
import { newReport, type Report, type Spot } from './report.ts';
import type { OwnedTexts } from './scenario-parts.ts';
import { checkSchema } from './schema-check.ts';
import { readJson } from './source-text.ts';
import { didYouMean, listing, shownKey } from './suggest.ts';

/** No catalogue is of a locale that there is not. */
export const checkLocales = (report: Report, translations: readonly Pick<OwnedTexts, 'source'>[]): void => {
  const known = LOCALES.map(({ id }) => id);
  for (const { source } of translations) {
    const locale = localeOf(source.file);
    if (locale === null || known.includes(locale)) continue;
    const hint = didYouMean(locale, known, `take the file out; ${listing('locales', known)}`);
    report.add({ source, path: [] }, 'unknown-locale', `there is no locale "${shownKey(locale)}"`, hint);
  }
};

/** Missing texts that are named. */
const NAMED = 3;

const quoted = (words: Iterable<string>): string =>
  [...words].map((word) => `{${shownKey(word)}}`).join(', ');

/**
 * What of a translation may be shown: texts that the source has as well, sound, and in need of no value that the
 * source's does without. Anything else is told of, and falls back.
 */
const usable = (
  report: Report,
  translation: Pick<OwnedTexts, 'source' | 'value'>,
  original: TextFile,
): TextFile => {
  const { source, value } = translation;
  const found = newReport();
  checkMessages(found, source, value);
  const broken = new Set(found.problems.map(({ path }) => path));
  for (const { code, path, message, hint } of found.problems)
    report.warn({ source, path: [path] }, code, message, hint ?? '');
  const kept = Object.entries(value).filter(([key, text]) => {
    const place: Spot = { source, path: [key] };
    const originally = Object.hasOwn(original, key) ? original[key] : undefined;
    if (originally === undefined) {
      const hint = didYouMean(key, Object.keys(original), 'take it out');
      report.warn(place, 'text-unknown', `"${shownKey(key)}" is no text of the source language`, hint);
      return false;
    }
    if (broken.has(shownKey(key))) return false;
    const [given, wanted] = [valuesIn(originally), valuesIn(text)];
    const more = [...wanted].filter((name) => !given.has(name));
    const fewer = [...given].filter((name) => !wanted.has(name));
    if (more.length > 0)
      report.warn(
        place,
        'text-value',
        `wants ${quoted(more)}, which it is not given`,
        `there are: ${quoted(given)}`,
      );
    if (fewer.length > 0)
      report.warn(
        place,
        'text-value',
        `leaves out ${quoted(fewer)}`,
        'say it, unless the language can do without',
      );
    return more.length === 0;
  });
  return Object.fromEntries(kept);
};

/** Tells how many texts have no translation, and which come first. */
const tellMissing = (
  report: Report,
  place: Spot,
  keys: readonly string[],
  missing: readonly string[],
): void => {
  if (missing.length === 0) return;
  const named = missing.slice(0, NAMED).map((key) => `"${shownKey(key)}"`);
  const message = `${missing.length} of ${keys.length} texts are missing: ${named.join(', ')}${missing.length > NAMED ? ' …' : ''}`;
  report.warn(place, 'text-unfinished', message, 'they are shown in the source language');
};

/**
 * Holds one catalogue of another locale against the source's of the same room: what is wrong with it, and as a warning
 * what is missing. Never throws.
 */
export const checkCatalogue = (
  file: string,
  text: string,
  original: TextFile,
): { readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] } => {
  const { source, problems } = readJson(file, text);
  if (source === null) return { problems, warnings: [] };
  const checked = checkSchema(TextFile, source);
  if (checked.value === null) return { problems: checked.problems, warnings: [] };
  const [faults, gaps] = [newReport(), newReport()];
  const { value } = checked;
  usable(faults, { source, value }, original);
  const keys = Object.keys(original);
  tellMissing(
    gaps,
    { source, path: [] },
    keys,
    keys.filter((key) => !Object.hasOwn(value, key)),
  );
  return { problems: faults.warnings, warnings: gaps.warnings };
};

/** By locale, without the source: texts that may be shown in place of those of the same key. */
export type Translations = Readonly<Record<string, TextFile>>;

/** A locale's layers laid over one another as the source's are: a text that is replaced takes its translation with it. */
const laid = (
  report: Report,
  locale: Locale,
  texts: readonly OwnedTexts[],
  translations: readonly OwnedTexts[],
): TextFile => {
  const all: Record<string, string> = {};
  for (const { source, value } of texts) {
    const file = source.file.slice(0, -SOURCE_TEXTS.length) + textFile(locale.id);
    const beside = translations.find((one) => one.source.file === file);
    const found = beside === undefined ? {} : usable(report, beside, value);
    for (const key of Object.keys(value)) {
      delete all[key];
      const text = Object.hasOwn(found, key) ? found[key] : undefined;
      if (text !== undefined) all[key] = text;
    }
  }
  return all;
};

/**
 * Holds the catalogues of other locales against the source's, each against the one that it stands beside. What is wrong
 * with them or missing is a warning: the scenario can be played all the same.
 */
export const translationsOf = (
  report: Report,
  texts: readonly OwnedTexts[],
  translations: readonly OwnedTexts[],
): Translations => {
  const keys = [...new Set(texts.flatMap(({ value }) => Object.keys(value)))];
  const made = LOCALES.flatMap((locale): [string, TextFile][] => {
    if (!translations.some(({ source }) => localeOf(source.file) === locale.id)) return [];
    const found = laid(report, locale, texts, translations);
    const missing = keys.filter((key) => !Object.hasOwn(found, key));
    // Whoever writes in one language is not told of those that the shared texts are written in.
    const own = translations.find(({ source }) => source.file === textFile(locale.id));
    if (own !== undefined) tellMissing(report, { source: own.source, path: [] }, keys, missing);
    return [[locale.id, found]];
  });
  return Object.fromEntries(made);
};

/** What locales make of the texts of scenarios, fetched as they are spoken. */
import { TRANSLATED } from 'virtual:scenarios';
import type { Scenario } from '../engine/index.ts';
import { SOURCE_LOCALE, type TextFile } from '../vocabulary/index.ts';
import { readSettings } from './settings.ts';

/** By the very texts that they translate, then by locale. */
const known = new WeakMap<TextFile, Record<string, TextFile>>();
/** Texts that are translated along with others. */
const owners = new WeakMap<TextFile, TextFile>();
let spoken = readSettings().language;

/** What a locale makes of a scenario's texts; `undefined` where it has nothing on them. */
export const translationOf = (source: TextFile, locale: string): TextFile | undefined => {
  const found = known.get(owners.get(source) ?? source);
  return found !== undefined && Object.hasOwn(found, locale) ? found[locale] : undefined;
};

/** Keeps what checking made of a scenario's other languages. */
export const keepTranslations = (
  { text }: Scenario,
  translations: Readonly<Record<string, TextFile>>,
): void => {
  known.set(text, { ...known.get(text), ...translations });
};

/** Fetches what the language that is spoken makes of a scenario of this edition, unless it is here. */
export const translate = async (scenario: Scenario, language = spoken): Promise<void> => {
  if (language === SOURCE_LOCALE.id || translationOf(scenario.text, language) !== undefined) return;
  const fetched = await TRANSLATED[language]?.[scenario.file.id]?.();
  if (fetched !== undefined)
    keepTranslations(scenario, { [language]: JSON.parse(fetched.default) as TextFile });
};

/** Whatever a locale makes of `owner` holds for these texts too. */
export const ownedBy = (texts: TextFile, owner: TextFile): void => {
  owners.set(texts, owner);
};

/** Fetches what the language that is spoken makes of the facts of all scenarios. */
export const translateRecord = async (text: TextFile, language = spoken): Promise<void> => {
  if (language === SOURCE_LOCALE.id || translationOf(text, language) !== undefined) return;
  const fetched = await TRANSLATED[language]?.record?.();
  if (fetched !== undefined)
    known.set(text, { ...known.get(text), [language]: JSON.parse(fetched.default) as TextFile });
};

/** From here on scenarios that are opened come with what this language makes of them. */
export const setSpoken = (language: string): void => {
  spoken = language;
};

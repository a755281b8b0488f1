import { useLayoutEffect, useSyncExternalStore } from 'react';
import { store, translationOf } from '../store/index.ts';
import { cataloguesFrom, changeLocale, currentLocale, onLocale, scenariosFrom } from '../view/index.ts';
import { LOCALES, type Locale, type TextFile } from '../vocabulary/index.ts';

const files = import.meta.glob<TextFile>(['../view/locale/catalogues/*/*.json', '!#source/*.json'], {
  import: 'default',
});

cataloguesFrom((locale, room) => files[`../view/locale/catalogues/${locale}/${room}.json`]?.());
scenariosFrom(translationOf);

/** Has everything said in the locale of this id, and remembers it. Where it can't be had, the page says so. */
export const speak = async (id: string): Promise<void> => {
  const locale = LOCALES.find((one) => one.id === id);
  if (locale !== undefined) await store.getState().speak(id, () => changeLocale(locale));
};

/** Begins in the language of the settings, or of the address. */
export const speakAtFirst = async (): Promise<void> => {
  const { language } = store.getState().settings;
  if (language !== currentLocale().id) await speak(language);
};

/** The locale that is spoken, which the document says as well. */
export const useLocale = (): Locale => {
  const locale = useSyncExternalStore(onLocale, currentLocale);
  useLayoutEffect(() => {
    document.documentElement.lang = locale.tag;
    document.documentElement.dir = locale.direction;
  }, [locale]);
  return locale;
};

import { type Locale, SOURCE_LOCALE } from '../../vocabulary/index.ts';

let current: Locale = SOURCE_LOCALE;
const listeners = new Set<() => void>();

/** The locale that everything is said in; the source locale until somebody chooses another. */
export const currentLocale = (): Locale => current;

/** Calls `listener` after each change of the locale; the result takes it off again. */
export const onLocale = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** Sets the locale and tells whoever listens. Its catalogues have to be here: `changeLocale` sees to that. */
export const setLocale = (locale: Locale): void => {
  if (locale === current) return;
  current = locale;
  for (const listener of [...listeners]) listener();
};

/** What is made once for each tag: Intl's formats are dear to make and cheap to use. */
export const byTag = <T>(make: (tag: string) => T): ((tag?: string) => T) => {
  const made = new Map<string, T>();
  return (tag = current.tag) => {
    const known = made.get(tag);
    if (known !== undefined) return known;
    const fresh = make(tag);
    made.set(tag, fresh);
    return fresh;
  };
};

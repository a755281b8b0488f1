/** What a person sets to their liking, kept by the browser. */
import { findLocale, LOCALES, SOURCE_LOCALE } from '../vocabulary/index.ts';

export interface Settings {
  readonly theme: 'system' | 'night' | 'paper';
  /** Per cent of the browser's own text size. */
  readonly textSize: 100 | 115 | 130 | 150 | 200;
  readonly motion: 'system' | 'full' | 'reduced';
  readonly sound: boolean;
  /** Patterns beside colour wherever colour says something. */
  readonly patterns: boolean;
  /** The map, or the same board in words. */
  readonly board: 'map' | 'text';
  /** Id of the locale that everything is said in. */
  readonly language: string;
}

const KEY = 'demarche.settings';

const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  textSize: 100,
  motion: 'system',
  sound: false,
  patterns: true,
  board: 'map',
  language: SOURCE_LOCALE.id,
};

const CHOICES: { readonly [K in keyof Settings]: readonly Settings[K][] } = {
  theme: ['system', 'night', 'paper'],
  textSize: [100, 115, 130, 150, 200],
  motion: ['system', 'full', 'reduced'],
  sound: [true, false],
  patterns: [true, false],
  board: ['map', 'text'],
  language: LOCALES.map(({ id }) => id),
};

const pick = <K extends keyof Settings>(found: Record<string, unknown>, key: K): Settings[K] => {
  const allowed: readonly Settings[K][] = CHOICES[key];
  return allowed.find((value) => value === found[key]) ?? DEFAULT_SETTINGS[key];
};

/** The address’s part that names a language. */
const ASKED = 'lang';
/** Letters of an unknown language that are shown. */
const SHOWN = 40;

interface AskedLanguage {
  /** As it is written, shortened. */
  readonly name: string;
  /** Of the locale that it names, else of the source. */
  readonly id: string;
  readonly isKnown: boolean;
}

/** The language that the address asks for; `null` where it asks for none. */
export const askedLanguage = (): AskedLanguage | null => {
  const name = new URLSearchParams(globalThis.location?.search ?? '').get(ASKED);
  if (name === null) return null;
  const found = findLocale(name);
  return { name: name.slice(0, SHOWN), id: (found ?? SOURCE_LOCALE).id, isKnown: found !== null };
};

/** Takes the language out of the address, once another has been chosen. */
export const forgetAsked = (): void => {
  const address = new URL(globalThis.location.href);
  if (!address.searchParams.has(ASKED)) return;
  address.searchParams.delete(ASKED);
  globalThis.history.replaceState(globalThis.history.state, '', address);
};

const readKept = (): Record<string, unknown> => {
  try {
    const found: unknown = JSON.parse(globalThis.localStorage.getItem(KEY) ?? '{}');
    return typeof found === 'object' && found !== null ? Object.fromEntries(Object.entries(found)) : {};
  } catch {
    return {};
  }
};

/**
 * Settings as kept by the browser; whatever is missing or strange stands at its default. A language that the address
 * asks for goes before the one that is kept.
 */
export const readSettings = (): Settings => {
  const record = readKept();
  return {
    theme: pick(record, 'theme'),
    textSize: pick(record, 'textSize'),
    motion: pick(record, 'motion'),
    sound: pick(record, 'sound'),
    patterns: pick(record, 'patterns'),
    board: pick(record, 'board'),
    language: askedLanguage()?.id ?? pick(record, 'language'),
  };
};

/** Keeps settings; a browser that refuses storage loses them with the tab. */
export const keepSettings = (settings: Settings): void => {
  try {
    globalThis.localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    return;
  }
};

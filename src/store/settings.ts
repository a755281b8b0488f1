import type { Settings } from './types.ts';

const KEY = 'demarche.settings';

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  textSize: 100,
  motion: 'system',
  sound: false,
  patterns: true,
  board: 'map',
};

const CHOICES: { readonly [K in keyof Settings]: readonly Settings[K][] } = {
  theme: ['system', 'night', 'paper'],
  textSize: [100, 115, 130, 150, 200],
  motion: ['system', 'full', 'reduced'],
  sound: [true, false],
  patterns: [true, false],
  board: ['map', 'text'],
};

const pick = <K extends keyof Settings>(found: Record<string, unknown>, key: K): Settings[K] => {
  const allowed: readonly Settings[K][] = CHOICES[key];
  return allowed.find((value) => Object.hasOwn(found, key) && value === found[key]) ?? DEFAULT_SETTINGS[key];
};

/** Settings as kept by the browser; whatever is missing or strange stands at its default. */
export const readSettings = (): Settings => {
  try {
    const found: unknown = JSON.parse(globalThis.localStorage.getItem(KEY) ?? '{}');
    if (typeof found !== 'object' || found === null) return DEFAULT_SETTINGS;
    const record = Object.fromEntries(Object.entries(found));
    return {
      theme: pick(record, 'theme'),
      textSize: pick(record, 'textSize'),
      motion: pick(record, 'motion'),
      sound: pick(record, 'sound'),
      patterns: pick(record, 'patterns'),
      board: pick(record, 'board'),
    };
  } catch {
    return DEFAULT_SETTINGS;
  }
};

/** Keeps settings; a browser that refuses storage loses them with the tab. */
export const keepSettings = (settings: Settings): void => {
  try {
    globalThis.localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    return;
  }
};

import type { IntlMessageFormat } from 'intl-messageformat';
import { store } from '../store/index.ts';
import shell from './text.en.json';

export type Values = Readonly<Record<string, string | number>>;

const LOCALE = 'en';

const own = new Map<string, string>(Object.entries<string>(shell));
const compiled = new Map<string, IntlMessageFormat | null>();

/** Arrives with the first place after the front page, whose messages have plain values alone. */
let Format: typeof IntlMessageFormat | null = null;

/** Lets messages have plurals and choices from here on. */
export const formatWith = (format: typeof IntlMessageFormat): void => {
  Format = format;
};

/** Plurals, choices, quoted braces: what plain values are not. */
const RICH = /\{\s*\w+\s*,|'/;
const PLAIN = /\{\s*(\w+)\s*\}/g;

const scenarioText = (key: string): string | undefined => {
  const { place, game, reading } = store.getState();
  const world = place === 'replay' ? reading?.world : (game ?? reading)?.world;
  const text = world?.scenario.text;
  return text !== undefined && Object.hasOwn(text, key) ? text[key] : undefined;
};

const find = (key: string): string | undefined => own.get(key) ?? scenarioText(key);

const compile = (message: string): IntlMessageFormat | null => {
  const known = compiled.get(message);
  if (known !== undefined) return known;
  let format: IntlMessageFormat | null = null;
  try {
    if (Format === null) return null;
    format = new Format(message, LOCALE, undefined, { ignoreTag: true });
  } catch {
    // A scenario's broken message is shown as it stands.
  }
  compiled.set(message, format);
  return format;
};

/** The last part of a key, readable: `event.offer-made` gives `offer made`. */
const readable = (key: string): string => (key.split('.').at(-1) ?? key).replaceAll('-', ' ');

/** Adds a catalogue that arrives with the code that speaks it. */
export const addTexts = (catalogue: Readonly<Record<string, string>>): void => {
  for (const [key, message] of Object.entries(catalogue)) own.set(key, message);
};

/** True when a catalogue has this key. */
export const hasText = (key: string): boolean => find(key) !== undefined;

/**
 * The text of a key, from the interface's catalogues or those of the scenario on the screen, with its
 * values filled in. A missing key shows itself in development, and something readable otherwise.
 */
export const t = (key: string, values: Values = {}): string => {
  const message = find(key);
  if (message === undefined) return import.meta.env.DEV ? key : readable(key);
  if (!RICH.test(message))
    return message.replace(PLAIN, (whole, name: string) =>
      Object.hasOwn(values, name) ? String(values[name]) : whole,
    );
  try {
    return String(compile(message)?.format(values) ?? message);
  } catch {
    return message;
  }
};

/** The texts `key.1`, `key.2` … as far as they go. */
export const texts = (key: string): readonly string[] => {
  const found: string[] = [];
  while (hasText(`${key}.${found.length + 1}`)) found.push(t(`${key}.${found.length + 1}`));
  return found;
};

/** An index of 0–1000 as it is shown, 0–100. */
export const index = (value: number): string => String(Math.round(value / 10));

/** An index of 0–1000 to a tenth of a point, `47.3`. */
export const points = (value: number): string => (value / 10).toFixed(1);

/** A calendar day in words, `7 July 2017`. */
export const day = (iso: string): string => {
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime())
    ? iso
    : new Intl.DateTimeFormat('en-GB', {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      }).format(date);
};

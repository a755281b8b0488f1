import type { Locale } from '../../vocabulary/index.ts';
import { byTag } from './current.ts';
import { number } from './intl.ts';

export type Values = Readonly<Record<string, string | number>>;

/** A compiled message. Throws where a value is missing. */
export type Format = (values: Values) => string;

/** A message and the language that it is written in: what falls back keeps the plurals of its own. */
export interface Message {
  readonly text: string;
  readonly locale: Locale;
}

/** Plurals, choices, quoted braces: what values by name are not. */
const RICH = /\{\s*\w+\s*,|'/;
const PLAIN = /\{\s*(\w+)\s*\}/g;

type Compile = (text: string, tag: string) => Format;
/** Arrives with the first place after the front page of the source locale, whose messages have plain values alone. */
let rich: Compile | null = null;

/** Lets messages have plurals and choices from here on. */
export const formatWith = (compile: Compile): void => {
  rich = compile;
};

const compilePlain =
  (text: string, tag: string): Format =>
  (values) =>
    text.replace(PLAIN, (_, name: string) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      if (value === undefined) throw new Error(`there is no value "${name}"`);
      return typeof value === 'number' ? number(value, tag) : value;
    });

const compiled = byTag(() => new Map<string, Format | null>());

/** `null` for a broken message, and for a rich one before it can be read. */
const compile = ({ text, locale: { tag } }: Message): Format | null => {
  const known = compiled(tag).get(text);
  if (known !== undefined) return known;
  if (RICH.test(text) && rich === null) return null;
  let format: Format | null = null;
  try {
    format = RICH.test(text) ? (rich?.(text, tag) ?? null) : compilePlain(text, tag);
  } catch {
    // A broken message must not take the page down: what it falls back to is shown.
  }
  compiled(tag).set(text, format);
  return format;
};

/** The first of some messages that is sound and has its values; `null` where none is. */
export const formatMessage = (messages: readonly Message[], values: Values = {}): string | null => {
  for (const message of messages) {
    try {
      const text = compile(message)?.(values);
      if (text !== undefined) return text;
    } catch {
      // A value that is missing: the next may do without.
    }
  }
  return null;
};

import { IntlMessageFormat } from 'intl-messageformat';
import type { TextFile } from '../../vocabulary/index.ts';
import own from './text.en.json' with { type: 'json' };

export type Values = Readonly<Record<string, string | number>>;

/** An id as a choice in a message: ICU takes no hyphen in what `select` chooses by. */
export const choice = (id: string): string => id.replaceAll('-', '_');

/** Turns keys and values into English. Looks in the scenario's texts first, then in the own catalogue. */
export interface Words {
  /** The message at `key`; the key itself where there is none, so that a gap shows and nothing breaks. */
  readonly say: (key: string, values?: Values) => string;
  readonly has: (key: string) => boolean;
  /** True when the message at `key` has an argument of that name. */
  readonly uses: (key: string, argument: string) => boolean;
  /** `kind.id` in the catalogue, or the id made readable: for things that a scenario may leave unnamed. */
  readonly label: (kind: string, id: string) => string;
  /** "a, b and c". */
  readonly list: (items: readonly string[]) => string;
  /** "a, b or c". */
  readonly either: (items: readonly string[]) => string;
}

const OWN: TextFile = own;
const LOCALE = 'en-GB';
const made = new WeakMap<TextFile, Words>();
const conjunction = new Intl.ListFormat(LOCALE, { type: 'conjunction' });
const disjunction = new Intl.ListFormat(LOCALE, { type: 'disjunction' });

/** First letter in capitals, for a sentence that may begin with "the United States". */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase(LOCALE) + text.slice(1);

/** A sentence that begins with a capital and does not end twice, as after a title with a question mark. */
export const sentence = (text: string): string => capital(text).replace(/([?!.…])([”’]?)\.$/u, '$1$2');

const message = (text: TextFile, key: string): string | null => {
  if (Object.hasOwn(text, key)) return text[key] ?? null;
  if (Object.hasOwn(OWN, key)) return OWN[key] ?? null;
  return null;
};

/** The words of a scenario's texts; made once for each catalogue. */
export const wordsFor = (text: TextFile): Words => {
  const known = made.get(text);
  if (known !== undefined) return known;
  const compiled = new Map<string, IntlMessageFormat | null>();

  const compile = (key: string): IntlMessageFormat | null => {
    const before = compiled.get(key);
    if (before !== undefined) return before;
    const found = message(text, key);
    let format: IntlMessageFormat | null = null;
    if (found !== null) {
      try {
        format = new IntlMessageFormat(found, LOCALE, undefined, { ignoreTag: true });
      } catch {
        // A broken message in a scenario file must not take the table down: the key is shown.
      }
    }
    compiled.set(key, format);
    return format;
  };

  const say = (key: string, values: Values = {}): string => {
    const format = compile(key);
    if (format === null) return key;
    try {
      return String(format.format({ ...values }));
    } catch {
      return key;
    }
  };

  const words: Words = {
    say,
    has: (key) => message(text, key) !== null,
    uses: (key, argument) => new RegExp(`\\{\\s*${argument}\\s*[,}]`).test(message(text, key) ?? ''),
    label: (kind, id) =>
      message(text, `${kind}.${id}`) === null ? id.replaceAll('-', ' ') : say(`${kind}.${id}`),
    list: (items) => conjunction.format(items),
    either: (items) => disjunction.format(items),
  };
  made.set(text, words);
  return words;
};

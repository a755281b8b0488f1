import type { TextFile } from '../../vocabulary/index.ts';
import { INSTRUMENT_MESSAGES, WORDS } from '../instruments/messages.ts';
import {
  capital,
  compileRich,
  either,
  formatMessage,
  formatWith,
  list,
  type Message,
  newShelf,
  scenarioTexts,
  type Values,
} from '../locale/index.ts';

export { capital, type Values };

/** An id as a choice in a message: ICU takes no hyphen in what `select` chooses by. */
export const choice = (id: string): string => id.replaceAll('-', '_');

/** Turns keys and values into words. Looks in the scenario's texts first, then in the own catalogue. */
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

const own = newShelf();
own.add('words', WORDS);
own.add('instruments', INSTRUMENT_MESSAGES);
const made = new WeakMap<TextFile, Words>();

/** The words of a scenario's texts, whatever the locale is when they are asked; made once for each catalogue. */
export const wordsFor = (text: TextFile): Words => {
  const known = made.get(text);
  if (known !== undefined) return known;
  formatWith(compileRich);
  const scenario = scenarioTexts(text);
  const messages = (key: string): readonly Message[] => {
    const found = scenario.messages(key);
    return found.length > 0 ? found : own.messages(key);
  };
  const say = (key: string, values: Values = {}): string => formatMessage(messages(key), values) ?? key;
  const has = (key: string): boolean => messages(key).length > 0;
  const result: Words = {
    say,
    has,
    uses: (key, argument) => new RegExp(`\\{\\s*${argument}\\s*[,}]`).test(messages(key)[0]?.text ?? ''),
    label: (kind, id) => (has(`${kind}.${id}`) ? say(`${kind}.${id}`) : id.replaceAll('-', ' ')),
    list,
    either,
  };
  made.set(text, result);
  return result;
};

/** A sentence that begins with a capital and does not end twice, as after a title with a question mark. */
export const sentence = (text: string): string => capital(text).replace(/([?!.…])([”’]?)\.$/u, '$1$2');

import { type MessageFormatElement, parse } from '@formatjs/icu-messageformat-parser';
import type { TextFile } from '../vocabulary/index.ts';
import type { Report } from './report.ts';
import type { SourceText } from './source-text.ts';

const HIDDEN = /[\p{Cc}\p{Cs}\u{202a}-\u{202e}\u{2066}-\u{2069}]/u;

/** Without a brace or a tag there is no syntax to get wrong. */
const isPlain = (message: string): boolean => !/[{}<]/.test(message);

/** Nothing but values by name, `{by} calls {to}`, and no quotes that could hide a brace: sound as it stands. */
const SIMPLE = /^(?:[^{}<']|'(?![{}<'])|\{[A-Za-z]\w*\})*$/;

/** The parts of a message. Throws where it is broken. */
const parsed = (message: string): readonly MessageFormatElement[] => parse(message, { ignoreTag: true });

/** Every text can be formatted and holds no control or direction-changing characters. */
export const checkMessages = (report: Report, source: SourceText, text: TextFile): void => {
  for (const [key, message] of Object.entries(text)) {
    const place = { source, path: [key] };
    if (HIDDEN.test(message.replaceAll('\n', '')))
      report.add(place, 'text-characters', 'holds control characters', "take out what can't be seen");
    if (isPlain(message) || SIMPLE.test(message)) continue;
    try {
      parsed(message);
    } catch (error) {
      const what = error instanceof Error ? error.message.slice(0, 80) : 'unknown';
      const hint = 'look for a brace left open; write a single quote as two';
      report.add(place, 'text-syntax', `can't be formatted: ${what}`, hint);
    }
  }
};

const namesIn = (elements: readonly MessageFormatElement[]): readonly string[] =>
  elements.flatMap((element) => {
    // 0 is literal text, 7 the number sign of a plural; everything else has a value's name.
    const own = element.type === 0 || element.type === 7 ? [] : [element.value];
    const inner =
      'options' in element ? Object.values(element.options).flatMap(({ value }) => namesIn(value)) : [];
    return [...own, ...inner];
  });

/** Names of the values that a message wants filled in; none when it can't be formatted. */
export const valuesIn = (message: string): ReadonlySet<string> => {
  if (isPlain(message)) return new Set();
  if (SIMPLE.test(message)) return new Set([...message.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name));
  try {
    return new Set(namesIn(parsed(message)));
  } catch {
    return new Set();
  }
};

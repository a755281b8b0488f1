import { type MessageFormatElement, parse } from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';
import { number } from './intl.ts';
import type { Format, Values } from './message.ts';

/** Set behind the name of an argument that stands by itself: it reads the number as it is written, not as it counts. */
const SHOWN = ' shown';
/** The parser's type of such an argument. */
const ARGUMENT = 1;

const withShown = (elements: readonly MessageFormatElement[]): MessageFormatElement[] =>
  elements.map((element) => {
    if (element.type === ARGUMENT) return { ...element, value: element.value + SHOWN };
    if (!('options' in element)) return element;
    const options = Object.entries(element.options).map(([name, option]) => [
      name,
      { ...option, value: withShown(option.value) },
    ]);
    return { ...element, options: Object.fromEntries(options) };
  });

/** Compiles a message with plurals and choices for the language of `tag`. Throws where it is broken. */
export const compileRich = (text: string, tag: string): Format => {
  const format = new IntlMessageFormat(withShown(parse(text, { ignoreTag: true })), tag);
  return (values) => {
    const all: Record<string, string | number> = { ...values };
    for (const [name, value] of Object.entries<Values[string]>(values))
      all[name + SHOWN] = typeof value === 'number' ? number(value, tag) : value;
    return String(format.format(all));
  };
};

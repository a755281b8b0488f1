import { type MessageFormatElement, parse } from '@formatjs/icu-messageformat-parser';
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js';
import type { TextFile } from '../../src/vocabulary/index.ts';

/** Letters that the game's own fonts have, so that widths are theirs. Every vowel has one: a word without is not ours. */
const ACCENTS: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  e: 'é',
  i: 'ï',
  n: 'ñ',
  o: 'ö',
  u: 'ü',
  y: 'ý',
  A: 'Á',
  C: 'Ç',
  E: 'É',
  I: 'Ï',
  N: 'Ñ',
  O: 'Ö',
  U: 'Ü',
  Y: 'Ý',
};

/** Every so-manieth letter of a word stands twice: a third longer. */
const EVERY = 3;

const accentWord = (word: string): string =>
  [...word]
    .map((letter, at) => {
      const accented = ACCENTS[letter] ?? letter;
      return at % EVERY === EVERY - 1 ? accented + accented.toLowerCase() : accented;
    })
    .join('');

/** Text with accents, a third longer, word by word: the same word always comes out the same. */
export const accent = (text: string): string => text.replaceAll(/\p{L}+/gu, accentWord);

const accentAll = (elements: readonly MessageFormatElement[]): MessageFormatElement[] =>
  elements.map((element) => {
    if (element.type === 0) return { type: 0, value: accent(element.value) };
    if (!('options' in element)) return element;
    const options = Object.entries(element.options).map(([name, option]) => [
      name,
      { ...option, value: accentAll(option.value) },
    ]);
    return { ...element, options: Object.fromEntries(options) };
  });

/** A message with its arguments, choices and plurals as they are, and everything that is read of it accented, in brackets. */
export const accentMessage = (message: string): string =>
  `[${printAST(accentAll(parse(message, { ignoreTag: true })))}]`;

/** Forms of a word that the page looks for in running text: no message, and so without brackets. */
const isList = (key: string): boolean => /^glossary\..*\.(forms|figures)$/.test(key);

/** A catalogue in the pseudo-locale. */
export const accentTexts = (texts: TextFile): TextFile =>
  Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, isList(key) ? accent(text) : accentMessage(text)]),
  );

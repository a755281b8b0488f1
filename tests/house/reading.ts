import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { TextFile } from '../../src/vocabulary/index.ts';

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });
const WORDS = new Intl.Segmenter('en', { granularity: 'word' });

export const wordsOf = (text: string): readonly string[] =>
  [...WORDS.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);

/** School grade by Flesch and Kincaid of texts read one after another: years of schooling that they ask for. */
export const gradeOf = (texts: readonly string[]): number => {
  const words = texts.flatMap(wordsOf);
  const sentence = texts.reduce((sum, text) => sum + [...SENTENCES.segment(text.trim())].length, 0);
  return fleschKincaid({
    sentence,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  });
};

/** Texts whose key matches. */
export const textsBy = (text: TextFile, key: RegExp): readonly string[] =>
  Object.entries(text).flatMap(([name, said]) => (key.test(name) ? [said] : []));

/** Words by which a reading says whose it is: somebody says, denies, asks. */
export const REPORTED =
  /\b(?:says?|said|calls?|called|asks?|asked|answers?|answered|den(?:y|ies|ied)|insists?|warns?|warned|claims?|argues?|accuses?|complains?|asserts?|maintains?|tells?|told|replies|reply|replied|protests?|speaks? of|points? (?:out|to|at)|demands?|rejects?|dismiss(?:es)?|according to|in the words of)\b/i;

/** Share of the readings of a power that are told as somebody's words, and how many there are. */
export const reportedBy = (
  text: TextFile,
  power: string,
): { readonly share: number; readonly of: number } => {
  const all = textsBy(text, new RegExp(`^card\\.[^.]+\\.reading\\.${power}$`));
  return {
    share: all.filter((said) => REPORTED.test(said)).length / Math.max(1, all.length),
    of: all.length,
  };
};

/** Words for nobody in particular. */
export const VAGUE = /\b(?:somebody|nobody|everybody|anybody|someone|everyone|anyone|no one)\b/gi;

/** Words for nobody in particular, per thousand words. */
export const vaguenessOf = (texts: readonly string[]): number => {
  const words = texts.flatMap(wordsOf).length;
  return (texts.reduce((sum, text) => sum + (text.match(VAGUE)?.length ?? 0), 0) * 1000) / words;
};

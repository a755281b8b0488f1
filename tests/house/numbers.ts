/** Exact numbers of a text: twenty and more, in digits or as `forty-eight`, without dates and years. “Some forty” is no exact one. */

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const DATES = new RegExp(
  `\\b\\d{1,2}(?:st|nd|rd|th)?(?: (?:and|to|or) \\d{1,2})? (?:${MONTHS})\\b|\\b\\d{1,2}(?:st|nd|rd|th)\\b|\\b(?:19|20)\\d\\ds?\\b`,
  'g',
);
const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const ONES = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const WORDS = new RegExp(`\\b(${Object.keys(TENS).join('|')})-(${ONES.slice(1).join('|')})\\b`, 'gi');

export const numbersIn = (text: string): ReadonlySet<number> => {
  const undated = text.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll(DATES, ' ');
  const joined = undated.replaceAll(/(\d)[, ](?=\d{3}\b)/g, '$1');
  const digits = [...joined.matchAll(/(?<![\w.,])\d+(?!\w)(?!\.\d)/g)].map(([found]) => Number(found));
  const words = [...joined.matchAll(WORDS)].map(
    ([, ten = '', one = '']) => (TENS[ten.toLowerCase()] ?? 0) + ONES.indexOf(one.toLowerCase()),
  );
  return new Set([...digits, ...words].filter((one) => one >= 20));
};

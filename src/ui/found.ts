import { lower } from '../view/index.ts';

/** Whether every word of a search stands in a text. */
export const isFound = (text: string, query: string): boolean => {
  const small = lower(text);
  return lower(query)
    .split(/\s+/)
    .every((word) => small.includes(word));
};

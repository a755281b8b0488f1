import { usage } from './stop.ts';

/** The seed of who names none. */
export const DEFAULT_SEED = 'demarche';

/** Reads a whole number from 1 to `most`. Stops with `example` as the hint. */
export const countOf = (option: string, text: string, most: number, example: string): number => {
  const count = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= most) return count;
  throw usage(option, `expected a whole number from 1 to ${most}, got "${text}"`, `write ${example}`);
};

/** Checks the length of a seed that games are named after. */
export const seedOf = (text: string, longest: number): string => {
  if (text.length >= 1 && text.length <= longest) return text;
  throw usage(
    '--seed',
    `expected 1 to ${longest} characters, got ${text.length}`,
    `write --seed ${DEFAULT_SEED}`,
  );
};

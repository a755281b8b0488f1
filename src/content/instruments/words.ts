import { INSTRUMENT_KINDS, INSTRUMENTS, TABLES } from '../../vocabulary/index.ts';

/** The words by which each instrument is called: its kind, its table, the types of its effect and its conditions. */
const WORDS = INSTRUMENT_KINDS.map((kind): readonly string[] => [
  kind,
  TABLES[kind],
  INSTRUMENTS[kind].effect.shape.type.value,
  ...INSTRUMENTS[kind].conditions.map(({ shape }) => shape.type.value),
]);

/** Of the words `allowed` the one for the same instrument: for an effect `track` it is `talks`. */
export const sameInstrument = (word: unknown, allowed: readonly string[]): string | null => {
  const own = WORDS.find((words) => words.some((one) => one === word));
  return allowed.find((one) => own?.includes(one) === true) ?? null;
};

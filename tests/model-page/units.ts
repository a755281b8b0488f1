import { PARAMETERS, type ParameterKey } from '../../src/vocabulary/index.ts';

/** How a stored unit reads in plain units: what its numbers are divided by, and what is put for its first words. */
const PLAIN: readonly (readonly [RegExp, number, string])[] = [
  [/^1\/1024 a week/, 1024, 'chance a week'],
  [/^1\/1024 factor/, 1024, 'times'],
  [/^1\/1024 (?=of|more|for)/, 1024, 'share '],
  [/^1\/1024/, 1024, 'share'],
  [/^share of 1000/, 1000, 'share'],
  [/^mG/, 1000, 'Goldstein points'],
  [/^terms ×100/, 100, 'points of terms,'],
  [/^terms ×10/, 10, 'points of terms,'],
  [/^points of 1000/, 10, 'points'],
  [/^points of (\w+) \(1000\)/, 10, 'points of $1'],
  [/^heat points \(1000\)/, 10, 'points of heat'],
  [/^(progress|constraint|tension) \(1000\)/, 10, 'points of $1'],
  [/^(points of \w+) a unit/, 10, '$1 a unit'],
  [/^/, 1, ''],
];

export const KEYS = Object.keys(PARAMETERS) as readonly ParameterKey[];

export const isKey = (name: string): name is ParameterKey => Object.hasOwn(PARAMETERS, name);

/** Two decimals, none to spare. */
export const decimals = (value: number): string => `${Math.round(value * 100) / 100}`.replace('-', '−');

/** One decimal, none to spare: for tension, where hundredths say nothing. */
export const tenths = (value: number): string => decimals(Math.round(value * 10) / 10);

/** A stored value in plain units, as a number: shares as fractions, indices on 0–100, flows in Goldstein points. */
export const plainValue = (key: ParameterKey, stored: number): number => {
  const { unit } = PARAMETERS[key];
  return stored / (PLAIN.find(([pattern]) => pattern.test(unit))?.[1] ?? 1);
};

/** The plain unit itself. */
export const plainUnit = (key: ParameterKey): string => {
  const { unit } = PARAMETERS[key];
  const [pattern, , words] = PLAIN.find(([start]) => start.test(unit)) ?? [/^/, 1, ''];
  return unit.replace(pattern, words);
};

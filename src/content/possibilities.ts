import type { Demand, Range } from './asked.ts';

/**
 * All that may have come about by some moment of some game: of each thing every state it may be in, of
 * each number the range it may lie in. It only grows, so that what it excludes can never be.
 */
export interface Possibilities {
  readonly states: Map<string, Set<string>>;
  readonly ranges: Map<string, Range>;
  /** Of each thing that changed, what `size` was then. */
  readonly touched: Map<string, number>;
  /** Counts what was added. */
  size: number;
}

const grow = (possible: Possibilities, key: string, by: number): void => {
  possible.size += by;
  possible.touched.set(key, possible.size);
};

export const mayBe = (possible: Possibilities, key: string, state: string): boolean =>
  possible.states.get(key)?.has(state) ?? false;

export const addState = (possible: Possibilities, key: string, ...states: readonly string[]): void => {
  const held = possible.states.get(key) ?? new Set<string>();
  possible.states.set(key, held);
  const before = held.size;
  for (const state of states) held.add(state);
  if (held.size > before) grow(possible, key, held.size - before);
};

/** Something that was not so, and now may be. */
export const makePossible = (possible: Possibilities, key: string): void => {
  if (possible.states.has(key)) return;
  possible.states.set(key, new Set(['yes', 'no']));
  grow(possible, key, 1);
};

/** A number may now be as high as `high`. */
export const widen = (possible: Possibilities, key: string, high: number): void => {
  const [low, most] = possible.ranges.get(key) ?? [0, 0];
  if (high <= most) return;
  possible.ranges.set(key, [low, high]);
  grow(possible, key, 1);
};

/** The states that something may be in. */
export const statesOf = (
  possible: Possibilities,
  { key, start }: Extract<Demand, { kind: 'state' }>,
): readonly string[] => [...(possible.states.get(key) ?? [start])];

export const rangeOf = (possible: Possibilities, { key, start }: Extract<Demand, { kind: 'range' }>): Range =>
  possible.ranges.get(key) ?? start;

export const nothingYet = (): Possibilities => ({
  states: new Map(),
  ranges: new Map(),
  touched: new Map(),
  size: 0,
});

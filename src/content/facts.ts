import type { Limit, Range } from './keys.ts';

/**
 * All that may have come about by some moment of some game: of each thing every state it may be in, of
 * each number the range it may lie in. It only grows, so that what it excludes can never be.
 */
export interface Facts {
  readonly states: Map<string, Set<string>>;
  readonly ranges: Map<string, Range>;
  /** Of each thing that changed, what `size` was then. */
  readonly touched: Map<string, number>;
  /** Counts what was added. */
  size: number;
}

const grow = (facts: Facts, key: string, by: number): void => {
  facts.size += by;
  facts.touched.set(key, facts.size);
};

export const mayBe = (facts: Facts, key: string, state: string): boolean =>
  facts.states.get(key)?.has(state) ?? false;

export const addState = (facts: Facts, key: string, ...states: readonly string[]): void => {
  const held = facts.states.get(key) ?? new Set<string>();
  facts.states.set(key, held);
  const before = held.size;
  for (const state of states) held.add(state);
  if (held.size > before) grow(facts, key, held.size - before);
};

/** Something that was not so, and now may be. */
export const addFact = (facts: Facts, key: string): void => {
  if (facts.states.has(key)) return;
  facts.states.set(key, new Set(['yes', 'no']));
  grow(facts, key, 1);
};

/** A number may now be as high as `high`. */
export const widen = (facts: Facts, key: string, high: number): void => {
  const [low, most] = facts.ranges.get(key) ?? [0, 0];
  if (high <= most) return;
  facts.ranges.set(key, [low, high]);
  grow(facts, key, 1);
};

/** The states that something may be in. */
export const statesOf = (
  facts: Facts,
  { key, start }: Extract<Limit, { kind: 'state' }>,
): readonly string[] => [...(facts.states.get(key) ?? [start])];

export const rangeOf = (facts: Facts, { key, start }: Extract<Limit, { kind: 'range' }>): Range =>
  facts.ranges.get(key) ?? start;

export const noFacts = (): Facts => ({ states: new Map(), ranges: new Map(), touched: new Map(), size: 0 });

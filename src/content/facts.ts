import { dayNumber } from '../engine/index.ts';
import type { ScenarioFile } from '../vocabulary/index.ts';
import {
  channelKey,
  forcesKey,
  type Limit,
  linkKey,
  missionKey,
  promiseKey,
  type Range,
  sanctionsKey,
  staffKey,
  trackKey,
  treatyKey,
  truceKey,
} from './limits.ts';

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

/** Everything as it stands at the start. */
export const factsAtStart = ({ instruments }: ScenarioFile): Facts => {
  const facts: Facts = { states: new Map(), ranges: new Map(), touched: new Map(), size: 0 };
  for (const { between, channel, open } of instruments.channels)
    addState(facts, channelKey(between[0], between[1], channel), open ? 'open' : 'shut');
  for (const track of instruments.tracks) addState(facts, trackKey(track.id), track.status);
  for (const { arena, status } of instruments.ceasefires) addState(facts, truceKey(arena), status);
  for (const { id, status } of instruments.treaties) addState(facts, treatyKey(id), status);
  for (const { by, arena, size } of instruments.deployments) widen(facts, forcesKey(by, arena), size);
  for (const { by, tag } of instruments.commitments) addState(facts, promiseKey(by, tag), 'yes');
  for (const mission of instruments.missions) {
    const { host, sender } = mission;
    const add = (what: string, state: string): void => addState(facts, missionKey(host, sender, what), state);
    add('ceiling', mission.ceiling === null ? 'uncapped' : 'capped');
    add('consulate open', mission.consulates > 0 ? 'yes' : 'no');
    add('consulate shut', mission.consulatesShut > 0 ? 'yes' : 'no');
    add('property seized', mission.propertySeized ? 'yes' : 'no');
    widen(facts, staffKey(host, sender), mission.staff);
  }
  const steps = new Map<string, number>();
  for (const { from, to, executive, legislated, linked } of instruments.sanctions) {
    if (linked) addFact(facts, linkKey(from, to));
    for (const [basis, by] of [
      ['executive', executive],
      // A legislature may write into law what the executive ordered (R7.4).
      ['legislated', executive + legislated],
      ['any', executive + legislated],
    ] as const) {
      const key = sanctionsKey(from, to, basis);
      steps.set(key, (steps.get(key) ?? 0) + by);
      widen(facts, key, steps.get(key) ?? 0);
    }
  }
  return facts;
};

/** Where the rules by themselves may have led after so many weeks: talks, truces and treaties. */
export const addByRule = (facts: Facts, { instruments, start }: ScenarioFile, weeks: number): void => {
  const today = dayNumber(start) + 7 * weeks;
  for (const { id, thresholds } of instruments.tracks) {
    const key = trackKey(id);
    if (mayBe(facts, key, 'open'))
      addState(facts, key, 'agreed', ...(thresholds.length > 0 ? ['stalled'] : []));
    if (mayBe(facts, key, 'agreed')) addState(facts, key, 'closed');
  }
  for (const { arena } of instruments.ceasefires)
    if (mayBe(facts, truceKey(arena), 'in-force')) addState(facts, truceKey(arena), 'broken');
  for (const { id, expires } of instruments.treaties) {
    if (mayBe(facts, treatyKey(id), 'in-force') && instruments.treaties.length > 1)
      addState(facts, treatyKey(id), 'disputed');
    if (expires !== null && dayNumber(expires) <= today + 7) addState(facts, treatyKey(id), 'ended');
  }
};

import type { Condition } from '../vocabulary/index.ts';
import { type Facts, rangeOf, statesOf } from './facts.ts';
import { type Cast, type Limit, type Range, TURN } from './keys.ts';
import { limitsOf } from './limits.ts';

/** The parts of conditions that all have to hold. */
export const unitsOf = (conditions: readonly Condition[]): readonly Condition[] =>
  conditions.flatMap((condition) => (condition.type === 'all' ? unitsOf(condition.of) : [condition]));

/** Keys of all that conditions ask about. */
export const keysOf = (conditions: readonly Condition[], cast: Cast): readonly string[] => {
  const keys = new Set<string>();
  const add = (condition: Condition): void => {
    if (condition.type === 'not') add(condition.of);
    else if (condition.type === 'all' || condition.type === 'any') for (const part of condition.of) add(part);
    else
      for (const holds of [true, false]) {
        const limits = limitsOf(condition, holds, cast);
        if (limits !== true) for (const { key } of limits) keys.add(key);
      }
  };
  for (const condition of conditions) add(condition);
  return [...keys];
};

interface Wanted {
  readonly condition: Condition;
  /** Whether it is to hold, or not to. */
  readonly holds: boolean;
}

/** What is left for each thing once some limits are laid on it. */
interface Room {
  readonly ranges: Map<string, Range>;
  readonly states: Map<string, readonly string[]>;
}

/** Lays a limit on what is left; whether anything still is. */
const narrow = (facts: Facts, room: Room, limit: Limit): boolean => {
  if (limit.kind === 'range') {
    const [low, high] = room.ranges.get(limit.key) ?? rangeOf(facts, limit);
    const left: Range = [Math.max(low, limit.within[0]), Math.min(high, limit.within[1])];
    room.ranges.set(limit.key, left);
    return left[0] <= left[1];
  }
  const states = room.states.get(limit.key) ?? statesOf(facts, limit);
  const left = states.filter((state) => (state === limit.wanted) === limit.isWanted);
  room.states.set(limit.key, left);
  return left.length > 0;
};

const solve = (wanted: readonly Wanted[], cast: Cast, facts: Facts, room: Room): boolean => {
  const either: (readonly Wanted[] | readonly Limit[])[] = [];
  const left = [...wanted];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { condition, holds } = next;
    if (condition.type === 'not') left.push({ condition: condition.of, holds: !holds });
    else if (condition.type === 'all' || condition.type === 'any') {
      const parts = condition.of.map((part) => ({ condition: part, holds }));
      // What denies `all` denies one of them, and what denies `any` every one.
      if ((condition.type === 'all') === holds) left.push(...parts);
      else either.push(parts);
    } else {
      const limits = limitsOf(condition, holds, cast);
      if (limits === true) continue;
      const [only, second] = limits;
      if (only === undefined) return false;
      if (second !== undefined) either.push(limits);
      else if (!narrow(facts, room, only)) return false;
    }
  }
  const copy = (): Room => ({ ranges: new Map(room.ranges), states: new Map(room.states) });
  return either.every((branches) =>
    branches.some((branch) =>
      'key' in branch ? narrow(facts, copy(), branch) : solve([branch], cast, facts, copy()),
    ),
  );
};

/**
 * Whether all of these may hold at once in one of these turns, as far as the facts go. `false` is certain:
 * they never can.
 */
export const isPossible = (
  conditions: readonly Condition[],
  cast: Cast,
  facts: Facts,
  turns: Range,
): boolean =>
  conditions.length === 0 ||
  solve(
    conditions.map((condition) => ({ condition, holds: true })),
    cast,
    facts,
    { ranges: new Map([[TURN, turns]]), states: new Map() },
  );

import type { Condition } from '../vocabulary/index.ts';
import type { Demand, Range } from './asked.ts';
import type { CardCast } from './cast.ts';
import { demandsOf } from './demands.ts';
import { TURN } from './keys.ts';
import { type Possibilities, rangeOf, statesOf } from './possibilities.ts';

/** The parts of conditions that all have to hold. */
export const unitsOf = (conditions: readonly Condition[]): readonly Condition[] =>
  conditions.flatMap((condition) => (condition.type === 'all' ? unitsOf(condition.of) : [condition]));

/** Keys of all that conditions ask about. */
export const keysOf = (conditions: readonly Condition[], cast: CardCast): readonly string[] => {
  const keys = new Set<string>();
  const add = (condition: Condition): void => {
    if (condition.type === 'not') add(condition.of);
    else if (condition.type === 'all' || condition.type === 'any') for (const part of condition.of) add(part);
    else
      for (const holds of [true, false]) {
        const demands = demandsOf(condition, holds, cast);
        if (demands !== true) for (const { key } of demands) keys.add(key);
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

/** What is left for each thing once some demands are laid on it. */
interface Room {
  readonly ranges: Map<string, Range>;
  readonly states: Map<string, readonly string[]>;
}

/** Lays a demand on what is left; whether anything still is. */
const narrow = (possible: Possibilities, room: Room, demand: Demand): boolean => {
  if (demand.kind === 'range') {
    const [low, high] = room.ranges.get(demand.key) ?? rangeOf(possible, demand);
    const left: Range = [Math.max(low, demand.within[0]), Math.min(high, demand.within[1])];
    room.ranges.set(demand.key, left);
    return left[0] <= left[1];
  }
  const states = room.states.get(demand.key) ?? statesOf(possible, demand);
  const left = states.filter((state) => (state === demand.wanted) === demand.isWanted);
  room.states.set(demand.key, left);
  return left.length > 0;
};

const solve = (wanted: readonly Wanted[], cast: CardCast, possible: Possibilities, room: Room): boolean => {
  const either: (readonly Wanted[] | readonly Demand[])[] = [];
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
      const demands = demandsOf(condition, holds, cast);
      if (demands === true) continue;
      const [only, second] = demands;
      if (only === undefined) return false;
      if (second !== undefined) either.push(demands);
      else if (!narrow(possible, room, only)) return false;
    }
  }
  const copy = (): Room => ({ ranges: new Map(room.ranges), states: new Map(room.states) });
  return either.every((branches) =>
    branches.some((branch) =>
      'key' in branch ? narrow(possible, copy(), branch) : solve([branch], cast, possible, copy()),
    ),
  );
};

/**
 * Whether all of these may hold at once in one of these turns, as far as is known. `false` is certain:
 * they never can.
 */
export const isSatisfiable = (
  conditions: readonly Condition[],
  cast: CardCast,
  possible: Possibilities,
  turns: Range,
): boolean =>
  conditions.length === 0 ||
  solve(
    conditions.map((condition) => ({ condition, holds: true })),
    cast,
    possible,
    { ranges: new Map([[TURN, turns]]), states: new Map() },
  );

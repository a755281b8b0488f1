import type { Condition } from '../vocabulary/index.ts';
import type { Demand, Range } from './asked.ts';
import type { CardCast } from './cast.ts';
import { demandsOf } from './demands.ts';
import { TURN } from './keys.ts';
import { type Possibilities, rangeOf, statesOf } from './possibilities.ts';
import { inside, type Spot } from './report.ts';
import { isSatisfiable } from './satisfiable.ts';
import { orList } from './suggest.ts';

/** Why conditions can never hold, and where that is written. */
export interface Contradiction {
  readonly place: Spot;
  readonly message: string;
  readonly hint: string;
}

const wantedText = (demand: Demand): string => {
  if (demand.kind === 'state') return `${demand.isWanted ? '' : 'other than '}"${demand.wanted}"`;
  const [low, high] = demand.within;
  if (low === high) return `${low}`;
  return high === Number.POSITIVE_INFINITY ? `at least ${low}` : `at most ${high}`;
};

/** What a demand asks of a thing that is only ever asked whether it has come about. */
const neverText = (demand: Demand): readonly [message: string, hint: string] => {
  if (demand.kind === 'state' && demand.wanted === 'yes' && demand.isWanted)
    return [
      `can never hold: ${demand.key} never comes about`,
      'look at what should bring it about, or take this out',
    ];
  return [`can never hold: ${demand.key} is never ${wantedText(demand)}`, ''];
};

const allowedText = (possible: Possibilities, demand: Demand, turns: Range): string => {
  if (demand.kind === 'state') return `it can be ${orList([...statesOf(possible, demand)].sort())}`;
  const [low, high] = demand.key === TURN ? turns : rangeOf(possible, demand);
  return `it can be ${low} to ${high}`;
};

/** One condition that never holds by itself: the innermost that is to blame. */
const blame = (
  place: Spot,
  condition: Condition,
  holds: boolean,
  cast: CardCast,
  possible: Possibilities,
  turns: Range,
): Contradiction => {
  if (condition.type === 'not')
    return blame(inside(place, 'of'), condition.of, !holds, cast, possible, turns);
  if (condition.type === 'all' || condition.type === 'any') {
    if ((condition.type === 'all') === holds)
      for (const [i, part] of condition.of.entries()) {
        const asked: Condition = holds ? part : { type: 'not', of: part };
        if (!isSatisfiable([asked], cast, possible, turns))
          return blame(inside(place, 'of', i), part, holds, cast, possible, turns);
      }
    return {
      place,
      message: 'can never hold',
      hint: 'look at its parts: they contradict each other or the scenario',
    };
  }
  const demands = demandsOf(condition, holds, cast);
  const [demand] = demands === true ? [] : demands;
  if (demand === undefined)
    return {
      place,
      message: `can never hold: it is always ${cast.self}`,
      hint: 'name that power, or take this out',
    };
  const [message, hint] = neverText(demand);
  return { place, message, hint: hint === '' ? allowedText(possible, demand, turns) : hint };
};

/** Why a condition can never hold in these turns; `null` when it may. */
export const contradictionOf = (
  place: Spot,
  condition: Condition,
  cast: CardCast,
  possible: Possibilities,
  turns: Range,
): Contradiction | null =>
  isSatisfiable([condition], cast, possible, turns)
    ? null
    : blame(place, condition, true, cast, possible, turns);

/** Branches of `any` that never hold, and why: without them it would say the same. */
export const deadBranches = (
  place: Spot,
  condition: Condition,
  contradictionAt: (place: Spot, condition: Condition) => Contradiction | null,
): readonly Contradiction[] => {
  if (condition.type !== 'any' && condition.type !== 'all') return [];
  return condition.of.flatMap((part, i) => {
    const here = inside(place, 'of', i);
    const fault = condition.type === 'any' ? contradictionAt(here, part) : null;
    return fault === null ? deadBranches(here, part, contradictionAt) : [fault];
  });
};

/** Why conditions that all have to hold never do in these turns; `null` when they may. */
export const contradictionIn = (
  place: Spot,
  conditions: readonly Condition[],
  cast: CardCast,
  possible: Possibilities,
  turns: Range,
): Contradiction | null => {
  if (isSatisfiable(conditions, cast, possible, turns)) return null;
  for (const [i, condition] of conditions.entries()) {
    const fault = contradictionOf(inside(place, i), condition, cast, possible, turns);
    if (fault !== null) return fault;
  }
  // The first that can't hold beside those before it.
  const last = conditions.findIndex(
    (_, i) => !isSatisfiable(conditions.slice(0, i + 1), cast, possible, turns),
  );
  return {
    place: inside(place, Math.max(0, last)),
    message: 'can never hold together with what stands before it',
    hint: 'change one of them, or join them with "any"',
  };
};

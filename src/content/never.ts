import type { Condition } from '../vocabulary/index.ts';
import { type Facts, rangeOf, statesOf } from './facts.ts';
import { type Cast, type Limit, type Range, TURN } from './keys.ts';
import { limitsOf } from './limits.ts';
import { isPossible } from './possible.ts';
import { at, type Place } from './report.ts';
import { either } from './suggest.ts';

/** Why conditions can never hold, and where that is written. */
export interface Fault {
  readonly place: Place;
  readonly message: string;
  readonly hint: string;
}

const wantedText = (limit: Limit): string => {
  if (limit.kind === 'state') return `${limit.isWanted ? '' : 'other than '}"${limit.wanted}"`;
  const [low, high] = limit.within;
  if (low === high) return `${low}`;
  return high === Number.POSITIVE_INFINITY ? `at least ${low}` : `at most ${high}`;
};

/** What a limit asks of a thing that is only ever asked whether it has come about. */
const neverText = (limit: Limit): readonly [message: string, hint: string] => {
  if (limit.kind === 'state' && limit.wanted === 'yes' && limit.isWanted)
    return [
      `can never hold: ${limit.key} never comes about`,
      'look at what should bring it about, or take this out',
    ];
  return [`can never hold: ${limit.key} is never ${wantedText(limit)}`, ''];
};

const allowedText = (facts: Facts, limit: Limit, turns: Range): string => {
  if (limit.kind === 'state') return `it can be ${either([...statesOf(facts, limit)].sort())}`;
  const [low, high] = limit.key === TURN ? turns : rangeOf(facts, limit);
  return `it can be ${low} to ${high}`;
};

/** One condition that never holds by itself: the innermost that is to blame. */
const blame = (
  place: Place,
  condition: Condition,
  holds: boolean,
  cast: Cast,
  facts: Facts,
  turns: Range,
): Fault => {
  if (condition.type === 'not') return blame(at(place, 'of'), condition.of, !holds, cast, facts, turns);
  if (condition.type === 'all' || condition.type === 'any') {
    if ((condition.type === 'all') === holds)
      for (const [i, part] of condition.of.entries()) {
        const asked: Condition = holds ? part : { type: 'not', of: part };
        if (!isPossible([asked], cast, facts, turns))
          return blame(at(place, 'of', i), part, holds, cast, facts, turns);
      }
    return {
      place,
      message: 'can never hold',
      hint: 'look at its parts: they contradict each other or the scenario',
    };
  }
  const limits = limitsOf(condition, holds, cast);
  const [limit] = limits === true ? [] : limits;
  if (limit === undefined)
    return {
      place,
      message: `can never hold: it is always ${cast.self}`,
      hint: 'name that power, or take this out',
    };
  const [message, hint] = neverText(limit);
  return { place, message, hint: hint === '' ? allowedText(facts, limit, turns) : hint };
};

/** Why a condition can never hold in these turns; `null` when it may. */
export const faultOf = (
  place: Place,
  condition: Condition,
  cast: Cast,
  facts: Facts,
  turns: Range,
): Fault | null =>
  isPossible([condition], cast, facts, turns) ? null : blame(place, condition, true, cast, facts, turns);

/** Branches of `any` that never hold, and why: without them it would say the same. */
export const deadBranches = (
  place: Place,
  condition: Condition,
  faultAt: (place: Place, condition: Condition) => Fault | null,
): readonly Fault[] => {
  if (condition.type !== 'any' && condition.type !== 'all') return [];
  return condition.of.flatMap((part, i) => {
    const here = at(place, 'of', i);
    const fault = condition.type === 'any' ? faultAt(here, part) : null;
    return fault === null ? deadBranches(here, part, faultAt) : [fault];
  });
};

/** Why conditions that all have to hold never do in these turns; `null` when they may. */
export const faultIn = (
  place: Place,
  conditions: readonly Condition[],
  cast: Cast,
  facts: Facts,
  turns: Range,
): Fault | null => {
  if (isPossible(conditions, cast, facts, turns)) return null;
  for (const [i, condition] of conditions.entries()) {
    const fault = faultOf(at(place, i), condition, cast, facts, turns);
    if (fault !== null) return fault;
  }
  // The first that can't hold beside those before it.
  const last = conditions.findIndex((_, i) => !isPossible(conditions.slice(0, i + 1), cast, facts, turns));
  return {
    place: at(place, Math.max(0, last)),
    message: 'can never hold together with what stands before it',
    hint: 'change one of them, or join them with "any"',
  };
};

import type { Amount, Condition, Who } from '../vocabulary/index.ts';
import type { Report } from './report.ts';
import { inside, type Spot } from './report.ts';
import { shown } from './suggest.ts';
import type { KnownNames } from './types.ts';

/** What the words of a card stand for in the place where it is read. */
export interface Scope {
  readonly names: KnownNames;
  readonly report: Report;
  /** What has no meaning here, and why: `target` to "the move has no parameter \"target\"". */
  readonly absent: ReadonlyMap<string, string>;
  /** A legality that the other side must not be able to read hidden budgets from. */
  readonly ownBudgetsOnly: boolean;
}

/** Checks a condition that stands inside something else. */
export type CheckCondition = (scope: Scope, place: Spot, condition: Condition) => void;

type Keys = readonly [string | number, string | number];

/** A word for a power stands for somebody here. */
export const checkWho = (scope: Scope, place: Spot, who: Who): void => {
  const why = scope.absent.get(who);
  if (why !== undefined)
    scope.report.add(place, 'role', `"${who}" stands for nobody here: ${why}`, 'name a power by its code');
  else if (who !== 'self' && who !== 'target' && who !== 'rival')
    scope.report.known(place, 'powers', who, scope.names.powers);
};

/** Both of a pair that something is asked about stand for somebody, and differ. */
export const checkPair = (scope: Scope, place: Spot, keys: Keys, pair: readonly [Who, Who]): void => {
  const [first, second] = pair;
  checkWho(scope, inside(place, keys[0]), first);
  checkWho(scope, inside(place, keys[1]), second);
  if (first === second)
    scope.report.add(
      inside(place, keys[1]),
      'pair',
      `a pair of two different powers is needed, got ${shown(first)} twice`,
      'change one of them',
    );
};

/** Both of whom something is done by one to the other stand for somebody, and differ. */
export const checkTwo = (scope: Scope, place: Spot, keys: Keys, [a, b]: readonly [Who, Who]): void => {
  checkWho(scope, inside(place, keys[0]), a);
  checkWho(scope, inside(place, keys[1]), b);
  if (a === b)
    scope.report.add(
      inside(place, keys[1]),
      'pair',
      `two different powers are needed, got "${a}" twice`,
      'change one of them',
    );
};

/** Both powers of the setting are known and differ. */
export const checkPowers = (
  { report, names }: Pick<Scope, 'report' | 'names'>,
  place: Spot,
  keys: Keys,
  pair: readonly [string, string],
): void => {
  for (const i of [0, 1] as const) report.known(inside(place, keys[i]), 'powers', pair[i], names.powers);
  if (pair[0] === pair[1])
    report.add(
      inside(place, keys[1]),
      'pair',
      `two different powers are needed, got "${pair[0]}" twice`,
      'change one of them',
    );
};

/** An arena is known, or `*` stands for one here. */
export const checkArena = (scope: Scope, place: Spot, arena: string): void => {
  if (arena !== '*') {
    scope.report.known(place, 'arenas', arena, scope.names.arenas);
    return;
  }
  const why = scope.absent.get('*');
  if (why !== undefined)
    scope.report.add(place, 'role', `"*" stands for no arena here: ${why}`, 'name an arena');
};

/** Bounds that some number within `low` to `high` can meet. */
export const checkBounds = (
  { report }: Scope,
  place: Spot,
  { atLeast, atMost }: { readonly atLeast?: number | undefined; readonly atMost?: number | undefined },
  [low, high]: readonly [number, number],
): void => {
  const never = (key: string, message: string): void =>
    report.add(inside(place, key), 'never', message, `the range is ${low} to ${high}`);
  if (atLeast === undefined && atMost === undefined)
    report.add(
      place,
      'never',
      'tests nothing: neither a lower nor an upper bound is given',
      'add one of the two',
    );
  else if (atLeast !== undefined && atLeast > high)
    never('atLeast', `can never hold: at least ${atLeast} is out of range`);
  else if (atMost !== undefined && atMost < low)
    never('atMost', `can never hold: at most ${atMost} is out of range`);
  else if (atLeast !== undefined && atMost !== undefined && atLeast > atMost)
    never('atLeast', `can never hold: at least ${atLeast} and at most ${atMost}`);
};

/** A word that only a move's parameter gives a value to has one here. */
export const checkHasValue = (scope: Scope, place: Spot, name: string, hint: string): void => {
  const why = scope.absent.get(name);
  if (why !== undefined) scope.report.add(place, 'parameter', `"${name}" has no value here: ${why}`, hint);
};

/** An amount is a number, or a parameter with a value here. */
export const checkAmount = (scope: Scope, place: Spot, amount: Amount | undefined): void => {
  if (typeof amount === 'object')
    checkHasValue(scope, inside(place, 'parameter'), amount.parameter, 'write a plain number');
};

/** What an `op` can't do without is given. */
export const checkGiven = (
  { report }: Scope,
  place: Spot,
  key: string,
  effect: Readonly<Record<string, unknown>> & { readonly op: string },
): void => {
  if (effect[key] === undefined)
    report.add(inside(place, key), 'missing', `"${key}" is missing; "${effect.op}" needs it`, `add "${key}"`);
};

import { RANGES } from '../engine/index.ts';
import type { Condition, Quantity, Who } from '../vocabulary/index.ts';
import { OWN_ONLY } from '../vocabulary/index.ts';
import type { Names } from './names.ts';
import { at, type Place, type Report } from './report.ts';
import { shown } from './suggest.ts';

/** What the words of a card stand for in the place where it is read. */
export interface Scope {
  readonly names: Names;
  readonly report: Report;
  /** What has no meaning here, and why: `target` to "the move has no parameter \"target\"". */
  readonly absent: ReadonlyMap<string, string>;
  /** A legality that the other side must not be able to read hidden budgets from. */
  readonly ownBudgetsOnly: boolean;
}

export const checkWho = (scope: Scope, place: Place, who: Who): void => {
  const why = scope.absent.get(who);
  if (why !== undefined)
    scope.report.add(place, 'role', `"${who}" stands for nobody here: ${why}`, 'name a power by its code');
  else if (who !== 'self' && who !== 'target' && who !== 'rival')
    scope.report.known(place, 'powers', who, scope.names.powers);
};

const checkPair = (
  scope: Scope,
  place: Place,
  keys: readonly [string | number, string | number],
  pair: readonly [Who, Who],
): void => {
  const [first, second] = pair;
  checkWho(scope, at(place, keys[0]), first);
  checkWho(scope, at(place, keys[1]), second);
  if (first === second)
    scope.report.add(
      at(place, keys[1]),
      'pair',
      `a pair of two different powers is needed, got ${shown(first)} twice`,
      'change one of them',
    );
};

export const checkArena = (scope: Scope, place: Place, arena: string): void => {
  if (arena !== '*') {
    scope.report.known(place, 'arenas', arena, scope.names.arenas);
    return;
  }
  const why = scope.absent.get('*');
  if (why !== undefined)
    scope.report.add(place, 'role', `"*" stands for no arena here: ${why}`, 'name an arena');
};

export const checkQuantity = (scope: Scope, place: Place, quantity: Quantity): void => {
  if ('from' in quantity) checkPair(scope, place, ['from', 'to'], [quantity.from, quantity.to]);
  else if ('who' in quantity) checkWho(scope, at(place, 'who'), quantity.who);
  else if ('arena' in quantity) checkArena(scope, at(place, 'arena'), quantity.arena);
  else scope.report.known(at(place, 'body'), 'bodies', quantity.body, scope.names.bodies);
  const hidden: readonly string[] = OWN_ONLY;
  if (scope.ownBudgetsOnly && hidden.includes(quantity.kind) && 'who' in quantity && quantity.who !== 'self')
    scope.report.add(
      at(place, 'who'),
      'hidden',
      `whether a move is open must not rest on another power's ${quantity.kind}, which is hidden from its player`,
      'write "self", or test something that everybody sees',
    );
};

const checkBounds = (
  scope: Scope,
  place: Place,
  least: number | undefined,
  most: number | undefined,
  [low, high]: readonly [number, number],
): void => {
  const never = (key: string, message: string): void =>
    scope.report.add(at(place, key), 'never', message, `the range is ${low} to ${high}`);
  if (least === undefined && most === undefined)
    scope.report.add(
      place,
      'never',
      'tests nothing: neither a lower nor an upper bound is given',
      'add one of the two',
    );
  else if (least !== undefined && least > high)
    never('atLeast', `can never hold: at least ${least} is out of range`);
  else if (most !== undefined && most < low)
    never('atMost', `can never hold: at most ${most} is out of range`);
  else if (least !== undefined && most !== undefined && least > most)
    never('atLeast', `can never hold: at least ${least} and at most ${most}`);
};

/** Every name in a condition is known and means something here, and the condition can hold at all. */
export const checkCondition = (scope: Scope, place: Place, condition: Condition): void => {
  const { names, report } = scope;
  switch (condition.type) {
    case 'all':
    case 'any':
      for (const [i, inner] of condition.of.entries()) checkCondition(scope, at(place, 'of', i), inner);
      return;
    case 'not':
      checkCondition(scope, at(place, 'of'), condition.of);
      return;
    case 'turn': {
      const { from, to } = condition;
      if (from === undefined && to === undefined) checkBounds(scope, place, from, to, [1, names.turns]);
      if (from !== undefined && from > Math.min(to ?? names.turns, names.turns))
        report.add(
          at(place, 'from'),
          'never',
          `can never hold: from turn ${from}`,
          `the game has ${names.turns} turns; "to" is ${to ?? 'not given'}`,
        );
      return;
    }
    case 'quantity':
      checkQuantity(scope, at(place, 'quantity'), condition.quantity);
      checkBounds(scope, place, condition.atLeast, condition.atMost, RANGES[condition.quantity.kind]);
      return;
    case 'channel':
      checkPair(scope, at(place, 'between'), [0, 1], condition.between);
      return;
    case 'sanctions':
      checkPair(scope, place, ['from', 'to'], [condition.from, condition.to]);
      checkBounds(scope, place, condition.atLeast, undefined, RANGES.sanctions);
      return;
    case 'mission':
      checkPair(scope, place, ['host', 'sender'], [condition.host, condition.sender]);
      return;
    case 'track':
      report.known(at(place, 'track'), 'tracks', condition.track, names.tracks);
      return;
    case 'ceasefire':
      checkArena(scope, at(place, 'arena'), condition.arena);
      if (names.arenas.has(condition.arena) && condition.is !== 'none')
        report.known(
          at(place, 'arena'),
          'arenas that have or can get a ceasefire',
          condition.arena,
          names.ceasefires,
        );
      return;
    case 'deployment':
      checkWho(scope, at(place, 'by'), condition.by);
      checkArena(scope, at(place, 'arena'), condition.arena);
      checkBounds(scope, place, condition.atLeast, undefined, [0, 10]);
      return;
    case 'treaty':
      report.known(at(place, 'treaty'), 'treaties', condition.treaty, names.treaties);
      return;
    case 'commitment':
      checkWho(scope, at(place, 'by'), condition.by);
      report.known(at(place, 'tag'), 'tags of commitments', condition.tag, names.pledges);
      return;
    case 'linked':
      checkPair(scope, place, ['from', 'to'], [condition.from, condition.to]);
      return;
    case 'flag':
      report.known(at(place, 'flag'), 'flags that an effect sets', condition.flag, names.flags);
      return;
    case 'fired': {
      if (!report.known(at(place, 'card'), 'events and dossiers', condition.card, names.dealt)) return;
      const options = names.dealt.get(condition.card) ?? new Set();
      if (condition.option !== undefined)
        report.known(at(place, 'option'), `options of ${condition.card}`, condition.option, options);
      return;
    }
    case 'played':
      checkWho(scope, at(place, 'by'), condition.by);
      if (condition.move !== undefined)
        report.known(at(place, 'move'), 'moves in play', condition.move, names.moves);
      if (condition.tag !== undefined)
        report.known(at(place, 'tag'), 'tags of moves', condition.tag, names.moveTags);
      return;
    case 'power':
      for (const [i, who] of condition.is.entries()) checkWho(scope, at(place, 'is', i), who);
  }
};

export const checkConditions = (scope: Scope, place: Place, conditions: readonly Condition[]): void => {
  for (const [i, condition] of conditions.entries()) checkCondition(scope, at(place, i), condition);
};

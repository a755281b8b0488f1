import { RANGES } from '../engine/index.ts';
import type { Condition, Quantity } from '../vocabulary/index.ts';
import { OWN_ONLY } from '../vocabulary/index.ts';
import { conditionCheckOf, testsInstrument } from './instruments/index.ts';
import { inside, type Spot } from './report.ts';
import { checkArena, checkBounds, checkPair, checkWho, type Scope } from './scope.ts';

export const checkQuantity = (scope: Scope, place: Spot, quantity: Quantity): void => {
  if ('from' in quantity) checkPair(scope, place, ['from', 'to'], [quantity.from, quantity.to]);
  else if ('who' in quantity) checkWho(scope, inside(place, 'who'), quantity.who);
  else if ('arena' in quantity) checkArena(scope, inside(place, 'arena'), quantity.arena);
  else scope.report.known(inside(place, 'body'), 'bodies', quantity.body, scope.names.bodies);
  const hidden: readonly string[] = OWN_ONLY;
  if (scope.ownBudgetsOnly && hidden.includes(quantity.kind) && 'who' in quantity && quantity.who !== 'self')
    scope.report.add(
      inside(place, 'who'),
      'hidden',
      `whether a move is open must not rest on another power's ${quantity.kind}, which is hidden from its player`,
      'write "self", or test something that everybody sees',
    );
};

/** Every name in a condition is known and means something here, and the condition can hold at all. */
export const checkCondition = (scope: Scope, place: Spot, condition: Condition): void => {
  if (testsInstrument(condition)) {
    conditionCheckOf(condition).check(scope, place, condition);
    return;
  }
  const { names, report } = scope;
  switch (condition.type) {
    case 'all':
    case 'any':
      for (const [i, inner] of condition.of.entries()) checkCondition(scope, inside(place, 'of', i), inner);
      return;
    case 'not':
      checkCondition(scope, inside(place, 'of'), condition.of);
      return;
    case 'turn': {
      const { from, to } = condition;
      if (from === undefined && to === undefined) checkBounds(scope, place, {}, [1, names.turns]);
      if (from !== undefined && from > Math.min(to ?? names.turns, names.turns))
        report.add(
          inside(place, 'from'),
          'never',
          `can never hold: from turn ${from}`,
          `the game has ${names.turns} turns; "to" is ${to ?? 'not given'}`,
        );
      return;
    }
    case 'quantity':
      checkQuantity(scope, inside(place, 'quantity'), condition.quantity);
      checkBounds(scope, place, condition, RANGES[condition.quantity.kind]);
      return;
    case 'flag':
      report.known(inside(place, 'flag'), 'flags that an effect sets', condition.flag, names.flags);
      return;
    case 'fired': {
      if (!report.known(inside(place, 'card'), 'events and dossiers', condition.card, names.dealt)) return;
      const options = names.dealt.get(condition.card) ?? new Set();
      if (condition.option !== undefined)
        report.known(inside(place, 'option'), `options of ${condition.card}`, condition.option, options);
      return;
    }
    case 'played':
      checkWho(scope, inside(place, 'by'), condition.by);
      if (condition.move !== undefined)
        report.known(inside(place, 'move'), 'moves in play', condition.move, names.moves);
      if (condition.tag !== undefined)
        report.known(inside(place, 'tag'), 'tags of moves', condition.tag, names.moveTags);
      return;
    case 'power':
      for (const [i, who] of condition.is.entries()) checkWho(scope, inside(place, 'is', i), who);
      return;
    default:
      condition satisfies never;
  }
};

export const checkConditions = (scope: Scope, place: Spot, conditions: readonly Condition[]): void => {
  for (const [i, condition] of conditions.entries()) checkCondition(scope, inside(place, i), condition);
};

import type { Amount, Effect, Pledge, Who } from '../vocabulary/index.ts';
import { DERIVED } from '../vocabulary/index.ts';
import { checkArena, checkCondition, checkQuantity, checkWho, type Scope } from './conditions.ts';
import { at, type Place, type Report } from './report.ts';

const checkAmount = (scope: Scope, place: Place, amount: Amount | undefined): void => {
  if (typeof amount !== 'object') return;
  const why = scope.absent.get(amount.parameter);
  if (why !== undefined)
    scope.report.add(
      at(place, 'parameter'),
      'parameter',
      `"${amount.parameter}" has no value here: ${why}`,
      'write a plain number',
    );
};

const needs = (report: Report, place: Place, key: string, value: unknown, op: string): void => {
  if (value === undefined)
    report.add(at(place, key), 'missing', `"${key}" is missing; "${op}" needs it`, `add "${key}"`);
};

const checkTwo = (
  scope: Scope,
  place: Place,
  keys: readonly [string | number, string | number],
  a: Who,
  b: Who,
): void => {
  checkWho(scope, at(place, keys[0]), a);
  checkWho(scope, at(place, keys[1]), b);
  if (a === b)
    scope.report.add(
      at(place, keys[1]),
      'pair',
      `two different powers are needed, got "${a}" twice`,
      'change one of them',
    );
};

/** Names in a pledge are known. */
export const checkPledge = (scope: Scope, place: Place, pledge: Pledge): void => {
  const { moves } = scope.names;
  if (pledge.kind === 'condition') checkCondition(scope, at(place, 'condition'), pledge.condition);
  if (pledge.kind === 'move') scope.report.known(at(place, 'move'), 'moves in play', pledge.move, moves);
  if (pledge.kind === 'any-of')
    for (const [i, move] of pledge.moves.entries())
      scope.report.known(at(place, 'moves', i), 'moves in play', move, moves);
};

/** Every name in an effect is known and means something here, and what its `op` needs is given. */
export const checkEffect = (scope: Scope, place: Place, effect: Effect): void => {
  const { names, report } = scope;
  if (effect.if !== undefined)
    checkCondition({ ...scope, ownBudgetsOnly: false }, at(place, 'if'), effect.if);
  switch (effect.type) {
    case 'change': {
      checkQuantity({ ...scope, ownBudgetsOnly: false }, at(place, 'quantity'), effect.quantity);
      checkAmount(scope, at(place, 'by'), effect.by);
      const derived: readonly string[] = DERIVED;
      const { kind } = effect.quantity;
      if (derived.includes(kind))
        report.add(
          at(place, 'quantity', 'kind'),
          'derived',
          `"${kind}" follows from other quantities and can't be changed by itself`,
          kind === 'sanctions' || kind === 'staff'
            ? `use an effect of type "${kind === 'staff' ? 'mission' : kind}"`
            : 'use an effect of type "act", or change "climate" or a baseline',
        );
      return;
    }
    case 'act':
      checkTwo(scope, place, ['by', 'to'], effect.by, effect.to);
      if (effect.arena !== undefined) checkArena(scope, at(place, 'arena'), effect.arena);
      return;
    case 'sanctions':
      checkTwo(scope, place, ['from', 'to'], effect.from, effect.to);
      if (effect.arena !== undefined) checkArena(scope, at(place, 'arena'), effect.arena);
      checkAmount(scope, at(place, 'level'), effect.level);
      return;
    case 'mission':
      checkTwo(scope, place, ['host', 'sender'], effect.host, effect.sender);
      checkAmount(scope, at(place, 'count'), effect.count);
      if (effect.op === 'expel' || effect.op === 'cap')
        needs(report, place, 'count', effect.count, effect.op);
      return;
    case 'channel':
      checkTwo(scope, at(place, 'between'), [0, 1], effect.between[0], effect.between[1]);
      return;
    case 'talks':
      report.known(at(place, 'track'), 'tracks', effect.track, names.tracks);
      checkAmount(scope, at(place, 'by'), effect.by);
      if (effect.op === 'push') needs(report, place, 'by', effect.by, effect.op);
      return;
    case 'ceasefire':
      checkArena(scope, at(place, 'arena'), effect.arena);
      for (const [i, who] of (effect.guarantors ?? []).entries())
        checkWho(scope, at(place, 'guarantors', i), who);
      return;
    case 'deployment':
      checkWho(scope, at(place, 'by'), effect.by);
      checkArena(scope, at(place, 'arena'), effect.arena);
      checkAmount(scope, at(place, 'size'), effect.size);
      return;
    case 'treaty':
      report.known(at(place, 'treaty'), 'treaties', effect.treaty, names.treaties);
      return;
    case 'commitment':
      checkTwo(scope, place, ['by', 'to'], effect.by, effect.to);
      checkPledge({ ...scope, ownBudgetsOnly: false }, at(place, 'pledge'), effect.pledge);
      if (effect.in === 'deadline') {
        const why = scope.absent.get('deadline');
        if (why !== undefined)
          report.add(
            at(place, 'in'),
            'parameter',
            `"deadline" has no value here: ${why}`,
            'write a number of turns',
          );
      }
      return;
    case 'flag':
      return;
    case 'follow-up':
      report.known(at(place, 'card'), 'events', effect.card, names.events);
  }
};

export const checkEffects = (scope: Scope, place: Place, effects: readonly Effect[]): void => {
  for (const [i, effect] of effects.entries()) checkEffect(scope, at(place, i), effect);
};

import type { Effect } from '../vocabulary/index.ts';
import { DERIVED } from '../vocabulary/index.ts';
import { checkCondition, checkQuantity } from './conditions.ts';
import { changesInstrument, effectCheckOf } from './instruments/index.ts';
import { inside, type Spot } from './report.ts';
import { checkAmount, checkArena, checkTwo, type Scope } from './scope.ts';

/** Every name in an effect is known and means something here, and what its `op` needs is given. */
const checkEffect = (scope: Scope, place: Spot, effect: Effect): void => {
  const { names, report } = scope;
  if (effect.if !== undefined) checkCondition(scope, inside(place, 'if'), effect.if);
  if (changesInstrument(effect)) {
    effectCheckOf(effect).check(scope, place, effect, checkCondition);
    return;
  }
  switch (effect.type) {
    case 'change': {
      checkQuantity(scope, inside(place, 'quantity'), effect.quantity);
      checkAmount(scope, inside(place, 'by'), effect.by);
      const derived: readonly string[] = DERIVED;
      const { kind } = effect.quantity;
      if (derived.includes(kind))
        report.add(
          inside(place, 'quantity', 'kind'),
          'derived',
          `"${kind}" follows from other quantities and can't be changed by itself`,
          kind === 'sanctions' || kind === 'staff'
            ? `use an effect of type "${kind === 'staff' ? 'mission' : kind}"`
            : 'use an effect of type "act", or change "climate" or a baseline',
        );
      return;
    }
    case 'act':
      checkTwo(scope, place, ['by', 'to'], [effect.by, effect.to]);
      if (effect.arena !== undefined) checkArena(scope, inside(place, 'arena'), effect.arena);
      return;
    case 'flag':
      return;
    case 'follow-up':
      report.known(inside(place, 'card'), 'events', effect.card, names.events);
      return;
    default:
      effect satisfies never;
  }
};

/** Effects may go by any power's budget: what they do shows only afterwards. */
export const checkEffects = (scope: Scope, place: Spot, effects: readonly Effect[]): void => {
  const open = { ...scope, ownBudgetsOnly: false };
  for (const [i, effect] of effects.entries()) checkEffect(open, inside(place, i), effect);
};

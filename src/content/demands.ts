import { RANGES } from '../engine/index.ts';
import type { Quantity, Test } from '../vocabulary/index.ts';
import { asked, type Demands, type Range, UNBOUNDED } from './asked.ts';
import { ANYBODY_ELSE, arenaFor, type CardCast, powerFor } from './cast.ts';
import { conditionCheckOf, testsInstrument } from './instruments/index.ts';
import { staffKey } from './instruments/mission.ts';
import { sanctionsKey } from './instruments/sanctions.ts';
import { firedKey, flagKey, moveKey, optionKey, TURN, tagKey } from './keys.ts';

const quantityKey = (quantity: Quantity, cast: CardCast): string => {
  const { kind } = quantity;
  if ('from' in quantity) {
    const [from, to] = [powerFor(cast, quantity.from), powerFor(cast, quantity.to)];
    if (kind === 'sanctions') return sanctionsKey(from, to, 'any');
    return kind === 'staff' ? staffKey(to, from) : `${kind} of ${from} toward ${to}`;
  }
  if ('who' in quantity) return `${kind} of ${powerFor(cast, quantity.who)}`;
  return 'arena' in quantity
    ? `${kind} in "${arenaFor(cast, quantity.arena)}"`
    : `${kind} of ${quantity.body}`;
};

/** What a quantity can be when the scenario says nothing of it: without a mission there is no staff. */
const startOf = ({ kind }: Quantity): Range =>
  kind === 'staff' || kind === 'sanctions' ? [0, 0] : RANGES[kind];

/** What has to be so for a condition without parts to hold (or not to, without `holds`). */
export const demandsOf = (condition: Test, holds: boolean, cast: CardCast): Demands => {
  const wanted = asked(holds, cast);
  if (testsInstrument(condition)) return conditionCheckOf(condition).demands(condition, wanted);
  const { state, range } = wanted;
  switch (condition.type) {
    case 'turn':
      return range(TURN, UNBOUNDED, condition.from, condition.to);
    case 'quantity': {
      const { quantity, atLeast, atMost } = condition;
      return range(quantityKey(quantity, cast), startOf(quantity), atLeast, atMost);
    }
    case 'flag':
      return state(flagKey(condition.flag), 'yes', 'no', condition.is);
    case 'fired': {
      const { card, option } = condition;
      return state(option === undefined ? firedKey(card) : optionKey(card, option), 'yes', 'no');
    }
    case 'played': {
      if (!holds) return true;
      const actor = powerFor(cast, condition.by);
      const by = cast.players.includes(actor) ? actor : ANYBODY_ELSE;
      if (condition.move !== undefined) return state(moveKey(by, condition.move), 'yes', 'no');
      return condition.tag === undefined ? true : state(tagKey(by, condition.tag), 'yes', 'no');
    }
    case 'power':
      return condition.is.some((who) => powerFor(cast, who) === cast.self) === holds ? true : [];
  }
};

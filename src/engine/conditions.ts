import type { Condition } from '../vocabulary/index.ts';
import { INSTRUMENT_TESTS } from './instruments/index.ts';
import type { ConditionTest } from './instruments/rules.ts';
import { quantityOf } from './quantities.ts';
import { powerOf } from './roles.ts';
import type { Roles, View, World } from './types.ts';

/** One test for each condition of the closed vocabulary: a forgotten one does not compile. */
export const TESTS: { readonly [T in Condition['type']]: ConditionTest<T> } = {
  all: (world, view, c, roles) => allHold(world, view, c.of, roles),
  any: (world, view, c, roles) => c.of.some((one) => holds(world, view, one, roles)),
  not: (world, view, c, roles) => !holds(world, view, c.of, roles),
  turn: (_world, view, c) => view.clock.turn >= (c.from ?? 0) && view.clock.turn <= (c.to ?? 1000),
  quantity: (world, view, c, roles) => {
    const value = quantityOf(world, view, c.quantity, roles);
    return (
      value >= (c.atLeast ?? Number.NEGATIVE_INFINITY) && value <= (c.atMost ?? Number.POSITIVE_INFINITY)
    );
  },
  ...INSTRUMENT_TESTS,
  flag: (_world, view, c) => view.memory.flags.includes(c.flag) === c.is,
  fired: (_world, view, c) =>
    view.deck.fired.some(
      (held) => held.card === c.card && (c.option === undefined || held.option === c.option),
    ),
  played: (world, view, c, roles) => {
    const by = powerOf(world, c.by, roles);
    const since = view.clock.turn - c.within;
    return view.memory.acts.some(
      (act) =>
        act.by === by &&
        act.turn >= since &&
        (c.move === undefined || act.source === c.move) &&
        (c.audience === undefined || act.audience === c.audience) &&
        (c.tag === undefined || (world.moveById.get(act.source)?.tags.includes(c.tag) ?? false)),
    );
  },
  power: (world, _view, c, roles) => c.is.some((who) => powerOf(world, who, roles) === roles.self),
};

/** Whether a condition holds in a state, or as far as an observer can tell. */
export const holds = (world: World, view: View, condition: Condition, roles: Roles): boolean =>
  (TESTS[condition.type] as ConditionTest<Condition['type']>)(world, view, condition as never, roles);

/** Whether all of them hold. */
export const allHold = (
  world: World,
  view: View,
  conditions: readonly Condition[],
  roles: Roles,
): boolean => {
  for (const condition of conditions) if (!holds(world, view, condition, roles)) return false;
  return true;
};

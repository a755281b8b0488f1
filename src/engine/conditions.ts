import type { Condition } from '../vocabulary/index.ts';
import { isBetween } from './channels.ts';
import { arenaOf, powerOf, quantityOf, type Roles, type View } from './quantities.ts';
import type { World } from './types.ts';

type Test<T extends Condition['type']> = (
  world: World,
  view: View,
  condition: Extract<Condition, { type: T }>,
  roles: Roles,
) => boolean;

/** One test for each condition of the closed vocabulary: a forgotten one does not compile. */
export const TESTS: { readonly [T in Condition['type']]: Test<T> } = {
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
  channel: (world, view, c, roles) => {
    const a = powerOf(world, c.between[0], roles);
    const b = powerOf(world, c.between[1], roles);
    const open = view.instruments.channels.some(
      (held) => held.open && held.channel === c.channel && isBetween(held, a, b),
    );
    return open === (c.is === 'open');
  },
  sanctions: (world, view, c, roles) => {
    const from = powerOf(world, c.from, roles);
    const to = powerOf(world, c.to, roles);
    let steps = 0;
    for (const s of view.instruments.sanctions) {
      if (s.from !== from || s.to !== to) continue;
      if (c.basis !== 'legislated') steps += s.executive;
      if (c.basis !== 'executive') steps += s.legislated;
    }
    return steps >= c.atLeast;
  },
  mission: (world, view, c, roles) => {
    const host = powerOf(world, c.host, roles);
    const sender = powerOf(world, c.sender, roles);
    const mission = view.instruments.missions.find((m) => m.host === host && m.sender === sender);
    if (mission === undefined) return false;
    switch (c.is) {
      case 'capped':
        return mission.ceiling !== null;
      case 'uncapped':
        return mission.ceiling === null;
      case 'consulate-open':
        return mission.consulates > 0;
      case 'consulate-shut':
        return mission.consulatesShut > 0;
      case 'property-seized':
        return mission.propertySeized;
    }
  },
  track: (_world, view, c) =>
    (view.instruments.tracks.find((track) => track.id === c.track)?.status ?? 'closed') === c.is,
  ceasefire: (world, view, c, roles) => {
    const arena = arenaOf(world, c.arena, roles);
    return (view.instruments.ceasefires.find((held) => held.arena === arena)?.status ?? 'none') === c.is;
  },
  deployment: (world, view, c, roles) => {
    const by = powerOf(world, c.by, roles);
    const arena = arenaOf(world, c.arena, roles);
    return view.instruments.deployments.some((d) => d.by === by && d.arena === arena && d.size >= c.atLeast);
  },
  treaty: (_world, view, c) =>
    view.instruments.treaties.some((treaty) => treaty.id === c.treaty && treaty.status === c.is),
  commitment: (world, view, c, roles) => {
    const by = powerOf(world, c.by, roles);
    return view.instruments.commitments.some(
      (held) => held.by === by && held.tag === c.tag && held.status === c.is,
    );
  },
  linked: (world, view, c, roles) => {
    const from = powerOf(world, c.from, roles);
    const to = powerOf(world, c.to, roles);
    return view.instruments.sanctions.some((s) => s.from === from && s.to === to && s.linked) === c.is;
  },
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
  (TESTS[condition.type] as Test<Condition['type']>)(world, view, condition as never, roles);

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

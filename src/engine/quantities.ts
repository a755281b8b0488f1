import type { Quantity, QuantityKind } from '../vocabulary/index.ts';
import { clamp } from './exact.ts';
import { alter } from './state.ts';
import { add, enter, type Turn } from './turn.ts';
import type { GameState, Observation, World } from './types.ts';
import { rivalOf } from './world.ts';

/** What conditions and scores read: a state, or what a power sees of it. */
export type View = GameState | Observation;

/** Powers a card's roles stand for, as indices; −1 where there is none. */
export interface Roles {
  readonly self: number;
  readonly target: number;
  /** Index of the arena chosen as parameter, for `*`. */
  readonly arena: number;
}

export const powerOf = (world: World, who: string, roles: Roles): number => {
  switch (who) {
    case 'self':
      return roles.self;
    case 'target':
      return roles.target;
    case 'rival':
      return rivalOf(world, roles.self);
    default:
      return world.powerIndex.get(who) ?? -1;
  }
};

export const arenaOf = (world: World, id: string, roles: Roles): number =>
  id === '*' ? roles.arena : (world.arenaIndex.get(id) ?? -1);

const budgetOf = (view: View, kind: 'attention' | 'capital' | 'desk', who: number): number => {
  if ('own' in view) return who === view.power ? view.own[kind] : 0;
  return view.budgets[kind][who] ?? 0;
};

const staffOf = (view: View, host: number, sender: number): number =>
  view.instruments.missions.find((m) => m.host === host && m.sender === sender)?.staff ?? 0;

/** Steps of sanctions of one power on another, executive and legislated. */
export const sanctionSteps = (view: View, from: number, to: number): number => {
  let steps = 0;
  for (const s of view.instruments.sanctions)
    if (s.from === from && s.to === to) steps += s.executive + s.legislated;
  return steps;
};

/** The value of a quantity in its unit. */
export const quantityOf = (world: World, view: View, quantity: Quantity, roles: Roles): number => {
  const n = world.powers.length;
  switch (quantity.kind) {
    case 'cohesion':
      return view.bodies[world.bodies.indexOf(quantity.body)]?.cohesion ?? 0;
    case 'heat':
    case 'progress':
    case 'terms':
      return view.arenas[arenaOf(world, quantity.arena, roles)]?.[quantity.kind] ?? 0;
    case 'mood':
    case 'constraint':
    case 'investigation':
    case 'bandwidth':
    case 'resilience':
      return view.home[quantity.kind][powerOf(world, quantity.who, roles)] ?? 0;
    case 'capital':
    case 'attention':
    case 'desk':
      return budgetOf(view, quantity.kind, powerOf(world, quantity.who, roles));
    default: {
      const i = powerOf(world, quantity.from, roles);
      const j = powerOf(world, quantity.to, roles);
      return ofPair(view, quantity.kind, i, j, n);
    }
  }
};

type PairKind = Extract<Quantity, { from: string }>['kind'];

const ofPair = (view: View, kind: PairKind, i: number, j: number, n: number): number => {
  const index = i * n + j;
  switch (kind) {
    case 'baseline-hostile':
      return view.dyads.hostileBase[index] ?? 0;
    case 'baseline-friendly':
      return view.dyads.friendlyBase[index] ?? 0;
    case 'trust':
    case 'credibility':
      return view.reputation[kind][index] ?? 0;
    case 'sanctions':
      return sanctionSteps(view, i, j);
    case 'staff':
      // The mission of `from` on the soil of `to`.
      return staffOf(view, j, i);
    default:
      return view.dyads[kind][index] ?? 0;
  }
};

const INDEX: readonly [number, number] = [0, 1000];

/** Range of each quantity that effects may change. */
export const RANGES: Readonly<Record<QuantityKind, readonly [number, number]>> = {
  tension: INDEX,
  cooperation: INDEX,
  rung: [0, 5],
  hostile: [0, 40_000],
  friendly: [0, 40_000],
  climate: [-20_000, 20_000],
  'baseline-hostile': [0, 40_000],
  'baseline-friendly': [0, 40_000],
  trust: INDEX,
  credibility: INDEX,
  sanctions: [0, 20],
  staff: [0, 5000],
  mood: INDEX,
  constraint: INDEX,
  investigation: INDEX,
  capital: [0, 12],
  attention: [0, 9],
  desk: [0, 4],
  bandwidth: INDEX,
  resilience: INDEX,
  heat: INDEX,
  progress: INDEX,
  terms: [-500, 500],
  cohesion: INDEX,
};

/** Adds `by` to a quantity within its range, and enters the change in the ledger. Derived quantities are not changed. */
export const change = (t: Turn, quantity: Quantity, by: number, roles: Roles, rule: string): void => {
  const { world, state } = t;
  const n = world.powers.length;
  const [low, high] = RANGES[quantity.kind];
  switch (quantity.kind) {
    case 'cohesion':
      changeCohesion(t, world.bodies.indexOf(quantity.body), by, rule);
      return;
    case 'heat':
    case 'progress':
    case 'terms':
      changeArena(t, arenaOf(world, quantity.arena, roles), quantity.kind, by, rule);
      return;
    case 'mood':
    case 'constraint':
    case 'investigation':
    case 'bandwidth':
    case 'resilience':
      changeHome(t, powerOf(world, quantity.who, roles), quantity.kind, by, rule);
      return;
    case 'capital':
    case 'attention':
    case 'desk':
      changeBudget(t, powerOf(world, quantity.who, roles), quantity.kind, by, rule);
      return;
    case 'trust':
    case 'credibility':
      changeReputation(
        t,
        powerOf(world, quantity.from, roles),
        powerOf(world, quantity.to, roles),
        quantity.kind,
        by,
        rule,
      );
      return;
    case 'climate':
    case 'hostile':
    case 'friendly':
    case 'baseline-hostile':
    case 'baseline-friendly': {
      const i = powerOf(world, quantity.from, roles);
      const j = powerOf(world, quantity.to, roles);
      if (i < 0 || j < 0) return;
      const key =
        quantity.kind === 'baseline-hostile'
          ? 'hostileBase'
          : quantity.kind === 'baseline-friendly'
            ? 'friendlyBase'
            : quantity.kind;
      add(
        t,
        state.dyads[key],
        i * n + j,
        by,
        low,
        high,
        quantity.kind,
        world.powers[i] ?? null,
        world.powers[j] ?? null,
        rule,
      );
      return;
    }
    default:
      return;
  }
};

export const changeArena = (
  t: Turn,
  arena: number,
  kind: 'heat' | 'progress' | 'terms',
  by: number,
  rule: string,
): void => {
  const place = t.state.arenas[arena];
  if (place === undefined || by === 0) return;
  const [low, high] = RANGES[kind];
  const after = clamp(place[kind] + by, low, high);
  const difference = after - place[kind];
  alter(t.state.arenas, place, { [kind]: after });
  if (t.sink !== null) enter(t, kind, t.world.arenas[arena] ?? null, null, difference, after, rule);
};

export const changeHome = (
  t: Turn,
  who: number,
  kind: 'mood' | 'constraint' | 'investigation' | 'bandwidth' | 'resilience',
  by: number,
  rule: string,
): void => add(t, t.state.home[kind], who, by, 0, 1000, kind, t.world.powers[who] ?? null, null, rule);

export const changeBudget = (
  t: Turn,
  who: number,
  kind: 'attention' | 'capital' | 'desk',
  by: number,
  rule: string,
): void =>
  add(
    t,
    t.state.budgets[kind],
    who,
    by,
    RANGES[kind][0],
    RANGES[kind][1],
    kind,
    t.world.powers[who] ?? null,
    null,
    rule,
  );

/** `observer`'s opinion of `observed`. */
export const changeReputation = (
  t: Turn,
  observer: number,
  observed: number,
  kind: 'trust' | 'credibility',
  by: number,
  rule: string,
): void => {
  if (observer < 0 || observed < 0 || observer === observed) return;
  const { powers } = t.world;
  add(
    t,
    t.state.reputation[kind],
    observer * powers.length + observed,
    by,
    0,
    1000,
    kind,
    powers[observer] ?? null,
    powers[observed] ?? null,
    rule,
  );
};

export const changeCohesion = (t: Turn, body: number, by: number, rule: string): void => {
  const held = t.state.bodies[body];
  if (held === undefined || by === 0) return;
  const after = clamp(held.cohesion + by, 0, 1000);
  const difference = after - held.cohesion;
  t.state.bodies[body] = { cohesion: after };
  if (t.sink !== null) enter(t, 'cohesion', t.world.bodies[body] ?? null, null, difference, after, rule);
};

/** R4.2: takes a cost off a power's budgets. */
export const pay = (
  t: Turn,
  power: number,
  cost: { readonly attention: number; readonly capital: number; readonly desk: number },
): void => {
  changeBudget(t, power, 'attention', -cost.attention, 'R4.2');
  changeBudget(t, power, 'capital', -cost.capital, 'R4.2');
  changeBudget(t, power, 'desk', -cost.desk, 'R4.2');
};

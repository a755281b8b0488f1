import type { Quantity } from '../vocabulary/index.ts';
import { changeArena, changeCohesion, changePair, changePower, changeReputation } from './changes.ts';
import { nth } from './exact.ts';
import { staffOf } from './instruments/mission.ts';
import { sanctionSteps } from './instruments/sanctions.ts';
import { pairOf } from './pairs.ts';
import { arenaOf, powerOf } from './roles.ts';
import type { Turn } from './turn.ts';
import type { Budget, Dyads, Reputation, Roles, View, World } from './types.ts';

type PairQuantity = Extract<Quantity, { from: string }>['kind'];

/** Where a view keeps what is read of an ordered pair as it stands. */
const READ_IN_PLACE = {
  tension: 'tension',
  cooperation: 'cooperation',
  rung: 'rung',
  climate: 'climate',
  hostile: 'hostile',
  friendly: 'friendly',
  'baseline-hostile': 'hostileBase',
  'baseline-friendly': 'friendlyBase',
} as const satisfies Partial<Record<PairQuantity, keyof Dyads>>;

const isReputation = (kind: PairQuantity): kind is keyof Reputation =>
  kind === 'trust' || kind === 'credibility';

const budgetOf = (view: View, kind: Budget, who: number): number => {
  if ('own' in view) return who === view.power ? view.own[kind] : 0;
  return nth(view.budgets[kind], who);
};

const ofPair = (world: World, view: View, kind: PairQuantity, from: number, to: number): number => {
  if (kind === 'sanctions') return sanctionSteps(view, from, to);
  // The mission of `from` on the soil of `to`.
  if (kind === 'staff') return staffOf(view, to, from);
  const pair = pairOf(world, from, to);
  return isReputation(kind) ? nth(view.reputation[kind], pair) : nth(view.dyads[READ_IN_PLACE[kind]], pair);
};

/** The value of a quantity in its unit; 0 of a power, arena or body that is not there. */
export const quantityOf = (world: World, view: View, quantity: Quantity, roles: Roles): number => {
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
    case 'resilience': {
      const who = powerOf(world, quantity.who, roles);
      return who < 0 ? 0 : nth(view.home[quantity.kind], who);
    }
    case 'capital':
    case 'attention':
    case 'desk': {
      const who = powerOf(world, quantity.who, roles);
      return who < 0 ? 0 : budgetOf(view, quantity.kind, who);
    }
    case 'tension':
    case 'cooperation':
    case 'rung':
    case 'climate':
    case 'hostile':
    case 'friendly':
    case 'baseline-hostile':
    case 'baseline-friendly':
    case 'trust':
    case 'credibility':
    case 'sanctions':
    case 'staff': {
      const from = powerOf(world, quantity.from, roles);
      const to = powerOf(world, quantity.to, roles);
      return from < 0 || to < 0 ? 0 : ofPair(world, view, quantity.kind, from, to);
    }
  }
};

/** Adds `by` to a quantity within its range, and enters the change in the ledger. Derived quantities are not changed. */
export const change = (t: Turn, quantity: Quantity, by: number, roles: Roles, rule: string): void => {
  const { world } = t;
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
    case 'capital':
    case 'attention':
    case 'desk':
      changePower(t, powerOf(world, quantity.who, roles), quantity.kind, by, rule);
      return;
    case 'trust':
    case 'credibility': {
      const { from, to, kind } = quantity;
      changeReputation(t, powerOf(world, from, roles), powerOf(world, to, roles), kind, by, rule);
      return;
    }
    case 'climate':
    case 'hostile':
    case 'friendly':
    case 'baseline-hostile':
    case 'baseline-friendly': {
      const { from, to, kind } = quantity;
      changePair(t, powerOf(world, from, roles), powerOf(world, to, roles), kind, by, rule);
      return;
    }
    case 'tension':
    case 'cooperation':
    case 'rung':
    case 'sanctions':
    case 'staff':
      return;
    default:
      quantity satisfies never;
  }
};

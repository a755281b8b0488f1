import type { Cost, Move, MoveOrder, Orders, ParameterName } from '../vocabulary/index.ts';
import { allHold, holds } from './conditions.ts';
import { divide, nth } from './exact.ts';
import { law } from './law.ts';
import { isPromise } from './repertoire.ts';
import type {
  Budget,
  Domain,
  Entry,
  Home,
  IllegalOrder,
  MoveOption,
  Observation,
  Reason,
  Roles,
  World,
} from './types.ts';
import { rivalOf } from './world.ts';

const BUDGETS = ['attention', 'capital', 'desk'] as const satisfies readonly Budget[];

/** Capital that home politics adds to moves of a kind (R4.2, R7.5). */
interface Surcharge {
  readonly concession: number;
  readonly conciliatory: number;
}

const surchargeOf = (
  { model: { value } }: World,
  { power, home }: { readonly power: number; readonly home: Home },
): Surcharge => {
  const above = nth(home.constraint, power) - law['R7.5'].constraint;
  return {
    concession: above > 0 ? divide(above, value['home.constraint-cost']) : 0,
    conciliatory: Math.trunc(nth(home.investigation, power) / value['home.investigation-cost']),
  };
};

const priceOf = ({ cost, tags }: Move, surcharge: Surcharge): Cost => {
  let added = 0;
  if (surcharge.concession > 0 && tags.includes('concession')) added += surcharge.concession;
  if (surcharge.conciliatory > 0 && tags.includes('conciliatory')) added += surcharge.conciliatory;
  return added === 0 ? cost : { attention: cost.attention, capital: cost.capital + added, desk: cost.desk };
};

/** What a move costs this power now. */
export const costOf = (
  world: World,
  seen: { readonly power: number; readonly home: Home },
  move: Move,
): Cost => priceOf(move, surchargeOf(world, seen));

const entryOf = (world: World, power: number, id: string): Entry | undefined => world.entries[power]?.get(id);

/** Who and where a move order is about. */
export const rolesOfChoice = (
  world: World,
  power: number,
  choice: { readonly target?: string | undefined; readonly arena?: string | undefined },
): Roles => ({
  self: power,
  target: choice.target === undefined ? rivalOf(world, power) : (world.powerIndex.get(choice.target) ?? -1),
  arena: choice.arena === undefined ? -1 : (world.arenaIndex.get(choice.arena) ?? -1),
});

const NONE: readonly Reason[] = [];

/** Turn in which this power last played a move. */
export const lastPlayed = (seen: Observation, id: string): number | undefined => {
  for (const p of seen.memory.played) if (p.move === id && p.by === seen.power) return p.turn;
  return undefined;
};

/** Turns that a move still rests after it was last played; 0 when it does not. */
const coolingOf = (seen: Observation, move: Move): number => {
  const last = move.cooldown === 0 ? undefined : lastPlayed(seen, move.id);
  return last === undefined ? 0 : Math.max(0, last + move.cooldown + 1 - seen.clock.turn);
};

/** Whether a move could be played whatever its parameters: the quick answer, without reasons. */
const isOpen = (world: World, seen: Observation, entry: Entry, cost: Cost, roles: Roles): boolean => {
  const { own } = seen;
  if (seen.clock.ending !== null) return false;
  if (cost.attention > own.attention || cost.capital > own.capital || cost.desk > own.desk) return false;
  if (coolingOf(seen, entry.move) > 0) return false;
  return allHold(world, seen, entry.independent, roles);
};

/** Reasons that hold whatever the parameters. */
const standingReasons = (
  world: World,
  seen: Observation,
  entry: Entry,
  cost: Cost,
  roles: Roles,
): readonly Reason[] => {
  if (isOpen(world, seen, entry, cost, roles)) return NONE;
  const reasons: Reason[] = [];
  if (seen.clock.ending !== null) reasons.push({ code: 'ended' });
  for (const budget of BUDGETS) {
    if (cost[budget] > seen.own[budget])
      reasons.push({ code: 'budget', budget, need: cost[budget], have: seen.own[budget] });
  }
  const turns = coolingOf(seen, entry.move);
  if (turns > 0) reasons.push({ code: 'cooldown', turns });
  for (const condition of entry.independent) {
    if (!holds(world, seen, condition, roles)) reasons.push({ code: 'condition', condition });
  }
  return reasons;
};

/** R7.9: whether a power could keep a promise to play a move, as far as can be seen from outside. */
const isWithinReach = (world: World, seen: Observation, power: number, id: string): boolean => {
  const entry = entryOf(world, power, id);
  if (entry === undefined || !allHold(world, seen, entry.independent, rolesOfChoice(world, power, {})))
    return false;
  const tied = nth(seen.home.constraint, power) >= world.model.value['home.ratify'];
  return power === seen.power || !tied || !entry.move.tags.includes('concession');
};

/** R7.9: the domains of a move, without what neither side could promise now. */
const promisable = (world: World, seen: Observation, entry: Entry): readonly Domain[] => {
  if (!entry.hasPromises) return entry.domains;
  return entry.domains.map((d) => {
    const by = d.name === 'ask' ? rivalOf(world, seen.power) : seen.power;
    return isPromise(d.name)
      ? { name: d.name, values: d.values.filter((id) => isWithinReach(world, seen, by, String(id))) }
      : d;
  });
};

/** One move as this power may play it now, with reasons when it may not. */
const optionOf = (
  world: World,
  seen: Observation,
  entry: Entry,
  cost: Cost,
  standing: readonly Reason[],
): MoveOption => {
  const { move } = entry;
  if (entry.dependent.length === 0 && !entry.hasEmptyDomain && !entry.hasPromises) {
    return { move, legal: standing.length === 0, reasons: standing, cost, domains: entry.domains };
  }
  const reasons = [...standing];
  const sayable = promisable(world, seen, entry);
  const domains = entry.dependent.length === 0 ? sayable : narrow(world, seen, entry, sayable, reasons);
  for (const { name, values } of domains) {
    if (values.length === 0 && !reasons.some((r) => r.code === 'condition'))
      reasons.push({ code: 'parameter', name, allowed: [] });
  }
  return { move, legal: reasons.length === 0, reasons, cost, domains };
};

/** Every move this power could ever play, legal now or with the reasons why not and what would unlock it (R4.1). */
export const legalMoves = (world: World, seen: Observation): readonly MoveOption[] => {
  const roles = rolesOfChoice(world, seen.power, {});
  const surcharge = surchargeOf(world, seen);
  return (world.repertoire[seen.power] ?? []).map((entry) => {
    const cost = priceOf(entry.move, surcharge);
    return optionOf(world, seen, entry, cost, standingReasons(world, seen, entry, cost, roles));
  });
};

/** The legal ones among `legalMoves` that matter, in the same order: for doctrines, which ask for no reasons. */
export const playableMoves = (
  world: World,
  seen: Observation,
  matters: (move: Move) => boolean,
): readonly MoveOption[] => {
  const roles = rolesOfChoice(world, seen.power, {});
  const surcharge = surchargeOf(world, seen);
  const options: MoveOption[] = [];
  for (const entry of world.repertoire[seen.power] ?? []) {
    if (!matters(entry.move)) continue;
    const cost = priceOf(entry.move, surcharge);
    if (!isOpen(world, seen, entry, cost, roles)) continue;
    const option = optionOf(world, seen, entry, cost, NONE);
    if (option.legal) options.push(option);
  }
  return options;
};

/** Leaves in the domains of `target` and `arena` only what the move's conditions allow. */
const narrow = (
  world: World,
  seen: Observation,
  { dependent, choices }: Entry,
  domains: readonly Domain[],
  reasons: Reason[],
): readonly Domain[] => {
  const fits = choices.filter(({ roles }) => allHold(world, seen, dependent, roles));
  if (fits.length === 0) for (const condition of dependent) reasons.push({ code: 'condition', condition });
  else if (fits.length === choices.length) return domains;
  return domains.map((d) => {
    if (d.name === 'target')
      return { name: d.name, values: d.values.filter((v) => fits.some((p) => p.target === v)) };
    if (d.name === 'arena')
      return { name: d.name, values: d.values.filter((v) => fits.some((p) => p.arena === v)) };
    return d;
  });
};

/** Why one order, taken alone, can't be played; empty when it can. */
export const reasonsAgainst = (world: World, seen: Observation, order: MoveOrder): readonly Reason[] => {
  const entry = entryOf(world, seen.power, order.move);
  if (entry === undefined)
    return world.moveById.has(order.move) ? [{ code: 'not-yours' }] : [{ code: 'unknown', what: order.move }];
  const reasons: Reason[] = [];
  const given = order.with as Readonly<Record<string, string | number | undefined>>;
  for (const { name, values } of promisable(world, seen, entry)) {
    const value = given[name];
    if (value === undefined || !values.includes(value))
      reasons.push({ code: 'parameter', name, allowed: values });
  }
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined && !entry.domains.some((d) => d.name === name))
      reasons.push({ code: 'parameter', name: name as ParameterName, allowed: [] });
  }
  if (reasons.length > 0) return reasons;
  const roles = rolesOfChoice(world, seen.power, order.with);
  for (const condition of entry.dependent) {
    if (!holds(world, seen, condition, roles)) reasons.push({ code: 'condition', condition });
  }
  return [...reasons, ...standingReasons(world, seen, entry, costOf(world, seen, entry.move), roles)];
};

/** Sum of two costs. */
export const addCost = (a: Cost, b: Cost): Cost => ({
  attention: a.attention + b.attention,
  capital: a.capital + b.capital,
  desk: a.desk + b.desk,
});

const FREE: Cost = { attention: 0, capital: 0, desk: 0 };

/** What accepting an offer costs: a meeting takes both sides' time (R4.5). */
export const acceptCost = (world: World, order: MoveOrder): Cost => ({
  ...FREE,
  attention: world.moveById.get(order.move)?.cost.attention ?? 0,
});

/** What one order costs; nothing for a move that does not exist. */
export const moveCost = (world: World, seen: Observation, order: MoveOrder): Cost => {
  const move = world.moveById.get(order.move);
  return move === undefined ? FREE : costOf(world, seen, move);
};

/** What a slate spends: moves, decisions, accepted offers, counter-offers, and the reserve for a private standing instruction (R4.2). */
export const slateCost = (world: World, seen: Observation, orders: Orders): Cost => {
  let sum = FREE;
  for (const order of orders.moves) sum = addCost(sum, moveCost(world, seen, order));
  for (const [card, option] of Object.entries(orders.decisions)) {
    const cost = world.eventById.get(card)?.decision?.options.find((o) => o.id === option)?.cost;
    if (cost !== undefined) sum = addCost(sum, cost);
  }
  for (const answer of orders.answers) {
    const offer = seen.offers.find((o) => o.id === answer.offer);
    if (offer !== undefined && answer.answer === 'accept') sum = addCost(sum, acceptCost(world, offer.order));
    if (answer.answer === 'counter' && answer.counter !== undefined)
      sum = addCost(sum, moveCost(world, seen, answer.counter));
  }
  if (orders.instruction !== null && orders.instruction.audience === 'private')
    sum = addCost(sum, moveCost(world, seen, orders.instruction.order));
  return sum;
};

/** Everything wrong with a whole slate; empty when it may be committed (R4.1–R4.3). */
export const checkOrders = (world: World, seen: Observation, orders: Orders): readonly IllegalOrder[] => {
  const power = world.powers[seen.power] ?? '';
  const faults: IllegalOrder[] = [];
  const fault = (path: string, reason: Reason): void => {
    faults.push({ power, path, reason });
  };
  if (seen.clock.ending !== null) return [{ power, path: '', reason: { code: 'ended' } }];
  const { file } = world.scenario;
  if (orders.moves.length > file.slate) fault('moves', { code: 'slate', most: file.slate });
  let majors = 0;
  orders.moves.forEach((order, i) => {
    for (const reason of reasonsAgainst(world, seen, order)) fault(`moves.${i}`, reason);
    const move = world.moveById.get(order.move);
    if (move?.major === true) {
      majors += 1;
      if (majors > 1) fault(`moves.${i}`, { code: 'major' });
    }
    const same = orders.moves.slice(0, i).find((o) => o.move === order.move);
    if (
      same !== undefined &&
      (move?.cooldown !== 0 || JSON.stringify(same.with) === JSON.stringify(order.with))
    )
      fault(`moves.${i}`, { code: 'twice' });
  });
  for (const [card, option] of Object.entries(orders.decisions)) {
    const decision = world.eventById.get(card)?.decision;
    const pending = seen.deck.decisions.some((d) => d.card === card && d.power === seen.power);
    if (decision === undefined || !pending) fault(`decisions.${card}`, { code: 'unknown', what: card });
    else {
      const chosen = decision.options.find((o) => o.id === option);
      if (chosen === undefined)
        fault(`decisions.${card}`, { code: 'option', allowed: decision.options.map((o) => o.id) });
      else
        for (const condition of chosen.when) {
          if (!holds(world, seen, condition, rolesOfChoice(world, seen.power, {})))
            fault(`decisions.${card}`, { code: 'condition', condition });
        }
    }
  }
  const answered = new Set<string>();
  orders.answers.forEach((answer, i) => {
    const offer = seen.offers.find((o) => o.id === answer.offer && o.to === seen.power);
    if (offer === undefined || answered.has(answer.offer)) fault(`answers.${i}`, { code: 'offer' });
    answered.add(answer.offer);
    if (answer.answer === 'counter') {
      if (answer.counter === undefined || world.moveById.get(answer.counter.move)?.consent !== 'target')
        fault(`answers.${i}.counter`, { code: 'offer' });
      else
        for (const reason of reasonsAgainst(world, seen, answer.counter))
          fault(`answers.${i}.counter`, reason);
    }
  });
  if (orders.instruction !== null) {
    for (const reason of reasonsAgainst(world, seen, orders.instruction.order)) fault('instruction', reason);
  }
  const cost = slateCost(world, seen, orders);
  for (const budget of BUDGETS) {
    if (cost[budget] > 0 && cost[budget] > seen.own[budget])
      fault('', { code: 'budget', budget, need: cost[budget], have: seen.own[budget] });
  }
  return faults;
};

/** A legal instance of a move: `draw(n)` gives an integer in 0 … n−1. */
export const sample = (option: MoveOption, draw: (n: number) => number): MoveOrder => {
  const chosen: Record<string, string | number> = {};
  for (const { name, values } of option.domains) {
    const value = values[draw(values.length)];
    if (value !== undefined) chosen[name] = value;
  }
  return { move: option.move.id, with: chosen };
};

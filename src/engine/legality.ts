import type { Choice, Cost, Move, MoveOrder, Orders, ParameterName } from '../vocabulary/index.ts';
import { holds } from './conditions.ts';
import { at, divide } from './exact.ts';
import type { Roles } from './quantities.ts';
import type { Budget, IllegalOrder, MoveOption, Observation, Reason, World } from './types.ts';
import { rivalOf } from './world.ts';

const BUDGETS = ['attention', 'capital', 'desk'] as const satisfies readonly Budget[];

/** What a move costs this power now: home politics adds to conciliation (R4.2, R7.5). */
export const costOf = (world: World, seen: Observation, move: Move): Cost => {
  const { value } = world.model;
  let { capital } = move.cost;
  if (move.tags.includes('concession'))
    capital +=
      divide(at(seen.home.constraint, seen.power) - 300, value['home.constraint-cost']) *
      (at(seen.home.constraint, seen.power) > 300 ? 1 : 0);
  if (move.tags.includes('conciliatory'))
    capital += Math.trunc(at(seen.home.investigation, seen.power) / value['home.investigation-cost']);
  return { attention: move.cost.attention, capital, desk: move.cost.desk };
};

/** Allowed values of each parameter, in the order of choice (R4.1). */
export const domainsOf = (world: World, seen: Observation, move: Move): MoveOption['domains'] =>
  move.parameters.map((p) => {
    switch (p.name) {
      case 'target':
        if (p.among === 'rival')
          return { name: p.name, values: [world.powers[rivalOf(world, seen.power)] ?? ''] };
        if (p.among === 'others')
          return { name: p.name, values: world.powers.filter((_, i) => i !== seen.power) };
        return {
          name: p.name,
          values: p.among.filter((code) => world.powerIndex.has(code) && code !== world.powers[seen.power]),
        };
      case 'arena':
        return {
          name: p.name,
          values: p.among === 'all' ? world.arenas : p.among.filter((id) => world.arenaIndex.has(id)),
        };
      case 'give':
      case 'threat':
        return { name: p.name, values: p.among.filter((id) => isOpenTo(world, id, seen.power)) };
      case 'ask':
        return {
          name: p.name,
          values: p.among.filter((id) => isOpenTo(world, id, rivalOf(world, seen.power))),
        };
      default:
        return { name: p.name, values: p.among };
    }
  });

const isOpenTo = (world: World, id: string, power: number): boolean => {
  const move = world.moveById.get(id);
  return move !== undefined && mayPlay(world, move, power);
};

const mayPlay = (world: World, move: Move, power: number): boolean =>
  move.by.length === 0 || move.by.includes(world.powers[power] ?? '');

/** Who and where a move order is about. */
export const rolesOf = (world: World, power: number, choice: Choice): Roles => ({
  self: power,
  target: choice.target === undefined ? rivalOf(world, power) : (world.powerIndex.get(choice.target) ?? -1),
  arena: choice.arena === undefined ? -1 : (world.arenaIndex.get(choice.arena) ?? -1),
});

/** Reasons that hold whatever the parameters: conditions that name `*` or `target` are left for the order itself. */
const standingReasons = (
  world: World,
  seen: Observation,
  move: Move,
  cost: Cost,
  roles: Roles,
  complete: boolean,
): Reason[] => {
  const reasons: Reason[] = [];
  if (seen.clock.ending !== null) reasons.push({ code: 'ended' });
  for (const budget of BUDGETS) {
    const need = cost[budget];
    const have = seen.own[budget];
    if (need > have) reasons.push({ code: 'budget', budget, need, have });
  }
  if (move.cooldown > 0) {
    for (const p of seen.memory.played) {
      const left = p.turn + move.cooldown + 1 - seen.clock.turn;
      if (p.by === seen.power && p.move === move.id && left > 0)
        reasons.push({ code: 'cooldown', turns: left });
    }
  }
  for (const condition of move.when) {
    if (!complete && needsChoice(move, condition)) continue;
    if (!holds(world, seen, condition, roles)) reasons.push({ code: 'condition', condition });
  }
  return reasons;
};

const choosing = new WeakMap<object, boolean>();

/** Whether a condition depends on a parameter still to be chosen. */
const needsChoice = (move: Move, condition: object): boolean => {
  const known = choosing.get(condition);
  if (known !== undefined) return known;
  const text = JSON.stringify(condition);
  const target = move.parameters.some((p) => p.name === 'target' && p.among !== 'rival');
  const needs = text.includes('"*"') || (target && text.includes('"target"'));
  choosing.set(condition, needs);
  return needs;
};

/** Every move this power could ever play, legal now or with the reasons why not and what would unlock it (R4.1). */
export const legalMoves = (world: World, seen: Observation): readonly MoveOption[] => {
  const roles = rolesOf(world, seen.power, {});
  const options: MoveOption[] = [];
  for (const move of world.scenario.moves) {
    if (!mayPlay(world, move, seen.power)) continue;
    const cost = costOf(world, seen, move);
    let domains = domainsOf(world, seen, move);
    const reasons = standingReasons(world, seen, move, cost, roles, false);
    if (move.when.some((condition) => needsChoice(move, condition)))
      domains = narrow(world, seen, move, domains, reasons);
    for (const domain of domains) {
      if (domain.values.length === 0 && !reasons.some((r) => r.code === 'condition'))
        reasons.push({ code: 'parameter', name: domain.name, allowed: [] });
    }
    options.push({ move, legal: reasons.length === 0, reasons, cost, domains });
  }
  return options;
};

/** Leaves in the domains of `target` and `arena` only what the move's conditions allow. */
const narrow = (
  world: World,
  seen: Observation,
  move: Move,
  domains: MoveOption['domains'],
  reasons: Reason[],
): MoveOption['domains'] => {
  const dependent = move.when.filter((condition) => needsChoice(move, condition));
  const fits = (choice: Choice): boolean =>
    dependent.every((c) => holds(world, seen, c, rolesOf(world, seen.power, choice)));
  const targets = domains.find((d) => d.name === 'target')?.values ?? [undefined];
  const arenas = domains.find((d) => d.name === 'arena')?.values ?? [undefined];
  const pairs = targets
    .flatMap((target) => arenas.map((arena) => ({ target, arena })))
    .filter(({ target, arena }) =>
      fits({
        ...(target === undefined ? {} : { target: `${target}` }),
        ...(arena === undefined ? {} : { arena: `${arena}` }),
      }),
    );
  if (pairs.length === 0) for (const condition of dependent) reasons.push({ code: 'condition', condition });
  return domains.map((d) => {
    if (d.name === 'target')
      return { name: d.name, values: d.values.filter((v) => pairs.some((p) => p.target === v)) };
    if (d.name === 'arena')
      return { name: d.name, values: d.values.filter((v) => pairs.some((p) => p.arena === v)) };
    return d;
  });
};

/** Why one order, taken alone, can't be played; empty when it can. */
export const reasonsAgainst = (world: World, seen: Observation, order: MoveOrder): readonly Reason[] => {
  const move = world.moveById.get(order.move);
  if (move === undefined) return [{ code: 'unknown', what: order.move }];
  if (!mayPlay(world, move, seen.power)) return [{ code: 'not-yours' }];
  const reasons: Reason[] = [];
  const given = order.with as Readonly<Record<string, string | number | undefined>>;
  const domains = domainsOf(world, seen, move);
  for (const domain of domains) {
    const value = given[domain.name];
    if (value === undefined || !domain.values.includes(value))
      reasons.push({ code: 'parameter', name: domain.name, allowed: domain.values });
  }
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined && !domains.some((d) => d.name === name))
      reasons.push({ code: 'parameter', name: name as ParameterName, allowed: [] });
  }
  if (reasons.length > 0) return reasons;
  return standingReasons(
    world,
    seen,
    move,
    costOf(world, seen, move),
    rolesOf(world, seen.power, order.with),
    true,
  );
};

const addCost = (a: Cost, b: Cost): Cost => ({
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

const moveCost = (world: World, seen: Observation, order: MoveOrder): Cost => {
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
          if (!holds(world, seen, condition, rolesOf(world, seen.power, {})))
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

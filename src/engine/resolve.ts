import type {
  Move,
  MoveOrder,
  Orders,
  Result,
  StandingInstruction,
  TurnOrders,
} from '../vocabulary/index.ts';
import { feel, perform } from './acts.ts';
import { breadth, dealOverHeads, mixedMessages } from './allies.ts';
import { drawFor } from './chance.ts';
import { commit, judgeCommitments } from './commitments.ts';
import { closeDossiers, deal, decide } from './deck.ts';
import { apply } from './effects.ts';
import { clamp, divide, share } from './exact.ts';
import { acceptCost, checkOrders, costOf, reasonsAgainst, rolesOf } from './legality.ts';
import { observe } from './observe.ts';
import { changeReputation, pay } from './quantities.ts';
import { deriveRelations } from './relations.ts';
import { copyState, sorted } from './state.ts';
import { dueTo, openTurn, saltOf, type Turn, tell } from './turn.ts';
import { closeTurn, runTerms } from './turn-end.ts';
import type { GameState, IllegalOrder, Offer, SubmitOptions, World } from './types.ts';
import { runWeek } from './week.ts';
import { rivalOf } from './world.ts';

/** R1.1: families act in this order, then powers, then places on the slate. */
const ORDER = [
  'channels',
  'coalition',
  'ceasefires',
  'arms-talks',
  'missions',
  'sanctions',
  'posture',
  'resilience',
] as const;

const NOTHING: Orders = { moves: [], decisions: {}, answers: [], instruction: null, expectation: null };

const remember = (t: Turn, power: number, move: string): void => {
  const { memory, clock } = t.state;
  const held = memory.played.find((p) => p.by === power && p.move === move);
  if (held === undefined) memory.played.push({ by: power, move, turn: clock.turn });
  else held.turn = clock.turn;
};

/** The Goldstein weight of an order: scaled by its size, and by breadth for a coalition's measure (R2.5, R10.4). */
const weightOf = (t: Turn, power: number, move: Move, order: MoveOrder): number => {
  let weight = move.weight;
  const { size } = order.with;
  if (size !== undefined && move.weightAtSize !== undefined)
    weight = clamp(divide(weight * (size + move.weightAtSize), 2 * move.weightAtSize), -10_000, 10_000);
  if (weight < 0 && move.tags.includes('alliance'))
    weight = clamp(share(weight, breadth(t, power)), -10_000, 0);
  return weight;
};

/** R9.6: a covert move comes to light with odds that grow with the target's defences. */
const isExposed = (t: Turn, power: number, target: number, move: Move): boolean => {
  if (move.audience !== 'covert') return false;
  if (t.script !== null) return t.script.exposed.includes(move.id);
  const salt = saltOf(t, 'exposure');
  const guarded = t.state.home.resilience[target] ?? 0;
  return drawFor(salt, `${move.id}/${power}`) < divide(move.exposure * (700 + guarded), 1000);
};

/** Carries out a move: the act itself, then its effects. With `mutual`, the other side acts as much. */
const carryOut = (t: Turn, power: number, order: MoveOrder, mixed: boolean, mutual: boolean): void => {
  const move = t.world.moveById.get(order.move);
  if (move === undefined) return;
  const roles = rolesOf(t.world, power, order.with);
  const arena =
    move.arena === null
      ? null
      : move.arena === '*'
        ? roles.arena < 0
          ? null
          : roles.arena
        : (t.world.arenaIndex.get(move.arena) ?? null);
  const exposed = isExposed(t, power, roles.target, move);
  const conduct = {
    cameo: move.cameo,
    weight: weightOf(t, power, move, order),
    arena,
    audience: order.with.visibility ?? move.audience,
    exposed,
    family: move.family,
    source: move.id,
    mixed,
    with: order.with,
  };
  const id = perform(t, { ...conduct, by: power, to: roles.target });
  dueTo(t, id, move.id, () => {
    if (mutual) perform(t, { ...conduct, by: roles.target, to: power });
    if (exposed) tell(t, { kind: 'exposed', rule: 'R9.6', by: power, to: roles.target, subject: move.id });
    apply(t, move.effects, {
      roles,
      choice: order.with,
      source: move.id,
      family: move.family,
      rule: 'R2.5',
      mixed,
    });
    if (order.with.threat !== undefined) {
      // R8.5: an ultimatum is a threat with a date.
      commit(t, {
        by: power,
        to: roles.target,
        tag: 'ultimatum',
        pledge: { kind: 'threat', move: order.with.threat, unless: order.with.ask ?? null },
        due: t.state.clock.turn + (order.with.deadline ?? 1),
        audience: order.with.visibility ?? 'public',
      });
    }
  });
};

/** R4.5, R4.8: an offer that both want takes effect. */
const agree = (t: Turn, offer: Offer): void => {
  const move = t.world.moveById.get(offer.order.move);
  if (move === undefined) return;
  t.accepted += 1;
  const id = tell(t, {
    kind: 'offer-accepted',
    rule: 'R4.5',
    by: offer.to,
    to: offer.by,
    subject: move.id,
    with: offer.order.with,
    audience: offer.order.with.visibility ?? move.audience,
  });
  dueTo(t, id, move.id, () => {
    carryOut(t, offer.by, offer.order, false, true);
    const { give, ask, deadline, visibility } = offer.order.with;
    if (give !== undefined && ask !== undefined) {
      const due = t.state.clock.turn + (deadline ?? 2);
      const audience = visibility ?? 'public';
      commit(t, {
        by: offer.by,
        to: offer.to,
        tag: 'exchange',
        pledge: { kind: 'move', move: give },
        due,
        audience,
      });
      commit(t, {
        by: offer.to,
        to: offer.by,
        tag: 'exchange',
        pledge: { kind: 'move', move: ask },
        due,
        audience,
      });
    }
    if (t.world.played.includes(offer.to)) dealOverHeads(t, offer, move);
  });
};

/** R4.4: what needs two is an offer; the same from both sides at once is agreed at once (R4.6). */
const propose = (t: Turn, power: number, order: MoveOrder): void => {
  const { offers, clock } = t.state;
  const target = rolesOf(t.world, power, order.with).target;
  const k = t.offered[power] ?? 0;
  t.offered[power] = k + 1;
  const offer: Offer = {
    by: power,
    due: clock.turn + 1,
    id: `t${clock.turn}-${t.world.powers[power]?.toLowerCase() ?? ''}-${k}`,
    made: clock.turn,
    order: sorted(order),
    to: target,
  };
  const { target: _ours, ...terms } = order.with;
  const match = offers.findIndex((o) => {
    const { target: _theirs, ...others } = o.order.with;
    return (
      o.by === target &&
      o.to === power &&
      o.order.move === order.move &&
      JSON.stringify(sorted(others)) === JSON.stringify(sorted(terms))
    );
  });
  tell(t, {
    kind: 'offer-made',
    rule: 'R4.4',
    by: power,
    to: target,
    subject: order.move,
    with: order.with,
    audience: order.with.visibility ?? t.world.moveById.get(order.move)?.audience ?? 'public',
  });
  if (match >= 0) {
    offers.splice(match, 1);
    agree(t, offer);
  } else if (t.world.played.includes(target)) offers.push(offer as (typeof offers)[number]);
  else answerByRule(t, offer);
};

/** R4.9: a power that nobody plays answers from its trust in the proposer. */
const answerByRule = (t: Turn, offer: Offer): void => {
  const n = t.world.powers.length;
  const salt = saltOf(t, 'answers');
  const trust = t.state.reputation.trust[offer.to * n + offer.by] ?? 0;
  if (drawFor(salt, `${offer.order.move}/${offer.to}`) < clamp(150 + trust, 50, 950)) agree(t, offer);
  else
    tell(t, { kind: 'offer-declined', rule: 'R4.9', by: offer.to, to: offer.by, subject: offer.order.move });
};

const answerOffers = (t: Turn, power: number, orders: Orders): void => {
  for (const answer of orders.answers) {
    const k = t.state.offers.findIndex((o) => o.id === answer.offer && o.to === power);
    const offer = t.state.offers[k];
    if (offer === undefined) continue;
    t.state.offers.splice(k, 1);
    if (answer.answer === 'accept') {
      pay(t, power, acceptCost(t.world, offer.order));
      remember(t, power, offer.order.move);
      agree(t, offer);
    } else if (answer.answer === 'counter' && answer.counter !== undefined) {
      tell(t, { kind: 'offer-countered', rule: 'R4.7', by: power, to: offer.by, subject: offer.order.move });
      order(t, power, answer.counter, false);
    } else {
      const id = tell(t, {
        kind: 'offer-declined',
        rule: 'R4.7',
        by: power,
        to: offer.by,
        subject: offer.order.move,
      });
      dueTo(t, id, offer.order.move, () => changeReputation(t, offer.by, power, 'trust', -4, 'R4.7'));
    }
  }
};

/** Pays for one order and plays it. */
const order = (t: Turn, power: number, wanted: MoveOrder, mixed: boolean): void => {
  const move = t.world.moveById.get(wanted.move);
  if (move === undefined) return;
  pay(t, power, costOf(t.world, { power, home: t.state.home }, move));
  remember(t, power, move.id);
  t.slate.push({ by: power, order: wanted });
  if (move.consent === 'target') propose(t, power, wanted);
  else carryOut(t, power, wanted, mixed, false);
};

/** R9.1: acts dealt with the brief are felt in this turn's first week, and count as pressure in their arena. */
const carryBrief = (t: Turn): void => {
  for (const act of t.state.memory.acts) if (act.turn === t.state.clock.turn) feel(t, act, null);
};

/** R10.3: public words or deeds both for and against the rival in one slate. */
const isMixed = (world: World, power: number, orders: Orders): boolean => {
  const rival = rivalOf(world, power);
  const weights = orders.moves.flatMap((o) => {
    const move = world.moveById.get(o.move);
    return move?.audience === 'public' && rolesOf(world, power, o.with).target === rival ? [move.weight] : [];
  });
  return weights.some((w) => w <= -2000) && weights.some((w) => w >= 2000);
};

/** R4.10: whether what a standing instruction waits for has happened this turn. */
const isTriggered = (t: Turn, power: number, instruction: StandingInstruction): boolean => {
  const { when } = instruction;
  return t.state.memory.acts.some((act) => {
    if (
      act.turn !== t.state.clock.turn ||
      act.to !== power ||
      act.by === power ||
      !t.world.played.includes(act.by)
    )
      return false;
    if (act.audience === 'covert' && !act.exposed) return false;
    if (when.type === 'coerces') return act.material && act.weight < 0;
    if (when.type === 'engages') return act.weight >= 2000;
    return act.family === when.family;
  });
};

const fireInstruction = (t: Turn, power: number, instruction: StandingInstruction): void => {
  const seen = observe(t.world, t.state as GameState, power);
  const isPublic = instruction.audience === 'public';
  if (reasonsAgainst(t.world, seen, instruction.order).length > 0) {
    const id = tell(t, {
      kind: 'instruction-void',
      rule: 'R4.11',
      by: power,
      subject: instruction.order.move,
      audience: instruction.audience,
    });
    if (isPublic)
      dueTo(t, id, null, () =>
        changeReputation(
          t,
          rivalOf(t.world, power),
          power,
          'credibility',
          -t.world.model.value['credibility.broken'],
          'R8.3',
        ),
      );
    return;
  }
  const id = tell(t, {
    kind: 'instruction-fired',
    rule: isPublic ? 'R4.11' : 'R4.10',
    by: power,
    to: rivalOf(t.world, power),
    subject: instruction.order.move,
    audience: instruction.audience,
  });
  dueTo(t, id, instruction.order.move, () => {
    order(t, power, instruction.order, false);
    if (isPublic)
      changeReputation(
        t,
        rivalOf(t.world, power),
        power,
        'credibility',
        t.world.model.value['credibility.kept'],
        'R8.2',
      );
  });
};

const runInstructions = (t: Turn, slates: ReadonlyMap<number, Orders>): void => {
  const { memory, clock } = t.state;
  const ready = [...slates].flatMap(([power, orders]) => {
    const announced = memory.standing
      .filter((s) => s.by === power && s.until >= clock.turn)
      .map((s) => s.instruction);
    const sealed = orders.instruction?.audience === 'private' ? [orders.instruction] : [];
    return [...sealed, ...announced]
      .filter((i) => isTriggered(t, power, i))
      .map((instruction) => ({ power, instruction }));
  });
  for (const { power, instruction } of ready) fireInstruction(t, power, instruction);
  memory.standing = memory.standing.filter((s) => s.until > clock.turn);
  for (const [power, orders] of slates) {
    const { instruction } = orders;
    if (instruction?.audience !== 'public') continue;
    memory.standing = memory.standing.filter((s) => s.by !== power);
    memory.standing.push({ by: power, instruction: sorted(instruction), until: clock.turn + 3 });
    tell(t, {
      kind: 'instruction-announced',
      rule: 'R4.11',
      by: power,
      to: rivalOf(t.world, power),
      subject: instruction.order.move,
      detail: instruction.when.type,
    });
  }
};

/** Resolves one turn for all played powers; those not named pass. Refused whole, and the state untouched, if any order is illegal. */
export const submit = (
  world: World,
  state: GameState,
  orders: TurnOrders,
  options: SubmitOptions = {},
): Result<GameState, IllegalOrder> => {
  const slates = new Map(world.played.map((power) => [power, orders[world.powers[power] ?? ''] ?? NOTHING]));
  const faults: IllegalOrder[] = [...slates].flatMap(([power, slate]) =>
    checkOrders(world, observe(world, state, power), slate),
  );
  for (const code of Object.keys(orders)) {
    if (!slates.has(world.powerIndex.get(code) ?? -1))
      faults.push({ power: code, path: '', reason: { code: 'unknown', what: code } });
  }
  if (faults.length > 0) return { ok: false, problems: faults };
  const t = openTurn(world, copyState(state), options.sink ?? null, options.script ?? null);
  t.isResolving = true;
  carryBrief(t);
  decide(t, new Map([...slates].map(([power, slate]) => [power, slate.decisions])));
  for (const [power, slate] of slates) answerOffers(t, power, slate);
  const queue = [...slates].flatMap(([power, slate]) => {
    const mixed = isMixed(world, power, slate);
    if (mixed) mixedMessages(t, power);
    return slate.moves.map((wanted) => ({
      power,
      wanted,
      mixed,
      family: ORDER.indexOf(world.moveById.get(wanted.move)?.family ?? 'channels'),
    }));
  });
  queue.sort((a, b) => a.family - b.family);
  for (const { power, wanted, mixed } of queue) order(t, power, wanted, mixed);
  runInstructions(t, slates);
  for (let week = 0; week < world.scenario.file.weeksPerTurn; week += 1) runWeek(t, week === 0);
  runTerms(t);
  judgeCommitments(t);
  closeDossiers(t);
  deriveRelations(world, t.state, t);
  closeTurn(t);
  t.isResolving = false;
  t.state.clock.turn += 1;
  if (t.state.clock.ending === null) {
    deal(t, options.script?.events ?? null);
    deriveRelations(world, t.state, t);
  }
  return { ok: true, value: t.state as GameState };
};

/** From what a doctrine wants to a slate within rules and budgets. */
import {
  addCost,
  courseOf,
  emptyOrders,
  holds,
  lastPlayed,
  legalPart,
  type MoveOption,
  type Observation,
  playableMoves,
  rivalOf,
  slateCost,
  type World,
} from '../engine/index.ts';
import type { Cost, Move, MoveOrder, Orders, ParameterName } from '../vocabulary/index.ts';
import type { Intent } from './intent.ts';
import { type Force, naturesOf } from './nature.ts';
import type { Situation } from './situation.ts';

/** Moves that mean harm have larger steps at the end of their domain, except ceilings, where less is harsher. */
const sizeOf = (
  option: MoveOption,
  values: readonly (string | number)[],
  size: Intent['size'],
): string | number | undefined => {
  const k = values.length <= 1 ? 0 : Math.min(values.length - 1, Math.floor((size * values.length) / 3));
  return values[option.move.id.startsWith('cap-') ? values.length - 1 - k : k];
};

/** A random source of the bot's own: `draw(n)` gives 0 … n−1. */
export type Draw = (n: number) => number;

/** What a slate is planned from. */
interface Planning {
  readonly world: World;
  readonly seen: Observation;
  readonly situation: Situation;
  readonly intent: Intent;
  readonly draw: Draw;
}

/** Arenas in which a measure against the rival makes sense: those the two quarrel over. */
const contested = (
  world: World,
  seen: Observation,
  values: readonly (string | number)[],
): readonly (string | number)[] => {
  const quarrels = world.quarrels[seen.power * world.powers.length + rivalOf(world, seen.power)] ?? [];
  const among = values.filter((id) => quarrels.some((q) => world.arenas[q.arena] === id));
  return among.length > 0 ? among : values;
};

/** A move with its parameters chosen; `prefer` names those that are taken if they may be. */
const fill = (
  { world, seen, situation, intent, draw }: Planning,
  option: MoveOption,
  prefer: MoveOrder['with'] | undefined,
): MoveOrder => {
  const isAgainst = option.move.weight < 0;
  const hit = situation.worstArena === null ? undefined : world.arenas[situation.worstArena];
  const choose = (name: ParameterName, values: readonly (string | number)[]): string | number | undefined => {
    const wanted = prefer?.[name];
    if (wanted !== undefined && values.includes(wanted)) return wanted;
    if (name === 'size') return sizeOf(option, values, intent.size);
    // An answer goes where the blow fell.
    if (name === 'arena' && isAgainst && hit !== undefined && values.includes(hit)) return hit;
    const sensible = name === 'arena' && isAgainst ? contested(world, seen, values) : values;
    return sensible[draw(sensible.length)];
  };
  const chosen: Record<string, string | number> = {};
  for (const { name, values } of option.domains) {
    const value = choose(name, values);
    if (value !== undefined) chosen[name] = value;
  }
  return { move: option.move.id, with: chosen };
};

/** Parameters that open dossiers suggest, by move. */
const suggested = (world: World, seen: Observation): ReadonlyMap<string, MoveOrder['with']> => {
  const hints = new Map<string, MoveOrder['with']>();
  for (const held of seen.deck.dossiers) {
    for (const option of world.dossierById.get(held.card)?.options ?? [])
      if (!hints.has(option.move)) hints.set(option.move, option.with as MoveOrder['with']);
  }
  return hints;
};

/** Moves that would keep a commitment of ours that is still open. */
export const promised = (seen: Observation): ReadonlySet<string> => {
  const moves = new Set<string>();
  for (const c of seen.instruments.commitments) {
    if (c.by !== seen.power || c.status !== 'open') continue;
    if (c.pledge.kind === 'move') moves.add(c.pledge.move);
    else if (c.pledge.kind === 'threat') {
      // A threat is carried out on its date, not before.
      if (c.due === seen.clock.turn) moves.add(c.pledge.move);
    }
    // A dated answer can wait for its date.
    if (c.pledge.kind === 'any-of' && c.due <= seen.clock.turn + 1)
      for (const id of c.pledge.moves) moves.add(id);
  }
  return moves;
};

interface Ranked {
  readonly option: MoveOption;
  readonly rank: number;
}

/**
 * What speaks for a hostile move as an answer, by the force of the deed it answers: blows call for blows, and some
 * quarrels of words are answered with shows of force.
 */
const IN_KIND: Readonly<Record<Force, Partial<Record<Force, number>>>> = {
  political: { military: 30 },
  military: { military: 75 },
  violent: { violent: 300 },
};

/** What ranking looks at. */
interface Outlook extends Planning {
  readonly natures: ReturnType<typeof naturesOf>;
  /** Parameters that open dossiers suggest, by move. */
  readonly hints: ReadonlyMap<string, MoveOrder['with']>;
  /** Moves that keep our word. */
  readonly owed: ReadonlySet<string>;
  readonly isLastTurn: boolean;
}

const rank = (
  { natures, seen, intent, situation, hints, owed, isLastTurn, draw }: Outlook,
  option: MoveOption,
): number => {
  const { move } = option;
  const isOwed = intent.keepsWord && owed.has(move.id);
  const nature = natures.get(move);
  const wish = isOwed || nature === undefined ? 3 : intent.wishes[nature.purpose];
  // Nobody can answer an offer of the last turn.
  if (wish < 0 || (isLastTurn && move.consent === 'target')) return Number.NEGATIVE_INFINITY;
  const isHinted = hints.has(move.id);
  // A bargain drawn at random is no bargain: doctrines propose one only where a dossier names its terms.
  if (!isHinted && option.domains.some((d) => d.name === 'give')) return Number.NEGATIVE_INFINITY;
  const last = lastPlayed(seen, move.id);
  const tired = last === undefined ? 0 : Math.max(0, 120 - 40 * (seen.clock.turn - last));
  const dear = option.cost.capital * 12 + option.cost.attention * 6 + option.cost.desk * 4;
  const { worstForce } = situation;
  const inKind =
    nature?.purpose === 'coercive' && worstForce !== null ? (IN_KIND[worstForce][nature.force] ?? 0) : 0;
  return wish * 100 + (isOwed ? 150 : 0) + (isHinted ? 45 : 0) + inKind - tired - dear + draw(90);
};

const isBetter = (a: Ranked, b: Ranked): boolean =>
  a.rank > b.rank || (a.rank === b.rank && a.option.move.id < b.option.move.id);

/** Takes the best option out: a slate needs the first few alone, so the rest is never put in order. */
const takeBest = (ranked: Ranked[]): MoveOption | undefined => {
  let best = ranked[0];
  for (const one of ranked) if (best === undefined || isBetter(one, best)) best = one;
  if (best !== undefined) ranked.splice(ranked.indexOf(best), 1);
  return best?.option;
};

const decide = ({ world, seen, situation, intent, draw }: Planning): Orders['decisions'] => {
  const chosen: Record<string, string> = {};
  for (const held of seen.deck.decisions) {
    if (held.power !== seen.power) continue;
    const decision = world.eventById.get(held.card)?.decision;
    if (decision === undefined) continue;
    const roles = { self: seen.power, target: situation.rival, arena: -1 };
    let best = decision.otherwise;
    let bestRank = Number.NEGATIVE_INFINITY;
    for (const option of decision.options) {
      if (
        (option.cost?.capital ?? 0) > seen.own.capital ||
        (option.cost?.attention ?? 0) > seen.own.attention ||
        (option.cost?.desk ?? 0) > seen.own.desk
      )
        continue;
      if (!option.when.every((c) => holds(world, seen, c, roles))) continue;
      const lean =
        option.weight < 0
          ? intent.wishes.coercive
          : option.weight > 0
            ? intent.wishes.conciliatory
            : intent.wishes.engaging;
      const own = lean * 30 - (option.cost?.capital ?? 0) * 15 + draw(60);
      if (own > bestRank) {
        best = option.id;
        bestRank = own;
      }
    }
    chosen[held.card] = best;
  }
  return chosen;
};

const isCovered = (seen: Observation, cost: Cost): boolean =>
  cost.attention <= seen.own.attention && cost.capital <= seen.own.capital && cost.desk <= seen.own.desk;

const isAffordable = (world: World, seen: Observation, orders: Orders): boolean =>
  isCovered(seen, slateCost(world, seen, orders));

/** An offer that hides a concession is accepted only by who would concede. */
const wouldAccept = (world: World, order: MoveOrder, intent: Intent): boolean => {
  if (!intent.accepts) return false;
  const move = world.moveById.get(order.move);
  if (move === undefined) return false;
  const ask = order.with.ask === undefined ? undefined : world.moveById.get(order.with.ask);
  const nature = ask === undefined ? undefined : naturesOf(world).get(ask);
  return nature === undefined || intent.wishes[nature.purpose] >= 0;
};

/** Fills a slate with what the intent wishes for, best first, within rules and budgets. */
export const plan = (planning: Planning): Orders => {
  const { world, seen, situation, intent } = planning;
  let orders: Orders = { ...emptyOrders(), decisions: decide(planning) };
  for (const offer of seen.offers) {
    if (offer.to !== seen.power) continue;
    const accept: Orders = { ...orders, answers: [...orders.answers, { offer: offer.id, answer: 'accept' }] };
    orders =
      wouldAccept(world, offer.order, intent) && isAffordable(world, seen, accept)
        ? accept
        : { ...orders, answers: [...orders.answers, { offer: offer.id, answer: 'decline' }] };
  }
  const hints = suggested(world, seen);
  const natures = naturesOf(world);
  const outlook: Outlook = {
    ...planning,
    natures,
    hints,
    owed: promised(seen),
    isLastTurn: seen.clock.turn >= world.scenario.file.turns,
  };
  // What is neither wished for, nor owed, nor to be sealed, need not be looked into.
  const matters = (move: Move): boolean => {
    const nature = natures.get(move);
    return (
      nature === undefined ||
      intent.wishes[nature.purpose] >= 0 ||
      (intent.retaliates && nature.isSealable) ||
      (intent.keepsWord && outlook.owed.has(move.id))
    );
  };
  const options = playableMoves(world, seen, matters);
  const ranked: Ranked[] = [];
  for (const option of options) {
    const its = rank(outlook, option);
    if (its > 60) ranked.push({ option, rank: its });
  }
  const most = Math.min(intent.most, world.scenario.file.slate);
  // What is already proposed, or was just agreed to, is not proposed again.
  const taken = new Set(
    seen.offers
      .filter(
        (o) => o.by === seen.power || orders.answers.some((a) => a.offer === o.id && a.answer === 'accept'),
      )
      .map((o) => o.order.move),
  );
  const moves: MoveOrder[] = [];
  let spent = slateCost(world, seen, orders);
  let hasMajor = false;
  while (moves.length < most) {
    const option = takeBest(ranked);
    if (option === undefined) break;
    if (option.move.major && hasMajor) continue;
    if (taken.has(option.move.id)) continue;
    const wider = addCost(spent, option.cost);
    if (!isCovered(seen, wider)) continue;
    spent = wider;
    moves.push(fill(planning, option, hints.get(option.move.id)));
    hasMajor = hasMajor || option.move.major;
  }
  orders = { ...orders, moves };
  if (intent.retaliates) orders = withInstruction(planning, orders, options);
  orders = {
    ...orders,
    expectation: {
      course: courseOf(world, seen, situation.rival, seen.clock.turn - 1),
      family: null,
    },
  };
  return legalPart(world, seen, orders);
};

/** Seals an answer in kind, if one can still be paid for. */
const withInstruction = (planning: Planning, orders: Orders, options: readonly MoveOption[]): Orders => {
  const { world, seen, draw } = planning;
  const natures = naturesOf(world);
  const answers = options.filter(
    ({ move }) => natures.get(move)?.isSealable === true && !orders.moves.some((m) => m.move === move.id),
  );
  const option = answers.length === 0 ? undefined : answers[draw(answers.length)];
  if (option === undefined) return orders;
  const sealed: Orders = {
    ...orders,
    instruction: {
      when: { type: 'coerces' },
      order: fill(planning, option, undefined),
      audience: 'private',
    },
  };
  return isAffordable(world, seen, sealed) ? sealed : orders;
};

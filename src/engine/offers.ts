import type { MoveOrder, Orders } from '../vocabulary/index.ts';
import { dealOverHeads } from './allies.ts';
import { sorted } from './canonical.ts';
import { drawFor } from './chance.ts';
import { changeReputation, pay } from './changes.ts';
import { clamp, nth } from './exact.ts';
import { commit, EXCHANGE } from './instruments/commitment.ts';
import { law } from './law.ts';
import { acceptCost, costOf, rolesOfChoice } from './legality.ts';
import { carryOut } from './moves.ts';
import { alter } from './mutable.ts';
import { pairOf } from './pairs.ts';
import { dueTo, saltOf, type Turn, tell } from './turn.ts';
import type { EventKind, Offer } from './types.ts';

const ODDS = law['R4.9'];

const remember = (t: Turn, power: number, move: string): void => {
  const { memory, clock } = t.state;
  const held = memory.played.find((p) => p.by === power && p.move === move);
  if (held === undefined) memory.played.push({ by: power, move, turn: clock.turn });
  else alter(memory.played, held, { turn: clock.turn });
};

/** Tells what became of an offer, with its terms, to whom it concerns: everybody, or in private the two alone. */
export const tellOffer = (
  t: Turn,
  kind: EventKind,
  rule: string,
  { order: { move, with: terms } }: Pick<Offer, 'order'>,
  by: number,
  to: number,
  detail: string | null = null,
): number =>
  tell(t, {
    kind,
    rule,
    detail,
    by,
    to,
    subject: move,
    with: terms,
    audience: terms.visibility ?? t.world.moveById.get(move)?.audience ?? 'public',
  });

/** R4.5, R4.8: an offer that both want takes effect. */
const agree = (t: Turn, offer: Offer, isMutual: boolean): void => {
  const move = t.world.moveById.get(offer.order.move);
  if (move === undefined) return;
  t.accepted += 1;
  const rule = isMutual ? 'R4.6' : 'R4.5';
  const id = tellOffer(t, 'offer-accepted', rule, offer, offer.to, offer.by, isMutual ? 'both' : null);
  dueTo(t, id, move.id, () => {
    carryOut(t, offer.by, offer.order, false, true);
    const { give, ask, deadline, visibility } = offer.order.with;
    if (give !== undefined && ask !== undefined) {
      const due = t.state.clock.turn + (deadline ?? 2);
      const audience = visibility ?? 'public';
      commit(t, {
        by: offer.by,
        to: offer.to,
        tag: EXCHANGE,
        pledge: { kind: 'move', move: give },
        due,
        audience,
      });
      commit(t, {
        by: offer.to,
        to: offer.by,
        tag: EXCHANGE,
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
  const target = rolesOfChoice(t.world, power, order.with).target;
  const k = nth(t.offered, power);
  t.offered[power] = k + 1;
  const offer: Offer = {
    by: power,
    due: clock.turn + 1,
    id: `t${clock.turn}-${nth(t.world.powers, power).toLowerCase()}-${k}`,
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
  tellOffer(t, 'offer-made', 'R4.4', { order }, power, target);
  if (match >= 0) {
    offers.splice(match, 1);
    agree(t, offer, true);
  } else if (t.world.played.includes(target)) offers.push(offer as (typeof offers)[number]);
  else answerByRule(t, offer);
};

/** R4.9: a power that nobody plays answers from its trust in the proposer. */
const answerByRule = (t: Turn, offer: Offer): void => {
  const salt = saltOf(t, 'answers');
  const trust = nth(t.state.reputation.trust, pairOf(t.world, offer.to, offer.by));
  if (drawFor(salt, `${offer.order.move}/${offer.to}`) < clamp(ODDS.base + trust, ODDS.least, ODDS.most))
    agree(t, offer, false);
  else tellOffer(t, 'offer-declined', 'R4.9', offer, offer.to, offer.by);
};

export const answerOffers = (t: Turn, power: number, orders: Orders): void => {
  for (const answer of orders.answers) {
    const k = t.state.offers.findIndex((o) => o.id === answer.offer && o.to === power);
    const offer = t.state.offers[k];
    if (offer === undefined) continue;
    t.state.offers.splice(k, 1);
    if (answer.answer === 'accept') {
      pay(t, power, acceptCost(t.world, offer.order));
      remember(t, power, offer.order.move);
      agree(t, offer, false);
    } else if (answer.answer === 'counter' && answer.counter !== undefined) {
      tellOffer(t, 'offer-countered', 'R4.7', offer, power, offer.by);
      order(t, power, answer.counter, false);
    } else {
      const id = tellOffer(t, 'offer-declined', 'R4.7', offer, power, offer.by);
      dueTo(t, id, offer.order.move, () =>
        changeReputation(t, offer.by, power, 'trust', -law['R4.7'].declined, 'R4.7'),
      );
    }
  }
};

/** Pays for one order and plays it. */
export const order = (t: Turn, power: number, wanted: MoveOrder, mixed: boolean): void => {
  const move = t.world.moveById.get(wanted.move);
  if (move === undefined) return;
  pay(t, power, costOf(t.world, { power, home: t.state.home }, move));
  remember(t, power, move.id);
  t.slate.push({ by: power, order: wanted });
  if (move.consent === 'target') propose(t, power, wanted);
  else carryOut(t, power, wanted, mixed, false);
};

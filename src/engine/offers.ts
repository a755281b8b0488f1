import type { MoveOrder, Orders } from '../vocabulary/index.ts';
import { dealOverHeads } from './allies.ts';
import { drawFor } from './chance.ts';
import { commit, EXCHANGE } from './commitments.ts';
import { clamp } from './exact.ts';
import { acceptCost, costOf, rolesOf } from './legality.ts';
import { carryOut } from './moves.ts';
import { changeReputation, pay } from './quantities.ts';
import { alter, sorted } from './state.ts';
import { dueTo, saltOf, type Turn, tell } from './turn.ts';
import type { Offer } from './types.ts';

const remember = (t: Turn, power: number, move: string): void => {
  const { memory, clock } = t.state;
  const held = memory.played.find((p) => p.by === power && p.move === move);
  if (held === undefined) memory.played.push({ by: power, move, turn: clock.turn });
  else alter(memory.played, held, { turn: clock.turn });
};

/** R4.5, R4.8: an offer that both want takes effect. */
const agree = (t: Turn, offer: Offer, isMutual: boolean): void => {
  const move = t.world.moveById.get(offer.order.move);
  if (move === undefined) return;
  t.accepted += 1;
  const id = tell(t, {
    kind: 'offer-accepted',
    rule: isMutual ? 'R4.6' : 'R4.5',
    detail: isMutual ? 'both' : null,
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
    agree(t, offer, true);
  } else if (t.world.played.includes(target)) offers.push(offer as (typeof offers)[number]);
  else answerByRule(t, offer);
};

/** R4.9: a power that nobody plays answers from its trust in the proposer. */
const answerByRule = (t: Turn, offer: Offer): void => {
  const n = t.world.powers.length;
  const salt = saltOf(t, 'answers');
  const trust = t.state.reputation.trust[offer.to * n + offer.by] ?? 0;
  if (drawFor(salt, `${offer.order.move}/${offer.to}`) < clamp(150 + trust, 50, 950)) agree(t, offer, false);
  else
    tell(t, { kind: 'offer-declined', rule: 'R4.9', by: offer.to, to: offer.by, subject: offer.order.move });
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
export const order = (t: Turn, power: number, wanted: MoveOrder, mixed: boolean): void => {
  const move = t.world.moveById.get(wanted.move);
  if (move === undefined) return;
  pay(t, power, costOf(t.world, { power, home: t.state.home }, move));
  remember(t, power, move.id);
  t.slate.push({ by: power, order: wanted });
  if (move.consent === 'target') propose(t, power, wanted);
  else carryOut(t, power, wanted, mixed, false);
};

import type { EffectOf } from '../../vocabulary/index.ts';
import { willingness } from '../allies.ts';
import { effectAmount } from '../application.ts';
import { drawFor } from '../chance.ts';
import { changeArena, changeCohesion, changePower, changeReputation } from '../changes.ts';
import { clamp, divide, nth, share } from '../exact.ts';
import { law } from '../law.ts';
import { alter } from '../mutable.ts';
import { pairOf } from '../pairs.ts';
import { arenaOf, powerOf } from '../roles.ts';
import { dueTo, enter, saltOf, type Turn, tell } from '../turn.ts';
import type { Sanctions, View, World } from '../types.ts';
import { partiesOf, placeOfArena, placeOfPower } from '../world.ts';
import { everybody, type InstrumentRules, none } from './rules.ts';

const { steps: MOST } = law['R6.1'];
const UNPAID = law['R6.5'];
const { trust: BELIEVED } = law['R6.17'];
const { most: MOST_STANDING } = law['R3.2'];

type Order = Pick<EffectOf<'sanctions'>, 'op' | 'basis' | 'legislature'>;

/** The regime of one power on another over an arena; a new one when there is none and `create`. */
const regime = (t: Turn, from: number, to: number, arena: number, create: boolean): Sanctions | undefined => {
  const held = t.state.instruments.sanctions;
  const found = held.find((s) => s.from === from && s.to === to && (arena < 0 || s.arena === arena));
  if (found !== undefined || !create) return found;
  const fresh = {
    adapted: 0,
    arena: Math.max(arena, 0),
    executive: 0,
    from,
    legislated: 0,
    linked: false,
    to,
  };
  held.push(fresh);
  return fresh;
};

/** R6.5: relief is paid for when what it was linked to has moved. */
export const isReliefPaid = (view: View, s: Sanctions): boolean =>
  nth(view.arenas, s.arena).progress >= 500 ||
  view.instruments.ceasefires.some((c) => c.arena === s.arena && c.status === 'in-force' && c.monitored);

/** Tells that a regime has more or fewer steps than before; `s` is how it stands now. */
const noteSteps = (t: Turn, s: Sanctions, by: number, rule: string, detail: string): void => {
  const { powers } = t.world;
  tell(t, { kind: 'sanctions-changed', rule, by: s.from, to: s.to, arena: s.arena, amount: by, detail });
  const after = s.executive + s.legislated;
  if (t.sink !== null)
    enter(t, { quantity: 'sanctions', a: powers[s.from], b: powers[s.to], by, after, rule });
};

/** One executive step of a regime goes, by rule; returns what is left. */
const letGo = (t: Turn, s: Sanctions, rule: string, detail: string): Sanctions => {
  const left = alter(t.state.instruments.sanctions, s, { executive: s.executive - 1 });
  noteSteps(t, left, -1, rule, detail);
  return left;
};

/** R6.5: unpaid relief frees others too: senders with little heart for it each let an executive step go (S4.14). */
const followRelief = (t: Turn, eased: Sanctions): void => {
  const { sanctions } = t.state.instruments;
  for (const s of sanctions) {
    if (s.from === eased.from || s.to !== eased.to || s.arena !== eased.arena || s.executive === 0) continue;
    if (t.world.played.includes(s.from) || willingness(t.world, t.state, s.from, eased.from, s.to).isWilling)
      continue;
    letGo(t, s, 'R6.5', 'ease');
  }
};

/** R6.5: who was given what was on offer has less reason to deal: its sincerity in talks over the arena falls. */
const loseInterest = (t: Turn, eased: Sanctions, steps: number): void => {
  const { secrets, instruments } = t.state;
  instruments.tracks.forEach((track, k) => {
    if (track.arena !== eased.arena || (track.a !== eased.to && track.b !== eased.to)) return;
    const place = 2 * k + (track.a === eased.to ? 0 : 1);
    const before = nth(secrets.sincerity, place);
    const after = clamp(before - UNPAID.sincerity * steps, 0, 1000);
    secrets.sincerity[place] = after;
    const [a, b] = [track.id, t.world.powers[eased.to]];
    if (t.sink !== null) enter(t, { quantity: 'sincerity', a, b, by: after - before, after, rule: 'R6.5' });
  });
};

const unpaidRelief = (t: Turn, s: Sanctions, steps: number): void => {
  const { world } = t;
  const sign = partiesOf(world, s.arena)[0] === s.from ? -1 : 1;
  const id = tell(t, {
    kind: 'reaction',
    rule: 'R6.5',
    by: s.from,
    to: s.to,
    arena: s.arena,
    amount: steps,
    detail: 'unpaid-relief',
  });
  dueTo(t, id, t.source, () => {
    changeArena(t, s.arena, 'terms', sign * UNPAID.terms * steps, 'R6.5');
    changeArena(t, s.arena, 'progress', -UNPAID.progress * steps, 'R6.5');
    world.members.forEach((members, body) => {
      if (members.includes(s.from)) changeCohesion(t, body, -UNPAID.cohesion * steps, 'R6.5');
    });
    loseInterest(t, s, steps);
    followRelief(t, s);
    for (const owner of world.scenario.file.arenas[s.arena]?.owners ?? []) {
      changeReputation(t, placeOfPower(world, owner), s.from, 'trust', -UNPAID.trust * steps, 'R6.5');
    }
  });
};

/** R6.4: a legislature turns executive steps into legislated ones. */
export const codify = (t: Turn, s: Sanctions, level: number): void => {
  const steps = Math.min(s.executive, level);
  if (steps === 0) return;
  const { executive, legislated } = s;
  alter(t.state.instruments.sanctions, s, { executive: executive - steps, legislated: legislated + steps });
  tell(t, {
    kind: 'sanctions-changed',
    rule: 'R6.4',
    by: s.from,
    to: s.to,
    arena: s.arena,
    amount: steps,
    detail: 'codify',
  });
};

/** R6.1–R6.5: everything that can be done to a sanctions regime. */
const changeSanctions = (
  t: Turn,
  order: Order,
  from: number,
  to: number,
  arena: number,
  level: number,
): void => {
  const held = t.state.instruments.sanctions;
  let s = regime(t, from, to, arena, order.op === 'impose');
  if (s === undefined) return;
  const before = s.executive + s.legislated;
  switch (order.op) {
    case 'impose': {
      const steps = clamp(level, 0, MOST - before);
      const basis = order.basis === 'legislated' ? 'legislated' : 'executive';
      // R6.2: what is new has not been adapted to.
      const adapted = before + steps > 0 ? divide(s.adapted * before, before + steps) : s.adapted;
      s = alter(held, s, { adapted, [basis]: s[basis] + steps });
      break;
    }
    case 'ease': {
      const executive = Math.min(s.executive, level);
      const legislated = order.legislature === true ? Math.min(s.legislated, level - executive) : 0;
      s = alter(held, s, { executive: s.executive - executive, legislated: s.legislated - legislated });
      if (s.linked && executive + legislated > 0 && !isReliefPaid(t.state, s))
        unpaidRelief(t, s, executive + legislated);
      break;
    }
    case 'codify':
      codify(t, s, level);
      return;
    case 'link':
    case 'decouple':
      alter(held, s, { linked: order.op === 'link' });
      tell(t, {
        kind: 'sanctions-changed',
        rule: 'R6.5',
        by: from,
        to,
        arena: s.arena,
        amount: before,
        detail: order.op,
      });
      return;
    default:
      order.op satisfies never;
  }
  const difference = s.executive + s.legislated - before;
  if (difference !== 0) noteSteps(t, s, difference, order.op === 'impose' ? 'R6.1' : 'R6.3', order.op);
};

/** Steps that still bite: levels less what the target has adapted to, in 1/1024 of a step. */
export const biting = (s: Sanctions): number => (s.executive + s.legislated) * (1024 - s.adapted);

/**
 * R6.17: the leverage of a regime, 1/1024 of a step: what still bites, legislated steps for less, since nobody can
 * trade them away alone, and all of it in full only where the target trusts that relief would follow.
 */
const leverageOf = (world: World, state: View, s: Sanctions): number => {
  const { value } = world.model;
  const steps = s.executive * 1024 + s.legislated * value['sanctions.leverage'];
  const trust = nth(state.reputation.trust, pairOf(world, s.to, s.from));
  return share(share(steps, 1024 - s.adapted), 512 + divide(512 * Math.min(BELIEVED, trust), BELIEVED));
};

/**
 * R5.3, R6.18: a regime's pressure on the terms of its arena, 1/1024 of a step, positive in favour of the first party.
 * Allies of one party who sanction the other count for a part.
 */
export const pressureOf = (world: World, state: View, s: Sanctions): number => {
  const [first, second] = partiesOf(world, s.arena);
  const sender = s.to === second ? first : s.to === first ? second : -1;
  if (sender < 0) return 0;
  const sign = sender === first ? 1 : -1;
  if (s.from === sender) return sign * leverageOf(world, state, s);
  const body = world.members.findIndex((members) => members.includes(s.from) && members.includes(sender));
  if (body < 0) return 0;
  const carried = divide(world.model.value['terms.allies'] * nth(state.bodies, body).cohesion, 1000);
  return sign * share(leverageOf(world, state, s), carried);
};

/** R6.2: how fast a regime wears off: by half more where the sender's bodies have fallen apart, by half less where they hold. */
const leak = (t: Turn, sender: number): number => {
  let best = -1;
  t.world.members.forEach((members, body) => {
    if (members.includes(sender)) best = Math.max(best, nth(t.state.bodies, body).cohesion);
  });
  return best < 0 ? 1000 : 1500 - best;
};

/**
 * R6.20: the odds of 1024 that an executive step lapses in a week: none until the target has adapted by half, then up to
 * `sanctions.fatigue` as it adapts: licences, waivers, renewals that fail. What a legislature wrote stays.
 */
export const fatigueOf = (world: World, s: Sanctions): number =>
  s.executive === 0 || s.adapted <= 512
    ? 0
    : divide(world.model.value['sanctions.fatigue'] * (s.adapted - 512), 512);

/** R6.20: sanctions tire. */
const tire = (t: Turn, s: Sanctions): Sanctions => {
  const odds = fatigueOf(t.world, s);
  if (odds === 0 || t.script !== null) return s;
  if (drawFor(saltOf(t, 'fatigue'), `${s.from}/${s.to}/${s.arena}`) >= odds) return s;
  return letGo(t, s, 'R6.20', 'tired');
};

/** R6.19: points of mood (0–1000) that a regime costs its sender a week. */
export const senderCost = (world: World, s: Sanctions): number => {
  const exposure = nth(world.exposures, pairOf(world, s.from, s.to));
  return divide(divide(biting(s) * exposure, 1000) * world.model.value['sanctions.cost'], 10 * 1024);
};

/** R6.2: targets adapt; what bites is felt at home (R7.7), and by senders who live on the trade (R6.19). */
const ageSanctions = (t: Turn): void => {
  const { world } = t;
  const { value } = world.model;
  const { sanctions } = t.state.instruments;
  for (const s of sanctions.map((held) => tire(t, held))) {
    const pressure = divide(biting(s) * value['home.pressure'], 10 * 1024);
    if (pressure > 0) changePower(t, s.to, 'mood', -pressure, 'R7.7');
    const cost = senderCost(world, s);
    if (cost > 0) changePower(t, s.from, 'mood', -cost, 'R6.19');
    alter(sanctions, s, {
      adapted: s.adapted + share(1024 - s.adapted, divide(value['sanctions.adapt'] * leak(t, s.from), 1000)),
    });
  }
};

/** Steps of sanctions of one power on another, executive and legislated. */
export const sanctionSteps = (view: View, from: number, to: number): number => {
  let steps = 0;
  for (const s of view.instruments.sanctions)
    if (s.from === from && s.to === to) steps += s.executive + s.legislated;
  return steps;
};

export const sanctions: InstrumentRules<'sanctions'> = {
  table: 'sanctions',
  first: (world, { adapted, arena, executive, from, legislated, linked, to }) => ({
    adapted,
    arena: placeOfArena(world, arena),
    executive,
    from: placeOfPower(world, from),
    legislated,
    linked,
    to: placeOfPower(world, to),
  }),
  isKnown: everybody,
  effects: {
    sanctions: (t, e, { roles, choice }) => {
      const from = powerOf(t.world, e.from, roles);
      const to = powerOf(t.world, e.to, roles);
      const arena = e.arena === undefined ? -1 : arenaOf(t.world, e.arena, roles);
      if (from >= 0 && to >= 0) changeSanctions(t, e, from, to, arena, effectAmount(e.level ?? 1, choice));
    },
  },
  tests: {
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
    linked: (world, view, c, roles) => {
      const from = powerOf(world, c.from, roles);
      const to = powerOf(world, c.to, roles);
      return view.instruments.sanctions.some((s) => s.from === from && s.to === to && s.linked) === c.is;
    },
  },
  flow: (world, state, put) => {
    const flow = world.model.value['sanctions.flow'];
    for (const s of state.instruments.sanctions)
      put('hostile', s.from, s.to, divide(biting(s) * flow, 1024), 'sanctions');
  },
  standing: {
    part: {
      id: 'sanctions',
      of: 'tension',
      rule: 'R3.2',
      points: (steps, value) => divide(Math.min(MOST_STANDING, steps * value['standing.sanctions']), 2),
    },
    gather: (_world, view, put) => {
      for (const s of view.instruments.sanctions) put(s.from, s.to, s.executive + s.legislated);
    },
  },
  press: (world, state, put) => {
    const rate = world.model.value['terms.sanctions'];
    for (const s of state.instruments.sanctions)
      put(s.arena, divide(pressureOf(world, state, s) * rate, 1024));
  },
  locks: none,
  age: ageSanctions,
  due: none,
  expire: none,
  accident: none,
  desk: none,
  reporting: none,
};

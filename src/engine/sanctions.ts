import type { Effect } from '../vocabulary/index.ts';
import { clamp, divide, share } from './exact.ts';
import { changeArena, changeCohesion, changeHome, changeReputation } from './quantities.ts';
import { alter } from './state.ts';
import { dueTo, enter, type Turn, tell } from './turn.ts';
import type { Sanctions } from './types.ts';
import { partiesOf } from './world.ts';

const MOST = 10;

type Order = Extract<Effect, { type: 'sanctions' }>;

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
const isPaid = (t: Turn, s: Sanctions): boolean =>
  (t.state.arenas[s.arena]?.progress ?? 0) >= 500 ||
  t.state.instruments.ceasefires.some((c) => c.arena === s.arena && c.status === 'in-force' && c.monitored);

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
    changeArena(t, s.arena, 'terms', sign * 15 * steps, 'R6.5');
    changeArena(t, s.arena, 'progress', -25 * steps, 'R6.5');
    world.bodies.forEach((_, body) => {
      if (world.scenario.file.bodies[body]?.members.includes(world.powers[s.from] ?? ''))
        changeCohesion(t, body, -30 * steps, 'R6.5');
    });
    for (const owner of world.scenario.file.arenas[s.arena]?.owners ?? []) {
      changeReputation(t, world.powerIndex.get(owner) ?? -1, s.from, 'trust', -50 * steps, 'R6.5');
    }
  });
};

/** R6.1–R6.5: everything that can be done to a sanctions regime. */
export const changeSanctions = (
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
      if (s.linked && executive + legislated > 0 && !isPaid(t, s)) unpaidRelief(t, s, executive + legislated);
      break;
    }
    case 'codify': {
      const steps = Math.min(s.executive, level);
      if (steps === 0) return;
      alter(held, s, { executive: s.executive - steps, legislated: s.legislated + steps });
      tell(t, {
        kind: 'sanctions-changed',
        rule: 'R6.4',
        by: from,
        to,
        arena: s.arena,
        amount: steps,
        detail: 'codify',
      });
      return;
    }
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
  }
  const difference = s.executive + s.legislated - before;
  if (difference === 0) return;
  tell(t, {
    kind: 'sanctions-changed',
    rule: order.op === 'impose' ? 'R6.1' : 'R6.3',
    by: from,
    to,
    arena: s.arena,
    amount: difference,
    detail: order.op,
  });
  enter(
    t,
    'sanctions',
    t.world.powers[from] ?? null,
    t.world.powers[to] ?? null,
    difference,
    before + difference,
    order.op === 'impose' ? 'R6.1' : 'R6.3',
  );
};

/** Steps that still bite: levels less what the target has adapted to, in 1/1024 of a step. */
export const biting = (s: Sanctions): number => (s.executive + s.legislated) * (1024 - s.adapted);

/** R6.2: targets adapt, and what bites is felt at home (R7.7). */
export const ageSanctions = (t: Turn): void => {
  const { value } = t.world.model;
  const { sanctions } = t.state.instruments;
  for (const s of sanctions) {
    const pressure = divide(biting(s) * value['home.pressure'], 10 * 1024);
    if (pressure > 0) changeHome(t, s.to, 'mood', -pressure, 'R7.7');
    alter(sanctions, s, { adapted: s.adapted + share(1024 - s.adapted, value['sanctions.adapt']) });
  }
};

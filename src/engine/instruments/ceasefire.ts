import type { EffectOf } from '../../vocabulary/index.ts';
import { spill } from '../arenas.ts';
import { drawFor } from '../chance.ts';
import { changeArena, changePower, changeReputation } from '../changes.ts';
import { clamp, divide, nth } from '../exact.ts';
import { law } from '../law.ts';
import { alter } from '../mutable.ts';
import { pairOf } from '../pairs.ts';
import { arenaOf, powerOf } from '../roles.ts';
import { saltOf, type Turn, tell } from '../turn.ts';
import type { Ceasefire, View, World } from '../types.ts';
import { placeOfArena, placeOfPower } from '../world.ts';
import { AGREEMENTS, eachTwo, everybody, type InstrumentRules, none } from './rules.ts';

const BEGUN = law['R6.12'];
const BROKEN = law['R6.13'];

const inOrder = (guarantors: readonly number[]): number[] => [...new Set(guarantors)].sort((a, b) => a - b);

const find = (t: Turn, arena: number): Ceasefire | undefined =>
  t.state.instruments.ceasefires.find((c) => c.arena === arena);

/**
 * Whether the owners of an arena agree to a ceasefire that others propose (R6.12): odds from their trust in
 * the better trusted proposer and from how much the fighting hurts. The record scripts the answer.
 */
const ownersConsent = (t: Turn, arena: number, proposers: readonly number[]): boolean => {
  const { world, state, script } = t;
  const id = world.arenas[arena] ?? '';
  const scripted = script === null ? undefined : script.consents[id];
  if (scripted !== undefined) return scripted;
  const place = state.arenas[arena];
  if (place === undefined) return false;
  const salt = saltOf(t, 'consent');
  for (const code of world.scenario.file.arenas[arena]?.owners ?? []) {
    const owner = placeOfPower(world, code);
    if (proposers.includes(owner)) continue;
    let trust = 0;
    for (const p of proposers) trust = Math.max(trust, nth(state.reputation.trust, pairOf(world, owner, p)));
    const odds = clamp(
      BEGUN.base +
        divide(trust * BEGUN.trust, 1000) +
        divide(place.heat * BEGUN.heat, 1000) +
        divide(place.progress * BEGUN.progressed, 1000),
      BEGUN.least,
      BEGUN.most,
    );
    if (drawFor(salt, `${id}/${owner}`) >= odds) {
      tell(t, { kind: 'consent-refused', rule: 'R6.12', by: owner, arena, detail: id });
      return false;
    }
  }
  return true;
};

/** R6.12: a ceasefire begins, with those who guarantee it. */
const establish = (t: Turn, arena: number, guarantors: readonly number[]): void => {
  const held = find(t, arena);
  if (held === undefined || !ownersConsent(t, arena, guarantors)) return;
  const signed = inOrder(guarantors);
  alter(t.state.instruments.ceasefires, held, { guarantors: signed, status: 'in-force', weeks: 0 });
  tell(t, { kind: 'ceasefire-established', rule: 'R6.12', arena, amount: signed.length });
  changeArena(t, arena, 'heat', -BEGUN.cools, 'R6.12');
  changeArena(t, arena, 'progress', BEGUN.progress, 'R6.12');
  spill(t, arena);
};

const addGuarantors = (t: Turn, arena: number, guarantors: readonly number[]): void => {
  const held = find(t, arena);
  if (held === undefined) return;
  alter(t.state.instruments.ceasefires, held, { guarantors: inOrder([...held.guarantors, ...guarantors]) });
};

const monitor = (t: Turn, arena: number): void => {
  const held = find(t, arena);
  if (held !== undefined) alter(t.state.instruments.ceasefires, held, { monitored: true });
};

const renew = (t: Turn, arena: number): void => {
  const held = find(t, arena);
  if (held === undefined || held.status === 'none' || !ownersConsent(t, arena, held.guarantors)) return;
  alter(t.state.instruments.ceasefires, held, { status: 'in-force', weeks: 0 });
  tell(t, { kind: 'ceasefire-renewed', rule: 'R6.12', arena });
  changeArena(t, arena, 'heat', -BROKEN.renewed, 'R6.12');
};

const end = (t: Turn, arena: number): void => {
  const held = find(t, arena);
  if (held === undefined || held.status !== 'in-force') return;
  alter(t.state.instruments.ceasefires, held, { status: 'broken' });
  tell(t, { kind: 'ceasefire-ended', rule: 'R6.13', arena });
};

/** R6.13: the odds of 1024 that a ceasefire in force breaks in a week. */
export const breakOdds = (world: World, view: View, held: Ceasefire): number => {
  const { value } = world.model;
  let odds = value['ceasefire.break'];
  if (held.monitored) odds = divide(odds * value['ceasefire.monitored'], 1024);
  for (const _ of held.guarantors) odds = divide(odds * value['ceasefire.guarantor'], 1024);
  return divide(odds * (500 + nth(view.arenas, held.arena).heat), 1000);
};

/** R6.13: every week a ceasefire cools its arena, and may break. */
const ageCeasefires = (t: Turn): void => {
  const { value } = t.world.model;
  const salt = saltOf(t, 'ceasefires');
  const { ceasefires } = t.state.instruments;
  for (const held of ceasefires) {
    if (held.status !== 'in-force') continue;
    const id = t.world.arenas[held.arena] ?? '';
    const weeks = held.weeks + 1;
    const odds = breakOdds(t.world, t.state, held);
    const broke = t.script === null ? drawFor(salt, id) < odds : t.script.breaks.includes(id);
    alter(ceasefires, held, { status: broke ? 'broken' : 'in-force', weeks });
    if (broke) {
      tell(t, { kind: 'ceasefire-broke', rule: 'R6.13', arena: held.arena, amount: weeks });
      changeArena(t, held.arena, 'heat', BROKEN.heats, 'R6.13');
      changeArena(t, held.arena, 'progress', -BROKEN.undoes, 'R6.13');
      for (const g of held.guarantors) {
        changePower(t, g, 'mood', -BROKEN.mood, 'R6.13');
        for (const other of held.guarantors) changeReputation(t, g, other, 'trust', -BROKEN.trust, 'R6.13');
      }
    } else changeArena(t, held.arena, 'heat', -value['ceasefire.cooling'], 'R6.13');
  }
};

const change = (
  t: Turn,
  op: EffectOf<'ceasefire'>['op'],
  arena: number,
  guarantors: readonly number[],
): void => {
  switch (op) {
    case 'establish':
      establish(t, arena, guarantors);
      return;
    case 'guarantee':
      addGuarantors(t, arena, guarantors);
      return;
    case 'monitor':
      monitor(t, arena);
      return;
    case 'renew':
      renew(t, arena);
      return;
    case 'end':
      end(t, arena);
      return;
    default:
      op satisfies never;
  }
};

export const ceasefire: InstrumentRules<'ceasefire'> = {
  table: 'ceasefires',
  first: (world, { arena, guarantors, monitored, parties, status }) => ({
    arena: placeOfArena(world, arena),
    guarantors: inOrder(guarantors.map((code) => placeOfPower(world, code))),
    monitored,
    parties: parties.map((code) => placeOfPower(world, code)),
    status,
    weeks: 0,
  }),
  isKnown: everybody,
  effects: {
    ceasefire: (t, e, { roles }) => {
      const guarantors = (e.guarantors ?? []).map((who) => powerOf(t.world, who, roles));
      change(
        t,
        e.op,
        arenaOf(t.world, e.arena, roles),
        guarantors.filter((power) => power >= 0),
      );
    },
  },
  tests: {
    ceasefire: (world, view, c, roles) => {
      const arena = arenaOf(world, c.arena, roles);
      return (view.instruments.ceasefires.find((held) => held.arena === arena)?.status ?? 'none') === c.is;
    },
  },
  flow: (world, state, put) => {
    const amount = world.model.value['ceasefire.flow'];
    for (const { guarantors, status } of state.instruments.ceasefires)
      if (status === 'in-force')
        eachTwo(guarantors, (a, b) => {
          put('friendly', a, b, amount, 'ceasefires');
          put('friendly', b, a, amount, 'ceasefires');
        });
  },
  standing: {
    part: AGREEMENTS,
    // R3.4: a guaranteed one counts two.
    gather: (_world, view, put) => {
      for (const { guarantors, status } of view.instruments.ceasefires)
        if (status === 'in-force') eachTwo(guarantors, (a, b) => put(a, b, law['R3.4'].guaranteed));
    },
  },
  press: none,
  locks: ({ instruments }, arena) =>
    instruments.ceasefires.some((c) => c.arena === arena && c.status === 'in-force'),
  age: ageCeasefires,
  due: none,
  expire: none,
  accident: none,
  desk: none,
  reporting: none,
};

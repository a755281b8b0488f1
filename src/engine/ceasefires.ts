import { drawFor } from './chance.ts';
import { clamp, divide } from './exact.ts';
import { changeArena, changeHome, changeReputation, type View } from './quantities.ts';
import { alter } from './state.ts';
import { saltOf, type Turn, tell } from './turn.ts';
import type { Ceasefire, World } from './types.ts';

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
  const n = world.powers.length;
  const salt = saltOf(t, 'consent');
  for (const code of world.scenario.file.arenas[arena]?.owners ?? []) {
    const owner = world.powerIndex.get(code) ?? -1;
    if (proposers.includes(owner)) continue;
    let trust = 0;
    for (const p of proposers) trust = Math.max(trust, state.reputation.trust[owner * n + p] ?? 0);
    const odds = clamp(
      150 +
        divide(trust * 600, 1000) +
        divide((state.arenas[arena]?.heat ?? 0) * 250, 1000) +
        divide((state.arenas[arena]?.progress ?? 0) * 500, 1000),
      100,
      950,
    );
    if (drawFor(salt, `${id}/${owner}`) >= odds) {
      tell(t, { kind: 'consent-refused', rule: 'R6.12', by: owner, arena, detail: id });
      return false;
    }
  }
  return true;
};

/** R6.12: a ceasefire begins, with those who guarantee it. */
export const establish = (t: Turn, arena: number, guarantors: readonly number[]): boolean => {
  const held = find(t, arena);
  if (held === undefined || !ownersConsent(t, arena, guarantors)) return false;
  const signed = inOrder(guarantors);
  alter(t.state.instruments.ceasefires, held, { guarantors: signed, status: 'in-force', weeks: 0 });
  tell(t, { kind: 'ceasefire-established', rule: 'R6.12', arena, amount: signed.length });
  changeArena(t, arena, 'heat', -40, 'R6.12');
  changeArena(t, arena, 'progress', 60, 'R6.12');
  spill(t, arena);
  return true;
};

/** R5.6: success in one arena is ground for trying in others (S1.16). */
export const spill = (t: Turn, from: number): void => {
  const part = t.world.model.value['arena.spill'];
  t.state.arenas.forEach((_, arena) => {
    if (arena !== from) changeArena(t, arena, 'progress', divide(60 * part, 1024), 'R5.6');
  });
};

export const addGuarantors = (t: Turn, arena: number, guarantors: readonly number[]): void => {
  const held = find(t, arena);
  if (held === undefined) return;
  alter(t.state.instruments.ceasefires, held, { guarantors: inOrder([...held.guarantors, ...guarantors]) });
};

export const monitor = (t: Turn, arena: number): void => {
  const held = find(t, arena);
  if (held !== undefined) alter(t.state.instruments.ceasefires, held, { monitored: true });
};

export const renew = (t: Turn, arena: number): void => {
  const held = find(t, arena);
  if (held === undefined || held.status === 'none' || !ownersConsent(t, arena, held.guarantors)) return;
  alter(t.state.instruments.ceasefires, held, { status: 'in-force', weeks: 0 });
  tell(t, { kind: 'ceasefire-renewed', rule: 'R6.12', arena });
  changeArena(t, arena, 'heat', -30, 'R6.12');
};

export const end = (t: Turn, arena: number): void => {
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
  return divide(odds * (500 + (view.arenas[held.arena]?.heat ?? 0)), 1000);
};

/** R6.13: every week a ceasefire cools its arena, and may break. */
export const ageCeasefires = (t: Turn): void => {
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
      changeArena(t, held.arena, 'heat', 60, 'R6.13');
      changeArena(t, held.arena, 'progress', -50, 'R6.13');
      for (const g of held.guarantors) {
        changeHome(t, g, 'mood', -8, 'R6.13');
        for (const other of held.guarantors) changeReputation(t, g, other, 'trust', -15, 'R6.13');
      }
    } else changeArena(t, held.arena, 'heat', -value['ceasefire.cooling'], 'R6.13');
  }
};

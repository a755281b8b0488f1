import type { Audience, Choice, Family } from '../vocabulary/index.ts';
import { drawFor } from './chance.ts';
import { changeArena, changePower } from './changes.ts';
import { divide, nth, share } from './exact.ts';
import { canExplain } from './instruments/channel.ts';
import { law } from './law.ts';
import { inArena, pairOf } from './pairs.ts';
import { isHidden } from './secrecy.ts';
import { dueTo, saltOf, type Turn, tell } from './turn.ts';
import type { Act, Roles } from './types.ts';
import { partiesOf } from './world.ts';

export interface Conduct {
  readonly by: number;
  readonly to: number;
  readonly cameo: string | null;
  /** Goldstein weight, mG. */
  readonly weight: number;
  readonly arena: number | null;
  readonly audience: Audience;
  readonly exposed: boolean;
  readonly family: Family | null;
  /** Card or move id. */
  readonly source: string;
  /** Parameters chosen, for the sentence. */
  readonly with: Choice | null;
  /** The author said opposite things this turn (R10.3). */
  readonly mixed: boolean;
}

/** Roots of CAMEO codes that are deeds, as GDELT's quad classes have it; the other roots are words (R2.5). */
const DEEDS: ReadonlySet<string> = new Set([
  '06', // material cooperation
  '07', // aid
  '08', // yield
  '14', // protest
  '15', // exhibit force
  '16', // reduce relations
  '17', // coerce
  '18', // assault
  '19', // fight
  '20', // mass violence
]);

/** Whether an act is a deed; what has no code is one. */
export const isMaterial = (cameo: string | null): boolean => cameo === null || DEEDS.has(cameo.slice(0, 2));

const { mood: TROUBLE } = law['R7.2'];

/** A hostile deed, as it was felt: no words. */
export const isHostileDeed = (act: Act): boolean => act.material && act.weight < 0;

/** Noise with which an act is read: triangular, from the act's own place in the week's stream (R2.7). */
const misreading = (t: Turn, act: Conduct): number => {
  const { value } = t.world.model;
  const clear = !act.mixed && canExplain(t.state.instruments.channels, act.by, act.to);
  const sd = clear ? value['flow.misreading-open'] : value['flow.misreading-shut'];
  const salt = saltOf(t, 'misreading');
  const a = drawFor(salt, `${act.source}/${act.by}/${act.to}`);
  const b = drawFor(salt, `${act.source}/${act.to}/${act.by}/again`);
  return divide((a + b - 1023) * sd * 245, 102_300);
};

/** The weight with which an act is felt by the other side, mG (R2.5–R2.7, R10.3). */
const feltWeight = (t: Turn, act: Conduct): number => {
  const { value } = t.world.model;
  let weight = act.weight;
  if (act.mixed) weight = share(weight, 1024 - law['R10.3'].less);
  if (weight > 0) {
    const tension = nth(t.state.dyads.tension, pairOf(t.world, act.by, act.to));
    weight = share(weight, 1024 - divide(value['flow.conciliation-discount'] * tension, 1000));
  }
  const read = weight + misreading(t, act);
  // Noise blurs an act; it does not turn it into its opposite.
  return read > 0 !== weight > 0 ? divide(weight, 4) : read;
};

/** One power's act toward another, by a rule: flows, heat, terms, home and memory. Returns the event's id. */
export const perform = (t: Turn, act: Conduct, rule = 'R2.5'): number => {
  const { state } = t;
  const material = isMaterial(act.cameo);
  const hidden = isHidden(act);
  const felt = act.weight === 0 || act.by === act.to ? 0 : feltWeight(t, act);
  const id = tell(t, {
    kind: 'act',
    rule,
    by: act.by,
    to: act.to,
    subject: act.source,
    arena: act.arena,
    amount: felt,
    audience: act.audience,
    detail: act.exposed && act.audience === 'covert' ? 'exposed' : null,
    with: act.with,
  });
  const memory: Act = {
    arena: act.arena,
    audience: act.audience,
    by: act.by,
    exposed: act.exposed,
    family: act.family,
    material,
    source: act.source,
    to: act.to,
    turn: state.clock.turn,
    weight: felt,
  };
  state.memory.acts.push(memory);
  if (hidden || felt === 0) return id;
  dueTo(t, id, act.source, () => {
    if (act.arena !== null) changeArena(t, act.arena, 'heat', heatOf(t, felt), 'R5.1');
    bearOnHome(t, act, felt, material);
  });
  if (t.isResolving) feel(t, memory, id);
  return id;
};

/** R2.5: an act enters the week's flows, and counts as pressure in the arena it bears on (R5.3). */
export const feel = (t: Turn, act: Act, event: number | null): void => {
  if (act.weight === 0 || isHidden(act)) return;
  const pair = pairOf(t.world, act.by, act.to);
  const input = share(act.weight, t.world.model.value['flow.act-share']);
  if (input < 0) t.hostile[pair] = nth(t.hostile, pair) - input;
  else t.friendly[pair] = nth(t.friendly, pair) + input;
  if (t.sink !== null) t.felt.push({ pair, weight: input, source: act.source, event });
  if (
    act.arena !== null &&
    act.material &&
    act.weight < 0 &&
    partiesOf(t.world, act.arena).includes(act.to)
  ) {
    const place = inArena(t.world, act.arena, act.by);
    t.coercion[place] = nth(t.coercion, place) + 1;
  }
};

/** R5.1: hostile acts heat the arena they bear on, friendly ones cool it by half as much. */
const heatOf = (t: Turn, felt: number): number => {
  const heat = t.world.model.value['arena.heat-act'];
  return felt < 0 ? divide(-felt * heat, 10_000) : -divide(felt * heat, 20_000);
};

const bearOnHome = (t: Turn, act: Conduct, felt: number, material: boolean): void => {
  const { value } = t.world.model;
  const { home, memory, clock } = t.state;
  if (felt < 0 && act.audience === 'public') {
    // R7.2: trouble at home makes a foreign quarrel pay, for every power alike.
    const trouble = TROUBLE - nth(home.mood, act.by);
    if (trouble > 0)
      changePower(t, act.by, 'mood', divide(value['home.diversion'] * trouble, TROUBLE), 'R7.2');
    return;
  }
  if (felt <= 0 || !t.world.played.includes(act.by)) return;
  const attacked = memory.acts.some(
    (a) => a.by === act.to && a.to === act.by && isHostileDeed(a) && a.turn >= clock.turn - 1,
  );
  const concession = value['home.constraint-concession'];
  // R7.3: conceding under attack, or warm words under investigation, ties a leader's hands.
  if (material && attacked) changePower(t, act.by, 'constraint', concession, 'R7.3');
  else if (nth(home.investigation, act.by) >= law['R7.3'].investigation)
    changePower(t, act.by, 'constraint', divide(concession, material ? 2 : 4), 'R7.3');
};

/** What a card makes a power do openly: nobody's move, so of no family. */
export const enact = (
  t: Turn,
  source: string,
  { self, target, arena }: Roles,
  { cameo, weight }: { readonly cameo: string | null; readonly weight: number },
): void => {
  perform(t, {
    by: self,
    to: target,
    cameo,
    weight,
    arena: arena < 0 ? null : arena,
    audience: 'public',
    exposed: false,
    family: null,
    source,
    mixed: false,
    with: null,
  });
};

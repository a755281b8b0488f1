import type { EventCard, Orders } from '../vocabulary/index.ts';
import { enact } from './acts.ts';
import { dayNumberOf } from './calendar.ts';
import { drawFor } from './chance.ts';
import { pay } from './changes.ts';
import { allHold } from './conditions.ts';
import { apply } from './effects.ts';
import { attribute, oddsOf } from './incidents.ts';
import { law } from './law.ts';
import { alter } from './mutable.ts';
import { powerOf } from './roles.ts';
import { dueTo, saltOf, type Turn, tell } from './turn.ts';
import type { Dated, Roles } from './types.ts';
import { rivalOf } from './world.ts';

const { dossiers: MOST_DOSSIERS } = law['R9.3'];

const rolesFor = (t: Turn, self: number, target: number | null): Roles => ({
  self,
  target: target ?? rivalOf(t.world, self),
  arena: -1,
});

const eventRoles = (t: Turn, card: EventCard): Roles => {
  const none: Roles = { self: -1, target: -1, arena: -1 };
  const self = card.actor === null ? (t.world.played[0] ?? -1) : powerOf(t.world, card.actor, none);
  const target =
    card.target === null ? rivalOf(t.world, self) : powerOf(t.world, card.target, { ...none, self });
  return { self, target, arena: card.arena === null ? -1 : (t.world.arenaIndex.get(card.arena) ?? -1) };
};

const hasFired = (t: Turn, id: string): boolean => {
  for (const f of t.state.deck.fired) if (f.card === id) return true;
  return false;
};

/** R9.1: an event card happens. */
const fire = (t: Turn, card: EventCard, turn: number): void => {
  const { state, world } = t;
  const roles = eventRoles(t, card);
  const { deck } = state;
  deck.brief.push(card.id);
  deck.fired.push({ card: card.id, option: null, turn });
  const id = tell(t, {
    kind: 'card',
    rule: card.incident === undefined ? 'R9.1' : 'R9.4',
    by: card.actor === null ? null : roles.self,
    to: card.target === null ? null : roles.target,
    subject: card.id,
    arena: roles.arena < 0 ? null : roles.arena,
  });
  dueTo(t, id, card.id, () => {
    if (card.weight !== 0 && card.actor !== null && card.incident === undefined) {
      enact(t, card.id, roles, card);
    }
    apply(t, card.effects, { roles, choice: {}, source: card.id, family: null, rule: 'R9.1', mixed: false });
    attribute(t, card, roles);
  });
  if (card.decision !== undefined) {
    const power = powerOf(world, card.decision.power, roles);
    if (power >= 0) deck.decisions.push({ card: card.id, power });
  }
};

/** R9.1–R9.5: the brief of a turn: what happened since the last one, and what lands on the desks. */
export const deal = (t: Turn, scripted: readonly string[] | null): void => {
  const { state, world } = t;
  const { turn } = state.clock;
  const { deck } = state;
  const queued = deck.queued;
  deck.brief = [];
  deck.decisions = [];
  deck.queued = [];
  const salt = saltOf(t, 'cards');
  const due = world.agenda[turn] ?? [];
  const called =
    queued.length === 0 ? due : world.cards.filter((d) => due.includes(d) || queued.includes(d.card.id));
  const isDealt = ({ card }: Dated<EventCard>): boolean => {
    if (card.once && hasFired(t, card.id)) return false;
    const roles = eventRoles(t, card);
    const isLeftToChance = card.odds < 1024 && !queued.includes(card.id);
    if (isLeftToChance && drawFor(salt, card.id) >= oddsOf(t, card, roles)) return false;
    return allHold(world, state, card.when, roles);
  };
  // All are chosen before the first happens.
  const chosen =
    scripted === null ? called.filter(isDealt) : world.cards.filter(({ card }) => scripted.includes(card.id));
  for (const { card } of chosen) fire(t, card, turn);
  openDossiers(t, turn);
};

const openDossiers = (t: Turn, turn: number): void => {
  const { state, world } = t;
  const today = dayNumberOf(world, turn);
  // What no longer asks for anything leaves the desk without a toll.
  state.deck.dossiers = state.deck.dossiers.filter((held) => {
    const dossier = world.dossierById.get(held.card);
    return dossier !== undefined && allHold(world, state, dossier.when, rolesFor(t, held.power, null));
  });
  for (const power of world.played) {
    const roles = rolesFor(t, power, null);
    let open = state.deck.dossiers.filter((d) => d.power === power).length;
    for (const { card: dossier, from, to } of world.dossiersOf[power] ?? []) {
      if (open >= MOST_DOSSIERS) break;
      if (from > today || to < today) continue;
      if (hasFired(t, dossier.id) || !allHold(world, state, dossier.when, roles)) continue;
      state.deck.dossiers.push({ card: dossier.id, due: turn + dossier.clock - 1, opened: turn, power });
      state.deck.fired.push({ card: dossier.id, option: null, turn });
      open += 1;
    }
  }
};

const markOption = (t: Turn, card: string, option: string): void => {
  const { fired } = t.state.deck;
  for (const f of fired) if (f.card === card) alter(fired, f, { option });
};

const wasPlayed = (t: Turn, power: number, move: string): boolean =>
  t.state.memory.played.some((p) => p.by === power && p.turn === t.state.clock.turn && p.move === move);

const fits = (
  chosen: Readonly<Record<string, unknown>>,
  wanted: Readonly<Record<string, unknown>>,
): boolean => Object.entries(wanted).every(([name, value]) => chosen[name] === value);

/** R9.3: dossiers that were dealt with leave the desk; those whose clock ran out take their toll. */
export const closeDossiers = (t: Turn): void => {
  const { state, world } = t;
  const { turn } = state.clock;
  state.deck.dossiers = state.deck.dossiers.filter((held) => {
    const dossier = world.dossierById.get(held.card);
    if (dossier === undefined) return false;
    const played = dossier.options.filter((o) => wasPlayed(t, held.power, o.move));
    const done =
      played.find((o) =>
        t.slate.some((s) => s.by === held.power && s.order.move === o.move && fits(s.order.with, o.with)),
      ) ?? played[0];
    if (done !== undefined) {
      markOption(t, held.card, done.id);
      return false;
    }
    if (turn < held.due) return true;
    const id = tell(t, {
      kind: 'dossier-lapsed',
      rule: 'R9.3',
      by: held.power,
      subject: held.card,
      audience: 'private',
    });
    const roles = rolesFor(t, held.power, null);
    dueTo(t, id, held.card, () =>
      apply(t, dossier.lapse, {
        roles,
        choice: {},
        source: held.card,
        family: null,
        rule: 'R9.3',
        mixed: false,
      }),
    );
    return false;
  });
};

/** R9.2: decisions that were asked for; silence takes the card's own way. */
export const decide = (t: Turn, slates: ReadonlyMap<number, Orders>): void => {
  const { state, world } = t;
  for (const held of state.deck.decisions) {
    const card = world.eventById.get(held.card);
    if (card?.decision === undefined) continue;
    const ordered = slates.get(held.power)?.decisions[held.card];
    const wanted = ordered ?? card.decision.otherwise;
    const option = card.decision.options.find((o) => o.id === wanted);
    if (option === undefined) continue;
    markOption(t, held.card, option.id);
    if (ordered !== undefined && option.cost !== undefined) pay(t, held.power, option.cost);
    const id = tell(t, {
      kind: 'decision',
      rule: 'R9.2',
      by: held.power,
      subject: card.id,
      detail: option.id,
    });
    const roles: Roles = {
      ...rolesFor(t, held.power, null),
      arena: card.arena === null ? -1 : (world.arenaIndex.get(card.arena) ?? -1),
    };
    dueTo(t, id, card.id, () => {
      if (option.weight !== 0) {
        enact(t, card.id, roles, option);
      }
      apply(t, option.effects, {
        roles,
        choice: {},
        source: card.id,
        family: null,
        rule: 'R9.2',
        mixed: false,
      });
    });
  }
};

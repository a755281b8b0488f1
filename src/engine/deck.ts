import type { EventCard, Orders } from '../vocabulary/index.ts';
import { perform } from './acts.ts';
import { dayOfTurn } from './calendar.ts';
import { drawFor } from './chance.ts';
import { canExplain, isBetween } from './channels.ts';
import { allHold } from './conditions.ts';
import { apply } from './effects.ts';
import { clamp, divide } from './exact.ts';
import { pay, powerOf, type Roles, type View } from './quantities.ts';
import { alter } from './state.ts';
import { bindingTreaties } from './treaties.ts';
import { dueTo, saltOf, type Turn, tell } from './turn.ts';
import type { Dated, World } from './types.ts';
import { rivalOf } from './world.ts';

type Incident = NonNullable<EventCard['incident']>;

const MOST_DOSSIERS = 4;
/** CAMEO code of what an accident is taken for: a show of military posture. */
const MISREAD_AS = '150';

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

/** The two powers of an accident, and where it happens. */
const sceneOf = (
  world: World,
  { between, arena }: Incident,
  roles: Roles,
): { readonly i: number; readonly j: number; readonly arena: number } => ({
  i: powerOf(world, between[0], roles),
  j: powerOf(world, between[1], roles),
  arena: world.arenaIndex.get(arena) ?? -1,
});

/** What a card makes a power do openly: nobody's move, so of no family. */
const enact = (
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

/** R9.4: an accident is likelier higher on the ladder, with more forces about, and with the channel shut. */
const incidentOdds = (t: Turn, card: EventCard, roles: Roles): number => {
  if (card.incident === undefined) return card.odds;
  const { value } = t.world.model;
  const { state, world } = t;
  const n = world.powers.length;
  const { i, j, arena } = sceneOf(world, card.incident, roles);
  const open = state.instruments.channels.some(
    (c) => c.open && c.channel === 'military' && isBetween(c, i, j),
  );
  let odds = divide(
    card.odds * (open ? value['incident.channel-open'] : value['incident.channel-shut']),
    1024,
  );
  odds = divide(odds * (1024 + (state.dyads.rung[i * n + j] ?? 0) * value['incident.rung']), 1024);
  const treaties = Math.min(3, bindingTreaties(state.instruments.treaties, i, j));
  for (let k = 0; k < treaties; k += 1) odds = divide(odds * value['incident.treaty'], 1024);
  const trust = (state.reputation.trust[i * n + j] ?? 0) + (state.reputation.trust[j * n + i] ?? 0);
  odds = divide(odds * (1024 + divide(value['incident.trust'] * (1000 - trust), 1000)), 1024);
  let size = 0;
  for (const d of state.instruments.deployments) if (d.arena === arena) size += d.size;
  odds = divide(odds * (1024 + size * value['incident.deployment']), 1024);
  return clamp(odds, 0, 1000);
};

/** R9.7: the odds of 1024 with which either of two powers takes an accident for the other's intent. */
export const misreadOdds = (world: World, view: View, i: number, j: number): number => {
  const tension = view.dyads.tension[i * world.powers.length + j] ?? 0;
  const odds = divide(world.model.value['incident.misread'] * (300 + tension), 1300);
  return Math.min(1024, canExplain(view.instruments.channels, i, j) ? odds : 2 * odds);
};

/**
 * R9.7: an accident may be taken for intent, by either side: likelier the tenser the two are, and where no channel is
 * open to explain it. It is then felt as a hostile deed of the other.
 */
const attribute = (t: Turn, card: EventCard, roles: Roles): void => {
  if (card.incident === undefined || t.script !== null) return;
  const { state, world } = t;
  const { value } = world.model;
  const { i, j, arena } = sceneOf(world, card.incident, roles);
  const limit = misreadOdds(world, state, i, j);
  const salt = saltOf(t, 'attribution');
  for (const [reader, author] of [
    [i, j],
    [j, i],
  ] as const) {
    if (drawFor(salt, `${card.id}/${reader}`) >= limit) continue;
    const id = tell(t, {
      kind: 'misread',
      rule: 'R9.7',
      by: reader,
      to: author,
      subject: card.id,
      arena: arena < 0 ? null : arena,
    });
    dueTo(t, id, card.id, () => {
      enact(
        t,
        card.id,
        { self: author, target: reader, arena },
        { cameo: MISREAD_AS, weight: -value['incident.deed'] },
      );
    });
  }
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
    if (isLeftToChance && drawFor(salt, card.id) >= incidentOdds(t, card, roles)) return false;
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
  const today = dayOfTurn(world, turn);
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

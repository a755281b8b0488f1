import { dayNumber, isoDate, rowsAtStart } from '../engine/index.ts';
import type { Card, Dossier, InstrumentKind, ScenarioFile } from '../vocabulary/index.ts';
import { INSTRUMENT_KINDS, TABLES } from '../vocabulary/index.ts';
import { fitDossier, fitEvent, fitMove } from './fit.ts';
import { INSTRUMENT_CHECKS } from './instruments/index.ts';
import { catalogueOf, knownNamesOf, lacking } from './known-names.ts';
import type { Lacks } from './lacks.ts';
import { rebuilt } from './rebuilt.ts';
import { inside, type Report, type Spot } from './report.ts';
import type { OwnedCard, ScenarioParts } from './scenario-parts.ts';
import type { Placed, ScenarioDraft } from './types.ts';

const ofKind = <K extends Card['kind']>(cards: readonly OwnedCard[], kind: K) =>
  cards.filter((card): card is OwnedCard & Placed<Extract<Card, { kind: K }>> => card.value.kind === kind);

type Reseat = (between: [string, string]) => [string, string];

const reseatedAll = (instruments: ScenarioFile['instruments'], pair: Reseat): ScenarioFile['instruments'] => {
  const reseat = <K extends InstrumentKind>(kind: K) => [
    TABLES[kind],
    rowsAtStart(instruments, kind).map((row) => INSTRUMENT_CHECKS[kind].start.reseated(row, pair)),
  ];
  const there = INSTRUMENT_KINDS.filter((kind) => instruments[TABLES[kind]] !== undefined);
  return Object.fromEntries(there.map((kind) => reseat(kind))) as typeof instruments;
};

/** Where the pair stood, or its zones, the one who comes takes the place of the one who leaves the table. */
const reseated = (setting: ScenarioFile, played: readonly string[]): ScenarioFile => {
  const before = setting.powers.filter((power) => power.played).map(({ code }) => code);
  const leaving = before.filter((code) => !played.includes(code));
  const coming = played.filter((code) => !before.includes(code));
  const heir = (code: string): string => coming[leaving.indexOf(code)] ?? code;
  const pair: Reseat = ([a, b]) => {
    const next: [string, string] = [heir(a), heir(b)];
    return next[0] === next[1] ? [a, b] : next;
  };
  return {
    ...setting,
    powers: setting.powers.map((power) => ({ ...power, played: played.includes(power.code) })),
    arenas: setting.arenas.map((arena) => {
      const parties = pair(arena.parties);
      const zones = Object.entries(arena.zones).map(([code, zone]) => [
        parties[arena.parties.indexOf(code)] ?? code,
        zone,
      ]);
      return { ...arena, parties, zones: Object.fromEntries(zones) as typeof arena.zones };
    }),
    instruments: reseatedAll(setting.instruments, pair),
  };
};

/** The setting of a variant: that of its base, with other powers in the seats. */
const settingOfVariant = (report: Report, parts: ScenarioParts): Placed<ScenarioFile> | null => {
  const [variant] = parts.variants;
  if (variant === undefined) return null;
  const { id, base: name, played, without } = variant.value;
  if (!report.known(inside(variant.place, 'base'), 'scenarios at hand', name, parts.bases)) return null;
  const base = parts.bases.get(name);
  if (base === undefined) return null;
  const playable = new Set(
    base.value.powers.filter((power) => power.played || power.playable === true).map(({ code }) => code),
  );
  for (const [i, code] of played.entries())
    report.known(inside(variant.place, 'played', i), `powers that ${name} lets play`, code, playable);
  if (report.problems.length > 0) return null;
  const left = [...(base.value.without ?? []), ...(without ?? [])];
  return { value: { ...reseated(base.value, played), id, without: left }, place: base.place };
};

/** Aims and instructions of the powers that are played; those of the merely playable wait for a variant. */
const seated = (setting: ScenarioFile): ScenarioFile => {
  const waiting = new Set(
    setting.powers.filter((power) => power.playable === true && !power.played).map(({ code }) => code),
  );
  if (waiting.size === 0) return setting;
  const kept = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).filter(([code]) => !waiting.has(code)));
  return {
    ...setting,
    objectives: kept(setting.objectives),
    instructions: kept(setting.instructions),
  };
};

/** Its own sources after the shared ones; an id that both have is its own. */
const allSources = ({ sources }: ScenarioFile, parts: ScenarioParts): ScenarioFile['sources'] => {
  const own = new Set(sources.map(({ id }) => id));
  return [...parts.sources.filter(({ id }) => !own.has(id)), ...sources];
};

/** A dossier whose window takes in a whole turn, so that some brief can carry it. */
const widened = (setting: ScenarioFile, card: Dossier): Dossier => {
  const last = isoDate(dayNumber(card.window.from) + 7 * setting.weeksPerTurn - 1);
  return card.window.to >= last ? card : { ...card, window: { from: card.window.from, to: last } };
};

/** Cards named by the scenario's imports, and where each is named. */
const importsOf = (
  report: Report,
  { value: setting, place }: Placed<ScenarioFile>,
  parts: ScenarioParts,
): ReadonlyMap<OwnedCard, Spot> => {
  const named = new Map<OwnedCard, Spot>();
  for (const [i, { scenario, cards }] of (setting.imports ?? []).entries()) {
    const spot = inside(place, 'imports', i);
    if (!report.known(inside(spot, 'scenario'), 'scenarios at hand', scenario, parts.bases)) continue;
    const there = new Map(
      parts.cards
        .filter((card) => card.other === scenario && card.value.kind !== 'move')
        .map((card) => [card.value.id, card]),
    );
    report.unique(cards, 'card', (k) => inside(spot, 'cards', k));
    for (const [k, id] of cards.entries()) {
      const card = there.get(id);
      if (report.known(inside(spot, 'cards', k), `cards of ${scenario}`, id, there) && card !== undefined)
        named.set(card, inside(spot, 'cards', k));
    }
  }
  return named;
};

interface Fitting {
  readonly seats: ReadonlySet<string>;
  readonly imports: ReadonlyMap<OwnedCard, Spot>;
  /** Whether the scenario can be played from other seats. */
  readonly isCast: boolean;
  /** What the shared moves may name. */
  readonly ofCatalogue: Lacks;
  /** What this scenario has when it is played from other seats. */
  readonly ofCast: Lacks;
}

/** Parts that are left, in their order; a part that stayed as it was is the same object. */
const refit = <T, P extends Placed<T>>(parts: readonly P[], adapt: (part: P) => T | null): readonly P[] =>
  parts.flatMap((part) => {
    const value = adapt(part);
    if (value === null) return [];
    return [value === part.value ? part : { ...part, value: rebuilt(value) }];
  });

/** One round: everything held against the names that the last one left. */
const fitted = (
  draft: ScenarioDraft,
  { seats, imports, isCast, ofCatalogue, ofCast }: Fitting,
): ScenarioDraft => {
  const names = knownNamesOf(draft);
  const anything: Lacks = lacking(names, () => true);
  const shared: Lacks = lacking(names, (kind, word) => ofCatalogue(kind, word) || ofCast(kind, word));
  const own: Lacks = lacking(names, ofCast);
  const named = new Set([...imports.keys()].map(({ value }) => value.id));
  const away = ({ unplayed }: { readonly unplayed?: string | undefined }): boolean =>
    unplayed !== undefined && seats.has(unplayed);
  return {
    ...draft,
    moves: refit(draft.moves, ({ value, isShared }) => {
      if (isShared) return fitMove(shared, seats, value);
      return isCast ? fitMove(own, seats, value) : value;
    }),
    events: refit(draft.events, ({ value }) => {
      if (named.has(value.id)) return fitEvent(anything, seats, value);
      if (isCast) return fitEvent(own, seats, value);
      return away(value) ? null : value;
    }),
    dossiers: refit(draft.dossiers, ({ value }) => {
      if (named.has(value.id))
        return fitDossier(anything, seats, names.moves, widened(draft.setting.value, value));
      if (isCast) return fitDossier(own, seats, names.moves, value);
      return away(value) ? null : value;
    }),
  };
};

const isSame = (a: ScenarioDraft, b: ScenarioDraft): boolean =>
  (['moves', 'events', 'dossiers'] as const).every(
    (key) => a[key].length === b[key].length && a[key].every((part, i) => part === b[key][i]),
  );

/** What a card that could not be had would have needed. */
const missingFrom = (draft: ScenarioDraft, seats: ReadonlySet<string>, card: Card): readonly string[] => {
  const names = knownNamesOf(draft);
  const missing = new Set<string>();
  const lacks = lacking(names, (kind, word) => {
    missing.add(`${kind} ${word}`);
    return true;
  });
  if (card.kind === 'event') fitEvent(lacks, seats, card);
  if (card.kind === 'dossier') fitDossier(lacks, seats, names.moves, card);
  if (card.kind === 'dossier' && !seats.has(card.power)) missing.add(`a seat for ${card.power}`);
  return [...missing].slice(0, 8);
};

/** Tells of what was asked for by name and can't be had. */
const tellFallen = (
  report: Report,
  { value: setting, place }: Placed<ScenarioFile>,
  { imports, seats }: Fitting,
  draft: ScenarioDraft,
): void => {
  const moves = new Set(draft.moves.map(({ value }) => value.id));
  const hint = (list: string): string => `add what it needs, or take it out of "${list}"`;
  for (const [i, id] of setting.moves.entries())
    if (!moves.has(id))
      report.add(inside(place, 'moves', i), 'never', `"${id}" finds nothing to act on here`, hint('moves'));
  const cards = new Set([...draft.events, ...draft.dossiers].map(({ value }) => value.id));
  for (const [{ value }, spot] of imports)
    if (!cards.has(value.id)) {
      const what = missingFrom(draft, seats, value);
      report.add(
        spot,
        'never',
        `"${value.id}" rests on what is not here: ${what.join(', ')}`,
        hint('imports'),
      );
    }
};

/** Rounds of fitting after which nothing more can fall away. */
const MOST_ROUNDS = 12;

/**
 * The parts put together: moves in play, and cards of this scenario, of its base and of those it imports from.
 * What shared moves and imported cards say about things that are not here falls away, and so do moves that have
 * nothing left to do.
 */
export const draftScenario = (report: Report, parts: ScenarioParts): ScenarioDraft | null => {
  const written = parts.variants.length > 0 ? settingOfVariant(report, parts) : (parts.settings[0] ?? null);
  if (written === null) return null;
  const setting: Placed<ScenarioFile> = {
    value: { ...seated(written.value), sources: allSources(written.value, parts) },
    place: written.place,
  };
  const base = parts.variants[0]?.value.base ?? null;
  const imports = importsOf(report, setting, parts);
  const own = parts.cards.filter((card) => card.other === null || card.other === base);
  report.unique(
    own.map(({ value }) => value.id),
    'card',
    (i) => inside((own[i] as OwnedCard).place, 'id'),
  );

  const all = ofKind(own, 'move');
  const catalogue = new Set(all.map(({ value }) => value.id));
  for (const key of ['moves', 'without'] as const) {
    const words = setting.value[key] ?? [];
    report.unique(words, 'move', (i) => inside(setting.place, key, i));
    for (const [i, id] of words.entries())
      report.known(inside(setting.place, key, i), 'moves of the catalogue', id, catalogue);
  }
  const chosen = new Set(setting.value.moves);
  const without = new Set(setting.value.without);
  const foreign = [...imports.keys()];
  const whole: ScenarioDraft = {
    setting,
    moves: all,
    events: [...ofKind(own, 'event'), ...ofKind(foreign, 'event')],
    dossiers: [...ofKind(own, 'dossier'), ...ofKind(foreign, 'dossier')],
    record: parts.records[0] ?? null,
  };
  const isCast = base !== null || setting.value.powers.some((power) => power.playable === true);
  const missed: Lacks = isCast ? lacking(knownNamesOf(whole), () => true) : () => true;
  const fitting: Fitting = {
    seats: new Set(setting.value.powers.filter((power) => power.played).map(({ code }) => code)),
    imports,
    isCast,
    ofCatalogue: catalogueOf(
      parts,
      all.filter((move) => move.isShared),
    ),
    ofCast: (kind, word) => isCast && !missed(kind, word),
  };
  let draft: ScenarioDraft = {
    ...whole,
    moves: all.filter(({ value: { id } }) => (chosen.size === 0 || chosen.has(id)) && !without.has(id)),
  };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = fitted(draft, fitting);
    if (isSame(draft, next)) break;
    draft = next;
  }
  tellFallen(report, setting, fitting, draft);
  return draft;
};

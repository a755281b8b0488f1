import type { Dossier, Effect, EventCard, Move, RecordFile, ScenarioFile } from '../vocabulary/index.ts';
import type { Place } from './report.ts';

/** A part of a scenario and where it was written. */
export interface Placed<T> {
  readonly value: T;
  readonly place: Place;
}

/** A scenario as read, each part held against its schema, references not yet checked. */
export interface Draft {
  readonly setting: Placed<ScenarioFile>;
  /** The moves in play; `isShared` those of the catalogue that all scenarios share. */
  readonly moves: readonly (Placed<Move> & { readonly isShared: boolean })[];
  readonly events: readonly Placed<EventCard>[];
  readonly dossiers: readonly Placed<Dossier>[];
  readonly record: Placed<RecordFile> | null;
}

/** Every name that something in a scenario may refer to. */
export interface Names {
  readonly powers: ReadonlySet<string>;
  readonly played: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  readonly arenas: ReadonlySet<string>;
  readonly tracks: ReadonlySet<string>;
  readonly treaties: ReadonlySet<string>;
  readonly ceasefires: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly moves: ReadonlyMap<string, Move>;
  readonly events: ReadonlyMap<string, EventCard>;
  /** Options of every event and dossier, by its id. */
  readonly dealt: ReadonlyMap<string, ReadonlySet<string>>;
  readonly moveTags: ReadonlySet<string>;
  /** Flags that some effect sets. */
  readonly flags: ReadonlySet<string>;
  /** Tags of commitments that something makes. */
  readonly pledges: ReadonlySet<string>;
  /** Cards that some effect puts into the next brief. */
  readonly followedUp: ReadonlySet<string>;
  readonly turns: number;
}

/** Tags of the promises that the rules themselves make of a move's parameters (R8.5, R8.7). */
export const ULTIMATUM = 'ultimatum';
export const EXCHANGE = 'exchange';

/** Every effect written anywhere, whatever it hangs on. */
const effectsOf = (draft: Draft): readonly Effect[] => [
  ...draft.moves.flatMap(({ value }) => value.effects),
  ...draft.events.flatMap(({ value }) => [
    ...value.effects,
    ...(value.decision?.options.flatMap((option) => option.effects) ?? []),
  ]),
  ...draft.dossiers.flatMap(({ value }) => value.lapse),
];

const idsOf = (options: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(options.map((option) => option.id));

export const namesOf = (draft: Draft): Names => {
  const setting = draft.setting.value;
  const effects = effectsOf(draft);
  const { instruments } = setting;
  const established = effects.flatMap((effect) =>
    effect.type === 'ceasefire' && effect.op === 'establish' ? [effect.arena] : [],
  );
  const arenas = setting.arenas.map((arena) => arena.id);
  const parameters = new Set(draft.moves.flatMap(({ value }) => value.parameters.map(({ name }) => name)));
  return {
    powers: new Set(setting.powers.map((power) => power.code)),
    played: new Set(setting.powers.filter((power) => power.played).map((power) => power.code)),
    bodies: new Set(setting.bodies.map((body) => body.code)),
    arenas: new Set(arenas),
    tracks: new Set(instruments.tracks.map((track) => track.id)),
    treaties: new Set(instruments.treaties.map((treaty) => treaty.id)),
    ceasefires: new Set([
      ...instruments.ceasefires.map((ceasefire) => ceasefire.arena),
      ...(established.includes('*') ? arenas : established),
    ]),
    sources: new Set(setting.sources.map((source) => source.id)),
    moves: new Map(draft.moves.map(({ value }) => [value.id, value])),
    events: new Map(draft.events.map(({ value }) => [value.id, value])),
    dealt: new Map([
      ...draft.events.map(({ value }) => [value.id, idsOf(value.decision?.options ?? [])] as const),
      ...draft.dossiers.map(({ value }) => [value.id, idsOf(value.options)] as const),
    ]),
    moveTags: new Set(draft.moves.flatMap(({ value }) => value.tags)),
    flags: new Set(effects.flatMap((effect) => (effect.type === 'flag' && effect.is ? [effect.flag] : []))),
    pledges: new Set([
      ...effects.flatMap((effect) => (effect.type === 'commitment' ? [effect.tag] : [])),
      ...instruments.commitments.map((commitment) => commitment.tag),
      ...(parameters.has('threat') ? [ULTIMATUM] : []),
      ...(parameters.has('give') && parameters.has('ask') ? [EXCHANGE] : []),
    ]),
    followedUp: new Set(effects.flatMap((effect) => (effect.type === 'follow-up' ? [effect.card] : []))),
    turns: setting.turns,
  };
};

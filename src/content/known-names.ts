import { rowsAtStart } from '../engine/index.ts';
import type { Effect, EffectOf, InstrumentKind, InstrumentTable, Move } from '../vocabulary/index.ts';
import { INSTRUMENT_KINDS, TABLES } from '../vocabulary/index.ts';
import { changesInstrument, INSTRUMENT_CHECKS, kindOfEffect } from './instruments/index.ts';
import type { Lacks, NameKind } from './lacks.ts';
import type { ScenarioParts } from './scenario-parts.ts';
import type { KnownNames, Placed, ScenarioDraft } from './types.ts';

/** Every effect written anywhere, whatever it hangs on. */
const effectsOf = (draft: ScenarioDraft): readonly Effect[] => [
  ...draft.moves.flatMap(({ value }) => value.effects),
  ...draft.events.flatMap(({ value }) => [
    ...value.effects,
    ...(value.decision?.options.flatMap((option) => option.effects) ?? []),
  ]),
  ...draft.dossiers.flatMap(({ value }) => value.lapse),
];

const idsOf = (options: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(options.map((option) => option.id));

/** Names of instruments, those of each kind under its table. */
const namesOfEach = (
  namesOfKind: <K extends InstrumentKind>(kind: K, effects: readonly EffectOf<K>[]) => readonly string[],
  effects: readonly Effect[],
): KnownNames['instruments'] => {
  const own = effects.filter(changesInstrument);
  const entries = INSTRUMENT_KINDS.map((kind) => [
    TABLES[kind],
    new Set(
      namesOfKind(
        kind,
        own.filter((effect) => kindOfEffect(effect) === kind),
      ),
    ),
  ]);
  return Object.fromEntries(entries) as Record<InstrumentTable, ReadonlySet<string>>;
};

export const knownNamesOf = (draft: ScenarioDraft): KnownNames => {
  const setting = draft.setting.value;
  const effects = effectsOf(draft);
  const arenas = setting.arenas.map((arena) => arena.id);
  const parameters = new Set(draft.moves.flatMap(({ value }) => value.parameters.map(({ name }) => name)));
  return {
    powers: new Set(setting.powers.map((power) => power.code)),
    played: new Set(setting.powers.filter((power) => power.played).map((power) => power.code)),
    bodies: new Set(setting.bodies.map((body) => body.code)),
    arenas: new Set(arenas),
    instruments: namesOfEach((kind, own) => {
      const rows = rowsAtStart(setting.instruments, kind);
      return INSTRUMENT_CHECKS[kind].names.here({ rows, effects: own, arenas, parameters });
    }, effects),
    sources: new Set(setting.sources.map((source) => source.id)),
    moves: new Map(draft.moves.map(({ value }) => [value.id, value])),
    events: new Map(draft.events.map(({ value }) => [value.id, value])),
    dealt: new Map([
      ...draft.events.map(({ value }) => [value.id, idsOf(value.decision?.options ?? [])] as const),
      ...draft.dossiers.map(({ value }) => [value.id, idsOf(value.options)] as const),
    ]),
    moveTags: new Set(draft.moves.flatMap(({ value }) => value.tags)),
    flags: new Set(effects.flatMap((effect) => (effect.type === 'flag' && effect.is ? [effect.flag] : []))),
    followedUp: new Set(effects.flatMap((effect) => (effect.type === 'follow-up' ? [effect.card] : []))),
    turns: setting.turns,
  };
};

/** Whether something is called for from a scenario that itself lacks it, by the names of both. */
export const lacking = (names: KnownNames, elsewhere: Lacks): Lacks => {
  const here = {
    powers: names.powers,
    bodies: names.bodies,
    arenas: names.arenas,
    flags: names.flags,
    cards: names.dealt,
    moves: names.moves,
    tags: names.moveTags,
    ...names.instruments,
  } as const satisfies Readonly<Record<NameKind, { readonly has: (word: string) => boolean }>>;
  return (kind, word) => !here[kind].has(word) && elsewhere(kind, word);
};

/** What the shared moves may name: what is listed beside them, and one another. */
export const catalogueOf = (parts: ScenarioParts, shared: readonly Placed<Move>[]): Lacks => {
  const effects = shared.flatMap(({ value }) => value.effects);
  const listed = parts.names;
  const all: Readonly<Record<NameKind, ReadonlySet<string>>> = {
    powers: new Set(listed?.powers),
    bodies: new Set(listed?.bodies),
    arenas: new Set(listed?.arenas),
    cards: new Set(listed?.cards),
    flags: new Set([
      ...(listed?.flags ?? []),
      ...effects.flatMap((effect) => (effect.type === 'flag' ? [effect.flag] : [])),
    ]),
    moves: new Set(shared.map(({ value }) => value.id)),
    tags: new Set(shared.flatMap(({ value }) => value.tags)),
    ...namesOfEach((kind, own) => INSTRUMENT_CHECKS[kind].names.shared(listed, own), effects),
  };
  return (kind, word) => all[kind].has(word);
};

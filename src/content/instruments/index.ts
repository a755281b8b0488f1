import type { Condition, ConditionOf, Effect, EffectOf, InstrumentKind } from '../../vocabulary/index.ts';
import { INSTRUMENT_KINDS, INSTRUMENTS } from '../../vocabulary/index.ts';
import { ceasefire } from './ceasefire.ts';
import { channel } from './channel.ts';
import type { InstrumentCheck } from './check.ts';
import { commitment } from './commitment.ts';
import { deployment } from './deployment.ts';
import { mission } from './mission.ts';
import { sanctions } from './sanctions.ts';
import { track } from './track.ts';
import { treaty } from './treaty.ts';

/** What checking knows of each instrument. */
export const INSTRUMENT_CHECKS: { readonly [K in InstrumentKind]: InstrumentCheck<K> } = {
  sanctions,
  mission,
  channel,
  track,
  ceasefire,
  deployment,
  treaty,
  commitment,
};

type Any = InstrumentCheck<InstrumentKind>;

/** The kind that each type of effect changes, and each type of condition tests. */
const KIND_OF_EFFECT: ReadonlyMap<string, InstrumentKind> = new Map(
  INSTRUMENT_KINDS.map((kind) => [INSTRUMENTS[kind].effect.shape.type.value, kind]),
);
const KIND_OF_CONDITION: ReadonlyMap<string, InstrumentKind> = new Map(
  INSTRUMENT_KINDS.flatMap((kind) =>
    INSTRUMENTS[kind].conditions.map(({ shape }) => [shape.type.value, kind] as const),
  ),
);

const kindIn = (kinds: ReadonlyMap<string, InstrumentKind>, type: string): InstrumentKind => {
  const kind = kinds.get(type);
  if (kind === undefined) throw new Error(`no instrument has "${type}"`);
  return kind;
};

export const changesInstrument = (effect: Effect): effect is EffectOf<InstrumentKind> =>
  KIND_OF_EFFECT.has(effect.type);

export const testsInstrument = (condition: Condition): condition is ConditionOf<InstrumentKind> =>
  KIND_OF_CONDITION.has(condition.type);

export const kindOfEffect = (effect: EffectOf<InstrumentKind>): InstrumentKind =>
  kindIn(KIND_OF_EFFECT, effect.type);

/** The check for this very effect. */
export const effectCheckOf = (effect: EffectOf<InstrumentKind>): Any['effect'] =>
  INSTRUMENT_CHECKS[kindOfEffect(effect)].effect as Any['effect'];

/** The check for this very condition. */
export const conditionCheckOf = (condition: ConditionOf<InstrumentKind>): Any['condition'] =>
  INSTRUMENT_CHECKS[kindIn(KIND_OF_CONDITION, condition.type)].condition as Any['condition'];

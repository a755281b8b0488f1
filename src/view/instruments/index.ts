import type { EventKind } from '../../engine/index.ts';
import type { Condition, ConditionOf, Effect, EffectOf, InstrumentKind } from '../../vocabulary/index.ts';
import type { EventView } from '../words/told.ts';
import { ceasefire } from './ceasefire.ts';
import { channel } from './channel.ts';
import { commitment } from './commitment.ts';
import { deployment } from './deployment.ts';
import type { InstrumentView } from './entry.ts';
import { mission } from './mission.ts';
import { sanctions } from './sanctions.ts';
import { track } from './track.ts';
import { treaty } from './treaty.ts';

const VIEWS = { sanctions, mission, channel, track, treaty, commitment, deployment, ceasefire };

/** What every face says and draws of each kind of instrument, in the order in which they are listed. */
export const INSTRUMENT_VIEWS: { readonly [K in InstrumentKind]: InstrumentView<K> } = VIEWS;

/** The kinds in the order in which they are listed. */
export const LISTED_KINDS = Object.keys(VIEWS) as readonly InstrumentKind[];

/** Events that are told by an instrument. */
export type InstrumentEventKind = {
  [K in InstrumentKind]: keyof (typeof VIEWS)[K]['events'];
}[InstrumentKind];

/** How each event that an instrument tells is told. */
export const INSTRUMENT_EVENT_VIEWS: { readonly [E in InstrumentEventKind]: EventView } = Object.assign(
  {},
  ...LISTED_KINDS.map((kind) => VIEWS[kind].events),
);

type InstrumentEffect = EffectOf<InstrumentKind>;
type InstrumentCondition = ConditionOf<InstrumentKind>;

/** The kind that an effect of this type changes. */
export const CHANGED_KIND: { readonly [T in InstrumentEffect['type']]: InstrumentKind } = Object.assign(
  {},
  ...LISTED_KINDS.map((kind) => ({ [VIEWS[kind].effect]: kind })),
);

/** The kind that a condition of this type tests. */
export const TESTED_KIND: { readonly [T in InstrumentCondition['type']]: InstrumentKind } = Object.assign(
  {},
  ...LISTED_KINDS.flatMap((kind) => VIEWS[kind].conditions.map((type) => ({ [type]: kind }))),
);

export const isInstrumentEffect = (effect: Effect): effect is InstrumentEffect =>
  Object.hasOwn(CHANGED_KIND, effect.type);

export const isInstrumentCondition = (condition: Condition): condition is InstrumentCondition =>
  Object.hasOwn(TESTED_KIND, condition.type);

export const isEventOf = (kind: InstrumentKind, event: EventKind): boolean =>
  Object.hasOwn(INSTRUMENT_VIEWS[kind].events, event);

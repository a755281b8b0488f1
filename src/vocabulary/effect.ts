import { z } from 'zod';
import { Condition } from './condition.ts';
import { INSTRUMENTS, type InstrumentKind } from './instruments/index.ts';
import { Amount, ArenaRef, AUDIENCES, CameoCode, Id, Who } from './names.ts';
import { Pledge } from './pledge.ts';
import { Quantity } from './quantity.ts';

const given = { if: Condition.optional() };

const INSTRUMENT_EFFECTS = {
  sanctions: INSTRUMENTS.sanctions.effect.extend(given),
  mission: INSTRUMENTS.mission.effect.extend(given),
  channel: INSTRUMENTS.channel.effect.extend(given),
  track: INSTRUMENTS.track.effect.extend(given),
  ceasefire: INSTRUMENTS.ceasefire.effect.extend(given),
  deployment: INSTRUMENTS.deployment.effect.extend(given),
  treaty: INSTRUMENTS.treaty.effect.extend(given),
  commitment: INSTRUMENTS.commitment.effect.extend({ pledge: Pledge, ...given }),
} as const satisfies Readonly<Record<InstrumentKind, z.ZodType>>;

/**
 * Closed vocabulary of effects. Every effect may carry `if`, read when it is applied.
 * The engine has one handler for each type.
 */
export const Effect = z.discriminatedUnion('type', [
  /** Adds `by` to a quantity, within its range. */
  z.strictObject({ type: z.literal('change'), quantity: Quantity, by: Amount, ...given }),
  /** A further act beside the card's own, e.g. the hostile reading of aid to a third party. Weight in mG. */
  z.strictObject({
    type: z.literal('act'),
    by: Who,
    to: Who,
    cameo: CameoCode.nullable(),
    weight: z.int().min(-10_000).max(10_000),
    arena: ArenaRef.optional(),
    audience: z.enum(AUDIENCES).optional(),
    ...given,
  }),
  ...Object.values(INSTRUMENT_EFFECTS),
  z.strictObject({ type: z.literal('flag'), flag: Id, is: z.boolean(), ...given }),
  /** Puts a card into the next brief if its own conditions hold. */
  z.strictObject({ type: z.literal('follow-up'), card: Id, ...given }),
]);
export type Effect = z.infer<typeof Effect>;
export type EffectType = Effect['type'];
/** The effect that changes an instrument of this kind. */
export type EffectOf<K extends InstrumentKind> = z.infer<(typeof INSTRUMENT_EFFECTS)[K]>;
/** A condition that tests an instrument of this kind. */
export type ConditionOf<K extends InstrumentKind> = z.infer<(typeof INSTRUMENTS)[K]['conditions'][number]>;

import { z } from 'zod';
import { Condition } from './condition.ts';
import { ArenaRef, AUDIENCES, CameoCode, CHANNELS, Id, Who } from './names.ts';
import { Quantity } from './quantity.ts';

/**
 * An amount: a plain integer in the unit of what it changes, or a move's numeric parameter
 * times `times` divided by `over` (rounded half away from zero).
 */
export const Amount = z.union([
  z.int(),
  z.strictObject({ parameter: z.enum(['size']), times: z.int(), over: z.int().min(1) }),
]);
export type Amount = z.infer<typeof Amount>;

const given = { if: Condition.optional() };

/** Something promised: a move, holding back from coercion, a measurable step, or one of several moves. */
export const Pledge = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('move'), move: Id }),
  z.strictObject({ kind: z.literal('restraint') }),
  z.strictObject({ kind: z.literal('condition'), condition: Condition }),
  z.strictObject({ kind: z.literal('any-of'), moves: z.array(Id).min(1).max(24) }),
  /** Made by rule from an ultimatum: `move` by the date, unless the other plays `unless` first. */
  z.strictObject({ kind: z.literal('threat'), move: Id, unless: Id.nullable() }),
]);
export type Pledge = z.infer<typeof Pledge>;

/**
 * Closed vocabulary of effects. Every effect may carry `if`, read when it is applied.
 * The engine has one handler for each type (`src/engine/effects`).
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
  /** `impose` raises by `level` steps (0–10 in all), `ease` lowers executive steps first and legislated ones only with `legislature`, `codify` turns executive into legislated, `link`/`decouple` set or drop the condition for relief. */
  z.strictObject({
    type: z.literal('sanctions'),
    op: z.enum(['impose', 'ease', 'codify', 'link', 'decouple']),
    from: Who,
    to: Who,
    arena: ArenaRef.optional(),
    level: Amount.optional(),
    basis: z.enum(['executive', 'legislated']).optional(),
    legislature: z.boolean().optional(),
    ...given,
  }),
  /** The mission of `sender` on the soil of `host`. `count` is persons; for `cap` the ceiling. */
  z.strictObject({
    type: z.literal('mission'),
    op: z.enum([
      'expel',
      'cap',
      'restore',
      'close-consulate',
      'reopen-consulate',
      'seize-property',
      'return-property',
    ]),
    host: Who,
    sender: Who,
    count: Amount.optional(),
    ...given,
  }),
  z.strictObject({
    type: z.literal('channel'),
    between: z.tuple([Who, Who]),
    channel: z.enum(CHANNELS),
    is: z.enum(['open', 'shut']),
    ...given,
  }),
  /** Talks tracks: `open`, `push` by progress 0–1000, `unlock` a stalled threshold, `halt`. */
  z.strictObject({
    type: z.literal('talks'),
    op: z.enum(['open', 'push', 'unlock', 'halt']),
    track: Id,
    by: Amount.optional(),
    ...given,
  }),
  /** Ceasefires: `establish` (Kyiv or Damascus must consent where it is theirs), `guarantee`, `monitor`, `renew`, `end`. */
  z.strictObject({
    type: z.literal('ceasefire'),
    op: z.enum(['establish', 'guarantee', 'monitor', 'renew', 'end']),
    arena: ArenaRef,
    guarantors: z.array(Who).max(6).optional(),
    ...given,
  }),
  /** Forces of `by` in or near an arena, in steps; negative draws down. */
  z.strictObject({ type: z.literal('deployment'), by: Who, arena: ArenaRef, size: Amount, ...given }),
  z.strictObject({
    type: z.literal('treaty'),
    treaty: Id,
    to: z.enum(['in-force', 'disputed', 'suspended', 'ended']),
    ...given,
  }),
  /** A promise with a date, `in` turns from now; or until the move's `deadline` parameter. */
  z.strictObject({
    type: z.literal('commitment'),
    by: Who,
    to: Who,
    tag: Id,
    pledge: Pledge,
    in: z.union([z.int().min(1).max(30), z.literal('deadline')]),
    audience: z.enum(['public', 'private']),
    ...given,
  }),
  z.strictObject({ type: z.literal('flag'), flag: Id, is: z.boolean(), ...given }),
  /** Puts a card into the next brief if its own conditions hold. */
  z.strictObject({ type: z.literal('follow-up'), card: Id, ...given }),
]);
export type Effect = z.infer<typeof Effect>;
export type EffectType = Effect['type'];

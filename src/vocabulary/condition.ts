import { z } from 'zod';
import { ArenaRef, AUDIENCES, CHANNELS, Id, Who } from './names.ts';
import { Quantity } from './quantity.ts';

const Between = z.tuple([Who, Who]);

/** One test of the state. `at-least`/`at-most` are inclusive and in the quantity's own unit. */
export type Condition =
  | { type: 'all'; of: Condition[] }
  | { type: 'any'; of: Condition[] }
  | { type: 'not'; of: Condition }
  | { type: 'turn'; from?: number | undefined; to?: number | undefined }
  | { type: 'quantity'; quantity: Quantity; atLeast?: number | undefined; atMost?: number | undefined }
  | { type: 'channel'; between: [Who, Who]; channel: (typeof CHANNELS)[number]; is: 'open' | 'shut' }
  | { type: 'sanctions'; from: Who; to: Who; basis: 'executive' | 'legislated' | 'any'; atLeast: number }
  | {
      type: 'mission';
      host: Who;
      sender: Who;
      is: 'capped' | 'uncapped' | 'consulate-open' | 'consulate-shut' | 'property-seized';
    }
  | { type: 'track'; track: string; is: 'closed' | 'open' | 'stalled' | 'agreed' }
  | { type: 'ceasefire'; arena: string; is: 'none' | 'in-force' | 'broken' }
  | { type: 'deployment'; by: Who; arena: string; atLeast: number }
  | { type: 'treaty'; treaty: string; is: 'in-force' | 'disputed' | 'suspended' | 'ended' }
  | { type: 'commitment'; by: Who; tag: string; is: 'open' | 'kept' | 'broken' }
  | { type: 'linked'; from: Who; to: Who; is: boolean }
  | { type: 'flag'; flag: string; is: boolean }
  | { type: 'fired'; card: string; option?: string | undefined }
  | {
      type: 'played';
      by: Who;
      move?: string | undefined;
      tag?: string | undefined;
      audience?: (typeof AUDIENCES)[number] | undefined;
      within: number;
    }
  | { type: 'power'; is: Who[] };

/**
 * Closed vocabulary of conditions. `within` counts turns back from now (1 = last turn).
 * `power` is true when the card's `self` is one of those listed.
 */
export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('all'), of: z.array(Condition).min(1).max(12) }),
    z.strictObject({ type: z.literal('any'), of: z.array(Condition).min(1).max(12) }),
    z.strictObject({ type: z.literal('not'), of: Condition }),
    z.strictObject({
      type: z.literal('turn'),
      from: z.int().min(1).optional(),
      to: z.int().min(1).optional(),
    }),
    z.strictObject({
      type: z.literal('quantity'),
      quantity: Quantity,
      atLeast: z.int().optional(),
      atMost: z.int().optional(),
    }),
    z.strictObject({
      type: z.literal('channel'),
      between: Between,
      channel: z.enum(CHANNELS),
      is: z.enum(['open', 'shut']),
    }),
    z.strictObject({
      type: z.literal('sanctions'),
      from: Who,
      to: Who,
      basis: z.enum(['executive', 'legislated', 'any']),
      atLeast: z.int().min(1),
    }),
    z.strictObject({
      type: z.literal('mission'),
      host: Who,
      sender: Who,
      is: z.enum(['capped', 'uncapped', 'consulate-open', 'consulate-shut', 'property-seized']),
    }),
    z.strictObject({
      type: z.literal('track'),
      track: Id,
      is: z.enum(['closed', 'open', 'stalled', 'agreed']),
    }),
    z.strictObject({
      type: z.literal('ceasefire'),
      arena: ArenaRef,
      is: z.enum(['none', 'in-force', 'broken']),
    }),
    z.strictObject({ type: z.literal('deployment'), by: Who, arena: ArenaRef, atLeast: z.int().min(1) }),
    z.strictObject({
      type: z.literal('treaty'),
      treaty: Id,
      is: z.enum(['in-force', 'disputed', 'suspended', 'ended']),
    }),
    z.strictObject({
      type: z.literal('commitment'),
      by: Who,
      tag: Id,
      is: z.enum(['open', 'kept', 'broken']),
    }),
    z.strictObject({ type: z.literal('linked'), from: Who, to: Who, is: z.boolean() }),
    z.strictObject({ type: z.literal('flag'), flag: Id, is: z.boolean() }),
    z.strictObject({ type: z.literal('fired'), card: Id, option: Id.optional() }),
    z.strictObject({
      type: z.literal('played'),
      by: Who,
      move: Id.optional(),
      tag: Id.optional(),
      audience: z.enum(AUDIENCES).optional(),
      within: z.int().min(1).max(4),
    }),
    z.strictObject({ type: z.literal('power'), is: z.array(Who).min(1) }),
  ]),
);

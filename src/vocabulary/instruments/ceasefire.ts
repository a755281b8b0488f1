import { z } from 'zod';
import { ArenaRef, Id, PowerCode, Who } from '../names.ts';

const STATUSES = ['none', 'in-force', 'broken'] as const;

/** The ceasefire of an arena, whether in force or not. */
export const ceasefire = {
  start: z.strictObject({
    arena: Id,
    parties: z.array(PowerCode).min(1).max(6),
    guarantors: z.array(PowerCode).max(6),
    monitored: z.boolean(),
    status: z.enum(STATUSES),
  }),
  /** `establish` (Kyiv or Damascus must consent where it is theirs), `guarantee`, `monitor`, `renew`, `end`. */
  effect: z.strictObject({
    type: z.literal('ceasefire'),
    op: z.enum(['establish', 'guarantee', 'monitor', 'renew', 'end']),
    arena: ArenaRef,
    guarantors: z.array(Who).max(6).optional(),
  }),
  conditions: [z.strictObject({ type: z.literal('ceasefire'), arena: ArenaRef, is: z.enum(STATUSES) })],
} as const;

/** A ceasefire in a state. */
export interface Ceasefire {
  readonly arena: number;
  readonly guarantors: readonly number[];
  readonly monitored: boolean;
  readonly parties: readonly number[];
  readonly status: (typeof STATUSES)[number];
  /** Weeks that it has held. */
  readonly weeks: number;
}

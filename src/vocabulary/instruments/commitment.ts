import { z } from 'zod';
import { Id, PowerCode, Who } from '../names.ts';

const STATUSES = ['open', 'kept', 'broken'] as const;

/**
 * A promise or a threat with a date. What it binds to, its pledge, may be a condition, and conditions test commitments:
 * so the pledge is added to `start` and `effect` where conditions are known.
 */
export const commitment = {
  start: z.strictObject({
    by: PowerCode,
    to: PowerCode,
    tag: Id,
    due: z.int().min(1).max(60),
    audience: z.enum(['public', 'private']),
  }),
  /** Falls due `in` turns from now, or at the move's `deadline` parameter. */
  effect: z.strictObject({
    type: z.literal('commitment'),
    by: Who,
    to: Who,
    tag: Id,
    in: z.union([z.int().min(1).max(30), z.literal('deadline')]),
    audience: z.enum(['public', 'private']),
  }),
  conditions: [z.strictObject({ type: z.literal('commitment'), by: Who, tag: Id, is: z.enum(STATUSES) })],
} as const;

/** A commitment in a state, its pledge aside. */
export interface CommitmentTerms {
  readonly audience: 'public' | 'private';
  readonly by: number;
  /** Last turn in which it can be kept. */
  readonly due: number;
  readonly id: string;
  readonly made: number;
  readonly status: (typeof STATUSES)[number];
  readonly tag: string;
  readonly to: number;
}

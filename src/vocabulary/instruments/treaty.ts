import { z } from 'zod';
import { Id, IsoDate, PowerCode } from '../names.ts';

const STATUSES = ['in-force', 'disputed', 'suspended', 'ended'] as const;

/** A treaty between two powers or more. */
export const treaty = {
  start: z.strictObject({
    id: Id,
    parties: z.array(PowerCode).min(2).max(30),
    status: z.enum(STATUSES),
    expires: IsoDate.nullable(),
  }),
  effect: z.strictObject({ type: z.literal('treaty'), treaty: Id, to: z.enum(STATUSES) }),
  conditions: [z.strictObject({ type: z.literal('treaty'), treaty: Id, is: z.enum(STATUSES) })],
} as const;

/** A treaty in a state. */
export interface Treaty {
  /** Week of the scenario in which it expires; may lie beyond the end. */
  readonly expires: number | null;
  readonly id: string;
  readonly parties: readonly number[];
  readonly status: (typeof STATUSES)[number];
}

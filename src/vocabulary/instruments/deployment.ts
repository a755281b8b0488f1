import { z } from 'zod';
import { Amount, ArenaRef, Id, PowerCode, Who } from '../names.ts';

/** Forces of a power in or near an arena, in steps. */
export const deployment = {
  start: z.strictObject({ by: PowerCode, arena: Id, size: z.int().min(0).max(10) }),
  /** `size` in steps; negative draws down. */
  effect: z.strictObject({ type: z.literal('deployment'), by: Who, arena: ArenaRef, size: Amount }),
  conditions: [
    z.strictObject({ type: z.literal('deployment'), by: Who, arena: ArenaRef, atLeast: z.int().min(1) }),
  ],
} as const;

/** A deployment in a state. */
export interface Deployment {
  readonly arena: number;
  readonly by: number;
  /** Steps, 0–10. */
  readonly size: number;
}

import { z } from 'zod';
import { Amount, ArenaRef, Id, PowerCode, Who } from '../names.ts';

/** A sanctions regime of one power on another over an arena. */
export const sanctions = {
  start: z.strictObject({
    from: PowerCode,
    to: PowerCode,
    executive: z.int().min(0).max(10),
    legislated: z.int().min(0).max(10),
    arena: Id,
    linked: z.boolean(),
    /** How far the target has adapted already, 0–1024. */
    adapted: z.int().min(0).max(1024).default(0),
  }),
  /** `impose` raises by `level` steps (0–10 in all), `ease` lowers executive steps first and legislated ones only with `legislature`, `codify` turns executive into legislated, `link`/`decouple` set or drop the condition for relief. */
  effect: z.strictObject({
    type: z.literal('sanctions'),
    op: z.enum(['impose', 'ease', 'codify', 'link', 'decouple']),
    from: Who,
    to: Who,
    arena: ArenaRef.optional(),
    level: Amount.optional(),
    basis: z.enum(['executive', 'legislated']).optional(),
    legislature: z.boolean().optional(),
  }),
  conditions: [
    z.strictObject({
      type: z.literal('sanctions'),
      from: Who,
      to: Who,
      basis: z.enum(['executive', 'legislated', 'any']),
      atLeast: z.int().min(1),
    }),
    /** Whether relief is tied to progress in the regime's arena. */
    z.strictObject({ type: z.literal('linked'), from: Who, to: Who, is: z.boolean() }),
  ],
} as const;

/** A regime in a state. */
export interface Sanctions {
  /** How far the target has adapted, 0–1024. */
  readonly adapted: number;
  readonly arena: number;
  /** Steps, 0–10 together with the legislated ones. */
  readonly executive: number;
  readonly from: number;
  readonly legislated: number;
  readonly linked: boolean;
  readonly to: number;
}

import { z } from 'zod';
import { Condition } from './condition.ts';
import type { CommitmentTerms } from './instruments/index.ts';
import { Id } from './names.ts';

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

/** A commitment in a state. */
export interface Commitment extends CommitmentTerms {
  readonly pledge: Pledge;
}

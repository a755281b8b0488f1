import { z } from 'zod';
import { Amount, PowerCode, Who } from '../names.ts';

/** The mission of `sender` on the soil of `host`: embassy, consulates, staff. */
export const mission = {
  start: z.strictObject({
    host: PowerCode,
    sender: PowerCode,
    staff: z.int().min(0).max(5000),
    ceiling: z.int().min(0).max(5000).nullable(),
    consulates: z.int().min(0).max(9),
    consulatesShut: z.int().min(0).max(9).default(0),
    propertySeized: z.boolean().default(false),
  }),
  /** `count` is persons; for `cap` the ceiling. */
  effect: z.strictObject({
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
  }),
  conditions: [
    z.strictObject({
      type: z.literal('mission'),
      host: Who,
      sender: Who,
      is: z.enum(['capped', 'uncapped', 'consulate-open', 'consulate-shut', 'property-seized']),
    }),
  ],
} as const;

/** A mission in a state. */
export interface Mission {
  /** Persons at most; `null` without a ceiling. */
  readonly ceiling: number | null;
  readonly consulates: number;
  readonly consulatesShut: number;
  readonly host: number;
  readonly propertySeized: boolean;
  readonly sender: number;
  /** Persons, local staff among them. */
  readonly staff: number;
  /** Staff at the start of the scenario. */
  readonly staffAtStart: number;
}

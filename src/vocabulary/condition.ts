import { z } from 'zod';
import { INSTRUMENTS } from './instruments/index.ts';
import { AUDIENCES, Id, Who } from './names.ts';
import { Quantity } from './quantity.ts';

const INSTRUMENT_TESTS = Object.values(INSTRUMENTS).flatMap(({ conditions }) => [...conditions]);

/** A test without parts. `at-least`/`at-most` are inclusive and in the quantity's own unit. */
const Test = z.discriminatedUnion('type', [
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
  ...INSTRUMENT_TESTS,
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
]);
export type Test = z.infer<typeof Test>;

/** One test of the state, or several joined. */
export type Condition =
  | Test
  | { type: 'all'; of: Condition[] }
  | { type: 'any'; of: Condition[] }
  | { type: 'not'; of: Condition };
export type ConditionType = Condition['type'];

/**
 * Closed vocabulary of conditions. `within` counts turns back from now (1 = last turn).
 * `power` is true when the card's `self` is one of those listed.
 */
export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('all'), of: z.array(Condition).min(1).max(12) }),
    z.strictObject({ type: z.literal('any'), of: z.array(Condition).min(1).max(12) }),
    z.strictObject({ type: z.literal('not'), of: Condition }),
    ...Test.options,
  ]),
);

import { z } from 'zod';
import { BodyCode, Id, Who } from './names.ts';

/**
 * Every number the rules know, named once. Conditions test quantities, effects change them,
 * objectives score them, the ledger records them.
 *
 * Units: flows and climate in milli-Goldstein (mG); indices 0–1000, shown as 0–100;
 * `terms` −500…+500, shown as −50…+50, positive when they favour the arena's first party;
 * `capital`, `attention`, `desk`, `staff`, `sanctions` and `rung` are counts.
 */
const ofPair = <T extends string>(kind: T) => z.strictObject({ kind: z.literal(kind), from: Who, to: Who });
const ofPower = <T extends string>(kind: T) => z.strictObject({ kind: z.literal(kind), who: Who });
const ofArena = <T extends string>(kind: T) =>
  z.strictObject({ kind: z.literal(kind), arena: z.union([Id, z.literal('*')]) });

export const Quantity = z.discriminatedUnion('kind', [
  ofPair('tension'),
  ofPair('cooperation'),
  ofPair('rung'),
  ofPair('hostile'),
  ofPair('friendly'),
  ofPair('climate'),
  ofPair('baseline-hostile'),
  ofPair('baseline-friendly'),
  ofPair('trust'),
  ofPair('credibility'),
  ofPair('sanctions'),
  ofPair('staff'),
  ofPower('mood'),
  ofPower('constraint'),
  ofPower('investigation'),
  ofPower('capital'),
  ofPower('attention'),
  ofPower('desk'),
  ofPower('bandwidth'),
  ofPower('resilience'),
  ofArena('heat'),
  ofArena('progress'),
  ofArena('terms'),
  z.strictObject({ kind: z.literal('cohesion'), body: BodyCode }),
]);
export type Quantity = z.infer<typeof Quantity>;
export type QuantityKind = Quantity['kind'];

/** Quantities that effects may not change: they follow from others. */
export const DERIVED = [
  'tension',
  'cooperation',
  'rung',
  'sanctions',
  'staff',
] as const satisfies readonly QuantityKind[];
/** Quantities that the other side can't see, so that no move's legality may rest on another power's. */
export const OWN_ONLY = ['capital', 'attention', 'desk'] as const satisfies readonly QuantityKind[];

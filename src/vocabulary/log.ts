import { z } from 'zod';
import { Id } from './names.ts';
import { ScriptTurn, TurnOrders } from './orders.ts';

/** A hash: 32 hexadecimal digits (the first half of SHA-256). */
export const Hash = z.string().regex(/^[0-9a-f]{32}$/, '32 hexadecimal digits');

const Named = z.strictObject({ id: Id, hash: Hash });

/** R13.4: a stretch of a game under former rules: which, up to what turn, and the digest of its log. */
const Mark = z.strictObject({ rules: z.string().max(16), turn: z.int().min(0).max(60), digest: Hash });

/**
 * A game on paper: save, share code, bug report, homework and test fixture. `resumed` and `state` are left out
 * where there is none, not `null`, so that the digests of files written before they existed hold.
 */
export const Log = z.strictObject({
  format: z.literal('demarche-log'),
  version: z.literal(1),
  /** Rules version under which the hashes hold. */
  rules: z.string().max(16),
  scenario: Named,
  model: Named,
  seed: z.string().min(1).max(64),
  /** Who sat where: `player` or a doctrine's name. */
  seats: z.record(z.string().regex(/^[A-Z]{3}$/), z.string().max(40)),
  title: z.string().max(120),
  /** The game this one was branched from. */
  origin: z.strictObject({ digest: Hash, turn: z.int().min(0).max(60) }).nullable(),
  /** Only the record: scripted third parties and chance. */
  script: z.strictObject({ opening: z.array(Id).max(32), turns: z.array(ScriptTurn).max(60) }).nullable(),
  /**
   * A game gone on with under new rules: its stretches under former ones, oldest first, and the state carried over
   * from the last, in the present shape. The turns of those stretches are kept as they were and not verified.
   */
  resumed: z.strictObject({ marks: z.array(Mark).min(1).max(16), state: z.unknown() }).optional(),
  /** Of the first state, or of the state carried over. */
  start: Hash,
  turns: z
    .array(
      z.strictObject({
        orders: TurnOrders,
        /** One hash for each top-level part of the state, and one over them all. */
        parts: z.record(z.string().regex(/^[a-z]{1,24}$/), Hash),
        hash: Hash,
      }),
    )
    .max(60),
  /** Only saves: the last state, from which new rules could go on. Unchecked: see `readState`. */
  state: z.unknown().optional(),
  /** Over everything above. */
  digest: Hash,
});
export type Log = z.infer<typeof Log>;

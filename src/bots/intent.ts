/** What a doctrine wants in a turn, before it is turned into orders. */
import type { Purpose } from './nature.ts';

/** What a doctrine wants this turn. Wishes: −3 (never) … 3 (first of all). */
export interface Intent {
  /** The doctrine's own rule that applied; text `doctrine.rule.<rule>`. */
  readonly rule: string;
  readonly wishes: Readonly<Record<Purpose, number>>;
  /** Most moves on the slate. */
  readonly most: number;
  /** How large a step: 0 the smallest … 2 the largest that the domain offers. */
  readonly size: 0 | 1 | 2;
  /** Whether offers are accepted. */
  readonly accepts: boolean;
  /** Whether open commitments come first. */
  readonly keepsWord: boolean;
  /** Whether a private instruction is sealed to answer coercion in kind. */
  readonly retaliates: boolean;
  /** Set where its own lot, and nothing that it saw, made the rule apply. */
  readonly byLot?: boolean;
}

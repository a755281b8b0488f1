import type { GameEvent, GameState, LedgerEntry } from '../../engine/index.ts';

/** One turn of the books: what stood before and after, what happened, and what was entered. */
export interface Page {
  readonly turn: number;
  readonly before: GameState | null;
  readonly after: GameState;
  readonly events: readonly GameEvent[];
  readonly ledger: readonly LedgerEntry[];
}

/** The pages of a game: `states[t]` after turn t, `events[t]` and `ledger[t]` of turn t, 0 the first brief. */
export const pagesOf = (
  states: readonly GameState[],
  events: readonly (readonly GameEvent[])[],
  ledger: readonly (readonly LedgerEntry[])[],
): readonly Page[] =>
  states.map((after, turn) => ({
    turn,
    before: states[turn - 1] ?? null,
    after,
    events: events[turn] ?? [],
    ledger: ledger[turn] ?? [],
  }));

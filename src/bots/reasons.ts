/** Why a doctrine chose as it did, in data. */
import type { Orders } from '../vocabulary/index.ts';
import type { Intent } from './intent.ts';
import { isGrave, type Situation } from './situation.ts';

/** Something that a doctrine looked at before it chose. */
export interface Sight {
  /**
   * `hostile`: a deed that calls for an answer; `slight`: one that does not; `quiet`: none; `friendly`: the best
   * turn done to it; `answered`: it had struck back already; `lot`: its own lot decided; `owed`: it played a move
   * to keep its word, whatever the rule.
   */
  readonly what: 'hostile' | 'slight' | 'quiet' | 'friendly' | 'answered' | 'lot' | 'owed';
  /** Card or move id of the act, or of the move that was owed. */
  readonly source: string | null;
  /** As it was felt, mG. */
  readonly weight: number;
}

/** Why a doctrine chose as it did: what it saw, and its rule that applied (text `doctrine.rule.<rule>`). */
export interface Reasoning {
  readonly rule: string;
  readonly saw: readonly Sight[];
}

const act = (what: Sight['what'], source: string | null = null, weight = 0): Sight => ({
  what,
  source,
  weight,
});

/** What was seen, in the order in which doctrines look: worst deed, best turn, own answer, lot, word given. */
export const reasonOf = (
  seen: Situation,
  intent: Intent,
  owed: ReadonlySet<string>,
  orders: Orders,
): Reasoning => {
  const grave = isGrave(seen);
  const saw: Sight[] = [
    seen.worst === 0 ? act('quiet') : act(grave ? 'hostile' : 'slight', seen.worstSource, seen.worst),
  ];
  if (seen.best > 0) saw.push(act('friendly', seen.bestSource, seen.best));
  if (grave && seen.didCoerce) saw.push(act('answered'));
  if (intent.byLot === true) saw.push(act('lot'));
  for (const { move } of orders.moves) if (owed.has(move)) saw.push(act('owed', move));
  return { rule: intent.rule, saw };
};

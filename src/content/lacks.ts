import type { Condition, InstrumentTable, Quantity } from '../vocabulary/index.ts';

/** Kinds of names that one scenario has and another lacks. */
export type NameKind =
  | 'powers'
  | 'bodies'
  | 'arenas'
  | 'flags'
  | 'cards'
  | 'moves'
  | 'tags'
  | InstrumentTable;

/** Whether something named is not in this scenario, though it is where the words come from. */
export type Lacks = (kind: NameKind, word: string) => boolean;

/** A condition as it stands here: `true` and `false` for what always holds and never does. */
export type Verdict = Condition | boolean;

/** Fits a condition that stands inside something else. */
export type FitCondition = (lacks: Lacks, condition: Condition) => Verdict;

export const lacksPower = (lacks: Lacks, ...words: readonly string[]): boolean =>
  words.some((word) => word !== 'self' && word !== 'target' && word !== 'rival' && lacks('powers', word));

export const lacksArena = (lacks: Lacks, arena: string | undefined): boolean =>
  arena !== undefined && arena !== '*' && lacks('arenas', arena);

export const lacksQuantity = (lacks: Lacks, quantity: Quantity): boolean => {
  if ('from' in quantity) return lacksPower(lacks, quantity.from, quantity.to);
  if ('who' in quantity) return lacksPower(lacks, quantity.who);
  if ('arena' in quantity) return lacksArena(lacks, quantity.arena);
  return lacks('bodies', quantity.body);
};

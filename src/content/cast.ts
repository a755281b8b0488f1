import type { Who } from '../vocabulary/index.ts';

/** Whom the words of a card stand for, by code; empty for nobody. */
export interface CardCast {
  readonly self: string;
  readonly target: string;
  readonly rival: string;
  readonly arena: string;
  /** The powers that are played. */
  readonly players: readonly string[];
}

/** Stands for every power that nobody plays, where they are not told apart. */
export const ANYBODY_ELSE = 'another power';

const isRole = (who: string): who is 'self' | 'target' | 'rival' =>
  who === 'self' || who === 'target' || who === 'rival';

export const powerFor = (cast: CardCast, who: Who): string => (isRole(who) ? cast[who] : who);

export const arenaFor = (cast: CardCast, arena: string): string => (arena === '*' ? cast.arena : arena);

import { personsOf } from './turns.ts';
import type { Game, Place } from './types.ts';

/** Where a person starts a turn: two at one screen hand over first. */
export const startOfTurn = (game: Game): Place =>
  personsOf(game).length > 1 ? 'handover' : game.briefed.includes(game.active) ? 'table' : 'briefing';

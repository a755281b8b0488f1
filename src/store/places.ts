/** The places that the interface shows, one at a time, and which of them a game opens at. */
import { canDropTurn, type Game, latest, personsOf } from './game.ts';

export const PLACES = [
  'front',
  'briefing',
  'handover',
  'table',
  'reveal',
  'debrief',
  'replay',
  'settings',
  'help',
  'record',
] as const;
/** Where the visitor is; the interface shows one place at a time. */
export type AppPlace = (typeof PLACES)[number];

/** A game, and where it stands on the screen. */
export interface PlacedGame {
  readonly game: Game;
  readonly place: AppPlace;
}

/** Where a person starts a turn: two at one screen hand over first. */
export const startOfTurn = (game: Game): AppPlace =>
  personsOf(game).length > 1 ? 'handover' : game.briefed.includes(game.active) ? 'table' : 'briefing';

/** Where a game that is brought back opens: where it was left, if that still fits. */
export const placeFor = (game: Game, wanted: AppPlace): AppPlace => {
  const over = latest(game).clock.ending !== null;
  const fitting: readonly AppPlace[] = over
    ? ['reveal', 'debrief']
    : ['briefing', 'handover', 'table', ...(canDropTurn(game) ? (['reveal'] as const) : [])];
  const place = fitting.includes(wanted) ? wanted : over ? 'debrief' : startOfTurn(game);
  // Two at one screen: whoever opens the page again may be the other one.
  return place === 'table' && personsOf(game).length > 1 ? 'handover' : place;
};

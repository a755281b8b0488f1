/** The door of the store: everything that the interface may ask of it. */

import { watchEdition } from './service-worker.ts';
import { askedLanguage, keepSettings } from './settings.ts';
import { openPage } from './startup.ts';
import { store } from './store.ts';

export { OPPONENTS } from '../bots/index.ts';
export type { Notes, RecordIndex, Telling } from '../content/index.ts';
export type { AppState, Fetched } from './app.ts';
export { type Game, type GameOutcome, latest, PLAYER, personsOf, playedCodes } from './game.ts';
export type { Theory } from './hindsight.ts';
export { useGame, useStore } from './hooks.ts';
export { type GameSummary, type KeptLine, MOST_NAME, summaryOfGame } from './kept-game.ts';
export { type Motive, motivesOf } from './motives.ts';
export { OTHER_GAMES, outcomeOf } from './other-games.ts';
export type { GameReading, PastGame } from './past-game.ts';
export type { AppPlace } from './places.ts';
export { offerOfEntries, offerOfFiles } from './scenario-folder.ts';
export { MODELS, type OwnScenario } from './scenario-library.ts';
export * from './selectors.ts';
export type { Settings } from './settings.ts';
export { LINK } from './share-link.ts';
export { translationOf } from './translations.ts';
export { store };

/** Looks at the address and into storage once, when the page opens, remembers the language it asks for, and keeps the game for use without a network. */
export const start = async (): Promise<void> => {
  if (askedLanguage()?.isKnown === true) keepSettings(store.getState().settings);
  watchEdition((part) => store.setState(part));
  await openPage(store);
};

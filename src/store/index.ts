import { watchEdition } from './edition.ts';
import { start as startStore } from './game.ts';
import { askedLanguage, keepSettings } from './settings.ts';
import { store } from './store.ts';

export { LINK } from './exchange.ts';
export { FIELD, outcomeOf } from './field.ts';
export { offerOfEntries, offerOfFiles } from './folder.ts';
export { MODELS } from './library.ts';
export { motivesOf } from './motives.ts';
export { useGame, useStore } from './react.ts';
export * from './selectors.ts';
export { MOST_NAME, type Summary, summaryOfGame } from './snapshot.ts';
export { translationOf } from './translations.ts';
export { latest, personsOf, playedCodes } from './turns.ts';
export * from './types.ts';
export { store };

/** Looks at the address and into storage once, when the page opens, remembers the language it asks for, and keeps the game for use without a network. */
export const start = async (): Promise<void> => {
  if (askedLanguage()?.isKnown === true) keepSettings(store.getState().settings);
  watchEdition((part) => store.setState(part));
  await startStore(store);
};

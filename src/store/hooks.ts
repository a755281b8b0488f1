/** The store as React hooks. */
import { useStore as useZustand } from 'zustand';
import type { AppStore } from './app.ts';
import type { Game } from './game.ts';
import { store } from './store.ts';

/** A part of the store; the component draws again when that part is another object. */
export const useStore = <T>(select: (app: AppStore) => T): T => useZustand(store, select);

/** The game under way. Throws where there is none: only places inside a game may ask. */
export const useGame = (): Game => {
  const game = useStore((app) => app.game);
  if (game === null) throw new Error('This place needs a game.');
  return game;
};

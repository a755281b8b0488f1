import { useStore as useZustand } from 'zustand';
import { store } from './store.ts';
import type { App, Game } from './types.ts';

/** A part of the store; the component draws again when that part is another object. */
export const useStore = <T>(select: (app: App) => T): T => useZustand(store, select);

/** The game under way. Throws where there is none: only places inside a game may ask. */
export const useGame = (): Game => {
  const game = useStore((app) => app.game);
  if (game === null) throw new Error('This place needs a game.');
  return game;
};

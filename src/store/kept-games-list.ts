/** The list of kept games, as storage and the other tabs have it. */
import type { AppState, StoreAccess } from './app.ts';
import { migrateFormerGame, openDatabase } from './database.ts';
import type { KeptLine } from './kept-game.ts';
import { heldGames, markedGame } from './tabs.ts';

/** Lines with another one in its place, the one played last first. */
export const withLine = (lines: readonly KeptLine[], line: KeptLine): readonly KeptLine[] =>
  [line, ...lines.filter(({ id }) => id !== line.id)].sort((a, b) => b.playedAtMs - a.playedAtMs);

/** Whether storage has not been looked into yet. */
let isFirst = true;

/** Looks into storage, for the list of games and where they are open. */
export const refreshGames = async ({ getState, setState }: StoreAccess): Promise<void> => {
  const { database, mode } = await openDatabase();
  if (isFirst) await migrateFormerGame(database);
  isFirst = false;
  const [lines, held] = await Promise.all([database.lines(), heldGames()]);
  const { currentId, storage } = getState();
  setState({
    storage: storage === 'full' ? 'full' : mode,
    keptGames: [...lines].sort((a, b) => b.playedAtMs - a.playedAtMs),
    heldElsewhere: held.filter((id) => id !== currentId),
  });
};

/** The game that the page opens with: the one this tab had, else the one played last; none that was left or is elsewhere. */
export const startingGame = ({
  keptGames,
  heldElsewhere,
}: Pick<AppState, 'keptGames' | 'heldElsewhere'>): string | null => {
  const marked = markedGame();
  const own = keptGames.find(({ id }) => id === marked);
  if (own !== undefined) return own.place === 'front' ? null : own.id;
  const [last] = keptGames;
  return last === undefined || last.place === 'front' || heldElsewhere.includes(last.id) ? null : last.id;
};

/** Lines without that of an id. */
export const without = (lines: readonly KeptLine[], id: string): readonly KeptLine[] =>
  lines.filter((line) => line.id !== id);

/** What every group of actions is made from: reading and writing the store, and the game in hand with its autosave. */
import type { AppState, AppStore } from './app.ts';
import { type Autosave, createAutosave } from './autosave.ts';
import { openDatabase } from './database.ts';
import { type Failure, failureOf } from './failure.ts';
import type { Game } from './game.ts';
import type { KeptLine } from './kept-game.ts';
import { refreshGames, withLine } from './kept-games-list.ts';
import type { AppPlace, PlacedGame } from './places.ts';
import { problemOfError } from './problems.ts';
import { type Hold, hold, markGame, tellTabs } from './tabs.ts';

/** What the groups of actions are made from. */
export interface ActionTools {
  readonly get: () => AppStore;
  readonly set: (part: Partial<AppState>) => void;
  /** Edits the game under way and keeps it; does nothing without one. */
  readonly change: (edit: (game: Game) => Game, place?: AppPlace) => void;
  readonly autosave: Autosave;
  /** Takes a new game in hand and keeps it, unless the one before would be lost. */
  readonly takeUp: (game: Game, place: AppPlace) => Promise<void>;
  /** Takes a kept game in hand. */
  readonly adopt: (line: KeptLine, held: Hold, opened: PlacedGame) => void;
  /** Puts the game in hand down. */
  readonly putDown: () => void;
  /** Whether all of the game in hand is kept, so that another one may take its place; says so where not. */
  readonly isSafe: () => Promise<boolean>;
  /** Runs something that takes time, says so, and turns an exception into a failure. */
  readonly during: (busy: string, work: () => Promise<void>) => Promise<void>;
  /** Says what went wrong: a text key, and what is known of it. */
  readonly fail: (title: string, known?: Partial<Omit<Failure, 'title'>>) => void;
}

/** The tools over a store that is read with `get` and written with `set`. */
export const createActionTools = (
  get: () => AppStore,
  set: (part: Partial<AppState>) => void,
): ActionTools => {
  const putDown = (): void => {
    autosave.drop();
    markGame(null);
    set({ game: null, currentId: null });
  };
  const autosave = createAutosave(async () => (await openDatabase()).database, hold, {
    written: (line) => {
      const { storage, keptGames } = get();
      set({ keptGames: withLine(keptGames, line), storage: storage === 'memory' ? 'memory' : 'disk' });
      tellTabs();
    },
    refused: () => set({ storage: 'full' }),
    copied: (id) => {
      markGame(id, get().place);
      set({ currentId: id, news: { title: 'news.copied', values: {} } });
    },
    lost: () => {
      putDown();
      set({ place: 'front', news: { title: 'news.taken', values: {} } });
      void refreshGames({ getState: get, setState: set });
    },
  });
  const hand = (id: string, game: Game, place: AppPlace): void => {
    const heldElsewhere = get().heldElsewhere.filter((one) => one !== id);
    const cleared = { reading: null, contestedGame: null, removedGame: null, news: null };
    set({ ...cleared, game, currentId: id, place, heldElsewhere });
    tools.change((now) => now, place);
    // The game before is free for other tabs.
    tellTabs();
  };
  const tools: ActionTools = {
    get,
    set,
    autosave,
    putDown,
    takeUp: async (game, place) => {
      if (await tools.isSafe()) hand(autosave.begin(), game, place);
    },
    adopt: (line, held, { game, place }) => {
      autosave.adopt(line, held);
      hand(line.id, game, place);
    },
    isSafe: async () => {
      const isKept = get().game === null || (await autosave.settle());
      if (!isKept) tools.fail('problem.unkept');
      return isKept;
    },
    change: (edit, place) => {
      const { game, place: here } = get();
      if (game === null) return;
      const next = edit(game);
      if (next === game && place === undefined) return;
      const there = place ?? here;
      set({ game: next, place: there });
      if (place !== undefined) markGame(get().currentId, place);
      autosave.keep(next, there);
    },
    during: async (busy, work) => {
      if (get().busy !== null) return;
      set({ busy, failure: null, resumption: null });
      try {
        await work();
      } catch (error) {
        tools.fail('problem.unexpected', { problems: [problemOfError(error)] });
      } finally {
        set({ busy: null });
      }
    },
    fail: (title, known) => set({ failure: failureOf(title, known) }),
  };
  return tools;
};

/**
 * The one store, and in which order it does what must not be done otherwise. Groups of actions get `Tools`, not the
 * store; the game itself is changed by pure functions, so an action is: make the next game, then `change`.
 *
 * `change`: shows the next game first and hands it over to be kept after, so that no screen waits for storage.
 *
 * Taking a game in hand:
 * 1. The game before must be kept whole (`isSafe`): once it is out of hand, what isn't written is lost.
 * 2. The line in storage is begun, or adopted where this tab holds it, so that the first change has somewhere to go.
 * 3. The game is shown, and with it what belonged to the one before is cleared, in a single write.
 * 4. It is kept, and only then other tabs are told, who may now take the game before.
 *
 * A turn: a slate is checked and sealed; while another person at this screen has none sealed, it is handed over. With
 * the last, bots choose from what they may see of the state before; `submit` gives the next, the log takes orders and
 * hashes, and the whole is one change, to the reveal. A turn is played altogether or not at all.
 *
 * Storage answers later, and may answer with no: a change that was refused stays in this tab and says so on every
 * page; a game that another tab has gone on with becomes a copy here; a game that another tab has taken is put down.
 *
 * At the start settings and address are read before anything is shown; what the address carries comes before what
 * storage has.
 */

import { createStore } from 'zustand/vanilla';
import { type Problem, SOURCE_LOCALE } from '../vocabulary/index.ts';
import { openCabinet } from './archive.ts';
import { applyEdition } from './edition.ts';
import { exception } from './exception.ts';
import { linkCode } from './exchange.ts';
import { gameActions } from './game.ts';
import { gamesActions, refreshGames, withLine } from './games.ts';
import { createKeeper, type Keeper } from './keeper.ts';
import { planActions } from './plan.ts';
import { readingActions } from './reading.ts';
import { scenarioActions } from './scenarios.ts';
import { askedLanguage, forgetAsked, keepSettings, readSettings } from './settings.ts';
import { expectedPlace, type Hold, hold, markGame, tellTabs } from './tabs.ts';
import { setSpoken, translate } from './translations.ts';
import { trouble } from './trouble.ts';
import type { App, AppState, Game, Kept, Place, Trouble } from './types.ts';

/** What the groups of actions are made from. */
export interface Tools {
  readonly get: () => App;
  readonly set: (part: Partial<AppState>) => void;
  /** Edits the game under way and keeps it; does nothing without one. */
  readonly change: (edit: (game: Game) => Game, place?: Place) => void;
  readonly keeper: Keeper;
  /** Takes a new game in hand and keeps it, unless the one before would be lost. */
  readonly takeUp: (game: Game, place: Place) => Promise<void>;
  /** Takes a kept game in hand. */
  readonly adopt: (line: Kept, held: Hold, game: Game, place: Place) => void;
  /** Puts the game in hand down. */
  readonly putDown: () => void;
  /** Whether all of the game in hand is kept, so that another one may take its place; says so where not. */
  readonly isSafe: () => Promise<boolean>;
  /** Runs something that takes time, says so, and turns a failure into a problem. */
  readonly during: (busy: string, work: () => Promise<void>) => Promise<void>;
  readonly fail: (
    title: string,
    problems: readonly Problem[],
    values?: Trouble['values'],
    faults?: Trouble['faults'],
    illegal?: Trouble['illegal'],
  ) => void;
}

const asked = askedLanguage();

const START: AppState = {
  place: 'front',
  cameFrom: 'front',
  settings: readSettings(),
  game: null,
  reading: null,
  hindsight: null,
  problem: null,
  resumption: null,
  busy: null,
  storage: 'unknown',
  kept: [],
  current: null,
  elsewhere: [],
  contested: null,
  removed: null,
  news:
    asked === null || asked.isKnown
      ? null
      : { title: 'news.language', values: { asked: asked.name, spoken: SOURCE_LOCALE.name } },
  offline: false,
  newEdition: 'none',
  own: [],
  opened: null,
  // What the address carries comes first.
  awaited: linkCode(globalThis.location?.hash ?? '') === null ? expectedPlace() : null,
};

const ASIDE: readonly Place[] = ['settings', 'help'];

/** The one store: only its actions write the state of the game. */
export const store = createStore<App>()((write, get) => {
  const putDown = (): void => {
    keeper.drop();
    markGame(null);
    write({ game: null, current: null });
  };
  const keeper = createKeeper(async () => (await openCabinet()).cabinet, hold, {
    written: (line) => {
      const { storage, kept } = get();
      write({ kept: withLine(kept, line), storage: storage === 'memory' ? 'memory' : 'disk' });
      tellTabs();
    },
    refused: () => write({ storage: 'full' }),
    copied: (id) => {
      markGame(id, get().place);
      write({ current: id, news: { title: 'news.copied', values: {} } });
    },
    lost: () => {
      putDown();
      write({ place: 'front', news: { title: 'news.taken', values: {} } });
      void refreshGames({ getState: get, setState: write });
    },
  });
  const hand = (id: string, game: Game, place: Place): void => {
    const elsewhere = get().elsewhere.filter((one) => one !== id);
    const cleared = { reading: null, contested: null, removed: null, news: null };
    write({ ...cleared, game, current: id, place, elsewhere });
    tools.change((now) => now, place);
    // The game before is free for other tabs.
    tellTabs();
  };
  const tools: Tools = {
    get,
    set: write,
    keeper,
    putDown,
    takeUp: async (game, place) => {
      if (await tools.isSafe()) hand(keeper.begin(), game, place);
    },
    adopt: (line, held, game, place) => {
      keeper.adopt(line, held);
      hand(line.id, game, place);
    },
    isSafe: async () => {
      const isKept = get().game === null || (await keeper.settle());
      if (!isKept) write({ problem: trouble('problem.unkept') });
      return isKept;
    },
    change: (edit, place) => {
      const { game, place: here } = get();
      if (game === null) return;
      const next = edit(game);
      if (next === game && place === undefined) return;
      const there = place ?? here;
      write({ game: next, place: there });
      if (place !== undefined) markGame(get().current, place);
      keeper.keep(next, there);
    },
    during: async (busy, work) => {
      if (get().busy !== null) return;
      write({ busy, problem: null, resumption: null });
      try {
        await work();
      } catch (error) {
        tools.fail('problem.unexpected', [exception(error)]);
      } finally {
        write({ busy: null });
      }
    },
    fail: (title, problems, values = {}, faults = [], illegal = []) =>
      write({ problem: trouble(title, { problems, values, faults, illegal }) }),
  };
  return {
    ...START,
    go: (place) => {
      const { place: here, cameFrom } = get();
      write({
        place,
        cameFrom: ASIDE.includes(here) ? cameFrom : here,
        problem: null,
        resumption: null,
        opened: null,
        awaited: null,
      });
      if (!ASIDE.includes(place)) tools.change((game) => game, place);
    },
    arrive: () => write({ awaited: null }),
    back: () => write({ place: get().cameFrom, problem: null }),
    set: (part) => {
      const settings = { ...get().settings, ...part };
      keepSettings(settings);
      write({ settings });
    },
    speak: (language, change) =>
      tools.during('busy.language', async () => {
        const { game, reading, settings } = get();
        const worlds = [game, reading].flatMap((one) => one?.world ?? []);
        await Promise.all(worlds.map(({ scenario }) => translate(scenario, language)));
        await change();
        setSpoken(language);
        if (language !== askedLanguage()?.id) forgetAsked();
        const next = { ...settings, language };
        keepSettings(next);
        write({ settings: next });
      }),
    takeEdition: async () => {
      if (await tools.isSafe()) applyEdition(write);
    },
    dismissProblem: () => write({ problem: null }),
    ...planActions((edit) => tools.change(edit)),
    ...gameActions(tools),
    ...gamesActions(tools),
    ...readingActions(tools),
    ...scenarioActions(tools),
  };
});

import { createStore } from 'zustand/vanilla';
import type { Problem } from '../vocabulary/index.ts';
import { keep, snapshotOf } from './archive.ts';
import { exception } from './exception.ts';
import { gameActions } from './game.ts';
import { planActions } from './plan.ts';
import { readingActions } from './reading.ts';
import { scenarioActions } from './scenarios.ts';
import { keepSettings, readSettings } from './settings.ts';
import type { App, AppState, Game, Place, Trouble } from './types.ts';

/** What the groups of actions are made from. */
export interface Tools {
  readonly get: () => App;
  readonly set: (part: Partial<AppState>) => void;
  /** Edits the game under way and keeps it; does nothing without one. */
  readonly change: (edit: (game: Game) => Game, place?: Place) => void;
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
  kept: null,
  own: [],
  opened: null,
  ready: false,
};

const ASIDE: readonly Place[] = ['settings', 'help'];

/** The one store: only its actions write the state of the game. */
export const store = createStore<App>()((write, get) => {
  const tools: Tools = {
    get,
    set: write,
    change: (edit, place) => {
      const { game, place: here } = get();
      if (game === null) return;
      const next = edit(game);
      if (next === game && place === undefined) return;
      const there = place ?? here;
      write({ game: next, place: there });
      void keep(snapshotOf(next, there)).then((storage) => write({ storage }));
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
      write({ problem: { title, values, problems, faults, illegal, needed: null } }),
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
      });
      if (!ASIDE.includes(place)) tools.change((game) => game, place);
    },
    back: () => write({ place: get().cameFrom, problem: null }),
    set: (part) => {
      const settings = { ...get().settings, ...part };
      keepSettings(settings);
      write({ settings });
    },
    dismissProblem: () => write({ problem: null }),
    ...planActions((edit) => tools.change(edit)),
    ...gameActions(tools),
    ...readingActions(tools),
    ...scenarioActions(tools),
  };
});

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
import { SOURCE_LOCALE } from '../vocabulary/index.ts';
import { createActionTools } from './action-tools.ts';
import type { AppState, AppStore } from './app.ts';
import { gameActions } from './game-actions.ts';
import { keptGameActions } from './kept-game-actions.ts';
import { noteActions } from './note-actions.ts';
import type { AppPlace } from './places.ts';
import { replayActions } from './replay-actions.ts';
import { scenarioActions } from './scenario-actions.ts';
import { applyEdition } from './service-worker.ts';
import { askedLanguage, forgetAsked, keepSettings, readSettings } from './settings.ts';
import { linkCode } from './share-link.ts';
import { slateActions } from './slate-actions.ts';
import { expectedPlace } from './tabs.ts';
import { setSpoken, translate, translateRecord } from './translations.ts';

const asked = askedLanguage();

const START: AppState = {
  place: 'front',
  cameFrom: 'front',
  settings: readSettings(),
  game: null,
  reading: null,
  hindsight: null,
  failure: null,
  resumption: null,
  busy: null,
  storage: 'unknown',
  keptGames: [],
  currentId: null,
  heldElsewhere: [],
  contestedGame: null,
  removedGame: null,
  news:
    asked === null || asked.isKnown
      ? null
      : { title: 'news.language', values: { asked: asked.name, spoken: SOURCE_LOCALE.name } },
  isKeptOffline: false,
  newEdition: 'none',
  ownScenarios: [],
  openedScenario: null,
  notes: {},
  record: null,
  texts: {},
  // What the address carries comes first.
  awaitedPlace: linkCode(globalThis.location?.hash ?? '') === null ? expectedPlace() : null,
};

const ASIDE: readonly AppPlace[] = ['settings', 'help', 'record'];

/** Only its actions write the state of the game. */
export const store = createStore<AppStore>()((set, get) => {
  const tools = createActionTools(get, set);
  return {
    ...START,
    go: (place) => {
      const { place: here, cameFrom } = get();
      set({
        place,
        cameFrom: ASIDE.includes(here) ? cameFrom : here,
        failure: null,
        resumption: null,
        openedScenario: null,
        awaitedPlace: null,
      });
      if (!ASIDE.includes(place)) tools.change((game) => game, place);
    },
    arrive: () => set({ awaitedPlace: null }),
    back: () => set({ place: get().cameFrom, failure: null }),
    set: (part) => {
      const settings = { ...get().settings, ...part };
      keepSettings(settings);
      set({ settings });
    },
    speak: (language, change) =>
      tools.during('busy.language', async () => {
        const { game, reading, settings, record } = get();
        const worlds = [game, reading].flatMap((one) => one?.world ?? []);
        await Promise.all(worlds.map(({ scenario }) => translate(scenario, language)));
        if (record !== null && typeof record === 'object') await translateRecord(record.text, language);
        await change();
        setSpoken(language);
        if (language !== askedLanguage()?.id) forgetAsked();
        const next = { ...settings, language };
        keepSettings(next);
        set({ settings: next });
      }),
    takeEdition: async () => {
      if (await tools.isSafe()) applyEdition(set);
    },
    dismissFailure: () => set({ failure: null }),
    ...noteActions(get, set),
    ...slateActions((edit) => tools.change(edit)),
    ...gameActions(tools),
    ...keptGameActions(tools),
    ...replayActions(tools),
    ...scenarioActions(tools),
  };
});

/** What happens once when the page opens: storage and the address are looked into, and the rules are loaded early. */
import type { StoreAccess } from './app.ts';
import { readOwnScenarios } from './database.ts';
import { refreshGames, startingGame } from './kept-games-list.ts';
import { loadChecks, loadModules } from './lazy-modules.ts';
import { admit, ownScenarios } from './scenario-library.ts';
import { linkCode } from './share-link.ts';
import { listenToTabs } from './tabs.ts';

/** Opens what the address carries, and takes it out of the address; `false` where it carries nothing. */
const openAddress = async (store: StoreAccess): Promise<boolean> => {
  const code = linkCode(globalThis.location.hash);
  if (code === null) return false;
  globalThis.history.replaceState(null, '', globalThis.location.pathname + globalThis.location.search);
  await store.getState().openLog({ link: code });
  return true;
};

const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'touchstart'] as const;

/**
 * The rules come while somebody chooses a game, not while the page is still being drawn; a failure shows when they
 * are needed.
 */
const atFirstSign = (work: () => void): void => {
  const seen = new AbortController();
  for (const sign of SIGNS) {
    const act = (): void => {
      seen.abort();
      work();
    };
    globalThis.addEventListener(sign, act, { passive: true, signal: seen.signal });
  }
};

/** Checks the kept scenarios from a disk again; one that no longer passes is left out. */
const admitOwnScenarios = async (store: StoreAccess): Promise<void> => {
  const kept = await readOwnScenarios();
  const inUse = store.getState().keptGames.map(({ hash }) => hash);
  for (const files of [...kept].reverse()) await admit(files, inUse);
  if (kept.length > 0) store.setState({ ownScenarios: ownScenarios() });
};

/** Looks into storage and at the address; brings the game back that the page opens with, unless nobody waits for it. */
const bringGame = async (store: StoreAccess, isAwaited: boolean): Promise<void> => {
  await refreshGames(store);
  listenToTabs(() => void refreshGames(store));
  await admitOwnScenarios(store).catch((error: unknown) => console.warn(error));
  globalThis.addEventListener('hashchange', () => void openAddress(store));
  if (await openAddress(store)) return;
  const { awaitedPlace, resume } = store.getState();
  const last = startingGame(store.getState());
  if (last !== null && !(isAwaited && awaitedPlace === null)) await resume(last);
};

/** Looks at the address and into storage once, when the page opens, and at both when they change. */
export const openPage = async (store: StoreAccess): Promise<void> => {
  // A browser asks before it closes a tab whose last changes are nowhere else.
  globalThis.addEventListener('beforeunload', (event) => {
    const { game, storage } = store.getState();
    if (game !== null && (storage === 'full' || storage === 'memory')) event.preventDefault();
  });
  const isAwaited = store.getState().awaitedPlace !== null;
  const loadEarly = (): void => void loadModules().catch(() => null);
  if (isAwaited) {
    loadEarly();
    void loadChecks().catch(() => null);
  } else atFirstSign(loadEarly);
  try {
    await bringGame(store, isAwaited);
  } finally {
    if (store.getState().game === null) store.setState({ awaitedPlace: null });
  }
};

/** Several tabs of one browser: who holds which game, who is told of changes, and what a tab opens with. */
import { type AppPlace, PLACES } from './places.ts';

const LOCK = 'demarche.game/';
const CHANNEL = 'demarche.games';
const MARK = 'demarche.tab';
const LAST = 'demarche.last';
/** Milliseconds that a page just left may take to let go of its game. */
const PATIENCE = 600;

/** A game held by this tab. */
export interface Hold {
  readonly id: string;
  readonly release: () => void;
}

/**
 * Takes hold of a game for as long as the tab lives or until it is released; `null` where another tab has it. With
 * `take`, that tab loses it and its `onLost` is called. A browser without locks lets everybody have it: there,
 * writes that expect an older revision are refused.
 */
export const hold = (id: string, take: boolean, onLost: () => void): Promise<Hold | null> =>
  new Promise((settle) => {
    const { locks } = navigator;
    if (locks === undefined) {
      settle({ id, release: () => undefined });
      return;
    }
    let isHeld = false;
    const options: LockOptions = take ? { steal: true } : { signal: AbortSignal.timeout(PATIENCE) };
    locks
      .request(
        LOCK + id,
        options,
        () =>
          new Promise<void>((release) => {
            isHeld = true;
            settle({ id, release });
          }),
      )
      .catch(() => {
        if (isHeld) onLost();
        else settle(null);
      });
  });

/** Games held by any tab, this one's included. */
export const heldGames = async (): Promise<readonly string[]> => {
  try {
    const { held } = await navigator.locks.query();
    return (held ?? []).flatMap(({ name }) =>
      name?.startsWith(LOCK) === true ? [name.slice(LOCK.length)] : [],
    );
  } catch {
    return [];
  }
};

let channel: BroadcastChannel | null = null;

/** Tells the other tabs that the list of games has changed. */
export const tellTabs = (): void => channel?.postMessage('changed');

/** Calls back whenever another tab has changed the list. */
export const listenToTabs = (onChange: () => void): void => {
  if (typeof BroadcastChannel === 'undefined') return;
  channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = onChange;
};

const read = (storage: () => Storage, key: string): string | null => {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
};

const write = (storage: () => Storage, key: string, mark: string | null): void => {
  try {
    if (mark === null) storage().removeItem(key);
    else storage().setItem(key, mark);
  } catch {
    return;
  }
};

const ofTab = (): Storage => globalThis.sessionStorage;
const ofBrowser = (): Storage => globalThis.localStorage;

/** Remembers the game in hand over a reload of this tab, and where it stands for the next tab that is opened. */
export const markGame = (id: string | null, place: AppPlace = 'front'): void => {
  write(ofTab, MARK, id === null ? null : `${id} ${place}`);
  write(ofBrowser, LAST, id === null ? null : place);
};

/** The game that this tab had in hand before it was loaded again; `null` when there was none. */
export const markedGame = (): string | null => read(ofTab, MARK)?.split(' ')[0] ?? null;

/**
 * Where the game stands that the page will probably open with, known before storage has been looked into; `null` when
 * it will open with none.
 */
export const expectedPlace = (): AppPlace | null => {
  const mark = read(ofTab, MARK);
  // Former editions marked the game alone.
  const found = mark === null ? read(ofBrowser, LAST) : (mark.split(' ')[1] ?? 'table');
  return PLACES.find((place) => place === found && place !== 'front') ?? null;
};

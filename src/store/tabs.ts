const LOCK = 'demarche.game/';
const CHANNEL = 'demarche.games';
const MARK = 'demarche.tab';
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

/** The game that this tab had in hand before it was loaded again; `null` when there was none. */
export const markedGame = (): string | null => {
  try {
    return globalThis.sessionStorage.getItem(MARK);
  } catch {
    return null;
  }
};

/** Remembers the game in hand over a reload of this tab. */
export const markGame = (id: string | null): void => {
  try {
    if (id === null) globalThis.sessionStorage.removeItem(MARK);
    else globalThis.sessionStorage.setItem(MARK, id);
  } catch {
    return;
  }
};

import { createStore, del, get, set, type UseStore } from 'idb-keyval';
import type { Files } from './folder.ts';
import { fieldsOf, readKept, readSnapshot, recordOfText, type Snapshot } from './snapshot.ts';
import type { Kept } from './types.ts';

/** Where the one game of former editions was kept. */
const FORMER = 'demarche.game';
const SCENARIOS = 'demarche.scenarios';

/** A kept game with its line. */
export interface Stored {
  readonly line: Kept;
  readonly snapshot: Snapshot;
}

/** What is made of the line that is kept: another one, with or without another game; `null`: nothing is written. */
export type Change = (stored: Kept | null) => { readonly line: Kept; readonly snapshot?: Snapshot } | null;

/** Games, each as one line for the list and as a snapshot. */
export interface Cabinet {
  readonly lines: () => Promise<readonly Kept[]>;
  readonly load: (id: string) => Promise<Stored | null>;
  /** Looks and writes in one go, so that two tabs never write over each other. The line written, or `null`. */
  readonly change: (id: string, change: Change) => Promise<Kept | null>;
  readonly remove: (id: string) => Promise<void>;
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((settle, refuse) => {
    request.onsuccess = () => settle(request.result);
    request.onerror = () => refuse(request.error);
  });

const done = (transaction: IDBTransaction): Promise<void> =>
  new Promise((settle, refuse) => {
    transaction.oncomplete = () => settle();
    transaction.onabort = transaction.onerror = () => refuse(transaction.error);
  });

const stored = (line: Kept | null, snapshot: Snapshot | null): Stored | null =>
  line === null || snapshot === null ? null : { line, snapshot };

const LINE = 'line';
const GAME = 'game';

/** A cabinet in the browser's database. Every call rejects where the browser refuses. */
const onDisk = (room: UseStore): Cabinet => ({
  lines: async () => {
    const all = await room('readonly', (store) =>
      settled(store.getAll(IDBKeyRange.bound([LINE], [LINE, []]))),
    );
    return all.flatMap((found: unknown) => readKept(found) ?? []);
  },
  load: async (id) => {
    const found = await room('readonly', (store) =>
      Promise.all([settled(store.get([LINE, id])), settled(store.get([GAME, id]))]),
    );
    return stored(readKept(found[0]), readSnapshot(found[1]));
  },
  change: (id, change) =>
    room('readwrite', async (store) => {
      const finished = done(store.transaction);
      // Told by whatever is awaited first.
      finished.catch(() => null);
      const made = change(readKept(await settled(store.get([LINE, id]))));
      if (made !== null) {
        store.put(made.line, [LINE, id]);
        if (made.snapshot !== undefined) store.put(made.snapshot, [GAME, id]);
      }
      await finished;
      return made?.line ?? null;
    }),
  remove: (id) =>
    room('readwrite', (store) => {
      store.delete([LINE, id]);
      store.delete([GAME, id]);
      return done(store.transaction);
    }),
});

/** A cabinet for as long as the tab lives. */
export const inMemory = (): Cabinet => {
  const lines = new Map<string, Kept>();
  const games = new Map<string, Snapshot>();
  return {
    lines: () => Promise.resolve([...lines.values()]),
    load: (id) => Promise.resolve(stored(lines.get(id) ?? null, games.get(id) ?? null)),
    change: (id, change) => {
      const made = change(lines.get(id) ?? null);
      if (made !== null) {
        lines.set(id, made.line);
        if (made.snapshot !== undefined) games.set(id, made.snapshot);
      }
      return Promise.resolve(made?.line ?? null);
    },
    remove: (id) => {
      lines.delete(id);
      games.delete(id);
      return Promise.resolve();
    },
  };
};

let open: Promise<{ cabinet: Cabinet; mode: 'disk' | 'memory' }> | null = null;

const unlock = async (): Promise<{ cabinet: Cabinet; mode: 'disk' | 'memory' }> => {
  try {
    const cabinet = onDisk(createStore('demarche', 'games'));
    await cabinet.lines();
    return { cabinet, mode: 'disk' };
  } catch {
    return { cabinet: inMemory(), mode: 'memory' };
  }
};

/** The cabinet of this browser; in memory alone where the browser keeps nothing, as some private windows do. */
export const openCabinet = (): Promise<{ cabinet: Cabinet; mode: 'disk' | 'memory' }> => {
  open ??= unlock();
  return open;
};

/** Sixteen letters and digits that no other game has. */
export const drawId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Moves the one game that former editions kept into the cabinet. Nothing is lost where that fails: it stays. */
export const bringFormer = async (cabinet: Cabinet): Promise<void> => {
  try {
    const found: unknown = await get(FORMER);
    const snapshot = readSnapshot(found);
    if (snapshot === null) return;
    const id = drawId();
    const line = readKept({
      ...Object.fromEntries(fieldsOf(fieldsOf(found).get('kept'))),
      id,
      revision: 1,
      place: snapshot.place,
    });
    if (line === null) return;
    await cabinet.change(id, () => ({ line: { ...line, played: Date.now() }, snapshot }));
    await del(FORMER);
  } catch (error) {
    console.warn(error);
  }
};

/** Scenarios kept at most, counted before any is looked into. */
const MOST_SCENARIOS = 16;

/** Files of scenarios from a disk that were kept, newest first; none of them is checked. */
export const lookupScenarios = async (): Promise<readonly Files[]> => {
  try {
    const found: unknown = await get(SCENARIOS);
    return Array.isArray(found) ? found.slice(0, MOST_SCENARIOS).map(recordOfText) : [];
  } catch {
    return [];
  }
};

/** Keeps the files of scenarios from a disk, as far as the browser lets us. */
export const keepScenarios = async (scenarios: readonly Files[]): Promise<void> => {
  try {
    await (scenarios.length === 0 ? del(SCENARIOS) : set(SCENARIOS, scenarios));
  } catch {
    // The scenario stays until the tab is closed; what a later reload needs is said then.
  }
};

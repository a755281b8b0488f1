/** The browser's database: kept games, and the files of scenarios from a disk. */
import { createStore, del, get, set, type UseStore } from 'idb-keyval';
import {
  fieldsOf,
  type KeptLine,
  readKept,
  readSnapshot,
  recordOfLine,
  recordOfText,
  type Snapshot,
} from './kept-game.ts';
import type { Files } from './scenario-folder.ts';

/** Where the one game of former editions was kept. */
const FORMER = 'demarche.game';
const SCENARIOS = 'demarche.scenarios';

/** A kept game with its line. */
export interface KeptGame {
  readonly line: KeptLine;
  readonly snapshot: Snapshot;
}

/** What is made of the line that is kept: another one, with or without another game; `null`: nothing is written. */
export type LineEdit = (
  stored: KeptLine | null,
) => { readonly line: KeptLine; readonly snapshot?: Snapshot } | null;

/** Games, each as one line for the list and as a snapshot. */
export interface GamesDatabase {
  readonly lines: () => Promise<readonly KeptLine[]>;
  readonly load: (id: string) => Promise<KeptGame | null>;
  /** Looks and writes in one go, so that two tabs never write over each other. The line written, or `null`. */
  readonly change: (id: string, edit: LineEdit) => Promise<KeptLine | null>;
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

const stored = (line: KeptLine | null, snapshot: Snapshot | null): KeptGame | null =>
  line === null || snapshot === null ? null : { line, snapshot };

// First parts of the keys under which a game's line and snapshot stand.
const LINE = 'line';
const GAME = 'game';

/** Games in the browser’s database. Every call rejects where the browser refuses. */
export const databaseOnDisk = (room: UseStore): GamesDatabase => ({
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
  change: (id, edit) =>
    room('readwrite', async (store) => {
      const finished = done(store.transaction);
      // Handled by whatever is awaited first.
      finished.catch(() => null);
      const made = edit(readKept(await settled(store.get([LINE, id]))));
      if (made !== null) {
        store.put(recordOfLine(made.line), [LINE, id]);
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

/** Games for as long as the tab lives. */
export const databaseInMemory = (): GamesDatabase => {
  const lines = new Map<string, KeptLine>();
  const games = new Map<string, Snapshot>();
  return {
    lines: () => Promise.resolve([...lines.values()]),
    load: (id) => Promise.resolve(stored(lines.get(id) ?? null, games.get(id) ?? null)),
    change: (id, edit) => {
      const made = edit(lines.get(id) ?? null);
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

let open: Promise<{ database: GamesDatabase; mode: 'disk' | 'memory' }> | null = null;

const unlock = async (): Promise<{ database: GamesDatabase; mode: 'disk' | 'memory' }> => {
  try {
    const database = databaseOnDisk(createStore('demarche', 'games'));
    await database.lines();
    return { database, mode: 'disk' };
  } catch {
    return { database: databaseInMemory(), mode: 'memory' };
  }
};

/** The database of this browser; in memory alone where the browser keeps nothing, as some private windows do. */
export const openDatabase = (): Promise<{ database: GamesDatabase; mode: 'disk' | 'memory' }> => {
  open ??= unlock();
  return open;
};

/** Sixteen letters and digits that no other game has. */
export const drawId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Moves the one game that former editions kept into the database. Nothing is lost where that fails: it stays. */
export const migrateFormerGame = async (database: GamesDatabase): Promise<void> => {
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
    await database.change(id, () => ({ line: { ...line, playedAtMs: Date.now() }, snapshot }));
    await del(FORMER);
  } catch (error) {
    console.warn(error);
  }
};

/** Scenarios kept at most, counted before any is looked into. */
const MOST_SCENARIOS = 16;

/** Files of scenarios from a disk that were kept, newest first; none of them is checked. */
export const readOwnScenarios = async (): Promise<readonly Files[]> => {
  try {
    const found: unknown = await get(SCENARIOS);
    return Array.isArray(found) ? found.slice(0, MOST_SCENARIOS).map(recordOfText) : [];
  } catch {
    return [];
  }
};

/** Keeps the files of scenarios from a disk, as far as the browser lets us. */
export const writeOwnScenarios = async (scenarios: readonly Files[]): Promise<void> => {
  try {
    await (scenarios.length === 0 ? del(SCENARIOS) : set(SCENARIOS, scenarios));
  } catch {
    // The scenario stays until the tab is closed; what a later reload needs is said then.
  }
};

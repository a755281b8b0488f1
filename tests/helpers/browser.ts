import { vi } from 'vitest';

/** What a browser's database holds, by store and key; keys as JSON, values cloned as the browser clones them. */
export type Rooms = Map<string, Map<string, unknown>>;

const DEFAULT_ROOM = 'keyval-store/keyval';

const roomOf = (rooms: Rooms, name: string): Map<string, unknown> => {
  const room = rooms.get(name) ?? new Map<string, unknown>();
  rooms.set(name, room);
  return room;
};

const answering = <T>(result: T): IDBRequest<T> => {
  const request = { result, onsuccess: null as (() => void) | null };
  queueMicrotask(() => request.onsuccess?.());
  return request as unknown as IDBRequest<T>;
};

/** As much of an object store as the game asks for. */
const objectStore = (room: Map<string, unknown>): IDBObjectStore => {
  const transaction = { oncomplete: null as (() => void) | null };
  setTimeout(() => transaction.oncomplete?.(), 0);
  const store = {
    transaction,
    get: (key: unknown) => answering(structuredClone(room.get(JSON.stringify(key)))),
    getAll: (first: unknown) =>
      answering(
        [...room].flatMap(([key, value]) =>
          (JSON.parse(key) as unknown[])[0] === first ? [structuredClone(value)] : [],
        ),
      ),
    put: (value: unknown, key: unknown) => {
      room.set(JSON.stringify(key), structuredClone(value));
      return answering(key);
    },
    delete: (key: unknown) => {
      room.delete(JSON.stringify(key));
      return answering(undefined);
    },
  };
  return store as unknown as IDBObjectStore;
};

/** In place of the module `idb-keyval`, over rooms that outlive the page. */
export const keyval = (rooms: Rooms) => ({
  createStore: (database: string, name: string) => (_mode: string, ask: (store: IDBObjectStore) => unknown) =>
    Promise.resolve(ask(objectStore(roomOf(rooms, `${database}/${name}`)))),
  get: (key: string) => Promise.resolve(structuredClone(roomOf(rooms, DEFAULT_ROOM).get(key))),
  set: (key: string, value: unknown) => {
    roomOf(rooms, DEFAULT_ROOM).set(key, structuredClone(value));
    return Promise.resolve();
  },
  del: (key: string) => {
    roomOf(rooms, DEFAULT_ROOM).delete(key);
    return Promise.resolve();
  },
});

const webStorage = (kept: Map<string, string>): Storage => ({
  length: 0,
  key: () => null,
  clear: () => kept.clear(),
  getItem: (key) => kept.get(key) ?? null,
  setItem: (key, value) => void kept.set(key, value),
  removeItem: (key) => void kept.delete(key),
});

/** Web Locks as the game asks for them: whoever has a lock keeps it until it is released or stolen. */
export const lockManager = () => {
  const owners = new Map<string, () => void>();
  return {
    query: () => Promise.resolve({ held: [...owners.keys()].map((name) => ({ name })) }),
    request: (name: string, options: { steal?: boolean }, hold: () => Promise<void>): Promise<void> =>
      new Promise((settle, refuse) => {
        if (owners.has(name) && options.steal !== true) {
          refuse(new DOMException('waited long enough', 'TimeoutError'));
          return;
        }
        owners.get(name)?.();
        const lose = (): void => refuse(new DOMException('stolen', 'AbortError'));
        owners.set(name, lose);
        void hold().then(() => {
          if (owners.get(name) === lose) owners.delete(name);
          settle();
        });
      }),
  };
};

/** What outlives a page in a browser. */
export interface Profile {
  readonly rooms: Rooms;
  readonly local: Map<string, string>;
  readonly session: Map<string, string>;
  /** Absent in a browser without them. */
  readonly locks?: ReturnType<typeof lockManager>;
}

export const newProfile = (): Profile => ({ rooms: new Map(), local: new Map(), session: new Map() });

/**
 * Opens the page in a browser of that profile, and gives its store once it has looked into storage. It shares no
 * memory with an earlier page, which is what it is after a reload, or another tab. `meanwhile` is what the visitor
 * does before storage has answered.
 */
export const openPageOf = async (
  profile: Profile,
  meanwhile: (go: (place: 'help') => void) => void = () => undefined,
) => {
  vi.resetModules();
  vi.doMock('idb-keyval', () => keyval(profile.rooms));
  vi.stubGlobal('IDBKeyRange', { bound: ([first]: unknown[]) => first });
  vi.stubGlobal('navigator', profile.locks === undefined ? {} : { locks: profile.locks });
  vi.stubGlobal('BroadcastChannel', undefined);
  vi.stubGlobal('location', {
    hash: '',
    pathname: '/',
    search: '',
    href: 'https://game.example/',
    reload: () => undefined,
  });
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('localStorage', webStorage(profile.local));
  vi.stubGlobal('sessionStorage', webStorage(profile.session));
  const { start, store, ...rest } = await import('../../src/store/index.ts');
  const opening = start();
  meanwhile(store.getState().go);
  await opening;
  /** Waits until every change is kept, as the page does before it starts a newer edition. */
  const settled = (): Promise<void> => store.getState().takeEdition();
  return { store, settled, ...rest };
};

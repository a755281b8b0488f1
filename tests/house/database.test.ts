import type { UseStore } from 'idb-keyval';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { databaseInMemory, databaseOnDisk, drawId, type GamesDatabase } from '../../src/store/database.ts';
import type { KeptLine, Snapshot } from '../../src/store/kept-game.ts';
import { keyval, type Rooms } from '../helpers/browser.ts';

const ID = '0123456789abcdef';
const OTHER = 'fedcba9876543210';

const line = (id: string, name = ''): KeptLine => ({
  id,
  revision: 3,
  name,
  playedAtMs: 1_764_000_000_000,
  place: 'reveal',
  scenario: 'first-of-september',
  hash: 'a'.repeat(32),
  digest: 'b'.repeat(32),
  title: 'By the First of September',
  date: '2017-06-30',
  turn: 4,
  turns: 10,
  seats: { USA: 'player', RUS: 'hawk' },
  over: false,
  tension: 509,
  cooperation: 302,
});

const SNAPSHOT: Snapshot = {
  format: 'demarche-table',
  version: 1,
  place: 'reveal',
  log: { format: 'demarche-log' },
  active: 'USA',
  drafts: {},
  committed: ['USA'],
  briefed: ['USA'],
  guesses: { RUS: 'settle' },
};

/** A browser's room for games, and which ways it has been entered. */
const disk = () => {
  const rooms: Rooms = new Map();
  const room = keyval(rooms).createStore('demarche', 'games');
  const modes: string[] = [];
  const entered = ((mode: string, ask: (store: IDBObjectStore) => unknown) => {
    modes.push(mode);
    return room(mode, ask);
  }) as UseStore;
  return { rooms, modes, database: databaseOnDisk(entered) };
};

beforeEach(() => {
  vi.stubGlobal('IDBKeyRange', { bound: ([first]: unknown[]) => first });
});
afterEach(() => {
  vi.doUnmock('idb-keyval');
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe.each<[string, () => GamesDatabase]>([
  ['on disk', () => disk().database],
  ['in memory', databaseInMemory],
])('house: games %s', (_, open) => {
  it('come back as they were kept, each under its id, and none where there is none', async () => {
    const database = open();
    expect([await database.lines(), await database.load(ID)]).toEqual([[], null]);
    expect(await database.change(ID, () => ({ line: line(ID), snapshot: SNAPSHOT }))).toEqual(line(ID));
    expect(await database.load(ID)).toEqual({ line: line(ID), snapshot: SNAPSHOT });
    expect(await database.load(OTHER)).toBeNull();
    expect(await database.lines()).toEqual([line(ID)]);
  });

  it('are changed from the line that is there, the game left as it is unless another is given', async () => {
    const database = open();
    const found: unknown[] = [];
    await database.change(ID, (stored) => {
      found.push(stored);
      return { line: line(ID), snapshot: SNAPSHOT };
    });
    const renamed = await database.change(ID, (stored) => {
      found.push(stored);
      return { line: line(ID, 'Mine') };
    });
    expect([found, renamed?.name]).toEqual([[null, line(ID)], 'Mine']);
    expect(await database.load(ID)).toEqual({ line: line(ID, 'Mine'), snapshot: SNAPSHOT });
    expect(await database.change(ID, () => null)).toBeNull();
    expect((await database.load(ID))?.line.name).toBe('Mine');
    expect(await database.change(OTHER, () => null)).toBeNull();
    expect(await database.lines()).toHaveLength(1);
  });

  it('are half there, and so not at all, where one of line and game is missing', async () => {
    const database = open();
    await database.change(ID, () => ({ line: line(ID) }));
    expect(await database.load(ID)).toBeNull();
    expect(await database.lines()).toEqual([line(ID)]);
  });

  it('are thrown away whole, one by one', async () => {
    const database = open();
    for (const id of [ID, OTHER]) await database.change(id, () => ({ line: line(id), snapshot: SNAPSHOT }));
    await database.remove(ID);
    expect((await database.lines()).map(({ id }) => id)).toEqual([OTHER]);
    expect(await database.load(ID)).toBeNull();
    await database.change(ID, () => ({ line: line(ID) }));
    expect(await database.load(ID)).toBeNull();
  });
});

describe('house: the browser’s database', () => {
  it('is only read from where nothing is to be written', async () => {
    const { database, modes } = disk();
    await database.lines();
    await database.load(ID);
    expect(modes).toEqual(['readonly', 'readonly']);
    await database.change(ID, () => null);
    await database.remove(ID);
    expect(modes.slice(2)).toEqual(['readwrite', 'readwrite']);
  });

  it('has no line where what it gives is none', async () => {
    const { database, rooms } = disk();
    await database.lines();
    rooms.get('demarche/games')?.set(JSON.stringify(['line', ID]), { id: 'strange' });
    rooms.get('demarche/games')?.set(JSON.stringify(['game', ID]), SNAPSHOT);
    expect([await database.lines(), await database.load(ID)]).toEqual([[], null]);
  });

  /** A room whose requests fail, or whose writes are thrown away again. */
  const refusing = (what: 'request' | 'error' | 'abort'): GamesDatabase => {
    const error = new DOMException('no room', 'QuotaExceededError');
    const request = (): IDBRequest => {
      const asked = { result: undefined, error } as { onsuccess?: () => void; onerror?: () => void };
      queueMicrotask(() => (what === 'request' ? asked.onerror?.() : asked.onsuccess?.()));
      return asked as unknown as IDBRequest;
    };
    const transaction = { error } as { onabort?: () => void; onerror?: () => void };
    setTimeout(() => (what === 'abort' ? transaction.onabort?.() : transaction.onerror?.()), 0);
    const store = { transaction, get: request, getAll: request, put: request, delete: request };
    return databaseOnDisk(((_: string, ask: (one: IDBObjectStore) => unknown) =>
      Promise.resolve(ask(store as unknown as IDBObjectStore))) as UseStore);
  };

  it('says so where it refuses to answer', async () => {
    await expect(refusing('request').lines()).rejects.toThrow('no room');
    await expect(refusing('request').load(ID)).rejects.toThrow('no room');
    await expect(refusing('request').change(ID, () => null)).rejects.toThrow('no room');
  });

  it.each(['error', 'abort'] as const)('says so where a write ends in an %s', async (what) => {
    const edit = () => ({ line: line(ID), snapshot: SNAPSHOT });
    await expect(refusing(what).change(ID, edit)).rejects.toThrow('no room');
    await expect(refusing(what).remove(ID)).rejects.toThrow('no room');
  });

  it('draws an id of sixteen letters and digits, each time another', () => {
    const bytes = vi.spyOn(crypto, 'getRandomValues').mockImplementationOnce((array) => {
      (array as Uint8Array).set([0, 1, 15, 16, 171, 205, 239, 255]);
      return array;
    });
    expect(drawId()).toBe('00010f10abcdefff');
    expect(bytes).toHaveBeenCalledOnce();
    expect(new Set(Array.from({ length: 20 }, drawId)).size).toBe(20);
  });
});

describe('house: what stands beside the games', () => {
  const FILES = { 'scenario.json': '{}' };

  /** The module over rooms of a browser, in which some keys refuse. */
  const over = async (kept: Map<string, unknown>, refused: readonly string[] = []) => {
    vi.resetModules();
    const rooms: Rooms = new Map([['keyval-store/keyval', kept]]);
    const guard =
      <A extends [string, ...unknown[]], R>(ask: (...args: A) => R) =>
      (...args: A): R => {
        if (refused.includes(args[0])) throw new DOMException('private', 'InvalidStateError');
        return ask(...args);
      };
    const open = keyval(rooms);
    vi.doMock('idb-keyval', () => ({
      ...open,
      get: guard(open.get),
      set: guard(open.set),
      del: guard(open.del),
    }));
    return import('../../src/store/database.ts');
  };

  it('are files of scenarios, the first sixteen, of which only texts are read', async () => {
    const many = Array.from({ length: 20 }, (_, n) => ({ 'scenario.json': `${n}`, more: 3 }));
    const { readOwnScenarios } = await over(new Map([['demarche.scenarios', many]]));
    const found = await readOwnScenarios();
    expect(found).toHaveLength(16);
    expect(found[15]).toEqual({ 'scenario.json': '15' });
  });

  it('are none where there are none, or where what is there is no list, or the browser refuses', async () => {
    expect(await (await over(new Map())).readOwnScenarios()).toEqual([]);
    const strange = new Map([['demarche.scenarios', { length: 3 }]]);
    expect(await (await over(strange)).readOwnScenarios()).toEqual([]);
    const refused = await over(new Map([['demarche.scenarios', [FILES]]]), ['demarche.scenarios']);
    expect(await refused.readOwnScenarios()).toEqual([]);
    expect(await refused.writeOwnScenarios([FILES])).toBeUndefined();
  });

  it('are kept under their name, and no empty list is', async () => {
    const kept = new Map<string, unknown>();
    const { writeOwnScenarios } = await over(kept);
    await writeOwnScenarios([FILES]);
    expect([...kept]).toEqual([['demarche.scenarios', [FILES]]]);
    await writeOwnScenarios([]);
    expect([...kept]).toEqual([]);
  });

  describe('may be the one game of the first editions, which', () => {
    const { id: _id, playedAtMs: _played, ...about } = line(ID);
    const former = { ...SNAPSHOT, kept: { ...about, place: 'table' } };

    it('moves among the games as new, at the place of its snapshot, and is played now', async () => {
      const kept = new Map<string, unknown>([['demarche.game', former]]);
      const { migrateFormerGame } = await over(kept);
      const database = databaseInMemory();
      const before = Date.now();
      await migrateFormerGame(database);
      const [moved] = await database.lines();
      expect(moved).toMatchObject({ ...line(moved?.id ?? ''), revision: 1, playedAtMs: expect.any(Number) });
      expect(moved?.playedAtMs).toBeGreaterThanOrEqual(before);
      expect(await database.load(moved?.id ?? '')).toMatchObject({ snapshot: SNAPSHOT });
      expect(kept.size).toBe(0);
    });

    it('stays where it is none', async () => {
      const kept = new Map<string, unknown>([['demarche.game', { ...former, version: 2 }]]);
      const { migrateFormerGame } = await over(kept);
      const database = databaseInMemory();
      await migrateFormerGame(database);
      expect([await database.lines(), kept.size]).toEqual([[], 1]);
    });

    it('stays where it can’t be moved, and the page goes on', async () => {
      const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
      const kept = new Map<string, unknown>([['demarche.game', former]]);
      const { migrateFormerGame } = await over(kept);
      const full = { ...databaseInMemory(), change: () => Promise.reject(new Error('full')) };
      await migrateFormerGame(full);
      expect([kept.size, warn.mock.calls]).toEqual([1, [[new Error('full')]]]);
    });
  });
});

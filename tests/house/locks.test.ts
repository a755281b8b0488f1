import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newProfile, openPageOf } from '../helpers/browser.ts';

/** The module as a tab has it that was just opened. */
const opened = async () => {
  vi.resetModules();
  return import('../../src/store/tabs.ts');
};

interface Asked {
  readonly name: string;
  readonly options: LockOptions;
}

/** Locks of a browser in which `answer` says what becomes of each request. */
const locks = (answer: (held: () => Promise<void>) => Promise<void>, held: LockInfo[] | undefined = []) => {
  const asked: Asked[] = [];
  vi.stubGlobal('navigator', {
    locks: {
      query: () => Promise.resolve({ held }),
      request: (name: string, options: LockOptions, act: () => Promise<void>) => {
        asked.push({ name, options });
        return answer(act);
      },
    },
  });
  return asked;
};

/** Channels as a browser has them: whoever listens under the same name hears the others. */
const channels = () => {
  const all: Channel[] = [];
  class Channel {
    onmessage: ((event: { data: unknown }) => void) | null = null;
    readonly name: string;
    constructor(name: string) {
      this.name = name;
      all.push(this);
    }
    postMessage(data: unknown): void {
      for (const one of all) if (one !== this && one.name === this.name) one.onmessage?.({ data });
    }
  }
  vi.stubGlobal('BroadcastChannel', Channel);
  return { all, join: (name: string) => new Channel(name) };
};

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => {
  vi.doUnmock('idb-keyval');
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('house: a hold on a game', () => {
  it('is asked for under the game’s name, with patience, and taken without asking where that is meant', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout');
    const asked = locks((held) => held());
    const { hold } = await opened();
    expect((await hold('a', false, () => undefined))?.id).toBe('a');
    expect((await hold('b', true, () => undefined))?.id).toBe('b');
    expect(asked.map(({ name }) => name)).toEqual(['demarche.game/a', 'demarche.game/b']);
    expect(asked[0]?.options.signal).toBeInstanceOf(AbortSignal);
    expect(asked[0]?.options.steal).toBeUndefined();
    expect(asked[1]?.options).toEqual({ steal: true });
    expect(timeout.mock.calls).toEqual([[600]]);
  });

  it('lasts until it is released', async () => {
    let isOver = false;
    locks((held) =>
      held().then(() => {
        isOver = true;
      }),
    );
    const { hold } = await opened();
    const held = await hold('a', false, () => undefined);
    await Promise.resolve();
    expect(isOver).toBe(false);
    held?.release();
    await vi.waitFor(() => expect(isOver).toBe(true));
  });

  it('is none where another tab has the game, and nobody is told that it was lost', async () => {
    locks(() => Promise.reject(new DOMException('waited', 'TimeoutError')));
    const { hold } = await opened();
    const onLost = vi.fn();
    expect(await hold('a', false, onLost)).toBeNull();
    expect(onLost).not.toHaveBeenCalled();
  });

  it('that another tab has taken is told of as lost, once', async () => {
    locks(async (held) => {
      void held();
      await new Promise((onward) => setTimeout(onward, 5));
      throw new DOMException('stolen', 'AbortError');
    });
    const { hold } = await opened();
    const onLost = vi.fn();
    expect(await hold('a', false, onLost)).toMatchObject({ id: 'a' });
    expect(onLost).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(onLost).toHaveBeenCalledOnce());
  });

  it('is everybody’s in a browser without locks', async () => {
    vi.stubGlobal('navigator', {});
    const { hold, heldGames } = await opened();
    const held = await hold('a', false, () => undefined);
    expect(held?.id).toBe('a');
    expect(held?.release()).toBeUndefined();
    expect(await heldGames()).toEqual([]);
  });

  it('is known to other tabs by the game’s id; what else has a lock is no game', async () => {
    const names = ['demarche.game/a', 'another/b', undefined, 'demarche.game/c', 'x/demarche.game/d'];
    locks(
      (held) => held(),
      names.map((name) => (name === undefined ? {} : { name })),
    );
    const { heldGames } = await opened();
    expect(await heldGames()).toEqual(['a', 'c']);
  });
});

describe('house: tabs that tell each other', () => {
  it('say under one name that the list has changed, and hear it from the others', async () => {
    const { all, join } = channels();
    const { listenToTabs, tellTabs } = await opened();
    tellTabs();
    const onChange = vi.fn();
    listenToTabs(onChange);
    expect(all.map(({ name }) => name)).toEqual(['demarche.games']);
    const other = join('demarche.games');
    const heard: unknown[] = [];
    other.onmessage = ({ data }) => heard.push(data);
    tellTabs();
    expect(heard).toEqual(['changed']);
    expect(onChange).not.toHaveBeenCalled();
    other.postMessage('changed');
    expect(onChange).toHaveBeenCalledOnce();
  });

  it('do without where the browser has no channels', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const { listenToTabs, tellTabs } = await opened();
    expect(() => listenToTabs(() => undefined)).not.toThrow();
    expect(tellTabs()).toBeUndefined();
  });

  it('show a game that another tab has begun, named and thrown away', async () => {
    const profile = newProfile();
    const first = await openPageOf(profile);
    const { join } = channels();
    const { openPage } = await import('../../src/store/startup.ts');
    await openPage(first.store);
    const told = vi.fn();
    const other = join('demarche.games');
    other.onmessage = told;
    const app = first.store.getState();
    const seats = { USA: 'player', RUS: 'tit-for-tat' };
    await app.newGame({ scenario: 'first-of-september', seed: 'tabs', seats });
    await first.settled();
    const ofGame = told.mock.calls.length;
    expect(ofGame).toBeGreaterThanOrEqual(2);
    const id = first.store.getState().currentId ?? '';
    await app.rename(id, 'Mine');
    expect(told).toHaveBeenCalledTimes(ofGame + 1);
    const room = profile.rooms.get('demarche/games');
    const line = room?.get(JSON.stringify(['line', id])) as { name: string };
    room?.set(JSON.stringify(['line', id]), { ...line, name: 'Theirs' });
    other.postMessage('changed');
    await vi.waitFor(() => expect(first.store.getState().keptGames[0]?.name).toBe('Theirs'));
    await app.remove(id);
    expect(told).toHaveBeenCalledTimes(ofGame + 2);
    expect(first.store.getState().keptGames).toEqual([]);
  });
});

describe('house: what a tab remembers', () => {
  const storage = (kept: Map<string, string>) => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });

  it('is its game with the place, under its own name; the browser keeps the place alone', async () => {
    const [tab, browser] = [new Map<string, string>(), new Map<string, string>()];
    vi.stubGlobal('sessionStorage', storage(tab));
    vi.stubGlobal('localStorage', storage(browser));
    const { markGame, markedGame, expectedPlace } = await opened();
    markGame('a', 'table');
    expect([...tab]).toEqual([['demarche.tab', 'a table']]);
    expect([...browser]).toEqual([['demarche.last', 'table']]);
    markGame('b');
    expect([...tab]).toEqual([['demarche.tab', 'b front']]);
    expect([markedGame(), expectedPlace()]).toEqual(['b', null]);
    markGame(null);
    expect([tab.size, browser.size]).toEqual([0, 0]);
    expect([markedGame(), expectedPlace()]).toEqual([null, null]);
  });
});

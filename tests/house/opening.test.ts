import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lockManager, newProfile, openPageOf, type Profile } from '../helpers/browser.ts';
import { smallFiles } from '../helpers/game.ts';
import { ALONE, gameIn, offerOf, type Page, playSmall, roomOf, smallWith } from '../helpers/page.ts';
import { order } from '../helpers/play.ts';

interface Heard {
  readonly what: string;
  readonly act: () => void;
  readonly options: { readonly passive?: boolean; readonly signal?: AbortSignal } | undefined;
}

/** A page in a browser of that profile that says what it listens to. */
const opened = async (profile: Profile): Promise<{ page: Page; heard: readonly Heard[] }> => {
  const heard: Heard[] = [];
  const page = await openPageOf(profile, () => undefined);
  vi.stubGlobal('addEventListener', (what: string, act: () => void, options?: Heard['options']) =>
    heard.push({ what, act, options }),
  );
  return { page, heard };
};

const again = async ({ store }: Page): Promise<void> => {
  const { openPage } = await import('../../src/store/startup.ts');
  await openPage(store);
};

/** Whether rules and checks have been fetched. */
const fetched = async (): Promise<readonly boolean[]> => {
  const { modules, checks } = await import('../../src/store/lazy-modules.ts');
  return [modules, checks].map((now) => {
    try {
      now();
      return true;
    } catch {
      return false;
    }
  });
};

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => {
  vi.doUnmock('idb-keyval');
  vi.doUnmock('immer');
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('house: a page without a game', () => {
  it('fetches the rules at the first sign of a visitor, and looks for no other', async () => {
    const { page, heard } = await opened(newProfile());
    await again(page);
    expect(heard.map(({ what }) => what)).toEqual([
      'beforeunload',
      'pointermove',
      'pointerdown',
      'keydown',
      'touchstart',
      'hashchange',
    ]);
    const signs = heard.filter(({ options }) => options !== undefined);
    expect(signs.map(({ options }) => [options?.passive, options?.signal?.aborted])).toEqual(
      Array(4).fill([true, false]),
    );
    expect(await fetched()).toEqual([false, false]);
    signs[2]?.act();
    expect(signs.map(({ options }) => options?.signal?.aborted)).toEqual([true, true, true, true]);
    await vi.waitFor(async () => expect(await fetched()).toEqual([true, false]));
  });

  it('goes on where the rules can’t be had early, and says so when they are needed', async () => {
    const { page, heard } = await opened(newProfile());
    await again(page);
    vi.doMock('immer', () => {
      throw new Error('no network');
    });
    heard.find(({ what }) => what === 'keydown')?.act();
    await new Promise((onward) => setTimeout(onward, 20));
    expect(page.store.getState().failure).toBeNull();
    await page.store.getState().newGame({ scenario: 'first-of-september', seats: { USA: 'player' } });
    expect(page.store.getState().failure?.title).toBe('problem.unexpected');
  });

  it('fetches both at once where a game is awaited that is not there any more, and then waits for none', async () => {
    const profile = newProfile();
    profile.session.set('demarche.tab', '0123456789abcdef table');
    const page = await openPageOf(profile);
    expect(page.store.getState()).toMatchObject({ awaitedPlace: null, game: null, place: 'front' });
    await vi.waitFor(async () => expect(await fetched()).toEqual([true, true]));
  });

  it('waits for no game where its address carries another', async () => {
    vi.resetModules();
    const marked = { getItem: (key: string) => (key === 'demarche.tab' ? 'a table' : null) };
    vi.stubGlobal('sessionStorage', marked);
    vi.stubGlobal('location', { hash: '#g=abc', search: '' });
    const { store } = await import('../../src/store/store.ts');
    expect(store.getState().awaitedPlace).toBeNull();
    vi.resetModules();
    vi.stubGlobal('location', { hash: '#h=abc', search: '' });
    const other = await import('../../src/store/store.ts');
    expect(other.store.getState().awaitedPlace).toBe('table');
    other.store.getState().arrive();
    expect(other.store.getState().awaitedPlace).toBeNull();
  });
});

describe('house: a page with something kept', () => {
  it('has the scenarios that still pass their checks, and leaves out the others', async () => {
    const profile = newProfile();
    const broken = smallWith('cards.json', ['"COR"', '"COX"']);
    const other = smallWith('scenario.json', ['"heat": 500', '"heat": 501']);
    roomOf(profile, 'keyval-store/keyval').set('demarche.scenarios', [smallFiles(), broken, other]);
    const page = await openPageOf(profile);
    expect(page.store.getState().failure).toBeNull();
    expect(page.store.getState().ownScenarios.map(({ id }) => id)).toEqual(['small']);
    await page.store.getState().newGame({ scenario: 'small', seed: 'a', seats: ALONE });
    expect(gameIn(page).world.scenario.file.arenas[0]?.heat).toBe(500);
  });

  it('has every edition that a kept game is played with, be they more than are kept otherwise', async () => {
    const profile = newProfile();
    const page = await playSmall(ALONE, profile);
    const { hash } = gameIn(page).world.scenario;
    for (let heat = 501; heat < 508; heat += 1)
      await page.store
        .getState()
        .openScenario(offerOf(smallWith('scenario.json', ['"heat": 500', `"heat": ${heat}`])));
    const later = await openPageOf(profile);
    const { isAtHand, editionFiles } = await import('../../src/store/scenario-library.ts');
    expect([isAtHand('small', hash), editionFiles().length]).toEqual([true, 7]);
    await later.store.getState().resume();
    expect(gameIn(later).world.scenario.hash).toBe(hash);
  });

  it('opens with no game that another tab has, nor goes on with one that was left at the front', async () => {
    const profile = { ...newProfile(), locks: lockManager() };
    const page = await playSmall(ALONE, profile);
    const other = await openPageOf({ ...profile, session: new Map() });
    expect(other.store.getState()).toMatchObject({
      game: null,
      place: 'front',
      contestedGame: null,
      heldElsewhere: [page.store.getState().currentId],
    });
  });

  it('keeps the language that its address asks for, and no unknown one', async () => {
    const profile = newProfile();
    await openPageOf(profile);
    expect(profile.local.has('demarche.settings')).toBe(false);
    const asking = async (search: string): Promise<unknown> => {
      await openPageOf(profile);
      vi.stubGlobal('location', { hash: '', search, pathname: '/', href: `https://game.example/${search}` });
      const { start } = await import('../../src/store/index.ts');
      await start();
      return JSON.parse(profile.local.get('demarche.settings') ?? 'null')?.language;
    };
    expect(await asking('?lang=xx')).toBeUndefined();
    expect(await asking('?lang=EN-gb')).toBe('en');
  });
});

describe('house: going from place to place', () => {
  it('forgets what went wrong, and leads back to where the visitor was', async () => {
    const page = await playSmall();
    const app = page.store.getState();
    const place = () => [page.store.getState().place, page.store.getState().cameFrom];
    const fail = () => app.watchRecord('no-such');
    app.closeBriefing();
    await fail();
    app.go('record');
    expect([...place(), page.store.getState().failure]).toEqual(['record', 'table', null]);
    app.go('settings');
    app.go('help');
    expect(place()).toEqual(['help', 'table']);
    await fail();
    app.back();
    expect([...place(), page.store.getState().failure]).toEqual(['table', 'table', null]);
    app.go('front');
    app.go('help');
    app.back();
    expect(place()).toEqual(['front', 'front']);
    await page.settled();
    expect(page.store.getState().keptGames[0]?.place).toBe('front');
  });

  it('is remembered with the game, but for settings, help and the record', async () => {
    const profile = newProfile();
    const page = await playSmall(ALONE, profile);
    const app = page.store.getState();
    const id = page.store.getState().currentId;
    const marks = () => [profile.session.get('demarche.tab'), profile.local.get('demarche.last')];
    app.closeBriefing();
    expect(marks()).toEqual([`${id} table`, 'table']);
    for (const place of ['settings', 'help', 'record'] as const) {
      app.go(place);
      expect(marks()).toEqual([`${id} table`, 'table']);
    }
    app.addMove(order('leaders-call', { target: 'BER' }));
    expect(marks()).toEqual([`${id} table`, 'table']);
    app.go('front');
    expect(marks()).toEqual([`${id} front`, 'front']);
  });

  it('starts a newer edition only once all is kept', async () => {
    const profile = newProfile();
    const page = await playSmall(ALONE, profile);
    const reload = vi.fn();
    vi.stubGlobal('location', { reload });
    const full = vi.spyOn(roomOf(profile), 'set').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    page.store.getState().commit();
    await page.store.getState().takeEdition();
    expect(reload).not.toHaveBeenCalled();
    expect(page.store.getState()).toMatchObject({
      storage: 'full',
      failure: { title: 'problem.unkept', problems: [] },
    });
    full.mockRestore();
    await page.store.getState().takeEdition();
    expect(reload).toHaveBeenCalledOnce();
    expect(page.store.getState()).toMatchObject({ storage: 'disk', keptGames: [{ turn: 2 }] });
  });
});

describe('house: the game in hand, as storage answers', () => {
  it('goes on as a copy under its own id where another tab has gone on with it', async () => {
    const profile = newProfile();
    const page = await playSmall(ALONE, profile);
    const id = page.store.getState().currentId ?? '';
    const key = JSON.stringify(['line', id]);
    const line = roomOf(profile).get(key) as { revision: number };
    roomOf(profile).set(key, { ...line, revision: line.revision + 5 });
    page.store.getState().closeBriefing();
    await page.settled();
    const copy = page.store.getState().currentId ?? '';
    expect(copy).not.toBe(id);
    expect(page.store.getState()).toMatchObject({
      news: { title: 'news.copied', values: {} },
      place: 'table',
    });
    expect(profile.session.get('demarche.tab')).toBe(`${copy} table`);
    expect(page.store.getState().keptGames.map((one) => one.id)).toContain(copy);
    page.store.getState().commit();
    await page.settled();
    expect(page.store.getState().currentId).toBe(copy);
  });

  it('is kept after all where another is thrown away to make room', async () => {
    const profile = newProfile();
    const page = await playSmall(ALONE, profile);
    const app = page.store.getState();
    const first = page.store.getState().currentId ?? '';
    await app.newGame({ scenario: 'small', seed: 'b', seats: ALONE });
    await page.settled();
    const full = vi.spyOn(roomOf(profile), 'set').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    app.commit();
    await vi.waitFor(() => expect(page.store.getState().storage).toBe('full'));
    await again(page);
    expect(page.store.getState().storage).toBe('full');
    full.mockRestore();
    await app.remove(first);
    await vi.waitFor(() =>
      expect(page.store.getState()).toMatchObject({
        storage: 'disk',
        keptGames: [{ turn: 2 }],
        failure: null,
      }),
    );
  });

  it('stays known as kept in memory alone', async () => {
    const profile = newProfile();
    const { get } = profile.rooms;
    vi.spyOn(profile.rooms, 'get').mockImplementation((name) => {
      if (name === 'demarche/games') throw new DOMException('private', 'InvalidStateError');
      return get.call(profile.rooms, name);
    });
    const page = await playSmall(ALONE, profile);
    page.store.getState().commit();
    await page.settled();
    expect(page.store.getState()).toMatchObject({ storage: 'memory', keptGames: [{ turn: 2 }] });
  });

  it('that another tab has taken is gone from here, stays in the list, and is held there', async () => {
    const profile = { ...newProfile(), locks: lockManager() };
    const page = await playSmall(ALONE, profile);
    const id = page.store.getState().currentId ?? '';
    const other = await openPageOf({ ...profile, session: new Map() });
    await other.store.getState().resume(id, true);
    await vi.waitFor(() => expect(page.store.getState().game).toBeNull());
    await vi.waitFor(() => expect(page.store.getState().heldElsewhere).toEqual([id]));
    expect(page.store.getState().keptGames.map((one) => one.id)).toEqual([id]);
  });
});

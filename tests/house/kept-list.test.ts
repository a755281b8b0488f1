import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withState } from '../../src/engine/index.ts';
import { lockManager, newProfile, openPageOf, type Profile } from '../helpers/browser.ts';
import { digest, smallFiles } from '../helpers/game.ts';
import {
  ALONE,
  gameIn,
  offerOf,
  openSmall,
  type Page,
  playSmall,
  roomOf,
  TOGETHER,
} from '../helpers/page.ts';

const ids = ({ store }: Page): readonly string[] => store.getState().keptGames.map(({ id }) => id);
const currentOf = ({ store }: Page): string => store.getState().currentId ?? '';

/** Two games on the small scenario, kept; the second is in hand. */
const playTwo = async (profile: Profile = newProfile()) => {
  const page = await playSmall(ALONE, profile);
  const first = currentOf(page);
  await page.store.getState().newGame({ scenario: 'small', seed: 'second', seats: ALONE });
  await page.settled();
  return { page, first, second: currentOf(page) };
};

/** A browser that refuses every write to its games from now on. */
const fill = (profile: Profile): void => {
  for (const name of ['set', 'delete'] as const)
    vi.spyOn(roomOf(profile), name).mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
};

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => {
  vi.doUnmock('idb-keyval');
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('house: the list of kept games', () => {
  it('says of each game all that is shown of it', async () => {
    const page = await playSmall();
    page.store.getState().commit();
    await page.settled();
    const { log, world } = gameIn(page);
    const [line] = page.store.getState().keptGames;
    expect(line).toMatchObject({
      id: currentOf(page),
      name: '',
      place: 'reveal',
      scenario: 'small',
      hash: world.scenario.hash,
      digest: log.digest,
      title: 'The strait',
      date: '2017-07-10',
      turn: 2,
      turns: 4,
      seats: ALONE,
      over: false,
    });
    expect([line?.tension, line?.cooperation]).not.toEqual([0, 0]);
    expect(Math.abs(Date.now() - (line?.playedAtMs ?? 0))).toBeLessThan(600_000);
  });

  it('has the one played last first, here and when the page is opened again', async () => {
    const profile = newProfile();
    const { page, first, second } = await playTwo(profile);
    expect(ids(page)).toEqual([second, first]);
    await page.store.getState().resume(first);
    await page.settled();
    expect(ids(page)).toEqual([first, second]);
    const again = await openPageOf({ ...profile, session: new Map() });
    expect(ids(again)).toEqual([first, second]);
    expect(currentOf(again)).toBe(first);
  });

  it('opens with the page the one that this tab had, be another played later', async () => {
    const profile = newProfile();
    const { first, second } = await playTwo(profile);
    profile.session.set('demarche.tab', `${first} table`);
    expect(currentOf(await openPageOf(profile))).toBe(first);
    profile.session.set('demarche.tab', 'no-such table');
    expect(currentOf(await openPageOf(profile))).toBe(first);
    const line = roomOf(profile).get(JSON.stringify(['line', second])) as object;
    roomOf(profile).set(JSON.stringify(['line', second]), { ...line, place: 'front', played: 9e14 });
    expect((await openPageOf({ ...profile, session: new Map() })).store.getState().game).toBeNull();
  });

  it('gives a game its name again, which the game in hand keeps', async () => {
    const profile = newProfile();
    const page = await playSmall(ALONE, profile);
    const app = page.store.getState();
    await app.rename(currentOf(page), ` a\u202eb${'c'.repeat(100)} `);
    const name = `a b${'c'.repeat(77)}`;
    expect(page.store.getState().keptGames[0]?.name).toBe(name);
    app.commit();
    await page.settled();
    const again = await openPageOf(profile);
    expect(again.store.getState().keptGames).toMatchObject([{ name, turn: 2 }]);
    await app.rename('no-such', 'Mine');
    expect(page.store.getState()).toMatchObject({ failure: null, keptGames: [{ name }] });
  });

  it('says so where the browser has no room for a name, and where it lets none go', async () => {
    const profile = newProfile();
    const { page, first, second } = await playTwo(profile);
    const app = page.store.getState();
    fill(profile);
    await app.rename(first, 'Mine');
    expect(page.store.getState().failure).toMatchObject({ title: 'problem.full', problems: [] });
    app.dismissFailure();
    await app.remove(first);
    expect(page.store.getState()).toMatchObject({ failure: { title: 'problem.full' }, removedGame: null });
    expect(ids(page)).toEqual([second, first]);
  });
});

describe('house: a game that is thrown away', () => {
  it('is brought back once, with all that was in it, and what went wrong before is forgotten', async () => {
    const { page, first, second } = await playTwo();
    const app = page.store.getState();
    await app.watchRecord('no-such');
    expect(page.store.getState().failure).not.toBeNull();
    await app.remove(first);
    expect(page.store.getState()).toMatchObject({
      failure: null,
      removedGame: { id: first },
      currentId: second,
    });
    await app.bringBack();
    await app.bringBack();
    expect([ids(page), page.store.getState().removedGame]).toEqual([[second, first], null]);
    await app.resume(first);
    expect(gameIn(page).log.seed).toBe('small');
    await app.remove('no-such');
    expect(page.store.getState()).toMatchObject({ failure: null, removedGame: null, contestedGame: null });
  });

  it('while it is in hand is put down, and not opened when the page is loaded again', async () => {
    const profile = newProfile();
    const { page, first, second } = await playTwo(profile);
    const app = page.store.getState();
    app.commit();
    await app.remove(second);
    expect(page.store.getState()).toMatchObject({ game: null, currentId: null, removedGame: { turn: 2 } });
    expect([profile.session.size, profile.local.has('demarche.last')]).toEqual([0, false]);
    expect([...roomOf(profile).keys()].sort()).toEqual([`["game","${first}"]`, `["line","${first}"]`]);
    await app.bringBack();
    expect(ids(page)).toEqual([second, first]);
    await app.resume(second);
    expect(gameIn(page).log.turns).toHaveLength(1);
    expect(page.store.getState().removedGame).toBeNull();
  });

  it('may be opened in another tab at once', async () => {
    const profile = { ...newProfile(), locks: lockManager() };
    const { page, first } = await playTwo(profile);
    await page.store.getState().remove(first);
    await page.store.getState().bringBack();
    const other = await openPageOf({ ...profile, session: new Map() });
    await other.store.getState().resume(first);
    expect([currentOf(other), other.store.getState().contestedGame]).toEqual([first, null]);
  });

  it('that another tab has in hand stays, and is contested', async () => {
    const profile = { ...newProfile(), locks: lockManager() };
    const page = await playSmall(ALONE, profile);
    const other = await openPageOf({ ...profile, session: new Map() });
    await other.store.getState().remove(currentOf(page));
    expect(other.store.getState()).toMatchObject({
      contestedGame: { id: currentOf(page) },
      removedGame: null,
    });
    expect(ids(other)).toEqual([currentOf(page)]);
    other.store.getState().leaveContested();
    expect(other.store.getState().contestedGame).toBeNull();
  });
});

describe('house: going on with a game', () => {
  it('that is in hand goes to its turn, or to its end', async () => {
    const page = await playSmall();
    const app = page.store.getState();
    const id = currentOf(page);
    app.closeBriefing();
    app.go('front');
    await app.resume(id);
    expect(page.store.getState()).toMatchObject({ place: 'table', currentId: id });
    app.go('front');
    for (let turn = 0; turn < 4; turn += 1) app.commit();
    app.go('front');
    await app.resume();
    expect(page.store.getState().place).toBe('debrief');
  });

  it('clears what belonged to the one before', async () => {
    const { page, first } = await playTwo();
    const app = page.store.getState();
    app.watchGame();
    page.store.setState({ news: { title: 'news.copied', values: {} } });
    await app.resume(first);
    expect(page.store.getState()).toMatchObject({
      reading: null,
      news: null,
      contestedGame: null,
      busy: null,
    });
    page.store.setState({ news: { title: 'news.copied', values: {} } });
    app.dismissNews();
    expect(page.store.getState().news).toBeNull();
  });

  it('gives back who sits, who has sealed and read, and drops who does not sit there', async () => {
    const profile = newProfile();
    const page = await playSmall(TOGETHER, profile);
    const app = page.store.getState();
    app.commit();
    await page.settled();
    const key = JSON.stringify(['game', currentOf(page)]);
    const kept = roomOf(profile).get(key) as object;
    const opened = async (part: object) => {
      roomOf(profile).set(key, { ...kept, ...part });
      return gameIn(await openPageOf(profile));
    };
    expect(await opened({})).toMatchObject({ active: 'BER', committed: ['ALT'], briefed: [] });
    const strange = {
      active: 'COR',
      committed: ['COR', 'ALT'],
      briefed: ['COR', 'BER'],
      guesses: { ALT: 'a' },
    };
    expect(await opened(strange)).toMatchObject({
      active: 'ALT',
      committed: ['ALT'],
      briefed: ['BER'],
      guesses: { ALT: 'a' },
    });
  });

  it('whose log is not sound says so of that game, and leaves it in the list', async () => {
    const profile = newProfile();
    const page = await playSmall(ALONE, profile);
    page.store.getState().commit();
    await page.settled();
    const id = currentOf(page);
    const key = JSON.stringify(['game', id]);
    const kept = roomOf(profile).get(key) as { log: { turns: { hash: string }[] } };
    const failing = async (log: unknown) => {
      roomOf(profile).set(key, { ...kept, log });
      const again = await openPageOf(profile);
      expect(ids(again)).toEqual([id]);
      expect(again.store.getState()).toMatchObject({ game: null, place: 'front', awaitedPlace: null });
      return again.store.getState().failure;
    };
    const turns = kept.log.turns.map((turn) => ({ ...turn, hash: 'f'.repeat(32) }));
    const changed = await failing({ ...kept.log, turns });
    expect(changed).toMatchObject({
      title: 'problem.kept',
      kept: id,
      problems: [],
      illegal: [],
      needed: null,
    });
    expect(changed?.faults.length).toBeGreaterThan(0);
    for (const [log, code] of [
      [undefined, 'type'],
      [{ ...kept.log, model: { ...gameIn(page).log.model, id: 'no-such' } }, 'unknown-model'],
    ] as const) {
      const failure = await failing(log);
      expect(failure).toMatchObject({ title: 'problem.kept', kept: id, faults: [] });
      expect(failure?.problems.map((one) => one.code)).toContain(code);
    }
  });

  it('whose scenario has been dropped waits for it, and opens with it', async () => {
    const profile = newProfile();
    const page = await playSmall(ALONE, profile);
    const id = currentOf(page);
    page.store.getState().dropScenario('small');
    const again = await openPageOf(profile);
    expect(again.store.getState().failure).toEqual({
      title: 'problem.needs',
      values: { title: 'The strait', id: 'small', hash: gameIn(page).world.scenario.hash },
      problems: [],
      faults: [],
      illegal: [],
      needed: {
        id: 'small',
        hash: gameIn(page).world.scenario.hash,
        title: 'The strait',
        waiting: { kept: id },
      },
      kept: id,
    });
    await again.store.getState().openScenario(offerOf(smallFiles()));
    expect(again.store.getState()).toMatchObject({ failure: null, currentId: id, place: 'briefing' });
  });
});

describe('house: a kept game from under former rules', () => {
  /** A page whose kept game has been played under other rules, and that game’s id. */
  const former = async (profile: Profile) => {
    const page = await playSmall(ALONE, profile);
    page.store.getState().commit();
    await page.settled();
    const id = currentOf(page);
    const { log, states } = gameIn(page);
    const [last] = states.slice(-1);
    if (last === undefined) throw new Error('a game has a state');
    const key = JSON.stringify(['game', id]);
    const kept = roomOf(profile).get(key) as object;
    roomOf(profile).set(key, { ...kept, log: withState({ ...log, rules: '1' }, last, digest) });
    return { id, key };
  };

  it('is offered to be gone on with, and goes on under its own id, its briefings read', async () => {
    const profile = newProfile();
    const { id } = await former(profile);
    const again = await openPageOf(profile);
    expect(again.store.getState()).toMatchObject({
      game: null,
      failure: null,
      resumption: { before: '1', kept: id },
    });
    again.store.getState().acceptResumption();
    expect(again.store.getState().resumption).toBeNull();
    await vi.waitFor(() => expect(currentOf(again)).toBe(id));
    expect(gameIn(again)).toMatchObject({ briefed: ['ALT'] });
    expect(gameIn(again).log.resumed?.marks.map(({ rules, turn }) => [rules, turn])).toEqual([['1', 1]]);
    expect(again.store.getState().place).toBe('table');
    await again.settled();
    expect(ids(again)).toEqual([id]);
    const later = await openPageOf(profile);
    expect(later.store.getState()).toMatchObject({ failure: null, resumption: null, currentId: id });
  });

  it('is contested where another tab has it by now, and is not there where it was thrown away', async () => {
    const profile = newProfile();
    const { id, key } = await former(profile);
    const again = await openPageOf(profile);
    const offered = again.store.getState().resumption;
    vi.stubGlobal('navigator', { locks: { request: () => Promise.reject(new Error('held')) } });
    again.store.getState().acceptResumption();
    await vi.waitFor(() => expect(again.store.getState().contestedGame?.id).toBe(id));
    expect(again.store.getState().game).toBeNull();
    again.store.getState().leaveContested();
    const locks = lockManager();
    vi.stubGlobal('navigator', { locks });
    roomOf(profile).delete(key);
    again.store.setState({ resumption: offered });
    again.store.getState().acceptResumption();
    await new Promise((onward) => setTimeout(onward, 30));
    expect(again.store.getState()).toMatchObject({ game: null, contestedGame: null });
    expect((await locks.query()).held).toEqual([]);
  });

  it('that can’t be gone on with says why, of that game', async () => {
    const profile = newProfile();
    const { id, key } = await former(profile);
    const { log, ...kept } = roomOf(profile).get(key) as { log: object };
    roomOf(profile).set(key, { ...kept, log: { ...log, state: undefined } });
    const { failure, resumption } = (await openPageOf(profile)).store.getState();
    expect(resumption).toBeNull();
    expect(failure).toMatchObject({ title: 'problem.kept', kept: id });
    expect(failure?.faults.map(({ code }) => code)).toContain('rules');
  });
});

describe('house: a page on which nothing is kept', () => {
  it('opens at the front, knows its storage, and waits for no game', async () => {
    const page = await openSmall();
    expect(page.store.getState()).toMatchObject({
      place: 'front',
      storage: 'disk',
      keptGames: [],
      heldElsewhere: [],
      awaitedPlace: null,
      game: null,
    });
  });
});

import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withState } from '../../src/engine/index.ts';
import type { Log } from '../../src/vocabulary/index.ts';
import { lockManager, newProfile, openPageOf } from '../helpers/browser.ts';
import { digest, smallFiles } from '../helpers/game.ts';
import { ALONE, gameIn, offerOf, type Page, playSmall, TOGETHER } from '../helpers/page.ts';

const play = (page: Page, turns: number): void => {
  for (let turn = 0; turn < turns; turn += 1) page.store.getState().commit();
};

/** The game’s log with something else in its head, sealed again. */
const saveOf = (page: Page, head: Partial<Log>): string => {
  const { log, states } = gameIn(page);
  const [last] = states.slice(-1);
  if (last === undefined) throw new Error('a game has a state');
  return JSON.stringify(withState({ ...log, ...head }, last, digest));
};

const reading = ({ store }: Page) => {
  const { reading: found } = store.getState();
  if (found === null) throw new Error('a game is read');
  return found;
};

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => {
  vi.doUnmock('idb-keyval');
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('house: a log that is opened', () => {
  it('is refused under its name with all that is wrong with it, and nothing else is touched', async () => {
    const page = await playSmall();
    const app = page.store.getState();
    play(page, 1);
    const before = gameIn(page);
    const refused = async (text: string) => {
      await app.openLog({ text, name: 'a.json' });
      const { failure, place, game, reading: found, resumption } = page.store.getState();
      expect([place, game, found, resumption]).toEqual(['reveal', before, null, null]);
      expect(failure).toMatchObject({
        title: 'problem.log',
        values: { name: 'a.json' },
        needed: null,
        kept: null,
      });
      return [
        failure?.problems.map(({ code, file }) => `${code} ${file}`),
        failure?.faults.map(({ code }) => code),
      ];
    };
    expect(await refused('{')).toEqual([['not-json a.json'], []]);
    expect(await refused(saveOf(page, { model: { ...before.log.model, id: 'no-such' } }))).toEqual([
      ['unknown-model models/no-such.json'],
      [],
    ]);
    expect(await refused(JSON.stringify({ ...before.log, title: 'Another' }))).toEqual([[], ['digest']]);
    expect(await refused(saveOf(page, { rules: '1', seats: { ALT: 'hawk', BER: 'hawk' } }))).toEqual([
      ['nobody null'],
      ['rules'],
    ]);
  });

  it('that is broken as a file is refused under the file’s name; as a link under none', async () => {
    const page = await openPageOf(newProfile());
    const app = page.store.getState();
    const gone = Object.assign(new File(['{}'], 'gone.json'), {
      text: () => Promise.reject(new Error('gone')),
    });
    await app.openFile(gone);
    expect(page.store.getState().failure).toMatchObject({
      title: 'problem.log',
      values: { name: 'gone.json' },
      problems: [{ code: 'file-unreadable', file: 'gone.json' }],
    });
    await app.openLog({ link: '!' });
    expect(page.store.getState().failure).toMatchObject({
      values: { name: 'link' },
      problems: [{ code: 'link-letters' }],
    });
  });

  it('holds games where it says so, and these are taken in', async () => {
    const page = await playSmall();
    const { packGames } = await import('../../src/store/games-file.ts');
    await page.store.getState().openFile(new File([packGames([])], 'games.json'));
    expect(page.store.getState()).toMatchObject({
      failure: null,
      news: null,
      reading: null,
      place: 'briefing',
    });
    await page.store.getState().openFile(new File([saveOf(page, { title: 'Another' })], 'save.json'));
    expect(page.store.getState()).toMatchObject({ place: 'replay', reading: { turn: 0, kind: 'game' } });
    expect(reading(page).log.title).toBe('Another');
  });

  it('is history where it has a script, which is read from its start', async () => {
    const page = await playSmall();
    await page.store.getState().watchRecord('small');
    const text = JSON.stringify(reading(page).log);
    page.store.setState({ reading: null, place: 'front' });
    await page.store.getState().openLog({ text, name: 'record.json' });
    expect(reading(page)).toMatchObject({ kind: 'record', turn: 0 });
    expect(reading(page).log.turns).toHaveLength(4);
  });

  it('of the game in hand is read at its end unless a turn is asked for', async () => {
    const page = await playSmall();
    const app = page.store.getState();
    play(page, 3);
    app.watchGame();
    expect(reading(page)).toMatchObject({ turn: 3, kind: 'game' });
    for (const [asked, turn] of [
      [0, 0],
      [2, 2],
      [9, 3],
      [-9, 0],
    ] as const) {
      app.watchGame(asked);
      expect(reading(page).turn).toBe(turn);
    }
    expect(reading(page).log).toBe(gameIn(page).log);
  });
});

describe('house: a game that branches off', () => {
  it('goes on at the turn that was read, with other seats, its briefings read', async () => {
    const page = await playSmall();
    const app = page.store.getState();
    play(page, 3);
    app.watchGame();
    const id = page.store.getState().currentId;
    app.branch(1, TOGETHER);
    await vi.waitFor(() => expect(page.store.getState().currentId).not.toBe(id));
    expect(gameIn(page)).toMatchObject({
      seats: TOGETHER,
      briefed: ['ALT', 'BER'],
      active: 'ALT',
      drafts: {},
    });
    expect([gameIn(page).log.turns.length, gameIn(page).states.length]).toEqual([1, 2]);
    expect(page.store.getState()).toMatchObject({ place: 'handover', reading: null, failure: null });
    play(page, 2);
    const { log, states, world } = gameIn(page);
    expect(page.motivesOf(world, log, states)).toHaveLength(3);
  });

  it('at its end is over, and opens at the debrief', async () => {
    const page = await playSmall();
    const app = page.store.getState();
    play(page, 4);
    app.watchGame();
    const before = page.store.getState().currentId;
    app.branch(4, ALONE);
    await vi.waitFor(() => expect(page.store.getState().currentId).not.toBe(before));
    expect(page.store.getState().place).toBe('debrief');
  });
});

describe('house: a save under former rules', () => {
  it('is begun as a game of its own, whose turns before are neither read, taken back nor explained', async () => {
    const page = await playSmall();
    const app = page.store.getState();
    play(page, 2);
    const first = page.store.getState().currentId;
    const text = saveOf(page, { rules: '1' });
    app.go('front');
    await app.openLog({ text, name: 'former.json' });
    expect(page.store.getState()).toMatchObject({ failure: null, resumption: { before: '1', kept: null } });
    app.go('help');
    expect(page.store.getState().resumption).toBeNull();
    await app.openLog({ text, name: 'former.json' });
    app.acceptResumption();
    await vi.waitFor(() => expect(page.store.getState().currentId).not.toBe(first));
    expect(page.store.getState()).toMatchObject({ place: 'table', resumption: null });
    expect(gameIn(page).briefed).toEqual(['ALT']);
    play(page, 1);
    const { log, states, world } = gameIn(page);
    expect(page.motivesOf(world, log, states).map((turn) => Object.keys(turn))).toEqual([
      [],
      [],
      [],
      ['BER'],
    ]);
    expect(page.motivesOf(world, log, states)).toBe(page.motivesOf(world, log, states));
    app.watchGame(0);
    expect(reading(page).turn).toBe(2);
    app.readTurn(3);
    expect(reading(page).turn).toBe(3);
    app.readTurn(1);
    expect(reading(page).turn).toBe(2);
    const { lookBack } = page.store.getState();
    lookBack(1);
    expect(gameIn(page).lookBack).toBe(2);
  });

  it('that carries a start which is none is refused, under the rules of today', async () => {
    const page = await playSmall();
    const app = page.store.getState();
    play(page, 1);
    await app.openLog({ text: saveOf(page, { rules: '1' }), name: 'former.json' });
    const first = page.store.getState().currentId;
    app.acceptResumption();
    await vi.waitFor(() => expect(page.store.getState().currentId).not.toBe(first));
    const { resumed } = gameIn(page).log;
    if (resumed === undefined) throw new Error('the game goes on from a save');
    const strange = { ...resumed, state: { ...(resumed.state as object), clock: 3 } };
    await app.openLog({ text: saveOf(page, { resumed: strange } as Partial<Log>), name: 'a.json' });
    const { failure } = page.store.getState();
    expect(failure?.title).toBe('problem.log');
    expect(failure?.problems.length).toBeGreaterThan(0);
    expect(failure?.problems.every(({ path }) => path.startsWith('resumed.state'))).toBe(true);
    await app.importGames([new File([saveOf(page, { resumed: strange } as Partial<Log>)], 'b.json')]);
    expect(page.store.getState()).toMatchObject({ news: null, failure: { title: 'problem.import' } });
    expect(page.store.getState().failure?.problems.every(({ file }) => file === 'b.json')).toBe(true);
  });
});

describe('house: a game from another tab', () => {
  it('is taken only when that is meant, and kept whole first', async () => {
    const profile = { ...newProfile(), locks: lockManager() };
    const mine = await playSmall(ALONE, profile);
    const yours = await openPageOf({ ...profile, session: new Map() });
    const id = mine.store.getState().currentId ?? '';
    const app = yours.store.getState();
    await app.resume(id);
    await app.resume(id);
    expect(yours.store.getState()).toMatchObject({ contestedGame: { id }, heldElsewhere: [id], busy: null });
    app.leaveContested();
    expect(yours.store.getState()).toMatchObject({ contestedGame: null, heldElsewhere: [id] });
  });
});

describe('house: another language with a game in hand', () => {
  const LOCALES = '../../src/vocabulary/locales.json';
  const two = () => ({
    default: {
      source: 'en',
      locales: {
        en: { tag: 'en-GB', name: 'English', direction: 'ltr' },
        fr: { tag: 'fr-FR', name: 'français', direction: 'ltr' },
      },
    },
  });
  beforeEach(() => void vi.doMock(LOCALES, two));
  // Test files of a thread share their modules: none of it is left behind.
  afterEach(() => void vi.doUnmock(LOCALES));
  afterAll(() => void vi.resetModules());

  it('is at hand where its scenario came with it', async () => {
    const page = await openPageOf(newProfile());
    const app = page.store.getState();
    const french = JSON.stringify({ 'scenario.title': 'Le détroit' });
    await app.openScenario(offerOf({ ...smallFiles(), 'text.fr.json': french }));
    await app.newGame({ scenario: 'small', seed: 'a', seats: ALONE });
    const { text } = gameIn(page).world.scenario;
    expect(page.translationOf(text, 'fr')).toMatchObject({ 'scenario.title': 'Le détroit' });
    const told: string[] = [];
    await app.speak('fr', async () => {
      told.push(page.store.getState().settings.language);
      await app.speak('en', () => Promise.reject(new Error('one at a time')));
    });
    expect([told, page.store.getState().settings.language]).toEqual([['en'], 'fr']);
    expect(page.store.getState().failure).toBeNull();
  });

  it('stays where the address asks for it, and leaves the address otherwise', async () => {
    const page = await openPageOf(newProfile());
    const replaced: string[] = [];
    const at = (href: string) => {
      vi.stubGlobal('location', { href, search: new URL(href).search });
      vi.stubGlobal('history', {
        state: 'kept',
        replaceState: (state: string, _: string, url: URL) => replaced.push(`${state} ${url}`),
      });
    };
    const speak = () => page.store.getState().speak('fr', () => Promise.resolve());
    at('https://game.example/?lang=fr&x=1');
    await speak();
    at('https://game.example/?x=1');
    await speak();
    expect(replaced).toEqual([]);
    at('https://game.example/?lang=en&x=1#y');
    await speak();
    expect(replaced).toEqual(['kept https://game.example/?x=1#y']);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withState } from '../../src/engine/index.ts';
import { lockManager, newProfile, openPageOf, type Profile } from '../helpers/browser.ts';
import { digest, smallFiles } from '../helpers/game.ts';
import { order } from '../helpers/play.ts';

type Page = Awaited<ReturnType<typeof openPageOf>>;

const SEATS = { USA: 'player', RUS: 'tit-for-tat' };
const SMALL_SEATS = { ALT: 'player', BER: 'tit-for-tat' };

/** A page with a new game in hand, kept. */
const playing = async (profile: Profile = newProfile()): Promise<Page> => {
  const page = await openPageOf(profile);
  await page.store.getState().newGame({ scenario: 'first-of-september', seed: 'edges', seats: SEATS });
  await page.settled();
  return page;
};

const gameIn = ({ store }: Page) => {
  const { game } = store.getState();
  if (game === null) throw new Error('a game is in hand');
  return game;
};

/** The small scenario with another heat and id, as somebody offers it; without its record where that is left out. */
const offer = ({ heat = 500, id = 'small', hasRecord = true } = {}) => ({
  name: 'folder',
  files: Object.entries(smallFiles())
    .filter(([path]) => hasRecord || path !== 'record.json')
    .map(([path, text]) => {
      const own = text.replace('"heat": 500', `"heat": ${heat}`).replaceAll('"small"', `"${id}"`);
      return { path, size: own.length, text: () => Promise.resolve(own) };
    }),
});

/** What the page hands out as a download: names and texts. */
const downloads = (): { name: string; blob: Blob }[] => {
  const handed: { name: string; blob: Blob }[] = [];
  let last = new Blob([]);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    last = blob as Blob;
    return 'blob:it';
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => undefined);
  vi.stubGlobal('document', {
    createElement: () => ({
      href: '',
      download: '',
      click() {
        handed.push({ name: this.download, blob: last });
      },
    }),
  });
  return handed;
};

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => {
  vi.doUnmock('idb-keyval');
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('house: the shelf', () => {
  it('has the theories of this edition by name, the default before them', async () => {
    const { MODELS } = await openPageOf(newProfile());
    expect(MODELS).toEqual(['default', 'deterrence', 'spiral']);
  });

  it('has what somebody opens, the newest first, and lets each go alone', async () => {
    const profile = newProfile();
    const page = await openPageOf(profile);
    const app = page.store.getState();
    const shelf = ({ store }: Page): readonly string[] => store.getState().ownScenarios.map(({ id }) => id);
    await app.openScenario(offer());
    await app.openScenario(offer({ id: 'other' }));
    expect(page.store.getState().openedScenario?.id).toBe('other');
    expect(shelf(page)).toEqual(['other', 'small']);
    await app.openScenario(offer());
    expect(shelf(page)).toEqual(['small', 'other']);
    expect(shelf(await openPageOf(profile))).toEqual(['small', 'other']);
    app.dropScenario('small');
    expect(shelf(page)).toEqual(['other']);
    const again = await openPageOf(profile);
    expect(shelf(again)).toEqual(['other']);
    await again.store.getState().newGame({ scenario: 'other', seed: 'edges', seats: SMALL_SEATS });
    expect(gameIn(again).world.scenario.file.id).toBe('other');
  });

  it('gives the files of a scenario from a disk as they came, and of no other', async () => {
    const page = await openPageOf(newProfile());
    await page.store.getState().openScenario(offer());
    const library = await import('../../src/store/scenario-library.ts');
    const [shown] = library.ownScenarios();
    expect(library.filesOf('small', shown?.hash ?? '')).toEqual(smallFiles());
    expect(library.filesOf('small', '0'.repeat(32))).toBeNull();
    expect(library.filesOf('first-of-september', shown?.hash ?? '')).toBeNull();
    expect(library.editionFiles()).toEqual([smallFiles()]);
    library.dismiss('small', '0'.repeat(32));
    expect(library.ownScenarios()).toEqual([shown]);
    library.dismiss('other', shown?.hash);
    expect(library.ownScenarios()).toEqual([shown]);
    library.dismiss('small', shown?.hash);
    expect([library.ownScenarios(), library.editionFiles()]).toEqual([[], []]);
  });

  it('asked for a record that there is none of shows none, and says so where there is no scenario', async () => {
    const page = await openPageOf(newProfile());
    const app = page.store.getState();
    await app.openScenario(offer({ hasRecord: false }));
    await app.watchRecord('small');
    expect(page.store.getState()).toMatchObject({ place: 'front', reading: null, failure: null, busy: null });
    await app.watchRecord('no-such');
    expect(page.store.getState()).toMatchObject({
      reading: null,
      failure: { title: 'problem.scenario', problems: [{ code: 'not-here', file: 'no-such' }] },
    });
  });

  it('takes the scenario that a game waits for, and tells another edition from it', async () => {
    const page = await openPageOf(newProfile());
    const app = page.store.getState();
    await app.openScenario(offer());
    await app.newGame({ scenario: 'small', seed: 'edges', seats: SMALL_SEATS });
    const text = JSON.stringify(gameIn(page).log);
    const { hash } = gameIn(page).world.scenario;
    app.dropScenario('small');
    await app.openLog({ text, name: 'small.json' });
    const needed = { id: 'small', hash, waiting: { text, name: 'small.json' } };
    expect(page.store.getState().failure).toMatchObject({ title: 'problem.needs', problems: [], needed });
    await app.openScenario(offer({ heat: 501 }));
    expect(page.store.getState().failure).toMatchObject({
      title: 'problem.needs',
      problems: [{ code: 'other-edition' }],
      needed,
    });
    expect(page.store.getState().reading).toBeNull();
    await app.openScenario(offer());
    expect(page.store.getState()).toMatchObject({ failure: null, place: 'replay', reading: { turn: 0 } });
  });

  it('is where somebody finds what they open, wherever they are, unless a game waits for it', async () => {
    const page = await openPageOf(newProfile());
    const app = page.store.getState();
    app.go('settings');
    await app.openScenario(offer());
    expect(page.store.getState()).toMatchObject({ place: 'front', openedScenario: { id: 'small' } });
    await app.newGame({ scenario: 'small', seed: 'edges', seats: SMALL_SEATS });
    const text = JSON.stringify(gameIn(page).log);
    app.dropScenario('small');
    app.go('help');
    await app.openLog({ text, name: 'small.json' });
    await app.openScenario(offer({ heat: 501 }));
    expect(page.store.getState().place).toBe('help');
  });

  it('shows a path of strange letters with a mark in the place of each', async () => {
    const page = await openPageOf(newProfile());
    const file = { path: 'a\u202egnp.json', size: 2, text: () => Promise.resolve('{}') };
    await page.store.getState().openScenario({ name: 'folder', files: [...offer().files, file] });
    expect(page.store.getState().failure).toMatchObject({
      title: 'problem.own',
      values: { name: 'folder' },
      problems: [{ code: 'folder-path', file: 'a\ufffdgnp.json' }],
    });
  });
});

describe('house: a game among several', () => {
  it('is taken in hand in place of another; without any there is nothing to go on with', async () => {
    const page = await openPageOf(newProfile());
    const app = page.store.getState();
    await app.resume();
    expect(page.store.getState()).toMatchObject({ place: 'front', game: null, failure: null });
    await app.newGame({ scenario: 'first-of-september', seed: 'edges', seats: SEATS });
    await page.settled();
    const first = page.store.getState().currentId ?? '';
    await app.newGame({ scenario: 'prove-it-first', seed: 'edges', seats: SEATS });
    await page.settled();
    await app.resume('no-such');
    expect(gameIn(page).world.scenario.file.id).toBe('prove-it-first');
    await app.resume(first);
    expect(page.store.getState()).toMatchObject({ currentId: first, failure: null });
    expect(gameIn(page).world.scenario.file.id).toBe('first-of-september');
  });

  it('that storage has lost leaves the list when it is asked for, and no file of games has it', async () => {
    const profile = newProfile();
    const page = await playing(profile);
    const app = page.store.getState();
    const lost = page.store.getState().currentId ?? '';
    await app.newGame({ scenario: 'prove-it-first', seed: 'edges', seats: SEATS });
    await page.settled();
    const kept = page.store.getState().currentId ?? '';
    profile.rooms.get('demarche/games')?.delete(JSON.stringify(['game', lost]));
    const handed = downloads();
    await app.exportGames();
    expect(page.store.getState().failure).toBeNull();
    expect(handed).toHaveLength(1);
    expect(handed[0]?.name).toMatch(/^demarche-games-\d{4}-\d\d-\d\d\.json$/);
    const file = JSON.parse((await handed[0]?.blob.text()) ?? '');
    expect(file.games.map((one: { snapshot: { log: object } }) => one.snapshot.log)).toMatchObject([
      { scenario: { id: 'prove-it-first' } },
    ]);
    expect(page.store.getState().keptGames.map(({ id }) => id)).toEqual([kept, lost]);
    await app.resume(lost);
    expect(page.store.getState().keptGames.map(({ id }) => id)).toEqual([kept]);
    expect(page.store.getState()).toMatchObject({ currentId: kept, busy: null });
  });

  it('open in another tab is contested, and taken over when that is meant', async () => {
    const profile = { ...newProfile(), locks: lockManager() };
    const mine = await playing(profile);
    const id = mine.store.getState().currentId ?? '';
    const yours = await openPageOf({ ...profile, session: new Map() });
    expect(yours.store.getState()).toMatchObject({ game: null, heldElsewhere: [id] });
    await yours.store.getState().resume(id);
    expect(yours.store.getState()).toMatchObject({ game: null, contestedGame: { id }, heldElsewhere: [id] });
    await yours.store.getState().resume(id, true);
    expect(yours.store.getState()).toMatchObject({ currentId: id, contestedGame: null, heldElsewhere: [] });
    await vi.waitFor(() => expect(mine.store.getState().game).toBeNull());
    expect(mine.store.getState()).toMatchObject({
      currentId: null,
      place: 'front',
      news: { title: 'news.taken', values: {} },
    });
  });

  it('that is taken over leaves the others where they are open', async () => {
    const profile = { ...newProfile(), locks: lockManager() };
    const tab = (): Profile => ({ ...profile, session: new Map() });
    const pages = [await playing(tab()), await playing(tab())];
    const [first = '', second = ''] = pages.map(({ store }) => store.getState().currentId ?? '');
    const third = await openPageOf(tab());
    const held = (): readonly string[] => [...third.store.getState().heldElsewhere].sort();
    expect(held()).toEqual([first, second].sort());
    await third.store.getState().resume(first, true);
    expect([third.store.getState().currentId, held()]).toEqual([first, [second]]);
  });

  it('comes from a file only where it is sound, and what is wrong is said', async () => {
    const page = await playing();
    const app = page.store.getState();
    app.commit();
    const { log, states } = gameIn(page);
    const [last] = states.slice(-1);
    if (last === undefined) throw new Error('a game has a first state');
    const strange = withState({ ...log, model: { ...log.model, id: 'no-such' } }, last, digest);
    await app.importGames([new File([JSON.stringify(strange)], 'strange.json')]);
    expect(page.store.getState()).toMatchObject({
      news: null,
      failure: { title: 'problem.import', problems: [{ code: 'unknown-model' }] },
    });
    const other = withState({ ...log, title: 'Another' }, last, digest);
    await app.importGames([new File([JSON.stringify(other)], 'other.json')]);
    expect(page.store.getState()).toMatchObject({ news: { values: { added: 1 } }, failure: null });
    expect(page.store.getState().keptGames).toHaveLength(2);
  });
});

describe('house: what storage holds of a game', () => {
  it('is told by its format and its version, both', async () => {
    const { readSnapshot } = await import('../../src/store/kept-game.ts');
    const found = { format: 'demarche-table', version: 1, place: 'table', active: 'USA' };
    expect(readSnapshot(found)).toMatchObject({ active: 'USA', committed: [], briefed: [], guesses: {} });
    expect(readSnapshot({ ...found, version: 2 })).toBeNull();
    expect(readSnapshot({ ...found, format: 'demarche-games' })).toBeNull();
  });

  it('stands at the turn after the last that its log has', async () => {
    const page = await playing();
    const app = page.store.getState();
    const { summaryOfLog } = await import('../../src/store/kept-game.ts');
    expect(summaryOfLog(gameIn(page).log).turn).toBe(1);
    app.commit();
    app.commit();
    expect(summaryOfLog(gameIn(page).log)).toMatchObject({
      scenario: 'first-of-september',
      turn: 3,
      turns: 0,
      date: '',
      over: false,
      tension: 0,
      cooperation: 0,
    });
  });
});

describe('house: what a page asks of a game', () => {
  it('is the same object until the game is another', async () => {
    const page = await playing();
    const game = gameIn(page);
    const seen = page.observationOf(game);
    const options = page.optionsOf(game);
    const cost = page.slateCostOf(game);
    const faults = page.slateFaultsOf(game);
    expect(page.observationOf(game)).toBe(seen);
    expect(page.optionsOf(game)).toBe(options);
    expect(page.slateFaultsOf(game)).toBe(faults);
    expect(page.slateCostOf(game)).toEqual(cost);
    page.store.getState().commit();
    expect(page.observationOf(gameIn(page))).not.toBe(seen);
    expect(page.observationOf(gameIn(page)).clock.turn).toBe(2);
    expect(page.optionsOf(gameIn(page))).not.toBe(options);
  });

  it('finds nothing but the unsound order in a slate that is refused', async () => {
    const page = await playing();
    page.store.getState().addMove(order('no-such-move'));
    page.store.getState().commit();
    const { failure } = page.store.getState();
    expect(failure?.illegal).toHaveLength(1);
    expect({ ...failure, illegal: [] }).toEqual({
      title: 'problem.slate',
      values: {},
      problems: [],
      faults: [],
      illegal: [],
      needed: null,
      kept: null,
    });
    page.store.getState().dismissFailure();
    expect(page.store.getState().failure).toBeNull();
  });

  it('is an exception where a slate was sealed that may not be played', async () => {
    const page = await playing();
    const { resolve } = await import('../../src/store/game.ts');
    const game = gameIn(page);
    const slate = { ...page.slateOf(game), moves: [order('no-such-move')] };
    expect(() => resolve({ ...game, drafts: { USA: slate } })).toThrow(
      /^A sealed slate was refused: USA \S+ unknown$/,
    );
  });

  it('is no branch of a log that does not play again', async () => {
    const page = await playing();
    const app = page.store.getState();
    app.commit();
    app.watchGame(1);
    const { reading } = page.store.getState();
    if (reading === null) throw new Error('the game is read');
    const turns = reading.log.turns.map((turn) => ({ ...turn, hash: 'f'.repeat(32) }));
    page.store.setState({ reading: { ...reading, log: { ...reading.log, turns } } });
    app.branch(1, { USA: 'hawk', RUS: 'player' });
    const { failure, place } = page.store.getState();
    expect([failure?.title, place]).toEqual(['problem.branch', 'replay']);
    expect(failure?.problems).toEqual([]);
    expect(failure?.faults.map(({ code }) => code)).toEqual(['part']);
    await page.settled();
    expect(page.store.getState().keptGames).toHaveLength(1);
  });

  it('tells of hindsight only what was looked for to its end', async () => {
    const page = await playing();
    page.store.getState().commit();
    const { lookInto } = await import('../../src/store/hindsight.ts');
    const { world, log, states } = gameIn(page);
    const told: string[] = [];
    await lookInto(
      { world, log, states },
      {
        known: { log, division: null, choices: null, theories: null },
        isWanted: () => told.length === 0,
        onFound: (part) => told.push(...Object.keys(part)),
      },
    );
    expect(told).toEqual(['division']);
  });
});

/** Looks once more at what happens when the page opens, with what it listens to. */
const listening = async (page: Page) => {
  const heard = new Map<string, (event: { preventDefault: () => void }) => void>();
  vi.stubGlobal('addEventListener', (what: string, act: () => void) => heard.set(what, act));
  const { openPage } = await import('../../src/store/startup.ts');
  await openPage(page.store);
  return heard;
};

/** A browser's room for games that refuses every write. */
class FullRoom extends Map<string, unknown> {
  override set(): this {
    throw new DOMException('no room', 'QuotaExceededError');
  }
}

describe('house: a page that opens', () => {
  /** Whether the browser is to ask before the tab is closed. */
  const asks = async (page: Page): Promise<boolean> => {
    const heard = await listening(page);
    const preventDefault = vi.fn();
    heard.get('beforeunload')?.({ preventDefault });
    return preventDefault.mock.calls.length > 0;
  };

  it('may be closed unasked where its game is kept, or where there is none', async () => {
    expect(await asks(await openPageOf(newProfile()))).toBe(false);
    const page = await playing();
    expect(page.store.getState().storage).toBe('disk');
    expect(await asks(page)).toBe(false);
  });

  it('is asked about before it is closed where there was no room for its last change', async () => {
    const profile = newProfile();
    profile.rooms.set('demarche/games', new FullRoom());
    const page = await openPageOf(profile);
    expect([page.store.getState().storage, await asks(page)]).toEqual(['disk', false]);
    const app = page.store.getState();
    await app.newGame({ scenario: 'first-of-september', seed: 'edges', seats: SEATS });
    await page.settled();
    expect(page.store.getState()).toMatchObject({ storage: 'full', failure: { title: 'problem.unkept' } });
    expect(page.store.getState().keptGames).toEqual([]);
    expect(await asks(page)).toBe(true);
    const id = page.store.getState().currentId;
    await app.newGame({ scenario: 'prove-it-first', seed: 'edges', seats: SEATS });
    expect(page.store.getState().currentId).toBe(id);
  });

  it('is asked about before it is closed where the browser keeps nothing', async () => {
    const profile = newProfile();
    const { get } = profile.rooms;
    vi.spyOn(profile.rooms, 'get').mockImplementation((name) => {
      if (name === 'demarche/games') throw new DOMException('private', 'InvalidStateError');
      return get.call(profile.rooms, name);
    });
    const page = await playing(profile);
    expect(page.store.getState()).toMatchObject({ storage: 'memory', keptGames: [{ turn: 1 }] });
    expect(await asks(page)).toBe(true);
  });

  it('reads what its address carries, before the game that is kept, and once', async () => {
    const profile = newProfile();
    const page = await playing(profile);
    page.store.getState().commit();
    const link = await page.store.getState().shareLink();
    await page.settled();
    const replaced: unknown[] = [];
    vi.stubGlobal('history', { replaceState: (...args: unknown[]) => replaced.push(args[2]) });
    const again = await openPageOf(profile, () =>
      vi.stubGlobal('location', { hash: `#${link?.split('#')[1]}`, pathname: '/play', search: '?lang=en' }),
    );
    expect(replaced).toEqual(['/play?lang=en']);
    expect(again.store.getState()).toMatchObject({
      place: 'replay',
      game: null,
      failure: null,
      reading: { turn: 1, kind: 'game' },
    });
  });

  it('reads what its address carries later on', async () => {
    const page = await playing();
    const link = await page.store.getState().shareLink();
    const heard = await listening(page);
    vi.stubGlobal('history', { replaceState: () => undefined });
    vi.stubGlobal('location', { hash: '#elsewhere', pathname: '/', search: '' });
    heard.get('hashchange')?.({ preventDefault: () => undefined });
    await new Promise((onward) => setTimeout(onward, 20));
    expect(page.store.getState()).toMatchObject({ reading: null, failure: null });
    vi.stubGlobal('location', { hash: `#${link?.split('#')[1]}`, pathname: '/', search: '' });
    heard.get('hashchange')?.({ preventDefault: () => undefined });
    await vi.waitFor(() => expect(page.store.getState().place).toBe('replay'));
  });

  it.each([
    ['theme', ['system', 'night', 'paper'], 'system'],
    ['textSize', [100, 115, 130, 150, 200], 100],
    ['motion', ['system', 'full', 'reduced'], 'system'],
    ['sound', [true, false], false],
    ['patterns', [true, false], true],
    ['board', ['map', 'text'], 'map'],
  ] as const)('has the %s that was chosen, and its own for a strange one', async (key, choices, own) => {
    const profile = newProfile();
    const page = await openPageOf(profile);
    const { readSettings } = await import('../../src/store/settings.ts');
    expect(page.store.getState().settings[key]).toBe(own);
    for (const choice of choices) {
      page.store.getState().set({ [key]: choice });
      expect(page.store.getState().settings[key]).toBe(choice);
      expect(readSettings()[key]).toBe(choice);
    }
    for (const strange of ['', 'strange', 1, null]) {
      profile.local.set('demarche.settings', JSON.stringify({ [key]: strange }));
      expect(readSettings()[key]).toBe(own);
    }
  });
});

describe('house: an edition that comes while the page is open', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('is told of when it waits, and not before', async () => {
    vi.resetModules();
    vi.stubEnv('PROD', true);
    const heard: (() => void)[] = [];
    const worker = { addEventListener: (_: string, act: () => void) => heard.push(act) };
    const registration: Record<string, unknown> = {
      installing: worker,
      waiting: null,
      active: null,
      addEventListener: () => undefined,
    };
    vi.stubGlobal('navigator', { serviceWorker: { register: () => Promise.resolve(registration) } });
    vi.stubGlobal('matchMedia', () => ({ matches: false }));
    vi.stubGlobal('document', { readyState: 'complete', addEventListener: () => undefined });
    const { watchEdition } = await import('../../src/store/service-worker.ts');
    const known: Record<string, unknown> = {};
    watchEdition((part) => Object.assign(known, part));
    await vi.waitFor(() => expect(known).toEqual({ isKeptOffline: false, newEdition: 'none' }));
    registration.installing = null;
    registration.active = worker;
    for (const act of heard) act();
    expect(known).toEqual({ isKeptOffline: true, newEdition: 'none' });
    registration.waiting = worker;
    for (const act of heard) act();
    expect(known).toEqual({ isKeptOffline: true, newEdition: 'ready' });
  });
});

import { deflateSync, strToU8 } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withState } from '../../src/engine/index.ts';
import type { Log } from '../../src/vocabulary/index.ts';
import { lockManager, newProfile, openPageOf } from '../helpers/browser.ts';
import { digest, smallFiles } from '../helpers/game.ts';

type Page = Awaited<ReturnType<typeof openPageOf>>;

const SEATS = { USA: 'player', RUS: 'tit-for-tat' };

/** A page with a game of two turns in hand. */
const playing = async (): Promise<Page> => {
  const page = await openPageOf(newProfile());
  await page.store.getState().newGame({ scenario: 'first-of-september', seed: 'stranger', seats: SEATS });
  page.store.getState().commit();
  page.store.getState().commit();
  return page;
};

const gameOf = ({ store }: Page) => {
  const { game } = store.getState();
  if (game === null) throw new Error('a game is in hand');
  return game;
};

const logOf = (page: Page): Log => gameOf(page).log;

/** The game's log with something else in its head, sealed again as a save. */
const saveOf = (page: Page, head: Partial<Log>): Log => {
  const { log, states } = gameOf(page);
  const [last] = states.slice(-1);
  if (last === undefined) throw new Error('a game has a first state');
  return withState({ ...log, ...head }, last, digest);
};

const codes = ({ store }: Page): readonly string[] => {
  const { failure } = store.getState();
  return [...(failure?.problems ?? []), ...(failure?.faults ?? [])].map(({ code }) => code);
};

const linkOf = (text: string): string => Buffer.from(deflateSync(strToU8(text))).toString('base64url');

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => {
  vi.doUnmock('idb-keyval');
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('house: a link', () => {
  it.each([
    ['of strange letters', '<script>', 'link-letters'],
    ['of none', '', 'link-letters'],
    ['of more than 64,000 letters', 'A'.repeat(64_001), 'link-too-long'],
    [
      'cut off',
      linkOf(`{"format":"demarche-log","notes":"${'no '.repeat(50)}"}`).slice(0, 30),
      'link-broken',
    ],
    ['of no packed text', 'AAAA', 'link-broken'],
    ['that unpacks to more than two million bytes', linkOf(' '.repeat(2_000_001)), 'link-too-big'],
    ['to something that is no log', linkOf('{}'), 'missing'],
  ])('%s is refused, and the game in hand stays', async (_, link, code) => {
    const page = await playing();
    await page.store.getState().openLog({ link });
    expect(page.store.getState().failure?.title).toBe('problem.log');
    expect(codes(page)[0]).toBe(code);
    expect(logOf(page).turns).toHaveLength(2);
    expect(page.store.getState()).toMatchObject({ place: 'reveal', reading: null, busy: null });
  });
});

describe('house: a file', () => {
  it('of a save opens in the replay; of more than two million bytes it is refused', async () => {
    const page = await playing();
    const app = page.store.getState();
    await app.openFile(new File([' '.repeat(2_000_001)], 'large.json'));
    expect(codes(page)).toEqual(['file-too-big']);
    await app.openFile(new File([JSON.stringify(logOf(page))], 'save.json'));
    expect(page.store.getState()).toMatchObject({ failure: null, place: 'replay' });
  });

  it('of a save whose orders were changed is refused with the turn', async () => {
    const page = await playing();
    const log = logOf(page);
    const turns = log.turns.map((turn) => ({ ...turn, hash: 'f'.repeat(32) }));
    await page.store.getState().openFile(new File([JSON.stringify({ ...log, turns })], 'save.json'));
    expect(codes(page)).toContain('digest');
    expect(page.store.getState().resumption).toBeNull();
  });

  it('of many games is taken in, and the same again adds none', async () => {
    const page = await playing();
    const save = new File([JSON.stringify(saveOf(page, { title: 'Another' }))], 'save.json');
    const games = { format: 'demarche-games', version: 2, games: [], scenarios: [] };
    await page.store.getState().openFile(new File([JSON.stringify(games)], 'games.json'));
    expect([page.store.getState().failure, page.store.getState().news]).toEqual([null, null]);
    const added = async (): Promise<unknown> => {
      await page.store.getState().importGames([save]);
      return page.store.getState().news?.values;
    };
    expect(await added()).toEqual({ added: 1, again: 0, scenarios: 0 });
    expect(await added()).toEqual({ added: 0, again: 1, scenarios: 0 });
    expect(page.store.getState().keptGames).toHaveLength(2);
  });
});

describe('house: a save under former rules', () => {
  it('is offered to be gone on with, and let be', async () => {
    const page = await playing();
    const app = page.store.getState();
    await app.openLog({ text: JSON.stringify(saveOf(page, { rules: '1' })), name: 'former.json' });
    expect(page.store.getState()).toMatchObject({
      failure: null,
      reading: null,
      resumption: { before: '1', kept: null },
    });
    app.declineResumption();
    expect(page.store.getState().resumption).toBeNull();
    expect(logOf(page).resumed).toBeUndefined();
  });

  it('goes on from its last state as a game of its own, at the table', async () => {
    const page = await playing();
    const app = page.store.getState();
    const first = page.store.getState().currentId;
    await app.openLog({ text: JSON.stringify(saveOf(page, { rules: '1' })), name: 'former.json' });
    app.acceptResumption();
    await vi.waitFor(() => expect(page.store.getState().currentId).not.toBe(first));
    expect(page.store.getState()).toMatchObject({ place: 'table', resumption: null });
    expect(logOf(page).resumed?.marks.map(({ rules, turn }) => [rules, turn])).toEqual([['1', 2]]);
    app.takeBackTurn();
    expect(logOf(page).turns).toHaveLength(2);
    app.commit();
    expect(logOf(page).turns).toHaveLength(3);
    app.lookBack(0);
    expect(page.store.getState().game?.lookBack).toBe(2);
  });
});

describe('house: a scenario that is not here', () => {
  const offer = (files: Readonly<Record<string, string>>) => ({
    name: 'small',
    files: Object.entries(files).map(([path, text]) => ({
      path,
      size: text.length,
      text: () => Promise.resolve(text),
    })),
  });
  const warmer = (): Readonly<Record<string, string>> => {
    const files = smallFiles();
    return {
      ...files,
      'scenario.json': (files['scenario.json'] ?? '').replace('"heat": 500', '"heat": 501'),
    };
  };

  it('is asked for; another edition of it doesn’t do, the right one opens what waits', async () => {
    const page = await openPageOf(newProfile());
    const app = page.store.getState();
    await app.openScenario(offer(smallFiles()));
    expect(page.store.getState().openedScenario).toMatchObject({ id: 'small', title: 'The strait' });
    await app.newGame({ scenario: 'small', seed: 'own', seats: { ALT: 'player', BER: 'hawk' } });
    const text = JSON.stringify(logOf(page));
    await page.settled();
    app.dropScenario('small');
    expect(page.store.getState().ownScenarios).toEqual([]);
    await app.openLog({ text, name: 'own.json' });
    expect(page.store.getState().failure).toMatchObject({
      title: 'problem.needs',
      needed: { id: 'small', waiting: { name: 'own.json' } },
    });
    await app.openScenario(offer(warmer()));
    expect(codes(page)).toEqual(['other-edition']);
    expect(page.store.getState().reading).toBeNull();
    await app.openScenario(offer(smallFiles()));
    expect(page.store.getState()).toMatchObject({ failure: null, place: 'replay' });
  });
});

describe('house: two tabs', () => {
  it('don’t have one game in hand: the second is told, may take it over, and the first lets go', async () => {
    const locks = lockManager();
    const profile = { ...newProfile(), locks };
    const first = await openPageOf(profile);
    await first.store.getState().newGame({ scenario: 'first-of-september', seed: 'tabs', seats: SEATS });
    await first.settled();
    const id = first.store.getState().currentId ?? '';
    const second = await openPageOf({ ...profile, session: new Map() });
    expect(second.store.getState()).toMatchObject({ game: null, heldElsewhere: [id], contestedGame: null });
    await second.store.getState().resume(id);
    expect(second.store.getState()).toMatchObject({ game: null, contestedGame: { id } });
    second.store.getState().leaveContested();
    await second.store.getState().remove(id);
    expect(second.store.getState()).toMatchObject({ contestedGame: { id }, removedGame: null });
    expect(first.store.getState().news).toBeNull();
    await second.store.getState().resume(id, true);
    await vi.waitFor(() => expect(first.store.getState().game).toBeNull());
    expect(first.store.getState()).toMatchObject({ place: 'front', news: { title: 'news.taken' } });
    expect(second.store.getState()).toMatchObject({ currentId: id, contestedGame: null, heldElsewhere: [] });
  });
});

import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { appendTurn, withState } from '../../src/engine/index.ts';
import { begin, type Game, resolve } from '../../src/store/game.ts';
import { packGames, unpackGames } from '../../src/store/games-file.ts';
import {
  cleanName,
  fieldsOf,
  readKept,
  readSnapshot,
  recordOfLine,
  recordOfText,
  snapshotOf,
  snapshotOfLog,
  summaryOfGame,
} from '../../src/store/kept-game.ts';
import { loadModules } from '../../src/store/lazy-modules.ts';
import type { Log } from '../../src/vocabulary/index.ts';
import { newProfile } from '../helpers/browser.ts';
import { digest, smallWorld } from '../helpers/game.ts';
import { ALONE, gameIn, openSmall, playSmall } from '../helpers/page.ts';

const ID = '0123456789abcdef';

/** A game on the small scenario after so many turns. */
const gameOf = (seed: string, turns: number): Game => {
  let game = begin(smallWorld(), { seed, seats: ALONE, title: `Game ${seed}` });
  for (let turn = 0; turn < turns; turn += 1) game = resolve(game);
  return game;
};

/** A game’s log as if it had been played under former rules. */
const former = ({ log, states }: Game): Log => {
  const [last] = states.slice(-1);
  if (last === undefined) throw new Error('a game has a state');
  return withState({ ...log, rules: '1' }, last, digest);
};

const entry = (game: Game, more: object = {}) => ({
  name: 'Mine',
  played: 1_764_000_000_000,
  snapshot: { ...snapshotOf(game, 'table'), ...more },
});

const fileOf = (games: readonly unknown[], name = 'games.json'): File =>
  new File([JSON.stringify({ format: 'demarche-games', version: 2, games, scenarios: [] })], name);

beforeAll(async () => {
  await loadModules();
});
beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => {
  vi.doUnmock('idb-keyval');
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('house: games that are taken in', () => {
  it('stand in the list as the file has them, at the front page, and open from there', async () => {
    const page = await openSmall();
    const app = page.store.getState();
    const game = gameOf('a', 2);
    await app.importGames([
      fileOf([entry(game, { briefed: ['ALT'] }), { snapshot: snapshotOf(gameOf('b', 4), 'debrief') }]),
    ]);
    const [newest, oldest] = page.store.getState().keptGames;
    expect(oldest).toEqual({
      ...summaryOfGame(game),
      id: expect.stringMatching(/^[0-9a-f]{16}$/),
      revision: 1,
      name: 'Mine',
      playedAtMs: 1_764_000_000_000,
      place: 'front',
    });
    expect(newest).toMatchObject({ name: '', title: 'Game b', over: true, turn: 4 });
    expect(newest?.playedAtMs).toBeGreaterThan(1_764_000_000_000);
    expect(page.store.getState()).toMatchObject({
      news: { title: 'news.imported', values: { added: 2, again: 0, scenarios: 0 } },
      failure: null,
      game: null,
    });
    await app.resume(oldest?.id);
    expect(gameIn(page)).toMatchObject({ log: { seed: 'a' }, briefed: ['ALT'] });
    expect(page.store.getState().place).toBe('table');
  });

  it('come from several files at once, counted together, the same game once', async () => {
    const page = await openSmall();
    const app = page.store.getState();
    const [first, second] = [gameOf('a', 1), gameOf('b', 1)];
    const save = new File([JSON.stringify(second.log)], 'save.json');
    await app.importGames([fileOf([entry(first), entry(first)]), save, fileOf([entry(second)])]);
    expect(page.store.getState().news?.values).toEqual({ added: 2, again: 2, scenarios: 0 });
    expect(page.store.getState().keptGames).toHaveLength(2);
    app.dismissNews();
    await app.importGames([]);
    expect(page.store.getState()).toMatchObject({ news: null, failure: null });
  });

  it('are beside what is wrong with other files, each told of with its name', async () => {
    const page = await openSmall();
    const large = Object.defineProperty(new File(['{}'], 'large.json'), 'size', { value: 64_000_001 });
    const most = Object.defineProperty(fileOf([entry(gameOf('a', 0))]), 'size', { value: 64_000_000 });
    await page.store.getState().importGames([large, new File(['['], 'half.json'), most]);
    const { news, failure } = page.store.getState();
    expect(news?.values).toEqual({ added: 1, again: 0, scenarios: 0 });
    expect(failure?.title).toBe('problem.import');
    expect(failure?.problems.map(({ code, file }) => [code, file])).toEqual([
      ['games-big', 'large.json'],
      ['games-json', 'half.json'],
    ]);
    expect(failure?.problems[1]?.message).toMatch(/^SyntaxError: /);
  });

  it('bring their scenario to the shelf, which keeps it, and none that is there already', async () => {
    const profile = newProfile();
    const before = await playSmall();
    const { packGames: pack } = await import('../../src/store/games-file.ts');
    const game = gameIn(before);
    const [line] = before.store.getState().keptGames;
    if (line === undefined) throw new Error('the game is kept');
    const text = pack([{ line, snapshot: snapshotOf(game, 'table') }]);
    const page = await openSmall(profile);
    await page.store.getState().importGames([new File([text], 'f.json')]);
    expect(page.store.getState().news?.values).toEqual({ added: 1, again: 0, scenarios: 0 });
    page.store.getState().dropScenario('small');
    await page.store.getState().remove(page.store.getState().keptGames[0]?.id ?? '');
    await page.store.getState().importGames([new File([text], 'f.json')]);
    expect(page.store.getState().news?.values).toEqual({ added: 1, again: 0, scenarios: 1 });
    expect(page.store.getState().ownScenarios.map(({ id }) => id)).toEqual(['small']);
    expect(profile.rooms.get('keyval-store/keyval')?.get('demarche.scenarios')).toHaveLength(1);
  });
});

describe('house: the games in a file', () => {
  const told = async (text: string): Promise<readonly string[]> =>
    (await unpackGames(text, 'f.json', [])).problems.map(
      ({ code, file, path, message }) => `${code} | ${file} | ${path} | ${message}`,
    );
  const textOf = (games: readonly unknown[]): string =>
    JSON.stringify({ format: 'demarche-games', version: 2, games, scenarios: [] });

  it('are packed with name, time and table, and end with a line', () => {
    const game = gameOf('a', 1);
    const line = {
      ...summaryOfGame(game),
      id: ID,
      revision: 4,
      name: 'Mine',
      playedAtMs: 5,
      place: 'table' as const,
    };
    const text = packGames([{ line, snapshot: snapshotOf(game, 'table') }]);
    expect(text.endsWith('}\n')).toBe(true);
    expect(JSON.parse(text)).toEqual({
      format: 'demarche-games',
      version: 2,
      games: [{ name: 'Mine', played: 5, snapshot: JSON.parse(JSON.stringify(snapshotOf(game, 'table'))) }],
      scenarios: [],
    });
  });

  it('are told of by their places where they are none, and with how many they are where they are too many', async () => {
    expect(await told(textOf([1, { snapshot: {} }]))).toEqual([
      'games-entry | f.json | games.0 | games-entry',
      'games-entry | f.json | games.1 | games-entry',
    ]);
    expect(await told(textOf(Array(501).fill(null)))).toEqual(['games-many | f.json |  | 501']);
    expect(await told(textOf(Array(500).fill(null)))).toHaveLength(500);
  });

  it('are told of by place and line of the log where that is not sound', async () => {
    const broken = entry(gameOf('a', 1), { log: { format: 'demarche-log' } });
    const found = await told(
      textOf([entry(gameOf('b', 1)), broken, entry(gameOf('c', 1), { log: undefined })]),
    );
    expect(found.length).toBeGreaterThan(2);
    expect(found.every((one) => /^\S+ \| f\.json \| games\.[12]/.test(one))).toBe(true);
  });

  it('of which one is a save of its own are refused as that save is', async () => {
    const { log } = gameOf('a', 1);
    const { arrivals, problems } = await unpackGames(JSON.stringify({ ...log, seats: 3 }), 'save.json', []);
    expect([arrivals, problems.map(({ file, path }) => [file, path])]).toEqual([
      [],
      [['save.json', 'seats']],
    ]);
    const doctrines = { ...log, seats: { ALT: 'hawk', BER: 'hawk' } };
    expect(await told(JSON.stringify(doctrines))).toEqual(['nobody | f.json |  | nobody']);
  });

  it('have no time where theirs is none, and no longer name than there is room for', async () => {
    const games = [
      { ...entry(gameOf('a', 0)), played: -1, name: 3 },
      { ...entry(gameOf('b', 0)), played: 8.64e15, name: 'x'.repeat(81) },
      { ...entry(gameOf('c', 0)), played: 8.64e15 + 2 },
    ];
    const { arrivals } = await unpackGames(textOf(games), 'f.json', []);
    expect(arrivals.map(({ name, playedAtMs }) => [name, playedAtMs])).toEqual([
      ['', 0],
      ['x'.repeat(80), 8.64e15],
      ['Mine', 0],
    ]);
  });

  it('from under former rules are taken in with the turn that they would go on at', async () => {
    const page = await openSmall();
    const games = [gameOf('a', 0), gameOf('b', 3), gameOf('c', 4)].map((game) =>
      entry(game, { log: former(game) }),
    );
    await page.store.getState().importGames([fileOf(games)]);
    const { keptGames, failure } = page.store.getState();
    expect(failure).toBeNull();
    const lines = keptGames.map(({ title, turn, turns, over, date }) => [title, turn, turns, over, date]);
    expect(lines.sort()).toEqual([
      ['Game a', 1, 4, false, ''],
      ['Game b', 4, 4, false, ''],
      ['Game c', 4, 4, true, ''],
    ]);
  });

  it('that don’t play again are told of with the part of the state that differs', async () => {
    const page = await openSmall();
    const game = gameOf('a', 2);
    const [first, second] = game.states.slice(1);
    if (first === undefined || second === undefined) throw new Error('the game has two turns');
    const start = gameOf('a', 0).log;
    const orders = game.log.turns[0]?.orders ?? {};
    const wrong = withState(appendTurn(start, orders, second, digest), second, digest);
    await page.store.getState().importGames([fileOf([entry(game, { log: wrong })])]);
    const { failure, keptGames, news } = page.store.getState();
    expect([keptGames, news]).toEqual([[], null]);
    expect(failure?.problems.map(({ code, path, message }) => [code, path, message])).toEqual([
      ['games-fault', 'games.0.arenas', 'part'],
    ]);
  });
});

describe('house: what is kept of a game', () => {
  it('is read field by field, up to the bounds of each', () => {
    const line = {
      id: ID,
      revision: 9,
      name: 'n',
      played: 8.64e15,
      place: 'reveal',
      turn: 1000,
      turns: 1000,
    };
    const rest = { over: true, tension: 1000, cooperation: 1000, seats: { ALT: 'player' } };
    const texts = { scenario: 64, hash: 32, digest: 32, title: 120, date: 10 };
    const of = (more: number) =>
      Object.fromEntries(Object.entries(texts).map(([key, most]) => [key, 'x'.repeat(most + more)]));
    const { played, ...same } = line;
    const read = { ...same, ...rest, playedAtMs: played, ...of(0) };
    expect(readKept({ ...line, ...rest, ...of(0) })).toEqual(read);
    expect(readKept({ ...line, ...rest, ...of(1) })).toEqual(read);
    const beyond = { turn: 1001, turns: 1001, tension: 1001, cooperation: 1001, revision: 0.5, played: '1' };
    expect(readKept({ ...line, ...rest, ...beyond })).toMatchObject({
      turn: 0,
      turns: 0,
      tension: 0,
      cooperation: 0,
      revision: 0,
      playedAtMs: 0,
    });
    expect(readKept({ id: ID })).toMatchObject({
      scenario: '',
      place: 'table',
      over: false,
      seats: {},
      turn: 0,
    });
    for (const id of [`${ID}0`, ID.slice(1), `${ID.slice(1)}_`, 3]) expect(readKept({ id })).toBeNull();
  });

  it('is written under the keys that it is read by', () => {
    const line = readKept({ id: ID, played: 7, name: 'Mine', turn: 3 });
    if (line === null) throw new Error('it is a line');
    expect(recordOfLine(line)).toMatchObject({ id: ID, played: 7, name: 'Mine', turn: 3 });
    expect(recordOfLine(line)).not.toHaveProperty('playedAtMs');
    expect(readKept(recordOfLine(line))).toEqual(line);
  });

  it('is a snapshot with lists of no more than sixteen texts, and a seat of three letters', () => {
    const many = [...Array(20).keys()].map((n) => `${n}`);
    const found = {
      format: 'demarche-table',
      version: 1,
      place: 'nowhere',
      active: 'ALTLAND',
      committed: [1, null, ...many],
      briefed: 'ALT',
      guesses: { ALT: 'a', BER: 3 },
      log: 1,
      drafts: 2,
    };
    expect(readSnapshot(found)).toEqual({
      format: 'demarche-table',
      version: 1,
      place: 'table',
      log: 1,
      active: 'ALT',
      drafts: 2,
      committed: many.slice(0, 16),
      briefed: [],
      guesses: { ALT: 'a' },
    });
  });

  it('is, of somebody else’s save, its log alone', () => {
    const { log } = gameOf('a', 0);
    const { log: kept, ...rest } = snapshotOfLog(log);
    expect(kept).toBe(log);
    expect(rest).toEqual({
      format: 'demarche-table',
      version: 1,
      place: 'front',
      active: '',
      drafts: {},
      committed: [],
      briefed: [],
      guesses: {},
    });
  });

  it('has a name without what no line shows', () => {
    expect(cleanName('  a\u0007b\u200dc\ue000d\ud800e  ')).toBe('a b c d e');
    expect(cleanName(`${' '.repeat(990)}0123456789abc`)).toBe('0123456789');
    expect([cleanName(undefined), cleanName(['a'])]).toEqual(['', '']);
  });

  it('has fields only where it is an object, and texts only where they are some', () => {
    expect([...fieldsOf({ a: 1 })]).toEqual([['a', 1]]);
    for (const none of [null, undefined, 'text', ['a'], 3]) expect([...fieldsOf(none)]).toEqual([]);
    expect(recordOfText({ a: 'x', b: 1, c: null })).toEqual({ a: 'x' });
    expect(Object.keys(recordOfText(JSON.parse('{"__proto__":"x","a":"y"}')))).toEqual(['a']);
  });
});

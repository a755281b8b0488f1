import { beforeAll, describe, expect, it } from 'vitest';
import { type Cabinet, drawId, inMemory } from '../../src/store/archive.ts';
import { BUNDLE_LIMITS, packGames, unpackGames } from '../../src/store/bundle.ts';
import { createKeeper, type KeeperEvents } from '../../src/store/keeper.ts';
import { loadKit } from '../../src/store/kit.ts';
import { cleanName, readKept, readSnapshot, snapshotOf, summaryOfGame } from '../../src/store/snapshot.ts';
import type { Hold } from '../../src/store/tabs.ts';
import { begin, resolve } from '../../src/store/turns.ts';
import type { Game, Kept } from '../../src/store/types.ts';
import { world } from '../helpers/game.ts';

const SEATS = { USA: 'player', RUS: 'tit-for-tat' };

const gameOf = (seed: string, turns: number): Game => {
  let game = begin(world(), seed, SEATS, 'A game');
  for (let turn = 0; turn < turns; turn += 1) game = resolve(game);
  return game;
};

const lineOf = (game: Game, id = drawId()): Kept => ({
  ...summaryOfGame(game),
  id,
  revision: 1,
  name: '',
  played: 1,
  place: 'table',
});

beforeAll(async () => {
  await loadKit();
});

/** Tabs that share a cabinet, each with its keeper; locks as the browser has them, or none at all. */
const tabs = (hasLocks: boolean) => {
  const cabinet = inMemory();
  let isFull = false;
  const refusing: Cabinet = {
    ...cabinet,
    change: (id, change) =>
      isFull ? Promise.reject(new DOMException('no room', 'QuotaExceededError')) : cabinet.change(id, change),
  };
  const owners = new Map<string, () => void>();
  const hold = (id: string, take: boolean, onLost: () => void): Promise<Hold | null> => {
    const before = owners.get(id);
    if (hasLocks && before !== undefined) {
      if (!take) return Promise.resolve(null);
      before();
    }
    owners.set(id, onLost);
    const release = (): void => {
      if (owners.get(id) === onLost) owners.delete(id);
    };
    return Promise.resolve({ id, release });
  };
  const tab = () => {
    const told: string[] = [];
    const events: KeeperEvents = {
      written: ({ revision }) => told.push(`written ${revision}`),
      refused: () => told.push('refused'),
      copied: () => told.push('copied'),
      lost: () => told.push('lost'),
    };
    return { keeper: createKeeper(() => Promise.resolve(refusing), hold, events), told };
  };
  return {
    cabinet,
    tab,
    fill: (full: boolean) => {
      isFull = full;
    },
  };
};

describe('house: games are kept', () => {
  it('change by change, each under its own id', async () => {
    const { cabinet, tab } = tabs(true);
    const { keeper } = tab();
    const first = keeper.begin();
    keeper.keep(gameOf('a', 0), 'table');
    await keeper.settle();
    const second = keeper.begin();
    keeper.keep(gameOf('b', 1), 'reveal');
    expect(await keeper.settle()).toBe(true);
    const lines = await cabinet.lines();
    expect(lines.map(({ id, turn, over }) => [id, turn, over])).toEqual([
      [first, 1, false],
      [second, 2, false],
    ]);
  });

  it('of several changes in quick succession the last alone', async () => {
    const { cabinet, tab } = tabs(true);
    const { keeper, told } = tab();
    const id = keeper.begin();
    for (const turns of [0, 1, 2, 3]) keeper.keep(gameOf('a', turns), 'table');
    await keeper.settle();
    expect((await cabinet.load(id))?.line.turn).toBe(4);
    expect(told.length).toBeLessThan(4);
  });

  it('under the name that another tab has given in the meantime', async () => {
    const { cabinet, tab } = tabs(true);
    const { keeper } = tab();
    const id = keeper.begin();
    keeper.keep(gameOf('a', 0), 'table');
    await keeper.settle();
    await cabinet.change(id, (stored) => stored && { line: { ...stored, name: 'Mine' } });
    keeper.keep(gameOf('a', 1), 'table');
    await keeper.settle();
    expect((await cabinet.load(id))?.line).toMatchObject({ name: 'Mine', turn: 2, revision: 2 });
  });

  it('twice where two tabs without locks go on with the same one', async () => {
    const { cabinet, tab } = tabs(false);
    const [a, b] = [tab(), tab()];
    const id = a.keeper.begin();
    a.keeper.keep(gameOf('a', 1), 'table');
    await a.keeper.settle();
    const found = await cabinet.load(id);
    const held = await b.keeper.reach(id, false);
    if (found === null || held === null) throw new Error('the second tab has the game');
    b.keeper.adopt(found.line, held);
    b.keeper.keep(gameOf('a', 2), 'table');
    await b.keeper.settle();
    a.keeper.keep(gameOf('a', 3), 'table');
    await a.keeper.settle();
    expect(a.told).toEqual(['written 1', 'copied', 'written 1']);
    expect((await cabinet.load(id))?.line.turn).toBe(3);
    expect((await cabinet.lines()).map(({ turn }) => turn).sort()).toEqual([3, 4]);
  });

  it('by one tab alone where there are locks, until another takes the game over', async () => {
    const { cabinet, tab } = tabs(true);
    const [a, b] = [tab(), tab()];
    const id = a.keeper.begin();
    a.keeper.keep(gameOf('a', 1), 'table');
    await a.keeper.settle();
    expect(await b.keeper.reach(id, false)).toBeNull();
    const held = await b.keeper.reach(id, true);
    expect(a.told).toEqual(['written 1', 'lost']);
    const found = await cabinet.load(id);
    if (found === null || held === null) throw new Error('the second tab has the game');
    b.keeper.adopt(found.line, held);
    a.keeper.keep(gameOf('a', 2), 'table');
    b.keeper.keep(gameOf('a', 3), 'table');
    await Promise.all([a.keeper.settle(), b.keeper.settle()]);
    expect((await cabinet.lines()).map(({ turn }) => turn)).toEqual([4]);
  });

  it('as a game of its own where it is taken over before its last change was written', async () => {
    const { cabinet, tab, fill } = tabs(true);
    const [a, b] = [tab(), tab()];
    const id = a.keeper.begin();
    a.keeper.keep(gameOf('a', 1), 'table');
    await a.keeper.settle();
    fill(true);
    a.keeper.keep(gameOf('a', 2), 'table');
    expect(await a.keeper.settle()).toBe(false);
    await b.keeper.reach(id, true);
    fill(false);
    expect(await a.keeper.settle()).toBe(true);
    expect(a.told).toContain('copied');
    expect((await cabinet.lines()).map(({ turn }) => turn).sort()).toEqual([2, 3]);
  });

  it('late where there was no room, and says so until then', async () => {
    const { cabinet, tab, fill } = tabs(true);
    const { keeper, told } = tab();
    const id = keeper.begin();
    fill(true);
    keeper.keep(gameOf('a', 1), 'table');
    expect(await keeper.settle()).toBe(false);
    expect(told).toContain('refused');
    expect(await cabinet.lines()).toEqual([]);
    fill(false);
    expect(await keeper.settle()).toBe(true);
    expect((await cabinet.load(id))?.line.turn).toBe(2);
  });
});

describe('house: a file of games', () => {
  const text = (...games: readonly Game[]): string =>
    packGames(games.map((game) => ({ line: lineOf(game), snapshot: snapshotOf(game, 'table') })));
  const codes = async (file: string): Promise<readonly string[]> =>
    (await unpackGames(file, 'f.json')).problems.map(({ code, path }) => `${path} ${code}`.trim());

  it('gives back what went in, each game played again', async () => {
    const games = [gameOf('a', 2), gameOf('b', 0)];
    const { arrivals, problems } = await unpackGames(text(...games), 'f.json');
    expect(problems).toEqual([]);
    expect(arrivals.map(({ summary }) => summary)).toEqual(games.map(summaryOfGame));
  });

  it('may be the save of one game', async () => {
    const game = gameOf('a', 2);
    const { arrivals } = await unpackGames(JSON.stringify(game.log), 'f.json');
    expect(arrivals.map(({ summary }) => summary.digest)).toEqual([game.log.digest]);
  });

  it('is taken in game by game: what is unsound stays out with its place', async () => {
    const file = JSON.parse(text(gameOf('a', 2), gameOf('b', 1), gameOf('c', 1)));
    file.games[0].snapshot.log.turns[1].hash = 'f'.repeat(32);
    file.games[2].snapshot.log.seats = { USA: 'hawk', RUS: 'hawk' };
    const { arrivals, problems } = await unpackGames(JSON.stringify(file), 'f.json');
    expect(arrivals).toHaveLength(1);
    expect(problems.map(({ code, path }) => `${path.slice(0, 7)} ${code}`)).toEqual([
      'games.0 games-fault',
      'games.2 nobody',
    ]);
    expect(problems.every(({ file: name }) => name === 'f.json')).toBe(true);
  });

  it.each([
    ['nothing', '', 'games-json'],
    ['half a file', '{"format":"demarche-games",', 'games-json'],
    ['a list', '[]', 'games-format'],
    ['null', 'null', 'games-format'],
    ['another format', '{"format":"demarche-table","version":1,"games":[]}', 'games-format'],
    ['another version', '{"format":"demarche-games","version":2,"games":[]}', 'games-format'],
    ['games that are none', '{"format":"demarche-games","version":1,"games":[null]}', 'games.0 games-entry'],
    [
      'a prototype',
      '{"format":"demarche-games","version":1,"games":[{"__proto__":{"snapshot":{}}}]}',
      'games.0 games-entry',
    ],
    [
      'too many',
      JSON.stringify({
        format: 'demarche-games',
        version: 1,
        games: Array.from({ length: BUNDLE_LIMITS.games + 1 }, () => 0),
      }),
      'games-many',
    ],
  ])('is refused where it is %s', async (_, file, code) => {
    expect(await codes(file)).toEqual([code]);
  });
});

describe('house: what storage gives back', () => {
  it.each([null, 1, 'x', [], {}, { id: '../x' }, { id: 'A'.repeat(16) }])('is no line: %j', (found) => {
    expect(readKept(found)).toBeNull();
    expect(readSnapshot(found)).toBeNull();
  });

  it('is a line whatever its fields hold', () => {
    const line = readKept({
      id: '0123456789abcdef',
      revision: -1,
      name: 'a\u202eb\u0000',
      played: Number.NaN,
      place: 'nowhere',
      turn: 1e9,
      seats: JSON.parse('{"USA":"player","__proto__":"x","RUS":3}'),
      over: 'yes',
    });
    expect(line).toMatchObject({ revision: 0, name: 'a b', played: 0, place: 'table', turn: 0, over: false });
    expect(line?.seats).toEqual({ USA: 'player' });
    expect(cleanName('x'.repeat(500))).toHaveLength(80);
  });
});

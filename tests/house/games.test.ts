import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AutosaveEvents, createAutosave } from '../../src/store/autosave.ts';
import { databaseInMemory, drawId, type GamesDatabase } from '../../src/store/database.ts';
import { begin, type Game, resolve } from '../../src/store/game.ts';
import { GAMES_FILE_LIMITS, packGames, unpackGames } from '../../src/store/games-file.ts';
import { CARRIED_SCENARIO_LIMITS } from '../../src/store/games-file-scenarios.ts';
import {
  cleanName,
  type KeptLine,
  readKept,
  readSnapshot,
  snapshotOf,
  summaryOfGame,
} from '../../src/store/kept-game.ts';
import { loadModules } from '../../src/store/lazy-modules.ts';
import { type Files, FOLDER_LIMITS } from '../../src/store/scenario-folder.ts';
import { admit, dismiss, isAtHand, ownScenarios, prepareWorld } from '../../src/store/scenario-library.ts';
import type { Hold } from '../../src/store/tabs.ts';
import { smallFiles, world } from '../helpers/game.ts';

const SEATS = { USA: 'player', RUS: 'tit-for-tat' };

const gameOf = (seed: string, turns: number): Game => {
  let game = begin(world(), { seed, seats: SEATS, title: 'A game' });
  for (let turn = 0; turn < turns; turn += 1) game = resolve(game);
  return game;
};

const lineOf = (game: Game, id = drawId()): KeptLine => ({
  ...summaryOfGame(game),
  id,
  revision: 1,
  name: '',
  playedAtMs: 1,
  place: 'table',
});

/** The file of games that are kept. */
const fileOf = (games: readonly Game[]): string =>
  packGames(games.map((game) => ({ line: lineOf(game), snapshot: snapshotOf(game, 'table') })));

beforeAll(async () => {
  await loadModules();
});

/** Tabs that share a database, each with its autosave; locks as the browser has them, or none at all. */
const tabs = (hasLocks: boolean) => {
  const database = databaseInMemory();
  let isFull = false;
  const refusing: GamesDatabase = {
    ...database,
    change: (id, change) =>
      isFull
        ? Promise.reject(new DOMException('no room', 'QuotaExceededError'))
        : database.change(id, change),
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
    const events: AutosaveEvents = {
      written: ({ revision }) => told.push(`written ${revision}`),
      refused: () => told.push('refused'),
      copied: () => told.push('copied'),
      lost: () => told.push('lost'),
    };
    return { autosave: createAutosave(() => Promise.resolve(refusing), hold, events), told };
  };
  return {
    database,
    tab,
    fill: (full: boolean) => {
      isFull = full;
    },
  };
};

describe('house: games are kept', () => {
  it('change by change, each under its own id', async () => {
    const { database, tab } = tabs(true);
    const { autosave } = tab();
    const first = autosave.begin();
    autosave.keep(gameOf('a', 0), 'table');
    await autosave.settle();
    const second = autosave.begin();
    autosave.keep(gameOf('b', 1), 'reveal');
    expect(await autosave.settle()).toBe(true);
    const lines = await database.lines();
    expect(lines.map(({ id, turn, over }) => [id, turn, over])).toEqual([
      [first, 1, false],
      [second, 2, false],
    ]);
  });

  it('of several changes in quick succession the last alone', async () => {
    const { database, tab } = tabs(true);
    const { autosave, told } = tab();
    const id = autosave.begin();
    for (const turns of [0, 1, 2, 3]) autosave.keep(gameOf('a', turns), 'table');
    await autosave.settle();
    expect((await database.load(id))?.line.turn).toBe(4);
    expect(told.length).toBeLessThan(4);
  });

  it('under the name that another tab has given in the meantime', async () => {
    const { database, tab } = tabs(true);
    const { autosave } = tab();
    const id = autosave.begin();
    autosave.keep(gameOf('a', 0), 'table');
    await autosave.settle();
    await database.change(id, (stored) => stored && { line: { ...stored, name: 'Mine' } });
    autosave.keep(gameOf('a', 1), 'table');
    await autosave.settle();
    expect((await database.load(id))?.line).toMatchObject({ name: 'Mine', turn: 2, revision: 2 });
  });

  it('twice where two tabs without locks go on with the same one', async () => {
    const { database, tab } = tabs(false);
    const [a, b] = [tab(), tab()];
    const id = a.autosave.begin();
    a.autosave.keep(gameOf('a', 1), 'table');
    await a.autosave.settle();
    const found = await database.load(id);
    const held = await b.autosave.reach(id, false);
    if (found === null || held === null) throw new Error('the second tab has the game');
    b.autosave.adopt(found.line, held);
    b.autosave.keep(gameOf('a', 2), 'table');
    await b.autosave.settle();
    a.autosave.keep(gameOf('a', 3), 'table');
    await a.autosave.settle();
    expect(a.told).toEqual(['written 1', 'copied', 'written 1']);
    expect((await database.load(id))?.line.turn).toBe(3);
    expect((await database.lines()).map(({ turn }) => turn).sort()).toEqual([3, 4]);
  });

  it('by one tab alone where there are locks, until another takes the game over', async () => {
    const { database, tab } = tabs(true);
    const [a, b] = [tab(), tab()];
    const id = a.autosave.begin();
    a.autosave.keep(gameOf('a', 1), 'table');
    await a.autosave.settle();
    expect(await b.autosave.reach(id, false)).toBeNull();
    const held = await b.autosave.reach(id, true);
    expect(a.told).toEqual(['written 1', 'lost']);
    const found = await database.load(id);
    if (found === null || held === null) throw new Error('the second tab has the game');
    b.autosave.adopt(found.line, held);
    a.autosave.keep(gameOf('a', 2), 'table');
    b.autosave.keep(gameOf('a', 3), 'table');
    await Promise.all([a.autosave.settle(), b.autosave.settle()]);
    expect((await database.lines()).map(({ turn }) => turn)).toEqual([4]);
  });

  it('as a game of its own where it is taken over before its last change was written', async () => {
    const { database, tab, fill } = tabs(true);
    const [a, b] = [tab(), tab()];
    const id = a.autosave.begin();
    a.autosave.keep(gameOf('a', 1), 'table');
    await a.autosave.settle();
    fill(true);
    a.autosave.keep(gameOf('a', 2), 'table');
    expect(await a.autosave.settle()).toBe(false);
    await b.autosave.reach(id, true);
    fill(false);
    expect(await a.autosave.settle()).toBe(true);
    expect(a.told).toContain('copied');
    expect((await database.lines()).map(({ turn }) => turn).sort()).toEqual([2, 3]);
  });

  it('late where there was no room, and says so until then', async () => {
    const { database, tab, fill } = tabs(true);
    const { autosave, told } = tab();
    const id = autosave.begin();
    fill(true);
    autosave.keep(gameOf('a', 1), 'table');
    expect(await autosave.settle()).toBe(false);
    expect(told).toContain('refused');
    expect(await database.lines()).toEqual([]);
    fill(false);
    expect(await autosave.settle()).toBe(true);
    expect((await database.load(id))?.line.turn).toBe(2);
  });
});

describe('house: a file of games', () => {
  const codes = async (file: string): Promise<readonly string[]> =>
    (await unpackGames(file, 'f.json', [])).problems.map(({ code, path }) => `${path} ${code}`.trim());

  it('gives back what went in, each game played again', async () => {
    const games = [gameOf('a', 2), gameOf('b', 0)];
    const { arrivals, problems } = await unpackGames(fileOf(games), 'f.json', []);
    expect(problems).toEqual([]);
    expect(arrivals.map(({ summary }) => summary)).toEqual(games.map(summaryOfGame));
  });

  it('may be the save of one game', async () => {
    const game = gameOf('a', 2);
    const { arrivals } = await unpackGames(JSON.stringify(game.log), 'f.json', []);
    expect(arrivals.map(({ summary }) => summary.digest)).toEqual([game.log.digest]);
  });

  it('is taken in game by game: what is unsound stays out with its place', async () => {
    const file = JSON.parse(fileOf([gameOf('a', 2), gameOf('b', 1), gameOf('c', 1)]));
    file.games[0].snapshot.log.turns[1].hash = 'f'.repeat(32);
    file.games[2].snapshot.log.seats = { USA: 'hawk', RUS: 'hawk' };
    const { arrivals, problems } = await unpackGames(JSON.stringify(file), 'f.json', []);
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
    ['another version', '{"format":"demarche-games","version":3,"games":[]}', 'games-format'],
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
        games: Array.from({ length: GAMES_FILE_LIMITS.games + 1 }, () => 0),
      }),
      'games-many',
    ],
  ])('is refused where it is %s', async (_, file, code) => {
    expect(await codes(file)).toEqual([code]);
  });
});

interface Parcel {
  version: number;
  games: { snapshot: { log: { turns: { hash: string }[] } } }[];
  scenarios?: unknown;
}

describe('house: a file of games on scenarios from a disk', () => {
  const SMALL_SEATS = { ALT: 'player', BER: 'tit-for-tat' };

  /** The file with a game on the small scenario, which is not here any more; what is changed in it on the way. */
  const parcel = async (
    edit: (parcel: Parcel, files: Record<string, string>) => void = () => undefined,
    own: Files = smallFiles(),
  ): Promise<string> => {
    const shown = await admit(own, []);
    const table = await prepareWorld({ id: 'small' });
    if (!shown.ok || !table.ok) throw new Error('the small scenario is sound');
    const games = [
      resolve(begin(table.value, { seed: 'a', seats: SMALL_SEATS, title: 'A game' })),
      gameOf('b', 1),
    ];
    const file = JSON.parse(fileOf(games)) as Parcel & { scenarios: { files: Record<string, string> }[] };
    dismiss('small');
    edit(file, file.scenarios[0]?.files ?? {});
    return JSON.stringify(file);
  };

  beforeEach(() => dismiss('small'));

  it('carries the files of those that its games need, once each, and no others', async () => {
    const file = JSON.parse(await parcel()) as { version: number; scenarios: { id: string; files: Files }[] };
    expect(file.version).toBe(2);
    expect(file.scenarios.map(({ id, files }) => [id, files])).toEqual([['small', smallFiles()]]);
    await admit(smallFiles(), []);
    expect(JSON.parse(fileOf([gameOf('b', 0)]))).toMatchObject({ scenarios: [] });
  });

  it('brings them, and every game is played again', async () => {
    const { arrivals, scenarios, problems } = await unpackGames(await parcel(), 'f.json', []);
    expect(problems).toEqual([]);
    expect(scenarios.map(({ id }) => id)).toEqual(['small']);
    expect(arrivals.map(({ summary }) => [summary.scenario, summary.turn, summary.turns])).toEqual([
      ['small', 2, 4],
      ['first-of-september', 2, 10],
    ]);
    const [first] = arrivals;
    expect(isAtHand('small', first?.summary.hash ?? '')).toBe(true);
  });

  it('leaves a newer edition that somebody has opened on the shelf', async () => {
    const file = await parcel();
    const own = { ...smallFiles() };
    own['scenario.json'] = (own['scenario.json'] ?? '').replace('"heat": 500', '"heat": 501');
    const opened = await admit(own, []);
    const { scenarios } = await unpackGames(file, 'f.json', []);
    expect(scenarios).toHaveLength(1);
    expect(ownScenarios()).toEqual(opened.ok ? [opened.value] : []);
  });

  it('is read in its first version, which had none: the game waits for its scenario', async () => {
    const file = await parcel((one) => {
      one.version = 1;
      delete one.scenarios;
    });
    const { arrivals, scenarios, problems } = await unpackGames(file, 'f.json', []);
    expect([scenarios, problems]).toEqual([[], []]);
    expect(arrivals.map(({ summary }) => summary.turns)).toEqual([0, 10]);
    expect(ownScenarios()).toEqual([]);
  });

  it.each<[string, (parcel: Parcel, files: Record<string, string>) => void, readonly string[]]>([
    [
      'rules that have been changed',
      (_, files) => {
        files['scenario.json'] = (files['scenario.json'] ?? '').replace('"heat": 500', '"heat": 501');
      },
      ['f.json/small games-other-edition'],
    ],
    [
      'another id',
      (_, files) => {
        for (const [path, text] of Object.entries(files)) files[path] = text.replace('"small"', '"other"');
      },
      ['f.json/small games-other-edition'],
    ],
    [
      'a file that is none',
      (_, files) => {
        files['cards.json'] = '[';
      },
      ['f.json/small/cards.json not-json'],
    ],
    [
      'a path that leads out',
      (_, files) => {
        files['../cards.json'] = '[]';
      },
      ['f.json/small/../cards.json folder-path'],
    ],
    [
      'a file too large',
      (_, files) => {
        files['more.json'] = ' '.repeat(FOLDER_LIMITS.file + 1);
      },
      ['f.json/small/more.json folder-file-size'],
    ],
    [
      'no files',
      (_, files) => {
        for (const path of Object.keys(files)) delete files[path];
      },
      ['f.json/small folder-empty'],
    ],
  ])('leaves a scenario with %s out; its game waits for the right one', async (_, edit, codes) => {
    const { arrivals, scenarios, problems } = await unpackGames(await parcel(edit), 'f.json', []);
    expect(problems.map(({ code, file }) => `${file} ${code}`)).toEqual(codes);
    expect(scenarios).toEqual([]);
    expect(ownScenarios()).toEqual([]);
    expect(arrivals.map(({ summary }) => summary.turns)).toEqual([0, 10]);
  });

  it.each<[string, (parcel: Parcel) => void]>([
    [
      'is beyond the most that are looked at',
      (one) => {
        one.scenarios = [
          ...Array(CARRIED_SCENARIO_LIMITS.scenarios).fill(null),
          ...(one.scenarios as unknown[]),
        ];
      },
    ],
    [
      'says that it is another one',
      (one) => {
        one.scenarios = [{ ...(one.scenarios as object[])[0], hash: '0'.repeat(32) }];
      },
    ],
    [
      'is a prototype',
      (one) => {
        one.scenarios = [JSON.parse('{"__proto__":{"id":"small"}}')];
      },
    ],
  ])('passes a scenario over that %s', async (_, edit) => {
    const { arrivals, scenarios, problems } = await unpackGames(await parcel(edit), 'f.json', []);
    expect([scenarios, problems, ownScenarios()]).toEqual([[], [], []]);
    expect(arrivals.map(({ summary }) => summary.turns)).toEqual([0, 10]);
  });

  it('keeps no scenario whose games are all unsound', async () => {
    const file = await parcel(({ games: [small] }) => {
      const turn = small?.snapshot.log.turns[0];
      if (turn !== undefined) turn.hash = 'f'.repeat(32);
    });
    const { scenarios, problems } = await unpackGames(file, 'f.json', []);
    expect(problems.map(({ code }) => code)).toEqual(['games-fault']);
    expect([scenarios, ownScenarios()]).toEqual([[], []]);
  });

  it('is refused where its scenarios are no list', async () => {
    const file = await parcel((one) => {
      one.scenarios = {};
    });
    expect((await unpackGames(file, 'f.json', [])).problems.map(({ code }) => code)).toEqual([
      'games-format',
    ]);
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
    expect(line).toMatchObject({
      revision: 0,
      name: 'a b',
      playedAtMs: 0,
      place: 'table',
      turn: 0,
      over: false,
    });
    expect(line?.seats).toEqual({ USA: 'player' });
    expect(cleanName('x'.repeat(500))).toHaveLength(80);
  });
});

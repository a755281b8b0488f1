import { beforeAll, describe, expect, it } from 'vitest';
import { createAutosave } from '../../src/store/autosave.ts';
import { databaseInMemory, type GamesDatabase } from '../../src/store/database.ts';
import { begin, type Game, resolve } from '../../src/store/game.ts';
import { loadModules } from '../../src/store/lazy-modules.ts';
import type { Hold } from '../../src/store/tabs.ts';
import { smallWorld } from '../helpers/game.ts';
import { ALONE } from '../helpers/page.ts';

const gameOf = (turns: number): Game => {
  let game = begin(smallWorld(), { seed: 'autosave', seats: ALONE, title: 'A game' });
  for (let turn = 0; turn < turns; turn += 1) game = resolve(game);
  return game;
};

/** An autosave whose writes wait until they are let go, with what it told and which games it holds. */
const tab = () => {
  const database = databaseInMemory();
  const told: string[] = [];
  const held = new Map<string, () => void>();
  let gate: Promise<void> = Promise.resolve();
  let isFull = false;
  const slow: GamesDatabase = {
    ...database,
    change: async (id, edit) => {
      await gate;
      if (isFull) throw new DOMException('no room', 'QuotaExceededError');
      return database.change(id, edit);
    },
  };
  const hold = (id: string, _take: boolean, onLost: () => void): Promise<Hold> => {
    held.set(id, onLost);
    return Promise.resolve({ id, release: () => void held.delete(id) });
  };
  const autosave = createAutosave(() => Promise.resolve(slow), hold, {
    written: ({ id, revision, name }) => told.push(`written ${id} ${revision} ${name}`.trim()),
    refused: () => told.push('refused'),
    copied: (id) => told.push(`copied ${id}`),
    lost: () => told.push('lost'),
  });
  /** Shuts the database until the answer is called. */
  const shut = (): (() => void) => {
    let open = (): void => undefined;
    gate = new Promise((onward) => {
      open = onward;
    });
    return open;
  };
  const fill = (full: boolean): void => {
    isFull = full;
  };
  return { autosave, database, told, held, shut, fill };
};

beforeAll(async () => {
  await loadModules();
});

describe('house: autosave', () => {
  it('keeps nothing where no game is in hand', async () => {
    const { autosave, database, told } = tab();
    autosave.keep(gameOf(0), 'table');
    expect(await autosave.settle()).toBe(true);
    autosave.begin();
    autosave.drop();
    autosave.keep(gameOf(0), 'table');
    expect(await autosave.settle()).toBe(true);
    expect([await database.lines(), told]).toEqual([[], []]);
  });

  it('holds the game in hand and no other, however quickly another is begun', async () => {
    const { autosave, held } = tab();
    autosave.begin();
    const second = autosave.begin();
    await autosave.settle();
    expect([...held.keys()]).toEqual([second]);
    const hold = await autosave.reach('0123456789abcdef', false);
    if (hold === null) throw new Error('it is free');
    autosave.adopt({ id: '0123456789abcdef', revision: 0, name: 'Mine' }, hold);
    expect([...held.keys()]).toEqual(['0123456789abcdef']);
    autosave.drop();
    expect([...held.keys()]).toEqual([]);
  });

  it('writes a game under the name that it was taken in hand with, and counts on from its revision', async () => {
    const { autosave, database, told } = tab();
    const hold = await autosave.reach('a', false);
    if (hold === null) throw new Error('it is free');
    autosave.adopt({ id: 'a', revision: 0, name: 'Mine' }, hold);
    autosave.keep(gameOf(0), 'table');
    await autosave.settle();
    autosave.keep(gameOf(1), 'reveal');
    await autosave.settle();
    expect(told).toEqual(['written a 1 Mine', 'written a 2 Mine']);
    expect((await database.load('a'))?.line).toMatchObject({ place: 'reveal', turn: 2, revision: 2 });
    expect((await database.load('a'))?.snapshot).toMatchObject({ place: 'reveal' });
  });

  it('writes the last of several changes that came while it wrote, and one that came after it', async () => {
    const { autosave, database, told, shut } = tab();
    const id = autosave.begin();
    const open = shut();
    for (const turns of [0, 1, 2]) autosave.keep(gameOf(turns), 'table');
    const settled = autosave.settle();
    open();
    expect(await settled).toBe(true);
    expect(told).toEqual([`written ${id} 1`, `written ${id} 2`]);
    expect((await database.load(id))?.line.turn).toBe(3);
  });

  it('tells nothing of a game that was put down while it was written', async () => {
    const { autosave, told, shut, fill } = tab();
    autosave.begin();
    const open = shut();
    autosave.keep(gameOf(0), 'table');
    autosave.drop();
    open();
    await autosave.settle();
    fill(true);
    autosave.begin();
    const later = shut();
    autosave.keep(gameOf(0), 'table');
    const next = autosave.begin();
    later();
    expect(await autosave.settle()).toBe(true);
    expect(told).toEqual([]);
    fill(false);
    autosave.keep(gameOf(1), 'table');
    await autosave.settle();
    expect(told).toEqual([`written ${next} 1`]);
  });

  it('loses the game in hand alone, and only once', async () => {
    const { autosave, told, held } = tab();
    const first = autosave.begin();
    await autosave.settle();
    const loseFirst = held.get(first);
    await autosave.reach('b', false);
    held.get('b')?.();
    expect(told).toEqual([]);
    const second = autosave.begin();
    loseFirst?.();
    expect(told).toEqual([]);
    const loseSecond = held.get(second);
    loseSecond?.();
    loseSecond?.();
    expect(told).toEqual(['lost']);
  });

  it('goes on with a copy under the same name where the game is lost with a change unwritten', async () => {
    const { autosave, database, told, held, fill } = tab();
    const hold = await autosave.reach('a', false);
    if (hold === null) throw new Error('it is free');
    autosave.adopt({ id: 'a', revision: 0, name: 'Mine' }, hold);
    fill(true);
    autosave.keep(gameOf(1), 'table');
    expect([await autosave.settle(), told]).toEqual([false, ['refused', 'refused']]);
    fill(false);
    held.get('a')?.();
    expect(await autosave.settle()).toBe(true);
    const [line] = await database.lines();
    expect(line).toMatchObject({ name: 'Mine', turn: 2, revision: 1 });
    expect(told.slice(2)).toEqual([`copied ${line?.id}`, `written ${line?.id} 1 Mine`]);
    expect(held.has(line?.id ?? '')).toBe(true);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { store } from '../../src/store/index.ts';
import {
  FOLDER_LIMITS,
  normalPath,
  type OfferedFile,
  offerOfEntries,
  offerOfFiles,
  readOffer,
} from '../../src/store/scenario-folder.ts';
import {
  admit,
  dismiss,
  editionFiles,
  isAtHand,
  ownScenarios,
  prepareWorld,
} from '../../src/store/scenario-library.ts';
import { FIRST, smallFiles } from '../helpers/game.ts';

const offered = (path: string, text = '{}', size = text.length): OfferedFile => ({
  path,
  size,
  text: () => Promise.resolve(text),
});

const codesOf = async (files: readonly OfferedFile[]): Promise<readonly string[]> => {
  const read = await readOffer({ name: 'folder', files });
  return read.ok ? [] : read.problems.map(({ code, file }) => (file === null ? code : `${code} ${file}`));
};

const scenario = offered('scenario.json');

describe('house: a folder from somebody’s disk', () => {
  it('is read, its JSON files only, by their paths inside it', async () => {
    const files = [
      scenario,
      offered('moves\\own.json', '[1]'),
      offered('./text.en.json'),
      offered('notes.txt'),
    ];
    const read = await readOffer({ name: 'folder', files });
    expect(read).toEqual({
      ok: true,
      value: { 'scenario.json': '{}', 'moves/own.json': '[1]', 'text.en.json': '{}' },
    });
  });

  it.each([
    '../scenario.json',
    'a/../../b.json',
    '__proto__/a.json',
    '__proto__.json/../x.json',
    'constructor/a.json',
    'prototype/a.json',
    'a b.json',
    'a\u0000.json',
    'a\u202egnp.json',
    '<img src=x onerror=alert(1)>.json',
    'C:/a.json',
    'a/b/c/d/e.json',
    `${'a'.repeat(80)}.json`,
    'ü.json',
  ])('is refused for a file named %j', async (path) => {
    expect(normalPath(path)).toBeNull();
    const [code = ''] = await codesOf([scenario, offered(path)]);
    expect(code).toContain('folder-path');
    expect(code).not.toMatch(/\p{Cc}|\p{Cf}/u);
  });

  it('is refused when it has too many files, too large ones, or too much in all', async () => {
    const many = Array.from({ length: FOLDER_LIMITS.files }, (_, n) => offered(`a${n}.json`));
    expect(await codesOf([scenario, ...many])).toEqual(['folder-files']);
    expect(await codesOf([scenario, ...many.slice(1)])).toEqual([]);
    expect(await codesOf([scenario, offered('a.json', '', FOLDER_LIMITS.file + 1)])).toEqual([
      'folder-file-size a.json',
    ]);
    const full = Array.from({ length: 5 }, (_, n) => offered(`a${n}.json`, '', FOLDER_LIMITS.file));
    expect(await codesOf([scenario, ...full])).toEqual(['folder-size']);
    expect(await codesOf([scenario, ...full.slice(2)])).toEqual([]);
  });

  it('is refused before any file is opened when something is wrong with their names or sizes', async () => {
    let opened = 0;
    const counted = (path: string): OfferedFile => ({
      ...offered(path),
      text: () => {
        opened += 1;
        return Promise.resolve('{}');
      },
    });
    await codesOf([counted('scenario.json'), counted('../a.json')]);
    expect(opened).toBe(0);
    await codesOf([counted('scenario.json'), counted('a.json')]);
    expect(opened).toBe(2);
  });

  it('is refused without a scenario.json, and says in which folder inside there is one', async () => {
    expect(await codesOf([offered('cards.json')])).toEqual(['folder-scenario']);
    expect(await codesOf([offered('notes.txt')])).toEqual(['folder-empty']);
    const read = await readOffer({ name: 'all', files: [offered('mine/scenario.json')] });
    expect(read.ok ? null : read.problems[0]).toMatchObject({ code: 'folder-deeper', message: 'mine' });
  });

  it('is refused when a file is there twice or can’t be read', async () => {
    expect(await codesOf([scenario, offered('./scenario.json')])).toEqual(['folder-twice ./scenario.json']);
    const gone: OfferedFile = { ...offered('a.json'), text: () => Promise.reject(new Error('gone')) };
    expect(await codesOf([scenario, gone])).toEqual(['file-unreadable a.json']);
  });

  it('loses its own name from the paths of files chosen with it', async () => {
    const file = new File(['{}'], 'cards.json');
    Object.defineProperty(file, 'webkitRelativePath', { value: 'mine/moves/cards.json' });
    expect(offerOfFiles([file])).toMatchObject({
      name: 'mine',
      files: [{ path: 'moves/cards.json', size: 2 }],
    });
    expect(offerOfFiles([new File(['{}'], 'cards.json')])).toMatchObject({
      name: 'cards.json',
      files: [{ path: 'cards.json' }],
    });
  });
});

/** A folder as a browser hands it over when it is dropped, in bites of two. */
const entry = (name: string, inside: readonly FileSystemEntry[] | null): FileSystemEntry =>
  ({
    name,
    isDirectory: inside !== null,
    isFile: inside === null,
    file: (settle: (file: File) => void) => settle(new File(['{}'], name)),
    createReader: () => {
      const left = [...(inside ?? [])];
      return { readEntries: (settle: (found: FileSystemEntry[]) => void) => settle(left.splice(0, 2)) };
    },
  }) as unknown as FileSystemEntry;

describe('house: a folder dropped on the page', () => {
  it('is walked, hidden and foreign files left out', async () => {
    const moves = entry('moves', [entry('own.json', null)]);
    const hidden = entry('.git', [entry('a.json', null)]);
    const folder = entry('mine', [entry('scenario.json', null), entry('a.png', null), hidden, moves]);
    const offer = await offerOfEntries([folder]);
    expect(offer.name).toBe('mine');
    expect(offer.files.map(({ path }) => path)).toEqual(['scenario.json', 'moves/own.json']);
    const several = await offerOfEntries([entry('scenario.json', null), entry('cards.json', null)]);
    expect(several.files.map(({ path }) => path)).toEqual(['scenario.json', 'cards.json']);
  });

  it('is not walked without end', async () => {
    const wide = entry(
      'wide',
      Array.from({ length: 5000 }, (_, n) => entry(`${n}.json`, null)),
    );
    expect((await offerOfEntries([wide])).files.length).toBeLessThanOrEqual(FOLDER_LIMITS.files + 1);
    const inside: FileSystemEntry[] = [entry('a.json', null)];
    const circle = entry('circle', inside);
    inside.push(circle);
    const offer = await offerOfEntries([circle]);
    expect(offer.files.length).toBe(FOLDER_LIMITS.depth);
  });
});

const changed = (file: string, from: string, to: string): Readonly<Record<string, string>> => {
  const files = smallFiles();
  const text = files[file] ?? '';
  expect(text).toContain(from);
  return { ...files, [file]: text.replace(from, to) };
};

/** Heat of the strait in the edition of that hash, or the newest. */
const heatOf = async (hash: string | null): Promise<number | undefined> => {
  const world = await prepareWorld({ id: 'small', ...(hash === null ? {} : { hash }) });
  return world.ok ? world.value.scenario.file.arenas[0]?.heat : undefined;
};

describe('house: a scenario from somebody’s disk', () => {
  beforeEach(() => dismiss('small'));

  it('is checked and played like a shipped one', async () => {
    expect((await prepareWorld({ id: 'small' })).ok).toBe(false);
    const own = await admit(smallFiles(), []);
    expect(own).toMatchObject({ ok: true, value: { id: 'small', title: 'The strait', turns: 4 } });
    expect(ownScenarios().map(({ powers }) => powers.map(({ name }) => name))).toEqual([
      ['Altland', 'Bergia'],
    ]);
    const world = await prepareWorld({ id: 'small' });
    expect(world.ok && world.value.scenario.file.id).toBe('small');
    expect(own.ok && isAtHand('small', own.value.hash)).toBe(true);
    expect(isAtHand('small', '0'.repeat(32))).toBe(false);
    dismiss('small');
    expect((await prepareWorld({ id: 'small' })).ok).toBe(false);
  });

  it('is taken with a warning that is shown, where a power has no land on the map', async () => {
    const files = Object.entries(smallFiles()).map(([path, text]) => offered(path, text));
    await store.getState().openScenario({ name: 'small', files });
    const { ownScenarios: own, openedScenario: opened, failure } = store.getState();
    expect(own.map(({ id }) => id)).toEqual(['small']);
    expect(opened?.id).toBe('small');
    expect(failure).toMatchObject({ title: 'problem.own-warned', values: { name: 'The strait' } });
    expect(failure?.problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'no-land powers.0.code',
      'no-land powers.1.code',
      'no-land powers.2.code',
    ]);
    store.getState().dismissFailure();
  });

  it('may be one of this edition from other seats, or deal its cards', async () => {
    const files = {
      'scenario.json': JSON.stringify({
        id: 'from-washington',
        base: 'coordinated-expulsions',
        played: ['USA', 'RUS'],
        without: ['special-envoy'],
      }),
      'text.en.json': JSON.stringify({ 'scenario.title': 'From Washington' }),
    };
    expect(await admit(files, [])).toMatchObject({
      ok: true,
      value: { title: 'From Washington', turns: 10 },
    });
    const world = await prepareWorld({ id: 'from-washington' });
    expect(world.ok && world.value.played.map((power) => world.value.powers[power])).toEqual(['USA', 'RUS']);
    dismiss('from-washington');
    const nowhere = {
      ...files,
      'scenario.json': files['scenario.json'].replace('"coordinated-', '"uncoordinated-'),
    };
    const refused = await admit(nowhere, []);
    expect(refused.ok ? [] : refused.problems.map(({ path }) => path)).toEqual(['base']);
  });

  it('never takes the place of a shipped one', async () => {
    const own = await admit(changed('scenario.json', '"small"', `"${FIRST}"`), []);
    const problems = own.ok ? [] : own.problems;
    expect(problems.length).toBeGreaterThan(0);
    const { 'record.json': _, ...without } = changed('scenario.json', '"small"', `"${FIRST}"`);
    const again = await admit(without, []);
    expect(again).toMatchObject({
      ok: false,
      problems: [{ code: 'id-shipped', file: 'scenario.json', path: 'id' }],
    });
    expect(ownScenarios()).toEqual([]);
  });

  it.each([
    ['wrong JSON', 'cards.json', '"cards"', 'cards', 'not-json'],
    [
      'a prototype key',
      'scenario.json',
      '"capital": [10, 50]',
      '"__proto__": {}, "capital": [10, 50]',
      'forbidden-key',
    ],
    ['a power that is not there', 'cards.json', '"COR"', '"COX"', 'unknown-id'],
    ['a theory that is not there', 'scenario.json', '"default"', '"no-such"', 'unknown-model'],
  ])('is refused for %s, and the earlier edition stays', async (_, file, from, to, code) => {
    await admit(smallFiles(), []);
    const own = await admit(changed(file, from, to), []);
    expect(own.ok ? [] : own.problems.map((problem) => problem.code)).toContain(code);
    expect((await prepareWorld({ id: 'small' })).ok).toBe(true);
    expect(Object.hasOwn(Object.prototype, 'capital')).toBe(false);
  });

  it('has its newest edition on the shelf, earlier ones at hand by their hashes, and not without end', async () => {
    const first = await admit(smallFiles(), []);
    const hash = first.ok ? first.value.hash : '';
    const heated = (heat: number) => changed('scenario.json', '"heat": 500', `"heat": ${heat}`);
    for (let heat = 501; heat < 512; heat += 1) await admit(heated(heat), [hash]);
    expect(ownScenarios().length).toBe(1);
    expect(editionFiles().length).toBe(7);
    expect(await heatOf(null)).toBe(511);
    expect(await heatOf(hash)).toBe(500);
    await admit(heated(512), []);
    expect(editionFiles().length).toBe(6);
    expect(isAtHand('small', hash)).toBe(false);
  });

  it('shows the new words of an edition in which only words have changed', async () => {
    const before = await admit(smallFiles(), []);
    await prepareWorld({ id: 'small' });
    const after = await admit(changed('text.en.json', '"The strait"', '"The narrows"'), []);
    expect(before.ok && after.ok && before.value.hash === after.value.hash).toBe(true);
    const world = await prepareWorld({ id: 'small' });
    expect(world.ok && Object.values(world.value.scenario.text)).toContain('The narrows');
    expect(editionFiles().length).toBe(1);
  });
});

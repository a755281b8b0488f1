import { describe, expect, it } from 'vitest';
import {
  normalPath,
  type OfferedFile,
  offerOfEntries,
  offerOfFiles,
  readOffer,
} from '../../src/store/scenario-folder.ts';

const offered = (path: string, size = 2, text = '{}'): OfferedFile => ({
  path,
  size,
  text: () => Promise.resolve(text),
});

const SCENARIO = offered('scenario.json');

/** What is said of a folder that is refused: code, file and what is spoken of. */
const told = async (files: readonly OfferedFile[]): Promise<readonly string[]> => {
  const read = await readOffer({ name: 'folder', files });
  return read.ok ? [] : read.problems.map(({ code, file, message }) => `${code} | ${file} | ${message}`);
};

const named = (count: number, size = 0): readonly OfferedFile[] =>
  Array.from({ length: count }, (_, n) => offered(`a${n}.json`, size));

describe('house: a path inside a folder', () => {
  it.each([
    ['a.json', 'a.json'],
    ['a//b.json', 'a/b.json'],
    ['./a/./b.json', 'a/b.json'],
    ['/a.json', 'a.json'],
    ['a\\b\\c.json', 'a/b/c.json'],
    ['a/b/c/d.json', 'a/b/c/d.json'],
    ['A-b_c.9.json', 'A-b_c.9.json'],
    [`${'a'.repeat(59)}.json`, `${'a'.repeat(59)}.json`],
  ])('%j is %j', (path, normal) => {
    expect(normalPath(path)).toBe(normal);
  });

  it.each(['', '.', '/', './.', '.hidden.json', '-a.json', '..', 'a/../b.json', `${'a'.repeat(60)}.json`])(
    '%j is none',
    (path) => {
      expect(normalPath(path)).toBeNull();
    },
  );
});

describe('house: a folder that is refused', () => {
  it('is told of with how many files it has, and nothing else', async () => {
    expect(await told([SCENARIO, ...named(64), offered('../a.json')])).toEqual(['folder-files | null | 66']);
    expect(await told([SCENARIO, ...named(63)])).toEqual([]);
  });

  it('is told of with the bytes of a file and of all of them, each beyond its bound', async () => {
    expect(await told([SCENARIO, offered('a.json', 2_000_000)])).toEqual([]);
    expect(await told([SCENARIO, offered('a.json', 2_000_001)])).toEqual([
      'folder-file-size | a.json | 2000001',
    ]);
    expect(await told([offered('scenario.json', 0), ...named(4, 2_000_000)])).toEqual([]);
    expect(await told([offered('scenario.json', 1), ...named(4, 2_000_000)])).toEqual([
      'folder-size | null | 8000001',
    ]);
  });

  it('is told of with everything that is wrong with it', async () => {
    const files = [offered('a b.json'), offered('b.json'), offered('./b.json'), offered('c.json', 2_000_001)];
    expect(await told(files)).toEqual([
      'folder-path | a b.json | ',
      'folder-twice | ./b.json | ',
      'folder-file-size | c.json | 2000001',
      'folder-scenario | null | ',
    ]);
  });

  it('is told of with the folder in which its scenario lies', async () => {
    expect(await told([offered('a.json'), offered('all/mine/scenario.json')])).toEqual([
      'folder-deeper | null | all/mine',
    ]);
    expect(await told([offered('my-scenario.json')])).toEqual(['folder-scenario | null | ']);
    expect(await told([])).toEqual(['folder-empty | null | ']);
    expect(await told([offered('a.json.txt')])).toEqual(['folder-empty | null | ']);
  });

  it('is told of with no more of a long name than there is room for', async () => {
    const [problem = ''] = await told([SCENARIO, offered(`${'\u0007'.repeat(3)}${'a'.repeat(150)}.json`)]);
    expect(problem).toBe(`folder-path | \ufffd\ufffd\ufffd${'a'.repeat(117)} | `);
  });

  it('is told of with the file that can’t be read', async () => {
    const gone = { ...offered('moves/a.json'), text: () => Promise.reject(new Error('gone')) };
    expect(await told([SCENARIO, gone])).toEqual(['file-unreadable | moves/a.json | ']);
  });
});

describe('house: files chosen one by one', () => {
  const file = (name: string, path = ''): File =>
    Object.defineProperty(new File(['[1]'], name), 'webkitRelativePath', { value: path });

  it('are called by their names, as far as there is room, and read by them', async () => {
    const offer = offerOfFiles([new File(['[1]'], 'scenario.json'), file('cards.json')]);
    expect(offer.name).toBe('scenario.json, cards.json');
    expect(offer.files.map(({ path, size }) => [path, size])).toEqual([
      ['scenario.json', 3],
      ['cards.json', 3],
    ]);
    expect(await offer.files[0]?.text()).toBe('[1]');
    const many = offerOfFiles(Array.from({ length: 30 }, () => file('abcdefgh')));
    expect(many.name).toBe('abcdefgh, '.repeat(8));
    expect(offerOfFiles([])).toEqual({ name: '', files: [] });
  });

  it('of a folder lose its name, and no more of their paths', async () => {
    const offer = offerOfFiles([file('a.json', 'mine/moves/a.json'), file('b.json', 'mine/b.json')]);
    expect([offer.name, offer.files.map(({ path }) => path)]).toEqual(['mine', ['moves/a.json', 'b.json']]);
    expect(await readOffer(offerOfFiles([file('scenario.json', 'mine/scenario.json')]))).toEqual({
      ok: true,
      value: { 'scenario.json': '[1]' },
    });
  });
});

interface Dropped {
  readonly inside?: readonly FileSystemEntry[];
  readonly broken?: boolean;
  readonly bite?: number;
}

const entry = (name: string, { inside, broken = false, bite = 100 }: Dropped = {}): FileSystemEntry =>
  ({
    name,
    isDirectory: inside !== undefined,
    isFile: inside === undefined,
    file: (settle: (file: File) => void, refuse: (error: Error) => void) =>
      broken ? refuse(new Error('gone')) : settle(new File(['[2]'], name)),
    createReader: () => {
      const left = [...(inside ?? [])];
      return {
        readEntries: (settle: (found: FileSystemEntry[]) => void, refuse: (error: Error) => void) =>
          broken ? refuse(new Error('shut')) : settle(left.splice(0, bite)),
      };
    },
  }) as unknown as FileSystemEntry;

const pathsOf = async (...entries: readonly FileSystemEntry[]): Promise<readonly string[]> =>
  (await offerOfEntries(entries)).files.map(({ path }) => path);

describe('house: files and folders that are dropped', () => {
  it('are read with their sizes and texts', async () => {
    const { name, files } = await offerOfEntries([entry('mine', { inside: [entry('a.json')] })]);
    expect([name, files.map(({ path, size }) => [path, size])]).toEqual(['mine', [['a.json', 3]]]);
    expect(await files[0]?.text()).toBe('[2]');
    expect(await offerOfEntries([])).toEqual({ name: '', files: [] });
  });

  it('keep the names of folders where there are several', async () => {
    const moves = entry('moves', {
      inside: [entry('own.json'), entry('more', { inside: [entry('b.json')] })],
    });
    expect(await pathsOf(moves, entry('scenario.json'))).toEqual([
      'moves/own.json',
      'moves/more/b.json',
      'scenario.json',
    ]);
    expect(await pathsOf(entry('only.json'))).toEqual(['only.json']);
  });

  it('are walked four folders deep, the dropped one counted', async () => {
    const nested = (depth: number): FileSystemEntry =>
      depth === 0 ? entry('a.json') : entry('d', { inside: [nested(depth - 1)] });
    expect(await pathsOf(nested(4))).toEqual(['d/d/d/a.json']);
    expect(await pathsOf(nested(5))).toEqual([]);
  });

  it('are looked at a thousand at most, whatever they are, and no more files taken than make too many', async () => {
    const foreign = Array.from({ length: 998 }, (_, n) => entry(`${n}.png`));
    const last = [entry('a.json'), entry('b.json')];
    expect(await pathsOf(entry('wide', { inside: [...foreign, ...last] }))).toEqual(['a.json']);
    const files = Array.from({ length: 80 }, (_, n) => entry(`${n}.json`));
    expect(await pathsOf(entry('wide', { inside: files }))).toHaveLength(65);
  });

  it('are not asked for without end', async () => {
    let bites = 0;
    const endless = {
      ...entry('endless', { inside: [] }),
      createReader: () => ({
        readEntries: (settle: (found: FileSystemEntry[]) => void) => {
          bites += 1;
          settle(Array.from({ length: 100 }, (_, n) => entry(`${n}.png`)));
        },
      }),
    } as unknown as FileSystemEntry;
    expect(await pathsOf(endless)).toEqual([]);
    expect(bites).toBe(11);
  });

  it('that the browser can’t read are an error, of a file and of a folder', async () => {
    await expect(offerOfEntries([entry('a.json', { broken: true })])).rejects.toThrow('gone');
    await expect(offerOfEntries([entry('mine', { inside: [], broken: true })])).rejects.toThrow('shut');
  });
});

import { describe, expect, it } from 'vitest';
import { folderOf, nodesOf, sourceFiles, textOf } from './modules.ts';

/** Rooms that are held to this. */
const ROOMS: readonly string[] = ['store', 'bots'];
/** Arguments in a row; more go into an object, where they have names. */
const MOST = 4;

/** Functions and types of functions in a file that take too many. */
const longIn = (file: string, text: string): readonly string[] =>
  nodesOf(file, text).flatMap(({ type, params }) => {
    const list = Array.isArray(params) ? params : (params as { items?: unknown[] } | undefined)?.items;
    return /Function/.test(String(type)) && Array.isArray(list) && list.length > MOST
      ? [`${file}: ${list.length} arguments`]
      : [];
  });

describe('house: arguments', () => {
  it('in store and doctrines are few, or have names', () => {
    const files = sourceFiles().filter((file) => ROOMS.includes(folderOf(file)));
    expect(files.flatMap((file) => longIn(file, textOf(file)))).toEqual([]);
  });

  it.each([
    ['const add = (a: A, b: A, c: A, d: A, e: A) => a;', 1],
    ['function add(a: A, b: A, c: A, d: A, e: A) {}', 1],
    ['interface X { readonly add: (a: A, b: A, c: A, d: A, e: A) => void }', 1],
    ['const add = ({ a, b, c, d, e }: X) => a;', 0],
    ['const add = (a: A, b: A, c: A, d: A) => a;', 0],
  ])('would be told of: %s', (text, count) => {
    expect(longIn('x.ts', text)).toHaveLength(count);
  });
});

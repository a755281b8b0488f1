import { describe, expect, it } from 'vitest';
import { exportsOf, sourceFiles, textOf } from './modules.ts';

/** An entry of a registry has the name of its file, as those of other rooms have: `view/instruments/track.ts` exports `track`. */
const isEntry = (file: string, name: string): boolean => /\/instruments\/(\w+)\.ts$/.exec(file)?.[1] === name;

/** Names that several files give to things of their own, with those files. */
const shared = (files: Readonly<Record<string, string>>): readonly string[] => {
  const places = new Map<string, string[]>();
  for (const [file, text] of Object.entries(files))
    for (const name of exportsOf(file, text))
      if (!isEntry(file, name)) places.set(name, [...(places.get(name) ?? []), file]);
  return [...places]
    .filter(([, found]) => found.length > 1)
    .map(([name, found]) => `${name}: ${found.join(', ')}`)
    .sort();
};

describe('house: names', () => {
  it('no two modules export different things under one name', () => {
    expect(shared(Object.fromEntries(sourceFiles().map((file) => [file, textOf(file)])))).toEqual([]);
  });

  it.each([
    ['values', 'export const a = 1', 'export function a() {}'],
    ['types', 'export interface A {}', 'export type A = 1'],
    ['what is renamed on its way out', 'const b = 1; export { b as a }', 'export const a = 2'],
  ])('would be told of: %s', (_, one, other) => {
    expect(shared({ 'x.ts': one, 'y.ts': other })).toHaveLength(1);
  });

  it.each([
    ['a value and a type of one module', 'export const A = 1; export type A = 1', 'export const b = 1'],
    ['what is passed on', 'export const a = 1', "export { a } from './x.ts'; export * from './x.ts'"],
    ['what is imported and passed on', 'export const a = 1', "import { a } from './x.ts'; export { a }"],
    ['what stays within', 'export const a = 1', 'const a = 2; export const c = a'],
  ])('allow %s', (_, one, other) => {
    expect(shared({ 'x.ts': one, 'y.ts': other })).toEqual([]);
  });

  it('allow entries of registries', () => {
    const entry = 'export const track = {}';
    expect(shared({ 'view/instruments/track.ts': entry, 'engine/instruments/track.ts': entry })).toEqual([]);
    expect(shared({ 'view/instruments/track.ts': entry, 'engine/tracks.ts': entry })).toEqual([]);
    expect(shared({ 'view/track.ts': entry, 'engine/track.ts': entry })).toHaveLength(1);
  });
});

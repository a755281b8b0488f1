import { describe, expect, it } from 'vitest';
import { importsOf, sourceFiles, textOf } from './modules.ts';

type Graph = ReadonlyMap<string, readonly string[]>;

/** What each module of src imports from src, types included. */
const graphOf = (files: readonly string[], read: (file: string) => string): Graph =>
  new Map(
    files.map((file) => [
      file,
      importsOf(file, read(file))
        .filter(({ isPackage, to }) => !isPackage && files.includes(to))
        .map(({ to }) => to),
    ]),
  );

/** Groups of modules each of which can be reached from every other one (Tarjan 1972), those of two or more. */
const circlesIn = (graph: Graph): readonly (readonly string[])[] => {
  const found: string[][] = [];
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const visit = (node: string): number => {
    const own = index.size;
    index.set(node, own);
    let lowest = own;
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!index.has(next)) lowest = Math.min(lowest, visit(next));
      else if (stack.includes(next)) lowest = Math.min(lowest, index.get(next) ?? own);
    }
    low.set(node, lowest);
    if (lowest === own) {
      const group = stack.splice(stack.indexOf(node));
      if (group.length > 1 || graph.get(node)?.includes(node) === true) found.push(group.sort());
    }
    return lowest;
  };
  for (const node of graph.keys()) if (!index.has(node)) visit(node);
  return found;
};

describe('house: circles of imports', () => {
  it('there are none, types included', () => {
    expect(circlesIn(graphOf(sourceFiles(), textOf))).toEqual([]);
  });

  it.each([
    [
      'of two',
      { 'a.ts': "import { b } from './b.ts'", 'b.ts': "import { a } from './a.ts'" },
      [['a.ts', 'b.ts']],
    ],
    [
      'of types alone',
      { 'a.ts': "import type { B } from './b.ts'", 'b.ts': "export type { A } from './a.ts'" },
      [['a.ts', 'b.ts']],
    ],
    [
      'through a third',
      {
        'a.ts': "import('./b.ts')",
        'b.ts': "export * from './c.ts'",
        'c.ts': "import { a } from './a.ts'; import './d.ts'",
        'd.ts': '',
      },
      [['a.ts', 'b.ts', 'c.ts']],
    ],
    ['not where two meet', { 'a.ts': "import './c.ts'", 'b.ts': "import './c.ts'", 'c.ts': '' }, []],
  ])('would be told of: %s', (_, files: Readonly<Record<string, string>>, circles) => {
    expect(circlesIn(graphOf(Object.keys(files), (file) => files[file] ?? ''))).toEqual(circles);
  });
});

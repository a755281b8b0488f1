import { describe, expect, it } from 'vitest';
import { nodesOf, sourceFiles, textOf } from './modules.ts';

/** Functions whose last bit differs between JavaScript engines, or that draw outside the seed. */
const MATH = new Set(
  'random sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh exp expm1 log log1p log2 log10 pow cbrt hypot sqrt'.split(
    ' ',
  ),
);
/** The clock, the reader's language and a way round both; DOM and Node names its own tsconfig refuses. */
const GLOBALS = new Set(['Date', 'performance', 'Intl', 'globalThis', 'eval', 'Function']);

const nameOf = (node: unknown): string | null => {
  if (typeof node !== 'object' || node === null) return null;
  const { type, name, value } = node as Readonly<Record<string, unknown>>;
  if (type === 'Identifier' && typeof name === 'string') return name;
  return type === 'Literal' && typeof value === 'string' ? value : null;
};

/** Things in a file that would make a game come out differently elsewhere. */
const impure = (file: string, text: string): readonly string[] => {
  const faults: string[] = [];
  const members = new Set<unknown>();
  for (const node of nodesOf(file, text)) {
    if (node.type === 'MemberExpression') {
      const [object, property] = [nameOf(node.object), nameOf(node.property)];
      // A property's name is not the global of that name.
      if (node.computed !== true) members.add(node.property);
      if (object === 'Math' && property !== null && MATH.has(property)) faults.push(`Math.${property}`);
      if (property !== null && /^(toLocale|localeCompare)/.test(property)) faults.push(property);
    }
    if (node.type === 'Property' && node.computed !== true) members.add(node.key);
    if (node.type === 'TSPropertySignature') members.add(node.key);
    if (
      (node.type === 'BinaryExpression' || node.type === 'AssignmentExpression') &&
      /^\*\*/.test(String(node.operator))
    )
      faults.push(String(node.operator));
    const name = nameOf(node);
    if (node.type === 'Identifier' && name !== null && GLOBALS.has(name) && !members.has(node))
      faults.push(name);
  }
  return faults;
};

describe('house: the engine, and what a class is made of, are pure', () => {
  it('uses no clock, chance, language, screen or inexact function', () => {
    const faults = sourceFiles()
      .filter((file) => /^(engine|class)\//.test(file))
      .flatMap((file) => impure(file, textOf(file)).map((what) => `${file}: ${what}`));
    expect(faults).toEqual([]);
  });

  it.each([
    ['Math.random()', 'Math.random'],
    ["Math['pow'](2, 3)", 'Math.pow'],
    ['Math.sqrt(2)', 'Math.sqrt'],
    ['new Date()', 'Date'],
    ['Date.now()', 'Date'],
    ['performance.now()', 'performance'],
    ['a.localeCompare(b)', 'localeCompare'],
    ['(5).toLocaleString()', 'toLocaleString'],
    ['new Intl.NumberFormat()', 'Intl'],
    ['const x = 2 ** 3', '**'],
    ['x **= 2', '**='],
    ['globalThis.Date', 'globalThis'],
  ])('would be told of %s', (text, what) => {
    expect(impure('x.ts', text)).toContain(what);
  });

  it.each(['Math.round(1.5)', 'Math.imul(2, 3)', 'const a = { process: 1 }; a.process', 'const isoDate = 1'])(
    'allows %s',
    (text) => {
      expect(impure('x.ts', text)).toEqual([]);
    },
  );
});

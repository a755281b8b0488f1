import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const ID = /\bR\d+\.\d+\b/g;

const rules = readFileSync(folder('../../src/engine/RULES.md'), 'utf8');
/** Rules as they are stated: a bold number at the head of a list item. */
const stated = [...rules.matchAll(/^- \*\*(R\d+\.\d+)\*\*/gm)].map((m) => m[1] ?? '');

/** Ids that texts cite, those within a range such as R4.1–R4.3 too. */
const idsIn = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(
    texts.flatMap((text) => [
      ...(text.match(ID) ?? []),
      ...[...text.matchAll(/\bR(\d+)\.(\d+)–R\1\.(\d+)/g)].flatMap(([, chapter, from, to]) =>
        Array.from({ length: Number(to) - Number(from) + 1 }, (_, k) => `R${chapter}.${Number(from) + k}`),
      ),
    ]),
  );

const tests = readdirSync(folder('.'))
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => ({ name, text: readFileSync(folder(`./${name}`), 'utf8') }));

/** Titles of single tests, by the file that they stand in. */
const titles = tests.flatMap(({ name, text }) =>
  [...text.matchAll(/\bit(?:\.\w+)?\(\s*(['"`])(R\d+\.\d+.*?)\1/g)].map((m) => ({ name, title: m[2] ?? '' })),
);

const code = readdirSync(folder('../../src/engine'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(folder(`../../src/engine/${name}`), 'utf8'));

const missing = (wanted: Iterable<string>, held: ReadonlySet<string>): readonly string[] =>
  [...wanted].filter((id) => !held.has(id)).sort();

describe('numbered rules', () => {
  it('are stated once each, in order, without a gap', () => {
    expect(stated.length).toBeGreaterThan(60);
    const chapters = new Map<number, number[]>();
    for (const id of stated) {
      const [chapter, number] = id.slice(1).split('.').map(Number);
      chapters.set(chapter ?? 0, [...(chapters.get(chapter ?? 0) ?? []), number ?? 0]);
    }
    expect([...chapters.keys()]).toEqual(Array.from(chapters, (_, k) => k + 1));
    for (const [chapter, numbers] of chapters)
      expect([chapter, numbers]).toEqual([chapter, numbers.map((_, k) => k + 1)]);
  });

  it('each stand at the head of a test’s title, in the file of their chapter', () => {
    expect(missing(stated, new Set(titles.map(({ title }) => title.match(ID)?.[0] ?? '')))).toEqual([]);
    for (const { name, title } of titles)
      expect(name.slice(0, 3)).toBe(`r${title.slice(1, title.indexOf('.')).padStart(2, '0')}`);
  });

  it('are the only ones that code, tests and the rules themselves cite', () => {
    const known = new Set(stated);
    expect(missing(idsIn(code), known)).toEqual([]);
    expect(missing(idsIn(tests.map(({ text }) => text)), known)).toEqual([]);
    expect(missing(idsIn([rules]), known)).toEqual([]);
  });

  it('are cited by the code that carries them out', () => {
    // What the engine as a whole does stands at no one line.
    const everywhere = ['R13.1', 'R13.2', 'R13.3'];
    expect(missing(stated, idsIn(code)).filter((id) => !everywhere.includes(id))).toEqual([]);
  });
});

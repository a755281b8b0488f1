import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CONSTANTS, type Constant, UNITS } from '../../src/engine/index.ts';
import { law } from '../../src/engine/law.ts';

const page = readFileSync(fileURLToPath(new URL('../../src/engine/RULES.md', import.meta.url)), 'utf8');

/** Each rule's own text by its id. */
const RULES = new Map(
  page.split(/^(?=- \*\*R|## )/m).flatMap((part) => {
    const [, id, text] = /^- \*\*(R\d+\.\d+)\*\*([\s\S]*)/.exec(part) ?? [];
    return id === undefined || text === undefined ? [] : [[id, text] as const];
  }),
);

const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  twice: 2,
  three: 3,
  four: 4,
  six: 6,
  ten: 10,
  twentieth: 20,
};

/** A rule's text without what only looks like a number of it: parameters, docket items, rules, years. */
const bare = (text: string): string =>
  text
    .replace(/`[a-z]+\.[a-z-]+`/g, ' ')
    .replace(/\b[SR]\d+\.\d+\b/g, ' ')
    .replace(/\([A-Z]\w+ \d{4}\)/g, ' ');

const digits = (text: string): readonly number[] =>
  [...bare(text).matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => Number(number));

const words = (text: string): readonly number[] =>
  [
    ...bare(text)
      .toLowerCase()
      .matchAll(/[a-z]+/g),
  ].flatMap(([word]) => WORDS[word] ?? []);

const entries: readonly { rule: string; name: string; constant: Constant }[] = Object.entries(
  CONSTANTS,
).flatMap(([rule, constants]) =>
  Object.entries<Constant>(constants).map(([name, constant]) => ({ rule, name, constant })),
);

/** Numbers in the text that are no constants, and what they are. */
const NO_CONSTANTS: Readonly<Record<string, { readonly are: string; readonly numbers: readonly number[] }>> =
  {
    'R2.5': { are: 'CAMEO roots, and the size of nothing', numbers: [0, 6, 8, 14, 20] },
    'R2.6': { are: 'the end of a scale', numbers: [100] },
    'R2.8': { are: 'signs', numbers: [0, 1] },
    'R2.10': { are: 'ends of a scale', numbers: [0, 100] },
    'R4.3': { are: 'what scenarios set', numbers: [3] },
    'R5.1': { are: 'the end of a scale', numbers: [10] },
    'R6.7': { are: 'the desk less one and two, and the whole of a share', numbers: [2, 3, 1024] },
    'R6.11': { are: 'the end of a scale', numbers: [100] },
    'R6.12': { are: 'the whole of a share', numbers: [1024] },
    'R6.14': { are: 'no steps', numbers: [0] },
    'R7.8': { are: 'the end of a scale', numbers: [100] },
    'R9.4': { are: 'the whole of a factor', numbers: [1] },
    'R9.6': { are: 'the end of a scale', numbers: [100] },
    'R9.7': { are: 'tension 30 and the end of a scale', numbers: [130] },
    'R12.1': { are: 'ends of a scale', numbers: [0, 100] },
  };

const saidOf = ({ text, value }: Constant): number => text?.value ?? value;

describe('law: the table of constants', () => {
  it('reads every rule and every constant', () => {
    expect(RULES.size).toBeGreaterThan(100);
    expect(entries.length).toBeGreaterThan(70);
    expect([...digits('3 of `flow.act-share` and `50·x`, R4.7, S1.01 (Jervis 1978)')]).toEqual([3, 50]);
  });

  it.each(entries)('$rule states its $name', ({ rule, constant }) => {
    const text = RULES.get(rule) ?? '';
    expect([...digits(text), ...words(text)]).toContain(saidOf(constant));
  });

  it.each([...RULES.keys()])('%s states no number that is missing there', (rule) => {
    const known = entries.filter((one) => one.rule === rule).map(({ constant }) => saidOf(constant));
    const stray = digits(RULES.get(rule) ?? '').filter((number) => !known.includes(number));
    expect([...new Set(stray)].sort((a, b) => a - b)).toEqual(NO_CONSTANTS[rule]?.numbers ?? []);
  });

  it.each(entries)('$rule: its $name lies in the range of its unit', ({ constant: { unit, value } }) => {
    expect(value).toBeGreaterThan(UNITS[unit].least);
    expect(value).toBeLessThanOrEqual(UNITS[unit].most);
  });

  it('is converted for the code in one place, to integers', () => {
    expect(law['R6.13']).toEqual({ heats: 60, undoes: 50, mood: 8, trust: 15, renewed: 30 });
    expect(law['R10.3']).toEqual({ threshold: 2000, less: 154, cohesion: 12 });
    expect(law['R2.4']).toEqual({ agreed: 200 });
    expect(law['R6.1']).toEqual({ steps: 10 });
    for (const constants of Object.values(law))
      for (const number of Object.values(constants)) expect(Number.isInteger(number)).toBe(true);
  });

  it('names where code and text differ until rules 4, and nothing else', () => {
    const differing = entries.filter(({ constant }) => constant.text !== undefined);
    expect(differing.map(({ rule, name }) => `${rule} ${name}`)).toEqual([
      'R4.7 declined',
      'R4.9 base',
      'R4.9 least',
      'R4.9 most',
    ]);
    expect(law['R4.7']).toEqual({ declined: 4 });
    expect(law['R4.9']).toEqual({ base: 150, least: 50, most: 950 });
  });
});

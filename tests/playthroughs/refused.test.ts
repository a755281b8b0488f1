import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadScenario, problemText, readState } from '../../src/content/index.ts';
import { below, type GameState, RULES_VERSION, stream } from '../../src/engine/index.ts';
import type { Problem } from '../../src/vocabulary/index.ts';
import { edited, type Json } from '../helpers/edit.ts';
import { digest, smallFiles, smallWorld } from '../helpers/game.ts';
import { type Draw, mutated } from '../helpers/mutate.ts';
import { atRandom, playThrough } from '../helpers/play.ts';

/**
 * What checking says of a small scenario and of states that are spoilt in hundreds of ways: taken with its hash, or refused
 * with which problems; each problem once, where it first came up. `npm run golden` writes the file anew; the difference
 * is for a person to review, and its reason belongs in the commit.
 */
const FILE = fileURLToPath(new URL('./golden-words/refused.txt', import.meta.url));
const WRITES = process.env.DEMARCHE_GOLDEN === 'write';
const SCENARIOS = 900;
const STATES = 300;

type Path = readonly (string | number)[];

const drawOf = (purpose: string, index: number): Draw => {
  const source = stream('refused', index, purpose);
  return (n) => (n <= 1 ? 0 : below(source, n));
};

/** Every value without parts, with where it stands. */
const leavesOf = (value: Json, path: Path = []): readonly { readonly path: Path; readonly value: Json }[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]: [string, Json]) =>
        leavesOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
      )
    : [{ path, value }];

const NUMBERS = [-1, 0, 1, 3, 11, 500, 1001, 100_000, 2.5] as const;

/** A document in which one thing is another's of the same name, gone, or another number: sound in form more often than not. */
const swapped = (text: string, draw: Draw): string => {
  const document = JSON.parse(text) as Json;
  const all = leavesOf(document);
  const one = all[draw(all.length)];
  if (one === undefined) return text;
  const way = draw(5);
  if (way === 0) return JSON.stringify(edited(document, one.path, undefined));
  if (way === 1 && one.path.length > 1)
    return JSON.stringify(edited(document, one.path.slice(0, -1), undefined));
  if (typeof one.value === 'number')
    return JSON.stringify(edited(document, one.path, NUMBERS[draw(NUMBERS.length)]));
  const named = all.filter(({ path, value }) => path.at(-1) === one.path.at(-1) && value !== one.value);
  const other = named[draw(named.length)]?.value ?? 'nobody';
  return JSON.stringify(edited(document, one.path, other));
};

const told = (): string => {
  const known = new Set<string>();
  const lines: string[] = [];
  const tell = (head: string, problems: readonly Problem[]): void => {
    const all = problems.map((problem) => `  ${problem.code} ${problemText(problem)}`);
    lines.push(`${head}${all.length > 0 ? ` ${all.length}` : ''}`, ...all.filter((line) => !known.has(line)));
    for (const line of all) known.add(line);
  };
  const files = smallFiles();
  const names = Object.keys(files)
    .filter((file) => !file.includes('text.'))
    .sort();
  for (let k = 0; k < SCENARIOS; k += 1) {
    const draw = drawOf('scenario', k);
    const file = names[draw(names.length)] ?? '';
    const text = files[file] ?? '';
    const spoilt = draw(6) === 0 ? mutated(text, draw) : swapped(text, draw);
    const read = loadScenario({ ...files, [file]: spoilt }, digest);
    if (read.ok) tell(`${k} ${file} ${read.value.hash}`, read.warnings ?? []);
    else tell(`${k} ${file} refused`, read.problems);
  }
  const table = smallWorld();
  const states: GameState[] = [];
  playThrough(table, 'refused', [atRandom], ({ before }) => states.push(before));
  for (let k = 0; k < STATES; k += 1) {
    const draw = drawOf('state', k);
    const spoilt: unknown = JSON.parse(swapped(JSON.stringify(states[draw(states.length)]), draw));
    const read = readState(table, spoilt, RULES_VERSION);
    if (read.ok) tell(`state ${k} ${digest(JSON.stringify(read.value))}`, []);
    else tell(`state ${k} refused`, read.problems);
  }
  return `${lines.join('\n')}\n`;
};

describe('golden words: what is refused, and how', () => {
  it('of scenarios and states that are spoilt', () => {
    const found = told();
    if (WRITES || !existsSync(FILE)) {
      expect(WRITES, `${FILE} is missing; \`npm run golden\` writes it`).toBe(true);
      writeFileSync(FILE, found);
    }
    const [wanted, now] = [readFileSync(FILE, 'utf8').split('\n'), found.split('\n')];
    const at = now.findIndex((line, k) => line !== wanted[k]);
    expect(
      at < 0 && wanted.length === now.length ? '' : `line ${at + 1}: “${now[at]}” for “${wanted[at]}”`,
    ).toBe('');
  });
});

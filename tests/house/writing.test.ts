import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openScenario, SCENARIOS, scenarioIds } from '../../src/cli/disk.ts';
import type { Scenario } from '../../src/engine/index.ts';
import type { TextFile } from '../../src/vocabulary/index.ts';
import { lengthFaults, missingTexts, quotationFaults, readableIn, SHAPES } from './writing.ts';

const ids = scenarioIds();

const opened = new Map<string, Scenario>();
const open = (id: string): Scenario => {
  const known = opened.get(id) ?? openScenario(id);
  opened.set(id, known);
  return known;
};

/** Texts that stand in a scenario’s own folder. */
const ownTexts = (id: string): TextFile =>
  JSON.parse(readFileSync(join(SCENARIOS, id, 'text.en.json'), 'utf8')) as TextFile;

/** The scenario itself, and those that are the same with others in the seats. */
const family = (id: string): readonly Scenario[] =>
  ids
    .filter((one) => {
      const file = JSON.parse(readFileSync(join(SCENARIOS, one, 'scenario.json'), 'utf8')) as {
        base?: string;
      };
      return one === id || file.base === id;
    })
    .map(open);

describe.each(ids)('writing: %s', (id) => {
  it('dispatches, dossiers, titles, options and readings keep to their lengths', () => {
    expect(lengthFaults(open(id))).toEqual([]);
  });

  it('every played power is briefed, every card read by both sides, by Kyiv where it is concerned', () => {
    expect(missingTexts(open(id))).toEqual([]);
  });

  it('nothing is put between quotation marks that nobody is known to have said', () => {
    expect(quotationFaults(open(id), ownTexts(id))).toEqual([]);
  });

  it('something reads every text', () => {
    const read = family(id).map(readableIn);
    expect(Object.keys(ownTexts(id)).filter((key) => !read.some((keys) => keys.has(key)))).toEqual([]);
  });
});

describe('writing: what scenarios share', () => {
  const shared = ['', 'moves'].flatMap((folder) => Object.keys(ownTexts(folder)));

  it('some scenario reads every shared text', () => {
    const read = new Set(ids.flatMap((id) => [...readableIn(open(id))]));
    const models = readdirSync(join(SCENARIOS, 'models')).map(
      (file) => `model.${file.replace('.json', '')}.title`,
    );
    expect(shared.filter((key) => !read.has(key) && !models.includes(key))).toEqual([]);
  });

  it('the code asks for a text of every shape that a scenario may have', () => {
    const src = fileURLToPath(new URL('../../src/', import.meta.url));
    const files = ['ui', 'view', 'board', 'store', 'cli'].flatMap((folder) =>
      readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file))
        .map((file) => readFileSync(join(src, folder, file), 'utf8')),
    );
    const asked = new Set(
      files.flatMap((text) => [
        ...[...text.matchAll(/`([^`\n]*)`|'([^'\n]*)'|"([^"\n]*)"/g)].map(([, template, single, double]) =>
          (template ?? single ?? double ?? '').replaceAll(/\$\{[^}]*\}/g, '*'),
        ),
        ...[...text.matchAll(/\blabel\('(\w+)'/g)].map(([, kind]) => `${kind}.*`),
      ]),
    );
    // A key may be put together in steps: `dossier.*` and then `*.title`, or `move.*.*` with `order`.
    const isAsked = (shape: string): boolean =>
      asked.has(shape) ||
      [...shape.matchAll(/\./g)].some(({ index }) => {
        const [head, rest] = [shape.slice(0, index), shape.slice(index)];
        return asked.has(head) ? asked.has(`*${rest}`) : asked.has(`${head}.*`) && asked.has(rest.slice(1));
      });
    expect(asked.size).toBeGreaterThan(SHAPES.length);
    expect(SHAPES.filter((shape) => !isAsked(shape))).toEqual([]);
  });
});

describe('writing: the checks themselves', () => {
  const scenario = open('first-of-september');
  const altered = (change: Readonly<Record<string, string>>): Scenario => ({
    ...scenario,
    text: { ...scenario.text, ...change },
  });
  const [event] = scenario.events;
  const body = `card.${event?.id}.body`;

  it('find a dispatch that is too short or too long', () => {
    const known = lengthFaults(scenario).length;
    for (const count of [39, 91])
      expect(lengthFaults(altered({ [body]: 'word '.repeat(count) }))).toHaveLength(known + 1);
    for (const count of [40, 90])
      expect(lengthFaults(altered({ [body]: 'word '.repeat(count) }))).toHaveLength(known);
  });

  it('find a text that is missing, and a list with a gap', () => {
    const { 'question.2': _, ...text } = scenario.text;
    expect(missingTexts({ ...scenario, text })).toContain('question: 1, at least 5');
    expect(missingTexts(altered({ 'briefing.USA.want': ' ' }))).toContain('briefing.USA.want: missing');
  });

  it('find a long quotation, and let a short or a verbatim one stand', () => {
    const faults = (said: string, note?: string): readonly string[] => {
      const one = altered({ [body]: said });
      const events = one.events.map((card) =>
        card === event && note !== undefined
          ? { ...card, citations: [...card.citations, { source: 'record', status: 'fact' as const, note }] }
          : card,
      );
      return quotationFaults({ ...one, events }, { [body]: said });
    };
    expect(faults('He called it “a very serious mistake indeed” and left.')).toHaveLength(1);
    expect(faults('He called it “a very serious mistake indeed” and left.', 'verbatim')).toEqual([]);
    expect(faults('They spoke of an “obsolete” alliance.')).toEqual([]);
    expect(faults("It's a typewriter’s mark.")).toHaveLength(1);
  });

  it('find a text that nothing reads', () => {
    const read = readableIn(scenario);
    expect(read.has('card.nowhere.title')).toBe(false);
    expect(read.has(`card.${event?.id}.reading.FRA`)).toBe(
      scenario.file.powers.some(({ code }) => code === 'FRA'),
    );
  });
});

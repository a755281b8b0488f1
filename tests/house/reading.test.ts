import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readScenario, SCENARIOS, scenarioIds } from '../../src/cli/disk.ts';
import type { TextFile } from '../../src/vocabulary/index.ts';
import { gradeOf, reportedBy, textsBy, vaguenessOf, wordsOf } from './reading.ts';

/** What texts of a scenario are held to. */
const BOUNDS = {
  /** School grade of dispatches, by Flesch and Kincaid. */
  grade: 8,
  /** Words for nobody in particular, per thousand. */
  vague: 1,
  /** How far the shares of reported readings may lie apart, as a factor; readings that make a share worth counting. */
  apart: 2,
  readings: 8,
  /** Words of short texts. */
  short: { headline: 8, lead: 40, short: 22 },
} as const;

const textsIn = (...path: readonly string[]): TextFile => {
  const file = join(SCENARIOS, ...path, 'text.en.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as TextFile) : {};
};

/** Scenarios that have texts of cards of their own. */
const told = scenarioIds().filter((id) => textsBy(textsIn(id), /^card\.[^.]+\.body$/).length > 0);

describe.each(told)('reading: %s', (id) => {
  const text = textsIn(id);

  it('is read at once by whoever has had eight years of school', () => {
    expect(gradeOf(textsBy(text, /^card\.[^.]+\.body$/))).toBeLessThanOrEqual(BOUNDS.grade);
    expect(gradeOf(textsBy(text, /^dossier\.[^.]+\.body$/))).toBeLessThanOrEqual(BOUNDS.grade);
  });

  it('says who is meant', () => {
    expect(vaguenessOf(Object.values(text))).toBeLessThan(BOUNDS.vague);
  });

  it('attributes on every side alike', () => {
    const shares = ['USA', 'RUS', 'GBR', 'UKR']
      .map((power) => reportedBy(text, power))
      .filter(({ of }) => of >= BOUNDS.readings)
      .map(({ share }) => share);
    expect(shares.length).toBeGreaterThan(1);
    expect(Math.min(...shares)).toBeGreaterThan(0);
    expect(Math.max(...shares) / Math.min(...shares)).toBeLessThanOrEqual(BOUNDS.apart);
  });
});

describe.each(scenarioIds())('short texts: %s', (id) => {
  const { value, notes } = readScenario(id);

  it('every card and dossier has one, no longer than its screen can show', () => {
    const wanted = [
      ...value.events.flatMap(({ id: card }) => [`card.${card}.headline`, `card.${card}.lead`]),
      ...value.dossiers.map(({ id: card }) => `dossier.${card}.short`),
    ];
    const faults = wanted.flatMap((key) => {
      const said = notes.text[key];
      if (said === undefined) return [`${key}: missing`];
      const kind = key.split('.')[2] as keyof typeof BOUNDS.short;
      const words = said.split(/\s+/).length;
      return words > BOUNDS.short[kind] ? [`${key}: ${words} words`] : [];
    });
    expect(faults).toEqual([]);
  });

  it('a headline is no sentence, and marks are typographic', () => {
    const short = Object.entries(notes.text).filter(([key]) => /\.(?:headline|lead|short)$/.test(key));
    expect(short.filter(([key, said]) => key.endsWith('.headline') && said.endsWith('.'))).toEqual([]);
    expect(short.filter(([, said]) => /["']/.test(said))).toEqual([]);
  });
});

describe('reading: the measures themselves', () => {
  it('a plain sentence asks for little school, a learned one for much', () => {
    expect(gradeOf(['The cat sat on the mat. The dog ran.'])).toBeLessThan(2);
    expect(
      gradeOf([
        'Intergovernmental deliberations concerning extraterritorial jurisdiction necessitate considerable circumspection.',
      ]),
    ).toBeGreaterThan(20);
  });

  it('counts words that mean nobody in particular', () => {
    expect(vaguenessOf(['Somebody said that nobody came.'])).toBe(400);
    expect(vaguenessOf(['Reporters say that few came.'])).toBe(0);
  });

  it('counts readings that are told as somebody’s words, power by power', () => {
    const text = {
      'card.a.reading.USA': 'A threat, says Washington.',
      'card.b.reading.USA': 'A threat.',
      'card.a.reading.RUS': 'Moscow denies it.',
      'card.a.title': 'Moscow denies it.',
    };
    expect(reportedBy(text, 'USA')).toEqual({ share: 0.5, of: 2 });
    expect(reportedBy(text, 'RUS')).toEqual({ share: 1, of: 1 });
    expect(wordsOf('Two words’ worth, no more')).toHaveLength(5);
  });
});

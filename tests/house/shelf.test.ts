import { describe, expect, it } from 'vitest';
import { openScenario, scenarioIds } from '../../src/cli/disk.ts';
import { dayNumber, isoDate } from '../../src/engine/index.ts';
import { SHELF, shippedOf } from '../../src/ui/front/shelf.ts';

/** First and last day of a scenario as months, `February 2017–January 2018`. */
const monthsOf = (start: string, days: number): string => {
  const [from, to] = [start, isoDate(dayNumber(start) + days - 1)].map((iso) => {
    const date = new Date(`${iso}T00:00:00Z`);
    const month = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(date);
    return { month, year: iso.slice(0, 4) };
  });
  return from?.year === to?.year
    ? `${from?.month}–${to?.month} ${to?.year}`
    : `${from?.month} ${from?.year}–${to?.month} ${to?.year}`;
};

describe('house: the shelf', () => {
  it('has every scenario of the project', () => {
    expect(SHELF.map(({ id }) => id).sort()).toEqual(scenarioIds());
  });

  it.each(SHELF.map((entry) => [entry.id, entry] as const))('says of %s what its files say', (id, entry) => {
    const { file, text, record } = openScenario(id);
    const { words, hasRecord } = shippedOf(entry);
    expect(entry).toMatchObject({ turns: file.turns, weeksPerTurn: file.weeksPerTurn });
    const played = file.powers.filter((power) => power.played).map(({ code }) => code);
    expect([...entry.powers].sort()).toEqual(played.sort());
    expect(words.dates.split(' · ')[0]).toBe(monthsOf(file.start, file.turns * file.weeksPerTurn * 7));
    expect(hasRecord).toBe(record !== null);
    expect(text['scenario.title']).toContain(words.title);
    for (const code of entry.powers) {
      expect(words.sides[code]?.title).toBe(text[`power.${code}`]);
      expect(words.sides[code]?.line).not.toMatch(/^shelf|^you/);
    }
  });
});

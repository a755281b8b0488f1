import { describe, expect, it } from 'vitest';
import { openScenario, scenarioIds } from '../../src/cli/disk.ts';
import { SHELF, shippedOf } from '../../src/ui/front/shelf.ts';

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
    expect(hasRecord).toBe(record !== null);
    expect(text['scenario.title']).toContain(words.title);
    for (const code of entry.powers) {
      expect(words.sides[code]?.title).toBe(text[`power.${code}`]);
      expect(words.sides[code]?.line).not.toMatch(/^shelf|^you/);
    }
  });
});

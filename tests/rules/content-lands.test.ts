import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { filesOfFolder, scenarioIds } from '../../src/cli/disk.ts';
import { loadScenario, problemText } from '../../src/content/index.ts';
import { digest, filesOf, smallFiles } from '../helpers/game.ts';

const warned = (files: Readonly<Record<string, string>>): readonly string[] => {
  const loaded = loadScenario(files, digest);
  if (!loaded.ok) throw new Error(loaded.problems.map(problemText).join('\n'));
  return loaded.warnings.map(problemText);
};

const TEMPLATE = filesOfFolder(fileURLToPath(new URL('../../docs/template', import.meta.url)));

/** The template with another third power in place of Norway. */
const with3rd = (code: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(TEMPLATE).map(([file, text]) => [
      file,
      /^(common|moves)\//.test(file) ? text : text.replaceAll('NOR', code),
    ]),
  );

describe('content: a power without land on the map', () => {
  it('is warned of at its place, with what the player sees, and refused no more than any other', () => {
    expect(warned(with3rd('AUS'))).toEqual([
      'scenario.json:36 powers.2.code: the map has no land of "AUS": players see its name and its threads at its capital, and no country tinted; it plays like any other; a country that is on the map has its code of ISO 3166 alpha-3',
    ]);
    expect(warned(smallFiles()).map((line) => line.split(': players')[0])).toEqual([
      'scenario.json:9 powers.0.code: the map has no land of "ALT"',
      'scenario.json:10 powers.1.code: the map has no land of "BER"',
      'scenario.json:12 powers.2.code: the map has no land of "COR"',
    ]);
  });

  it.each(['ALB', 'MLT', 'SGP', 'XKX', 'BHR', 'NOR'])('%s has land', (code) => {
    expect(warned(with3rd(code))).toEqual([]);
  });

  it.each(scenarioIds())('no power of %s is without', (id) => {
    expect(warned(filesOf(id))).toEqual([]);
  });

  it('a scenario with problems is told of these alone', () => {
    const loaded = loadScenario({ ...with3rd('AUS'), 'cards.json': '{"cards": []}' }, digest);
    expect(loaded.ok ? 'fine' : loaded.problems.map(({ code }) => code)).toEqual(['size']);
  });

  it('the list is that of the finer sheet’s shapes', () => {
    const map = (name: string): string =>
      readFileSync(fileURLToPath(new URL(`../../assets/map/${name}.json`, import.meta.url)), 'utf8');
    const { objects } = JSON.parse(map('atlas-50m')) as {
      readonly objects: { readonly lands: { readonly geometries: readonly { readonly id: string }[] } };
    };
    const drawn = objects.lands.geometries.map(({ id }) => id).filter((id) => /^[A-Z]{3}$/.test(id));
    expect(JSON.parse(map('lands'))).toEqual([...new Set(drawn)].sort());
    expect(drawn.length).toBeGreaterThan(190);
  });
});

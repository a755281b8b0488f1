import { join } from 'node:path';
import { digest, filesOfFolder, SCENARIOS, scenarioIds } from '../../src/cli/disk.ts';
import { loadScenario } from '../../src/content/index.ts';
import { calibrate } from './calibrate.ts';
import { figure, median, spentOn } from './measure.ts';

/** How often each is loaded again once everything has been seen once. */
const ROUNDS = 30;

/**
 * Processor milliseconds of loading and checking every scenario of the project, files read beforehand:
 * the first time, as on opening a page, and again.
 */
const main = (): void => {
  const library = scenarioIds().map((id) => ({ id, files: filesOfFolder(join(SCENARIOS, id)) }));
  const load = (files: Readonly<Record<string, string>>): number =>
    1000 *
    spentOn(() => {
      if (!loadScenario(files, digest).ok) throw new Error('a scenario has problems');
    }).processor;
  const rows = library.map(({ id, files }) => ({ id, files, first: load(files) }));
  const again = rows.map(({ id, files, first }) => {
    const times = Array.from({ length: ROUNDS }, () => load(files)).slice(ROUNDS / 2);
    const characters = Object.values(files).reduce((sum, text) => sum + text.length, 0);
    return { id, characters, first: figure(first), again: figure(median(times)) };
  });
  const sum = (key: 'first' | 'again'): number => figure(again.reduce((total, row) => total + row[key], 0));
  console.log(
    JSON.stringify({
      node: process.version,
      calibration: figure(calibrate()),
      scenarios: again,
      library: { first: sum('first'), again: sum('again') },
    }),
  );
};

main();

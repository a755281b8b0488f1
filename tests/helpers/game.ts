import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digest, filesOfFolder, openModel, openWorld, SCENARIOS } from '../../src/cli/disk.ts';
import { loadScenario, problemText } from '../../src/content/index.ts';
import { prepare, type Scenario, type World } from '../../src/engine/index.ts';

export { playGame } from '../../src/cli/seats.ts';
export { digest };

/** The scenario that most tests play. */
export const FIRST = 'first-of-september';

const SMALL = fileURLToPath(new URL('./fixtures/small/', import.meta.url));

const worlds = new Map<string, World>();

const once = (key: string, make: () => World): World => {
  const known = worlds.get(key);
  if (known !== undefined) return known;
  const made = make();
  worlds.set(key, made);
  return made;
};

/** A scenario of the project ready for play, under its own model or another. Made once a test file. */
export const world = (id: string = FIRST, model: string | null = null): World =>
  once(`${id} ${model ?? ''}`, () => openWorld(id, model));

/** Files of the small scenario that is kept for tests, keyed as `loadScenario` wants them. */
export const smallFiles = (): Readonly<Record<string, string>> => filesOfFolder(SMALL);

/** Files of a scenario of the project. */
export const filesOf = (id: string = FIRST): Readonly<Record<string, string>> =>
  filesOfFolder(join(SCENARIOS, id));

/** A scenario out of its files; throws with every problem when it has any. */
export const scenarioOf = (files: Readonly<Record<string, string>>): Scenario => {
  const loaded = loadScenario(files, digest);
  if (!loaded.ok) throw new Error(loaded.problems.map(problemText).join('\n'));
  return loaded.value;
};

/** Three invented powers, two arenas, four turns. */
export const smallWorld = (): World =>
  once('small', () => prepare(scenarioOf(smallFiles()), openModel('default')));

/** Text of a parameter set. */
export const modelText = (id = 'default'): string =>
  readFileSync(join(SCENARIOS, 'models', `${id}.json`), 'utf8');

import { fileURLToPath } from 'node:url';
import { digest, filesOfFolder, openModel, openScenario, scenarioIds } from '../../src/cli/disk.ts';
import { loadScenario, problemText } from '../../src/content/index.ts';
import { type Model, prepare, type Scenario, type World } from '../../src/engine/index.ts';
import type { Bench } from './shape.ts';

/** The neutral ground: no dated history, both sides alike. */
export const LABORATORY = 'laboratory';

const openLaboratory = (): Scenario => {
  const loaded = loadScenario(
    filesOfFolder(fileURLToPath(new URL('./laboratory/', import.meta.url))),
    digest,
  );
  if (!loaded.ok) throw new Error(loaded.problems.map(problemText).join('\n'));
  return loaded.value;
};

const benchOf = (scenario: Scenario, model: Model): Bench => {
  const { file } = scenario;
  const worlds = new Map<number, World>();
  const world = (turns = file.turns): World => {
    const known = worlds.get(turns);
    if (known !== undefined) return known;
    const made = prepare({ ...scenario, file: { ...file, turns } }, model);
    worlds.set(turns, made);
    return made;
  };
  return {
    id: file.id,
    isLaboratory: file.id === LABORATORY,
    world,
    worldOf: (weeks) => world(Math.ceil(weeks / file.weeksPerTurn)),
  };
};

/** One scenario of the project. */
export const openBench = (id: string): Bench => benchOf(openScenario(id), openModel('default'));

let opened: readonly Bench[] | null = null;

/** The laboratory first, then every scenario of the project. */
export const openBenches = (): readonly Bench[] => {
  if (opened !== null) return opened;
  const model = openModel('default');
  opened = [openLaboratory(), ...scenarioIds().map(openScenario)].map((scenario) => benchOf(scenario, model));
  return opened;
};

import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { checkTitle, modelIds, openModel, openScenario, SCENARIOS, scenarioIds } from '../src/cli/disk.ts';
import { Stop } from '../src/cli/stop.ts';
import { problemText } from '../src/content/index.ts';

const INDEX = 'virtual:scenarios';

const MODELS = 'models/';

/** What has passed every check, as the page takes it over; stops the build with what is wrong. */
const checked = (name: string): string => {
  try {
    if (!name.startsWith(MODELS)) return JSON.stringify(openScenario(name));
    const id = name.slice(MODELS.length);
    const untitled = checkTitle(id);
    if (untitled.length > 0) throw new Stop(untitled);
    return JSON.stringify(openModel(id));
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    throw new Error(`${name}:\n${error.problems.map(problemText).join('\n')}`);
  }
};

/** By id, how to fetch each as JSON text: `{ "spiral": () => import(…) }`. */
const fetches = (ids: readonly string[], folder: string): string =>
  `{ ${ids.map((id) => `${JSON.stringify(id)}: () => import('${INDEX}/${folder}${id}')`).join(', ')} }`;

/**
 * The scenarios and theories of this edition, read and checked while the page is built, so that opening one costs the
 * page no more than reading it. `virtual:scenarios` exports `SHIPPED` and `THEORIES`: by id, how to fetch each as JSON
 * text. In development they are read again when a file of theirs changes.
 */
export const scenarios = (): Plugin => ({
  name: 'scenarios',
  resolveId: (id) => (id === INDEX || id.startsWith(`${INDEX}/`) ? `\0${id}` : null),
  load(id) {
    if (id === `\0${INDEX}`)
      return `export const SHIPPED = ${fetches(scenarioIds(), '')}; export const THEORIES = ${fetches(modelIds(), MODELS)};`;
    if (!id.startsWith(`\0${INDEX}/`)) return null;
    return `export default ${JSON.stringify(checked(id.slice(INDEX.length + 2)))};`;
  },
  // Any file may be a part of any scenario: moves and texts are shared, and one builds on another.
  hotUpdate({ file, modules }) {
    if (!resolve(file).startsWith(resolve(SCENARIOS))) return modules;
    const all = [...this.environment.moduleGraph.idToModuleMap.values()];
    return [...modules, ...all.filter(({ id }) => id?.startsWith(`\0${INDEX}`) === true)];
  },
});

import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { openScenario, SCENARIOS, scenarioIds } from '../src/cli/disk.ts';
import { Stop } from '../src/cli/stop.ts';
import { problemText } from '../src/content/index.ts';

const INDEX = 'virtual:scenarios';

/** A scenario that has passed every check, as the page takes it over; stops the build with what is wrong. */
const checked = (id: string): string => {
  try {
    return JSON.stringify(openScenario(id));
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    throw new Error(`scenario ${id}:\n${error.problems.map(problemText).join('\n')}`);
  }
};

/**
 * The scenarios of this edition, read and checked while the page is built, so that opening one costs the page no more
 * than reading it. `virtual:scenarios` exports `SHIPPED`: by id, how to fetch each as JSON text. In development they are
 * read again when a file of theirs changes.
 */
export const scenarios = (): Plugin => ({
  name: 'scenarios',
  resolveId: (id) => (id === INDEX || id.startsWith(`${INDEX}/`) ? `\0${id}` : null),
  load(id) {
    if (id === `\0${INDEX}`) {
      const entries = scenarioIds().map(
        (name) => `${JSON.stringify(name)}: () => import('${INDEX}/${name}')`,
      );
      return `export const SHIPPED = { ${entries.join(', ')} };`;
    }
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

import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { checkTitle, modelIds, openModel, readScenario, SCENARIOS, scenarioIds } from '../src/cli/disk.ts';
import { Stop } from '../src/cli/stop.ts';
import { indexRecord, problemText } from '../src/content/index.ts';
import { LOCALES, SOURCE_LOCALE } from '../src/vocabulary/index.ts';

const INDEX = 'virtual:scenarios';

const MODELS = 'models/';
/** Of other languages: `texts/<locale>/<scenario>`. */
const TEXTS = 'texts/';
/** What a scenario shows besides: `notes/<scenario>`. */
const NOTES = 'notes/';
/** The facts of all scenarios. */
const RECORD = 'record';

/** Scenarios read since a file of theirs last changed: the page, its notes, the record and other languages take each over. */
const read = new Map<string, ReturnType<typeof readScenario>>();

const scenarioOf = (id: string): ReturnType<typeof readScenario> => {
  const found = read.get(id) ?? readScenario(id);
  read.set(id, found);
  return found;
};

/** What has passed every check, as the page takes it over; stops the build with what is wrong. */
const checked = (name: string, warn: (what: string) => void): unknown => {
  try {
    if (name.startsWith(MODELS)) {
      const id = name.slice(MODELS.length);
      const untitled = checkTitle(id);
      if (untitled.length > 0) throw new Stop(untitled);
      return openModel(id);
    }
    if (name.startsWith(TEXTS)) {
      const [locale = '', id = ''] = name.slice(TEXTS.length).split('/');
      if (id !== RECORD) return scenarioOf(id).translations[locale] ?? {};
      return Object.fromEntries(
        scenarioIds().flatMap((one) =>
          Object.entries(scenarioOf(one).translations[locale] ?? {}).filter(([key]) =>
            /^(?:fact|who)\./.test(key),
          ),
        ),
      );
    }
    if (name.startsWith(NOTES)) return scenarioOf(name.slice(NOTES.length)).notes;
    if (name === RECORD) return indexRecord(scenarioIds().map(scenarioOf));
    const { value, warnings } = scenarioOf(name);
    for (const one of warnings ?? []) warn(`${name}: ${problemText(one)}`);
    return value;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    throw new Error(`${name}:\n${error.problems.map(problemText).join('\n')}`);
  }
};

/** By id, how to fetch each as JSON text: `{ "spiral": () => import(…) }`. */
const fetches = (ids: readonly string[], folder: string): string =>
  `{ ${ids.map((id) => `${JSON.stringify(id)}: () => import('${INDEX}/${folder}${id}')`).join(', ')} }`;

const index = (): string => {
  const others = LOCALES.filter((locale) => locale !== SOURCE_LOCALE).map(
    ({ id }) => `${JSON.stringify(id)}: ${fetches([...scenarioIds(), RECORD], `${TEXTS}${id}/`)}`,
  );
  return [
    `export const SHIPPED = ${fetches(scenarioIds(), '')};`,
    `export const THEORIES = ${fetches(modelIds(), MODELS)};`,
    `export const NOTES = ${fetches(scenarioIds(), NOTES)};`,
    `export const RECORD = () => import('${INDEX}/${RECORD}');`,
    `export const TRANSLATED = { ${others.join(', ')} };`,
  ].join('\n');
};

/**
 * The scenarios and theories of this edition, read and checked while the page is built, so that opening one costs the
 * page no more than reading it. `virtual:scenarios` exports `SHIPPED` and `THEORIES`: by id, how to fetch each as JSON
 * text; `NOTES`: by id, how to fetch what is shown besides; `RECORD`: how to fetch the facts of all of them; and
 * `TRANSLATED`: by locale and id, how to fetch what other languages make of a scenario's texts. In development they are read again when a file of theirs changes.
 */
export const scenarios = (): Plugin => ({
  name: 'scenarios',
  buildStart: () => read.clear(),
  resolveId: (id) => (id === INDEX || id.startsWith(`${INDEX}/`) ? `\0${id}` : null),
  load(id) {
    if (id === `\0${INDEX}`) return index();
    if (!id.startsWith(`\0${INDEX}/`)) return null;
    const found = checked(id.slice(INDEX.length + 2), (what) => this.warn(what));
    return `export default ${JSON.stringify(JSON.stringify(found))};`;
  },
  // Any file may be a part of any scenario: moves and texts are shared, and one builds on another.
  hotUpdate({ file, modules }) {
    if (!resolve(file).startsWith(resolve(SCENARIOS))) return modules;
    read.clear();
    const all = [...this.environment.moduleGraph.idToModuleMap.values()];
    return [...modules, ...all.filter(({ id }) => id?.startsWith(`\0${INDEX}`) === true)];
  },
});

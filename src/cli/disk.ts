import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  checkFile,
  didYouMean,
  filesOfScenario,
  type Loaded,
  loadModel,
  loadScenario,
  type ModelTexts,
  othersOf,
  SOURCE_TEXTS,
} from '../content/index.ts';
import { type Digest, type Model, prepare, type Scenario, type World } from '../engine/index.ts';
import type { Problem, TextFile } from '../vocabulary/index.ts';
import { Stop, usage } from './stop.ts';

/** The project's `scenarios/` folder, wherever the command is run from. */
export const SCENARIOS = fileURLToPath(new URL('../../scenarios/', import.meta.url));

/** First 32 hexadecimal digits of SHA-256. */
export const digest: Digest = (text) => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** Every JSON file under a folder, keyed by its path inside it with forward slashes. */
export const readTree = (folder: string): Readonly<Record<string, string>> => {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    files.map((file) => [relative(folder, file).split(sep).join('/'), readFileSync(file, 'utf8')]),
  );
};

/** Ids of the scenarios in the project, in alphabetical order. */
export const scenarioIds = (): readonly string[] =>
  readdirSync(SCENARIOS)
    .filter((name) => existsSync(join(SCENARIOS, name, 'scenario.json')))
    .sort();

/** Ids of the parameter sets in the project, in alphabetical order. */
export const modelIds = (): readonly string[] => {
  const folder = join(SCENARIOS, 'models');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
};

/** Texts of the parameter sets in the project, by id. */
export const modelTexts = (): ModelTexts =>
  Object.fromEntries(
    modelIds().map((id) => [id, readFileSync(join(SCENARIOS, 'models', `${id}.json`), 'utf8')]),
  );

/** Stops unless `word` is among `all`, naming them and the nearest. */
export const requireKnown = (option: string, what: string, word: string, all: readonly string[]): void => {
  if (all.includes(word)) return;
  const list = `known: ${all.join(', ')}`;
  const guess = didYouMean(word, all, '');
  throw usage(option, `there is no ${what} "${word}"`, guess === '' ? list : `${guess} ${list}`);
};

/** What all scenarios share beside the moves, texts and sources, by file name. */
const catalogues = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(SCENARIOS)
      .filter((name) => name.endsWith('.json'))
      .map((name) => [name, readFileSync(join(SCENARIOS, name), 'utf8')]),
  );

/** The shared moves and texts of the project, keyed as they lie under `scenarios/`. */
const shared = (): Readonly<Record<string, string>> => ({
  ...under('moves'),
  ...under('notes'),
  ...catalogues(),
});

/** The texts that all scenarios share, by key. Stops when a catalogue has problems. */
export const sharedTexts = (): TextFile => {
  const files = Object.entries(catalogues()).filter(([name]) => name === SOURCE_TEXTS);
  const problems = files.flatMap(([file, text]) => checkFile(file, text).problems);
  if (problems.length > 0) throw new Stop(problems);
  return Object.assign({}, ...files.map(([, text]) => JSON.parse(text) as TextFile));
};

/** What a parameter set of the project lacks beside its file: the title that everybody reads. */
export const checkTitle = (id: string): readonly Problem[] => {
  const key = `model.${id}.title`;
  if (Object.hasOwn(sharedTexts(), key)) return [];
  return [
    {
      code: 'text-missing',
      file: `models/${id}.json`,
      path: 'id',
      line: null,
      message: `there is no text "${key}"`,
      hint: `add "${key}" to scenarios/${SOURCE_TEXTS}`,
    },
  ];
};

const under = (name: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(readTree(join(SCENARIOS, name))).map(([file, text]) => [`${name}/${file}`, text]),
  );

/**
 * Files of a scenario's folder anywhere, keyed as `loadScenario` wants them. One that brings
 * `moves/` of its own stands for itself; any other shares the project's moves and texts, and may build on
 * scenarios of the project.
 */
export const filesOfFolder = (folder: string): Readonly<Record<string, string>> => {
  const own = readTree(folder);
  if (Object.keys(own).some((file) => file.startsWith('moves/'))) return own;
  const settingOf = (id: string): string | undefined =>
    scenarioIds().includes(id) ? readFileSync(join(SCENARIOS, id, 'scenario.json'), 'utf8') : undefined;
  const others = othersOf(own, settingOf).filter((id) => scenarioIds().includes(id));
  const tree = Object.assign({}, shared(), ...others.map(under));
  return { ...filesOfScenario(tree, '', others), ...own };
};

/** A scenario of the project with its other languages. Stops when there is none of that id, or it has problems. */
export const readScenario = (id: string): Extract<Loaded, { readonly ok: true }> => {
  requireKnown('--scenario', 'scenario', id, scenarioIds());
  const loaded = loadScenario(filesOfFolder(join(SCENARIOS, id)), digest);
  if (!loaded.ok)
    throw new Stop(loaded.problems.map((problem) => ({ ...problem, file: `${id}: ${problem.file}` })));
  return loaded;
};

/** A scenario of the project. Stops when there is none of that id, or it has problems. */
export const openScenario = (id: string): Scenario => readScenario(id).value;

/** Characters in a model's file. */
const MODEL_LIMIT = 1_000_000;

/**
 * A parameter set of the project by its id, or one's own by its file's path, which ends in `.json`. Stops
 * when there is none of that name, or it has problems.
 */
export const openModel = (name: string): Model => {
  const isOwn = name.endsWith('.json');
  if (!isOwn) requireKnown('--model', 'model', name, modelIds());
  const file = isOwn ? name : join(SCENARIOS, 'models', `${name}.json`);
  const text = readNamed(file, MODEL_LIMIT);
  const loaded = loadModel(text, isOwn ? name : `models/${name}.json`, digest, modelTexts());
  if (!loaded.ok) throw new Stop(loaded.problems);
  if (!isOwn && loaded.value.id !== name)
    throw usage(`models/${name}.json id`, `expected "${name}", got "${loaded.value.id}"`, 'name both alike');
  return loaded.value;
};

/** A scenario ready for play under a model (its own when `null`). */
export const openWorld = (id: string, model: string | null): World => {
  const scenario = openScenario(id);
  const own = scenario.file.model;
  if (model === null) requireKnown(`${id}: scenario.json model`, 'model', own, modelIds());
  return prepare(scenario, openModel(model ?? own));
};

/** Text of a file that somebody named. Stops when it can't be read or is too large. */
export const readNamed = (file: string, limit: number): string => {
  if (!existsSync(file)) throw usage(file, 'there is no such file', 'look at its path');
  const stat = statSync(file);
  if (!stat.isFile()) throw usage(file, 'this is no file', 'name a file');
  if (stat.size > limit * 4)
    throw usage(file, `${stat.size} bytes is too large`, `at most ${limit} characters`);
  return readFileSync(file, 'utf8');
};

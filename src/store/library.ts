import type { Model, Scenario, World } from '../engine/index.ts';
import type { Problem, Result } from '../vocabulary/index.ts';
import { type Kit, loadKit } from './kit.ts';

const FILES = import.meta.glob<string>('../../scenarios/**/*.json', { query: '?raw', import: 'default' });
const ROOT = '../../scenarios/';

/** Ids of the parameter sets of this edition, the default first. */
export const MODELS: readonly string[] = Object.keys(FILES)
  .filter((path) => path.startsWith(`${ROOT}models/`))
  .map((path) => path.slice(`${ROOT}models/`.length, -'.json'.length))
  .sort((a, b) => Number(b === 'default') - Number(a === 'default') || (a < b ? -1 : 1));

/** The files that a scenario under a parameter set is made of, keyed by path under `scenarios/`. */
const fetchFiles = async (id: string): Promise<Record<string, string>> => {
  const folders = [id, 'moves', 'models'];
  const wanted = Object.entries(FILES)
    .map(([path, read]) => ({ name: path.slice(ROOT.length), read }))
    .filter(({ name }) => !name.includes('/') || folders.includes(name.split('/')[0] ?? ''));
  return Object.fromEntries(
    await Promise.all(wanted.map(async ({ name, read }): Promise<[string, string]> => [name, await read()])),
  );
};

const missing = (file: string): Result<never, Problem> => ({
  ok: false,
  problems: [
    { code: 'missing', file, path: '', line: null, message: 'is not part of this edition', hint: null },
  ],
});

const unknownModel = (file: string): Result<never, Problem> => ({
  ok: false,
  problems: [{ code: 'unknown-model', file, path: '', line: null, message: MODELS.join(', '), hint: null }],
});

const worlds = new Map<string, World>();

const build = async (kit: Kit, id: string, modelId: string | null): Promise<Result<World, Problem>> => {
  const files = await fetchFiles(id);
  if (!Object.hasOwn(files, `${id}/scenario.json`)) return missing(id);
  const { loadModel, loadScenario, filesOfScenario } = kit.content;
  const scenario: Result<Scenario, Problem> = loadScenario(filesOfScenario(files, id), kit.digest);
  if (!scenario.ok) return scenario;
  const name = `models/${modelId ?? scenario.value.file.model}.json`;
  if (!Object.hasOwn(files, name)) return unknownModel(name);
  const model: Result<Model, Problem> = loadModel(files[name] ?? '', name, kit.digest);
  if (!model.ok) return model;
  return { ok: true, value: kit.engine.prepare(scenario.value, model.value) };
};

/** A shipped scenario made ready for play under a parameter set (its own when `null`). */
export const openWorld = async (id: string, modelId: string | null): Promise<Result<World, Problem>> => {
  const key = `${id} ${modelId ?? ''}`;
  const known = worlds.get(key);
  if (known !== undefined) return { ok: true, value: known };
  const world = await build(await loadKit(), id, modelId);
  if (world.ok) worlds.set(key, world.value);
  return world;
};

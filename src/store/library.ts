import type { Model, Scenario, World } from '../engine/index.ts';
import type { Problem, Result } from '../vocabulary/index.ts';
import { type Kit, loadKit } from './kit.ts';

const FILES = import.meta.glob<string>('../../scenarios/**/*.json', { query: '?raw', import: 'default' });
const ROOT = '../../scenarios/';

const fetchFiles = async (folders: readonly string[]): Promise<Record<string, string>> => {
  const wanted = Object.entries(FILES).filter(([path]) =>
    folders.some((folder) => path.startsWith(`${ROOT}${folder}/`)),
  );
  const texts = await Promise.all(
    wanted.map(async ([path, read]): Promise<[string, string]> => [path.slice(ROOT.length), await read()]),
  );
  return Object.fromEntries(texts);
};

const missing = (file: string): Result<never, Problem> => ({
  ok: false,
  problems: [
    { code: 'missing', file, path: '', line: null, message: 'is not part of this edition', hint: null },
  ],
});

const worlds = new Map<string, World>();

const build = async (kit: Kit, id: string, modelId: string | null): Promise<Result<World, Problem>> => {
  const files = await fetchFiles([id, 'moves', 'models']);
  if (!Object.keys(files).some((name) => name.startsWith(`${id}/`))) return missing(id);
  const scenario: Result<Scenario, Problem> = kit.content.loadScenario(files);
  if (!scenario.ok) return scenario;
  const name = modelId ?? scenario.value.file.model;
  const text = files[`models/${name}.json`];
  if (text === undefined) return missing(`models/${name}.json`);
  const model: Result<Model, Problem> = kit.content.loadModel(text, `models/${name}.json`);
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

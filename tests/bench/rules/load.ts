import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Rolldown } from 'vite';
import { openModel, openScenario } from '../../../src/cli/disk.ts';
import type { World } from '../../../src/engine/index.ts';

export type Rules = typeof import('./entry.ts');

const ENTRY = fileURLToPath(new URL('./entry.ts', import.meta.url));
const ENGINE = fileURLToPath(new URL('../../../src/engine/', import.meta.url));
const BUNDLES = fileURLToPath(new URL('../../../.cache/bench/', import.meta.url));
const STATE = join(ENGINE, 'state.ts');
const WITHOUT_COPY = '\0state-without-copy';
/** Where a turn and a week begin with a copy of the state. */
const COPYING = ['resolve.ts', 'week.ts'].map((name) => join(ENGINE, name));

/** Takes one line out of the engine: in place of a copy of the state, it goes on with the state itself. */
const withoutCopy: Rolldown.Plugin = {
  name: 'without-copy',
  resolveId: {
    order: 'pre',
    handler: (id, importer) =>
      importer !== undefined && COPYING.includes(importer) && id === './state.ts' ? WITHOUT_COPY : null,
  },
  load: (id) =>
    id === WITHOUT_COPY
      ? `export * from ${JSON.stringify(STATE)}; export const copyState = (state) => state;`
      : null,
};

const bundle = async (plugins: Rolldown.Plugin[]): Promise<string> => {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    plugins,
    build: { ssr: ENTRY, write: false, minify: false, target: 'es2022' },
  });
  const [code] = ([output].flat() as Rolldown.RolldownOutput[]).flatMap((one) =>
    one.output.flatMap((chunk) => (chunk.type === 'chunk' && chunk.isEntry ? [chunk.code] : [])),
  );
  if (code === undefined) throw new Error('the engine could not be bundled');
  return code;
};

const bundles = new Map<string, string>();

/**
 * A fresh copy of the rules, built as they are built for players. Every part of the bench takes its own, so that what a
 * compiler learns from one (drafts, frozen lists, forty powers) does not slow another down. `in-place` is the same code
 * without the copy that `submit` and `drift` begin with: they change the state that they are given.
 */
export const loadRules = async (name: string, kind: 'copying' | 'in-place' = 'copying'): Promise<Rules> => {
  const code = bundles.get(kind) ?? (await bundle(kind === 'in-place' ? [withoutCopy] : []));
  bundles.set(kind, code);
  mkdirSync(BUNDLES, { recursive: true });
  const file = join(BUNDLES, `${name}.mjs`);
  writeFileSync(file, code);
  const rules: Rules = await import(pathToFileURL(file).href);
  if (kind === 'in-place') requireInPlace(rules);
  return rules;
};

/** A scenario of the project under its own model, prepared by these rules. */
export const worldOf = (rules: Rules, id: string): World => {
  const scenario = openScenario(id);
  return rules.prepare(scenario, openModel(scenario.file.model));
};

const requireInPlace = (rules: Rules): void => {
  const world = worldOf(rules, 'first-of-september');
  const state = rules.setup(world, 'in-place');
  const result = rules.submit(world, state, {});
  if (!result.ok || result.value !== state || rules.drift(world, state) !== state)
    throw new Error(
      'the engine copies states otherwise than by copyState of state.ts: mend tests/bench/rules/load.ts',
    );
};

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { keyOf } from './key.mjs';

/**
 * Stryker has no samples, and ranges of lines would take in whatever lies within a mutant. A checker is asked about
 * every mutant before it is tried: this one lets through those that were drawn and turns the rest away as what does
 * not compile, which no score counts.
 */
const load = createRequire(process.env.DEMARCHE_MUTATION_HOME ?? import.meta.url);
const { PluginKind, declareFactoryPlugin, declareValuePlugin } = load('@stryker-mutator/api/plugin');

const createChecker = () => {
  const drawn = new Set(JSON.parse(readFileSync(process.env.DEMARCHE_MUTATION_SAMPLE ?? '', 'utf8')));
  const isDrawn = (mutant) => {
    const fileName = mutant.fileName.replaceAll('\\', '/');
    return drawn.has(keyOf({ ...mutant, fileName: fileName.slice(fileName.lastIndexOf('/src/') + 1) }));
  };
  return {
    init: async () => undefined,
    group: async (mutants) => [mutants.map(({ id }) => id)],
    check: async (mutants) =>
      Object.fromEntries(
        mutants.map((mutant) => [
          mutant.id,
          isDrawn(mutant) ? { status: 'passed' } : { status: 'compileError', reason: 'not drawn' },
        ]),
      ),
  };
};
createChecker.inject = [];

/** Vite reads what `import.meta.glob` is given before any code runs: it has to be literal. */
const globs = {
  shouldIgnore: ({ node }) =>
    node.type === 'CallExpression' &&
    node.callee.type === 'MemberExpression' &&
    node.callee.object.type === 'MetaProperty'
      ? 'read by the build'
      : undefined,
};

export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.Checker, 'sample', createChecker),
  declareValuePlugin(PluginKind.Ignore, 'globs', globs),
];

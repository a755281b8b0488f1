import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';
import { SOURCE_LOCALE } from '../src/vocabulary/index.ts';

/** Bytes that may come over the line, compressed with gzip as any host can. */
const MOST = { screen: 110_000, game: 900_000 } as const;

/** The game that a newcomer plays, and the parameter set of that game. */
const FIRST = { scenario: 'first-of-september', model: 'default' } as const;

/** Places that nobody has to go to in a first game, and what files are checked with. */
const ASIDE = /\/src\/(?:content|ui\/(?:help|record|replay|settings))\//;

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk;

/**
 * A file that the first game does without: other scenarios, parameter sets, places and languages, notes, which arrive when
 * somebody looks, and what only files of somebody's own need.
 */
const isLater = (id: string): boolean => {
  if (ASIDE.test(id)) return true;
  const [, locale] = /\/locale\/catalogues\/([^/]+)\//.exec(id) ?? [];
  if (locale !== undefined) return locale !== SOURCE_LOCALE.id;
  const [, shipped] = /virtual:scenarios\/(.+)$/.exec(id) ?? [];
  if (shipped !== undefined) return shipped !== FIRST.scenario && shipped !== `models/${FIRST.model}`;
  return /\/scenarios\/.+\.json/.test(id);
};

const chunkOf = (bundle: Bundle, file: string): Chunk | null => {
  const found = bundle[file];
  return found?.type === 'chunk' ? found : null;
};

/** Everything that the page fetches from a chunk on, with what it asks for later if `deep`. */
const fetched = (bundle: Bundle, entry: string, deep: boolean): ReadonlySet<string> => {
  const files = new Set<string>();
  const visit = (file: string): void => {
    const chunk = chunkOf(bundle, file);
    if (chunk === null || files.has(file)) return;
    const id = chunk.facadeModuleId ?? chunk.moduleIds[0] ?? '';
    if (deep && isLater(id)) return;
    files.add(file);
    const { importedAssets, importedCss } = chunk.viteMetadata ?? {};
    for (const asset of [...(importedCss ?? []), ...(importedAssets ?? [])]) files.add(asset);
    for (const next of [...chunk.imports, ...(deep ? chunk.dynamicImports : [])]) visit(next);
  };
  visit(entry);
  return files;
};

const KINDS = ['html', 'js', 'css', 'woff2'] as const;

/** Fails the build when the first screen or the first game grows past its bound, and says what they weigh. */
export const budget = (): Plugin => ({
  name: 'size-budget',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const sizes = new Map(
        Object.values(bundle).map((file): [string, number] => {
          const content = file.type === 'chunk' ? file.code : file.source;
          // Fonts are compressed already.
          return [
            file.fileName,
            file.fileName.endsWith('.woff2') ? content.length : gzipSync(content).length,
          ];
        }),
      );
      const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry);
      if (entry === undefined) throw new Error('The build has no entry.');
      const fonts = [...sizes.keys()].filter((file) => file.endsWith('.woff2'));
      const screen = [...fetched(bundle, entry.fileName, false), 'index.html'].filter(
        (file) => !file.endsWith('.woff2'),
      );
      const game = [...new Set([...fetched(bundle, entry.fileName, true), 'index.html', ...fonts])];
      const weigh = (files: readonly string[], kind = ''): number =>
        files.reduce((sum, file) => sum + (file.endsWith(kind) ? (sizes.get(file) ?? 0) : 0), 0);
      const kilo = (bytes: number): string => (bytes / 1000).toFixed(1).padStart(8);
      const row = (name: string, files: readonly string[], most: number | null): string =>
        `${name.padEnd(16)}${[weigh(files), ...KINDS.map((kind) => weigh(files, `.${kind}`))].map(kilo).join('')}${most === null ? '' : kilo(most)}`;
      const all = [...sizes.keys()];
      this.info(
        [
          'compressed sizes in kB',
          `${''.padEnd(16)}${['all', ...KINDS, 'at most'].map((name) => name.padStart(8)).join('')}`,
          row('first screen', screen, MOST.screen),
          row('first game', game, MOST.game),
          row('whole edition', all, null),
        ].join('\n'),
      );
      const heaviest = (files: readonly string[]): string =>
        [...files]
          .sort((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0))
          .slice(0, 12)
          .map((file) => `${kilo(sizes.get(file) ?? 0)} ${file}`)
          .join('\n');
      for (const [name, files, most] of [
        ['first screen', screen, MOST.screen],
        ['first game', game, MOST.game],
      ] as const)
        if (weigh(files) > most)
          this.error(`The ${name} weighs more than ${kilo(most).trim()} kB:\n${heaviest(files)}`);
    },
  },
});

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';

export const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

/** One import, export-from or dynamic import. */
export interface Import {
  /** File it stands in, from `src/`. */
  readonly from: string;
  /** File it names, from `src/`, or a package. */
  readonly to: string;
  readonly isPackage: boolean;
  readonly typeOnly: boolean;
  /** Imported names; empty for `*` and dynamic imports. */
  readonly names: readonly string[];
}

/** Every TypeScript file under `src/`, as paths from there. */
export const sourceFiles = (): readonly string[] =>
  readdirSync(SRC, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(SRC, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();

export const textOf = (file: string): string => readFileSync(join(SRC, file), 'utf8');

/** `cli`, `engine`, …; `main` for files that stand in `src/` itself. */
export const folderOf = (file: string): string =>
  file.includes('/') ? file.slice(0, file.indexOf('/')) : 'main';

const resolve = (from: string, name: string): Pick<Import, 'to' | 'isPackage'> =>
  name.startsWith('.')
    ? { to: join(dirname(from), name).split(sep).join('/'), isPackage: false }
    : { to: name, isPackage: true };

/** What a file imports. `text` is its source. */
export const importsOf = (file: string, text: string): readonly Import[] => {
  const { module } = parseSync(file, text);
  const found: Import[] = [];
  for (const statement of module.staticImports) {
    const { entries } = statement;
    found.push({
      from: file,
      ...resolve(file, statement.moduleRequest.value),
      typeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
      names: entries.filter((entry) => !entry.isType).map((entry) => entry.importName.name ?? '*'),
    });
  }
  for (const { entries } of module.staticExports)
    for (const entry of entries)
      if (entry.moduleRequest !== null)
        found.push({
          from: file,
          ...resolve(file, entry.moduleRequest.value),
          typeOnly: entry.isType,
          names: [entry.importName.name ?? '*'],
        });
  for (const { moduleRequest } of module.dynamicImports) {
    const name = text.slice(moduleRequest.start, moduleRequest.end).replace(/^['"`]|['"`]$/g, '');
    found.push({ from: file, ...resolve(file, name), typeOnly: false, names: [] });
  }
  return found;
};

/** Every node of a file's syntax tree. */
export const nodesOf = (file: string, text: string): readonly Readonly<Record<string, unknown>>[] => {
  const nodes: Record<string, unknown>[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    else if (typeof value === 'object' && value !== null) {
      if ('type' in value) nodes.push(value as Record<string, unknown>);
      for (const inner of Object.values(value)) visit(inner);
    }
  };
  visit(parseSync(file, text).program);
  return nodes;
};

/** Names of what a file exports of its own: not what it only passes on. */
export const exportsOf = (file: string, text: string): readonly string[] => {
  const { module } = parseSync(file, text);
  const imported = new Set(
    module.staticImports.flatMap(({ entries }) => entries.map(({ localName }) => localName.value)),
  );
  const own = module.staticExports
    .flatMap(({ entries }) => entries)
    .filter(({ moduleRequest, localName }) => moduleRequest === null && !imported.has(localName.name ?? ''))
    .flatMap(({ exportName }) => exportName.name ?? []);
  return [...new Set(own)];
};

/**
 * `npm run registries`: takes each entry of each registry under src/ away, one at a time, and sees the compiler name
 * what is missing. A registry is a table at the top of a file whose keys are a closed set: typed by one
 * (`Record<Kind, …>`, `{ [K in Kind]: … }`), or the set's own source (`keyof typeof TABLE`). `--only NAME` for one.
 *
 * Those typed by a set are tried together, one entry of each at a time, since the compiler complains at each of them;
 * what it does not name in the registry itself is tried again alone.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { nodesOf, sourceFiles, textOf } from '../house/modules.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

interface Entry {
  readonly key: string;
  /** Place in the file, the comma after it included. */
  readonly from: number;
  readonly to: number;
}

interface Registry {
  readonly file: string;
  readonly name: string;
  /** Typed by a closed set, and so tried with others. */
  readonly isTyped: boolean;
  readonly entries: readonly Entry[];
}

type Node = Readonly<Record<string, unknown>>;
const asNode = (value: unknown): Node | null =>
  typeof value === 'object' && value !== null ? (value as Node) : null;

/** The object literal behind `as const` and `satisfies`, and what it is held to. */
const literalOf = (init: Node | null): { readonly literal: Node; readonly held: Node | null } | null => {
  if (init === null) return null;
  if (init.type === 'ObjectExpression') return { literal: init, held: null };
  if (init.type !== 'TSAsExpression' && init.type !== 'TSSatisfiesExpression') return null;
  const inner = literalOf(asNode(init.expression));
  if (inner === null) return null;
  return init.type === 'TSSatisfiesExpression' ? { ...inner, held: asNode(init.typeAnnotation) } : inner;
};

/** Types whose keys anybody may choose. */
const OPEN =
  /^(Readonly<)?(Partial<|Record<\s*(string|number)\b|\{\s*readonly \[\w+: string\]|TextFile|ReadonlyMap)/;

const isClosed = (type: string): boolean => !OPEN.test(type) && /Record<|\[\s*\w+ in /.test(type);

const registriesIn = (file: string, all: string): readonly Registry[] => {
  const text = textOf(file);
  const found: Registry[] = [];
  for (const node of nodesOf(file, text)) {
    if (node.type !== 'VariableDeclarator') continue;
    const id = asNode(node.id);
    const made = literalOf(asNode(node.init));
    if (id === null || made === null || typeof id.name !== 'string') continue;
    const annotation = asNode(asNode(id.typeAnnotation)?.typeAnnotation) ?? made.held;
    const type =
      annotation === null ? '' : text.slice(annotation.start as number, annotation.end as number).trim();
    const isTyped = isClosed(type);
    if (!isTyped && !new RegExp(`keyof typeof ${id.name}\\b`).test(all)) continue;
    const properties = (made.literal.properties as readonly Node[]).filter((one) => one.type === 'Property');
    found.push({
      file,
      name: id.name,
      isTyped,
      entries: properties.map((one) => {
        const to = one.end as number;
        const comma = /^\s*,/.exec(text.slice(to))?.[0].length ?? 0;
        const key = asNode(one.key);
        return { key: String(key?.name ?? key?.value ?? '?'), from: one.start as number, to: to + comma };
      }),
    });
  }
  return found;
};

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const everything = sourceFiles().map(textOf).join('\n');
const registries = sourceFiles()
  .flatMap((file) => registriesIn(file, everything))
  .filter(({ name, entries }) => entries.length > 0 && (values.only === undefined || values.only === name));

const copy = mkdtempSync(join(tmpdir(), 'demarche-registries-'));
for (const part of ['src', 'tsconfig.json', 'package.json', 'scenarios', 'assets'])
  cpSync(join(ROOT, part), join(copy, part), { recursive: true });
symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
const settings = JSON.parse(readFileSync(join(copy, 'tsconfig.json'), 'utf8')) as Record<string, unknown>;
writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify({ ...settings, include: ['src'] }));

/** Compiles with these entries away; the lines on which the compiler complains, by file. */
const complaints = (
  gone: readonly { readonly registry: Registry; readonly entry: Entry }[],
): ReadonlyMap<string, readonly number[]> => {
  const files = new Set(gone.map(({ registry }) => registry.file));
  for (const file of files) {
    let text = textOf(file);
    const cuts = gone.filter(({ registry }) => registry.file === file).map(({ entry }) => entry);
    // Lines stay where they are, so that complaints can be told apart.
    for (const { from, to } of cuts)
      text = text.slice(0, from) + text.slice(from, to).replace(/[^\n]/g, ' ') + text.slice(to);
    writeFileSync(join(copy, 'src', file), text);
  }
  const { stdout } = spawnSync(
    join(ROOT, 'node_modules/.bin/tsc'),
    ['-p', 'tsconfig.json', '--pretty', 'false'],
    {
      cwd: copy,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  for (const file of files) writeFileSync(join(copy, 'src', file), textOf(file));
  const found = new Map<string, number[]>();
  for (const [, file = '', line] of stdout.matchAll(/^src\/([^(]+)\((\d+),\d+\): error/gm))
    found.set(file, [...(found.get(file) ?? []), Number(line)]);
  return found;
};

const lineAt = (file: string, offset: number): number => textOf(file).slice(0, offset).split('\n').length;

if (complaints([]).size > 0) throw new Error('the sources do not compile as they are');
const silent: string[] = [];
let tried = 0;
const alone: { readonly registry: Registry; readonly entry: Entry }[] = [];
const most = Math.max(...registries.map(({ entries }) => entries.length));
for (let round = 0; round < most; round += 1) {
  const batch = registries.flatMap((registry) => {
    const entry = registry.entries[round];
    if (entry === undefined) return [];
    if (registry.isTyped) return [{ registry, entry }];
    alone.push({ registry, entry });
    return [];
  });
  if (batch.length === 0) continue;
  const found = complaints(batch);
  for (const one of batch) {
    const { file, name, entries } = one.registry;
    const first = entries[0];
    const last = entries.at(-1);
    const head = lineAt(file, textOf(file).search(new RegExp(`\\bconst ${name}\\b`)));
    const end = Math.max(head, lineAt(file, last?.to ?? first?.to ?? 0));
    if (found.get(file)?.some((line) => line >= head && line <= end) === true) tried += 1;
    else alone.push(one);
  }
}
for (const one of alone) {
  tried += 1;
  if (complaints([one]).size === 0)
    silent.push(`${one.registry.file}: ${one.registry.name}.${one.entry.key}`);
}
rmSync(copy, { recursive: true });
console.log(
  `${registries.length} registries, ${tried} entries taken away in turn: the compiler was silent ${silent.length} times.`,
);
for (const line of silent) console.log(`  ${line}`);
process.exitCode = silent.length === 0 ? 0 : 1;

/** A folder that somebody offers from their disk: its bounds, and how it is read. */
import type { Problem, Result } from '../vocabulary/index.ts';
import { problemOf } from './problems.ts';

/** Bounds on a folder from somebody's disk: files, bytes in one and in all, entries looked at, levels. */
export const FOLDER_LIMITS = {
  files: 64,
  file: 2_000_000,
  all: 8_000_000,
  entries: 1000,
  depth: 4,
} as const;

/** A file that somebody offers; nothing about it is checked. */
export interface OfferedFile {
  readonly path: string;
  readonly size: number;
  readonly text: () => Promise<string>;
}

/** Texts of files by path. */
export type Files = Readonly<Record<string, string>>;

/** Files on offer, and the name of the folder that they came in. */
export interface OfferedFolder {
  readonly name: string;
  readonly files: readonly OfferedFile[];
}

const FORBIDDEN: readonly string[] = ['__proto__', 'constructor', 'prototype'];
const SEGMENT = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** The catalogue says what is wrong and how to mend it; `found` is what it speaks of. */
const problemWith = (code: string, file: string | null, found: string | number = ''): Problem =>
  problemOf(code, { file, message: String(found) });

const printable = (path: string): string =>
  path.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, '\u{fffd}').slice(0, 120);

/** A path with forward slashes and no empty or `.` parts; `null` for one that leads out, or has strange letters. */
export const normalPath = (path: string): string | null => {
  const parts = path
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.');
  const isFine = parts.every((part) => SEGMENT.test(part) && !FORBIDDEN.includes(part));
  return isFine && parts.length > 0 && parts.length <= FOLDER_LIMITS.depth ? parts.join('/') : null;
};

/** What is wrong with files before any of them is opened. */
const checkOffer = (files: readonly OfferedFile[]): readonly Problem[] => {
  if (files.length > FOLDER_LIMITS.files) return [problemWith('folder-files', null, files.length)];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const { path, size } of files) {
    const name = normalPath(path);
    const shown = printable(path);
    if (name === null) problems.push(problemWith('folder-path', shown));
    else if (seen.has(name)) problems.push(problemWith('folder-twice', shown));
    else seen.add(name);
    if (size > FOLDER_LIMITS.file) problems.push(problemWith('folder-file-size', shown, size));
  }
  const sum = files.reduce((total, { size }) => total + size, 0);
  if (sum > FOLDER_LIMITS.all) problems.push(problemWith('folder-size', null, sum));
  if (!seen.has('scenario.json')) {
    const deeper = [...seen].find((name) => name.endsWith('/scenario.json'));
    problems.push(
      deeper === undefined
        ? problemWith('folder-scenario', null)
        : problemWith('folder-deeper', null, deeper.slice(0, -'/scenario.json'.length)),
    );
  }
  return problems;
};

/** Texts of the JSON files among those on offer, by path; other files are passed over. Never throws. */
export const readOffer = async ({ files: all }: OfferedFolder): Promise<Result<Files, Problem>> => {
  const files = all.filter(({ path }) => path.endsWith('.json'));
  const problems = files.length === 0 ? [problemWith('folder-empty', null)] : checkOffer(files);
  if (problems.length > 0) return { ok: false, problems };
  const read: [string, string][] = [];
  for (const { path, text } of files) {
    try {
      read.push([normalPath(path) ?? '', await text()]);
    } catch {
      return { ok: false, problems: [problemWith('file-unreadable', printable(path))] };
    }
  }
  return { ok: true, value: Object.fromEntries(read) };
};

/** Files chosen in the browser's dialog: of a folder, keyed by their paths inside it. */
export const offerOfFiles = (files: readonly File[]): OfferedFolder => {
  const inside = files.map((file) => ({ file, path: file.webkitRelativePath ?? '' }));
  const name = inside[0]?.path.split('/')[0] ?? '';
  return {
    name:
      name === ''
        ? files
            .map((file) => file.name)
            .join(', ')
            .slice(0, 80)
        : name,
    files: inside.map(({ file, path }) => ({
      path: path === '' ? file.name : path.slice(path.indexOf('/') + 1),
      size: file.size,
      text: () => file.text(),
    })),
  };
};

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((settle, refuse) => entry.file(settle, refuse));

const entriesOf = async (folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> => {
  const reader = folder.createReader();
  const found: FileSystemEntry[] = [];
  while (found.length <= FOLDER_LIMITS.entries) {
    const more = await new Promise<FileSystemEntry[]>((settle, refuse) => reader.readEntries(settle, refuse));
    if (more.length === 0) break;
    found.push(...more);
  }
  return found;
};

/** Files and folders dropped on the page, walked no further than the bounds. */
export const offerOfEntries = async (entries: readonly FileSystemEntry[]): Promise<OfferedFolder> => {
  const files: OfferedFile[] = [];
  const [only] = entries;
  const isFolder = entries.length === 1 && only?.isDirectory === true;
  let looked = 0;
  const walk = async (entry: FileSystemEntry, path: string, depth: number): Promise<void> => {
    looked += 1;
    if (looked > FOLDER_LIMITS.entries || files.length > FOLDER_LIMITS.files || entry.name.startsWith('.'))
      return;
    if (entry.isDirectory) {
      if (depth >= FOLDER_LIMITS.depth) return;
      for (const inner of await entriesOf(entry as FileSystemDirectoryEntry))
        await walk(inner, path === '' ? inner.name : `${path}/${inner.name}`, depth + 1);
      return;
    }
    if (!entry.name.endsWith('.json')) return;
    const file = await fileOf(entry as FileSystemFileEntry);
    files.push({ path, size: file.size, text: () => file.text() });
  };
  for (const entry of entries) await walk(entry, isFolder ? '' : entry.name, 0);
  return { name: only?.name ?? '', files };
};

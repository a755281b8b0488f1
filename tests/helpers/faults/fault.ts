import { vi } from 'vitest';
import type { Json } from '../edit.ts';
import { digest } from '../game.ts';
import { changed, type Edit } from '../spoil.ts';

/** What content is to whoever reads scenarios, states and files by it. */
export type Content = typeof import('../../../src/content/index.ts');

/** Content that has read nothing yet: what it keeps of files read before can't help it, nor lead it astray. */
export const readAnew = async (): Promise<Content> => {
  vi.resetModules();
  return import('../../../src/content/index.ts');
};

/** The small scenario spoilt in some places, and all that is told of it. */
export type Fault = readonly [what: string, edits: readonly Edit[], lines: readonly string[]];

/** Something read, and all that is told of it. */
export type Reading = readonly [
  what: string,
  read: (content: Content) => readonly string[],
  lines: readonly string[],
];

/** Every problem on its line, its code before it. */
export const codedLines = (
  { problemText }: Content,
  problems: Parameters<Content['problemText']>[0][],
): readonly string[] => problems.map((one) => `[${one.code}] ${problemText({ ...one, line: null })}`);

/** What is told of the small scenario once it is spoilt so. */
export const toldBy = (content: Content, edits: readonly Edit[]): readonly string[] => {
  const loaded = content.loadScenario(changed(...edits), digest);
  return loaded.ok ? [] : codedLines(content, [...loaded.problems]);
};

type Path = readonly (string | number)[];

/** Something else at a place of the small scenario's files. */
export const setting = (path: Path, value?: Json): Edit => ['scenario.json', path, value];
export const card = (path: Path, value?: Json): Edit => ['cards.json', ['cards', ...path], value];
export const dossier = (path: Path, value?: Json): Edit => ['dossiers.json', ['cards', ...path], value];
export const channels = (path: Path, value?: Json): Edit => [
  'moves/channels.json',
  ['cards', ...path],
  value,
];
export const pressure = (path: Path, value?: Json): Edit => [
  'moves/pressure.json',
  ['cards', ...path],
  value,
];
export const record = (path: Path, value?: Json): Edit => ['record.json', path, value];
export const text = (key: string, value?: Json): Edit => ['text.en.json', [key], value];

/** The rows of a table of instruments at the start. */
export const table = (kind: string, ...rows: readonly object[]): Edit =>
  setting(['instruments', kind], rows as never);
/** What the first event does. */
export const effect = (value: object): Edit => card([0, 'effects', 0], value as never);
export const change = (quantity: object): Edit => effect({ type: 'change', quantity, by: 1 });
/** An amount by the move's size. */
export const SIZE = { parameter: 'size', times: 1, over: 1 };
/** A promise that an effect gives. */
export const GIVEN = {
  type: 'commitment',
  by: 'ALT',
  to: 'BER',
  tag: 'vow',
  pledge: { kind: 'restraint' },
  in: 2,
  audience: 'public',
};

/** Lines by what they are told of, for one comparison of them all. */
export const lineUp = (rows: readonly (readonly [what: string, of: unknown, lines: readonly string[]])[]) =>
  Object.fromEntries(rows.map(([what, , lines]) => [what, lines]));

import { loadScenario, problemText } from '../../src/content/index.ts';
import { edited, type Json } from './edit.ts';
import { digest, smallFiles } from './game.ts';

type Path = readonly (string | number)[];
/** One change of the small scenario: file, place, and what stands there instead; `undefined` takes it out. */
export type Edit = readonly [file: string, path: Path, value: Json | undefined];

/** The files of the small scenario with some places changed. */
export const changed = (...edits: readonly Edit[]): Readonly<Record<string, string>> => {
  const files = { ...smallFiles() };
  for (const [file, path, value] of edits)
    files[file] = JSON.stringify(edited(JSON.parse(files[file] ?? '{}'), path, value));
  return files;
};

/** The problems told of these files, a line each without their line numbers; `fine` where there are none. */
export const toldOf = (files: Readonly<Record<string, string>>): string => {
  const loaded = loadScenario(files, digest);
  return loaded.ok
    ? 'fine'
    : loaded.problems.map((problem) => problemText({ ...problem, line: null })).join('\n');
};

/** The same of the small scenario, changed. */
export const told = (...edits: readonly Edit[]): string => toldOf(changed(...edits));

/** A promise that stands at the start of the small scenario. */
export const vow = (more: Readonly<Record<string, Json>> = {}): Readonly<Record<string, Json>> => ({
  by: 'ALT',
  to: 'BER',
  tag: 'vow',
  pledge: { kind: 'restraint' },
  due: 4,
  audience: 'public',
  ...more,
});

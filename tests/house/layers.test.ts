import { describe, expect, it } from 'vitest';
import { folderOf, type Import, importsOf, sourceFiles, textOf } from './modules.ts';

/** Whom each folder may import, beside itself. Everybody may import the vocabulary's types, and all but the engine its word lists. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  main: ['vocabulary', 'engine', 'content', 'bots', 'store', 'view', 'board', 'ui', 'cli'],
  server: ['vocabulary', 'engine', 'content', 'bots', 'class', 'view'],
  cli: ['vocabulary', 'engine', 'content', 'bots', 'store', 'class', 'view'],
  ui: ['store', 'class', 'view', 'engine'],
  board: ['view', 'engine'],
  view: ['engine'],
  store: ['vocabulary', 'engine', 'content', 'bots', 'class'],
  class: ['vocabulary', 'engine', 'content', 'bots'],
  bots: ['vocabulary', 'engine'],
  content: ['vocabulary', 'engine'],
  engine: [],
  vocabulary: [],
  offline: [],
};

/** Packages that a folder may not import, or the only ones that it may. */
const ONLY_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  engine: ['seedrandom'],
  vocabulary: ['zod'],
  bots: ['seedrandom'],
};

/** Functions of the engine that change or start a game: only the store and the terminal may call them. */
const CHANGES_STATE = ['submit', 'setup', 'appendTurn', 'startLog', 'dropTurns'];

/** Imports allowed against the rules, each with its reason. One that no longer stands fails. */
const EXCEPTIONS: readonly { readonly from: string; readonly to: string; readonly why: string }[] = [];

const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

/** What is wrong with an import, or `null`. */
const fault = ({ from, to, isPackage, typeOnly, names }: Import): string | null => {
  const folder = folderOf(from);
  if (isPackage) {
    const only = ONLY_PACKAGES[folder];
    return only === undefined || only.includes(packageOf(to))
      ? null
      : `${folder} may import only ${only.join(', ')}`;
  }
  if (to.startsWith('..')) return null;
  const other = folderOf(to);
  if (other === folder) return null;
  if (folder !== 'main' && other === 'main') return 'nobody may import main';
  const may = MAY_IMPORT[folder];
  if (may === undefined) return `the folder "${folder}" is not in the list`;
  if (!may.includes(other)) {
    if (other !== 'vocabulary') return `${folder} may not import ${other}`;
    const wordLists = folder !== 'engine' && names.every((name) => /^[A-Z_]+$/.test(name));
    if (!typeOnly && !wordLists) return `${folder} may import only types from vocabulary`;
  }
  // Style sheets and texts are no code: only the direction counts.
  if (!/\.tsx?$/.test(to)) return null;
  if (to !== `${other}/index.ts`) return `${other} is entered through its index.ts`;
  if ((folder === 'ui' || folder === 'board') && other === 'engine') {
    const changing = names.filter((name) => CHANGES_STATE.includes(name) || name === '*');
    if (changing.length > 0) return `${folder} may not change the game: ${changing.join(', ')}`;
  }
  return null;
};

const faultsIn = (imports: readonly Import[]): readonly string[] =>
  imports.flatMap((one) => {
    const found = fault(one);
    const excused = EXCEPTIONS.some(({ from, to }) => from === one.from && to === one.to);
    return found === null || excused ? [] : [`${one.from} → ${one.to}: ${found}`];
  });

const wrong = (file: string, text: string): readonly string[] => faultsIn(importsOf(file, text));

describe('house: imports', () => {
  const imports = sourceFiles().flatMap((file) => importsOf(file, textOf(file)));

  it('reads every file', () => {
    expect(sourceFiles().length).toBeGreaterThan(30);
    expect(imports.length).toBeGreaterThan(60);
  });

  it('go one way, through each folder’s index.ts', () => {
    expect(faultsIn(imports)).toEqual([]);
  });

  it('have no exception that is no longer needed', () => {
    const stale = EXCEPTIONS.filter(
      ({ from, to }) => !imports.some((one) => one.from === from && one.to === to && fault(one) !== null),
    );
    expect(stale).toEqual([]);
  });

  it.each([
    ['ui/x.ts', "import { draw } from '../board/index.ts'", 'ui may not import board'],
    ['board/x.ts', "import('../ui/index.ts')", 'board may not import ui'],
    ['ui/x.ts', "import { submit } from '../engine/index.ts'", 'ui may not change the game: submit'],
    [
      'ui/x.ts',
      "import { modules } from '../store/lazy-modules.ts'",
      'store is entered through its index.ts',
    ],
    ['ui/x.ts', "import { Card } from '../vocabulary/index.ts'", 'ui may import only types from vocabulary'],
    [
      'engine/x.ts',
      "import { Card } from '../vocabulary/index.ts'",
      'engine may import only types from vocabulary',
    ],
    ['engine/x.ts', "import { z } from 'zod'", 'engine may import only seedrandom'],
    ['engine/x.ts', "export * from '../content/index.ts'", 'engine may not import content'],
    ['bots/x.ts', "import { game } from '../store/index.ts'", 'bots may not import store'],
    ['ui/x.ts', "import '../main.tsx'", 'nobody may import main'],
    ['view/x.ts', "import { t } from '../ui/index.ts'", 'view may not import ui'],
    ['view/x.ts', "import { game } from '../store/index.ts'", 'view may not import store'],
    ['board/x.ts', "import { game } from '../store/index.ts'", 'board may not import store'],
    ['class/x.ts', "import { say } from '../view/index.ts'", 'class may not import view'],
    ['class/x.ts', "import { game } from '../store/index.ts'", 'class may not import store'],
    ['server/x.ts', "import { game } from '../store/index.ts'", 'server may not import store'],
    ['ui/x.ts', "import { serve } from '../server/index.ts'", 'ui may not import server'],
    ['cli/x.ts', "import { Table } from '../ui/index.ts'", 'cli may not import ui'],
    ['new/x.ts', "import { a } from '../engine/index.ts'", 'the folder "new" is not in the list'],
  ])('would be told of: %s: %s', (file, text, message) => {
    expect(wrong(file, text).join()).toContain(message);
  });

  it.each([
    ['ui/x.ts', "import type { Card } from '../vocabulary/index.ts'"],
    ['ui/x.ts', "import { type World, legalMoves } from '../engine/index.ts'"],
    ['engine/x.ts', "import alea from 'seedrandom/lib/alea.js'"],
    ['ui/x.ts', "import { RUNGS } from '../vocabulary/index.ts'"],
    ['ui/x.ts', "import { say } from '../view/index.ts'"],
    ['board/x.ts', "import { say } from '../view/index.ts'"],
    ['cli/x.ts', "import { say } from '../view/index.ts'"],
    ['class/x.ts', "import { replay } from '../engine/index.ts'"],
    ['server/x.ts', "import { verify } from '../class/index.ts'"],
    ['content/x.ts', "import { Card } from '../vocabulary/index.ts'"],
  ])('allow %s: %s', (file, text) => {
    expect(wrong(file, text)).toEqual([]);
  });
});

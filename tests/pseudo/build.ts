import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { SOURCE_LOCALE, type TextFile } from '../../src/vocabulary/index.ts';
import { accentTexts } from './accent.ts';

/**
 * Builds the game with a language made by machine: English with accents, a third longer, in brackets. It is added to a
 * copy of the project as anybody would add one, a folder of catalogues and a line in the list, and nothing else:
 *
 *     npm run pseudo
 */

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const COPY = join(ROOT, 'pseudo');
const PARTS = [
  'src',
  'scenarios',
  'assets',
  'build',
  'index.html',
  'package.json',
  'tsconfig.json',
  'vite.config.ts',
];
const CATALOGUES = join(COPY, 'src/view/locale/catalogues');
const LIST = join(COPY, 'src/vocabulary/locales.json');

/** With numbers and dates of yet another language, so that it shows where they come from. */
export const PSEUDO = { id: 'en-x-pseudo', tag: 'fi-FI', name: '[Psséüüdö]', direction: 'ltr' } as const;
/** Where the build is. */
export const PSEUDO_BUILD = join(COPY, 'dist');

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

const accentFile = (from: string, to: string): void =>
  writeFileSync(to, JSON.stringify(accentTexts(readJson(from) as TextFile)));

/** The interface's catalogues: a folder. */
const addFolder = (): void => {
  const folder = join(CATALOGUES, PSEUDO.id);
  mkdirSync(folder);
  for (const file of readdirSync(join(CATALOGUES, SOURCE_LOCALE.id)))
    accentFile(join(CATALOGUES, SOURCE_LOCALE.id, file), join(folder, file));
};

/** Scenarios' catalogues, each beside its source. */
const addScenarios = (): void => {
  const source = `text.${SOURCE_LOCALE.id}.json`;
  for (const file of readdirSync(join(COPY, 'scenarios'), { recursive: true, encoding: 'utf8' }))
    if (file.endsWith(source)) {
      const from = join(COPY, 'scenarios', file);
      accentFile(from, `${from.slice(0, -source.length)}text.${PSEUDO.id}.json`);
    }
};

/** The list: a line. */
const addLine = (): void => {
  const list = readJson(LIST) as { source: string; locales: Record<string, unknown> };
  const { id, ...line } = PSEUDO;
  list.locales[id] = line;
  writeFileSync(LIST, JSON.stringify(list));
};

/** Makes the copy and its build anew. */
export const buildPseudo = async (): Promise<void> => {
  rmSync(COPY, { recursive: true, force: true });
  mkdirSync(COPY);
  for (const part of PARTS) cpSync(join(ROOT, part), join(COPY, part), { recursive: true });
  addFolder();
  addScenarios();
  addLine();
  await build({ root: COPY, configFile: join(COPY, 'vite.config.ts'), logLevel: 'warn' });
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildPseudo();

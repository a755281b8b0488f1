import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import { ensureBrowser, installPackages, onPath } from '../browser/browser.mjs';
import { askFirefox } from './firefox.ts';
import { withFolder } from './folder.ts';

const run = promisify(execFile);

/** Milliseconds after which a runtime that has not answered counts as failed. */
const PATIENCE = 300_000;
/** Bytes of an answer. */
const MOST_OUTPUT = 64_000_000;

/** A runtime on this machine. */
export interface Found {
  readonly version: string;
  /** Runs the script, hands `exactness.answer` a request, and gives back its answer. Throws when there is none. */
  readonly ask: (script: string, request: string) => Promise<string>;
}

export interface Runtime {
  readonly name: string;
  /** Finds it, or installs it if allowed; throws with what is missing. */
  readonly find: (install: boolean) => Promise<Found>;
}

/** First thing like a version number that a command prints. */
const versionFrom = async (command: string, args: readonly string[]): Promise<string> => {
  try {
    const { stdout } = await run(command, [...args]);
    return /\d+\.\d[\w.]*/.exec(stdout)?.[0] ?? 'unknown';
  } catch {
    return 'unknown';
  }
};

/** What a command prints, whatever its status; throws when it prints nothing. */
const outputOf = async (command: string, args: readonly string[]): Promise<string> => {
  try {
    return (await run(command, [...args], { timeout: PATIENCE, maxBuffer: MOST_OUTPUT })).stdout;
  } catch (error) {
    const { stdout } = Object(error) as { readonly stdout?: unknown };
    if (typeof stdout === 'string' && stdout !== '') return stdout;
    throw error;
  }
};

/** Runs the script from a file in a shell that has `printer` for its output. */
const askShell =
  (shell: string, printer: string): Found['ask'] =>
  (script, request) =>
    withFolder(async (folder) => {
      const file = join(folder, 'games.cjs');
      await writeFile(file, `${script}\n${printer}(exactness.answer(${JSON.stringify(request)}));\n`);
      return outputOf(shell, [file]);
    });

const askChromium =
  (executablePath: string): Found['ask'] =>
  async (script, request) => {
    const browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-background-networking', '--no-first-run'],
    });
    const alarm = setTimeout(() => browser.close(), PATIENCE);
    try {
      const page = await browser.newPage();
      await page.addScriptTag({ content: script });
      return await page.evaluate<string>(`exactness.answer(${JSON.stringify(request)})`);
    } finally {
      clearTimeout(alarm);
      await browser.close();
    }
  };

/** First of the commands or files that is there; the packages are tried in turn when none is. */
export const locate = (
  what: string,
  places: readonly string[],
  packages: readonly string[],
  install: boolean,
): string => {
  const look = (): string | null => {
    for (const place of places) {
      const path = place.includes('/') ? (existsSync(place) ? place : null) : onPath(place);
      if (path !== null) return path;
    }
    return null;
  };
  let path = look();
  for (const name of install ? packages : []) {
    path ??= installPackages(name) ? look() : null;
  }
  if (path === null) throw new Error(`no ${what} on this machine (Debian: ${packages.join(' or ')})`);
  return path;
};

/** Where Debian, Fedora and macOS keep the shell of JavaScriptCore. */
const JSC = [
  'jsc',
  ...['4.0', '4.1', '6.0'].flatMap((version) => [
    `/usr/lib/x86_64-linux-gnu/webkit2gtk-${version}/jsc`,
    `/usr/lib/aarch64-linux-gnu/webkit2gtk-${version}/jsc`,
    `/usr/libexec/webkit2gtk-${version}/jsc`,
  ]),
  '/System/Library/Frameworks/JavaScriptCore.framework/Versions/Current/Helpers/jsc',
];
/** Its package since Debian 13, and before. */
const JSC_PACKAGES = ['libjavascriptcoregtk-bin', 'libjavascriptcoregtk-4.0-bin'];

/** It tells no version; the package that owns it does. */
const versionOfJsc = async (path: string): Promise<string> => {
  try {
    const owner = (await run('dpkg', ['-S', path])).stdout.split(':')[0] ?? '';
    return await versionFrom('dpkg-query', ['-W', '-f', '$' + '{Version}', owner]);
  } catch {
    return 'unknown';
  }
};

export const RUNTIMES: readonly Runtime[] = [
  {
    name: 'Node',
    find: async () => ({ version: process.versions.node, ask: askShell(process.execPath, 'console.log') }),
  },
  {
    name: 'Chromium',
    find: async () => {
      const path = ensureBrowser();
      return { version: await versionFrom(path, ['--version']), ask: askChromium(path) };
    },
  },
  {
    name: 'Firefox',
    find: async (install) => {
      const path = locate('Firefox', ['firefox-esr', 'firefox'], ['firefox-esr'], install);
      return { version: await versionFrom(path, ['--version']), ask: askFirefox(path, PATIENCE) };
    },
  },
  {
    name: 'JavaScriptCore',
    find: async (install) => {
      const path = locate('jsc', JSC, JSC_PACKAGES, install);
      return { version: await versionOfJsc(path), ask: askShell(path, 'print') };
    },
  },
];

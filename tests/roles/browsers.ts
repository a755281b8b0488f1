import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureBrowser } from '../browser/browser.mjs';
import { CHROMIUM_ARGS } from '../browser/chromium.ts';
import { PREFERENCES } from '../exactness/firefox.ts';
import { withFolder } from '../exactness/folder.ts';
import { locate } from '../exactness/runtimes.ts';

/** A browser that can be made to open a page, in a profile that is thrown away. */
export interface Browser {
  readonly name: string;
  /** Finds it, or installs it where allowed, and says how it is started; throws with what is missing. */
  readonly find: (install: boolean) => (url: string, home: string) => Promise<ChildProcess>;
}

const MINIBROWSERS = ['4.1', '4.0', '6.0'].map(
  (version) => `/usr/lib/x86_64-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
);

/** In a group of its own, so that all its helpers end with it. */
const start = (command: string, args: readonly string[], home: string): ChildProcess =>
  spawn(command, [...args], {
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home, XDG_DATA_HOME: home },
  });

export const BROWSERS: readonly Browser[] = [
  {
    name: 'Chromium',
    find: () => {
      const path = ensureBrowser();
      return async (url, home) =>
        start(
          path,
          [
            ...CHROMIUM_ARGS,
            '--headless',
            '--force-prefers-reduced-motion',
            '--window-size=1366,900',
            `--user-data-dir=${home}`,
            '--remote-debugging-port=0',
            url,
          ],
          home,
        );
    },
  },
  {
    name: 'Firefox',
    find: (install) => {
      const path = locate('Firefox', ['firefox-esr', 'firefox'], ['firefox-esr'], install);
      return async (url, home) => {
        const lines = Object.entries({ ...PREFERENCES, 'ui.prefersReducedMotion': 1 }).map(
          ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
        );
        await writeFile(join(home, 'user.js'), lines.join('\n'));
        return start(
          path,
          ['--headless', '--no-remote', '--window-size', '1366,900', '--profile', home, url],
          home,
        );
      };
    },
  },
  {
    name: 'WebKit',
    find: (install) => {
      const path = locate('WebKitGTK', MINIBROWSERS, ['webkit2gtk-driver'], install);
      locate('xauth', ['xauth'], ['xauth'], install);
      const display = locate('xvfb-run', ['xvfb-run'], ['xvfb'], install);
      return async (url, home) =>
        start(
          display,
          ['-a', '-s', '-screen 0 1400x1000x24', path, '--private', '--geometry=1366x900', url],
          home,
        );
    },
  },
];

const stop = async (child: ChildProcess): Promise<void> => {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  const group = -child.pid;
  process.kill(group, 'SIGTERM');
  const harder = setTimeout(() => process.kill(group, 'SIGKILL'), 5000);
  await gone;
  clearTimeout(harder);
};

/** Keeps a page open in a browser until the work is done. Throws when the browser ends first, or it takes too long. */
export const visit = <T>(
  open: ReturnType<Browser['find']>,
  url: string,
  work: Promise<T>,
  patience: number,
): Promise<T> =>
  withFolder(async (home) => {
    const child = await open(url, home);
    let alarm: NodeJS.Timeout | undefined;
    const failure = new Promise<never>((_, reject) => {
      alarm = setTimeout(() => reject(new Error(`nothing in ${patience / 1000} s`)), patience);
      child.on('error', reject);
      child.on('exit', (code) => reject(new Error(`ended with status ${code}`)));
    });
    try {
      return await Promise.race([work, failure]);
    } finally {
      clearTimeout(alarm);
      await stop(child);
    }
  });

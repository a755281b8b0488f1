import { ensureBrowser } from '../browser/browser.mjs';
import { CHROMIUM_ARGS } from '../browser/chromium.ts';
import { locate } from '../exactness/runtimes.ts';
import { type Open, openFirefox, start } from '../exactness/visit.ts';

/** A browser that can be made to open a page, in a profile that is thrown away. */
export interface Browser {
  readonly name: string;
  /** Finds it, or installs it where allowed, and says how it is started; throws with what is missing. */
  readonly find: (install: boolean) => Open;
}

const MINIBROWSERS = ['4.1', '4.0', '6.0'].map(
  (version) => `/usr/lib/x86_64-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
);

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
      return openFirefox(path);
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

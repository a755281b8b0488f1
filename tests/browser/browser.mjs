import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where a command is, or `null`. */
export const onPath = (name) => {
  const found = spawnSync('sh', ['-c', 'command -v "$0"', name], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.trim() : null;
};

const findBrowser = () => {
  const named = process.env.DEMARCHE_BROWSER;
  if (named !== undefined && named !== '') return existsSync(named) ? named : onPath(named);
  for (const name of NAMES) {
    const path = onPath(name);
    if (path !== null) return path;
  }
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
};

const attempt = (command, args) => {
  try {
    execFileSync(command, args, { stdio: ['ignore', 2, 2] });
    return true;
  } catch {
    return false;
  }
};

const isRoot = process.getuid?.() === 0;

let isUpToDate = false;

/** Installs Debian packages, as root or where no password is asked; whether that went well. */
export const installPackages = (...packages) => {
  const apt = (args) => (isRoot ? attempt('apt-get', args) : attempt('sudo', ['-n', 'apt-get', ...args]));
  if (!isUpToDate) isUpToDate = apt(['update']);
  return apt(['install', '-y', '--no-install-recommends', ...packages]);
};

/** Path of a Chromium: the system's, else Playwright's own, else Debian's package. Throws with what to do when none can be had. */
export const ensureBrowser = () => {
  const found = findBrowser();
  if (found !== null) return found;
  attempt('npx', ['--no-install', 'playwright', 'install', '--with-deps', 'chromium']);
  const installed = findBrowser();
  if (installed !== null) return installed;
  installPackages('chromium');
  const packaged = findBrowser();
  if (packaged !== null) return packaged;
  throw new Error(
    'No Chromium found or installed. Install one, or name it: DEMARCHE_BROWSER=/path/to/chromium npm test',
  );
};

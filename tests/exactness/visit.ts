import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withFolder } from './folder.ts';

/** Starts a browser at a page, with a home of its own that is thrown away. */
export type Open = (url: string, home: string) => Promise<ChildProcess>;

/** In a group of its own, so that all its helpers end with it. */
export const start = (command: string, args: readonly string[], home: string): ChildProcess =>
  spawn(command, [...args], {
    stdio: 'ignore',
    detached: true,
    env: {
      ...process.env,
      HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_CACHE_HOME: home,
      XDG_DATA_HOME: home,
      MOZ_CRASHREPORTER_DISABLE: '1',
    },
  });

/** A profile that asks nothing, calls nobody and lets a page work as long as it needs. */
const PREFERENCES: Readonly<Record<string, boolean | number | string>> = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.region.update.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.max_script_run_time': 0,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.proxy.type': 0,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.enabled': false,
  'ui.prefersReducedMotion': 1,
};

/** A Firefox without a window. */
export const openFirefox =
  (path: string): Open =>
  async (url, home) => {
    const lines = Object.entries(PREFERENCES).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
    );
    await writeFile(join(home, 'user.js'), lines.join('\n'));
    return start(
      path,
      ['--headless', '--no-remote', '--window-size', '1366,900', '--profile', home, url],
      home,
    );
  };

const stop = async (child: ChildProcess): Promise<void> => {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  const group = -child.pid;
  process.kill(group, 'SIGTERM');
  const harder = setTimeout(() => process.kill(group, 'SIGKILL'), 10_000);
  await gone;
  clearTimeout(harder);
};

/** Keeps a page open in a browser until the work is done. Throws when the browser ends first, or it takes too long. */
export const visit = <T>(open: Open, url: string, work: Promise<T>, patience: number): Promise<T> =>
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

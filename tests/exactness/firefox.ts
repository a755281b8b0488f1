import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { withFolder } from './folder.ts';

/** A profile that asks nothing, calls nobody and lets a page work as long as it needs. */
export const PREFERENCES: Readonly<Record<string, boolean | number | string>> = {
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
};

const pageFor = (request: string): string => `<!doctype html><meta charset="utf-8"><title>exactness</title>
<script src="games.js"></script>
<script>
  let body;
  try { body = exactness.answer(${JSON.stringify(request)}); }
  catch (error) { body = JSON.stringify({ error: String(error) }); }
  fetch('answer', { method: 'POST', body });
</script>`;

/** Serves the page and its script on a port of its own; what the page sends back is the server's event `answer`. */
const serve = async (script: string, request: string): Promise<Server> => {
  const reply = async (from: IncomingMessage): Promise<readonly [string, string]> => {
    if (from.url === '/games.js') return ['text/javascript; charset=utf-8', script];
    if (from.url === '/answer') {
      server.emit('answer', await text(from));
      return ['text/plain', 'thanks'];
    }
    return ['text/html; charset=utf-8', from.url === '/' ? pageFor(request) : ''];
  };
  const server = createServer((from, to) => {
    reply(from).then(
      ([type, body]) => to.setHeader('content-type', type).end(body),
      () => to.destroy(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
};

const start = (path: string, home: string, url: string): ChildProcess =>
  spawn(path, ['--headless', '--no-remote', '--profile', home, url], {
    stdio: 'ignore',
    env: { ...process.env, HOME: home, MOZ_CRASHREPORTER_DISABLE: '1' },
  });

const stop = async (child: ChildProcess): Promise<void> => {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const harder = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(harder);
};

/** Asks a Firefox without a window, in a profile that is thrown away, through a page served to it alone. */
export const askFirefox =
  (path: string, patience: number) =>
  (script: string, request: string): Promise<string> =>
    withFolder(async (home) => {
      const lines = Object.entries(PREFERENCES).map(
        ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
      );
      await writeFile(join(home, 'user.js'), lines.join('\n'));
      const server = await serve(script, request);
      const answer = once(server, 'answer');
      const child = start(path, home, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      let alarm: NodeJS.Timeout | undefined;
      const failure = new Promise<never>((_, reject) => {
        alarm = setTimeout(() => reject(new Error(`no answer in ${patience / 1000} s`)), patience);
        child.on('error', reject);
        child.on('exit', (code) => reject(new Error(`Firefox ended with status ${code}`)));
      });
      try {
        const [body] = await Promise.race([answer, failure]);
        return String(body);
      } finally {
        clearTimeout(alarm);
        await stop(child);
        server.closeAllConnections();
        server.close();
      }
    });

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { begin, button, playTurn, watch } from './game.ts';
import { mouse } from './hands.ts';
import { test } from './suite.ts';

test.use({ serviceWorkers: 'allow' });

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const isKept = (page: Page) =>
  expect(page.getByText('it plays without a network')).toBeVisible({ timeout: 60_000 });

test('after the first visit the game starts and is played without a network', async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const settle = watch(page);
  await page.goto('/');
  await isKept(page);
  await context.setOffline(true);
  await page.reload();
  for (const scenario of await page.locator('.shelf-row').all()) {
    await scenario.click();
    await expect(button(page, 'Begin')).toBeVisible();
  }
  await page.reload();
  await page.getByLabel('Theory in force').selectOption('spiral');
  await button(page, 'Begin').click();
  await button(page, 'To the table').click();
  await expect(page.locator('canvas').first()).toBeVisible();
  await playTurn(page, mouse(), 1);
  await page.reload();
  await expect(page.getByText('Turn 2 of 10')).toBeVisible();
  settle();
});

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** A host of files in a folder, as plain as can be. */
const host = (folder: string): Promise<Server> =>
  new Promise((ready) => {
    const server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://host').pathname;
      const file = path.endsWith('/') ? `${path}index.html` : path;
      try {
        const body = readFileSync(join(folder, file));
        response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
        response.end(body);
      } catch {
        response.statusCode = 404;
        response.end();
      }
    });
    server.listen(0, '127.0.0.1', () => ready(server));
  });

test('a newer edition waits, interrupts no game, and finds it where it was', async ({ browser }) => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-edition-'));
  cpSync(resolve(ROOT, process.env.DEMARCHE_BUILD ?? 'dist'), folder, { recursive: true });
  const server = await host(folder);
  const baseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  const settle = watch(page);
  await page.goto('/');
  await isKept(page);
  await begin(page, mouse(), 'edition');
  await playTurn(page, mouse(), 1);

  // The next edition: another entry, another worker; the entry of the first is gone from the host.
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const entry = /assets\/index-[\w-]+\.js/.exec(html)?.[0] ?? '';
  const renamed = entry.replace('index-', 'index-x');
  const change = (file: string): void =>
    writeFileSync(
      join(folder, file),
      readFileSync(join(folder, file), 'utf8')
        .replaceAll(entry, renamed)
        .replace(/"name":"[0-9a-f]+"/, '"name":"0123456789abcdef"'),
    );
  writeFileSync(join(folder, renamed), readFileSync(join(folder, entry)));
  rmSync(join(folder, entry));
  change('index.html');
  change('sw.js');

  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await playTurn(page, mouse(), 2);
  await expect(page.getByText('A newer edition is ready')).toHaveCount(0);
  await page.getByText('Menu', { exact: true }).click();
  await button(page, 'Leave to the front page').click();
  await expect(page.getByText('A newer edition is ready')).toBeVisible();
  const other = await context.newPage();
  await other.goto('/');
  await expect(button(other, /^Continue/)).toBeEnabled();
  const second = page.locator(`script[src$="${renamed}"]`);
  await page.bringToFront();
  // At rest: asked while the old worker still answers, Chromium may never let the new one in beside another tab.
  await page.reload({ waitUntil: 'networkidle' });
  await expect(button(page, /^Continue/)).toBeEnabled();
  await expect(button(page, 'Start it now')).toBeVisible();
  await expect(second).toHaveCount(0);
  await button(page, 'Start it now').click();
  await expect(second).toHaveCount(1);
  await expect(page.getByText('A newer edition is ready')).toHaveCount(0);
  await button(page, /^Continue/).click();
  await expect(page.getByText('Turn 3 of 10')).toBeVisible();
  // The tab beside it still finds the parts of its own edition.
  await button(other, 'Help').click();
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
  settle();
  server.close();
  rmSync(folder, { recursive: true });
});

import { readFile } from 'node:fs/promises';
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import { examine } from './examine.ts';
import { begin, button, playTurn, watch } from './game.ts';
import { mouse } from './hands.ts';
import { IN_WORDS, leftAfter, playedFor } from './kept.ts';
import { test } from './suite.ts';

test.use({ storageState: IN_WORDS });

/** The browser of somebody who has played one turn of a game. */
const returning = async (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({ storageState: await leftAfter(1) });

const toFront = async (page: Page): Promise<void> => {
  const leave = button(page, 'Leave to the front page');
  if (!(await leave.isVisible())) await page.getByText('Menu', { exact: true }).click();
  await leave.click();
  await expect(button(page, 'Begin')).toBeVisible();
};

const list = (page: Page) => page.getByRole('region', { name: 'Your games' });
const row = (page: Page, name: string) => list(page).getByRole('listitem').filter({ hasText: name });

const exported = async (page: Page): Promise<string> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Export all to a file').click(),
  ]);
  return readFile(await download.path(), 'utf8');
};

const importText = (page: Page, ...texts: readonly string[]) =>
  page.getByLabel('Import games').setInputFiles(
    texts.map((text, at) => ({
      name: `games-${at}.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    })),
  );

test('games are kept side by side, named, deleted and had back, and survive a reload', async ({
  browser,
}) => {
  const page = await (await returning(browser)).newPage();
  const settle = watch(page);
  await page.goto('/');
  await toFront(page);
  await expect(list(page).getByRole('listitem')).toHaveCount(1);
  await page.getByLabel('Rename By the First of September').click();
  expect(await examine(page)).toEqual([]);
  await list(page).getByLabel('Name').fill('The <b>long</b> summer');
  await page.keyboard.press('Enter');
  await expect(row(page, 'The <b>long</b> summer')).toContainText('1 of 10 turns played');

  await begin(page, mouse(), 'second');
  await playTurn(page, mouse(), 1);
  await playTurn(page, mouse(), 2);
  await toFront(page);
  await expect(list(page).getByRole('listitem')).toHaveCount(2);
  await expect(list(page).getByRole('listitem').first()).toContainText('2 of 10 turns played');
  await page.getByLabel('Delete By the First of September').click();
  await expect(list(page).getByRole('listitem')).toHaveCount(1);
  await expect(button(page, 'Undo')).toBeFocused();
  expect(await examine(page)).toEqual([]);
  await button(page, 'Undo').click();
  await expect(list(page).getByRole('listitem')).toHaveCount(2);
  await page.reload();
  await expect(list(page).getByRole('listitem')).toHaveCount(2);
  await page.getByLabel('Open The <b>long</b> summer').click();
  await expect(page.getByText('Turn 2 of 10')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Turn 2 of 10')).toBeVisible();
  settle();
});

test('a game comes back without the front page between, and nobody has to wait for it', async ({
  browser,
}) => {
  const context = await returning(browser);
  const page = await context.newPage();
  const settle = watch(page);
  await page.goto('/');
  await playTurn(page, mouse(), 2);
  await expect(page.getByText('Turn 3 of 10')).toBeVisible();
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    new MutationObserver(() => {
      const place = document.querySelector('.shell')?.className ?? '';
      if (place !== '' && seen.at(-1) !== place) seen.push(place);
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  const places = () => page.evaluate(() => (globalThis as unknown as { seen: readonly string[] }).seen);
  await page.reload();
  await expect(page.getByText('Turn 3 of 10')).toBeVisible();
  expect(await places()).toEqual(['shell shell-return', 'shell shell-table']);

  // Somebody opens the page the next day.
  const next = await context.newPage();
  await page.close();
  let release = (): void => undefined;
  const released = new Promise<void>((settled) => {
    release = settled;
  });
  await context.route(/scenario|first-of-september/, async (route) => {
    await released;
    await route.continue();
  });
  await next.goto('/');
  await expect(next.getByRole('heading', { name: 'Your game is coming back' })).toBeVisible();
  await expect(next.getByRole('status').first()).toContainText('Every turn is checked first');
  expect(await examine(next)).toEqual([]);
  await button(next, 'To the front page').click();
  await expect(button(next, 'Continue')).toBeDisabled();
  release();
  await expect(button(next, 'Continue')).toBeEnabled();
  await expect(button(next, 'Begin')).toBeVisible();
  await button(next, 'Continue').click();
  await expect(next.getByText('Turn 3 of 10')).toBeVisible();

  // What is on the front page stays there.
  await toFront(next);
  await next.reload();
  await expect(button(next, 'Begin')).toBeVisible();
  settle();
});

test('all games go into one file and come out of it elsewhere, and what is unsound stays out', async ({
  browser,
}) => {
  const page = await (await returning(browser)).newPage();
  await page.goto('/');
  await toFront(page);
  await begin(page, mouse(), 'another');
  await toFront(page);
  const text = await exported(page);
  const file = JSON.parse(text) as { games: { name: string; snapshot: { log: { seed: string } } }[] };
  expect(file.games.map(({ snapshot }) => snapshot.log.seed).sort()).toEqual(['another', 'kept']);

  const other = await (await browser.newContext()).newPage();
  const settle = watch(other);
  await other.goto('/');
  await importText(other, text);
  await expect(other.getByText('2 games taken in.')).toBeVisible();
  await expect(list(other).getByRole('listitem')).toHaveCount(2);
  await importText(other, text);
  await expect(other.getByText('2 were there already.')).toBeVisible();

  const changed = structuredClone(file);
  for (const game of changed.games) game.snapshot.log.seed = 'forged';
  const alert = other.getByRole('alert');
  for (const [bad, words] of [
    [JSON.stringify(changed), /games-0\.json.*does not play again/s],
    ['{"format":"demarche-games","version":1,"games":[{"__proto__":{}}]}', /This is no game/],
    ['{"format":"demarche-games","version":1,"games":{}}', /neither a saved game nor a file of games/],
    [text.slice(0, 500), /not whole/],
  ] as const) {
    await importText(other, bad);
    await expect(alert).toContainText(words);
    await alert.getByRole('button', { name: 'Close' }).click();
    await expect(list(other).getByRole('listitem')).toHaveCount(2);
  }
  await row(other, '1 of 10 turns played').getByRole('button', { name: /^Open/ }).click();
  await button(other, 'To the table')
    .or(button(other, /^Commit/))
    .first()
    .click();
  await expect(other.getByText('Turn 2 of 10')).toBeVisible();
  settle();
});

test('a second tab is told, takes the game over, and neither writes over the other', async ({ browser }) => {
  const context = await returning(browser);
  const first = await context.newPage();
  const settle = watch(first);
  await first.goto('/');
  await expect(first.getByText('Turn 2 of 10')).toBeVisible();
  const second = await context.newPage();
  const settleSecond = watch(second);
  await second.goto('/');
  await expect(row(second, '1 of 10 turns played')).toContainText('open in another tab');
  await button(second, 'Continue').click();
  const alert = second.getByRole('alert');
  await expect(alert).toContainText('open in another tab');
  expect(await examine(second)).toEqual([]);
  await alert.getByRole('button', { name: 'Leave it there' }).click();
  await expect(alert).toHaveCount(0);
  await button(second, 'Continue').click();
  await alert.getByRole('button', { name: 'Take it over' }).click();
  await expect(button(second, /^Commit/)).toBeVisible();
  await expect(first.getByText('taken over in another tab')).toBeVisible();
  await playTurn(second, mouse(), 2);
  await expect(row(first, '2 of 10 turns played')).toContainText('open in another tab');
  settle();
  settleSecond();
});

test('without locks a game played in two tabs becomes two games', async ({ browser }) => {
  const context = await returning(browser);
  await context.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });
  });
  const first = await context.newPage();
  await first.goto('/');
  await expect(first.getByText('Turn 2 of 10')).toBeVisible();
  const second = await context.newPage();
  await second.goto('/');
  await expect(second.getByText('Turn 2 of 10')).toBeVisible();
  await playTurn(second, mouse(), 2);
  await first.bringToFront();
  await playTurn(first, mouse(), 2);
  await expect(first.getByText('this one goes on as a game of its own')).toBeVisible();
  await playTurn(first, mouse(), 3);
  await toFront(first);
  await expect(list(first).getByRole('listitem')).toHaveCount(2);
  await expect(row(first, '2 of 10 turns played')).toHaveCount(1);
  await expect(row(first, '3 of 10 turns played')).toHaveCount(1);
});

test('a browser that keeps nothing, or has no room left, says so and loses nothing', async ({ browser }) => {
  const closed = await browser.newContext();
  await closed.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
  });
  const page = await closed.newPage();
  await begin(page, mouse(), 'private');
  await playTurn(page, mouse(), 1);
  await toFront(page);
  await expect(page.getByText('This browser keeps nothing')).toBeVisible();
  await expect(row(page, '1 of 10 turns played')).toHaveCount(1);

  const small = await (await returning(browser)).newPage();
  await small.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...args: Parameters<typeof put>) {
      if (Object.hasOwn(globalThis, 'isFull')) throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, args);
    };
  });
  await small.goto('/');
  await expect(small.getByText('Turn 2 of 10')).toBeVisible();
  await small.evaluate(() => Object.assign(globalThis, { isFull: true }));
  await playTurn(small, mouse(), 2);
  await expect(small.getByText('has no room for your last changes').first()).toBeVisible();
  await toFront(small);
  await button(small, 'Begin').click();
  await expect(small.getByRole('alert')).toContainText('Your game is not kept yet');
  await small.evaluate(() => Reflect.deleteProperty(globalThis, 'isFull'));
  await button(small, /^Continue/).click();
  await expect(small.getByText('Turn 3 of 10')).toBeVisible();
  await expect(small.getByText('has no room for your last changes')).toHaveCount(0);
  await small.reload();
  await expect(small.getByText('Turn 3 of 10')).toBeVisible();
});

test('the one game that a former edition kept is in the list, and goes on', async ({ browser }) => {
  const { log } = await playedFor(1);
  const other = await (await browser.newContext()).newPage();
  const settle = watch(other);
  await other.goto('/');
  await other.evaluate(
    (kept) =>
      new Promise<void>((settled, refused) => {
        const opening = indexedDB.open('keyval-store');
        opening.onupgradeneeded = () => opening.result.createObjectStore('keyval');
        opening.onsuccess = () => {
          const writing = opening.result.transaction('keyval', 'readwrite');
          writing.objectStore('keyval').put(kept, 'demarche.game');
          writing.oncomplete = () => settled();
          writing.onerror = () => refused(writing.error);
        };
      }),
    {
      format: 'demarche-table',
      version: 1,
      place: 'table',
      log,
      active: 'USA',
      drafts: {},
      committed: [],
      briefed: ['USA'],
      guesses: {},
      kept: { scenario: 'first-of-september', title: 'Kept', turn: 2, turns: 10, seats: { USA: 'player' } },
    },
  );
  await other.reload();
  await expect(button(other, /^Commit/)).toBeVisible();
  await toFront(other);
  await expect(list(other).getByRole('listitem')).toHaveCount(1);
  await other.reload();
  await expect(row(other, '1 of 10 turns played')).toHaveCount(1);
  settle();
});

import { type Browser, expect, type Page } from '@playwright/test';
import { begin, button } from './game.ts';
import { mouse } from './hands.ts';
import { test } from './suite.ts';

/**
 * Six views that nobody changes unawares: compared with the pictures in `looks/`, which `npm run looks` renews. At half
 * size, so that the pictures stay small and another Chromium's letters do not count.
 */
const look = async (
  browser: Browser,
  name: string,
  [width, height]: readonly [number, number],
  colorScheme: 'dark' | 'light',
  go: (page: Page) => Promise<void>,
): Promise<void> => {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    deviceScaleFactor: 0.5,
  });
  const page = await context.newPage();
  await go(page);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.mouse.move(0, 0);
  await expect(page).toHaveScreenshot(`${name}.png`, {
    animations: 'disabled',
    scale: 'device',
    maxDiffPixelRatio: 0.02,
    timeout: 30_000,
  });
};

const table = async (page: Page): Promise<void> => {
  await begin(page, mouse(), 'looks');
  await expect(page.locator('.board canvas').first()).toBeAttached();
};

test('the front page looks as it did', ({ browser }) =>
  look(browser, 'front', [1366, 768], 'dark', async (page) => {
    await page.goto('/');
    await expect(button(page, 'Begin')).toBeVisible();
    await expect(page.locator('.front-map svg')).toBeVisible();
  }));

test('the briefing looks as it did', ({ browser }) =>
  look(browser, 'briefing', [820, 1180], 'light', async (page) => {
    await page.goto('/');
    await button(page, 'Begin').click();
    await expect(button(page, 'To the table')).toBeVisible();
  }));

test('the table looks as it did', ({ browser }) => look(browser, 'table', [1366, 768], 'light', table));

test('the table on a phone looks as it did', ({ browser }) =>
  look(browser, 'phone', [390, 844], 'dark', async (page) => {
    await table(page);
    await button(page, /^Board$/).click();
  }));

test('the reveal looks as it did', ({ browser }) =>
  look(browser, 'reveal', [1366, 768], 'dark', async (page) => {
    await table(page);
    await button(page, /^Commit/).click();
    const ask = page.getByRole('dialog').getByRole('button', { name: 'Commit' });
    await ask
      .or(button(page, /^Next turn/))
      .first()
      .waitFor();
    if (await ask.isVisible()) await ask.click();
    await expect(button(page, /^Next turn/)).toBeVisible();
    await expect(page.locator('.board canvas').first()).toBeAttached();
  }));

test('the help page looks as it did', ({ browser }) =>
  look(browser, 'help', [390, 844], 'light', async (page) => {
    await page.goto('/');
    await button(page, 'Help').click();
    await expect(page.getByRole('heading', { name: 'How to play' })).toBeVisible();
  }));

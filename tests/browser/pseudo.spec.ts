import { expect, type Page } from '@playwright/test';
import { PSEUDO, PSEUDO_BUILD } from '../pseudo/build.ts';
import { speakPseudo } from '../pseudo/speech.ts';
import { uncut } from '../pseudo/uncut.ts';
import { commit } from '../screens/scenes.ts';
import { serve } from '../screens/server.ts';
import { button, watch } from './game.ts';
import { test } from './suite.ts';

const SCREENS = [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
] as const;
const SEED = 'pseudo';

const look = async (page: Page, place: string): Promise<void> => {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  expect(await uncut(page, [SEED]), place).toEqual([]);
};

const closing = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
};

/** The way from the front page through a turn; the long form is `npm run pseudo`. */
const walk = async (page: Page, isPhone: boolean): Promise<void> => {
  await look(page, 'front page');
  await button(page, 'Settings').click();
  await expect(page.getByLabel('Language')).toHaveValue(PSEUDO.id);
  await look(page, 'settings');
  await button(page, 'Help').click();
  await look(page, 'help');
  await button(page, 'The record').click();
  await expect(page.locator('.record-group').first()).toBeVisible();
  await look(page, 'the record');
  await button(page, 'Back').click();
  await page.locator('summary', { hasText: 'Seed' }).click();
  await page.getByLabel('Seed', { exact: true }).fill(SEED);
  await button(page, 'Begin').click();
  await expect(button(page, 'To the table')).toBeVisible();
  await look(page, 'briefing');
  await button(page, 'To the table').click();
  await expect(page.locator('.desk-file').first()).toBeVisible();
  await look(page, 'table');
  for (const panel of isPhone ? ['Dispatches', 'Aims', 'Slate', 'Board'] : []) {
    await page.locator('.panel-bar').getByRole('button', { name: panel }).click();
    await look(page, panel);
  }
  await page.keyboard.press('t');
  await page.locator('.text-board').waitFor();
  await look(page, 'the board in words');
  await page
    .locator('.text-board')
    .getByRole('button', { name: / and Russia$/ })
    .first()
    .click();
  await look(page, 'the sheet of a pair');
  await closing(page);
  await page.keyboard.press('m');
  await page.locator('.move-row').first().click();
  await look(page, 'a move');
  await closing(page);
  await commit(page, isPhone);
  await expect(page.getByRole('heading', { name: 'Turn 1 revealed' })).toBeVisible();
  await look(page, 'reveal');
};

for (const viewport of SCREENS)
  test(`another language fits and is said everywhere, ${viewport.width} wide`, async ({ browser }) => {
    const isPhone = viewport.width < 720;
    const site = await serve([], PSEUDO_BUILD);
    const context = await browser.newContext({
      baseURL: site.url,
      viewport,
      reducedMotion: 'reduce',
      hasTouch: isPhone,
      isMobile: isPhone,
    });
    const page = await context.newPage();
    const settle = watch(page);
    const speakEnglish = speakPseudo(page);
    try {
      await page.goto(`/?lang=${PSEUDO.id}`);
      await expect(page.locator('html')).toHaveAttribute('lang', PSEUDO.tag);
      await walk(page, isPhone);
    } finally {
      speakEnglish();
      await context.close();
      await site.close();
    }
    settle();
  });

test('a language that there is not is said so, and the page speaks the source', async ({ page }) => {
  await page.goto('/?lang=xx');
  await expect(page.getByText('There is no language “xx” here')).toBeVisible();
  await expect(button(page, 'Begin')).toBeVisible();
});

test('a language is chosen in the settings without losing the game under way', async ({ browser }) => {
  const site = await serve([], PSEUDO_BUILD);
  const context = await browser.newContext({ baseURL: site.url });
  const page = await context.newPage();
  try {
    await page.goto('/');
    await button(page, 'Begin').click();
    await button(page, 'To the table').click();
    const option = page.locator('.desk-file button[aria-pressed="false"]:enabled').first();
    await option.click();
    const chosen = await page.locator('.desk-file button[aria-pressed="true"]').count();
    expect(chosen).toBeGreaterThan(0);
    await page.getByText('Menu', { exact: true }).click();
    await button(page, 'Settings').click();
    await page.getByLabel('Language').selectOption(PSEUDO.id);
    await expect(page.locator('html')).toHaveAttribute('lang', PSEUDO.tag);
    await expect(page.locator('#language')).toBeFocused();
    await page.locator('.masthead nav button').first().click();
    await expect(page.locator('.desk-file button[aria-pressed="true"]')).toHaveCount(chosen);
    expect(await uncut(page)).toEqual([]);
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', PSEUDO.tag);
    await expect(page.locator('.desk-file button[aria-pressed="true"]')).toHaveCount(chosen);
  } finally {
    await context.close();
    await site.close();
  }
});

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, expect, type Page } from '@playwright/test';
import { button, playTurn, saveOf, watch } from './game.ts';
import { mouse } from './hands.ts';
import { IN_WORDS, leftAfter } from './kept.ts';
import { test } from './suite.ts';

const TEMPLATE = fileURLToPath(new URL('../../docs/template', import.meta.url));

test.use({ storageState: IN_WORDS });

const fresh = async (browser: Browser): Promise<Page> => (await browser.newContext()).newPage();

const folderInput = (page: Page) => page.getByLabel('Open a scenario’s folder').first();
const shelved = (page: Page) => page.getByRole('article', { name: 'Three weeks in the north' });

/** The template's files as one would choose them one by one, with something in them changed. */
const files = (edit: (file: string, text: string) => string) =>
  readdirSync(TEMPLATE).map((name) => ({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(edit(name, readFileSync(`${TEMPLATE}/${name}`, 'utf8'))),
  }));

const toFront = async (page: Page): Promise<void> => {
  const leave = button(page, 'Leave to the front page');
  if (!(await leave.isVisible())) await page.getByText('Menu', { exact: true }).click();
  await leave.click();
  await expect(button(page, 'Open a scenario’s folder')).toBeVisible();
};

test('a scenario’s folder is opened, played, kept over a reload, and asked for where it is missing', async ({
  browser,
}) => {
  const page = await fresh(browser);
  const settle = watch(page);
  await page.goto('/');
  await folderInput(page).setInputFiles(TEMPLATE);
  const dossier = shelved(page);
  await expect(dossier).toContainText('From your computer');
  await dossier.getByRole('button', { name: 'Begin' }).click();
  await button(page, 'To the table').click();
  await playTurn(page, mouse(), 1);
  await expect(page.getByText('Turn 2 of 3')).toBeVisible();
  const save = await saveOf(page);
  await page.reload();
  await expect(page.getByText('Turn 2 of 3')).toBeVisible();
  await toFront(page);
  const [all] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Export all to a file').click(),
  ]);
  settle();

  const third = await fresh(browser);
  const settleThird = watch(third);
  await third.goto('/');
  await third.getByLabel('Import games').setInputFiles(await all.path());
  await expect(third.getByText('One game taken in. Its scenario came with it')).toBeVisible();
  await expect(
    shelved(third)
      .or(third.getByRole('button', { name: /Three weeks in the north/ }))
      .first(),
  ).toBeVisible();
  await third.getByRole('button', { name: /^Open Three weeks/ }).click();
  await button(third, 'To the table')
    .or(button(third, /^Commit/))
    .first()
    .click();
  await expect(third.getByText('Turn 2 of 3')).toBeVisible();
  settleThird();

  const other = await fresh(browser);
  const settleOther = watch(other);
  await other.goto('/');
  await other
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'save.json', mimeType: 'application/json', buffer: Buffer.from(save) });
  const alert = other.getByRole('alert');
  await expect(alert).toContainText('needs the scenario “Three weeks in the north”');
  await expect(alert).toContainText((JSON.parse(save) as { scenario: { hash: string } }).scenario.hash);
  await alert.getByLabel('Open a scenario’s folder').setInputFiles(TEMPLATE);
  await expect(other.getByText(/^✓ 1 turn played again; all \d+ hashes agree/)).toBeVisible();
  settleOther();
});

test('a broken scenario is refused with its places, and the game under way stays', async ({ browser }) => {
  const page = await (await browser.newContext({ storageState: await leftAfter(1) })).newPage();
  const settle = watch(page);
  await page.goto('/');
  await toFront(page);
  const several = page.getByLabel('or its files').first();
  const alert = page.getByRole('alert');
  const cases: readonly (readonly [(file: string, text: string) => string, RegExp])[] = [
    [
      (file, text) => (file === 'cards.json' ? text.replace('"RUS"', '"RUX"') : text),
      /cards\.json, line \d+, cards\.0\.actor.*RUS/,
    ],
    [(file, text) => (file === 'dossiers.json' ? text.slice(0, -9) : text), /dossiers\.json, line \d+/],
    [
      (file, text) => (file === 'scenario.json' ? text.replace('my-scenario', 'first-of-september') : text),
      /belongs to a scenario of this edition/,
    ],
  ];
  for (const [edit, words] of cases) {
    await several.setInputFiles(files(edit));
    await expect(alert).toContainText(words);
    await expect(shelved(page)).toHaveCount(0);
    await alert.getByRole('button', { name: 'Close' }).click();
  }
  await button(page, /^Continue/).click();
  await expect(page.getByText('Turn 2 of 10')).toBeVisible();
  settle();
});

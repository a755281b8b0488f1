import { expect, type Page } from '@playwright/test';
import { examine } from './examine.ts';
import { button, playTurn, watch } from './game.ts';
import { mouse } from './hands.ts';
import { leftAfter } from './kept.ts';
import { test } from './suite.ts';

const THEMES = ['dark', 'light'] as const;
const SCREENS = [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
] as const;

/** No violation of WCAG 2.2 A and AA or of best practice, nothing cut off, nothing too small to hit. */
const look = async (page: Page, place: string): Promise<void> => {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  expect(await examine(page), place).toEqual([]);
};

const closing = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
};

/** From the board in words to an instrument's card, from there to its pair's sheet and back, and on to a move. */
const lookAtCard = async (page: Page): Promise<void> => {
  const line = page.locator('.text-board').getByRole('button', { name: /^Mission of Russia/ });
  await line.click();
  const card = page.getByRole('dialog', { name: /^Mission: Russia in/ });
  await expect(card).toBeVisible();
  for (const fold of await card.locator('summary').all()) await fold.click();
  await look(page, 'the card of an instrument');
  const way = card.getByRole('button', { name: /^All between/ });
  await way.click();
  await button(page, /^Back to: Mission/).click();
  await expect(way).toBeFocused();
  await closing(page);
  await expect(line).toBeFocused();
  await line.click();
  const move = card.locator('.move-row').first();
  const title = await move.locator('b').innerText();
  await move.click();
  await expect(page.locator('.move-detail').getByRole('heading', { name: title })).toBeVisible();
  await closing(page);
};

/** What the glossary says of a word, beside it, and back. */
const lookUp = async (page: Page): Promise<void> => {
  const word = page.getByRole('button', { name: 'Standing instruction', exact: true });
  const note = page.getByRole('note');
  await word.click();
  await expect(note).toContainText('if–then');
  await expect(note).toBeFocused();
  await expect(note).toBeInViewport({ ratio: 1 });
  await look(page, 'a word of the field');
  await page.keyboard.press('Escape');
  await expect(note).toHaveCount(0);
  await expect(word).toBeFocused();
  await word.click();
  await word.click();
  await expect(note).toHaveCount(0);
};

/** A fact found by a person's name and a place, whom it names, what it rests on, and a card that tells it. */
const searchRecord = async (page: Page): Promise<void> => {
  await button(page, 'The record').click();
  const search = page.getByLabel('Search persons, laws, places and events');
  await search.fill('Lavrov Hamburg');
  const fact = page.locator('.fact').filter({ hasText: 'Two accounts of the Hamburg meeting' });
  await expect(fact).toHaveCount(1);
  await fact.locator('summary').click();
  await expect(fact.locator('.documents li').first()).toBeVisible();
  await fact.locator('.telling').first().click();
  await expect(fact.locator('.card-text')).toBeVisible();
  await fact.getByRole('button', { name: 'Rex Tillerson' }).click();
  await expect(page.getByRole('note')).toContainText(
    'Secretary of State of the United States, 1 February 2017 to 31 March 2018',
  );
  await look(page, 'the record');
  await page.keyboard.press('Escape');
  await search.fill('Tillerson');
  await page.getByRole('button', { name: /^Who and what/ }).click();
  await expect(page.getByRole('heading', { name: 'Rex Tillerson' })).toBeVisible();
  await look(page, 'who and what');
};

/** Who and what a dispatch means, and the documents behind it. */
const lookBehind = async (page: Page): Promise<void> => {
  const dispatch = page.locator('.dispatch').filter({ hasText: 'law' }).first();
  await dispatch.locator('.who-and-what summary').click();
  await expect(dispatch.locator('.who-and-what li').first()).toContainText('Senate');
  await dispatch.locator('.citations summary').click();
  await expect(dispatch.locator('.documents li').first()).toBeVisible();
  await look(page, 'behind a dispatch');
};

for (const colorScheme of THEMES) {
  for (const viewport of SCREENS) {
    test(`every place is clean, ${colorScheme}, ${viewport.width} wide`, async ({ browser }) => {
      const isPhone = viewport.width < 720;
      const context = await browser.newContext({
        colorScheme,
        viewport,
        hasTouch: isPhone,
        isMobile: isPhone,
      });
      const page = await context.newPage();
      const settle = watch(page);
      await page.goto('/');
      await expect(button(page, 'Begin')).toBeVisible();
      await look(page, 'front page');
      await button(page, 'Settings').click();
      await look(page, 'settings');
      await button(page, 'Help').click();
      await look(page, 'help');
      await searchRecord(page);
      await page.goto('/');
      await button(page, 'Begin').click();
      await expect(button(page, 'To the table')).toBeVisible();
      await expect(page.getByText('30 June 2017 to 7 September 2017')).toBeVisible();
      await look(page, 'briefing');
      await button(page, 'To the table').click();
      await expect(page.getByRole('tabpanel', { name: 'Dossiers' })).toBeVisible();
      await look(page, 'table');
      for (const panel of isPhone ? ['Board', 'Dispatches', 'Aims', 'Slate'] : []) {
        await page.locator('.panel-bar').getByRole('button', { name: panel }).click();
        await look(page, panel);
      }
      for (const tab of isPhone ? [] : ['Dispatches', 'Aims']) {
        await page.getByRole('tab', { selected: true }).focus();
        await page.keyboard.press('ArrowRight');
        await expect(page.getByRole('tab', { name: tab, selected: true })).toBeFocused();
        await look(page, tab);
        if (tab === 'Dispatches') await lookBehind(page);
      }
      await lookUp(page);
      await page.keyboard.press('m');
      await expect(page.getByRole('dialog')).toBeVisible();
      await look(page, 'catalogue');
      await page.locator('.move-row').first().click();
      await look(page, 'a move');
      await closing(page);
      await page.locator('button.instrument').first().click();
      await look(page, 'a chain of causes');
      await closing(page);
      if (isPhone) await page.locator('.panel-bar').getByRole('button', { name: 'Board' }).click();
      await page.keyboard.press('t');
      await look(page, 'the board in words');
      for (const name of [/ and Russia$/, 'Donbas', 'NATO']) {
        await page.locator('.text-board').getByRole('button', { name }).first().click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await look(page, `the sheet of ${name}`);
        await closing(page);
      }
      await lookAtCard(page);
      settle();
    });
  }
}

/** What a panel is opened for begins in the upper half of what the bar of panels leaves of the screen. */
const beginsAboveTheFold = async (page: Page, panel: string): Promise<void> => {
  const bar = await page.locator('.panel-bar').boundingBox();
  const shown = page.locator('.table-left, .table-board, .table-slate').filter({ visible: true });
  await expect(shown).toHaveCount(1);
  const box = await shown.boundingBox();
  expect(box?.y, `${panel} begins`).toBeLessThan((bar?.y ?? 0) / 2);
};

for (const viewport of SCREENS) {
  test(`text at twice its size fits, ${viewport.width} wide`, async ({ browser }) => {
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    await page.goto('/');
    await button(page, 'Settings').click();
    await page.getByLabel('Text size').selectOption('200');
    await look(page, 'settings');
    await page.goto('/');
    await expect(button(page, 'Begin')).toBeVisible();
    await look(page, 'front page');
    await button(page, 'Begin').click();
    await expect(button(page, 'To the table')).toBeVisible();
    await look(page, 'briefing');
    await button(page, 'To the table').click();
    for (const panel of ['Board', 'Dossiers', 'Dispatches', 'Aims', 'Slate']) {
      await page.locator('.panel-bar').getByRole('button', { name: panel }).click();
      await look(page, panel);
      await beginsAboveTheFold(page, panel);
    }
    await button(page, 'More').click();
    await look(page, 'the whole hint');
    await button(page, 'Less').click();
    await page.keyboard.press('m');
    await page.locator('.move-row').first().click();
    await look(page, 'a move');
  });
}

/** The outcome is divided off the render path; every column of the table adds up to its last number. */
const examineDivision = async (page: Page): Promise<void> => {
  await expect(page.locator('.difference svg')).not.toHaveCount(0);
  const table = page.locator('.difference-table');
  await table.locator('summary').click();
  const rows = await Promise.all(
    (await table.locator('tbody tr').all()).map(async (row) =>
      (await row.locator('td').allTextContents()).map((text) => Number(text.replace('−', '-'))),
    ),
  );
  expect(rows).toHaveLength(6);
  const ends = rows.pop() ?? [];
  expect(ends.length).toBeGreaterThan(1);
  ends.forEach((end, column) => {
    const sum = rows.reduce((total, row) => total + (row[column] ?? Number.NaN), 0);
    expect(sum).toBeCloseTo(end, 6);
  });
  await expect(page.locator('.choices li')).not.toHaveCount(0);
  await expect(page.locator('.motives li')).not.toHaveCount(0);
};

for (const colorScheme of THEMES) {
  test(`reveal, debrief and replay are clean, ${colorScheme}`, async ({ browser }) => {
    const storageState = await leftAfter(9, 'map');
    const page = await (await browser.newContext({ colorScheme, storageState })).newPage();
    await page.goto('/');
    await playTurn(page, mouse(), 10, () => look(page, 'reveal'));
    await expect(button(page, 'Save to a file')).toBeVisible();
    await examineDivision(page);
    await look(page, 'debrief');
    await button(page, 'Step through the turns').click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await look(page, 'replay');
  });
}

import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { begin, button, playTurn, watch } from './game.ts';
import { mouse } from './hands.ts';
import { test } from './suite.ts';

const THEMES = ['dark', 'light'] as const;
const SCREENS = [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
] as const;

/** No violation of WCAG 2.2 A and AA, or of best practice. */
const examine = async (page: Page, place: string): Promise<void> => {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  const found = await new AxeBuilder({ page }).analyze();
  const lines = found.violations.map(
    (v) =>
      `${place}: ${v.id} ${v.help} — ${v.nodes
        .slice(0, 3)
        .map((n) => n.target.join(' '))
        .join(' | ')}`,
  );
  expect(lines).toEqual([]);
};

/** Nothing hangs over the side of the screen. */
const fits = async (page: Page, place: string): Promise<void> => {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over, `${place} is wider than the screen`).toBeLessThanOrEqual(0);
};

for (const colorScheme of THEMES) {
  for (const viewport of SCREENS) {
    test(`every place is clean, ${colorScheme}, ${viewport.width} wide`, async ({ browser }) => {
      const context = await browser.newContext({ colorScheme, viewport, reducedMotion: 'reduce' });
      const page = await context.newPage();
      const settle = watch(page);
      const look = async (place: string): Promise<void> => {
        await examine(page, place);
        await fits(page, place);
      };
      await page.goto('/');
      await expect(button(page, 'Begin')).toBeVisible();
      await look('front page');
      await button(page, 'Settings').click();
      await look('settings');
      await button(page, 'Help').click();
      await look('help');
      await page.goto('/');
      await button(page, 'Begin').click();
      await expect(button(page, 'To the table')).toBeVisible();
      await look('briefing');
      await button(page, 'To the table').click();
      await expect(page.getByRole('region', { name: 'Dossiers' })).toBeVisible();
      await look('table');
      await page.keyboard.press('m');
      await expect(page.getByRole('dialog')).toBeVisible();
      await look('catalogue');
      await page.keyboard.press('Escape');
      await context.close();
      settle();
    });
  }
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

test('reveal and debrief are clean in both themes', async ({ browser }) => {
  for (const colorScheme of THEMES) {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width: 1366, height: 768 },
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto('/');
    await begin(page, mouse(), `places-${colorScheme}`);
    for (let turn = 1; turn <= 10; turn += 1) {
      await playTurn(page, mouse(), turn, async () => {
        if (turn === 1) await examine(page, 'reveal');
      });
    }
    await expect(button(page, 'Save to a file')).toBeVisible();
    await examineDivision(page);
    await examine(page, 'debrief');
    await button(page, 'Step through the turns').click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await examine(page, 'replay');
    await context.close();
  }
});

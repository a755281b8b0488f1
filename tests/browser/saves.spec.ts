import { readFile } from 'node:fs/promises';
import { type Browser, expect, type Page } from '@playwright/test';
import { digest } from '../../src/cli/disk.ts';
import { canonical } from '../../src/engine/index.ts';
import { button, playTurn, watch } from './game.ts';
import { mouse } from './hands.ts';
import { IN_WORDS, leftAfter, playedFor } from './kept.ts';
import { test } from './suite.ts';

test.use({ storageState: IN_WORDS, permissions: ['clipboard-read', 'clipboard-write'] });

const fresh = async (browser: Browser): Promise<Page> => (await browser.newContext()).newPage();

/** The page of somebody who has played one turn of a game. */
const returning = async (browser: Browser): Promise<Page> => {
  const page = await (await browser.newContext({ storageState: await leftAfter(1) })).newPage();
  await page.goto('/');
  await expect(page.getByText('Turn 2 of 10')).toBeVisible();
  return page;
};

const openFile = (page: Page, text: string) =>
  page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'save.json', mimeType: 'application/json', buffer: Buffer.from(text) });

test('a link carries a game to another browser', async ({ browser }) => {
  const page = await returning(browser);
  await page.getByText('Menu', { exact: true }).click();
  await button(page, 'Copy a link to this game').click();
  // Packing and copying take a moment.
  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toContain('#g=');
  const link = await copied();
  const other = await fresh(browser);
  const settle = watch(other);
  await other.goto(link);
  await expect(other.getByText(/all \d+ hashes agree/)).toBeVisible();
  settle();
});

test('what is broken is refused with its place, and the game under way stays', async ({ browser }) => {
  const page = await returning(browser);
  const { log } = await playedFor(1);
  const changed = (edit: (copy: typeof log) => void): string => {
    const copy = structuredClone(log);
    edit(copy);
    return JSON.stringify(copy);
  };
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['not JSON', JSON.stringify(log).slice(0, 200), /line|JSON|end/i],
    ['a strange file', '{"format":"something-else"}', /format/i],
    [
      'other rules',
      changed((c) => {
        c.rules = '0';
      }),
      /rules/i,
    ],
    [
      'another scenario',
      changed((c) => {
        c.scenario.hash = '0'.repeat(32);
      }),
      /scenario/i,
    ],
    [
      'a changed hash',
      changed((c) => {
        const turn = c.turns[0];
        if (turn !== undefined) turn.parts.dyads = 'f'.repeat(32);
      }),
      /turn 1|digest|changed/i,
    ],
    [
      'a hostile name',
      changed((c) => {
        Object.assign(c, { title: '<img src=x onerror=alert(1)>' });
      }),
      /digest|changed|seal/i,
    ],
  ];
  const leave = button(page, 'Leave to the front page');
  if (!(await leave.isVisible())) await page.getByText('Menu', { exact: true }).click();
  await leave.click();
  await expect(button(page, 'Open a save file')).toBeVisible();
  for (const [name, text, words] of cases) {
    await openFile(page, text);
    const trouble = page
      .getByRole('alertdialog')
      .or(page.getByRole('dialog'))
      .or(page.getByRole('alert'))
      .filter({ hasText: words })
      .first();
    await expect(trouble, name).toBeVisible();
    await trouble.getByRole('button', { name: 'Close' }).click();
    await expect(trouble).toBeHidden();
  }
  const go = button(page, /^Continue/);
  await expect(go).toBeVisible();
  await go.click();
  await expect(page.getByText('Turn 2 of 10')).toBeVisible();
});

test('a save under former rules goes on from its last state, marked, to the end', async ({ browser }) => {
  const { digest: _, ...log } = (await playedFor(8)).log;
  const former = { ...log, rules: '1' };
  const page = await fresh(browser);
  const settle = watch(page);
  await page.goto('/');
  // Kept back: the same save under rules that nobody knows, and one whose state was changed.
  const sealed = (save: object): string => JSON.stringify({ ...save, digest: digest(canonical(save)) });
  const trouble = page.getByRole('alert');
  for (const [save, words] of [
    [{ ...log, rules: '0' }, /known rules|not known/],
    [{ ...former, state: {} }, /state/],
  ] as const) {
    await openFile(page, sealed(save));
    await expect(trouble.filter({ hasText: words })).toBeVisible();
    await trouble.getByRole('button', { name: 'Close' }).click();
  }
  await openFile(page, sealed(former));
  await expect(trouble).toContainText('played to the end of turn 8 under rules version 1');
  await button(page, 'Go on from turn 9').click();
  await expect(page.getByText('Turn 9 of 10')).toBeVisible();
  await expect(page.getByText(/Resumed after turn 8/)).toBeVisible();
  await page.reload();
  await expect(page.getByText('Turn 9 of 10')).toBeVisible();
  for (let turn = 9; turn <= 10; turn += 1) await playTurn(page, mouse(), turn);
  await expect(page.getByText(/Resumed after turn 8/)).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Save to a file').click(),
  ]);
  const marked = JSON.parse(await readFile(await download.path(), 'utf8')) as {
    resumed: { marks: unknown };
    turns: unknown;
  };
  expect(marked.resumed.marks).toEqual([{ rules: '1', turn: 8, digest: digest(canonical(former)) }]);
  expect(marked.turns).toHaveLength(10);
  expect(marked).toHaveProperty('state');
  await button(page, 'Step through the turns').click();
  await expect(page.getByText(/^✓ 2 turns played again; all \d+ hashes agree/)).toBeVisible();
  await expect(page.getByText(/Resumed after turn 8/)).toBeVisible();
  settle();
});

test('two players at one screen do not see each other’s slates', async ({ browser }) => {
  const page = await fresh(browser);
  const settle = watch(page);
  await page.goto('/');
  await page.getByRole('radio', { name: /A friend at this screen/ }).check();
  await button(page, 'Begin').click();
  const confirm = button(page, /^I speak for/);
  const toTable = button(page, 'To the table');
  const onward = async (): Promise<void> => {
    await expect(
      confirm
        .or(toTable)
        .or(button(page, /^Commit/))
        .first(),
    ).toBeVisible();
    if (await confirm.isVisible()) await confirm.click();
    await expect(toTable.or(button(page, /^Commit/)).first()).toBeVisible();
    if (await toTable.isVisible()) await toTable.click();
    await expect(button(page, /^Commit/)).toBeVisible();
  };
  await onward();
  const option = page.locator('.desk-file:not(.decision) button[aria-pressed="false"]:enabled').first();
  const title = ((await option.locator('b').first().textContent()) ?? '').trim();
  await option.click();
  await button(page, /^Commit/).click();
  await expect(confirm).toBeVisible();
  await expect(page.getByText(title, { exact: true })).toHaveCount(0);
  await onward();
  await expect(page.locator('.slot-title')).toHaveCount(0);
  await button(page, /^Commit/).click();
  const ask = page.getByRole('dialog');
  if (await ask.isVisible()) await ask.getByRole('button', { name: 'Commit' }).click();
  await expect(page.getByRole('heading', { name: 'Turn 1 revealed' })).toBeVisible();
  settle();
});

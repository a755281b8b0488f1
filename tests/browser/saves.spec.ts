import { readFile } from 'node:fs/promises';
import { type Browser, expect, type Page } from '@playwright/test';
import { digest } from '../../src/cli/disk.ts';
import { canonical } from '../../src/engine/index.ts';
import { countFrames, framesAsked } from './chromium.ts';
import { begin, button, playTurn, saveOf, watch } from './game.ts';
import { mouse } from './hands.ts';
import { test } from './suite.ts';

const fresh = async (browser: Browser): Promise<Page> => {
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  return context.newPage();
};

const openFile = (page: Page, text: string) =>
  page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'save.json', mimeType: 'application/json', buffer: Buffer.from(text) });

test('a reload goes on where the game was', async ({ browser }) => {
  const page = await fresh(browser);
  const settle = watch(page);
  await begin(page, mouse(), 'resume');
  await playTurn(page, mouse(), 1);
  await playTurn(page, mouse(), 2);
  await expect(page.getByText('Turn 3 of 10')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Turn 3 of 10')).toBeVisible();
  settle();
});

test('a link carries a game to another browser', async ({ browser }) => {
  const page = await fresh(browser);
  await begin(page, mouse(), 'link');
  await playTurn(page, mouse(), 1);
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
  const page = await fresh(browser);
  await begin(page, mouse(), 'refusals');
  await playTurn(page, mouse(), 1);
  const save = await saveOf(page);
  const log = JSON.parse(save) as {
    turns: { parts: Record<string, string>; hash: string }[];
    rules: string;
    scenario: { hash: string };
  };
  const changed = (edit: (copy: typeof log) => void): string => {
    const copy = structuredClone(log);
    edit(copy);
    return JSON.stringify(copy);
  };
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['not JSON', save.slice(0, 200), /line|JSON|end/i],
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
  const page = await fresh(browser);
  const settle = watch(page);
  await begin(page, mouse(), 'former');
  await playTurn(page, mouse(), 1);
  await playTurn(page, mouse(), 2);
  const { digest: _, ...log } = JSON.parse(await saveOf(page)) as Record<string, unknown>;
  const former = { ...log, rules: '1' };
  const other = await fresh(browser);
  const settleOther = watch(other);
  await other.goto('/');
  // Kept back: the same save under rules that nobody knows, and one whose state was changed.
  const sealed = (save: object): string => JSON.stringify({ ...save, digest: digest(canonical(save)) });
  const trouble = other.getByRole('alert');
  for (const [save, words] of [
    [{ ...log, rules: '0' }, /known rules|not known/],
    [{ ...former, state: {} }, /state/],
  ] as const) {
    await openFile(other, sealed(save));
    await expect(trouble.filter({ hasText: words })).toBeVisible();
    await trouble.getByRole('button', { name: 'Close' }).click();
  }
  await openFile(other, sealed(former));
  await expect(trouble).toContainText('played to the end of turn 2 under rules version 1');
  await button(other, 'Go on from turn 3').click();
  await expect(other.getByText('Turn 3 of 10')).toBeVisible();
  await expect(other.getByText(/Resumed after turn 2/)).toBeVisible();
  await other.reload();
  await expect(other.getByText('Turn 3 of 10')).toBeVisible();
  for (let turn = 3; turn <= 10; turn += 1) await playTurn(other, mouse(), turn);
  await expect(other.getByText(/Resumed after turn 2/)).toBeVisible();
  const [download] = await Promise.all([
    other.waitForEvent('download'),
    button(other, 'Save to a file').click(),
  ]);
  const marked = JSON.parse(await readFile(await download.path(), 'utf8')) as {
    resumed: { marks: unknown };
    turns: unknown;
  };
  expect(marked.resumed.marks).toEqual([{ rules: '1', turn: 2, digest: digest(canonical(former)) }]);
  expect(marked.turns).toHaveLength(10);
  await button(other, 'Step through the turns').click();
  await expect(other.getByText(/^✓ 8 turns played again; all \d+ hashes agree/)).toBeVisible();
  await expect(other.getByText(/Resumed after turn 2/)).toBeVisible();
  settle();
  settleOther();
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

test('the page can be used before the board has arrived, and without it', async ({ browser }) => {
  const page = await fresh(browser);
  await page.route(/board-.*\.js|atlas-.*\.js/, (route) => route.abort());
  await begin(page, mouse(), 'no-board');
  await expect(page.getByRole('table').first()).toBeVisible();
  await playTurn(page, mouse(), 1);
  await expect(page.getByText('Turn 2 of 10')).toBeVisible();
});

test('nothing is drawn and no script runs while nothing moves', async ({ browser }) => {
  const page = await fresh(browser);
  await page.addInitScript(countFrames);
  await begin(page, mouse(), 'idle');
  await expect(page.locator('canvas').first()).toBeVisible();
  await page.waitForTimeout(4000);
  const count = () => page.evaluate(framesAsked);
  const before = await count();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const scripted = async (): Promise<number | undefined> =>
    (await devtools.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ScriptDuration')
      ?.value;
  const spent = await scripted();
  await page.waitForTimeout(3000);
  expect(await scripted()).toBe(spent);
  expect(await count()).toBe(before);
});

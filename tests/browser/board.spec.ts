import { expect, type Page } from '@playwright/test';
import { countFrames, framesAsked } from './chromium.ts';
import { begin, button, commitTurn, playTurn } from './game.ts';
import { mouse } from './hands.ts';
import { leftAfter } from './kept.ts';
import { test } from './suite.ts';

/** Bytes of a picture from which on there is a map in it: an empty one of this size has a tenth. */
const DRAWN = 60_000;

const isDrawn = (page: Page): Promise<void> =>
  expect
    .poll(async () => (await page.locator('.board-map').screenshot()).length, { timeout: 15_000 })
    .toBeGreaterThan(DRAWN);

/** Takes kinds of canvas contexts away from the page, as browsers without them do. */
const without = (page: Page, kinds: readonly string[]): Promise<unknown> =>
  page.addInitScript((missing) => {
    const { getContext } = HTMLCanvasElement.prototype;
    Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', {
      value(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return missing.includes(kind) ? null : Reflect.apply(getContext, this, [kind, ...rest]);
      },
    });
  }, kinds);

const WEBGL = ['webgl', 'webgl2', 'experimental-webgl'];

test('without WebGL the board is drawn on Canvas', async ({ page }) => {
  await without(page, WEBGL);
  await begin(page, mouse(), 'canvas');
  await isDrawn(page);
  await playTurn(page, mouse(), 1);
  await isDrawn(page);
});

test('without any canvas the text board carries the game', async ({ page }) => {
  await without(page, [...WEBGL, '2d']);
  await begin(page, mouse(), 'words');
  await expect(page.getByRole('table', { name: 'Pairs of powers' })).toBeVisible();
  await expect(page.getByText('The map could not be drawn here')).toBeVisible();
  await playTurn(page, mouse(), 1);
  await expect(page.getByText('Turn 2 of 10')).toBeVisible();
});

test('the board comes back from a lost context, a hidden tab and a turned screen', async ({ page }) => {
  await begin(page, mouse(), 'lost');
  await isDrawn(page);
  await page.evaluate(async () => {
    const canvas = document.querySelector<HTMLCanvasElement>('.board-map canvas');
    const lost = canvas?.getContext('webgl')?.getExtension('WEBGL_lose_context');
    if (lost === null || lost === undefined) throw new Error('no context to lose');
    lost.loseContext();
    await new Promise((onward) => setTimeout(onward, 300));
    lost.restoreContext();
  });
  await isDrawn(page);
  const other = await page.context().newPage();
  await other.bringToFront();
  await page.bringToFront();
  await isDrawn(page);
  await page.setViewportSize({ width: 820, height: 1180 });
  await isDrawn(page);
  const [board, canvas] = await Promise.all([
    page.locator('.board-map').boundingBox(),
    page.locator('.board-map canvas').first().boundingBox(),
  ]);
  expect(canvas?.width).toBeCloseTo(board?.width ?? 0, 0);
  expect(canvas?.height).toBeCloseTo(board?.height ?? 0, 0);
  await page.setViewportSize({ width: 1366, height: 768 });
  await isDrawn(page);
  await expect(button(page, 'Fit')).toBeVisible();
});

test('the page can be used before the board has arrived, and without it', async ({ page }) => {
  await page.route(/board-.*\.js|atlas-.*\.js/, (route) => route.abort());
  await begin(page, mouse(), 'no-board');
  await expect(page.getByRole('table').first()).toBeVisible();
  await playTurn(page, mouse(), 1);
  await expect(page.getByText('Turn 2 of 10')).toBeVisible();
});

test('nothing is drawn and no script runs while nothing moves', async ({ page }) => {
  await page.addInitScript(countFrames);
  await begin(page, mouse(), 'idle');
  await expect(page.locator('canvas').first()).toBeVisible();
  const count = () => page.evaluate(framesAsked);
  // It comes to rest …
  await expect
    .poll(async () => {
      const soFar = await count();
      await page.waitForTimeout(500);
      return (await count()) - soFar;
    })
    .toBe(0);
  const before = await count();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const scripted = async (): Promise<number | undefined> =>
    (await devtools.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ScriptDuration')
      ?.value;
  const spent = await scripted();
  // … and stays there.
  await page.waitForTimeout(3000);
  expect(await scripted()).toBe(spent);
  expect(await count()).toBe(before);
});

test('a reveal runs to its end by itself, and can be cut short', async ({ browser }) => {
  const storageState = await leftAfter(1, 'map');
  const page = await (await browser.newContext({ reducedMotion: 'no-preference', storageState })).newPage();
  await page.clock.install();
  await page.goto('/');
  await commitTurn(page, mouse(), 2);
  await button(page, /^Next turn/).click();
  await expect(page.getByText('Turn 3 of 10')).toBeVisible();
  await page.clock.pauseAt(Date.now() + 3_600_000);
  await commitTurn(page, mouse(), 3);
  // No time goes by: nothing would end it.
  await expect(button(page, /^Next turn/)).toHaveCount(0);
  await button(page, 'Skip').click();
  await expect(button(page, /^Next turn/)).toBeVisible();
});

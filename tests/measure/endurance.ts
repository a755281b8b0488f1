/**
 * What the page costs over time: `npm run build && npm run endurance`. Ten seconds at an idle table, in which nothing
 * may be drawn and no script may run; a game whose reveals run to their end, frame by frame; then games one after another
 * in one tab, after which no more may be held in memory than after the first few. `-- --games 5` plays fewer.
 */
import { parseArgs } from 'node:util';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { ensureBrowser } from '../browser/browser.mjs';
import { CHROMIUM_ARGS, countFrames, framesAsked } from '../browser/chromium.ts';
import { button } from '../browser/game.ts';
import { serve } from '../screens/server.ts';
import { scriptInFrames, traced } from './frames.ts';

/** Games before the first measurement: what is loaded once is loaded by then. */
const WARM = 2;
/** Growth of memory that is borne, in per cent. */
const BORNE = 10;
/** Milliseconds. */
const IDLE = 10_000;
/** Milliseconds until the map stands at its second level of detail. */
const SETTLED = 6000;
const TURNS = 10;

interface Tab {
  readonly page: Page;
  readonly devtools: CDPSession;
}

const openTab = async (
  browser: Browser,
  baseURL: string,
  reducedMotion: 'reduce' | 'no-preference' = 'reduce',
): Promise<Tab> => {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 1366, height: 768 },
    reducedMotion,
  });
  await context.addInitScript(countFrames);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');
  await page.goto('/');
  return { page, devtools };
};

const begin = async (page: Page): Promise<void> => {
  await button(page, 'Begin').click();
  await button(page, 'To the table').click();
  await button(page, /^Commit/).waitFor();
};

/** Milliseconds of script in a frame that are borne in 95 of 100. */
const SMOOTH = 8;
/** Turns whose reveals are watched. */
const WATCHED = 4;

/** Waits for the end of a reveal with next to no script of its own, which would be counted. */
const untilTold = async (page: Page): Promise<void> => {
  const isTold = (): Promise<boolean> =>
    page.evaluate(() => document.querySelector('.reveal-tools .primary:not(.is-ahead)') !== null);
  while (!(await isTold())) await page.waitForTimeout(1000);
};

/** Whether acts travel at the reveal without keeping the browser from its next frame. */
const isSmooth = async ({ page, devtools }: Tab): Promise<boolean> => {
  await page.getByRole('radio', { name: /^Hawk/ }).check();
  await begin(page);
  await page.waitForTimeout(SETTLED);
  const spent: number[] = [];
  for (let turn = 1; turn <= WATCHED; turn += 1) {
    await button(page, /^Commit/).click();
    const ask = page.getByRole('dialog').getByRole('button', { name: 'Commit' });
    await ask.waitFor();
    await ask.click();
    await button(page, 'Skip').waitFor();
    // The first drawing of the map is none of the animation.
    await page.locator('canvas').first().waitFor();
    await page.waitForTimeout(300);
    const events = await traced(devtools, () => untilTold(page));
    spent.push(...scriptInFrames(events));
    await button(page, 'Next turn').click();
    await button(page, /^Commit/).waitFor();
  }
  const sorted = [...spent].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
  console.log(
    `reveals of ${WATCHED} turns: ${spent.length} frames, script a frame ${at(0.5).toFixed(2)} ms in the middle, ` +
      `${at(0.95).toFixed(2)} ms at the 95th percentile (at most ${SMOOTH}), ${at(1).toFixed(1)} ms at most`,
  );
  return spent.length > 60 && at(0.95) <= SMOOTH;
};

/** One turn, nothing ordered. */
const passTurn = async (page: Page): Promise<void> => {
  await button(page, /^Commit/).click();
  const ask = page.getByRole('dialog').getByRole('button', { name: 'Commit' });
  const onward = button(page, /^(Next turn|To the debrief)/);
  const skip = button(page, 'Skip');
  await ask.or(onward).or(skip).first().waitFor();
  if (await ask.isVisible()) await ask.click();
  await onward.or(skip).first().waitFor();
  if (await skip.isVisible()) await skip.click();
  await onward.click();
};

const measure = async ({ devtools }: Tab): Promise<(name: string) => number> => {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return (name) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
};

/** Whether a table at which nobody does anything costs nothing. */
const isStill = async (tab: Tab): Promise<boolean> => {
  const { page } = tab;
  await begin(page);
  await page.locator('canvas').first().waitFor();
  await page.waitForTimeout(SETTLED);
  const frames = () => page.evaluate(framesAsked);
  const asked = await frames();
  const before = await measure(tab);
  await page.waitForTimeout(IDLE);
  const after = await measure(tab);
  const drawn = (await frames()) - asked;
  const spent = (name: string): number => after(name) - before(name);
  console.log(
    `idle for ${IDLE / 1000} s: ${drawn} frames asked for, ${(spent('ScriptDuration') * 1000).toFixed(2)} ms of script, ` +
      `${spent('LayoutCount')} layouts, ${(spent('TaskDuration') * 1000).toFixed(1)} ms of tasks`,
  );
  return drawn === 0 && spent('ScriptDuration') === 0;
};

interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[]];
    };
  };
  readonly nodes: readonly number[];
}

/**
 * Bytes of everything that the page holds: objects, texts, elements. Compiled code is left out: how much of it there is,
 * and when it goes, the browser decides, which compiles more and more of what runs often.
 */
const heldBy = async ({ devtools }: Tab): Promise<number> => {
  const parts: string[] = [];
  const take = ({ chunk }: { chunk: string }): void => void parts.push(chunk);
  devtools.on('HeapProfiler.addHeapSnapshotChunk', take);
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  devtools.off('HeapProfiler.addHeapSnapshotChunk', take);
  const { snapshot, nodes } = JSON.parse(parts.join('')) as Snapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const code = types[0].indexOf('code');
  let held = 0;
  for (let at = 0; at < nodes.length; at += fields.length)
    if (nodes[at + type] !== code) held += nodes[at + size] ?? 0;
  return held;
};

const growthOf = (values: readonly number[]): number => 100 * ((values.at(-1) ?? 0) / (values[0] ?? 0) - 1);

/** Whether games one after another leave nothing behind. */
const isSteady = async (tab: Tab, games: number): Promise<boolean> => {
  const { page, devtools } = tab;
  const held: number[] = [];
  const heaps: number[] = [];
  for (let game = 1; game <= games; game += 1) {
    await begin(page);
    for (let turn = 1; turn <= TURNS; turn += 1) await passTurn(page);
    await button(page, 'Save to a file').first().waitFor();
    await button(page, 'Démarche').click();
    await button(page, 'Begin').waitFor();
    // What nobody holds goes in more than one sweep.
    for (let sweep = 0; sweep < 3; sweep += 1) await devtools.send('HeapProfiler.collectGarbage');
    const value = await measure(tab);
    if (game >= WARM) heaps.push(value('JSHeapUsedSize'));
    if (game === WARM || game === games) held.push(await heldBy(tab));
    console.log(
      `after game ${game}: ${(value('JSHeapUsedSize') / 1e6).toFixed(2)} MB, ${value('Nodes')} nodes, ` +
        `${value('JSEventListeners')} listeners`,
    );
  }
  const growth = growthOf(held);
  console.log(
    `growth from game ${WARM} to game ${games}: ${growth.toFixed(1)} % of what is held, at most ${BORNE} %; ` +
      `${growthOf(heaps).toFixed(1)} % of the heap with compiled code`,
  );
  return growth <= BORNE;
};

const { values } = parseArgs({ options: { games: { type: 'string', default: '20' } } });
const site = await serve();
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...CHROMIUM_ARGS] });
try {
  const still = await isStill(await openTab(browser, site.url));
  const smooth = await isSmooth(await openTab(browser, site.url, 'no-preference'));
  const steady = await isSteady(await openTab(browser, site.url), Number(values.games));
  process.exitCode = still && smooth && steady ? 0 : 1;
} finally {
  await browser.close();
  await site.close();
}

/**
 * What the page costs over time: `npm run build && npm run endurance`. Ten seconds at an idle table, in which nothing
 * may be drawn and no script may run; then games one after another in one tab, after which no more may be held in
 * memory than after the first few. `-- --games 5` plays fewer.
 */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { ensureBrowser } from './browser.mjs';

const PORT = 4197;
const ADDRESS = `http://127.0.0.1:${PORT}/`;
/** Games before the first measurement: what is loaded once is loaded by then. */
const WARM = 2;
/** Growth of memory that is borne, in per cent. */
const BORNE = 10;
const IDLE = 10_000;

const { values } = parseArgs({ options: { games: { type: 'string', default: '20' } } });
const games = Number(values.games);

const server = spawn(
  process.execPath,
  ['node_modules/vite/bin/vite.js', 'preview', '--host', '127.0.0.1', '--port', String(PORT), '--strictPort'],
  { stdio: 'ignore' },
);

const served = async () => {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      return (await fetch(ADDRESS)).ok;
    } catch {
      await new Promise((settle) => setTimeout(settle, 100));
    }
  }
  throw new Error('The preview server does not answer.');
};

const button = (page, name) => page.getByRole('button', { name, exact: typeof name === 'string' });

const begin = async (page) => {
  await button(page, 'Begin').click();
  await button(page, 'To the table').click();
  await button(page, /^Commit/).waitFor();
};

/** One turn, nothing ordered. */
const passTurn = async (page) => {
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

const metricsOf = async (devtools) => {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return new Map(metrics.map(({ name, value }) => [name, value]));
};

/** Bytes in use once everything that nobody holds has been let go. */
const heapOf = async (devtools) => {
  for (let k = 0; k < 3; k += 1) await devtools.send('HeapProfiler.collectGarbage');
  return (await metricsOf(devtools)).get('JSHeapUsedSize');
};

const idle = async (page, devtools) => {
  await page.goto(ADDRESS);
  await begin(page);
  await page.locator('canvas').first().waitFor();
  // The map comes at a second level of detail, the first hints with it.
  await page.waitForTimeout(6000);
  const frames = () => page.evaluate(() => globalThis.frames_asked);
  const asked = await frames();
  const before = await metricsOf(devtools);
  await page.waitForTimeout(IDLE);
  const after = await metricsOf(devtools);
  const drawn = (await frames()) - asked;
  const spent = (name) => after.get(name) - before.get(name);
  console.log(
    `idle ${IDLE / 1000} s: ${drawn} frames asked for, ${(spent('ScriptDuration') * 1000).toFixed(2)} ms of script, ` +
      `${spent('LayoutCount')} layouts, ${(spent('TaskDuration') * 1000).toFixed(1)} ms of tasks`,
  );
  return drawn === 0 && spent('ScriptDuration') === 0;
};

const endure = async (page, devtools) => {
  let first = 0;
  let last = 0;
  await page.goto(ADDRESS);
  for (let game = 1; game <= games; game += 1) {
    await begin(page);
    for (let turn = 1; turn <= 10; turn += 1) await passTurn(page);
    await button(page, 'Save to a file').first().waitFor();
    await button(page, 'Démarche').click();
    await button(page, 'Begin').waitFor();
    last = await heapOf(devtools);
    if (game === WARM) first = last;
    const metrics = await metricsOf(devtools);
    console.log(
      `after game ${game}: ${(last / 1e6).toFixed(2)} MB, ${metrics.get('Nodes')} nodes, ${metrics.get('JSEventListeners')} listeners`,
    );
  }
  const growth = (100 * (last - first)) / first;
  console.log(`growth from game ${WARM} to game ${games}: ${growth.toFixed(1)} %, at most ${BORNE} %`);
  return growth <= BORNE;
};

let browser;
try {
  await served();
  browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  });
  const open = async () => {
    const context = await browser.newContext({
      viewport: { width: 1366, height: 768 },
      reducedMotion: 'reduce',
    });
    await context.addInitScript(() => {
      globalThis.frames_asked = 0;
      const ask = globalThis.requestAnimationFrame.bind(globalThis);
      globalThis.requestAnimationFrame = (callback) => {
        globalThis.frames_asked += 1;
        return ask(callback);
      };
    });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Performance.enable');
    return [page, devtools];
  };
  const isStill = await idle(...(await open()));
  const isSteady = await endure(...(await open()));
  process.exitCode = isStill && isSteady ? 0 : 1;
} finally {
  await browser?.close();
  server.kill();
}

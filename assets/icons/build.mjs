/**
 * Draws the PNG icons from `demarche.svg`, with a Chromium: `node assets/icons/build.mjs`. Run it by hand when the
 * drawing changes; the PNGs are kept in the repository.
 */
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { ensureBrowser } from '../../tests/browser/browser.mjs';

const svg = readFileSync(new URL('demarche.svg', import.meta.url), 'utf8');
const square = svg.replace(/ rx="\d+"/, '');
const GROUND = '#10171d';

/** Name, size in pixels, drawing, and the share of the edge that stays free for a mask. */
const ICONS = [
  ['192.png', 192, svg, 0],
  ['512.png', 512, svg, 0],
  ['maskable.png', 512, square, 0.1],
  ['touch.png', 180, square, 0.04],
];

const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox'] });
for (const [name, size, drawing, margin] of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const ground = margin > 0 ? GROUND : 'transparent';
  await page.setContent(
    `<style>*{margin:0}body{background:${ground};padding:${size * margin}px}svg{display:block;width:100%}</style>${drawing}`,
  );
  await page.screenshot({
    path: new URL(name, import.meta.url).pathname,
    omitBackground: true,
  });
}
await browser.close();

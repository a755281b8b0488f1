import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { ensureBrowser } from '../browser/browser.mjs';
import { CHROMIUM_ARGS } from '../browser/chromium.ts';
import { examine } from '../browser/examine.ts';
import { PSEUDO } from '../pseudo/build.ts';
import { speakPseudo } from '../pseudo/speech.ts';
import { uncut } from '../pseudo/uncut.ts';
import { DOCS } from './docs.ts';
import { keepSaves, type Saves } from './saves.ts';
import { SCENES, type Scene } from './scenes.ts';
import { serve } from './server.ts';

/**
 * Screenshots of every place in every state, at four sizes in both themes, from the production build:
 *
 *     npm run screens -- --only table,reveal --size 390x844 --theme dark --text 200 --sight deuteranopia --axe
 *
 * `--axe` also looks for violations, for what does not fit and for what is too small to hit, and fails on any;
 * `--pseudo` shows the language made by machine, from the build that `npm run pseudo` makes, looks for what is cut off or
 * untranslated, and fails on any; `--no-shots` takes no pictures; `--docs` renews the pictures in docs/screens and nothing else.
 */

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDER = `${ROOT}screens`;
const SAVES = `${FOLDER}/saves.json`;
const SIZES = ['1366x768', '1920x1080', '820x1180', '390x844'] as const;
const THEMES = ['dark', 'light'] as const;
type Theme = (typeof THEMES)[number];
const SIGHTS = ['none', 'protanopia', 'deuteranopia', 'tritanopia', 'achromatopsia'] as const;
type Sight = (typeof SIGHTS)[number];
/** Below this width, in pixels, the table shows one panel at a time. */
const PHONE = 720;
/** Above this width, in pixels, one points with a mouse. */
const HAND = 900;

const { values: asked } = parseArgs({
  options: {
    only: { type: 'string' },
    size: { type: 'string' },
    theme: { type: 'string' },
    text: { type: 'string', default: '100' },
    sight: { type: 'string', default: 'none' },
    axe: { type: 'boolean', default: false },
    pseudo: { type: 'boolean', default: false },
    docs: { type: 'boolean', default: false },
    'no-shots': { type: 'boolean', default: false },
  },
});

/** The asked-for among all; stops on an unknown one. */
const among = <T extends string>(
  what: string,
  wanted: string | undefined,
  all: readonly T[],
): readonly T[] => {
  if (wanted === undefined) return all;
  return wanted.split(',').map((word) => {
    const found = all.find((one) => one === word);
    if (found === undefined) throw new Error(`no ${what} "${word}"; known: ${all.join(', ')}`);
    return found;
  });
};

interface Look {
  readonly scene: Scene;
  readonly size: string;
  readonly themes: readonly Theme[];
  readonly sight: Sight;
  readonly text: string;
}

const settle = async (page: Page): Promise<void> => {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(450);
};

/** On the picture of a whole page what sticks to the screen's edge stands where it belongs. Runs in the page. */
const unstick = (): void => {
  for (const element of document.querySelectorAll<HTMLElement>('main *'))
    if (getComputedStyle(element).position === 'sticky') element.style.position = 'static';
};

/** Goes to a scene and calls `seen` in each theme. */
const visit = async (
  browser: Browser,
  baseURL: string,
  saves: Saves | null,
  { scene, size, themes, sight, text }: Look,
  seen: (page: Page, theme: Theme) => Promise<void>,
): Promise<void> => {
  const [width = 0, height = 0] = size.split('x').map(Number);
  const context = await browser.newContext({
    baseURL,
    viewport: { width, height },
    hasTouch: width < HAND,
    isMobile: width < HAND,
    colorScheme: themes[0] ?? 'light',
    reducedMotion: scene.isMoving === true ? 'no-preference' : 'reduce',
    serviceWorkers: 'block',
    ...(scene.from === undefined || saves === null ? {} : { storageState: saves[scene.from] }),
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(25_000);
    await page.goto(asked.pseudo ? `/?lang=${PSEUDO.id}` : '/');
    if (text !== '100') {
      await page.evaluate(
        (size) => document.documentElement.style.setProperty('--text-size', `${size}%`),
        text,
      );
    }
    if (sight !== 'none') {
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setEmulatedVisionDeficiency', { type: sight });
    }
    await scene.go(page, width < PHONE || (text === '200' && width < 2 * PHONE));
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme });
      await settle(page);
      await seen(page, theme);
    }
  } finally {
    await context.close();
  }
};

const needsSaves = (scenes: readonly Scene[]): boolean => scenes.some((scene) => scene.from !== undefined);

/** The pictures of README and docs: compressed, under the names they have there. */
const renewDocs = async (browser: Browser, url: string): Promise<void> => {
  const scenes = DOCS.map(({ scene }) => SCENES.find((one) => one.name === scene));
  const saves = await keepSaves(browser, url, true, SAVES);
  for (const [at, { file, size, theme }] of DOCS.entries()) {
    const scene = scenes[at];
    if (scene === undefined) throw new Error(`no scene for ${file}`);
    const look: Look = { scene, size, themes: [theme], sight: 'none', text: '100' };
    await visit(browser, url, saves, look, async (page) => {
      await page.screenshot({ path: `${ROOT}docs/screens/${file}`, type: 'jpeg', quality: 76 });
      console.log(`docs/screens/${file}`);
    });
  }
};

const shoot = async (browser: Browser, url: string): Promise<number> => {
  const wanted = asked.only?.split(',');
  const scenes = SCENES.filter(
    ({ name }) => wanted === undefined || wanted.some((word) => name === word || name.startsWith(`${word}-`)),
  );
  if (scenes.length === 0)
    throw new Error(`no such scene; known: ${SCENES.map(({ name }) => name).join(', ')}`);
  const sizes = asked.size === undefined ? SIZES : asked.size.split(',');
  const themes = among('theme', asked.theme, THEMES);
  const [sight = 'none'] = among('sight', asked.sight, SIGHTS);
  const isToEnd = scenes.some((scene) => scene.from === 'over');
  const saves = needsSaves(scenes) ? await keepSaves(browser, url, isToEnd, SAVES) : null;
  if (asked.pseudo) {
    const page = await browser.newPage();
    speakPseudo(page);
    await page.close();
  }
  let faults = 0;
  for (const size of sizes) {
    for (const scene of scenes) {
      if (scene.isForPhone === true && Number(size.split('x')[0]) >= PHONE) continue;
      const look: Look = { scene, size, themes, sight, text: asked.text };
      const report = (line: string): void => {
        faults += 1;
        console.log(`${scene.name} ${size}: ${line}`);
      };
      await visit(browser, url, saves, look, async (page, theme) => {
        const tail = [
          asked.text === '100' ? '' : `.text${asked.text}`,
          sight === 'none' ? '' : `.${sight}`,
          asked.pseudo ? '.pseudo' : '',
        ];
        if (scene.isWhole === true) await page.evaluate(unstick);
        if (asked['no-shots'] !== true)
          await page.screenshot({
            path: `${FOLDER}/${scene.name}.${size}.${theme}${tail.join('')}.png`,
            fullPage: scene.isWhole ?? false,
          });
        if (asked.pseudo) for (const line of await uncut(page, ['screens'])) report(`${theme}: ${line}`);
        if (asked.axe === true) for (const line of await examine(page)) report(`${theme}: ${line}`);
      }).catch((error: unknown) => report(String(error).split('\n').slice(0, 3).join(' ')));
    }
    console.log(`${size}: ${scenes.length} scenes`);
  }
  return faults;
};

const main = async (): Promise<void> => {
  await mkdir(FOLDER, { recursive: true });
  const site = await serve();
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...CHROMIUM_ARGS] });
  try {
    if (asked.docs === true) await renewDocs(browser, site.url);
    else if ((await shoot(browser, site.url)) > 0) process.exitCode = 1;
  } finally {
    await browser.close();
    await site.close();
  }
};

await main();

import { readFile, writeFile } from 'node:fs/promises';
import type { Browser } from '@playwright/test';
import { begin, button, playTurn } from '../browser/game.ts';
import { mouse } from '../browser/hands.ts';

/** What a browser keeps of a game: put into another browser, the game goes on there. */
export type Kept = Awaited<ReturnType<Awaited<ReturnType<Browser['newContext']>>['storageState']>>;

/** A game a few turns in, and the same game over. */
export interface Saves {
  readonly middle: Kept;
  readonly over: Kept;
}

const MIDDLE = 4;
const TURNS = 10;
/** Time for the last change to be kept, in milliseconds. */
const KEEPING = 800;

interface Shelf {
  /** The entry page of the build that the games were played on: it names every part by its digest. */
  readonly build: string;
  readonly origin: string;
  readonly isToEnd: boolean;
  readonly saves: Saves;
}

/** The same games as `playSaves`, taken from `file` while the build stays the same. */
export const keepSaves = async (
  browser: Browser,
  url: string,
  isToEnd: boolean,
  file: string,
): Promise<Saves> => {
  const { origin } = new URL(url);
  const build = await (await fetch(url)).text();
  const text = await readFile(file, 'utf8').catch(() => 'null');
  const shelf = JSON.parse(text) as Shelf | null;
  if (shelf !== null && shelf.build === build && (shelf.isToEnd || !isToEnd))
    return (JSON.parse(text.replaceAll(shelf.origin, origin)) as Shelf).saves;
  const saves = await playSaves(browser, url, isToEnd);
  await writeFile(file, JSON.stringify({ build, origin, isToEnd, saves } satisfies Shelf));
  return saves;
};

/** Plays one game of the first scenario by mouse, keeping it on the way; only as far as is asked for. */
const playSaves = async (browser: Browser, baseURL: string, isToEnd: boolean): Promise<Saves> => {
  const context = await browser.newContext({
    baseURL,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    viewport: { width: 1366, height: 768 },
  });
  const page = await context.newPage();
  const keep = async (): Promise<Kept> => {
    await page.waitForTimeout(KEEPING);
    return context.storageState({ indexedDB: true });
  };
  await begin(page, mouse(), 'screens');
  for (let turn = 1; turn < MIDDLE; turn += 1) await playTurn(page, mouse(), turn);
  await button(page, /^Commit/).waitFor();
  const middle = await keep();
  if (isToEnd) {
    for (let turn = MIDDLE; turn <= TURNS; turn += 1) await playTurn(page, mouse(), turn);
    await button(page, 'Save to a file').waitFor();
  }
  const over = await keep();
  await context.close();
  return { middle, over };
};

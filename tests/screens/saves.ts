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

/** Plays one game of the first scenario by mouse, keeping it on the way; only as far as is asked for. */
export const playSaves = async (browser: Browser, baseURL: string, isToEnd: boolean): Promise<Saves> => {
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

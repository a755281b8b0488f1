import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import type { Hands } from './hands.ts';

export const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

/** From the front page to the table. */
export const begin = async (page: Page, hands: Hands, seed: string): Promise<void> => {
  await page.goto('/');
  await hands.press(page.locator('summary', { hasText: 'Seed' }));
  await hands.type(page.getByLabel('Seed', { exact: true }), seed);
  await hands.press(button(page, 'Begin'));
  await hands.press(button(page, 'To the table'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
};

const unpressed = (page: Page, within: string) =>
  page.locator(`${within} button[aria-pressed="false"]:enabled`);

/** A slate, down to its commitment: decisions, offers, a dossier, what is expected. */
export const commitTurn = async (page: Page, hands: Hands, turn: number): Promise<void> => {
  const commit = button(page, /^Commit/);
  const decisions = page.locator('.decision');
  for (let k = 0; k < (await decisions.count()); k += 1) {
    const options = decisions.nth(k).locator('button[aria-pressed]:enabled');
    for (let o = 0; o < (await options.count()); o += 1) {
      await hands.press(options.nth(o));
      if (await commit.isEnabled()) break;
    }
  }
  const offers = page.locator('.offer');
  for (let k = 0; k < (await offers.count()); k += 1) {
    const offer = offers.nth(k);
    await hands.press(offer.getByRole('button', { name: turn % 2 === 0 ? 'Accept' : 'Decline' }));
    // More than the budgets hold: think again.
    if (await commit.isDisabled()) await hands.press(offer.getByRole('button', { name: 'Decline' }));
  }
  const options = unpressed(page, '.desk-file:not(.decision)');
  if ((await options.count()) > 0) {
    await hands.press(options.first());
    if (await commit.isDisabled())
      await hands.press(page.locator('.desk-file:not(.decision) button[aria-pressed="true"]').first());
  }
  await hands.select(page.getByLabel('Course expected'), turn % 2 === 0 ? 'coerce' : 'engage');
  await hands.press(commit);
  const ask = page.getByRole('dialog');
  if (await ask.isVisible()) await hands.press(ask.getByRole('button', { name: 'Commit' }));
  await expect(page.getByRole('heading', { name: `Turn ${turn} revealed` })).toBeVisible();
};

/** One turn with its reveal, which is over at once where motion is reduced. */
export const playTurn = async (
  page: Page,
  hands: Hands,
  turn: number,
  atReveal?: () => Promise<void>,
): Promise<void> => {
  await commitTurn(page, hands, turn);
  const onward = button(page, /^(Next turn|To the debrief)/);
  await expect(onward).toBeVisible();
  await atReveal?.();
  await hands.press(onward);
};

/** The text of the save file of the game on the table. */
export const saveOf = async (page: Page): Promise<string> => {
  await page.getByText('Menu', { exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Save to a file').click(),
  ]);
  const stream = await download.createReadStream();
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
};

/** A whole game; the text of the save file. */
export const playGame = async (page: Page, hands: Hands, seed: string, turns = 10): Promise<string> => {
  await begin(page, hands, seed);
  for (let turn = 1; turn <= turns; turn += 1) await playTurn(page, hands, turn);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    hands.press(button(page, 'Save to a file')),
  ]);
  return readFile(await download.path(), 'utf8');
};

/** Fails on anything the page complains of: errors, policy violations, requests elsewhere. */
export const watch = (page: Page): (() => void) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content Security Policy/i.test(message.text()))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1')
      complaints.push(`request to ${request.url()}`);
  });
  return () => expect(complaints).toEqual([]);
};

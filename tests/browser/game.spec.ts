import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { playGame, watch } from './game.ts';
import { type Hands, keyboard, mouse } from './hands.ts';
import { test } from './suite.ts';

interface Replayed {
  readonly turns: readonly { readonly turn: number; readonly hash: string }[];
}

interface Log {
  readonly save: string;
  readonly hashes: readonly string[];
}

/** Replays a save in Node, through the terminal; throws when a turn does not verify. */
const inNode = (save: string): Replayed => {
  const file = join(mkdtempSync(join(tmpdir(), 'demarche-')), 'save.json');
  writeFileSync(file, save);
  return JSON.parse(
    execFileSync('npm', ['run', '-s', 'demarche', '--', 'replay', file, '--json'], { encoding: 'utf8' }),
  ) as Replayed;
};

test('a whole game by mouse is the same by keyboard, and verifies in Node', async ({ browser }) => {
  const play = async (handsOn: (page: Page) => Hands): Promise<Log> => {
    const page = await (await browser.newContext()).newPage();
    const settle = watch(page);
    const save = await playGame(page, handsOn(page), 'browser-suite');
    settle();
    return { save, hashes: (JSON.parse(save) as Replayed).turns.map(({ hash }) => hash) };
  };
  const byMouse = await play(mouse);
  expect(byMouse.hashes).toHaveLength(10);
  expect(inNode(byMouse.save).turns.at(-1)?.hash).toBe(byMouse.hashes.at(-1));
  const byKeyboard = await play(keyboard);
  expect(byKeyboard.hashes).toEqual(byMouse.hashes);
});

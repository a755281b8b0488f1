import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { playGame, watch } from './game.ts';
import { keyboard, mouse } from './hands.ts';
import { test } from './suite.ts';

interface Replayed {
  readonly turns: readonly { readonly turn: number; readonly hash: string }[];
}

/** Replays a save in Node, through the terminal; throws when a turn does not verify. */
const inNode = (save: string): Replayed => {
  const file = join(mkdtempSync(join(tmpdir(), 'demarche-')), 'save.json');
  writeFileSync(file, save);
  return JSON.parse(
    execFileSync('npm', ['run', '-s', 'demarche', '--', 'replay', file, '--json'], { encoding: 'utf8' }),
  ) as Replayed;
};

const saves = new Map<string, string>();

for (const way of ['mouse', 'keyboard'] as const) {
  test(`a whole game by ${way} verifies in Node`, async ({ page }) => {
    const settle = watch(page);
    const hands = way === 'mouse' ? mouse() : keyboard(page);
    const save = await playGame(page, hands, 'browser-suite');
    const log = JSON.parse(save) as { turns: { hash: string }[] };
    expect(log.turns).toHaveLength(10);
    expect(inNode(save).turns.at(-1)?.hash).toBe(log.turns.at(-1)?.hash);
    saves.set(way, save);
    settle();
  });
}

test('the same choices by mouse and by keyboard end in the same hash', () => {
  const hashes = [...saves.values()].map((save) =>
    (JSON.parse(save) as { turns: { hash: string }[] }).turns.map((t) => t.hash),
  );
  expect(hashes).toHaveLength(2);
  expect(hashes[0]).toEqual(hashes[1]);
});

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { type Figures, FOLDER, figuresOf } from './figures.ts';
import { pageOf } from './page.ts';
import type { Judged } from './runner.ts';

export const writePage = (figures: Figures): void => writeFileSync(`${FOLDER}README.md`, pageOf(figures));

/** Writes the page, the figures and the plots; plots that are no longer made go. */
export const write = (judged: readonly Judged[]): void => {
  mkdirSync(FOLDER, { recursive: true });
  for (const file of readdirSync(FOLDER)) if (file.endsWith('.svg')) rmSync(`${FOLDER}${file}`);
  for (const { plots } of judged.flatMap(({ on }) => on))
    for (const { name, svg } of plots) writeFileSync(`${FOLDER}${name}.svg`, svg);
  const figures = figuresOf(judged);
  writeFileSync(`${FOLDER}figures.json`, `${JSON.stringify(figures, null, 2)}\n`);
  writePage(figures);
};

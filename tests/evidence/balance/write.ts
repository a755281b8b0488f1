import { readFileSync, writeFileSync } from 'node:fs';
import { FOLDER } from '../figures.ts';
import { balancePageOf } from './page.ts';
import type { BalanceFigures } from './run.ts';

const FIGURES = `${FOLDER}balance.json`;
export const PAGE = `${FOLDER}balance.md`;

/** The figures as they were last written. */
export const readBalance = (): BalanceFigures => JSON.parse(readFileSync(FIGURES, 'utf8')) as BalanceFigures;

export const writeBalancePage = (figures: BalanceFigures): void =>
  writeFileSync(PAGE, balancePageOf(figures));

export const writeBalance = (figures: BalanceFigures): void => {
  writeFileSync(FIGURES, `${JSON.stringify(figures, null, 1)}\n`);
  writeBalancePage(figures);
};

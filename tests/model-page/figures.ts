import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { modelIds, openModel } from '../../src/cli/disk.ts';
import { type Basis, basisNow } from '../evidence/figures.ts';

export const DOCS = fileURLToPath(new URL('../../docs/', import.meta.url));
export const FOLDER = `${DOCS}model/`;

/** What plots and numbers rest on: when any of it changes, they must be made anew. */
export interface Ground extends Pick<Basis, 'rules' | 'scenarios' | 'games'> {
  /** Hash of every theory. */
  readonly models: Readonly<Record<string, string>>;
}

/** Everything in `docs/model/figures.json`. */
export interface Figures {
  readonly ground: Ground;
  readonly plots: readonly { readonly name: string; readonly title: string }[];
  /** Measured values that the page quotes, ready to print. */
  readonly numbers: Readonly<Record<string, string>>;
}

export const groundNow = (): Ground => {
  const { rules, scenarios, games } = basisNow();
  return {
    rules,
    models: Object.fromEntries(modelIds().map((id) => [id, openModel(id).hash])),
    scenarios,
    games,
  };
};

export const readFigures = (): Figures =>
  JSON.parse(readFileSync(`${FOLDER}figures.json`, 'utf8')) as Figures;

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DOCS, FOLDER, groundNow, readFigures } from '../model-page/figures.ts';
import { fill } from '../model-page/page.ts';
import { parametersPage } from '../model-page/tables.ts';

const AGAIN = 'run `npm run model-page`';
const page = readFileSync(`${DOCS}model.md`, 'utf8');

describe('house: docs/model.md', () => {
  it('has plots and measured numbers of the rules, theories and scenarios in force', () => {
    expect(readFigures().ground, AGAIN).toEqual(groundNow());
  });

  it('has tables and parameters as the model files have them', () => {
    expect(page, `${AGAIN} -- --page`).toBe(fill(page, readFigures()));
  });

  it('stands beside a list of every parameter as the model files have them', () => {
    expect(readFileSync(`${DOCS}parameters.md`, 'utf8'), `${AGAIN} -- --page`).toBe(parametersPage());
  });

  it('shows every plot that was made, and links to nothing that is not there', () => {
    const links = [...page.matchAll(/\]\(([^)#:]+)(#[^)]*)?\)/g)].map(([, path = '']) => path);
    expect(links.filter((path) => !existsSync(join(dirname(FOLDER), path)))).toEqual([]);
    expect(links).toEqual(expect.arrayContaining(readFigures().plots.map(({ name }) => `model/${name}.svg`)));
  });

  it('has no mark where a reader would see it or lose it: in code, or first in a line of a paragraph', () => {
    const unseen = page.split('\n').filter((line) => /^\s*<!--=(?!table )|`<!--/.test(line));
    const inCode = [...page.matchAll(/^```[\s\S]*?^```/gm)].filter(([block]) => block.includes('<!--='));
    expect([...unseen, ...inCode.map(([block]) => block)]).toEqual([]);
  });
});

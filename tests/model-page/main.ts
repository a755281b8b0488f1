/**
 * `npm run model-page [-- --page]`: makes the plots of `docs/model.md` and fills in everything on that page and on
 * `docs/parameters.md` that is generated. `--page` leaves plots and measured numbers as they are.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { openBenches } from '../evidence/benches.ts';
import { deed } from './deed.ts';
import { DOCS, type Figures, FOLDER, groundNow, readFigures } from './figures.ts';
import { fill } from './page.ts';
import { pressure } from './pressure.ts';
import { reading } from './reading.ts';
import { regime } from './regime.ts';
import { sensitivity } from './sensitivity.ts';
import { parametersPage } from './tables.ts';
import { theories } from './theories.ts';

const measure = (): Figures => {
  const laboratory = openBenches().find(({ isLaboratory }) => isLaboratory);
  if (laboratory === undefined) throw new Error('no laboratory');
  const found = [
    deed(laboratory.world()),
    regime(laboratory.world),
    pressure(laboratory.world()),
    reading(laboratory.world()),
    theories(laboratory.world()),
    sensitivity(laboratory.world()),
  ];
  const plots = found.flatMap((one) => one.plots);
  mkdirSync(FOLDER, { recursive: true });
  for (const file of readdirSync(FOLDER)) if (file.endsWith('.svg')) rmSync(`${FOLDER}${file}`);
  for (const { name, svg } of plots) writeFileSync(`${FOLDER}${name}.svg`, svg);
  const figures: Figures = {
    ground: groundNow(),
    plots: plots.map(({ name, title }) => ({ name, title })),
    numbers: Object.assign({}, ...found.map(({ numbers }) => numbers)),
  };
  writeFileSync(`${FOLDER}figures.json`, `${JSON.stringify(figures, null, 2)}\n`);
  return figures;
};

const figures = process.argv.includes('--page') ? readFigures() : measure();
writeFileSync(`${DOCS}model.md`, fill(readFileSync(`${DOCS}model.md`, 'utf8'), figures));
writeFileSync(`${DOCS}parameters.md`, parametersPage());

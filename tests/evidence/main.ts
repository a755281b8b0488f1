/**
 * `npm run evidence [-- --short | --page]`: measures the model's laws and writes `docs/evidence/`. The short form
 * plays a twentieth of the games and prints; `--page` writes the page anew from the figures that are there.
 */
import { readFigures } from './figures.ts';
import { run } from './runner.ts';
import { summaryOf } from './summary.ts';
import { write, writePage } from './write.ts';

const SHORTER = 20;

const measure = async (isShort: boolean): Promise<void> => {
  const started = Date.now();
  const seconds = (): number => Math.round((Date.now() - started) / 1000);
  let shown = 0;
  const judged = await run({
    shorter: isShort ? SHORTER : 1,
    onDone: (share) => {
      const tenth = Math.floor(share * 10);
      if (tenth > shown) console.error(`${tenth * 10} % after ${seconds()} s`);
      shown = tenth;
    },
  });
  console.log(summaryOf(judged).join('\n'));
  if (!isShort) write(judged);
  console.error(`${seconds()} s`);
};

if (process.argv.includes('--page')) writePage(readFigures());
else await measure(process.argv.includes('--short'));

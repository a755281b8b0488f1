/**
 * `npm run balance`: measures the balance of every scenario and writes `docs/evidence/balance.md`. With a scenario's
 * id, and maybe a number of seeds, measures that one and prints; `--page` writes the page anew from the figures.
 */
import { Stop } from '../../../src/cli/stop.ts';
import { problemText } from '../../../src/content/index.ts';
import { openBench } from '../benches.ts';
import { linesOf } from './lines.ts';
import { runAll, runOne } from './run.ts';
import { readBalance, writeBalance, writeBalancePage } from './write.ts';

const measureAll = async (): Promise<void> => {
  const started = Date.now();
  let shown = 0;
  const figures = await runAll((share) => {
    const tenth = Math.floor(share * 10);
    if (tenth > shown) console.error(`${tenth * 10} % after ${Math.round((Date.now() - started) / 1000)} s`);
    shown = tenth;
  });
  writeBalance(figures);
};

const [first, seeds = '2'] = process.argv.slice(2);
try {
  if (first === undefined) await measureAll();
  else if (first === '--page') writeBalancePage(readBalance());
  else console.log(linesOf(runOne(openBench(first), Math.max(1, Number(seeds) || 1))).join('\n'));
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(error.problems.map(problemText).join('\n'));
  process.exitCode = 2;
}

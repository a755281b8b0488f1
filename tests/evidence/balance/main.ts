/**
 * `npm run balance -- <scenario> [seeds]`: measures one scenario here and now and prints. Every seed is a game of
 * each doctrine against each.
 */
import { openBench } from '../benches.ts';
import type { Bench, Survey } from '../shape.ts';
import { changes } from './changes.ts';
import { balanceOf } from './figures.ts';
import { idling } from './idle.ts';
import { linesOf } from './lines.ts';
import { rounds } from './round.ts';
import { variety } from './variety.ts';

const measured = <T>(bench: Bench, survey: Survey<T>, seeds: number): readonly T[] =>
  Array.from({ length: seeds }, (_, k) => survey.run(bench, k));

const [id = '', seeds = '2'] = process.argv.slice(2);
const bench = openBench(id);
const balance = balanceOf(bench, {
  rounds: measured(bench, rounds, Number(seeds)),
  changes: measured(bench, changes, Math.min(changes.seeds, 9 * Number(seeds))),
  variety: measured(bench, variety, variety.seeds),
  idling: measured(bench, idling, idling.seeds),
});
console.log(linesOf(balance).join('\n'));

import { DOCTRINES } from '../../src/bots/index.ts';
import { setup } from '../../src/engine/index.ts';
import { COLOURS, scatter } from './chart.ts';
import { cooperationOf, tensionOf } from './play.ts';
import { type Law, onEach } from './shape.ts';
import { exactly, mean, target } from './statistics.ts';
import { tournament } from './tournament.ts';

const MIDDLE = 50;

const QUARTERS = [
  { label: 'low tension, low cooperation', tense: false, together: false },
  { label: 'low tension, high cooperation', tense: false, together: true },
  { label: 'high tension, low cooperation', tense: true, together: false },
  { label: 'high tension, high cooperation', tense: true, together: true },
] as const;

export const law10: Law = {
  id: 10,
  title: 'The whole plane',
  statement: 'All four quarters of the plane are reached, from the same start, by some pair of doctrines.',
  how: [
    `From the tournament of law 2: the mean tension and mean cooperation with which each of the ${DOCTRINES.length * DOCTRINES.length} pairs of doctrines ends. The quarters meet at ${MIDDLE} and ${MIDDLE}.`,
  ],
  surveys: [tournament],
  judge: onEach((bench, read) => {
    const rounds = read(tournament);
    const pairs = DOCTRINES.flatMap((row) => DOCTRINES.map((column) => ({ row, column })));
    const ends = pairs.map(({ row, column }, k) => ({
      name: `${row} × ${column}`,
      isMirror: row === column,
      row,
      tension: mean(rounds.map((round) => round.bouts[k]?.tension ?? 0)),
      cooperation: mean(rounds.map((round) => round.bouts[k]?.cooperation ?? 0)),
    }));
    const world = bench.world();
    const start = setup(world, 'evidence/start');
    return {
      targets: QUARTERS.map(({ label, tense, together }) =>
        target(
          `pairs that end at ${label}`,
          exactly(
            ends.filter((e) => e.tension >= MIDDLE === tense && e.cooperation >= MIDDLE === together).length,
            rounds.length * pairs.length,
          ),
          { low: 1 },
          `of ${pairs.length}`,
          tournament,
        ),
      ),
      remarks: [
        {
          what: 'highest cooperation of a pair that ends at tension 50 or more',
          measured: Math.max(0, ...ends.filter((e) => e.tension >= MIDDLE).map((e) => e.cooperation)),
          unit: 'of 100',
        },
        {
          what: 'lowest cooperation of a pair that ends below tension 50',
          measured: Math.min(100, ...ends.filter((e) => e.tension < MIDDLE).map((e) => e.cooperation)),
          unit: 'of 100',
        },
      ],
      plots: [
        scatter(
          `law10-${bench.id}`,
          'Where pairs of doctrines end',
          `${bench.id}; mean of n = ${rounds.length} games for each of ${pairs.length} pairs; orange: the start`,
          { label: 'tension, 0–100', domain: [0, 100] },
          { label: 'cooperation, 0–100', domain: [0, 100] },
          [MIDDLE, MIDDLE],
          [
            ...ends.map((e) => ({
              x: e.tension,
              y: e.cooperation,
              ...(e.isMirror ? { label: `two of ${e.row}` } : {}),
            })),
            {
              x: tensionOf(world, start),
              y: cooperationOf(world, start),
              label: 'start',
              colour: COLOURS[1],
            },
          ],
        ),
      ],
    };
  }),
};

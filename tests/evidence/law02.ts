import { DOCTRINES } from '../../src/bots/index.ts';
import { heatMap } from './chart.ts';
import { type Law, onEach } from './shape.ts';
import { average, exactly, target } from './statistics.ts';
import { bestAnswers, payoffs, payoffTable, tournament } from './tournament.ts';

export const law02: Law = {
  id: 2,
  title: 'Softness has its price',
  statement:
    'Against a hawk a dove does worse on its objectives than a hawk does, and worse than a dove against a dove; unconditional softness is not the best answer to every doctrine, and neither is anything else.',
  how: [
    'Every doctrine plays every doctrine, itself included, in both seats and with the same seeds. A payoff is the score on a power’s own objectives (0–100), the mean over both seats. Differences are taken seed by seed.',
    'The dove stands for unconditional softness. The best answer to a doctrine is the one with the highest mean payoff against it.',
  ],
  surveys: [tournament],
  judge: onEach((bench, read) => {
    const rounds = read(tournament);
    const table = payoffTable(rounds);
    const best = bestAnswers(table);
    const dove = payoffs(rounds, 'dove', 'hawk');
    const less = (own: string, rival: string) => {
      const other = payoffs(rounds, own, rival);
      return average(dove.map((v, k) => v - (other[k] ?? 0)));
    };
    const times = DOCTRINES.map((_, k) => best.filter((b) => b === k).length);
    const n = rounds.length;
    const most = Math.max(...times);
    return {
      targets: [
        target(
          'dove against hawk, less hawk against hawk',
          less('hawk', 'hawk'),
          { high: 0 },
          'points of score',
          tournament,
        ),
        target(
          'dove against hawk, less dove against dove',
          less('dove', 'dove'),
          { high: 0 },
          'points of score',
          tournament,
        ),
        target(
          'doctrines to which the dove is the best answer',
          exactly(times[DOCTRINES.indexOf('dove')] ?? 0, n),
          { high: DOCTRINES.length - 1 },
          `of ${DOCTRINES.length}`,
          tournament,
        ),
        target(
          'the same for any one doctrine, at most',
          exactly(most, n),
          { high: DOCTRINES.length - 1, detail: DOCTRINES[times.indexOf(most)] ?? '' },
          `of ${DOCTRINES.length}`,
          tournament,
        ),
      ],
      remarks: DOCTRINES.flatMap((name, k) =>
        (times[k] ?? 0) === 0
          ? []
          : [
              {
                what: `doctrines to which ${name} is the best answer`,
                measured: times[k] ?? 0,
                unit: `of ${DOCTRINES.length}`,
              },
            ],
      ),
      plots: [
        heatMap(
          `law02-${bench.id}`,
          'Score of the row’s doctrine against the column’s, 0–100',
          `${bench.id}; n = ${2 * n} games a cell (diagonal ${n}); best answer to each column framed`,
          DOCTRINES,
          table,
          best,
        ),
      ],
    };
  }),
};

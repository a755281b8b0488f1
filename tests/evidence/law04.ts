import { chooseOrders, DOCTRINES } from '../../src/bots/index.ts';
import { observe } from '../../src/engine/index.ts';
import { barChart } from './chart.ts';
import { doctrine, play } from './play.ts';
import { type Law, onEach, type Survey, seedOf } from './shape.ts';
import { average, exactly, mean, portion, sum, target } from './statistics.ts';
import { bestAnswers, payoffTable, tournament } from './tournament.ts';

/** Doctrines that a prudent adviser could argue for: neither all stick nor all carrot, nor bad faith. */
const REASONABLE = ['tit-for-tat', 'generous-tit-for-tat', 'grit', 'firm-and-engage', 'bureaucrat'] as const;

/** Of the turns of one game, in how many each two doctrines would choose differently; and one doctrine under another luck. */
interface Choices {
  readonly turns: number;
  readonly different: readonly number[];
  readonly sameDoctrine: number;
}

const PAIRS = REASONABLE.flatMap((one, i) => REASONABLE.slice(i + 1).map((other) => [one, other] as const));

/** Every doctrine of the list is asked at the same table, in games that two of them play. */
const choices: Survey<Choices> = {
  id: 'choices',
  seeds: 100,
  cost: 4,
  run: (bench, k) => {
    const world = bench.world();
    const first = REASONABLE[k % REASONABLE.length] ?? 'grit';
    const second = REASONABLE[Math.floor(k / REASONABLE.length) % REASONABLE.length] ?? 'grit';
    const different = PAIRS.map(() => 0);
    let turns = 0;
    let sameDoctrine = 0;
    const seed = seedOf('choices', k);
    play(world, seed, [
      (w, state, power, s) => {
        const seen = observe(w, state, power);
        const slate = (name: string, luck: string): string =>
          chooseOrders(w, seen, name, luck)
            .orders.moves.map((m) => m.move)
            .sort()
            .join(' ');
        const luck = `${s}/${state.clock.turn}`;
        const asked = new Map(REASONABLE.map((name) => [name as string, slate(name, luck)]));
        PAIRS.forEach(([one, other], p) => {
          if (asked.get(one) !== asked.get(other)) different[p] = (different[p] ?? 0) + 1;
        });
        if (slate(first, `${luck}/again`) !== asked.get(first)) sameDoctrine += 1;
        turns += 1;
        return doctrine(first)(w, state, power, s);
      },
      doctrine(second),
    ]);
    return { turns, different, sameDoctrine };
  },
};

export const law04: Law = {
  id: 4,
  title: 'No royal road',
  statement:
    'No doctrine is the best answer to more than half of the others; no move stands in over half of the strongest doctrine’s slates; in at least 80 % of turns two reasonable doctrines would choose differently.',
  how: [
    'From the tournament of law 2. The strongest doctrine has the highest mean payoff over all of them. A move stands in a slate whatever its target, arena or size.',
    `Reasonable doctrines are ${REASONABLE.join(', ')}. At each turn of games between them all five are asked for their slate at the same table and with the same luck; slates differ when the sets of moves do. The target is the mean over the ten pairs; the pair that differs least is given beside it. How often one doctrine differs from itself under another luck is given for comparison.`,
  ],
  surveys: [tournament, choices],
  judge: onEach((bench, read) => {
    const rounds = read(tournament);
    const table = payoffTable(rounds);
    const best = bestAnswers(table);
    const others = DOCTRINES.length - 1;
    const answers = DOCTRINES.map((_, k) => best.filter((b, column) => b === k && column !== k).length);
    const most = Math.max(...answers);
    const means = table.map(mean);
    const strongest = means.indexOf(Math.max(...means));
    const name = DOCTRINES[strongest] ?? '';
    const slates = rounds.reduce((n, round) => n + (round.slates[name]?.slates ?? 0), 0);
    const counts = new Map<string, number>();
    for (const round of rounds)
      for (const [move, times] of Object.entries(round.slates[name]?.moves ?? {}))
        counts.set(move, (counts.get(move) ?? 0) + times);
    const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const [topMove, topCount] = ranked[0] ?? ['none', 0];
    const games = read(choices);
    const turns = games.reduce((n, g) => n + g.turns, 0);
    const differing = PAIRS.map((_, p) => games.reduce((n, g) => n + (g.different[p] ?? 0), 0));
    const least = Math.min(...differing);
    const shares = games.map((g) => (100 * sum(g.different)) / (PAIRS.length * Math.max(1, g.turns)));
    return {
      targets: [
        target(
          'others to which one doctrine is the best answer, at most',
          exactly(most, rounds.length),
          { high: others / 2, detail: DOCTRINES[answers.indexOf(most)] ?? '' },
          `of ${others}`,
          tournament,
        ),
        target(
          'slates of the strongest doctrine with its commonest move',
          portion(topCount, slates),
          { high: 50, detail: `${name}, ${topMove}` },
          '% of slates',
          tournament,
        ),
        target(
          'turns in which two reasonable doctrines choose differently, mean over pairs',
          average(shares),
          { low: 80 },
          '% of turns',
          choices,
        ),
      ],
      remarks: [
        ...DOCTRINES.map((d, k) => ({
          what: `${d}: mean score over all opponents`,
          measured: means[k] ?? 0,
          unit: 'of 100',
        })),
        {
          what: `the same for the pair that differs least, ${(PAIRS[differing.indexOf(least)] ?? []).join(' and ')}`,
          measured: portion(least, turns).value,
          unit: '% of turns',
        },
        {
          what: 'turns in which one doctrine differs from itself under another luck',
          measured: portion(
            games.reduce((n, g) => n + g.sameDoctrine, 0),
            turns,
          ).value,
          unit: '% of turns',
        },
      ],
      plots: [
        barChart(
          `law04-${bench.id}`,
          `Moves in the slates of the strongest doctrine, ${name}`,
          `${bench.id}; n = ${slates} slates; yellow: what the law allows`,
          { label: '% of slates', domain: [0, 100] },
          [''],
          ranked.slice(0, 12).map(([move, times]) => ({
            label: move,
            values: [(100 * times) / Math.max(1, slates)],
            high: 50,
          })),
        ),
      ],
    };
  }),
};

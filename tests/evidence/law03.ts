import { barChart } from './chart.ts';
import { actsOf, doctrine, isHostile, play, tableOf } from './play.ts';
import { type Law, onEach, type Survey, seedOf } from './shape.ts';
import { average, portion, target } from './statistics.ts';

/** Who was hostile to the other in a turn, and whether the calendar was so for them. */
interface Turn {
  readonly first: boolean;
  readonly second: boolean;
  readonly dealt: boolean;
}

const PAIRS = [
  ['tit-for-tat', 'tit-for-tat'],
  ['tit-for-tat', 'generous-tit-for-tat'],
  ['generous-tit-for-tat', 'generous-tit-for-tat'],
] as const;

/** The weeks in which feuds are counted, and those after which they should have been left. */
const COUNTED = 10;
const WATCHED = 20;

const feuds: Survey<readonly (readonly Turn[])[]> = {
  id: 'feuds',
  seeds: 500,
  cost: 2 * PAIRS.length,
  run: (bench, k) => {
    const world = bench.world(WATCHED);
    const { a } = tableOf(world);
    return PAIRS.map(([first, second]) => {
      const turns: Turn[] = [];
      play(world, seedOf('feuds', k), [doctrine(first), doctrine(second)], {
        onTurn: (after, _, turn) => {
          const hostile = actsOf(world, after, turn).filter(isHostile);
          turns.push({
            first: hostile.some((d) => d.by === a),
            second: hostile.some((d) => d.by !== a),
            // An accident taken for intent is what the law is about; what the calendar deals is not.
            dealt: hostile.some(({ source }) => {
              const card = world.eventById.get(source);
              return card !== undefined && card.incident === undefined;
            }),
          });
        },
      });
      return turns;
    });
  },
};

const LEAST = 3;

/** The longest feud in the weeks that count, in turns; 0 for none. */
export const longestFeud = (turns: readonly Turn[]): number => {
  let longest = 0;
  let run: readonly Turn[] = [];
  for (const turn of [...turns.slice(0, COUNTED), { first: false, second: false, dealt: false }]) {
    if (turn.first || turn.second) {
      run = [...run, turn];
      continue;
    }
    const isFeud =
      run.length >= LEAST && run[0]?.dealt === false && run.some((t) => t.first) && run.some((t) => t.second);
    if (isFeud) longest = Math.max(longest, run.length);
    run = [];
  }
  return longest;
};

const isOver = (turns: readonly Turn[]): boolean => !turns.slice(-2).some((t) => t.first || t.second);

export const law03: Law = {
  id: 3,
  title: 'Feuds by misreading',
  statement:
    'Tit-for-tat pairs fall into feuds through misreading (10–30 % of games) that generous tit-for-tat leaves.',
  how: [
    `Feuds are counted in the first ten turns of twenty-week games. A hostile act is one against the other played power, in word or deed, known to it and felt as −2.5 points or worse; accidents are none. A feud is a run of ${LEAST} or more turns in each of which at least one side is hostile so, both sides being it within the run, and whose first turn holds no hostile act dealt by a card. Neither doctrine strikes first, so what begins such a run is something felt as worse than it was meant.`,
    'Left: in the seeds in which two tit-for-tats feud, between two generous ones with the same luck nobody is hostile in the last two turns of twenty: a feud that begins late has time to be left.',
  ],
  surveys: [feuds],
  judge: onEach((bench, read) => {
    const rounds = read(feuds);
    const games = (pair: number): readonly (readonly Turn[])[] => rounds.map((round) => round[pair] ?? []);
    const shares = PAIRS.map((_, p) =>
      portion(games(p).filter((turns) => longestFeud(turns) > 0).length, rounds.length),
    );
    const feuding = rounds.filter((round) => longestFeud(round[0] ?? []) > 0);
    const lengths = (pair: number): readonly number[] =>
      games(pair)
        .map(longestFeud)
        .filter((n) => n > 0);
    return {
      targets: [
        target(
          'two tit-for-tats: games with a feud',
          shares[0] ?? portion(0, 0),
          { low: 10, high: 30 },
          '% of games',
          feuds,
        ),
        target(
          'of those seeds, two generous tit-for-tats out of it at the end',
          portion(feuding.filter((round) => isOver(round[2] ?? [])).length, feuding.length),
          { low: 50 },
          '% of seeds',
          feuds,
        ),
      ],
      remarks: [
        {
          what: 'of those seeds, two tit-for-tats out of it at the end',
          measured: portion(feuding.filter((round) => isOver(round[0] ?? [])).length, feuding.length).value,
          unit: '% of seeds',
        },
        {
          what: 'tit-for-tat and generous tit-for-tat: games with a feud',
          measured: shares[1]?.value ?? null,
          unit: '% of games',
        },
        {
          what: 'two generous tit-for-tats: games with a feud',
          measured: shares[2]?.value ?? null,
          unit: '% of games',
        },
        { what: 'length of a feud of two tit-for-tats', measured: average(lengths(0)).value, unit: 'turns' },
        {
          what: 'two tit-for-tats: games with any hostile act',
          measured: portion(
            games(0).filter((turns) => turns.slice(0, COUNTED).some((t) => t.first || t.second)).length,
            rounds.length,
          ).value,
          unit: '% of games',
        },
      ],
      plots: [
        barChart(
          `law03-${bench.id}`,
          'Games with a feud',
          `${bench.id}; n = ${rounds.length} games a pair; yellow: what the law wants`,
          { label: '% of games', domain: [0, 60] },
          [''],
          PAIRS.map(([one, other], p) => ({
            label: one === other ? `two of ${one}` : 'one of each',
            values: [shares[p]?.value ?? null],
            ...(p === 0 ? { low: 10, high: 30 } : {}),
          })),
        ),
      ],
    };
  }),
};

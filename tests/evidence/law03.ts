import { barChart } from './chart.ts';
import { actsOf, doctrine, isHostileDeed, play, tableOf } from './play.ts';
import { type Law, type Survey, seedOf } from './shape.ts';
import { average, portion, target } from './statistics.ts';

/** Who did the other a hostile deed in a turn, and whether the calendar did it for them. */
interface TurnDeeds {
  readonly first: boolean;
  readonly second: boolean;
  readonly dealt: boolean;
}

const PAIRS = [
  ['tit-for-tat', 'tit-for-tat'],
  ['tit-for-tat', 'generous-tit-for-tat'],
  ['generous-tit-for-tat', 'generous-tit-for-tat'],
] as const;

const feuds: Survey<readonly (readonly TurnDeeds[])[]> = {
  id: 'feuds',
  seeds: 500,
  cost: PAIRS.length,
  run: (bench, k) => {
    const world = bench.world();
    const { a } = tableOf(world);
    return PAIRS.map(([first, second]) => {
      const turns: TurnDeeds[] = [];
      play(world, seedOf('feuds', k), [doctrine(first), doctrine(second)], {
        onTurn: (after, _, turn) => {
          const deeds = actsOf(world, after, turn).filter(isHostileDeed);
          turns.push({
            first: deeds.some((d) => d.by === a),
            second: deeds.some((d) => d.by !== a),
            // An accident taken for intent is what the law is about; what the calendar deals is not.
            dealt: deeds.some((d) => world.eventById.get(d.source)?.incident === undefined && world.eventById.has(d.source)),
          });
        },
      });
      return turns;
    });
  },
};

const LEAST = 3;

/** The longest feud of a game, in turns; 0 for none. */
const longestFeud = (turns: readonly TurnDeeds[]): number => {
  let longest = 0;
  let run: readonly TurnDeeds[] = [];
  for (const turn of [...turns, { first: false, second: false, dealt: false }]) {
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

const isOver = (turns: readonly TurnDeeds[]): boolean => !turns.slice(-2).some((t) => t.first || t.second);

export const law03: Law = {
  id: 3,
  title: 'Feuds by misreading',
  statement:
    'Tit-for-tat pairs fall into feuds through misreading (10–30 % of games) that generous tit-for-tat leaves.',
  how: [
    `A hostile deed is a material act against the other played power, known to it and felt as −2.5 points or worse. A feud is a run of ${LEAST} or more turns in each of which at least one side does the other such a deed, both sides having done so within the run, and whose first turn holds no hostile deed dealt by a card. Neither doctrine strikes first, so what begins such a run is an act misread.`,
    'Left: in the seeds in which two tit-for-tats feud, two generous ones with the same luck do each other no hostile deed in the last two turns.',
  ],
  ground: 'laboratory',
  surveys: [feuds],
  judge: (bench, read) => {
    const rounds = read(feuds);
    const games = (pair: number): readonly (readonly TurnDeeds[])[] =>
      rounds.map((round) => round[pair] ?? []);
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
          what: 'two tit-for-tats: games with any hostile deed',
          measured: portion(
            games(0).filter((turns) => turns.some((t) => t.first || t.second)).length,
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
  },
};

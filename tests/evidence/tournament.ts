import { DOCTRINES } from '../../src/bots/index.ts';
import { score } from '../../src/engine/index.ts';
import { cooperationOf, doctrine, play, tableOf, tensionOf } from './play.ts';
import { type Bench, type Survey, seedOf } from './shape.ts';
import { mean } from './statistics.ts';

/** One game of a tournament. */
export interface Bout {
  readonly row: string;
  readonly column: string;
  readonly rise: number;
  readonly tension: number;
  readonly cooperation: number;
  /** Scores of the first and second seat, 0–100. */
  readonly scores: readonly [number, number];
}

/** What a doctrine's slates held: how many there were, and in how many each move stood. */
export interface Slates {
  readonly slates: number;
  readonly moves: Readonly<Record<string, number>>;
}

export interface Round {
  readonly bouts: readonly Bout[];
  readonly slates: Readonly<Record<string, Slates>>;
}

const count = (book: Map<string, Map<string, number>>, who: string, what: string): void => {
  const page = book.get(who) ?? new Map<string, number>();
  page.set(what, (page.get(what) ?? 0) + 1);
  book.set(who, page);
};

/** Every doctrine against every doctrine in either seat, all with the same luck. */
export const tournament: Survey<Round> = {
  id: 'tournament',
  seeds: 150,
  cost: DOCTRINES.length * DOCTRINES.length,
  run: (bench: Bench, k: number): Round => {
    const world = bench.world();
    const { a, b } = tableOf(world);
    const book = new Map<string, Map<string, number>>();
    const slates = new Map<string, number>();
    const bouts = DOCTRINES.flatMap((row) =>
      DOCTRINES.map((column): Bout => {
        const { start, end } = play(world, seedOf('tournament', k), [doctrine(row), doctrine(column)], {
          onTurn: (_, orders) => {
            [row, column].forEach((name, seat) => {
              slates.set(name, (slates.get(name) ?? 0) + 1);
              const own = orders[world.powers[seat === 0 ? a : b] ?? '']?.moves ?? [];
              for (const move of new Set(own.map((m) => m.move))) count(book, name, move);
            });
          },
        });
        const tension = tensionOf(world, end);
        return {
          row,
          column,
          tension,
          rise: tension - tensionOf(world, start),
          cooperation: cooperationOf(world, end),
          scores: [score(world, end, a).total / 10, score(world, end, b).total / 10],
        };
      }),
    );
    return {
      bouts,
      slates: Object.fromEntries(
        DOCTRINES.map((name) => [
          name,
          { slates: slates.get(name) ?? 0, moves: Object.fromEntries(book.get(name) ?? []) },
        ]),
      ),
    };
  },
};

/** What `doctrine` scores against `rival`, the mean over both seats: one value a seed. */
export const payoffs = (rounds: readonly Round[], own: string, rival: string): readonly number[] =>
  rounds.map(({ bouts }) => {
    const first = bouts.find((bout) => bout.row === own && bout.column === rival);
    const second = bouts.find((bout) => bout.row === rival && bout.column === own);
    return ((first?.scores[0] ?? 0) + (second?.scores[1] ?? 0)) / 2;
  });

/** Mean payoff of every doctrine (rows) against every doctrine (columns). */
export const payoffTable = (rounds: readonly Round[]): readonly (readonly number[])[] =>
  DOCTRINES.map((own) => DOCTRINES.map((rival) => mean(payoffs(rounds, own, rival))));

/** For each doctrine faced, the place of the best answer to it. */
export const bestAnswers = (table: readonly (readonly number[])[]): readonly number[] =>
  DOCTRINES.map((_, column) => {
    let best = 0;
    table.forEach((row, k) => {
      if ((row[column] ?? 0) > (table[best]?.[column] ?? 0)) best = k;
    });
    return best;
  });

import { DOCTRINES } from '../../../src/bots/index.ts';

import type { Bench } from '../shape.ts';
import { mean, percentile, sum } from '../statistics.ts';
import type { Change } from './changes.ts';
import { type Both, QUARTERS, type Round } from './round.ts';
import type { Telling } from './variety.ts';

/** How one move fared. Shares in percent. */
export interface MoveFigures {
  readonly move: string;
  /** Of all turns of both sides, those in which it could be played. */
  readonly open: number;
  /** Of the slates that could have held it, those that did. */
  readonly share: number;
  /** Times it was chosen in any way, and by how many doctrines; and games that had been changed in which it stood in a slate. */
  readonly chosen: number;
  readonly later: number;
  readonly doctrines: number;
  /** Games changed by it alone, those in which its author did better, and the mean gain in points. */
  readonly tries: number;
  readonly wins: number;
  readonly gain: number | null;
}

export interface PairFigures {
  readonly row: string;
  readonly column: string;
  readonly scores: Both<number>;
}

/** The same orders told again under other luck. */
export interface VarietyFigures {
  readonly games: number;
  /** Different sequences of events among them. */
  readonly sequences: number;
  /** Events of two games that only one has, or that come in another turn, in percent; the mean over all pairs. */
  readonly apart: number;
  /** The same, whatever the turn. */
  readonly whether: number;
  /** From the tenth to the ninetieth percentile. */
  readonly tension: Both<number>;
  readonly cooperation: Both<number>;
  readonly scores: Both<Both<number>>;
}

/** How one scenario is balanced. Scores 0–100. */
export interface Balance {
  readonly scenario: string;
  readonly powers: Both<string>;
  readonly games: number;
  readonly moves: readonly MoveFigures[];
  readonly pairs: readonly PairFigures[];
  readonly idle: Both<number>;
  /** Doctrines that answer some other best, for each seat. */
  readonly bestAnswers: Both<readonly string[]>;
  /** Event cards and dossiers that no game dealt, and options of dossiers that could not be played whenever they lay open. */
  readonly undealt: readonly string[];
  readonly dead: readonly string[];
  /** Games that pass through and that end in each quarter of the plane, in percent. */
  readonly quarters: readonly { readonly name: string; readonly pass: number; readonly end: number }[];
  readonly desks: Both<{ readonly dossiers: number; readonly asked: number; readonly tight: number }>;
  readonly differ: Both<number>;
  readonly variety: readonly VarietyFigures[];
}

/** Everything measured on one scenario, in the order of the seeds. */
export interface Measured {
  readonly rounds: readonly Round[];
  readonly changes: readonly (readonly Change[])[];
  readonly variety: readonly (readonly Telling[])[];
  readonly idling: readonly Both<number>[];
}

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);
const tenth = (value: number): number => Math.round(value * 10) / 10;
const both = <T>(make: (side: 0 | 1) => T): Both<T> => [make(0), make(1)];

const movesIn = (bench: Bench, { rounds, changes }: Measured): readonly MoveFigures[] => {
  const turns = sum(rounds.flatMap((round) => round.desks.map((desk) => desk.turns)));
  const tried = changes.flat();
  return bench.world().scenario.moves.map(({ id }): MoveFigures => {
    const uses = rounds.flatMap((round) => round.moves[id] ?? []);
    const open = sum(uses.map((use) => use.open));
    const gains = tried.filter(({ move }) => move === id).map(({ gain }) => gain);
    return {
      move: id,
      open: tenth(percent(open, turns)),
      share: tenth(percent(sum(uses.map((use) => use.slates)), open)),
      chosen: sum(uses.flatMap((use) => Object.values(use.by))),
      doctrines: new Set(uses.flatMap((use) => Object.keys(use.by))).size,
      later: tried.filter(({ move, afterwards }) => move !== id && afterwards.includes(id)).length,
      tries: gains.length,
      wins: gains.filter((gain) => gain > 0).length,
      gain: gains.length === 0 ? null : tenth(mean(gains)),
    };
  });
};

const pairsIn = (rounds: readonly Round[]): readonly PairFigures[] => {
  const bouts = rounds.flatMap((round) => round.bouts);
  return DOCTRINES.flatMap((row) =>
    DOCTRINES.map((column): PairFigures => {
      const own = bouts.filter((bout) => bout.row === row && bout.column === column);
      return { row, column, scores: both((side) => tenth(mean(own.map((bout) => bout.scores[side])))) };
    }),
  );
};

/** Doctrines in one seat that no other does better than against some doctrine in the other seat. */
const bestAnswersIn = (pairs: readonly PairFigures[], side: 0 | 1): readonly string[] => {
  const [own, other] = side === 0 ? (['row', 'column'] as const) : (['column', 'row'] as const);
  const best = DOCTRINES.map((rival) => {
    const met = pairs.filter((pair) => pair[other] === rival);
    return met.reduce(
      (top, pair) => (pair.scores[side] > top.scores[side] ? pair : top),
      met[0] as PairFigures,
    );
  });
  return DOCTRINES.filter((name) => best.some((pair) => pair[own] === name));
};

/** Events, with their turns, that not both games have, in percent of both together. */
const distance = (one: readonly string[], other: readonly string[]): number => {
  const [a, b] = [new Set(one), new Set(other)];
  const all = new Set([...a, ...b]);
  return percent([...all].filter((event) => a.has(event) !== b.has(event)).length, all.size);
};

const cardOf = (event: string): string => event.split(' ')[0] ?? '';

const varietyIn = (games: readonly Telling[]): VarietyFigures => {
  const middle = (values: readonly number[]): Both<number> => [
    tenth(percentile(values, 10)),
    tenth(percentile(values, 90)),
  ];
  const pairs = games.flatMap((one, i) =>
    games.slice(i + 1).map((other) => [one.events, other.events] as const),
  );
  return {
    games: games.length,
    sequences: new Set(games.map((game) => game.events.join())).size,
    apart: tenth(mean(pairs.map(([one, other]) => distance(one, other)))),
    whether: tenth(mean(pairs.map(([one, other]) => distance(one.map(cardOf), other.map(cardOf))))),
    tension: middle(games.map((game) => game.tension)),
    cooperation: middle(games.map((game) => game.cooperation)),
    scores: both((side) => middle(games.map((game) => game.scores[side]))),
  };
};

/** Sums up what was measured on one scenario. */
export const balanceOf = (bench: Bench, measured: Measured): Balance => {
  const world = bench.world();
  const { rounds, variety, idling } = measured;
  const bouts = rounds.flatMap((round) => round.bouts);
  const pairs = pairsIn(rounds);
  const desksOf = (side: 0 | 1) => rounds.map((round) => round.desks[side]);
  return {
    scenario: bench.id,
    powers: both((side) => world.powers[world.played[side] ?? 0] ?? ''),
    games: bouts.length,
    moves: movesIn(bench, measured),
    pairs,
    idle: both((side) => tenth(mean(idling.map((scores) => scores[side])))),
    bestAnswers: both((side) => bestAnswersIn(pairs, side)),
    undealt: [...world.scenario.events, ...world.scenario.dossiers]
      .map(({ id }) => id)
      .filter((id) => rounds.every(({ dealt }) => dealt[id] === undefined)),
    dead: [...new Set(rounds.flatMap(({ options }) => Object.keys(options)))]
      .filter((key) => rounds.every(({ options }) => (options[key]?.playable ?? 0) === 0))
      .sort(),
    quarters: QUARTERS.map((name, quarter) => ({
      name,
      pass: tenth(percent(bouts.filter((bout) => bout.passed.includes(quarter)).length, bouts.length)),
      end: tenth(percent(bouts.filter((bout) => bout.end === quarter).length, bouts.length)),
    })),
    desks: both((side) => {
      const desks = desksOf(side);
      const turns = sum(desks.map((desk) => desk.turns));
      const share = (of: (desk: (typeof desks)[number]) => number): number => sum(desks.map(of)) / turns;
      return {
        dossiers: tenth(share((desk) => desk.dossiers)),
        asked: Math.round(100 * share((desk) => desk.asked)) / 100,
        tight: tenth(100 * share((desk) => desk.tight)),
      };
    }),
    differ: both((side) => {
      const choices = rounds.map((round) => round.choices[side]);
      return tenth(percent(sum(choices.map((c) => c.differ)), sum(choices.map((c) => c.turns))));
    }),
    variety: (variety[0] ?? []).map((_, game) =>
      varietyIn(variety.flatMap((tellings) => tellings[game] ?? [])),
    ),
  };
};

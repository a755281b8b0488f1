import type { BatchFigures } from '../batch.ts';
import { table } from '../output.ts';
import { toTenth } from '../statistics.ts';

/** A played power: its code, and its place in the world's order. */
export interface PlayedPower {
  readonly code: string;
  readonly power: number;
}

/** Two doctrines against each other, the first seat's in front. Means over the games, on 0–100. */
export interface Pairing {
  readonly doctrines: readonly [string, string];
  readonly scores: readonly [number, number];
  readonly tension: number;
  readonly cooperation: number;
}

/** Turns that a doctrine played, on both seats, and the percentage of them in which each move stands. */
export interface Slates {
  readonly slates: number;
  readonly moves: readonly { readonly move: string; readonly percent: number }[];
}

type Both<T> = readonly [T, T];

/** How one doctrine did against all, on the first seat and on the second. */
export interface DoctrineStanding {
  readonly doctrine: string;
  /** Mean score over all pairings on that seat, and over both. */
  readonly scores: Both<number>;
  readonly mean: number;
  /** Doctrines that answer it best when it sits there: the other seat's highest mean, several when they tie. */
  readonly bestAnswers: Both<readonly string[]>;
  /** Doctrines on the other seat to which it, sitting there, is a best answer. */
  readonly bestAnswerTo: Both<readonly string[]>;
}

/** What a tournament found, as its JSON has it. */
export interface Tournament extends BatchFigures {
  readonly scenario: string;
  readonly model: string;
  readonly seed: string;
  readonly gamesAPairing: number;
  readonly games: number;
  readonly seats: Both<string>;
  readonly doctrines: readonly string[];
  readonly pairings: readonly Pairing[];
  readonly standings: readonly DoctrineStanding[];
  readonly strongest: string;
  readonly slates: Readonly<Record<string, Slates>>;
}

const SEATS = [0, 1] as const;
type Side = (typeof SEATS)[number];
const across = (side: Side): Side => (side === 0 ? 1 : 0);

/** Standings of all doctrines, the strongest (highest mean over both seats) in front. */
export const standingsOf = (
  doctrines: readonly string[],
  pairings: readonly Pairing[],
): readonly DoctrineStanding[] => {
  /** Who on `side` does best against `other` on the opposite seat. */
  const answers = (side: Side, other: string): readonly string[] => {
    const met = pairings.filter((pairing) => pairing.doctrines[across(side)] === other);
    const most = Math.max(...met.map((pairing) => pairing.scores[side]));
    return met.filter((pairing) => pairing.scores[side] === most).map((pairing) => pairing.doctrines[side]);
  };
  const mean = (side: Side, doctrine: string): number => {
    const own = pairings.filter((pairing) => pairing.doctrines[side] === doctrine);
    return own.reduce((sum, pairing) => sum + pairing.scores[side], 0) / own.length;
  };
  const both = <T>(make: (side: Side) => T): Both<T> => [make(0), make(1)];
  return doctrines
    .map((doctrine) => {
      const [first, second] = both((side) => mean(side, doctrine));
      return {
        doctrine,
        scores: [toTenth(first), toTenth(second)] as const,
        mean: toTenth((first + second) / 2),
        bestAnswers: both((side) => answers(across(side), doctrine)),
        bestAnswerTo: both((side) => doctrines.filter((other) => answers(side, other).includes(doctrine))),
        exact: first + second,
      };
    })
    .sort((a, b) => b.exact - a.exact)
    .map(({ exact: _, ...standing }) => standing);
};

/** Moves of the strongest doctrine that are told to a person. */
const MOST_MOVES = 10;

/** Rows for the first seat's doctrines and columns for the second's, by number. */
const grid = (
  doctrines: readonly string[],
  cell: (one: string, other: string) => string,
): readonly string[] =>
  table([
    ['', ...doctrines.map((_, i) => `${i + 1}`)],
    ...doctrines.map((one, i) => [`${i + 1} ${one}`, ...doctrines.map((other) => cell(one, other))]),
  ]);

/** The tournament for a person. */
export const tournamentLines = (found: Tournament): readonly string[] => {
  const { doctrines, pairings, standings, seats } = found;
  const [first, second] = seats;
  const cell = (figures: (pairing: Pairing) => readonly number[]) => (one: string, other: string) => {
    const pairing = pairings.find(({ doctrines: [a, b] }) => a === one && b === other);
    return pairing === undefined
      ? ''
      : figures(pairing)
          .map((value) => value.toFixed(0))
          .join(' ');
  };
  const own = found.slates[found.strongest];
  return [
    `${found.scenario}, model ${found.model}: ${doctrines.length} doctrines on both seats, ${found.gamesAPairing} games a pairing, seeds ${found.seed}/0 to ${found.seed}/${found.gamesAPairing - 1}`,
    '',
    `Mean score of ${first} and of ${second}, 0–100. Rows: who plays ${first}; columns: who plays ${second}.`,
    ...grid(
      doctrines,
      cell(({ scores }) => scores),
    ),
    '',
    `Mean tension and cooperation of ${first} and ${second} at the end, 0–100.`,
    ...grid(
      doctrines,
      cell(({ tension, cooperation }) => [tension, cooperation]),
    ),
    '',
    `Best answers: who does best against it, and to how many of ${doctrines.length} it is one. Strongest first.`,
    ...table([
      [
        'doctrine',
        'score',
        `as ${first}`,
        `as ${second}`,
        `${second} answers best by`,
        `${first} answers best by`,
        `best as ${first}`,
        `as ${second}`,
      ],
      ...standings.map(({ doctrine, mean, scores, bestAnswers, bestAnswerTo }) => [
        doctrine,
        mean.toFixed(1),
        ...scores.map((value) => value.toFixed(1)),
        ...bestAnswers.map((names) => names.join(', ')),
        ...bestAnswerTo.map((names) => names.length),
      ]),
    ]),
    '',
    `Moves of ${found.strongest}, the strongest: share of its ${own?.slates ?? 0} slates in which each stands.`,
    ...table([
      ['move', 'percent'],
      ...(own?.moves ?? []).slice(0, MOST_MOVES).map(({ move, percent }) => [move, percent.toFixed(1)]),
    ]),
    '',
    `speed         ${found.gamesPerSecond} games a second, ${found.turnsPerSecond} turns a second`,
    `digest        ${found.digest}`,
  ];
};

import type { Balance, MoveFigures, PairFigures } from './figures.ts';
import { type Both, QUARTERS } from './round.ts';

/** What a scenario is held to. Scores 0–100, shares in percent. */
export const BOUNDS = {
  /** Most slates that a move may stand in, of those that could hold it. */
  share: 50,
  /** A move that makes its author better off this often, by so many points, in at least so many games, leaves no choice. */
  wins: 90,
  gain: 5,
  tries: 8,
  /** Each side's score in its best pairing. */
  good: 60,
  /** Nobody may be content when nobody acts: well short of good. */
  idle: 55,
  /** Doctrines that are a best answer to some other, on each seat. */
  answers: 2,
  /** Games that end in a quarter, at least one of them. */
  quarter: 0,
  asked: 1.5,
  differ: 80,
  /** Of twenty tellings, so many different ones; events apart; and points of spread in tension or either score. */
  sequences: 15,
  apart: 10,
  spread: 5,
} as const;

/** Never chosen by any doctrine, in games changed elsewhere neither, nor better for its author wherever it was put in. */
export const isUseless = ({ chosen, later, wins }: MoveFigures): boolean => chosen + later + wins === 0;

/** Stands in most slates that could hold it, or is nearly always right. */
export const isDominant = ({ share, tries, wins, gain }: MoveFigures): boolean =>
  share > BOUNDS.share ||
  (tries >= BOUNDS.tries && (100 * wins) / tries >= BOUNDS.wins && (gain ?? 0) >= BOUNDS.gain);

/** The pairing that serves one side best. */
export const bestFor = (pairs: readonly PairFigures[], side: 0 | 1): PairFigures | undefined =>
  [...pairs].sort((a, b) => b.scores[side] - a.scores[side])[0];

/** One figure that a scenario is held to, in words. */
export interface Held {
  readonly what: string;
  readonly wanted: string;
  readonly measured: string;
  readonly holds: boolean;
}

const names = (moves: readonly MoveFigures[]): string =>
  moves.length === 0 ? 'none' : moves.map(({ move }) => move).join(', ');

/** Everything that a scenario is held to, and whether it holds. */
export const heldBy = (balance: Balance): readonly Held[] => {
  const { moves, pairs, powers, idle, bestAnswers, quarters, desks, differ, variety } = balance;
  const useless = moves.filter(isUseless);
  const dominant = moves.filter(isDominant);
  const sides = [0, 1] as const;
  const each = (make: (side: 0 | 1, power: string) => Held): readonly Held[] =>
    sides.map((side) => make(side, powers[side]));
  const width = ([low, high]: Both<number>): number => high - low;
  return [
    { what: 'useless moves', wanted: 'none', measured: names(useless), holds: useless.length === 0 },
    { what: 'dominant moves', wanted: 'none', measured: names(dominant), holds: dominant.length === 0 },
    ...each((side, power) => {
      const best = bestFor(pairs, side);
      const score = best?.scores[side] ?? 0;
      return {
        what: `${power} in its best pairing`,
        wanted: `≥ ${BOUNDS.good}`,
        measured: `${score} (${best?.row} × ${best?.column})`,
        holds: score >= BOUNDS.good,
      };
    }),
    ...each((side, power) => ({
      what: `${power} when nobody acts`,
      wanted: `≤ ${BOUNDS.idle}`,
      measured: `${idle[side]}`,
      holds: idle[side] <= BOUNDS.idle,
    })),
    ...each((side, power) => ({
      what: `doctrines that answer some other best as ${power}`,
      wanted: `≥ ${BOUNDS.answers}`,
      measured: `${bestAnswers[side].length} (${bestAnswers[side].join(', ')})`,
      holds: bestAnswers[side].length >= BOUNDS.answers,
    })),
    {
      what: 'games that end in the least reached quarter',
      wanted: 'some',
      measured: quarters.map(({ name, end }) => `${name} ${end} %`).join(', '),
      holds: QUARTERS.every((_, k) => (quarters[k]?.end ?? 0) > BOUNDS.quarter),
    },
    ...each((side, power) => ({
      what: `what ${power}’s dossiers ask for, of what is in hand`,
      wanted: `≥ ${BOUNDS.asked}`,
      measured: `${desks[side].asked}`,
      holds: desks[side].asked >= BOUNDS.asked,
    })),
    ...each((side, power) => ({
      what: `turns in which two reasonable doctrines differ as ${power}`,
      wanted: `≥ ${BOUNDS.differ} %`,
      measured: `${differ[side]} %`,
      holds: differ[side] >= BOUNDS.differ,
    })),
    {
      what: 'different sequences of events for the same orders',
      wanted: `≥ ${BOUNDS.sequences} of 20`,
      measured: variety.map(({ sequences, games }) => `${sequences} of ${games}`).join(', '),
      holds: variety.every(({ sequences, games }) => 20 * sequences >= BOUNDS.sequences * games),
    },
    {
      what: 'events that another telling lacks, or has in another turn',
      wanted: `≥ ${BOUNDS.apart} %`,
      measured: variety.map(({ apart }) => `${apart} %`).join(', '),
      holds: variety.every(({ apart }) => apart >= BOUNDS.apart),
    },
    {
      what: 'points between tellings, in the score that luck moves most',
      wanted: `≥ ${BOUNDS.spread}`,
      measured: variety.map(({ scores }) => `${Math.max(...scores.map(width)).toFixed(1)}`).join(', '),
      holds: variety.every(({ scores }) => Math.max(...scores.map(width)) >= BOUNDS.spread),
    },
  ];
};

import { divide, nth } from './exact.ts';
import { asPlayed, type Past, rerun, type Standing, standingOf, type Tally } from './rerun.ts';
import type { GameState, World } from './types.ts';
import { rivalOf } from './world.ts';

/** Fresh seeds of a division unless told otherwise. */
export const FRESH_SEEDS = 16;

/**
 * R14.1: one number as one power sees it, in tenths of a point. `base`, `own`, `other`, `interaction` and
 * `chance` sum to `actual`.
 */
export interface Division {
  /** At the start of the game. */
  readonly start: number;
  /** Mean of the games in which neither acts. */
  readonly base: number;
  readonly own: number;
  readonly other: number;
  readonly interaction: number;
  readonly chance: number;
  readonly actual: number;
  /** In how many of the fresh seeds each of the three points the way that its mean does. */
  readonly agree: { readonly own: number; readonly other: number; readonly interaction: number };
  /** The same orders under the fresh seeds: the middle half of the ends, and how many lie below `actual`. */
  readonly same: { readonly low: number; readonly high: number; readonly below: number };
}

/** A game as one of the played powers sees it. */
export interface PowerView {
  readonly power: string;
  readonly tension: Division;
  readonly cooperation: Division;
  readonly score: Division;
}

export interface Divided {
  readonly seeds: number;
  /** Orders given in the games played again, and those that had become impossible there. */
  readonly held: number;
  readonly dropped: number;
  readonly views: readonly PowerView[];
}

/** The four games of one fresh seed. `alone`: of each played power. */
interface Four {
  readonly neither: Standing;
  readonly alone: readonly Standing[];
  readonly both: Standing;
}

const mean = (values: readonly number[]): number =>
  divide(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );

/** R14.1: the parts of one number from the games under each fresh seed. */
const divideNumber = (
  start: number,
  actual: number,
  runs: readonly {
    readonly none: number;
    readonly own: number;
    readonly other: number;
    readonly both: number;
  }[],
): Division => {
  const base = mean(runs.map((run) => run.none));
  const own = mean(runs.map((run) => run.own)) - base;
  const other = mean(runs.map((run) => run.other)) - base;
  const both = mean(runs.map((run) => run.both));
  const interaction = both - base - own - other;
  const agreeing = (part: number, of: (run: (typeof runs)[number]) => number): number =>
    runs.filter((run) => Math.sign(of(run)) === Math.sign(part)).length;
  const ends = runs.map((run) => run.both).sort((a, b) => a - b);
  const quarter = ends.length >> 2;
  return {
    start,
    base,
    own,
    other,
    interaction,
    chance: actual - both,
    actual,
    agree: {
      own: agreeing(own, (run) => run.own - run.none),
      other: agreeing(other, (run) => run.other - run.none),
      interaction: agreeing(interaction, (run) => run.both - run.own - run.other + run.none),
    },
    same: {
      low: ends[quarter] ?? actual,
      high: ends[ends.length - 1 - quarter] ?? actual,
      below: ends.filter((end) => end < actual).length,
    },
  };
};

const viewOf = (
  world: World,
  place: number,
  start: Standing,
  actual: Standing,
  fours: readonly Four[],
): PowerView => {
  const power = nth(world.played, place);
  const rival = world.played.indexOf(rivalOf(world, power));
  const by = (pick: (standing: Standing) => number): Division =>
    divideNumber(
      pick(start),
      pick(actual),
      fours.map(({ neither, alone, both }) => ({
        none: pick(neither),
        own: pick(alone[place] ?? neither),
        other: pick(alone[rival] ?? neither),
        both: pick(both),
      })),
    );
  return {
    power: nth(world.powers, power),
    tension: by((standing) => standing.tension),
    cooperation: by((standing) => standing.cooperation),
    score: by((standing) => nth(standing.scores, place)),
  };
};

/**
 * R14.1, R14.2: divides how a game came out between each side's choices, what they made of each other, and
 * chance. Yields after each game played again, so that a caller can pause or stop. Throws for a game without a
 * first state.
 */
export function* divideOutcome(
  world: World,
  past: Past,
  seeds: number = FRESH_SEEDS,
): Generator<void, Divided> {
  const [start] = past.states;
  const end = past.states.at(-1);
  if (start === undefined || end === undefined) throw new Error('a game has a first state');
  const tally: Tally = { held: 0, dropped: 0 };
  const played = asPlayed(past);
  const play = (from: GameState, acts: (power: string) => boolean): Standing =>
    standingOf(
      world,
      rerun(world, past, from, (power, turn) => (acts(power) ? played(power, turn) : null), tally),
    );
  const fours: Four[] = [];
  for (let k = 0; k < seeds; k += 1) {
    // R14.2: the same start and secrets, another luck.
    const from: GameState = { ...start, seed: `${start.seed}/again/${k}` };
    const neither = play(from, () => false);
    yield;
    const alone: Standing[] = [];
    for (const power of world.played) {
      alone.push(play(from, (code) => code === world.powers[power]));
      yield;
    }
    fours.push({ neither, alone, both: play(from, () => true) });
    yield;
  }
  const [first, last] = [standingOf(world, start), standingOf(world, end)];
  return { seeds, ...tally, views: world.played.map((_, place) => viewOf(world, place, first, last, fours)) };
}

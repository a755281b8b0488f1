import { drift, prepare, type Sink, setup, type World } from '../../engine/index.ts';
import { openWorld } from '../disk.ts';
import { countOf, seedOf } from '../options.ts';
import type { Printout } from '../output.ts';
import { playGame, type Seats, seatsOf } from '../seats.ts';
import { FINE, usage } from '../stop.ts';
import { type Week, WeeklyCourse } from '../weeks.ts';

export interface TraceOptions {
  readonly scenario: string;
  readonly seed: string;
  readonly weeks: string;
  /** False with `--no-acts`. */
  readonly acts: boolean;
  readonly policy: readonly string[];
  readonly model?: string;
}

const MOST_WEEKS = 520;
const LONGEST_SEED = 64;

/** Why a game was over before the weeks were. */
interface End {
  readonly week: number;
  readonly ending: string;
}

interface Trace {
  readonly weeks: readonly Week[];
  readonly end: End | null;
}

/** The same world with at least so many weeks on its calendar. */
const stretched = (world: World, weeks: number): World => {
  const { file } = world.scenario;
  const turns = Math.max(file.turns, Math.ceil(weeks / file.weeksPerTurn));
  return prepare({ ...world.scenario, file: { ...file, turns } }, world.model);
};

/** Climate and flows alone: no act, no card; arenas and instruments stand still. */
const drifted = (world: World, seed: string, weeks: number): Trace => {
  let state = setup(world, seed, { opening: [] });
  const course = new WeeklyCourse(world);
  course.open(state);
  for (let week = 0; week < weeks; week += 1) {
    state = drift(world, state);
    course.closeTurn(state);
  }
  return { weeks: course.weeks, end: null };
};

/** A whole game, as `simulate` plays it, over as many weeks. */
const played = (given: World, seed: string, seats: Seats, weeks: number): Trace => {
  const world = stretched(given, weeks);
  const course = new WeeklyCourse(world);
  const sink: Sink = { event: () => undefined, entry: (entry) => course.enter(entry) };
  const { end } = playGame(world, seed, seats, {
    sink,
    most: Math.ceil(weeks / world.scenario.file.weeksPerTurn),
    onStart: (state) => course.open(state),
    onTurn: (_, after) => course.closeTurn(after),
  });
  const { ending, week } = end.clock;
  return {
    weeks: course.weeks.slice(0, weeks + 1),
    end: ending === null || week >= weeks ? null : { week, ending },
  };
};

/** Prints the weekly course of every ordered pair, as CSV or JSON. */
export const trace = (options: TraceOptions): Printout => {
  const weeks = countOf('--weeks', options.weeks, MOST_WEEKS, '--weeks 52');
  const seed = seedOf(options.seed, LONGEST_SEED);
  if (!options.acts && options.policy.length > 0)
    throw usage('--policy', 'nobody plays with --no-acts', 'leave out one of them');
  const world = openWorld(options.scenario, options.model ?? null);
  const seats = seatsOf(world, options.policy);
  const { weeks: course, end } = options.acts
    ? played(world, seed, seats, weeks)
    : drifted(world, seed, weeks);
  const rows = course.flatMap((values, week) =>
    values.map(({ from, to, climate, hostile, friendly }) => ({
      week,
      from,
      to,
      climate_mG: climate,
      hostile_mG: hostile,
      friendly_mG: friendly,
    })),
  );
  const json = {
    scenario: options.scenario,
    model: world.model.id,
    seed,
    weeks,
    acts: options.acts,
    policies: options.acts ? seats : {},
    end,
    rows,
  };
  return {
    status: FINE,
    json,
    lines: [
      'week,from,to,climate_mG,hostile_mG,friendly_mG',
      ...rows.map((row) => Object.values(row).join(',')),
    ],
    notes: end === null ? [] : [`the game ended after week ${end.week} of ${weeks}: ${end.ending}`],
  };
};

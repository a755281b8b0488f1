import type { GameState, World } from '../../src/engine/index.ts';
import { alternate, type Block, figure, median, timesAsLong } from './measure.ts';
import { loadRules, type Rules, worldOf } from './rules/load.ts';
import { typedLoop } from './typed-loop.ts';

/** Weeks of one course, begun anew from the same state each time. */
const WEEKS = 52;
/** Courses a block. */
const COURSES = 12;
const ROUNDS = 31;
const WARM_UP = 20;
/** As long as the typed-array loop takes, at most: what is asked for. */
const TARGET = 3;

export interface TickFigures {
  readonly powers: number;
  readonly weeks: number;
  /** Microseconds of processor time a week. */
  readonly driftMicroseconds: number;
  /** The same without the copy of the state that it begins with. */
  readonly inPlaceMicroseconds: number;
  readonly typedMicroseconds: number;
  readonly ratio: number;
  readonly ratioInPlace: number;
  readonly target: number;
  readonly meetsTarget: boolean;
}

/** Runs the engine's drift for some weeks. */
const drifted = (rules: Rules, world: World, start: GameState, weeks: number): GameState => {
  let state = start;
  for (let week = 0; week < weeks; week += 1) state = rules.drift(world, state);
  return state;
};

const requireSame = (name: string, theirs: Int32Array, own: readonly number[]): void => {
  if (theirs.length !== own.length || own.some((value, p) => theirs[p] !== value))
    throw new Error(`the typed-array loop's ${name} differs from the engine's`);
};

/** (c) The weekly tick — climate and flows, R2.1–R2.3 — against a hand-written loop over typed arrays. */
export const measureTick = async (scenario: string): Promise<TickFigures> => {
  const rules = await loadRules('tick');
  const world = worldOf(rules, scenario);
  const start = rules.setup(world, 'tick');
  const inPlace = await loadRules('tick-in-place', 'in-place');
  const ownWorld = worldOf(inPlace, scenario);
  const running = inPlace.setup(ownWorld, 'tick');
  const loop = typedLoop(world, start);

  for (let week = 0; week < WEEKS; week += 1) loop.step();
  const end = drifted(rules, world, start, WEEKS);
  requireSame('climate', loop.climate, end.dyads.climate);
  requireSame('hostile flow', loop.hostile, end.dyads.hostile);
  requireSame('friendly flow', loop.friendly, end.dyads.friendly);

  const courses =
    (course: () => void): Block =>
    () => {
      for (let k = 0; k < COURSES; k += 1) course();
      return COURSES * WEEKS;
    };
  const taken = alternate(
    {
      drift: courses(() => drifted(rules, world, start, WEEKS)),
      // Goes on from where it is: beginning anew would need a copy.
      inPlace: courses(() => drifted(inPlace, ownWorld, running, WEEKS)),
      typed: courses(() => {
        loop.reset();
        for (let week = 0; week < WEEKS; week += 1) loop.step();
      }),
    },
    ROUNDS,
    WARM_UP,
  );
  const microseconds = (times: readonly number[]): number => figure(median(times) * 1e6);
  const ratio = timesAsLong(taken.drift, taken.typed);
  return {
    powers: world.powers.length,
    weeks: WEEKS,
    driftMicroseconds: microseconds(taken.drift),
    inPlaceMicroseconds: microseconds(taken.inPlace),
    typedMicroseconds: microseconds(taken.typed),
    ratio: figure(ratio),
    ratioInPlace: figure(timesAsLong(taken.inPlace, taken.typed)),
    target: TARGET,
    meetsTarget: ratio <= TARGET,
  };
};

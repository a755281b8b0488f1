import { describe, expect, it } from 'vitest';
import { drift, type GameState, prepare, setup, type World } from '../../src/engine/index.ts';
import { smallWorld, world } from '../helpers/game.ts';
import { atRandom, doctrine, playThrough } from '../helpers/play.ts';
import { syntheticModel, syntheticScenario } from './synthetic.ts';
import { typedLoop } from './typed-loop.ts';

const YEAR = 52;

/** Climate and flows of every pair, week by week, as the engine has them. */
const byEngine = (own: World, start: GameState): readonly (readonly number[])[] => {
  const weeks: number[][] = [];
  let state = start;
  for (let week = 0; week < YEAR; week += 1) {
    state = drift(own, state);
    weeks.push([...state.dyads.climate, ...state.dyads.hostile, ...state.dyads.friendly]);
  }
  return weeks;
};

/** The same as the loop by hand has them. */
const byHand = (own: World, start: GameState): readonly (readonly number[])[] => {
  const loop = typedLoop(own, start);
  return Array.from({ length: YEAR }, () => {
    loop.step();
    return [...loop.climate, ...loop.hostile, ...loop.friendly];
  });
};

describe('the typed-array loop that the bench compares with', () => {
  it.each([
    ['the first scenario', () => world()],
    ['the small scenario', () => smallWorld()],
    ['two powers', () => prepare(syntheticScenario(2, 'few'), syntheticModel())],
    ['nine powers that all heed each other', () => prepare(syntheticScenario(9, 'all'), syntheticModel())],
  ])('R2.1–R2.3: has the engine’s numbers for every pair over a year, from the start of %s', (_, open) => {
    const own = open();
    const start = setup(own, 'typed');
    expect(byHand(own, start)).toEqual(byEngine(own, start));
  });

  it('R2.1–R2.3: has them from states in the middle of games too, whatever instruments those hold', () => {
    const own = world();
    const players = [[atRandom], [doctrine('hawk'), doctrine('dove')]] as const;
    const states = players.flatMap((seats, k) => {
      const found: GameState[] = [];
      playThrough(own, `typed/${k}`, seats, ({ after }) => found.push(after));
      return found;
    });
    const [first] = states;
    expect(states.length).toBeGreaterThan(10);
    expect(states.some((s) => s.instruments.sanctions.length !== first?.instruments.sanctions.length)).toBe(
      true,
    );
    for (const state of states) expect(byHand(own, state)).toEqual(byEngine(own, state));
  });

  it('R2.1: begins anew from where it began', () => {
    const own = world();
    const loop = typedLoop(own, setup(own, 'typed'));
    const course = (): readonly number[] => {
      loop.reset();
      for (let week = 0; week < YEAR; week += 1) loop.step();
      return [...loop.climate, ...loop.hostile, ...loop.friendly];
    };
    const once = course();
    expect(course()).toEqual(once);
  });
});

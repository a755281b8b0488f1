import { describe, expect, it } from 'vitest';
import { type GameState, setup, type World } from '../../src/engine/index.ts';
import { RUNGS } from '../../src/vocabulary/index.ts';
import { ALT, BER, lab, pair } from '../helpers/lab.ts';
import { altered, slate, told, turn } from '../helpers/play.ts';

const A_B = pair(ALT, BER);

/** Tension of ALT and BER is half their flow here, and nothing else. */
const ladder = lab({
  parameters: {
    'standing.arenas': 0,
    'flow.tension-half': 10_000,
    'flow.smoothing': 52,
    'ladder.up': 200,
    'ladder.step': 50,
    'ladder.hysteresis': 20,
    'ladder.patience': 2,
  },
});

/** A state whose tension will be about `tension` (of 500) after the next turn. */
const at = (table: World, state: GameState, tension: number): GameState =>
  altered(state, (s) => {
    // Tension is 500·H/(H + half); a week takes a fifty-second off.
    const h = Math.round((tension * 10_000) / (500 - tension) / 2 / (1 - 1 / 52));
    s.dyads.hostile[A_B] = h;
    s.dyads.hostile[pair(BER, ALT)] = h;
    expect(table.powers).toHaveLength(3);
  });

const rungAfter = (state: GameState, tension: number): number | undefined =>
  turn(ladder, at(ladder, state, tension)).dyads.rung[A_B];

describe('R11 · the ladder', () => {
  it('R11.1 A pair climbs a rung at the first mark and at every step above it', () => {
    const start = setup(ladder, 's');
    expect([100, 195, 205, 255, 305, 355, 405, 480].map((t) => rungAfter(start, t))).toEqual([
      0, 0, 1, 2, 3, 4, 5, 5,
    ]);
    expect(RUNGS).toHaveLength(6);
    const { after, events } = told(ladder, at(ladder, start, 300), {});
    expect(after.dyads.rung[pair(BER, ALT)]).toBe(after.dyads.rung[A_B]);
    expect(events.find((e) => e.kind === 'rung-changed')).toMatchObject({
      by: 'ALT',
      to: 'BER',
      rule: 'R11.1',
    });
  });

  it('R11.2 A rung is left only by the hysteresis below where it was reached', () => {
    const third = turn(ladder, at(ladder, setup(ladder, 's'), 310));
    expect(third.dyads.rung[A_B]).toBe(3);
    expect([295, 285, 275, 235, 225, 165].map((t) => rungAfter(third, t))).toEqual([3, 3, 2, 2, 1, 0]);
  });

  it('R11.3 Turns at the brink end the game in failure when patience runs out', () => {
    let state = turn(ladder, at(ladder, setup(ladder, 's'), 450));
    expect(state.clock).toMatchObject({ brink: 1, ending: null });
    const again = told(ladder, at(ladder, state, 450), {});
    expect(again.after.clock).toMatchObject({ brink: 2, ending: 'failure' });
    expect(again.events.at(-1)).toMatchObject({ kind: 'ended', rule: 'R11.3', detail: 'failure' });
    state = turn(ladder, at(ladder, state, 100));
    expect(state.clock).toMatchObject({ brink: 0, ending: null });
  });

  it('R11.3 Leaving the brink in a turn with an accepted offer ends it by stepping back', () => {
    const brink = turn(ladder, at(ladder, setup(ladder, 's'), 450));
    const both = { ALT: slate(['offer-truck']), BER: slate(['offer-truck']) };
    expect(turn(ladder, at(ladder, brink, 200), both).clock.ending).toBe('stepped-back');
    expect(turn(ladder, at(ladder, brink, 450), both).clock.ending).toBe('failure');
    expect(turn(ladder, at(ladder, setup(ladder, 's'), 200), both).clock.ending).toBeNull();
  });
});

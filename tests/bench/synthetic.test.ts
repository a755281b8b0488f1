import { describe, expect, it } from 'vitest';
import { prepare, setup, submit } from '../../src/engine/index.ts';
import { syntheticModel, syntheticScenario } from './synthetic.ts';

describe('invented scenarios of the bench', () => {
  it.each([2, 3, 4, 8, 27, 40].flatMap((n) => [[n, 'few'] as const, [n, 'all'] as const]))(
    'pass every check with %i powers that heed %s, and can be played',
    (n, heed) => {
      const world = prepare(syntheticScenario(n, heed), syntheticModel());
      expect(new Set(world.powers).size).toBe(n);
      const heard = world.heeds.map((list) => list.length);
      expect(heard).toEqual(heard.map(() => (heed === 'all' ? n - 1 : Math.min(5, n - 1))));
      let state = setup(world, 'invented');
      for (let turn = 1; turn <= 3; turn += 1) {
        const result = submit(world, state, {});
        if (!result.ok) throw new Error(JSON.stringify(result.problems));
        state = result.value;
      }
      expect(state.clock.turn).toBe(4);
      expect(state.dyads.climate).toHaveLength(n * n);
      expect(state.dyads.climate.some((c) => c !== 0)).toBe(true);
    },
  );

  it('hold instruments and signs in proportion to their powers', () => {
    const counts = [10, 20, 40].map((n) => {
      const { instruments, arenas } = syntheticScenario(n, 'few').file;
      return [
        instruments.sanctions,
        instruments.missions,
        instruments.channels,
        arenas.flatMap((a) => a.signs),
      ].map((list) => list.length / n);
    });
    expect(counts).toEqual(counts.map(() => [1, 2, 2, 2]));
  });
});

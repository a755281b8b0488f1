import { drift, setup, type World } from '../../src/engine/index.ts';
import { type Survey, seedOf } from './shape.ts';
import { solve, sum } from './statistics.ts';

/** Weeks that each seed is left to itself. */
export const WEEKS = 52;

/** Cross-products of one seed's regression: the matrix row by row, then the right side. In units of mG². */
type Sums = readonly number[];

const clip = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value));

/** One ordered pair in one week: its climate, the other's toward it, its friends' quarrels, and its climate a week later. */
const rowsOf = (
  world: World,
  before: readonly number[],
  after: readonly number[],
): readonly (readonly [number, number, number, number])[] => {
  const n = world.powers.length;
  const limit = 2 * world.model.value['climate.noise'];
  const at = (numbers: readonly number[], p: number): number => clip(numbers[p] ?? 0, limit);
  return world.powers.flatMap((_, i) =>
    world.powers.flatMap((__, j) => {
      if (i === j) return [];
      let others = 0;
      for (const { power: k, weight } of world.heeds[i] ?? [])
        if (k !== j) others += (weight * (at(before, k * n + j) + at(before, j * n + k))) / 1024;
      const p = i * n + j;
      return [[before[p] ?? 0, at(before, j * n + i), others, after[p] ?? 0] as const];
    }),
  );
};

/** Climate and flows alone, nobody acting. */
export const regression: Survey<Sums> = {
  id: 'regression',
  seeds: 200,
  cost: 4,
  run: (bench, k) => {
    const world = bench.world();
    let state = setup(world, seedOf('regression', k));
    const sums = new Array<number>(12).fill(0);
    for (let week = 0; week < WEEKS; week += 1) {
      const next = drift(world, state);
      for (const row of rowsOf(world, state.dyads.climate, next.dyads.climate))
        for (let x = 0; x < 3; x += 1) {
          for (let y = 0; y < 3; y += 1)
            sums[x * 3 + y] = (sums[x * 3 + y] ?? 0) + (row[x] ?? 0) * (row[y] ?? 0);
          sums[9 + x] = (sums[9 + x] ?? 0) + (row[x] ?? 0) * row[3];
        }
      state = next;
    }
    return sums;
  },
};

/** Least squares over the pooled weeks of these seeds: rho, kappa, lambda. */
export const estimate = (seeds: readonly Sums[]): readonly number[] => {
  const total = Array.from({ length: 12 }, (_, i) => sum(seeds.map((s) => s[i] ?? 0)));
  return solve([total.slice(0, 3), total.slice(3, 6), total.slice(6, 9)], total.slice(9));
};

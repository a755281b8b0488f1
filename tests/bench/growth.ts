import type { GameState, World } from '../../src/engine/index.ts';
import { alternate, type Block, figure, median, spentOn } from './measure.ts';
import { loadRules, type Rules } from './rules/load.ts';
import { syntheticModel, syntheticScenario } from './synthetic.ts';

/** Numbers of powers; 40 is the most that a scenario may have. */
const SIZES = [2, 4, 8, 16, 24, 32, 40] as const;
/** Where growth is judged from: below, what a tick costs whatever the powers hides the pairs. */
const FROM = 8;
const TO = 40;
const ROUNDS = 31;
const WARM_UP = 15;
/** Repeats before a block's size is found: a cold start would make it too small to time. */
const SETTLING = 400;
/** Seconds that one block takes, about. */
const BLOCK_SECONDS = 0.008;

export const KINDS = ['drift', 'drift-all', 'submit'] as const;
/** A weekly tick; the same with every power heeding all others; a whole turn without orders. */
export type Kind = (typeof KINDS)[number];

interface SizeFigures {
  readonly powers: number;
  readonly pairs: number;
  /** Microseconds of processor time, by kind. */
  readonly microseconds: Readonly<Record<Kind, number>>;
}

interface Growth {
  /** Exponent e of the fit cost ~ pairs^e from 8 powers to 40. */
  readonly exponent: number;
  /** Cost a pair at 40 powers, as a multiple of that at 8. */
  readonly perPair: number;
  /** No worse than the number of ordered pairs. */
  readonly meetsTarget: boolean;
}

export interface GrowthFigures {
  readonly sizes: readonly SizeFigures[];
  readonly growth: Readonly<Record<Kind, Growth>>;
}

/** A tick that goes on from its own result for a year, and begins anew. */
const ticking = (rules: Rules, world: World): (() => void) => {
  const start = rules.setup(world, 'growth');
  let state = start;
  return () => {
    state = state.clock.week >= 52 ? rules.drift(world, start) : rules.drift(world, state);
  };
};

/** A turn that goes on from its own result to the end of the game, and begins anew. */
const turning = (rules: Rules, world: World): (() => void) => {
  const start = rules.setup(world, 'growth');
  let state: GameState = start;
  return () => {
    const result = rules.submit(world, state.clock.ending === null ? state : start, {});
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    state = result.value;
  };
};

/** As many repeats a block as take `BLOCK_SECONDS`, found by doubling once the compiler has settled. */
const blockOf = (step: () => void): Block => {
  let repeats = 1;
  const run = (): number => {
    for (let k = 0; k < repeats; k += 1) step();
    return repeats;
  };
  for (let k = 0; k < SETTLING; k += 1) step();
  while (spentOn(run).processor < BLOCK_SECONDS) repeats *= 2;
  return run;
};

/** Slope of the straight line through the points, by least squares. */
const slope = (points: readonly (readonly [number, number])[]): number => {
  const mean = (of: 0 | 1): number => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [mx, my] = [mean(0), mean(1)];
  const over = points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
  return over / points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
};

const growthOf = (sizes: readonly SizeFigures[], kind: Kind): Growth => {
  const judged = sizes.filter(({ powers }) => powers >= FROM);
  const perPairAt = (powers: number): number => {
    const size = sizes.find((one) => one.powers === powers);
    return size === undefined ? Number.NaN : size.microseconds[kind] / size.pairs;
  };
  const perPair = perPairAt(TO) / perPairAt(FROM);
  return {
    exponent: figure(
      slope(judged.map(({ pairs, microseconds }) => [Math.log(pairs), Math.log(microseconds[kind])])),
    ),
    perPair: figure(perPair),
    meetsTarget: perPair <= 1,
  };
};

/** (d) What a tick and a turn cost in invented scenarios with 2 to 40 powers. */
export const measureGrowth = async (): Promise<GrowthFigures> => {
  const model = syntheticModel();
  const blocks: Record<string, Block> = {};
  for (const kind of KINDS) {
    const rules = await loadRules(kind);
    for (const powers of SIZES) {
      const world = rules.prepare(syntheticScenario(powers, kind === 'drift-all' ? 'all' : 'few'), model);
      blocks[`${kind} ${powers}`] = blockOf((kind === 'submit' ? turning : ticking)(rules, world));
    }
  }
  const taken = alternate(blocks, ROUNDS, WARM_UP);
  const microseconds = (kind: Kind, powers: number): number =>
    figure(median(taken[`${kind} ${powers}`] ?? []) * 1e6);
  const sizes = SIZES.map((powers) => ({
    powers,
    pairs: powers * (powers - 1),
    microseconds: {
      drift: microseconds('drift', powers),
      'drift-all': microseconds('drift-all', powers),
      submit: microseconds('submit', powers),
    },
  }));
  return {
    sizes,
    growth: {
      drift: growthOf(sizes, 'drift'),
      'drift-all': growthOf(sizes, 'drift-all'),
      submit: growthOf(sizes, 'submit'),
    },
  };
};

/** Seconds that a piece of work took. */
interface Spent {
  /** By the clock on the wall. */
  readonly wall: number;
  /** Of processor time, whatever other programs took of the machine meanwhile. */
  readonly processor: number;
}

/** Does a piece of work and says how long it took. */
export const spentOn = (work: () => void): Spent => {
  const cpu = process.cpuUsage();
  const start = process.hrtime.bigint();
  work();
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  const { user, system } = process.cpuUsage(cpu);
  return { wall, processor: (user + system) / 1e6 };
};

/** The middle of some numbers; the mean of the two in the middle when they are even. */
export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
};

/** Does a small block of work in a given round and says how many units it was. */
export type Block = (round: number) => number;

/**
 * Several works side by side: each does a small block a round, in turn, so that a busy moment of the machine falls on
 * all. The first `warmUp` rounds are not counted. Returns the processor seconds a unit of each, round by round.
 */
export const alternate = <K extends string>(
  works: Readonly<Record<K, Block>>,
  rounds: number,
  warmUp: number,
): Readonly<Record<K, readonly number[]>> => {
  const names = Object.keys(works) as K[];
  const taken = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const name of names) {
      let units = 0;
      const { processor } = spentOn(() => {
        units = works[name](round + warmUp);
      });
      if (round >= 0) taken[name].push(processor / units);
    }
  }
  return taken;
};

/** Median over the rounds of how many times as long `slow` took as `fast`. */
export const timesAsLong = (slow: readonly number[], fast: readonly number[]): number =>
  median(slow.map((time, round) => time / (fast[round] ?? Number.NaN)));

/** A number for people: three figures that count. */
export const figure = (value: number): number => Number(value.toPrecision(3));

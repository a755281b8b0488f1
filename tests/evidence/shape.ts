import type { World } from '../../src/engine/index.ts';

/** Where a law is measured: the laboratory, or a scenario of the project. */
export interface Bench {
  readonly id: string;
  readonly isLaboratory: boolean;
  /** Ready for play under the default model; with as many turns as asked for instead of its own. */
  readonly world: (turns?: number) => World;
  /** The same with as many turns as that many weeks need. */
  readonly worldOf: (weeks: number) => World;
}

/**
 * Something measured seed by seed. What `run` gives is JSON alone and follows from the bench and `k`, so that
 * seeds can be spread over processes in any way.
 */
export interface Survey<T> {
  readonly id: string;
  /** Seeds in the full form. */
  readonly seeds: number;
  /** Ten-turn games, or their worth, that one seed costs. */
  readonly cost: number;
  readonly run: (bench: Bench, k: number) => T;
}

/** One figure that a law is held to. */
export interface Target {
  readonly what: string;
  /** Which doctrine, move or pair it turned out to be about. */
  readonly detail: string | null;
  /** Bounds that the measured value is held to, both included; `null` for none. */
  readonly low: number | null;
  readonly high: number | null;
  /** `null` where there was nothing to measure. */
  readonly measured: number | null;
  /** Half of the 95 % interval, where one can be given. */
  readonly margin: number | null;
  readonly unit: string;
  /** What was counted to get it. */
  readonly games: number;
  readonly seed: string;
  /** `null`: can't be judged yet. */
  readonly holds: boolean | null;
}

/** A figure that is reported beside a law, and not judged. */
export interface Remark {
  readonly what: string;
  readonly measured: number | null;
  readonly unit: string;
}

export interface Plot {
  /** File name without its ending. */
  readonly name: string;
  /** What it shows, for those who can't see it. */
  readonly title: string;
  readonly svg: string;
}

/** How a law came out on one bench, or on the records of all. */
export interface Finding {
  readonly bench: string;
  /** Whether the law's verdict rests on it. */
  readonly isGround: boolean;
  readonly targets: readonly Target[];
  readonly remarks: readonly Remark[];
  readonly plots: readonly Plot[];
}

/** Results of a survey on a bench, in the order of their seeds. */
export type Read = <T>(bench: Bench, survey: Survey<T>) => readonly T[];

export interface Law {
  readonly id: number;
  readonly title: string;
  /** The law as the model's design has it. */
  readonly statement: string;
  /** How its words were made countable. Paragraphs in Markdown. */
  readonly how: readonly string[];
  readonly surveys: readonly Survey<unknown>[];
  readonly judge: (benches: readonly Bench[], read: Read) => readonly Finding[];
}

/** Judges a law on every bench by itself; its verdict rests on the laboratory. `null` where a bench has nothing to judge it by. */
export const onEach =
  (
    judge: (
      bench: Bench,
      read: <T>(survey: Survey<T>) => readonly T[],
    ) => Omit<Finding, 'bench' | 'isGround'> | null,
  ): Law['judge'] =>
  (benches, read) =>
    benches.flatMap((bench) => {
      const found = judge(bench, (survey) => read(bench, survey));
      return found === null ? [] : [{ bench: bench.id, isGround: bench.isLaboratory, ...found }];
    });

export type Verdict = 'holds' | 'fails' | 'open';

/** A law holds when every target does, fails when one fails, and is open while one can't be judged. */
export const verdictOf = (targets: readonly Target[]): Verdict => {
  if (targets.some((t) => t.holds === false)) return 'fails';
  return targets.length === 0 || targets.some((t) => t.holds === null) ? 'open' : 'holds';
};

/** Seeds of a survey, as they are written beside a figure. */
export const seedsOf = (survey: Survey<unknown>): string => `evidence/${survey.id}/k`;

/** Seed `k` of a survey. */
export const seedOf = (survey: string, k: number): string => `evidence/${survey}/${k}`;

import { BLOCK, type Digests, type Trace } from './protocol.ts';

/** What became of asking one runtime. `missing`: it isn't here, so nothing is known of it. */
export type Outcome<T> = {
  readonly name: string;
  readonly version: string;
} & (
  | { readonly state: 'answered'; readonly answer: T }
  | { readonly state: 'missing' | 'failed'; readonly why: string }
);

export type Verdict = 'same' | 'differs' | 'not run' | 'failed';

/** Where runtimes part. */
export interface Difference {
  /** First game of which the hashes differ. */
  readonly game: number;
  /** First and last game of its block. */
  readonly block: readonly [number, number];
}

export interface Comparison {
  /** By runtime, in the order given; all are held against the first that answered. */
  readonly verdicts: readonly Verdict[];
  /** Whether two or more answered, all of them the same, and none failed. */
  readonly exact: boolean;
}

const compare = <T>(outcomes: readonly Outcome<T>[], isSame: (a: T, b: T) => boolean): Comparison => {
  const answers = outcomes.flatMap((one) => (one.state === 'answered' ? [one.answer] : []));
  const [first] = answers;
  const verdicts = outcomes.map((one): Verdict => {
    if (one.state !== 'answered') return one.state === 'missing' ? 'not run' : 'failed';
    return first !== undefined && isSame(first, one.answer) ? 'same' : 'differs';
  });
  const sound = verdicts.every((verdict) => verdict === 'same' || verdict === 'not run');
  return { verdicts, exact: sound && answers.length > 1 };
};

export const compareDigests = (outcomes: readonly Outcome<Digests>[]): Comparison =>
  compare(outcomes, (a, b) => a.digest === b.digest && a.hashes.length === b.hashes.length);

/** The first game that came out differently somewhere, or `null`. */
export const firstDifference = (outcomes: readonly Outcome<Digests>[]): Difference | null => {
  const [first, ...others] = outcomes.flatMap((one) => (one.state === 'answered' ? [one.answer] : []));
  const game = (first?.hashes ?? []).findIndex((hash, k) => others.some(({ hashes }) => hashes[k] !== hash));
  if (first === undefined || game < 0) return null;
  const start = game - (game % BLOCK);
  return { game, block: [start, Math.min(start + BLOCK, first.hashes.length) - 1] };
};

export const compareTraces = (outcomes: readonly Outcome<Trace>[]): Comparison =>
  compare(outcomes, (a, b) => JSON.stringify(a) === JSON.stringify(b));

/** Parts of the state after a turn that are not the same everywhere. */
export const partsThatDiffer = (traces: readonly Trace[], turn: number): readonly string[] => {
  const [first, ...others] = traces.map(({ turns }) => turns[turn]?.parts ?? {});
  const names = new Set([first, ...others].flatMap((parts) => Object.keys(parts ?? {})));
  return [...names].filter((name) => others.some((parts) => parts[name] !== first?.[name]));
};

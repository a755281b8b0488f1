import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openBenches } from './benches.ts';
import { LAWS, SURVEYS } from './laws.ts';
import { type Bench, type Finding, type Law, type Survey, type Verdict, verdictOf } from './shape.ts';

/** Seeds `from` up to but not including `to` of a survey, on one bench. */
export interface Piece {
  readonly bench: string;
  readonly survey: string;
  readonly from: number;
  readonly to: number;
}

export interface Done {
  readonly piece: Piece;
  readonly results: readonly unknown[];
}

/** Ten-turn games that one piece is worth: a second or so. */
const PIECE = 250;

const WORKERS = 2;

/** Seeds of a survey when everything is made `shorter` times smaller. All scenarios together take as many as the laboratory. */
const seedsIn = (survey: Survey<unknown>, bench: Bench, scenarios: number, shorter: number): number =>
  Math.max(1, Math.ceil(survey.seeds / shorter / (bench.isLaboratory ? 1 : scenarios)));

/** Seeds of one survey on one bench, in pieces of about the same size. */
export const piecesIn = (bench: Bench, survey: Survey<unknown>, seeds: number): readonly Piece[] => {
  const step = Math.max(1, Math.floor(PIECE / survey.cost));
  return Array.from({ length: Math.ceil(seeds / step) }, (_, k) => ({
    bench: bench.id,
    survey: survey.id,
    from: k * step,
    to: Math.min(seeds, (k + 1) * step),
  }));
};

/** All work on the laws. */
const piecesOf = (benches: readonly Bench[], shorter: number): readonly Piece[] =>
  benches.flatMap((bench) =>
    [...SURVEYS.values()].flatMap((survey) =>
      piecesIn(bench, survey, seedsIn(survey, bench, benches.length - 1, shorter)),
    ),
  );

const keyOf = (bench: string, survey: string): string => `${bench} ${survey}`;

export type Results = ReadonlyMap<string, readonly unknown[]>;

/** What a survey found on a bench, in the order of its seeds. */
export const resultsOf = <T>(results: Results, bench: Bench, survey: Survey<T>): readonly T[] =>
  (results.get(keyOf(bench.id, survey.id)) ?? []) as readonly T[];

/** Spreads the pieces over processes; the results come back in the order of their seeds, whoever measured them. */
export const measure = (pieces: readonly Piece[], onDone: (share: number) => void): Promise<Results> =>
  new Promise((resolve, reject) => {
    const waiting = [...pieces];
    const done: Done[] = [];
    let running = 0;
    const finish = (): void => {
      const results = new Map<string, unknown[]>();
      done.sort((a, b) => a.piece.from - b.piece.from);
      for (const { piece, results: part } of done) {
        const key = keyOf(piece.bench, piece.survey);
        results.set(key, [...(results.get(key) ?? []), ...part]);
      }
      resolve(results);
    };
    for (let w = 0; w < WORKERS; w += 1) {
      const worker = fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), [], {
        execArgv: ['--import', 'tsx'],
        serialization: 'json',
      });
      running += 1;
      const next = (): void => {
        const piece = waiting.shift();
        if (piece === undefined) worker.disconnect();
        else worker.send(piece);
      };
      worker.on('message', (message) => {
        done.push(message as Done);
        onDone(done.length / pieces.length);
        next();
      });
      worker.on('error', reject);
      worker.on('exit', (code) => {
        running -= 1;
        if (code !== 0) reject(new Error(`a worker stopped with code ${code}`));
        else if (running === 0) finish();
      });
      next();
    }
  });

export interface Judged {
  readonly law: Law;
  /** On the ground that the law is judged on. */
  readonly verdict: Verdict;
  readonly on: readonly Finding[];
}

const judge = (law: Law, benches: readonly Bench[], results: Results): Judged => {
  const on = law.judge(benches, (bench, survey) => resultsOf(results, bench, survey));
  return { law, verdict: verdictOf(on.filter((f) => f.isGround).flatMap((f) => f.targets)), on };
};

export interface RunOptions {
  /** How many times fewer seeds than in the full form. */
  readonly shorter?: number;
  readonly onDone?: (share: number) => void;
}

/** Measures every law on every bench and judges it. The same on every machine. */
export const run = async ({
  shorter = 1,
  onDone = () => {},
}: RunOptions = {}): Promise<readonly Judged[]> => {
  const benches = openBenches();
  const results = await measure(piecesOf(benches, shorter), onDone);
  return LAWS.map((law) => judge(law, benches, results));
};

import { digest } from '../../../src/cli/disk.ts';
import { openBenches } from '../benches.ts';
import { type Basis, basisNow } from '../figures.ts';
import { measure, piecesIn, resultsOf } from '../runner.ts';
import type { Bench, Survey } from '../shape.ts';
import { changes } from './changes.ts';
import { type Balance, balanceOf, type Measured } from './figures.ts';
import { idling } from './idle.ts';
import { type Round, rounds } from './round.ts';
import { BALANCE_SURVEYS } from './surveys.ts';
import { variety } from './variety.ts';

/** Everything in `balance.json`. */
export interface BalanceFigures {
  readonly basis: Basis;
  readonly scenarios: readonly (Balance & {
    /** Digest of the first round, which the tests play again. */
    readonly first: string;
  })[];
}

/** Scenarios of the project, without the laboratory. */
export const scenarioBenches = (): readonly Bench[] => openBenches().filter((bench) => !bench.isLaboratory);

export const digestOf = (round: Round): string => digest(JSON.stringify(round));

const measuredOf = (read: <T>(survey: Survey<T>) => readonly T[]): Measured => ({
  rounds: read(rounds),
  changes: read(changes),
  variety: read(variety),
  idling: read(idling),
});

/** Measures every scenario in two processes. The same on every machine. */
export const runAll = async (onDone: (share: number) => void): Promise<BalanceFigures> => {
  const benches = scenarioBenches();
  const results = await measure(
    benches.flatMap((bench) =>
      [...BALANCE_SURVEYS.values()].flatMap((survey) => piecesIn(bench, survey, survey.seeds)),
    ),
    onDone,
  );
  return {
    basis: basisNow(),
    scenarios: benches.map((bench) => {
      const measured = measuredOf((survey) => resultsOf(results, bench, survey));
      const [first] = measured.rounds;
      return { ...balanceOf(bench, measured), first: first === undefined ? '' : digestOf(first) };
    }),
  };
};

/** One scenario in this process with so many rounds, for whoever tunes it. */
export const runOne = (bench: Bench, seeds: number): Balance =>
  balanceOf(
    bench,
    measuredOf((survey) => {
      const isFixed = survey.id === variety.id || survey.id === idling.id;
      const most = survey.id === changes.id ? 9 * seeds : seeds;
      return Array.from({ length: isFixed ? survey.seeds : Math.min(survey.seeds, most) }, (_, k) =>
        survey.run(bench, k),
      );
    }),
  );

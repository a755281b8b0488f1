import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { digest } from '../../src/cli/disk.ts';
import { digestState, RULES_VERSION } from '../../src/engine/index.ts';
import { openBenches } from './benches.ts';
import { mixedPair } from './mixed.ts';
import { play } from './play.ts';
import type { Judged } from './runner.ts';
import { type Plot, type Remark, type Target, type Verdict, verdictOf } from './shape.ts';

/** What the figures rest on: when any of it changes, they must be measured again. */
export interface Basis {
  readonly rules: string;
  readonly model: { readonly id: string; readonly hash: string };
  /** Hash of each ground, the laboratory's included. */
  readonly scenarios: Readonly<Record<string, string>>;
  /** Digest over the last states of a few games on each ground: changes when rules or doctrines do. */
  readonly games: string;
}

/** Everything in `figures.json`. */
export interface Figures {
  readonly basis: Basis;
  readonly laws: readonly {
    readonly id: number;
    readonly title: string;
    readonly verdict: Verdict;
    readonly on: readonly {
      readonly bench: string;
      readonly isGround: boolean;
      readonly verdict: Verdict;
      readonly targets: readonly Target[];
      readonly remarks: readonly Remark[];
      readonly plots: readonly Omit<Plot, 'svg'>[];
    }[];
  }[];
}

export const FOLDER = fileURLToPath(new URL('../../docs/evidence/', import.meta.url));

/** Games that the basis is told apart by. */
const SAMPLES = 12;

export const basisNow = (): Basis => {
  const benches = openBenches();
  const { id, hash } = benches[0]?.world().model ?? { id: '', hash: '' };
  const ends = benches.flatMap((bench) =>
    Array.from({ length: SAMPLES }, (_, k) =>
      digestState(play(bench.world(), `evidence/basis/${k}`, mixedPair(7 * k)).end, digest),
    ),
  );
  return {
    rules: RULES_VERSION,
    model: { id, hash },
    scenarios: Object.fromEntries(benches.map((bench) => [bench.id, bench.world().scenario.hash])),
    games: digest(ends.join('')),
  };
};

const tidy = (remark: Remark): Remark => ({
  ...remark,
  measured: remark.measured === null ? null : Math.round(remark.measured * 1000) / 1000,
});

export const figuresOf = (judged: readonly Judged[]): Figures => ({
  basis: basisNow(),
  laws: judged.map(({ law, verdict, on }) => ({
    id: law.id,
    title: law.title,
    verdict,
    on: on.map((m) => ({
      bench: m.bench,
      isGround: m.isGround,
      verdict: verdictOf(m.targets),
      targets: m.targets,
      remarks: m.remarks.map(tidy),
      plots: m.plots.map(({ name, title }) => ({ name, title })),
    })),
  })),
});

/** The figures as they were last written. */
export const readFigures = (): Figures =>
  JSON.parse(readFileSync(`${FOLDER}figures.json`, 'utf8')) as Figures;

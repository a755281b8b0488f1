import { table } from '../../src/cli/output.ts';
import { type Comparison, firstDifference, type Outcome, partsThatDiffer, type Verdict } from './compare.ts';
import type { Digests, Trace } from './protocol.ts';

/** What the command says, as one JSON document or as lines. */
export interface Report {
  readonly exact: boolean;
  readonly json: object;
  readonly lines: readonly string[];
}

/** Characters of a hash that tell two apart in a table. */
const SHORT = 12;
const faults = (outcomes: readonly Outcome<unknown>[]): readonly string[] =>
  outcomes.flatMap((one) => (one.state === 'answered' ? [] : [`${one.name}: ${one.why}`]));

/** One game, turn by turn, in every runtime that answered. */
export const reportTraces = (
  game: number,
  outcomes: readonly Outcome<Trace>[],
  { exact, verdicts }: Comparison,
): Report => {
  const ran = outcomes.flatMap((one) =>
    one.state === 'answered' ? [{ name: one.name, trace: one.answer }] : [],
  );
  const traces = ran.map(({ trace }) => trace);
  const [first] = traces;
  const length = Math.max(0, ...traces.map(({ turns }) => turns.length));
  const rows = Array.from({ length }, (_, turn) => [
    turn,
    ...traces.map(({ turns }) => turns[turn]?.hash.slice(0, SHORT) ?? '–'),
    partsThatDiffer(traces, turn).join(', ') || 'same',
  ]);
  const seats = Object.entries(first?.seats ?? {}).map(([code, doctrine]) => `${code} ${doctrine}`);
  return {
    exact,
    json: { game, exact, runtimes: outcomes.map((one, k) => ({ ...one, verdict: verdicts[k] })) },
    lines: [
      `game ${game}: ${first?.scenario} under ${first?.model}, seed ${first?.seed}; ${seats.join(', ')}`,
      '',
      ...table([['turn', ...ran.map(({ name }) => name), 'parts that differ'], ...rows]),
      ...faults(outcomes),
    ],
  };
};

/** All games; `trace` is of the first that differs. */
export const reportDigests = (
  games: number,
  outcomes: readonly Outcome<Digests>[],
  { exact, verdicts }: Comparison,
  trace: Report | null,
): Report => {
  const difference = firstDifference(outcomes);
  const runtimes = outcomes.map((one, k) => {
    const { name, version } = one;
    const verdict = verdicts[k] ?? 'failed';
    if (one.state !== 'answered') return { name, version, verdict, why: one.why };
    const { hashes, seconds, digest, blocks } = one.answer;
    return { name, version, verdict, games: hashes.length, seconds, digest, blocks };
  });
  const rows = runtimes.map((one) =>
    'why' in one
      ? [one.name, one.version, '–', '–', '–', one.verdict]
      : [one.name, one.version, one.games, one.seconds.toFixed(1), one.digest, one.verdict],
  );
  const count = (verdict: Verdict): number => verdicts.filter((one) => one === verdict).length;
  const place =
    difference === null
      ? []
      : [`First difference: game ${difference.game}, in the block of ${difference.block.join('–')}.`];
  return {
    exact,
    json: { games, exact, difference, runtimes, trace: trace?.json ?? null },
    lines: [
      ...table([['runtime', 'version', 'games', 'seconds', 'digest', 'verdict'], ...rows]),
      ...faults(outcomes),
      ...place,
      exact
        ? `${games} games: one digest in ${count('same')} runtimes, ${count('not run')} not run.`
        : `${games} games: not shown to be exact.`,
      ...(trace === null ? [] : ['', ...trace.lines]),
    ],
  };
};

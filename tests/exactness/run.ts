/**
 * Plays the same games in Node, Chromium, Firefox and JavaScriptCore and compares their hashes.
 * `npm run exact [-- --games N] [--game K] [--json] [--require-all]`. `--game` prints one game turn by turn in each.
 * A runtime that isn't here counts as not run, with `--require-all` (or `DEMARCHE_ALL_RUNTIMES=1`) as failed.
 * Exit status: 0 the same, 1 not the same, 2 bad input.
 */
import { parseArgs } from 'node:util';
import { table } from '../../src/cli/output.ts';
import { bundle } from './bundle.ts';
import {
  type Comparison,
  compareDigests,
  compareTraces,
  firstDifference,
  type Outcome,
  partsThatDiffer,
} from './compare.ts';
import type { Digests, Failure, Request, Trace } from './protocol.ts';
import { type Found, RUNTIMES, type Runtime } from './runtimes.ts';

interface Options {
  readonly games: number;
  readonly game: number | null;
  readonly json: boolean;
  readonly all: boolean;
}

interface Report {
  readonly exact: boolean;
  readonly json: object;
  readonly lines: readonly string[];
}

/** Characters of a hash that tell two apart in a table. */
const SHORT = 12;

const whole = (option: string, text: string, least: number): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < least)
    throw new RangeError(`--${option}: a whole number from ${least}, not "${text}"`);
  return value;
};

const optionsOf = (args: readonly string[]): Options => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      games: { type: 'string', default: '1000' },
      game: { type: 'string' },
      json: { type: 'boolean', default: false },
      'require-all': { type: 'boolean', default: process.env.DEMARCHE_ALL_RUNTIMES === '1' },
    },
  });
  return {
    games: whole('games', values.games, 1),
    game: values.game === undefined ? null : whole('game', values.game, 0),
    json: values.json,
    all: values['require-all'],
  };
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Every runtime, found or not. One after another, so that their times can be compared. */
const askAll = async <T>(
  machine: readonly (readonly [Runtime, Found | string])[],
  script: string,
  request: Request,
): Promise<readonly Outcome<T>[]> => {
  const outcomes: Outcome<T>[] = [];
  for (const [{ name }, found] of machine) {
    if (typeof found === 'string') {
      outcomes.push({ name, version: '–', state: 'missing', why: found });
      continue;
    }
    const { version } = found;
    try {
      const answer = JSON.parse(await found.ask(script, JSON.stringify(request))) as T | Failure;
      const failure = answer as Partial<Failure>;
      if (failure.error !== undefined) throw new Error(failure.error);
      outcomes.push({ name, version, state: 'answered', answer: answer as T });
    } catch (error) {
      outcomes.push({ name, version, state: 'failed', why: messageOf(error) });
    }
  }
  return outcomes;
};

const faults = (outcomes: readonly Outcome<unknown>[]): readonly string[] =>
  outcomes.flatMap((one) => (one.state === 'answered' ? [] : [`${one.name}: ${one.why}`]));

const reportTraces = (
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

const reportDigests = (
  games: number,
  outcomes: readonly Outcome<Digests>[],
  { exact, verdicts }: Comparison,
): Report => {
  const difference = firstDifference(outcomes);
  const rows = outcomes.map((one, k) => {
    const verdict = verdicts[k] ?? 'failed';
    if (one.state !== 'answered') return [one.name, one.version, '–', '–', '–', verdict];
    const { hashes, seconds, digest } = one.answer;
    return [one.name, one.version, hashes.length, seconds.toFixed(1), digest, verdict];
  });
  const ran = outcomes.filter(({ state }) => state === 'answered').length;
  const place =
    difference === null
      ? []
      : [`First difference: game ${difference.game}, in block ${difference.block.join('–')}.`];
  return {
    exact,
    json: {
      games,
      exact,
      difference,
      runtimes: outcomes.map((one, k) => ({ ...one, verdict: verdicts[k] })),
    },
    lines: [
      ...table([['runtime', 'version', 'games', 'seconds', 'digest', 'verdict'], ...rows]),
      ...faults(outcomes),
      ...place,
      exact
        ? `Exact: ${games} games, one digest in ${ran} of ${outcomes.length} runtimes.`
        : `Not shown to be exact: ${ran} of ${outcomes.length} runtimes answered.`,
    ],
  };
};

const main = async ({ games, game, json, all }: Options): Promise<boolean> => {
  const install = all || process.getuid?.() === 0;
  const machine: (readonly [Runtime, Found | string])[] = [];
  for (const runtime of RUNTIMES)
    machine.push([runtime, await runtime.find(install).catch((error: unknown) => messageOf(error))]);
  const script = await bundle();
  const traced = async (k: number): Promise<Report> => {
    const outcomes = await askAll<Trace>(machine, script, { ask: 'trace', game: k });
    return reportTraces(k, outcomes, compareTraces(outcomes));
  };
  const reports: Report[] = [];
  if (game !== null) reports.push(await traced(game));
  else {
    const outcomes = await askAll<Digests>(machine, script, { ask: 'digest', games });
    reports.push(reportDigests(games, outcomes, compareDigests(outcomes)));
    const difference = firstDifference(outcomes);
    if (difference !== null) reports.push(await traced(difference.game));
  }
  if (json) console.log(JSON.stringify(reports.length === 1 ? reports[0]?.json : reports.map((r) => r.json)));
  else console.log(reports.map(({ lines }) => lines.join('\n')).join('\n\n'));
  const isWhole = !all || machine.every(([, found]) => typeof found !== 'string');
  return isWhole && reports.every(({ exact }) => exact);
};

try {
  process.exitCode = (await main(optionsOf(process.argv.slice(2)))) ? 0 : 1;
} catch (error) {
  console.error(messageOf(error));
  process.exitCode =
    error instanceof RangeError || String(Object(error).code).startsWith('ERR_PARSE_ARGS') ? 2 : 1;
}

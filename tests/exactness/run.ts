/**
 * Plays the same games in Node, Chromium, Firefox and JavaScriptCore and compares their hashes.
 * `npm run exact [-- --games N] [--game K] [--json] [--require-all]`. `--game` prints one game turn by turn in each.
 * A runtime that isn't here counts as not run, with `--require-all` (or `DEMARCHE_ALL_RUNTIMES=1`) as failed.
 * Exit status: 0 the same, 1 not the same, 2 bad input.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle } from './bundle.ts';
import { compareDigests, compareTraces, firstDifference, type Outcome } from './compare.ts';
import type { Digests, Failure, Request, Trace } from './protocol.ts';
import { type Report, reportDigests, reportTraces } from './report.ts';
import { type Found, RUNTIMES } from './runtimes.ts';

interface Options {
  readonly games: number;
  readonly game: number | null;
  readonly json: boolean;
  readonly all: boolean;
}

/** Characters of what a runtime says instead of an answer. */
const EXCERPT = 300;

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

type Machine = readonly { readonly name: string; readonly found: Found | string }[];

/** The runtimes that are here, and why the others aren't. */
const survey = async (install: boolean): Promise<Machine> => {
  const machine: { name: string; found: Found | string }[] = [];
  for (const { name, find } of RUNTIMES) machine.push({ name, found: await find(install).catch(messageOf) });
  return machine;
};

const parsed = <T>(text: string): T => {
  let value: T | Failure;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(`no answer but: ${text.slice(0, EXCERPT).trim()}`);
  }
  const { error } = value as Partial<Failure>;
  if (error !== undefined) throw new Error(error);
  return value as T;
};

/** Asks one runtime after another, so that their times can be compared. */
const askAll = async <T>(
  machine: Machine,
  script: string,
  request: Request,
  all: boolean,
): Promise<readonly Outcome<T>[]> => {
  const outcomes: Outcome<T>[] = [];
  for (const { name, found } of machine) {
    if (typeof found === 'string') {
      outcomes.push({ name, version: '–', state: all ? 'failed' : 'missing', why: found });
      continue;
    }
    const { version, ask } = found;
    try {
      const answer = parsed<T>(await ask(script, JSON.stringify(request)));
      outcomes.push({ name, version, state: 'answered', answer });
    } catch (error) {
      outcomes.push({ name, version, state: 'failed', why: messageOf(error) });
    }
  }
  return outcomes;
};

const main = async ({ games, game, json, all }: Options): Promise<boolean> => {
  const machine = await survey(all || process.getuid?.() === 0);
  const script = await bundle(fileURLToPath(new URL('games.ts', import.meta.url)), 'exactness');
  const traced = async (k: number): Promise<Report> => {
    const outcomes = await askAll<Trace>(machine, script, { ask: 'trace', game: k }, all);
    return reportTraces(k, outcomes, compareTraces(outcomes));
  };
  const played = async (): Promise<Report> => {
    const outcomes = await askAll<Digests>(machine, script, { ask: 'digest', games }, all);
    const difference = firstDifference(outcomes);
    const trace = difference === null ? null : await traced(difference.game);
    return reportDigests(games, outcomes, compareDigests(outcomes), trace);
  };
  const report = game === null ? await played() : await traced(game);
  console.log(json ? JSON.stringify(report.json) : report.lines.join('\n'));
  return report.exact;
};

try {
  process.exitCode = (await main(optionsOf(process.argv.slice(2)))) ? 0 : 1;
} catch (error) {
  console.error(messageOf(error));
  const isBadInput = error instanceof RangeError || /^ERR_PARSE_ARGS/.test(String(Object(error).code));
  process.exitCode = isBadInput ? 2 : 1;
}

/**
 * How fast the game is, in one run on one core: `npm run bench [-- --only a,c] [-- --json]`. What is measured and how
 * stands in docs/speed.md.
 */
import { parseArgs } from 'node:util';
import { DOCTRINES, isDoctrine } from '../../src/bots/index.ts';
import { scenarioIds } from '../../src/cli/disk.ts';
import { calibrate } from './calibrate.ts';
import { measureGames } from './games.ts';
import { measureGrowth } from './growth.ts';
import { figure } from './measure.ts';
import { PeerMissing } from './peers/install.ts';
import { measurePeers } from './peers.ts';
import { gamesLines, growthLines, peersLines, tickLines } from './print.ts';
import { measureTick } from './tick.ts';

const PARTS = ['a', 'b', 'c', 'd'] as const;
type Part = (typeof PARTS)[number];

const USAGE = `npm run bench -- [options]
  --only a,b,c,d     parts: a whole games, b boardgame.io, c the weekly tick, d growth with powers (all)
  --scenario ID      of parts a, b and c (first-of-september)
  --policy ONE,TWO   the doctrines of parts a and b (tit-for-tat,grit)
  --games N          of part a (1600)
  --json             one line of JSON`;

const fail = (message: string): never => {
  console.error(`${message}\n${USAGE}`);
  process.exit(2);
};

interface Options {
  readonly parts: ReadonlySet<Part>;
  readonly scenario: string;
  readonly policies: readonly [string, string];
  readonly games: number;
  readonly json: boolean;
}

/** What the command line says; wrong options end the run with the list of right ones. */
const given = () => {
  try {
    return parseArgs({
      options: {
        only: { type: 'string', default: PARTS.join() },
        scenario: { type: 'string', default: 'first-of-september' },
        policy: { type: 'string', default: 'tit-for-tat,grit' },
        games: { type: 'string', default: '1600' },
        json: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
};

const readOptions = (): Options => {
  const values = given();
  const parts = values.only
    .split(',')
    .map((name) => PARTS.find((part) => part === name) ?? fail(`--only: there is no part "${name}"`));
  const [one, two, ...more] = values.policy.split(',');
  if (one === undefined || two === undefined || more.length > 0)
    return fail('--policy: two doctrines with a comma between');
  for (const name of [one, two])
    if (!isDoctrine(name)) fail(`--policy: there is no doctrine "${name}"; known: ${DOCTRINES.join(', ')}`);
  if (!scenarioIds().includes(values.scenario))
    fail(`--scenario: there is no scenario "${values.scenario}"; known: ${scenarioIds().join(', ')}`);
  const games = Number(values.games);
  if (!Number.isInteger(games) || games < 1) fail(`--games: a whole number from 1, not ${values.games}`);
  return { parts: new Set(parts), scenario: values.scenario, policies: [one, two], games, json: values.json };
};

const { parts, scenario, policies, games, json } = readOptions();
const calibration = calibrate();
const tell = (lines: readonly string[]): void => {
  if (!json) console.log(lines.join('\n'));
};
tell([`Node ${process.version}; calibration loop ${figure(calibration)} ms; times are of one core`]);
const figures: Record<string, unknown> = {
  scenario,
  node: process.version,
  calibrationMilliseconds: figure(calibration),
};
const run = async <T>(
  part: Part,
  measure: () => Promise<T>,
  lines: (measured: T) => readonly string[],
): Promise<void> => {
  if (!parts.has(part)) return;
  const measured = await measure();
  figures[part] = measured;
  tell(['', ...lines(measured)]);
};
await run('a', () => measureGames(scenario, policies, games, calibration), gamesLines);
try {
  await run('b', () => measurePeers(scenario, policies), peersLines);
} catch (error) {
  if (!(error instanceof PeerMissing)) throw error;
  console.error(`(b) left out: ${error.message}`);
  process.exitCode = 1;
}
await run('c', () => measureTick(scenario), tickLines);
await run('d', measureGrowth, growthLines);
if (json) console.log(JSON.stringify(figures));

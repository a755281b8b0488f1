import { readLog, readStart } from '../content/index.ts';
import { type Replay, type ReplayFault, replay, type World } from '../engine/index.ts';
import type { Log, Problem } from '../vocabulary/index.ts';
import { digest, modelIds, openWorld, readNamed, requireKnown, scenarioIds } from './disk.ts';
import { Stop } from './stop.ts';

const LIMIT = 2_000_000;

const HINTS: Readonly<Record<ReplayFault['code'], string>> = {
  rules: 'the log was written under other rules; its hashes hold only there',
  scenario: 'the scenario has changed since, or the log is of another one',
  model: 'the parameters have changed since, or the log is of another set',
  script: 'another script of third parties and chance than the record’s',
  digest: 'something in the file was changed after it was written',
  state: 'the state that the file carries is not the one that its hashes are over',
  start: 'the seed or the scenario is not the one it was written with',
  over: 'the game had ended before this turn',
  illegal: 'these orders could not be given at that turn',
  part: 'this part of the state came out differently',
};

const problemOf = (file: string, fault: ReplayFault): Problem => ({
  code: fault.code,
  file,
  path: fault.turn === 0 ? fault.where : `turns.${fault.turn - 1}.${fault.where}`,
  line: null,
  message: `turn ${fault.turn}, ${fault.where}: expected ${fault.expected}, got ${fault.found}`,
  hint: HINTS[fault.code],
});

export interface ReplayOptions {
  readonly model?: string;
}

/** A game read back from its log. */
export interface OpenedGame {
  readonly world: World;
  readonly log: Log;
  readonly game: Replay;
  /** Where it comes out otherwise than the log says; empty when every hash agrees. */
  readonly problems: readonly Problem[];
}

/** Plays a log again under the model that it names, or another, and checks every hash. Stops when it can't be read. */
export const openGame = (file: string, options: ReplayOptions): OpenedGame => {
  const read = readLog(readNamed(file, LIMIT), file);
  if (!read.ok) throw new Stop(read.problems);
  const log = read.value;
  requireKnown(`${file} scenario.id`, 'scenario', log.scenario.id, scenarioIds());
  if (options.model === undefined) requireKnown(`${file} model.id`, 'model', log.model.id, modelIds());
  const world = openWorld(log.scenario.id, options.model ?? log.model.id);
  const from = readStart(world, log, file);
  const { replay: game, faults } = replay(world, log, digest, from.ok ? from.value : null);
  const problems = [...(from.ok ? [] : from.problems), ...faults.map((fault) => problemOf(file, fault))];
  return { world, log, game, problems };
};

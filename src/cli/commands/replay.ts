import { readLog } from '../../content/index.ts';
import { dateOfTurn, hashState, replay as playAgain, prepare, type ReplayFault } from '../../engine/index.ts';
import type { Problem } from '../../vocabulary/index.ts';
import { digest, openModel, openScenario, readNamed } from '../disk.ts';
import { type Answer, table } from '../output.ts';
import { pairsOf, standing } from '../pairs.ts';
import { CHECK_FAILED, FINE, Stop } from '../stop.ts';

const LIMIT = 2_000_000;

const HINTS: Readonly<Record<ReplayFault['code'], string>> = {
  rules: 'the log was written under other rules; its hashes hold only there',
  scenario: 'the scenario has changed since, or the log is of another one',
  model: 'the parameters have changed since, or the log is of another set',
  script: 'another script of third parties and chance than the record’s',
  digest: 'something in the file was changed after it was written',
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

/** Plays a log again under the model that it names, or another; checks every hash, and tells each turn. */
export const replay = (file: string, options: ReplayOptions): Answer => {
  const read = readLog(readNamed(file, LIMIT), file);
  if (!read.ok) throw new Stop(read.problems);
  const log = read.value;
  const world = prepare(
    openScenario(log.scenario.id, `${file} scenario.id`),
    options.model === undefined ? openModel(log.model.id, `${file} model.id`) : openModel(options.model),
  );
  const { replay: game, faults } = playAgain(world, log, digest);
  const pairs = pairsOf(world);
  const turns = game.states.slice(1).map((state, i) => ({
    turn: i + 1,
    date: dateOfTurn(world, i + 1),
    hash: hashState(state, digest).hash,
    pairs: Object.fromEntries(
      pairs.map((pair) => {
        const { tension, cooperation } = standing(state, pair);
        return [pair.key, { tension: tension / 10, cooperation: cooperation / 10 }];
      }),
    ),
  }));
  const problems = faults.map((fault) => problemOf(file, fault));
  const status = problems.length === 0 ? FINE : CHECK_FAILED;
  const json = {
    file,
    scenario: log.scenario.id,
    model: world.model.id,
    seed: log.seed,
    seats: log.seats,
    verified: problems.length === 0,
    turns,
    problems,
  };
  const main = world.played
    .map((power) => world.powers[power] ?? '')
    .sort()
    .join('-');
  const rows = turns.map(({ turn, date, hash, pairs: values }) => {
    const { tension, cooperation } = values[main] ?? { tension: 0, cooperation: 0 };
    return [turn, date, tension.toFixed(1), cooperation.toFixed(1), hash];
  });
  const verdict =
    problems.length === 0
      ? [`Verified: ${turns.length} turns, every hash as written.`]
      : problems.map(({ message, hint }) => `Differs: ${message}; ${hint}`);
  return {
    status,
    json,
    lines: [
      `${log.scenario.id}, model ${world.model.id}, seed ${log.seed}; ${Object.entries(log.seats)
        .map(([code, seat]) => `${code} ${seat}`)
        .join(', ')}`,
      '',
      ...table([['turn', 'date', `tension ${main}`, 'cooperation', 'state'], ...rows]),
      '',
      ...verdict,
    ],
  };
};

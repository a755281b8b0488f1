import { dateOfTurn, hashState, RULES_VERSION, turnsBefore } from '../../engine/index.ts';
import type { Log } from '../../vocabulary/index.ts';
import { digest } from '../disk.ts';
import { openGame, type ReplayOptions } from '../logs.ts';
import { type Printout, table } from '../output.ts';
import { pairsOf, standing } from '../pairs.ts';
import { CHECK_FAILED, FINE } from '../stop.ts';

/** Where a log's turns came under other rules, which nothing here verifies (R13.4). */
const former = ({ resumed }: Log): readonly { rules: string; from: number; to: number }[] =>
  (resumed?.marks ?? [])
    .map(({ rules, turn }, k, marks) => ({ rules, from: (marks[k - 1]?.turn ?? 0) + 1, to: turn }))
    .filter(({ from, to }) => from <= to);

/** Plays a log again under the model that it names, or another; checks every hash, and tells each turn. */
export const replayLog = (file: string, options: ReplayOptions): Printout => {
  const { world, log, game, problems } = openGame(file, options);
  const pairs = pairsOf(world);
  const before = turnsBefore(log);
  const turns = game.states.slice(before + 1).map((state, i) => ({
    turn: before + i + 1,
    date: dateOfTurn(world, before + i + 1),
    hash: hashState(state, digest).hash,
    pairs: Object.fromEntries(
      pairs.map((pair) => {
        const { tension, cooperation } = standing(state, pair);
        return [pair.key, { tension: tension / 10, cooperation: cooperation / 10 }];
      }),
    ),
  }));
  const status = problems.length === 0 ? FINE : CHECK_FAILED;
  const json = {
    file,
    scenario: log.scenario.id,
    model: world.model.id,
    seed: log.seed,
    seats: log.seats,
    rules: RULES_VERSION,
    verified: problems.length === 0,
    /** Turns under former rules, not verified. */
    former: former(log),
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
      ? [
          before === 0
            ? `Verified: ${turns.length} turns, every hash as written.`
            : `Verified from turn ${before + 1} on under rules ${RULES_VERSION}: ${turns.length} turns, every hash as written.`,
        ]
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
      ...former(log).map(
        ({ rules, from, to }) =>
          `Turns ${from} to ${to} were played under rules ${rules}; they are not verified.`,
      ),
      ...verdict,
    ],
  };
};

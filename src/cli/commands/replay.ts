import { dateOfTurn, hashState } from '../../engine/index.ts';
import { digest } from '../disk.ts';
import { openGame, type ReplayOptions } from '../logs.ts';
import { type Answer, table } from '../output.ts';
import { pairsOf, standing } from '../pairs.ts';
import { CHECK_FAILED, FINE } from '../stop.ts';

/** Plays a log again under the model that it names, or another; checks every hash, and tells each turn. */
export const replay = (file: string, options: ReplayOptions): Answer => {
  const { world, log, game, problems } = openGame(file, options);
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

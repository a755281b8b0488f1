import { digest } from '../../src/cli/disk.ts';
import { doctrines, engineHost, type Pairing, playMatch } from './match.ts';
import { figure, median, spentOn } from './measure.ts';
import { loadRules, worldOf } from './rules/load.ts';

/** Games before the clock starts: enough for the compiler to have settled. */
const WARM_UP = 400;
/** Blocks whose median counts. */
const BLOCKS = 32;
/** Ten-turn games a second: what is asked for at least, and the goal. */
const LEAST = 500;
const GOAL = 1000;

export interface GamesFigures {
  readonly policies: Pairing;
  readonly games: number;
  readonly turns: number;
  /** By the clock on the wall. */
  readonly gamesPerSecond: number;
  readonly turnsPerSecond: number;
  /** Ten-turn games a second of processor time: what one core does when nobody else wants it. */
  readonly tenTurnGamesPerProcessorSecond: number;
  /** The same in the block that other programs disturbed least. */
  readonly atBest: number;
  /** Ten-turn games in the time of one calibration loop: the figure to compare between machines. */
  readonly tenTurnGamesPerCalibration: number;
  readonly percentInBots: number;
  readonly percentInSubmit: number;
  readonly percentInSetupAndHash: number;
  readonly least: number;
  readonly goal: number;
  readonly meetsLeast: boolean;
  readonly meetsGoal: boolean;
  /** Over the last states' hashes: the same work everywhere. */
  readonly digest: string;
}

/** (a) Whole games, bots' choices included, no sink, one hash a game. */
export const measureGames = async (
  scenario: string,
  policies: Pairing,
  games: number,
  calibration: number,
): Promise<GamesFigures> => {
  const rules = await loadRules('games');
  const world = worldOf(rules, scenario);
  const host = engineHost(rules, world);
  const choose = doctrines(rules, world, policies);
  for (let k = 0; k < WARM_UP; k += 1) playMatch(host, `warm/${k}`, choose);
  const spent = { bots: 0n, submit: 0n, rest: 0n };
  let mark = 0n;
  const lap = (part: keyof typeof spent): void => {
    const now = process.hrtime.bigint();
    spent[part] += now - mark;
    mark = now;
  };
  const hashes: string[] = [];
  const blocks: { games: number; turns: number; wall: number; processor: number }[] = [];
  const size = Math.ceil(games / BLOCKS);
  for (let first = 0; first < games; first += size) {
    const last = Math.min(games, first + size);
    let turns = 0;
    mark = process.hrtime.bigint();
    const took = spentOn(() => {
      for (let k = first; k < last; k += 1) {
        const outcome = playMatch(host, `bench/${k}`, choose, lap);
        turns += outcome.turns;
        hashes.push(outcome.hash);
      }
    });
    blocks.push({ games: last - first, turns, ...took });
  }
  const whole = Number(spent.bots + spent.submit + spent.rest);
  const percent = (part: bigint): number => figure((100 * Number(part)) / whole);
  const rates = blocks.map((b) => b.turns / 10 / b.processor);
  const tenTurnGames = median(rates);
  return {
    policies,
    games,
    turns: blocks.reduce((sum, b) => sum + b.turns, 0),
    gamesPerSecond: figure(median(blocks.map((b) => b.games / b.wall))),
    turnsPerSecond: figure(median(blocks.map((b) => b.turns / b.wall))),
    tenTurnGamesPerProcessorSecond: figure(tenTurnGames),
    atBest: figure(Math.max(...rates)),
    tenTurnGamesPerCalibration: figure((tenTurnGames * calibration) / 1000),
    percentInBots: percent(spent.bots),
    percentInSubmit: percent(spent.submit),
    percentInSetupAndHash: percent(spent.rest),
    least: LEAST,
    goal: GOAL,
    meetsLeast: tenTurnGames >= LEAST,
    meetsGoal: tenTurnGames >= GOAL,
    digest: digest(hashes.join('')),
  };
};

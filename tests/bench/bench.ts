/**
 * Speed of whole games: tit-for-tat against tit-for-tat, bots' choices included, no sink, one hash a game.
 * `npm run bench [-- --json] [-- --scenario ID] [-- --games N]`. The calibration loop lets figures from different
 * machines be compared: it does the same integer work everywhere.
 */
import { chooseOrders } from '../../src/bots/index.ts';
import { digest, openWorld } from '../../src/cli/disk.ts';
import { digestState, observe, setup, submit, type World } from '../../src/engine/index.ts';
import type { Orders } from '../../src/vocabulary/index.ts';

const POLICY = 'tit-for-tat';
/** Enough for the compiler to have settled. */
const WARM_UP = 400;

interface Clocks {
  bots: bigint;
  submit: bigint;
  rest: bigint;
}

const now = (): bigint => process.hrtime.bigint();

/** Plays one game; returns its turns and the hash of its last state. */
const play = (
  world: World,
  seed: string,
  clocks: Clocks,
): { readonly turns: number; readonly hash: string } => {
  let mark = now();
  const lap = (clock: keyof Clocks): void => {
    const next = now();
    clocks[clock] += next - mark;
    mark = next;
  };
  let state = setup(world, seed);
  let turns = 0;
  lap('rest');
  while (state.clock.ending === null) {
    const orders: Record<string, Orders> = {};
    for (const power of world.played) {
      const code = world.powers[power] ?? '';
      const own = `${seed}/${code}/${state.clock.turn}`;
      orders[code] = chooseOrders(world, observe(world, state, power), POLICY, own).orders;
    }
    lap('bots');
    const result = submit(world, state, orders);
    if (!result.ok) throw new Error(`${seed}: ${JSON.stringify(result.problems)}`);
    state = result.value;
    turns += 1;
    lap('submit');
  }
  const hash = digestState(state, digest);
  lap('rest');
  return { turns, hash };
};

/** Processor milliseconds for a fixed piece of integer work, the best of three. */
const calibrate = (): number => {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round += 1) {
    const start = process.cpuUsage();
    let h = 1;
    for (let k = 0; k < 20_000_000; k += 1) h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d) + k;
    const { user, system } = process.cpuUsage(start);
    const took = (user + system) / 1000;
    if (h === 0) throw new Error('unreachable');
    best = Math.min(best, took);
  }
  return best;
};

const option = (name: string, otherwise: string): string => {
  const k = process.argv.indexOf(`--${name}`);
  return k < 0 ? otherwise : (process.argv[k + 1] ?? otherwise);
};

const tenths = (value: number): number => Math.round(value * 10) / 10;

const bench = (): void => {
  const scenario = option('scenario', 'first-of-september');
  const games = Number(option('games', '400'));
  if (!Number.isInteger(games) || games < 1) throw new Error(`--games: a whole number from 1, not ${games}`);
  const world = openWorld(scenario, null);
  const calibration = calibrate();
  for (let k = 0; k < WARM_UP; k += 1) play(world, `warm/${k}`, { bots: 0n, submit: 0n, rest: 0n });
  const clocks: Clocks = { bots: 0n, submit: 0n, rest: 0n };
  const hashes: string[] = [];
  let turns = 0;
  const cpu = process.cpuUsage();
  const start = now();
  for (let k = 0; k < games; k += 1) {
    const game = play(world, `bench/${k}`, clocks);
    turns += game.turns;
    hashes.push(game.hash);
  }
  const seconds = Number(now() - start) / 1e9;
  const used = process.cpuUsage(cpu);
  const cpuSeconds = (used.user + used.system) / 1e6;
  const part = (clock: bigint): number => tenths((100 * Number(clock)) / 1e9 / seconds);
  const figures = {
    scenario,
    policy: POLICY,
    games,
    turns,
    gamesPerSecond: tenths(games / seconds),
    turnsPerSecond: tenths(turns / seconds),
    /** Apart from what other programs took of the machine meanwhile. */
    gamesPerProcessorSecond: tenths(games / cpuSeconds),
    percentInBots: part(clocks.bots),
    percentInSubmit: part(clocks.submit),
    percentInSetupAndHash: part(clocks.rest),
    calibrationMilliseconds: tenths(calibration),
    /** Games in the time of one calibration loop: the figure to compare between machines. */
    gamesPerCalibration: tenths((games / cpuSeconds) * (calibration / 1000)),
    node: process.version,
    digest: digest(hashes.join('')),
  };
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify(figures));
    return;
  }
  console.log(`${scenario}: ${POLICY} against ${POLICY}, ${games} games, ${turns} turns`);
  console.log(
    `${figures.gamesPerSecond} games a second, ${figures.turnsPerSecond} turns a second; ${figures.gamesPerProcessorSecond} games a second of processor time`,
  );
  console.log(
    `time: bots ${figures.percentInBots} %, submit ${figures.percentInSubmit} %, setup and hash ${figures.percentInSetupAndHash} %`,
  );
  console.log(
    `calibration loop ${figures.calibrationMilliseconds} ms; ${figures.gamesPerCalibration} games in its time; Node ${figures.node}`,
  );
  console.log(`digest ${figures.digest}`);
};

bench();

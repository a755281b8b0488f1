import type { TurnOrders } from '../../src/vocabulary/index.ts';
import { type Choose, doctrines, engineHost, type Host, type Pairing, playMatch } from './match.ts';
import { alternate, type Block, figure, median, timesAsLong } from './measure.ts';
import { boardgameHost, STYLES, type Style } from './peers/host.ts';
import { openBoardgame } from './peers/install.ts';
import { loadRules, worldOf } from './rules/load.ts';

/** Different games, each played by every host again and again. */
const SEEDS = 12;
const ROUNDS = 12;
const WARM_UP = 40;
/** Games a block: so many that blocks take about as long, and that every host has settled before the count begins. */
const GAMES: Readonly<Record<Side['name'], number>> = { engine: 12, mutating: 1, returning: 2, tuned: 4 };
/** Times as many turns a second as on boardgame.io: what is asked for. */
const TARGET = 20;

interface StyleFigures {
  /** Turns a second of processor time with orders chosen beforehand: hosting alone. */
  readonly turnsPerSecond: number;
  /** Times as many turns a second on the game's own engine. */
  readonly ratio: number;
  /** The same with the bots' choices, which cost both alike. */
  readonly ratioWithBots: number;
}

export interface PeersFigures {
  readonly boardgame: string;
  readonly policies: Pairing;
  readonly games: number;
  /** The game's own engine, orders chosen beforehand. */
  readonly turnsPerSecond: number;
  /** The same with the bots' choices. */
  readonly turnsPerSecondWithBots: number;
  readonly styles: Readonly<Record<Style, StyleFigures>>;
  readonly target: number;
  /** The rules written as boardgame.io's pages write them, hosting alone. */
  readonly meetsTarget: boolean;
  /** The same with the bots' choices. */
  readonly meetsTargetWithBots: boolean;
}

interface Recorded {
  readonly orders: ReadonlyMap<string, readonly TurnOrders[]>;
  readonly hashes: ReadonlyMap<string, string>;
}

/** Plays every game once with the bots and writes down what they ordered and where it ended. */
const record = (host: Host, choose: Choose, seeds: readonly string[]): Recorded => {
  const orders = new Map<string, TurnOrders[]>();
  const hashes = new Map<string, string>();
  for (const seed of seeds) {
    const turns: TurnOrders[] = [];
    const { hash } = playMatch(host, seed, (match, own, turn) => {
      const chosen = choose(match, own, turn);
      turns.push(chosen);
      return chosen;
    });
    orders.set(seed, turns);
    hashes.set(seed, hash);
  }
  return { orders, hashes };
};

/** A host with the bots that play there, each with rules of its own. */
interface Side {
  readonly name: Style | 'engine';
  readonly host: Host;
  readonly bots: Choose;
}

/** One game a round, over and over; throws when its last state differs from the engine's. */
const blockOf =
  ({ name, host }: Side, choose: Choose, recorded: Recorded): Block =>
  (round) => {
    const seed = [...recorded.hashes.keys()][round % recorded.hashes.size] ?? '';
    let turns = 0;
    for (let k = 0; k < GAMES[name]; k += 1) {
      const outcome = playMatch(host, seed, choose);
      if (outcome.hash !== recorded.hashes.get(seed))
        throw new Error(`${name}: ${seed} ended in another state than on the engine`);
      turns += outcome.turns;
    }
    return turns;
  };

/** (b) The same rules, seeds and orders on boardgame.io and on the game's own engine, ending in the same states. */
export const measurePeers = async (scenario: string, policies: Pairing): Promise<PeersFigures> => {
  const boardgame = openBoardgame();
  const sides: Side[] = [];
  for (const name of ['engine', ...STYLES] as const) {
    const rules = await loadRules(name, name === 'mutating' ? 'in-place' : 'copying');
    const world = worldOf(rules, scenario);
    const host = name === 'engine' ? engineHost(rules, world) : boardgameHost(boardgame, rules, world, name);
    sides.push({ name, host, bots: doctrines(rules, world, policies) });
  }
  const [engine] = sides;
  if (engine === undefined) throw new Error('unreachable');
  const seeds = Array.from({ length: SEEDS }, (_, k) => `peers/${k}`);
  const recorded = record(engine.host, engine.bots, seeds);
  // Each from a copy of its own: boardgame.io freezes what it is handed.
  const replayed = (): Choose => {
    const orders = structuredClone(recorded.orders);
    return (_match, seed, turn) => orders.get(seed)?.[turn - 1] ?? {};
  };
  const measure = (choose: (side: Side) => Choose): Readonly<Record<Side['name'], readonly number[]>> =>
    alternate(
      Object.fromEntries(
        sides.map((side) => [side.name, blockOf(side, choose(side), recorded)]),
      ) as unknown as Record<Side['name'], Block>,
      ROUNDS,
      WARM_UP,
    );
  const hosting = measure(replayed);
  const whole = measure(({ bots }) => bots);
  const styles = Object.fromEntries(
    STYLES.map((style) => [
      style,
      {
        turnsPerSecond: figure(1 / median(hosting[style])),
        ratio: figure(timesAsLong(hosting[style], hosting.engine)),
        ratioWithBots: figure(timesAsLong(whole[style], whole.engine)),
      },
    ]),
  ) as Readonly<Record<Style, StyleFigures>>;
  return {
    boardgame: boardgame.version,
    policies,
    games: SEEDS,
    turnsPerSecond: figure(1 / median(hosting.engine)),
    turnsPerSecondWithBots: figure(1 / median(whole.engine)),
    styles,
    target: TARGET,
    meetsTarget: styles.mutating.ratio >= TARGET,
    meetsTargetWithBots: styles.mutating.ratioWithBots >= TARGET,
  };
};

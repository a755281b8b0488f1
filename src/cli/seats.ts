import { chooseOrders, type DoctrineId } from '../bots/index.ts';
import {
  emptyOrders,
  type GameState,
  legalPart,
  observe,
  recordOf,
  type Sink,
  type SubmitOptions,
  setup,
  submit,
  type World,
} from '../engine/index.ts';
import type { Orders, TurnOrders } from '../vocabulary/index.ts';
import { policyNames, RECORD } from './commands/policies.ts';
import { requireKnown } from './disk.ts';
import { reasonText } from './reasons.ts';
import { Stop, usage } from './stop.ts';

/** Who plays each seat: power code to policy. */
export type Seats = Readonly<Record<string, string>>;

/** The policy of a seat that nobody named one for. */
export const DEFAULT_POLICY: DoctrineId = 'bureaucrat';

type Script = NonNullable<ReturnType<typeof recordOf>>;

/** One game as it was played. */
export interface Played {
  readonly start: GameState;
  readonly end: GameState;
  readonly turns: number;
}

export interface Watch {
  /** Told of everything that happens within the turns. */
  readonly sink?: Sink;
  /** Turns after which to stop, though the game may go on. */
  readonly most?: number;
  /** After each turn: the orders as given, and the state they led to. */
  readonly onTurn?: (orders: TurnOrders, after: GameState) => void;
  readonly onStart?: (state: GameState) => void;
}

/** Codes of the played powers, in the world's order. */
export const seatCodes = (world: World): readonly string[] =>
  world.played.map((power) => world.powers[power] ?? '');

/** Reads `USA=hawk` for any number of seats; the others play the default. */
export const seatsOf = (world: World, given: readonly string[]): Seats => {
  const played = seatCodes(world);
  const seats: Record<string, string> = Object.fromEntries(played.map((code) => [code, DEFAULT_POLICY]));
  for (const text of given) {
    const [code, policy, ...more] = text.split('=');
    if (code === undefined || policy === undefined || more.length > 0)
      throw usage(
        '--policy',
        `expected POWER=NAME, got "${text}"`,
        `write --policy ${played[0] ?? 'USA'}=hawk`,
      );
    requireKnown('--policy', 'played power', code, played);
    requireKnown('--policy', 'policy', policy, policyNames());
    seats[code] = policy;
  }
  return seats;
};

/** Whether every played seat follows the record, so that third parties and chance follow it too. */
export const isRecord = (world: World, seats: Seats): boolean =>
  world.played.every((power) => seats[world.powers[power] ?? ''] === RECORD);

/** A turn's options: the sink, and the record's script when the whole table plays it. */
const optionsOf = (record: Script | null, turn: number, sink: Sink | undefined): SubmitOptions => {
  const script = record?.turns[turn - 1]?.script;
  return { ...(script === undefined ? {} : { script }), ...(sink === undefined ? {} : { sink }) };
};

/**
 * Plays one game from start to end. Throws when the engine refuses what a policy
 * chose: that is a broken invariant.
 */
export const playGame = (world: World, seed: string, seats: Seats, watch: Watch = {}): Played => {
  const record = recordOf(world);
  if (record === null && Object.values(seats).includes(RECORD))
    throw new Stop([
      {
        code: 'no-record',
        file: null,
        path: '--policy',
        line: null,
        message: `"${world.scenario.file.id}" has no record`,
        hint: 'name another policy',
      },
    ]);
  const scripted = record !== null && isRecord(world, seats);
  const start = setup(world, seed, scripted ? { opening: record.script.opening } : {});
  watch.onStart?.(start);
  let state = start;
  let turns = 0;
  while (state.clock.ending === null && turns < (watch.most ?? Number.POSITIVE_INFINITY)) {
    const { turn } = state.clock;
    const orders: Record<string, Orders> = {};
    for (const power of world.played) {
      const code = world.powers[power] ?? '';
      const policy = seats[code] ?? DEFAULT_POLICY;
      if (policy === RECORD) {
        const written = record?.turns[turn - 1]?.orders[code] ?? emptyOrders();
        orders[code] = scripted ? written : legalPart(world, observe(world, state, power), written);
      } else
        orders[code] = chooseOrders(
          world,
          observe(world, state, power),
          policy,
          `${seed}/${code}/${turn}`,
        ).orders;
    }
    const after = submit(world, state, orders, optionsOf(scripted ? record : null, turn, watch.sink));
    if (!after.ok) {
      const what = after.problems.map(
        (problem) => `${problem.power} ${problem.path}: ${reasonText(world, problem)}`,
      );
      throw new Error(`seed ${seed}, turn ${turn}: orders refused: ${what.join(' ')}`);
    }
    state = after.value;
    turns++;
    watch.onTurn?.(orders, state);
  }
  return { start, end: state, turns };
};

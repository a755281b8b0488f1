import type {
  GameEvent,
  GameState,
  IllegalOrder,
  LedgerEntry,
  ReplayFault,
  Sink,
  World,
} from '../engine/index.ts';
import type { Log, Orders, TurnOrders } from '../vocabulary/index.ts';
import { kit } from './kit.ts';
import { draftOf, emptySlate } from './plan.ts';
import { type Game, PLAYER, type Reading, type Seat } from './types.ts';

const collector = (): { sink: Sink; events: GameEvent[]; ledger: LedgerEntry[] } => {
  const events: GameEvent[] = [];
  const ledger: LedgerEntry[] = [];
  return {
    events,
    ledger,
    sink: { event: (event) => void events.push(event), entry: (entry) => void ledger.push(entry) },
  };
};

/** Codes of the played powers, in the scenario's order. */
export const playedCodes = (world: World): readonly string[] =>
  world.played.flatMap((index) => world.powers[index] ?? []);

/** Played powers with a person at the seat. */
export const personsOf = (game: Game): readonly string[] =>
  playedCodes(game.world).filter((code) => game.seats[code] === PLAYER);

/** The state after the last resolved turn. */
export const latest = (game: Game): GameState => {
  const state = game.states.at(-1);
  if (state === undefined) throw new Error('A game has a first state.');
  return state;
};

const fresh = (
  world: World,
  log: Log,
  seats: Readonly<Record<string, Seat>>,
): Omit<Game, 'states' | 'events' | 'ledger'> => ({
  world,
  log,
  seats,
  active: playedCodes(world).find((code) => seats[code] === PLAYER) ?? playedCodes(world)[0] ?? '',
  drafts: {},
  history: {},
  committed: [],
  briefed: [],
  guesses: {},
  lookBack: null,
  recordStates: null,
  field: [],
});

/** A game before its first turn. */
export const begin = (
  world: World,
  seed: string,
  seats: Readonly<Record<string, Seat>>,
  title: string,
): Game => {
  const { engine, digest } = kit();
  const seen = collector();
  const state = engine.setup(world, seed, { sink: seen.sink });
  const log = engine.startLog(world, seed, seats, title, digest);
  return { ...fresh(world, log, seats), states: [state], events: [seen.events], ledger: [seen.ledger] };
};

/** A game from a log that has been checked, its turns played again. */
export const revive = (world: World, log: Log): { game: Game; faults: readonly ReplayFault[] } => {
  const { engine, digest } = kit();
  const { replay, faults } = engine.replay(world, log, digest);
  const game: Game = {
    ...fresh(world, log, log.seats),
    states: replay.states,
    events: replay.events,
    ledger: replay.ledger,
  };
  return { game, faults };
};

/** Everything wrong with the active slate; empty when it may be sealed. */
export const slateFaults = (game: Game): readonly IllegalOrder[] => {
  const { engine } = kit();
  const power = game.world.powerIndex.get(game.active) ?? 0;
  const seen = engine.observe(game.world, latest(game), power);
  return engine.checkOrders(game.world, seen, draftOf(game, game.active));
};

const botOrders = (game: Game, code: string): Orders => {
  const { engine, bots } = kit();
  const seen = engine.observe(game.world, latest(game), game.world.powerIndex.get(code) ?? 0);
  const doctrine = game.seats[code] ?? '';
  return bots.chooseOrders(game.world, seen, doctrine, `${game.log.seed}/${code}/${game.states.length}`)
    .orders;
};

/** Plays the turn with the sealed slates, the bots' choosing theirs now. Throws on an illegal slate. */
export const resolve = (game: Game): Game => {
  const { engine, digest } = kit();
  const orders: TurnOrders = {};
  for (const code of playedCodes(game.world)) {
    orders[code] = game.seats[code] === PLAYER ? draftOf(game, code) : botOrders(game, code);
  }
  const seen = collector();
  const after = engine.submit(game.world, latest(game), orders, { sink: seen.sink });
  if (!after.ok) {
    const first = after.problems[0];
    throw new Error(
      `A sealed slate was refused: ${first?.power ?? '?'} ${first?.path ?? '?'} ${first?.reason.code ?? '?'}`,
    );
  }
  return {
    ...game,
    log: engine.appendTurn(game.log, orders, after.value, digest),
    states: [...game.states, after.value],
    events: [...game.events, seen.events],
    ledger: [...game.ledger, seen.ledger],
    field: [],
    active: personsOf(game)[0] ?? game.active,
    drafts: {},
    history: {},
    committed: [],
    lookBack: null,
  };
};

/** The game without its last turn, whose orders are the persons' drafts again. */
export const dropTurn = (game: Game): Game => {
  if (game.log.turns.length === 0) return game;
  const { engine, digest } = kit();
  const last = game.log.turns.at(-1)?.orders ?? {};
  const persons = personsOf(game);
  return {
    ...game,
    log: engine.dropTurns(game.log, 1, digest),
    states: game.states.slice(0, -1),
    events: game.events.slice(0, -1),
    ledger: game.ledger.slice(0, -1),
    field: [],
    drafts: Object.fromEntries(persons.map((code) => [code, last[code] ?? emptySlate()])),
    history: {},
    committed: [],
    active: persons[0] ?? game.active,
    lookBack: null,
  };
};

/** The record as a log, its scripts included, and as states; `null` where the scenario has none. */
export const recordLog = (world: World, title: string): Log | null => {
  const { engine, digest } = kit();
  const record = engine.recordOf(world);
  if (record === null) return null;
  const seats = Object.fromEntries(playedCodes(world).map((code) => [code, 'record']));
  let state = engine.setup(world, record.seed, { opening: record.script.opening });
  let log = engine.startLog(world, record.seed, seats, title, digest, {
    script: record.script,
  });
  for (const turn of record.turns) {
    const after = engine.submit(world, state, turn.orders, { script: turn.script });
    if (!after.ok) throw new Error(`The record is refused at turn ${state.clock.turn}.`);
    state = after.value;
    log = engine.appendTurn(log, turn.orders, state, digest);
  }
  return log;
};

/** The first `turns` turns of a reading as the log of a new game, which names where it comes from. */
export const branchLog = (reading: Reading, turns: number, seats: Readonly<Record<string, Seat>>): Log => {
  const { engine, digest } = kit();
  const { world, log, replay } = reading;
  const script =
    log.script === null ? null : { opening: log.script.opening, turns: log.script.turns.slice(0, turns) };
  const start = engine.startLog(world, log.seed, seats, log.title, digest, {
    origin: { digest: log.digest, turn: turns },
    script,
  });
  return log.turns.slice(0, turns).reduce((branch, { orders }, index) => {
    const after = replay.states[index + 1];
    return after === undefined ? branch : engine.appendTurn(branch, orders, after, digest);
  }, start);
};

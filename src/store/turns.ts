import type {
  GameEvent,
  GameState,
  IllegalOrder,
  LedgerEntry,
  Replay,
  ReplayFault,
  Sink,
  World,
} from '../engine/index.ts';
import type { Log, Orders, Problem, TurnOrders } from '../vocabulary/index.ts';
import { kit } from './kit.ts';
import { draftOf, emptySlate } from './plan.ts';
import { type Game, PLAYER, type Resumption, type Seat } from './types.ts';

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
export const latest = (game: Pick<Game, 'states'>): GameState => {
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
  const log = engine.withState(engine.startLog(world, seed, seats, title, digest), state, digest);
  return { ...fresh(world, log, seats), states: [state], events: [seen.events], ledger: [seen.ledger] };
};

/** What a log's turns come to when they are played again, and everything that is wrong with it. */
export const playAgain = (
  world: World,
  log: Log,
): { replay: Replay; faults: readonly ReplayFault[]; problems: readonly Problem[] } => {
  const { engine, content, digest } = kit();
  const from = content.readStart(world, log);
  const { replay, faults } = engine.replay(world, log, digest, from.ok ? from.value : null);
  return { replay, faults, problems: from.ok ? [] : from.problems };
};

/** The game of a log and of its turns played again. Carries its last state, as every save does. */
export const revive = (world: World, log: Log, { states, events, ledger }: Replay): Game => {
  const { engine, digest } = kit();
  const last = states.at(-1);
  return {
    ...fresh(world, last === undefined ? log : engine.withState(log, last, digest), log.seats),
    states,
    events,
    ledger,
  };
};

/** A problem that its code says all about. */
const bare = (code: string): Problem => ({
  code,
  file: null,
  path: '',
  line: null,
  message: code,
  hint: null,
});

/** What can be done with a save made under other rules: gone on with, or what is wrong with it. */
export const resumptionOf = (
  world: World,
  log: Log,
  kept: string | null,
): { resumption: Resumption | null; faults: readonly ReplayFault[]; problems: readonly Problem[] } => {
  const { engine, content, bots, digest } = kit();
  const refused = (faults: readonly ReplayFault[], problems: readonly Problem[] = []) => ({
    resumption: null,
    faults,
    problems,
  });
  const faults = engine.headFaults(world, log, digest);
  const [rules] = faults;
  if (rules?.code !== 'rules' || faults.length > 1) return refused(faults);
  if (log.state === undefined) return refused(faults, [bare('no-state')]);
  const state = content.readCarried(world, log);
  if (!state.ok) return refused([], state.problems);
  const codes = playedCodes(world);
  const seats = codes.map((code) => log.seats[code] ?? '');
  const isSeated = seats.every((seat) => seat === PLAYER || bots.DOCTRINES.includes(seat));
  if (state.value.clock.ending !== null) return refused(faults, [bare('nothing-left')]);
  if (!isSeated || !seats.includes(PLAYER)) return refused(faults, [bare('nobody')]);
  return {
    resumption: { world, log, state: state.value, before: rules.found, now: rules.expected, kept },
    faults: [],
    problems: [],
  };
};

/** R13.4: a game under the present rules from the last state of one under others, marked. */
export const resumed = ({ world, log, state }: Resumption): Game => {
  const { engine, digest } = kit();
  const fromHere = engine.resumeLog(log, state, digest);
  return revive(world, fromHere, engine.replay(world, fromHere, digest, state).replay);
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
    log: engine.withState(engine.appendTurn(game.log, orders, after.value, digest), after.value, digest),
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

/** Whether there is a turn to take back: none before the first, none from under former rules. */
export const canDropTurn = (game: Game): boolean =>
  game.log.turns.length > kit().engine.turnsBefore(game.log);

/** The game without its last turn, whose orders are the persons' drafts again. */
export const dropTurn = (game: Game): Game => {
  if (!canDropTurn(game)) return game;
  const { engine, digest } = kit();
  const before = game.states.at(-2);
  if (before === undefined) return game;
  const last = game.log.turns.at(-1)?.orders ?? {};
  const persons = personsOf(game);
  return {
    ...game,
    log: engine.withState(engine.dropTurns(game.log, 1, digest), before, digest),
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

/** The game under way: begun, brought back from a log, a turn played, a turn taken back. Pure: no screen, no storage. */
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
import type { Log, Orders, Problem, Result, TurnOrders } from '../vocabulary/index.ts';
import { checks, modules } from './lazy-modules.ts';

/** Who sits where, by power code: `player` for a person at this screen, or a doctrine's id. */
export type Seating = Readonly<Record<string, string>>;
/** A person's seat. */
export const PLAYER = 'player';

/** Slates one can go back and forward to, until the slate is committed. */
export interface History {
  readonly past: readonly Orders[];
  readonly future: readonly Orders[];
}

/** How a game ended, for laying games side by side; all 0–1000. */
export interface GameOutcome {
  readonly tension: number;
  readonly cooperation: number;
  readonly scores: Readonly<Record<string, number>>;
}

/**
 * A game under way. `states[t]` is the state after turn t — of a resumed game the carried state for all before it; `events[0]` and `ledger[0]` are the first brief's.
 */
export interface Game {
  readonly world: World;
  readonly log: Log;
  readonly states: readonly GameState[];
  readonly events: readonly (readonly GameEvent[])[];
  readonly ledger: readonly (readonly LedgerEntry[])[];
  /** For the played powers. */
  readonly seats: Seating;
  /** Code of the power whose orders are being written. */
  readonly active: string;
  readonly drafts: Readonly<Record<string, Orders>>;
  readonly history: Readonly<Record<string, History>>;
  /** Codes whose orders for this turn are sealed. */
  readonly committed: readonly string[];
  /** Codes of persons who have read their briefing. */
  readonly briefed: readonly string[];
  /** Power code to the private instruction that its rival guesses it has. */
  readonly guesses: Readonly<Record<string, string>>;
  /** The turn whose end is being looked back at; `null` for now. */
  readonly lookBack: number | null;
  /** States of the historical record, once asked for. */
  readonly recordStates: readonly GameState[] | null;
  /** Outcomes of other games of the scenario, once asked for. */
  readonly otherOutcomes: readonly GameOutcome[];
}

/** What a new game is begun with. */
export interface NewGame {
  /** Id. */
  readonly scenario: string;
  /** Drawn when absent. */
  readonly seed?: string;
  /** For every played power. */
  readonly seats: Seating;
  /** Parameter set; the scenario's own when absent. */
  readonly model?: string;
}

/** A slate with nothing on it. */
export const emptySlate = (): Orders => ({
  moves: [],
  decisions: {},
  answers: [],
  instruction: null,
  expectation: null,
});

/** A power's slate as it stands. */
export const slateOfPower = (game: Game, power: string): Orders => game.drafts[power] ?? emptySlate();

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

const fresh = (world: World, log: Log, seats: Seating): Omit<Game, 'states' | 'events' | 'ledger'> => ({
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
  otherOutcomes: [],
});

/** A game before its first turn. */
export const begin = (
  world: World,
  { seed, seats, title }: { readonly seed: string; readonly seats: Seating; readonly title: string },
): Game => {
  const { engine, digest } = modules();
  const seen = collector();
  const state = engine.setup(world, seed, { sink: seen.sink });
  const log = engine.withState(engine.startLog(world, seed, seats, title, digest), state, digest);
  return { ...fresh(world, log, seats), states: [state], events: [seen.events], ledger: [seen.ledger] };
};

/** The start of a log that begins at the beginning. */
const WHOLE: Result<null, Problem> = { ok: true, value: null };

/** What a log's turns come to when they are played again, and everything that is wrong with it. */
export const playAgain = (
  world: World,
  log: Log,
): { replay: Replay; faults: readonly ReplayFault[]; problems: readonly Problem[] } => {
  const { engine, digest } = modules();
  // Only a log that came as a file carries a start of its own.
  const from = log.resumed === undefined ? WHOLE : checks().readStart(world, log);
  const { replay, faults } = engine.replay(world, log, digest, from.ok ? from.value : null);
  return { replay, faults, problems: from.ok ? [] : from.problems };
};

/** The game of a log and of its turns played again. Carries its last state, as every save does. */
export const revive = (world: World, log: Log, { states, events, ledger }: Replay): Game => {
  const { engine, digest } = modules();
  const last = states.at(-1);
  return {
    ...fresh(world, last === undefined ? log : engine.withState(log, last, digest), log.seats),
    states,
    events,
    ledger,
  };
};

/** Everything wrong with the active slate; empty when it may be sealed. */
export const slateFaults = (game: Game): readonly IllegalOrder[] => {
  const { engine } = modules();
  const power = game.world.powerIndex.get(game.active) ?? 0;
  const seen = engine.observe(game.world, latest(game), power);
  return engine.checkOrders(game.world, seen, slateOfPower(game, game.active));
};

const botOrders = (game: Game, code: string): Orders => {
  const { engine, bots } = modules();
  const seen = engine.observe(game.world, latest(game), game.world.powerIndex.get(code) ?? 0);
  const doctrine = game.seats[code] ?? '';
  return bots.chooseOrders(game.world, seen, doctrine, `${game.log.seed}/${code}/${game.states.length}`)
    .orders;
};

/** Plays the turn with the sealed slates, the bots' choosing theirs now. Throws on an illegal slate. */
export const resolve = (game: Game): Game => {
  const { engine, digest } = modules();
  const orders: TurnOrders = {};
  for (const code of playedCodes(game.world)) {
    orders[code] = game.seats[code] === PLAYER ? slateOfPower(game, code) : botOrders(game, code);
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
    otherOutcomes: [],
    active: personsOf(game)[0] ?? game.active,
    drafts: {},
    history: {},
    committed: [],
    lookBack: null,
  };
};

/** Whether there is a turn to take back: none before the first, none from under former rules. */
export const canDropTurn = (game: Game): boolean =>
  game.log.turns.length > modules().engine.turnsBefore(game.log);

/** The game without its last turn, whose orders are the persons' drafts again. */
export const dropTurn = (game: Game): Game => {
  if (!canDropTurn(game)) return game;
  const { engine, digest } = modules();
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
    otherOutcomes: [],
    drafts: Object.fromEntries(persons.map((code) => [code, last[code] ?? emptySlate()])),
    history: {},
    committed: [],
    active: persons[0] ?? game.active,
    lookBack: null,
  };
};

import type { Log, ScriptTurn, TurnOrders } from '../vocabulary/index.ts';
import { canonical, sorted } from './canonical.ts';
import { submit } from './resolve.ts';
import { setup } from './setup.ts';
import { hashState } from './state.ts';
import {
  type Digest,
  type GameEvent,
  type GameState,
  type LedgerEntry,
  RULES_VERSION,
  type Sink,
  type World,
} from './types.ts';

const seal = (log: Omit<Log, 'digest'>, digest: Digest): Log => ({ ...log, digest: digest(canonical(log)) });

const unsealed = ({ digest: _, ...rest }: Log): Omit<Log, 'digest'> => rest;

/** What stays of a log when its turns change: a carried state is of its last turn. */
const opened = ({ state: _, ...rest }: Omit<Log, 'digest'>): Omit<Log, 'digest'> => rest;

/** R13.4: turns of a log played under former rules, which nothing verifies; 0 unless it was resumed. */
export const turnsBefore = (log: Log): number => log.resumed?.marks.at(-1)?.turn ?? 0;

/** The turn after which the first of these states stands, 0 unless they are of a resumed game (R13.4). */
export const firstTurn = (states: readonly GameState[]): number => (states[0]?.clock.turn ?? 1) - 1;

/** A log of a game about to be played, sealed. */
export const startLog = (
  world: World,
  seed: string,
  seats: Readonly<Record<string, string>>,
  title: string,
  digest: Digest,
  extra: { origin?: Log['origin']; script?: Log['script'] } = {},
): Log => {
  const script = extra.script ?? null;
  const start = setup(world, seed, script === null ? {} : { opening: script.opening });
  return seal(
    {
      format: 'demarche-log',
      version: 1,
      rules: RULES_VERSION,
      scenario: { id: world.scenario.file.id, hash: world.scenario.hash },
      model: { id: world.model.id, hash: world.model.hash },
      seed,
      seats: { ...seats },
      title,
      origin: extra.origin ?? null,
      script,
      start: hashState(start, digest).hash,
      turns: [],
    },
    digest,
  );
};

/** The log with one more turn, sealed again. `after` is the state that `submit` gave. */
export const appendTurn = (log: Log, orders: TurnOrders, after: GameState, digest: Digest): Log => {
  const { parts, hash } = hashState(after, digest);
  return seal(
    { ...opened(unsealed(log)), turns: [...log.turns, { orders: sorted(orders), parts, hash }] },
    digest,
  );
};

/** The log with its last `turns` turns dropped: undo. Never drops what was played under former rules. */
export const dropTurns = (log: Log, turns: number, digest: Digest): Log =>
  seal(
    {
      ...opened(unsealed(log)),
      turns: log.turns.slice(0, Math.max(turnsBefore(log), log.turns.length - turns)),
    },
    digest,
  );

/** The first `turns` turns of a log as the log of a new game, which names where it comes from. */
export const branchLog = (log: Log, turns: number, seats: Log['seats'], digest: Digest): Log =>
  seal(
    {
      ...opened(unsealed(log)),
      seats,
      origin: { digest: log.digest, turn: turns },
      script: log.script && { opening: log.script.opening, turns: log.script.turns.slice(0, turns) },
      turns: log.turns.slice(0, turns),
    },
    digest,
  );

/** R13.4: the log as a save, which carries its last state. */
export const withState = (log: Log, state: GameState, digest: Digest): Log =>
  seal({ ...unsealed(log), state }, digest);

/** R13.4: the log without its last state, for links. */
export const withoutState = (log: Log, digest: Digest): Log => seal(opened(unsealed(log)), digest);

const MOST_MARKS = 16;

/**
 * R13.4: the log of the same game under the present rules, from its last state on, marked. `state` is that state,
 * checked and in the present shape.
 */
export const resumeLog = (log: Log, state: GameState, digest: Digest): Log => {
  const mark = { rules: log.rules, turn: log.turns.length, digest: log.digest };
  return seal(
    {
      ...opened(unsealed(log)),
      rules: RULES_VERSION,
      script: null,
      resumed: { marks: [...(log.resumed?.marks ?? []), mark].slice(-MOST_MARKS), state },
      start: hashState(state, digest).hash,
    },
    digest,
  );
};

export interface Replay {
  /**
   * `states[0]` is the start, `states[t]` the state after turn t. In a resumed game the state carried over stands for
   * all before it too (R13.4).
   */
  readonly states: readonly GameState[];
  /** `[0]`: of the first brief; `[t]`: of turn t, and of the brief after it (their `turn` is t + 1). */
  readonly events: readonly (readonly GameEvent[])[];
  readonly ledger: readonly (readonly LedgerEntry[])[];
}

export interface ReplayFault {
  readonly code:
    | 'rules'
    | 'scenario'
    | 'model'
    | 'script'
    | 'digest'
    | 'state'
    | 'start'
    | 'illegal'
    | 'part'
    | 'over';
  /** Turn at which it shows; 0 for the head of the file. */
  readonly turn: number;
  /** Part of the state, path of an order, or field of the file. */
  readonly where: string;
  readonly expected: string;
  readonly found: string;
}

const collector = (): { sink: Sink; events: GameEvent[]; entries: LedgerEntry[] } => {
  const events: GameEvent[] = [];
  const entries: LedgerEntry[] = [];
  return { sink: { event: (e) => events.push(e), entry: (e) => entries.push(e) }, events, entries };
};

/** R13.3: a script is the record's with the record's orders, or the beginning of both in a game that branches off. */
const isRecords = (world: World, log: Log): boolean => {
  if (log.script === null) return true;
  if (log.resumed !== undefined) return false;
  const record = recordOf(world);
  return (
    record !== null &&
    canonical(log.script.opening) === canonical(record.script.opening) &&
    log.script.turns.every(
      (script, k) =>
        canonical({ script, orders: log.turns[k]?.orders ?? null }) ===
        canonical({
          script: record.turns[k]?.script ?? null,
          orders: log.turns[k] === undefined ? null : record.turns[k]?.orders,
        }),
    )
  );
};

/** The state that a log carries has to be the one that its last hash is over, whatever the rules. */
const carriedHash = (state: unknown, digest: Digest): string =>
  typeof state === 'object' && state !== null && !Array.isArray(state)
    ? hashState(sorted(state) as GameState, digest).hash
    : 'no state';

/** What is wrong with the head of a log, and with the state that it carries; empty when it holds together. */
export const headFaults = (world: World, log: Log, digest: Digest): ReplayFault[] => {
  const faults: ReplayFault[] = [];
  const check = (code: ReplayFault['code'], where: string, expected: string, found: string): void => {
    if (expected !== found) faults.push({ code, turn: 0, where, expected, found });
  };
  check('rules', 'rules', RULES_VERSION, log.rules);
  check('scenario', 'scenario.id', world.scenario.file.id, log.scenario.id);
  check('scenario', 'scenario.hash', world.scenario.hash, log.scenario.hash);
  check('model', 'model.hash', world.model.hash, log.model.hash);
  if (!isRecords(world, log))
    faults.push({
      code: 'script',
      turn: 0,
      where: 'script',
      expected: 'the script of the record, or none',
      found: 'another script',
    });
  check('digest', 'digest', digest(canonical(unsealed(log))), log.digest);
  if (log.state !== undefined) {
    const last = log.turns.length > turnsBefore(log) ? log.turns.at(-1)?.hash : log.start;
    check('state', 'state', last ?? log.start, carriedHash(log.state, digest));
  }
  return faults;
};

/** Where a log starts: the first state, or the checked one carried over; `null` when that does not fit the log. */
const startOf = (world: World, log: Log, from: GameState | null, sink: Sink): GameState | null => {
  if (log.resumed === undefined) {
    const script = log.script === null ? {} : { opening: log.script.opening };
    return setup(world, log.seed, { ...script, sink });
  }
  const before = turnsBefore(log);
  return from !== null && from.clock.turn === before + 1 && log.turns.length >= before ? from : null;
};

/**
 * Plays a log again and checks every hash. Faults come first turn first; a game goes on past a part that
 * differs but stops at an order that can't be played. With another scenario nothing is played.
 *
 * R13.4: a resumed game is played from the state it was resumed from, which the caller has checked (`from`).
 */
export const replay = (
  world: World,
  log: Log,
  digest: Digest,
  from: GameState | null = null,
): { readonly replay: Replay; readonly faults: readonly ReplayFault[] } => {
  const faults = headFaults(world, log, digest);
  const states: GameState[] = [];
  const events: GameEvent[][] = [];
  const ledger: LedgerEntry[][] = [];
  const played = { replay: { states, events, ledger }, faults };
  if (faults.some((f) => f.where === 'scenario.id')) return played;
  const first = collector();
  const before = turnsBefore(log);
  let state = startOf(world, log, from, first.sink);
  if (state === null) {
    faults.push({
      code: 'state',
      turn: 0,
      where: 'resumed.state',
      expected: `the state after turn ${before}`,
      found: from === null ? 'none' : `after turn ${from.clock.turn - 1} of ${log.turns.length}`,
    });
    return played;
  }
  for (let turn = 0; turn < before; turn += 1) {
    states.push(state);
    events.push([]);
    ledger.push([]);
  }
  states.push(state);
  events.push(first.events);
  ledger.push(first.entries);
  const start = hashState(state, digest).hash;
  if (start !== log.start)
    faults.push({ code: 'start', turn: 0, where: 'start', expected: log.start, found: start });
  for (const [k, turn] of log.turns.entries()) {
    if (k < before) continue;
    const notes = collector();
    const script = log.script?.turns[k];
    const result = submit(
      world,
      state,
      turn.orders,
      script === undefined ? { sink: notes.sink } : { script, sink: notes.sink },
    );
    if (!result.ok) {
      for (const p of result.problems)
        faults.push({
          code: p.reason.code === 'ended' ? 'over' : 'illegal',
          turn: k + 1,
          where: `${p.power}.${p.path}`,
          expected: 'a legal order',
          found: p.reason.code,
        });
      break;
    }
    state = result.value;
    states.push(state);
    events.push(notes.events);
    ledger.push(notes.entries);
    const hashes = hashState(state, digest);
    for (const part of new Set([...Object.keys(hashes.parts), ...Object.keys(turn.parts)])) {
      const told = turn.parts[part] ?? '';
      const hash = hashes.parts[part] ?? '';
      if (told !== hash) faults.push({ code: 'part', turn: k + 1, where: part, expected: told, found: hash });
    }
    if (hashes.hash !== turn.hash)
      faults.push({ code: 'part', turn: k + 1, where: 'hash', expected: turn.hash, found: hashes.hash });
  }
  return played;
};

/** The record of a scenario as orders and script; `null` where it has none. */
export const recordOf = (
  world: World,
): {
  readonly seed: string;
  readonly script: NonNullable<Log['script']>;
  readonly turns: readonly { readonly orders: TurnOrders; readonly script: ScriptTurn }[];
} | null => {
  const { record } = world.scenario;
  return record === null
    ? null
    : {
        seed: record.seed,
        script: { opening: record.opening, turns: record.turns.map((turn) => turn.script) },
        turns: record.turns,
      };
};

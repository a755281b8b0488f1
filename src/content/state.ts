import type { z } from 'zod';
import {
  canonical,
  type GameState,
  RULES_VERSION,
  rowsAtStart,
  turnsBefore,
  type World,
} from '../engine/index.ts';
import type { InstrumentKind, Log, MoveOrder, Problem, Result } from '../vocabulary/index.ts';
import { INSTRUMENT_KINDS, TABLES } from '../vocabulary/index.ts';
import { type RowOf, requireIn } from './instruments/check.ts';
import { INSTRUMENT_CHECKS } from './instruments/index.ts';
import { migrated } from './migrations.ts';
import { inside, newReport, type Report, type Spot } from './report.ts';
import { checkSchema } from './schema-check.ts';
import type { SourceText } from './source-text.ts';
import { stateSchema } from './state-schema.ts';

type Shape = ReturnType<typeof stateSchema>;
type Found = z.infer<Shape>;

const schemas = new WeakMap<World, Shape>();

const schemaOf = (world: World): Shape => {
  const known = schemas.get(world);
  if (known !== undefined) return known;
  const made = stateSchema(world);
  schemas.set(world, made);
  return made;
};

/** A document without a text of its own: part of one that has been read. */
const partOf = (file: string, value: unknown): SourceText => ({ file, value, lineOf: () => null });

/** An order has to be one that its power could give in some state: a move of its own, each parameter out of its domain. */
const checkOrder = (world: World, report: Report, place: Spot, by: number, order: MoveOrder): void => {
  const domains = world.entries[by]?.get(order.move)?.domains;
  if (domains === undefined) {
    requireIn(report, inside(place, 'move'), false, `${order.move} is no move of this power`);
    return;
  }
  const given: Readonly<Record<string, string | number | undefined>> = order.with;
  const fits =
    Object.keys(given).length === domains.length &&
    domains.every(({ name, values }) => {
      const value = given[name];
      return value !== undefined && values.includes(value);
    });
  requireIn(report, inside(place, 'with'), fits, `${order.move} can't be played with these parameters`);
};

/** Every card that a state names is one of the scenario's. */
const checkCards = (world: World, report: Report, root: Spot, { deck, memory }: Found): void => {
  const { eventById, dossierById, moveById } = world;
  const either = new Map([...eventById.keys(), ...dossierById.keys()].map((id) => [id, id]));
  const any = new Map([...moveById.keys(), ...either.keys()].map((id) => [id, id]));
  const place = inside(root, 'deck');
  for (const part of ['brief', 'queued'] as const)
    for (const [k, id] of deck[part].entries()) report.known(inside(place, part, k), 'events', id, eventById);
  for (const [k, { card }] of deck.dossiers.entries())
    report.known(inside(place, 'dossiers', k, 'card'), 'dossiers', card, dossierById);
  for (const [k, { card }] of deck.fired.entries())
    report.known(inside(place, 'fired', k, 'card'), 'cards', card, either);
  for (const [k, { move }] of memory.played.entries())
    report.known(inside(root, 'memory', 'played', k, 'move'), 'moves', move, moveById);
  for (const [k, { source }] of memory.acts.entries())
    report.known(inside(root, 'memory', 'acts', k, 'source'), 'cards', source, any);
};

const checkClock = (world: World, report: Report, root: Spot, { clock }: Found): void => {
  const { turns, weeksPerTurn } = world.scenario.file;
  requireIn(
    report,
    inside(root, 'clock', 'week'),
    clock.week === (clock.turn - 1) * weeksPerTurn,
    `week ${clock.week} is not the first of turn ${clock.turn}`,
  );
  requireIn(
    report,
    inside(root, 'clock', 'turn'),
    clock.ending !== null || clock.turn <= turns,
    `there is no turn ${clock.turn} to play`,
  );
};

const checkPairs = (world: World, report: Report, root: Spot, { dyads }: Found): void => {
  const n = world.powers.length;
  for (const kind of ['tension', 'cooperation', 'rung'] as const) {
    const numbers = dyads[kind];
    const fault = numbers.findIndex((value, k) => value !== numbers[(k % n) * n + Math.floor(k / n)]);
    requireIn(report, inside(root, 'dyads', kind, fault), fault < 0, 'a pair has two values');
  }
};

const checkInstruments = (world: World, report: Report, root: Spot, { clock, instruments }: Found): void => {
  const checkKind = <K extends InstrumentKind>(kind: K): void => {
    const { order, check } = INSTRUMENT_CHECKS[kind].state;
    const place = inside(root, 'instruments', TABLES[kind]);
    const rows: readonly RowOf<K>[] = instruments[TABLES[kind]];
    if (order !== null) {
      const wanted = rowsAtStart(world.scenario.file.instruments, kind).map(order.wanted);
      const fault = wanted.findIndex((word, k) => {
        const row = rows[k];
        return row === undefined || order.found(row, world) !== word;
      });
      requireIn(report, inside(place, fault), fault < 0, `expected that of ${wanted[fault]}`);
    }
    check({ world, report, place, rows, turn: clock.turn });
  };
  for (const kind of INSTRUMENT_KINDS) checkKind(kind);
};

const checkDeck = (world: World, report: Report, root: Spot, { clock, deck }: Found): void => {
  for (const [k, { card }] of deck.decisions.entries())
    requireIn(
      report,
      inside(root, 'deck', 'decisions', k),
      world.eventById.get(card)?.decision !== undefined,
      `${card} asks for no decision`,
    );
  for (const [k, held] of deck.dossiers.entries())
    requireIn(
      report,
      inside(root, 'deck', 'dossiers', k),
      world.dossierById.get(held.card)?.power === world.powers[held.power] && held.opened <= clock.turn,
      `${held.card} is not on this desk now`,
    );
  for (const [k, { card, option, turn }] of deck.fired.entries()) {
    const options =
      world.eventById.get(card)?.decision?.options ?? world.dossierById.get(card)?.options ?? [];
    requireIn(
      report,
      inside(root, 'deck', 'fired', k),
      turn <= clock.turn && (option === null || options.some(({ id }) => id === option)),
      `${card} did not come so`,
    );
  }
};

const checkMemory = (world: World, report: Report, root: Spot, { clock, memory, offers }: Found): void => {
  for (const [k, act] of memory.acts.entries())
    requireIn(
      report,
      inside(root, 'memory', 'acts', k, 'turn'),
      act.turn <= clock.turn && act.turn >= clock.turn - 4,
      'it is not of the last four turns',
    );
  requireIn(
    report,
    inside(root, 'memory', 'flags'),
    memory.flags.every((flag, k) => k === 0 || (memory.flags[k - 1] ?? '') < flag),
    'flags stand once each, in order',
  );
  const played = memory.played.map(({ by, move }) => `${by} ${move}`);
  report.unique(played, 'move', (k) => inside(root, 'memory', 'played', k));
  for (const [k, { by, instruction, until }] of memory.standing.entries()) {
    const place = inside(root, 'memory', 'standing', k);
    requireIn(
      report,
      place,
      instruction.audience === 'public' && until <= clock.turn + 3 && world.played.includes(by),
      'such an instruction is not standing now',
    );
    checkOrder(world, report, inside(place, 'instruction', 'order'), by, instruction.order);
  }
  report.unique(
    offers.map(({ id }) => id),
    'offer',
    (k) => inside(root, 'offers', k, 'id'),
  );
  for (const [k, { by, to, made, due, order }] of offers.entries()) {
    const place = inside(root, 'offers', k);
    requireIn(
      report,
      place,
      by !== to && world.played.includes(to) && made <= clock.turn && due <= clock.turn + 1,
      'such an offer is not open now',
    );
    checkOrder(world, report, inside(place, 'order'), by, order);
  }
};

const checkSecrets = (world: World, report: Report, root: Spot, { secrets }: Found): void => {
  for (const [k, index] of secrets.instructions.entries()) {
    const all = world.scenario.file.instructions[world.powers[k] ?? '']?.length ?? 0;
    requireIn(
      report,
      inside(root, 'secrets', 'instructions', k),
      all === 0 ? index === -1 : index >= 0 && index < all,
      `there is no instruction ${index}`,
    );
  }
  for (let k = 0; k < secrets.zones.length; k += 2)
    requireIn(
      report,
      inside(root, 'secrets', 'zones', k),
      (secrets.zones[k] ?? 0) <= (secrets.zones[k + 1] ?? 0),
      'its lower end lies above the upper one',
    );
};

const PARTS = [checkCards, checkClock, checkPairs, checkInstruments, checkDeck, checkMemory, checkSecrets];

/**
 * R13.4: a state that a log carries, made under `rules`: brought into the present shape, then held against the
 * world — every key, length, range, index, id, and how they hang together. Keys come back in order. Never throws.
 */
export const readState = (
  world: World,
  value: unknown,
  rules: string,
  file: string | null = null,
): Result<GameState, Problem> => {
  const moved = migrated(value, rules, file);
  if (!moved.ok) return moved;
  const source = partOf(file ?? 'log', moved.value);
  const checked = checkSchema(schemaOf(world), source);
  if (checked.value === null) return { ok: false, problems: checked.problems };
  const report = newReport();
  for (const part of PARTS) part(world, report, { source, path: [] }, checked.value);
  if (report.problems.length > 0) return { ok: false, problems: report.problems };
  const state: Found = JSON.parse(canonical(checked.value));
  return { ok: true, value: state as GameState };
};

const under = (prefix: string, result: Result<GameState, Problem>): Result<GameState, Problem> =>
  result.ok
    ? result
    : {
        ok: false,
        problems: result.problems.map((problem) => ({
          ...problem,
          path: problem.path === '' ? prefix : `${prefix}.${problem.path}`,
        })),
      };

const fitting = (
  log: Log,
  turns: number,
  path: string,
  file: string | null,
  read: Result<GameState, Problem>,
): Result<GameState, Problem> => {
  if (!read.ok) return under(path, read);
  const { clock, seed } = read.value;
  if (clock.turn === turns + 1 && seed === log.seed) return read;
  const message = `expected the state after turn ${turns} of seed ${log.seed}, got that after turn ${clock.turn - 1} of ${seed}`;
  return {
    ok: false,
    problems: [{ code: 'state', file, path, line: null, message, hint: 'take the state of this very game' }],
  };
};

/** R13.4: the state from which a log's own rules start, `null` for one that starts at the beginning. */
export const readStart = (
  world: World,
  log: Log,
  file: string | null = null,
): Result<GameState | null, Problem> =>
  log.resumed === undefined
    ? { ok: true, value: null }
    : fitting(
        log,
        turnsBefore(log),
        'resumed.state',
        file,
        readState(world, log.resumed.state, RULES_VERSION, file),
      );

/** R13.4: the last state that a save carries, in the present shape, to go on from. */
export const readCarried = (world: World, log: Log, file: string | null = null): Result<GameState, Problem> =>
  fitting(log, log.turns.length, 'state', file, readState(world, log.state, log.rules, file));

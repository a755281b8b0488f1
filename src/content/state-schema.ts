import { z } from 'zod';
import type { GameState, World } from '../engine/index.ts';
import { rowsAtStart } from '../engine/index.ts';
import type { InstrumentKind, ScenarioFile } from '../vocabulary/index.ts';
import {
  AUDIENCES,
  FAMILIES,
  Id,
  INSTRUMENT_KINDS,
  MoveOrder,
  StandingInstruction,
  TABLES,
} from '../vocabulary/index.ts';
import { INSTRUMENT_CHECKS } from './instruments/index.ts';
import { between, INDEX, inRange, LAST_DUE, listOf, rangesOf, type StateRanges } from './state-ranges.ts';

/** Most entries of lists that grow with a game. */
const MOST = {
  acts: 2000,
  fired: 2000,
  flags: 500,
  offers: 200,
} as const;
/** The instruments of a state, as JSON orders them. */
const instrumentsOf = (file: ScenarioFile, ranges: StateRanges): z.ZodType<GameState['instruments']> => {
  const listOfKind = <K extends InstrumentKind>(kind: K) =>
    [
      TABLES[kind],
      INSTRUMENT_CHECKS[kind].state.schema(ranges, rowsAtStart(file.instruments, kind)),
    ] as const;
  const lists = INSTRUMENT_KINDS.map((kind) => listOfKind(kind)).sort(([a], [b]) => (a < b ? -1 : 1));
  return z.strictObject(Object.fromEntries(lists)) as unknown as z.ZodType<GameState['instruments']>;
};

/**
 * What a state of a world may look like from outside: every key, length, range, index and fixed word.
 * Which cards it names, and how its parts hang together, is for `readState`.
 */
export const stateSchema = (world: World) => {
  const { file } = world.scenario;
  const n = world.powers.length;
  const arenas = world.arenas.length;
  const ranges = rangesOf(world);
  const { arena, past, power, turn } = ranges;
  const perPower = (item: z.ZodInt) => listOf(item, n);
  const perPair = (item: z.ZodInt) => listOf(item, n * n);
  return z.strictObject({
    arenas: listOf(
      z.strictObject({ heat: inRange('heat'), progress: inRange('progress'), terms: inRange('terms') }),
      arenas,
    ),
    bodies: listOf(z.strictObject({ cohesion: inRange('cohesion') }), world.bodies.length),
    budgets: z.strictObject({
      attention: perPower(inRange('attention')),
      capital: perPower(inRange('capital')),
      desk: perPower(inRange('desk')),
    }),
    clock: z.strictObject({
      brink: past,
      ending: z.enum(['calendar', 'stepped-back', 'failure']).nullable(),
      turn,
      week: between(0, file.turns * file.weeksPerTurn),
    }),
    deck: z.strictObject({
      brief: z.array(Id).max(MOST.fired),
      decisions: z.array(z.strictObject({ card: Id, power })).max(MOST.fired),
      dossiers: z
        .array(z.strictObject({ card: Id, due: between(1, LAST_DUE), opened: turn, power }))
        .max(MOST.fired),
      fired: z.array(z.strictObject({ card: Id, option: Id.nullable(), turn })).max(MOST.fired),
      queued: z.array(Id).max(MOST.fired),
    }),
    dyads: z.strictObject({
      climate: perPair(inRange('climate')),
      cooperation: perPair(inRange('cooperation')),
      friendly: perPair(inRange('friendly')),
      friendlyBase: perPair(inRange('baseline-friendly')),
      hostile: perPair(inRange('hostile')),
      hostileBase: perPair(inRange('baseline-hostile')),
      rung: perPair(inRange('rung')),
      tension: perPair(inRange('tension')),
    }),
    home: z.strictObject({
      bandwidth: perPower(inRange('bandwidth')),
      constraint: perPower(inRange('constraint')),
      investigation: perPower(inRange('investigation')),
      mood: perPower(inRange('mood')),
      resilience: perPower(inRange('resilience')),
    }),
    instruments: instrumentsOf(file, ranges),
    memory: z.strictObject({
      acts: z
        .array(
          z.strictObject({
            arena: arena.nullable(),
            audience: z.enum(AUDIENCES),
            by: power,
            exposed: z.boolean(),
            family: z.enum(FAMILIES).nullable(),
            material: z.boolean(),
            source: Id,
            to: power,
            turn,
            weight: between(-40_000, 40_000),
          }),
        )
        .max(MOST.acts),
      flags: z.array(Id).max(MOST.flags),
      played: z.array(z.strictObject({ by: power, move: Id, turn })).max(n * world.moveById.size),
      standing: z
        .array(z.strictObject({ by: power, instruction: StandingInstruction, until: between(1, LAST_DUE) }))
        .max(n),
    }),
    offers: z
      .array(
        z.strictObject({
          by: power,
          due: between(1, LAST_DUE),
          id: Id,
          made: turn,
          order: MoveOrder,
          to: power,
        }),
      )
      .max(MOST.offers),
    reputation: z.strictObject({
      credibility: perPair(inRange('credibility')),
      trust: perPair(inRange('trust')),
    }),
    secrets: z.strictObject({
      biases: listOf(between(-1024, 1024), n * arenas),
      instructions: perPower(between(-1, 5)),
      sincerity: listOf(INDEX, 2 * file.instruments.tracks.length),
      zones: listOf(inRange('terms'), 2 * n * arenas),
    }),
    seed: z.string().min(1).max(64),
  });
};

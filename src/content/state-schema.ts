import { z } from 'zod';
import { RANGES, type World } from '../engine/index.ts';
import {
  AUDIENCES,
  CHANNELS,
  FAMILIES,
  Id,
  MoveOrder,
  Pledge,
  StandingInstruction,
} from '../vocabulary/index.ts';

const between = (low: number, high: number) => z.int().min(low).max(high);
const inRange = (kind: keyof typeof RANGES) => between(RANGES[kind][0], RANGES[kind][1]);
const INDEX = between(0, 1000);

/** Most entries of lists that grow with a game. */
const MOST = {
  acts: 2000,
  commitments: 1000,
  deployments: 600,
  fired: 2000,
  flags: 500,
  offers: 200,
} as const;
/** Last turn that a promise can be about: a game's last, and as far again. */
const LAST_DUE = 120;

/** A list of exactly `size`. */
const list = <T extends z.ZodType>(item: T, size: number) => z.array(item).length(size);

/** One of the words; where there are none, nothing fits. */
const oneOf = (words: Iterable<string>) => {
  const all = [...words];
  return all.length === 0 ? z.never() : z.enum(all);
};

/**
 * What a state of a world may look like from outside: every key, length, range, index and fixed word.
 * Which cards it names, and how its parts hang together, is for `readState`.
 */
export const stateSchema = (world: World) => {
  const { file } = world.scenario;
  const n = world.powers.length;
  const arenas = world.arenas.length;
  const { instruments } = file;
  const turn = between(1, file.turns + 1);
  const past = between(0, file.turns + 1);
  const power = between(0, n - 1);
  const arena = between(0, arenas - 1);
  const powers = z.array(power).max(n);
  const perPower = (item: z.ZodInt) => list(item, n);
  const perPair = (item: z.ZodInt) => list(item, n * n);
  return z.strictObject({
    arenas: list(
      z.strictObject({ heat: inRange('heat'), progress: inRange('progress'), terms: inRange('terms') }),
      arenas,
    ),
    bodies: list(z.strictObject({ cohesion: inRange('cohesion') }), world.bodies.length),
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
    instruments: z.strictObject({
      ceasefires: list(
        z.strictObject({
          arena,
          guarantors: powers,
          monitored: z.boolean(),
          parties: powers,
          status: z.enum(['none', 'in-force', 'broken']),
          weeks: between(0, 1000),
        }),
        instruments.ceasefires.length,
      ),
      channels: z
        .array(z.strictObject({ a: power, b: power, channel: z.enum(CHANNELS), open: z.boolean() }))
        .max(CHANNELS.length * n * n),
      commitments: z
        .array(
          z.strictObject({
            audience: z.enum(['public', 'private']),
            by: power,
            due: between(1, LAST_DUE),
            id: z.string().max(160),
            made: past,
            pledge: Pledge,
            status: z.enum(['open', 'kept', 'broken']),
            tag: Id,
            to: power,
          }),
        )
        .max(MOST.commitments),
      deployments: z.array(z.strictObject({ arena, by: power, size: between(0, 10) })).max(MOST.deployments),
      missions: list(
        z.strictObject({
          ceiling: inRange('staff').nullable(),
          consulates: between(0, 18),
          consulatesShut: between(0, 18),
          host: power,
          propertySeized: z.boolean(),
          sender: power,
          staff: inRange('staff'),
          staffAtStart: inRange('staff'),
        }),
        instruments.missions.length,
      ),
      sanctions: z
        .array(
          z.strictObject({
            adapted: between(0, 1024),
            arena,
            executive: between(0, 10),
            from: power,
            legislated: between(0, 10),
            linked: z.boolean(),
            to: power,
          }),
        )
        .max(n * n * arenas),
      tracks: list(
        z.strictObject({
          a: power,
          arena: arena.nullable(),
          b: power,
          id: oneOf(instruments.tracks.map(({ id }) => id)),
          level: z.enum(['technical', 'ministerial', 'leaders']),
          progress: INDEX,
          settles: between(0, 500),
          status: z.enum(['closed', 'open', 'stalled', 'agreed']),
          thresholds: z.array(INDEX).max(4),
        }),
        instruments.tracks.length,
      ),
      treaties: list(
        z.strictObject({
          expires: between(-100_000, 100_000).nullable(),
          id: oneOf(instruments.treaties.map(({ id }) => id)),
          parties: powers,
          status: z.enum(['in-force', 'disputed', 'suspended', 'ended']),
        }),
        instruments.treaties.length,
      ),
    }),
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
      biases: list(between(-1024, 1024), n * arenas),
      instructions: perPower(between(-1, 5)),
      sincerity: list(INDEX, 2 * instruments.tracks.length),
      zones: list(inRange('terms'), 2 * n * arenas),
    }),
    seed: z.string().min(1).max(64),
  });
};

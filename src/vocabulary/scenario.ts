import { z } from 'zod';
import { Condition } from './condition.ts';
import { INSTRUMENTS, type InstrumentKind, type InstrumentTable, type TableOf } from './instruments/index.ts';
import { BASKETS, BodyCode, DocketItem, Id, Index, IsoDate, Pair, PowerCode } from './names.ts';
import { Pledge } from './pledge.ts';
import { Quantity } from './quantity.ts';

const LonLat = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const Terms = z.int().min(-500).max(500);
const Flow = z.int().min(0).max(40_000);

/** Kinds of documents; `design` is what the makers of a scenario say of their own choices. */
export const SOURCE_KINDS = [
  'law',
  'resolution',
  'statement',
  'court',
  'report',
  'press',
  'article',
  'data',
  'design',
] as const;

/** A document that cards and facts rest on. */
export const Source = z.strictObject({
  id: Id,
  title: z.string().max(240),
  author: z.string().max(160).optional(),
  publisher: z.string().max(140),
  /** `2017-08-02`, `2017-08` or `2017`; other words are shown, and can't be compared. */
  date: z.string().max(40),
  kind: z.enum(SOURCE_KINDS).optional(),
  /** `false` where whoever cites it has not opened it. */
  verified: z.boolean().optional(),
  /** Where it was opened. */
  url: z
    .string()
    .max(400)
    .regex(/^https?:\/\/[^\s"'<>]+$/, 'an address that begins with http:// or https://')
    .optional(),
  note: z.string().max(300).optional(),
});
export type Source = z.infer<typeof Source>;

const Power = z.strictObject({
  code: PowerCode,
  /** Capital, [longitude, latitude] in degrees. */
  capital: LonLat,
  played: z.boolean(),
  /** Not played here, but in a scenario that has this one as its `base`; so that it may have aims and dossiers. */
  playable: z.boolean().optional(),
  mood: Index,
  constraint: Index,
  investigation: Index.default(0),
  /** Room in a government's diary for a common front (S3.05). */
  bandwidth: Index.default(600),
  /** Protection of networks, elections and finance against interference. */
  resilience: Index.default(300),
  capitalAtStart: z.int().min(0).max(12).default(8),
  /** Other powers whose quarrels it takes to heart: shares in 1/1024, together at most 1024. */
  affinity: z.record(PowerCode, z.int().min(0).max(1024)).default({}),
  /** How much of its trade and energy hangs on another power (0–1000): what sanctions on that power cost it. */
  exposure: z.record(PowerCode, Index).default({}),
});

const Arena = z.strictObject({
  id: Id,
  place: LonLat,
  heat: Index,
  progress: Index,
  terms: Terms,
  /** Terms are counted between these two, positive in favour of the first. */
  parties: Pair,
  /** Powers whose consent a settlement here needs, asked by rule. */
  owners: z.array(PowerCode).max(3).default([]),
  stakes: z.record(PowerCode, Index),
  /** −1 a quarrel, +1 a common threat; pairs not named are indifferent. */
  signs: z.array(z.strictObject({ between: Pair, sign: z.union([z.literal(-1), z.literal(1)]) })),
  /** Where terms may lie for a party to live with them, before its private instruction moves it. */
  zones: z.record(PowerCode, z.tuple([Terms, Terms])),
  /** Weekly drift of heat toward this level when nobody acts. */
  restHeat: Index,
});

/** How two powers start. One entry for each ordered pair that is not at the default. */
const Relation = z.strictObject({
  from: PowerCode,
  to: PowerCode,
  /** Baseline flows, mG a week. */
  hostile: Flow,
  friendly: Flow,
  /** Flows at the start, where they are not at their resting level. */
  hostileNow: Flow.optional(),
  friendlyNow: Flow.optional(),
  trust: Index,
  credibility: Index,
});

/** The table of a kind that comes later is optional: a scenario without it stays valid, and its hash the same. */
const Instruments = z.strictObject({
  sanctions: z.array(INSTRUMENTS.sanctions.start),
  missions: z.array(INSTRUMENTS.mission.start),
  channels: z.array(INSTRUMENTS.channel.start),
  tracks: z.array(INSTRUMENTS.track.start),
  ceasefires: z.array(INSTRUMENTS.ceasefire.start),
  deployments: z.array(INSTRUMENTS.deployment.start),
  treaties: z.array(INSTRUMENTS.treaty.start),
  commitments: z.array(INSTRUMENTS.commitment.start.extend({ pledge: Pledge })),
} satisfies Readonly<Record<InstrumentTable, z.ZodType>>);

/** How an objective is scored, 0–1000. */
const Measure = z.discriminatedUnion('type', [
  /** 0 at `zero`, 1000 at `full`, in a straight line between (either may be the larger). */
  z.strictObject({ type: z.literal('quantity'), quantity: Quantity, zero: z.int(), full: z.int() }),
  /** 1000 inside the power's own acceptable zone of the arena, falling to 0 at `reach` points outside it. */
  z.strictObject({ type: z.literal('zone'), arena: Id, reach: z.int().min(1).max(1000) }),
  z.strictObject({ type: z.literal('condition'), condition: Condition }),
  /** 1000 when no arena is hotter than at the start, 0 when one is hotter by `margin` (S2.28). */
  z.strictObject({ type: z.literal('no-worse'), margin: z.int().min(1).max(1000) }),
  /** Share of own commitments that fell due and were kept; 500 when there were none. */
  z.strictObject({ type: z.literal('kept') }),
]);
export type Measure = z.infer<typeof Measure>;

export const Objective = z.strictObject({
  id: Id,
  basket: z.enum(BASKETS),
  weight: z.int().min(1).max(100),
  measure: Measure,
  docket: z.array(DocketItem).default([]),
});
export type Objective = z.infer<typeof Objective>;

/** A private instruction: drawn by the seed, changes weights, zones and red lines. */
export const PrivateInstruction = z.strictObject({
  id: Id,
  /** Multiplier of an objective's weight, in 1/1024. */
  weights: z.record(Id, z.int().min(0).max(4096)).default({}),
  /** Shift of the acceptable zone's two ends, in terms points ×10. */
  zones: z.record(Id, z.tuple([Terms, Terms])).default({}),
  /** A red line: true at the end costs 150 of 1000 points. */
  redLines: z
    .array(z.strictObject({ id: Id, condition: Condition }))
    .max(3)
    .default([]),
});
export type PrivateInstruction = z.infer<typeof PrivateInstruction>;

/** A scenario: who, where, when, and what each power wants. Text stands in `text.<locale>.json`, cards in `cards.json`. */
export const ScenarioFile = z.strictObject({
  $schema: z.string().max(300).optional(),
  id: Id,
  /** First day of turn 1. */
  start: IsoDate,
  weeksPerTurn: z.int().min(1).max(8),
  turns: z.int().min(2).max(60),
  attentionPerTurn: z.int().min(1).max(9).default(3),
  slate: z.int().min(1).max(6).default(3),
  model: Id,
  powers: z.array(Power).min(2).max(40),
  bodies: z
    .array(
      z.strictObject({
        code: BodyCode,
        leader: PowerCode,
        members: z.array(PowerCode).min(1),
        cohesion: Index,
      }),
    )
    .max(6),
  arenas: z.array(Arena).min(1).max(12),
  relations: z.array(Relation),
  defaultRelation: z.strictObject({ hostile: Flow, friendly: Flow, trust: Index, credibility: Index }),
  instruments: Instruments,
  /** Moves in play from the catalogue; empty for all that find something to act on here. */
  moves: z.array(Id).default([]),
  /** Moves of the catalogue that are not in play. */
  without: z.array(Id).max(200).optional(),
  /** Event cards and dossiers of other scenarios that are dealt here too, with their texts. */
  imports: z
    .array(z.strictObject({ scenario: Id, cards: z.array(Id).min(1).max(200) }))
    .max(12)
    .optional(),
  objectives: z.record(PowerCode, z.array(Objective).min(1).max(16)),
  instructions: z.record(PowerCode, z.array(PrivateInstruction).min(1).max(6)),
  /** Beside those that all scenarios share. */
  sources: z.array(Source).max(40).default([]),
});
export type ScenarioFile = z.infer<typeof ScenarioFile>;
/** An instrument of this kind as a scenario puts it on the table. */
export type StartOf<K extends InstrumentKind> = NonNullable<ScenarioFile['instruments'][TableOf<K>]>[number];

/** Another scenario with other powers in the seats: everything else is that scenario's. */
export const VariantFile = z.strictObject({
  $schema: z.string().max(300).optional(),
  id: Id,
  base: Id,
  /** Two that the base marks as played or playable. */
  played: Pair,
  /** Moves of the catalogue that are not in play, beside those that the base leaves out. */
  without: z.array(Id).max(200).optional(),
});
export type VariantFile = z.infer<typeof VariantFile>;

/** Sources that scenarios share; each has those that something in it cites. */
export const SourceFile = z.strictObject({ sources: z.array(Source).min(1).max(2000) });
export type SourceFile = z.infer<typeof SourceFile>;

/**
 * What the shared moves may name beyond themselves. A scenario need not have it all: what a move says about
 * a thing that is not there falls away.
 */
export const NamesFile = z.strictObject({
  powers: z.array(PowerCode),
  bodies: z.array(BodyCode),
  arenas: z.array(Id),
  tracks: z.array(Id),
  treaties: z.array(Id),
  flags: z.array(Id),
  cards: z.array(Id),
});
export type NamesFile = z.infer<typeof NamesFile>;

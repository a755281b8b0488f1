import { z } from 'zod';
import { Condition } from './condition.ts';
import { Effect } from './effect.ts';
import {
  AUDIENCES,
  CameoCode,
  DocketItem,
  FAMILIES,
  Id,
  IsoDate,
  PowerCode,
  STATUSES,
  Who,
} from './names.ts';

/** A document that a card rests on, how it speaks, and what it says there. */
const CitedSource = z.strictObject({
  source: Id,
  status: z.enum(STATUSES),
  note: z.string().max(200).optional(),
});

/** A fact of the record that a card tells or rests on; its own documents and status stand with it. */
const CitedFact = z.strictObject({ fact: Id, note: z.string().max(200).optional() });

/** Where a card's content comes from: a source of the scenario, or a fact. */
export const Citation = z.union([CitedSource, CitedFact]);
export type Citation = z.infer<typeof Citation>;

export const Cost = z.strictObject({
  attention: z.int().min(0).max(5).default(0),
  capital: z.int().min(-2).max(8).default(0),
  desk: z.int().min(0).max(4).default(0),
});
export type Cost = z.infer<typeof Cost>;

const common = {
  id: Id,
  docket: z.array(DocketItem).max(24).default([]),
  citations: z.array(Citation).min(1).max(12),
  /** What the card is about, for `played` conditions, instructions and doctrines. */
  tags: z.array(Id).max(12).default([]),
};

/** Dealt only where nobody plays this power: what it did is then news, and else its own choice. */
const unplayed = { unplayed: PowerCode.optional() };

/** A move's parameters, in the order in which a player chooses them. Each has a finite domain. */
export const Parameter = z.discriminatedUnion('name', [
  /** A power: `rival` (the other played power), or those listed. */
  z.strictObject({
    name: z.literal('target'),
    among: z.union([z.literal('rival'), z.literal('others'), z.array(PowerCode).min(1)]),
  }),
  z.strictObject({ name: z.literal('arena'), among: z.union([z.literal('all'), z.array(Id).min(1)]) }),
  z.strictObject({ name: z.literal('size'), among: z.array(z.int().min(1).max(1000)).min(1).max(6) }),
  /** Turns from now by which something must happen. */
  z.strictObject({ name: z.literal('deadline'), among: z.array(z.int().min(1).max(12)).min(1).max(6) }),
  /** Moves that may be given, or asked for, in an exchange, or threatened. */
  z.strictObject({ name: z.literal('give'), among: z.array(Id).min(1).max(24) }),
  z.strictObject({ name: z.literal('ask'), among: z.array(Id).min(1).max(24) }),
  z.strictObject({ name: z.literal('threat'), among: z.array(Id).min(1).max(24) }),
  z.strictObject({ name: z.literal('visibility'), among: z.array(z.enum(['public', 'private'])).min(1) }),
]);
export type Parameter = z.infer<typeof Parameter>;
export type ParameterName = Parameter['name'];

/**
 * Something a power can do. `weight` is its Goldstein value in mG toward the target (or the rival);
 * where CAMEO and WEIS differ by more than 2 it is their midpoint and the citation notes say so.
 */
export const Move = z.strictObject({
  ...common,
  kind: z.literal('move'),
  family: z.enum(FAMILIES),
  major: z.boolean().default(false),
  /** Powers that may play it; empty for all. */
  by: z.array(PowerCode).default([]),
  cost: Cost,
  cameo: CameoCode.nullable(),
  weight: z.int().min(-10_000).max(10_000),
  /** The weight counts in full at this size and in proportion below and above it. */
  weightAtSize: z.int().min(1).optional(),
  audience: z.enum(AUDIENCES),
  /** `target`: it is an offer, and takes effect when the target accepts (rule R4). */
  consent: z.enum(['none', 'target']).default('none'),
  arena: z
    .union([Id, z.literal('*')])
    .nullable()
    .default(null),
  parameters: z.array(Parameter).max(4).default([]),
  /** Turns that must pass before it can be played again. */
  cooldown: z.int().min(0).max(12).default(0),
  /** For covert moves: odds in 1/1024 of being exposed with weak defences. */
  exposure: z.int().min(0).max(1024).default(0),
  when: z.array(Condition).max(12).default([]),
  effects: z.array(Effect).max(16),
});
export type Move = z.infer<typeof Move>;

export const DecisionOption = z.strictObject({
  id: Id,
  cost: Cost.optional(),
  when: z.array(Condition).max(6).default([]),
  cameo: CameoCode.nullable().default(null),
  weight: z.int().min(-10_000).max(10_000).default(0),
  effects: z.array(Effect).max(12),
});
export type DecisionOption = z.infer<typeof DecisionOption>;

/**
 * Something that happens: the calendar, third parties, legislatures, accidents. It fires at a brief.
 * `window` are the days within which it can; a single day is a dated fact and needs no odds.
 */
export const EventCard = z.strictObject({
  ...common,
  ...unplayed,
  kind: z.literal('event'),
  /** Who acts, for the map and the sentence; `null` for nobody in particular. */
  actor: Who.nullable().default(null),
  target: Who.nullable().default(null),
  cameo: CameoCode.nullable().default(null),
  weight: z.int().min(-10_000).max(10_000).default(0),
  arena: Id.nullable().default(null),
  status: z.enum(STATUSES),
  window: z.strictObject({ from: IsoDate, to: IsoDate }),
  /** Odds a turn within the window, in 1/1024. */
  odds: z.int().min(1).max(1024).default(1024),
  once: z.boolean().default(true),
  /** Only by `follow-up`. */
  onlyFollowUp: z.boolean().default(false),
  /** An accident in this arena: odds are `odds` × rung × posture × channel (rule R9). */
  incident: z.strictObject({ arena: Id, between: z.tuple([Who, Who]) }).optional(),
  when: z.array(Condition).max(12).default([]),
  effects: z.array(Effect).max(16).default([]),
  decision: z
    .strictObject({ power: Who, options: z.array(DecisionOption).min(2).max(4), otherwise: Id })
    .optional(),
});
export type EventCard = z.infer<typeof EventCard>;

/** A situation that asks a power for something now. Its options are moves with parameters filled in. */
export const Dossier = z.strictObject({
  ...common,
  ...unplayed,
  kind: z.literal('dossier'),
  power: PowerCode,
  window: z.strictObject({ from: IsoDate, to: IsoDate }),
  when: z.array(Condition).max(12).default([]),
  /** Turns it stays on the desk. */
  clock: z.int().min(1).max(8),
  options: z
    .array(
      z.strictObject({
        id: Id,
        move: Id,
        with: z.record(z.string().max(16), z.union([z.string().max(64), z.int()])).default({}),
      }),
    )
    .min(2)
    .max(3),
  /** What letting it lie does when the clock runs out. */
  lapse: z.array(Effect).max(8).default([]),
});
export type Dossier = z.infer<typeof Dossier>;

export const Card = z.discriminatedUnion('kind', [Move, EventCard, Dossier]);
export type Card = z.infer<typeof Card>;

/** A file of cards. */
export const CardFile = z.strictObject({
  $schema: z.string().max(300).optional(),
  cards: z.array(Card).min(1).max(400),
});
export type CardFile = z.infer<typeof CardFile>;

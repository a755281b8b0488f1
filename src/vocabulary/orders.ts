import { z } from 'zod';
import { COURSES, FAMILIES, Id } from './names.ts';

/** A move with its parameters filled in. */
export const MoveOrder = z.strictObject({
  move: Id,
  with: z.strictObject({
    target: z.string().max(8).optional(),
    arena: Id.optional(),
    size: z.int().optional(),
    deadline: z.int().optional(),
    give: Id.optional(),
    ask: Id.optional(),
    threat: Id.optional(),
    visibility: z.enum(['public', 'private']).optional(),
  }),
});
export type MoveOrder = z.infer<typeof MoveOrder>;
export type Choice = MoveOrder['with'];

/** What a standing instruction waits for in the rival's slate of this turn. */
export const Trigger = z.discriminatedUnion('type', [
  /** A hostile material act toward us. */
  z.strictObject({ type: z.literal('coerces') }),
  /** A friendly material act or accepted offer toward us. */
  z.strictObject({ type: z.literal('engages') }),
  z.strictObject({ type: z.literal('family'), family: z.enum(FAMILIES) }),
]);
export type Trigger = z.infer<typeof Trigger>;

export const StandingInstruction = z.strictObject({
  when: Trigger,
  /** The move it makes. */
  order: MoveOrder,
  /** Public: announced at this reveal, binding next turn, a commitment. Private: works within this turn. */
  audience: z.enum(['public', 'private']),
});
export type StandingInstruction = z.infer<typeof StandingInstruction>;

export const Answer = z.strictObject({
  offer: Id,
  answer: z.enum(['accept', 'decline', 'counter']),
  /** With `counter`: the offer that takes its place. */
  counter: MoveOrder.optional(),
});
export type Answer = z.infer<typeof Answer>;

export const Expectation = z.strictObject({ course: z.enum(COURSES), family: z.enum(FAMILIES).nullable() });
export type Expectation = z.infer<typeof Expectation>;

/** One power's orders for one turn. No rule reads the expectation. */
export const Orders = z.strictObject({
  moves: z.array(MoveOrder).max(8),
  /** Card id to option id. */
  decisions: z.record(Id, Id),
  answers: z.array(Answer).max(16),
  instruction: StandingInstruction.nullable(),
  expectation: Expectation.nullable(),
});
export type Orders = z.infer<typeof Orders>;

/** The powers' orders for a turn, by code. */
export const TurnOrders = z.record(z.string().regex(/^[A-Z]{3}$/), Orders);
export type TurnOrders = z.infer<typeof TurnOrders>;

/** Third parties and chance, scripted: only the record's log may carry it. */
export const ScriptTurn = z.strictObject({
  /** Event cards that fire at the end of this turn, for the next brief. */
  events: z.array(Id).max(32),
  /** Owners' answers to ceasefires put to them this turn: arena to consent. */
  consents: z.record(Id, z.boolean()),
  /** Ceasefires that break this turn. */
  breaks: z.array(Id).max(8),
  /** Covert moves exposed this turn. */
  exposed: z.array(Id).max(8),
});
export type ScriptTurn = z.infer<typeof ScriptTurn>;

/** History as a game: what the powers really did, and what happened to them. */
export const RecordFile = z.strictObject({
  $schema: z.string().max(300).optional(),
  scenario: Id,
  seed: z.string().min(1).max(64),
  /** Event cards of the first brief. */
  opening: z.array(Id).max(32),
  turns: z
    .array(
      z.strictObject({ orders: TurnOrders, script: ScriptTurn, notes: z.array(z.string().max(400)).max(12) }),
    )
    .min(1)
    .max(60),
});
export type RecordFile = z.infer<typeof RecordFile>;

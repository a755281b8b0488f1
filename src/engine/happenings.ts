import type { Audience, Choice, InstrumentKind, ScriptTurn } from '../vocabulary/index.ts';

/** What is told of instruments, by kind. */
export const INSTRUMENT_EVENTS = {
  sanctions: ['sanctions-changed'],
  mission: ['mission-changed'],
  channel: ['channel-changed'],
  track: ['track-opened', 'track-stalled', 'track-agreed', 'track-halted', 'track-lapsed'],
  ceasefire: ['ceasefire-established', 'ceasefire-broke', 'ceasefire-renewed', 'ceasefire-ended'],
  deployment: ['deployment-changed'],
  treaty: ['treaty-changed'],
  commitment: ['commitment-made', 'commitment-kept', 'commitment-broken'],
} as const satisfies Readonly<Record<InstrumentKind, readonly string[]>>;

export const EVENT_KINDS = [
  'act',
  'card',
  'decision',
  'dossier-lapsed',
  'offer-made',
  'offer-accepted',
  'offer-declined',
  'offer-countered',
  'offer-lapsed',
  'consent-refused',
  'instruction-announced',
  'instruction-fired',
  'instruction-void',
  'exposed',
  'misread',
  'reaction',
  'rung-changed',
  'ended',
  ...Object.values(INSTRUMENT_EVENTS).flat(),
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];
/** What is told of an instrument of this kind. */
export type InstrumentEvent<K extends InstrumentKind> = (typeof INSTRUMENT_EVENTS)[K][number];

/** One thing that happened, plain and flat; texts `event.<kind>`. Powers by code, arenas by id. */
export interface GameEvent {
  /** Counts from 0 within one call of `setup` or `submit`; the brief that closes a call counts on. */
  readonly id: number;
  readonly turn: number;
  readonly week: number;
  readonly kind: EventKind;
  /** The rule that made it happen, `R4.2`. */
  readonly rule: string;
  /** The event that caused it, in the same call. */
  readonly cause: number | null;
  readonly by: string | null;
  readonly to: string | null;
  /** Move, card, track, treaty or channel id. */
  readonly subject: string | null;
  readonly arena: string | null;
  /** In the unit of what changed; for an act its weight in mG. */
  readonly amount: number | null;
  /** A detail by key: an option id, a status, a rung. */
  readonly detail: string | null;
  readonly audience: Audience;
  /** The parameters chosen, for moves and offers. */
  readonly with: Choice | null;
}

/** One change of one number. `a`, `b`: powers, arena or body it belongs to, by name. */
export interface LedgerEntry {
  readonly turn: number;
  readonly week: number;
  readonly quantity: string;
  readonly a: string | null;
  readonly b: string | null;
  readonly by: number;
  readonly after: number;
  readonly rule: string;
  /** Id of the event it is due to, in the same call of `submit`; `null` for the weekly tick and for acts of the last brief. */
  readonly event: number | null;
  /** Move or card id, for the sentence. */
  readonly source: string | null;
}

export interface Sink {
  readonly event: (event: GameEvent) => void;
  readonly entry: (entry: LedgerEntry) => void;
}

export interface SubmitOptions {
  readonly script?: ScriptTurn;
  readonly sink?: Sink;
}

/** Parts of a derived number, in its own unit (0–1000), for *explain*. */
export interface Part {
  /** Text key `part.<id>`. */
  readonly id: string;
  readonly rule: string;
  readonly value: number;
  /** What stands behind it, if it can be named. */
  readonly about: string | null;
}

import type {
  Audience,
  ChannelKind,
  Choice,
  Condition,
  Cost,
  Dossier,
  Effect,
  EventCard,
  Family,
  Move,
  MoveOrder,
  ParameterKey,
  ParameterName,
  Pledge,
  RecordFile,
  ScenarioFile,
  ScriptTurn,
  StandingInstruction,
  TextFile,
  TurnOrders,
} from '../vocabulary/index.ts';

/** Rules version. Hashes hold within one version, for ever. */
export const RULES_VERSION = '1';

/** Turns a text into 32 hexadecimal digits (the first half of its SHA-256). Injected: the engine computes no hash itself. */
export type Digest = (text: string) => string;

/** A scenario that has passed every check: what `content` hands over. */
export interface Scenario {
  readonly file: ScenarioFile;
  readonly moves: readonly Move[];
  readonly events: readonly EventCard[];
  readonly dossiers: readonly Dossier[];
  readonly record: RecordFile | null;
  /** Every text of the scenario and its moves, by key. */
  readonly text: TextFile;
  /** Over everything that rules read (not the texts). */
  readonly hash: string;
}

/** A checked parameter set. */
export interface Model {
  readonly id: string;
  readonly hash: string;
  readonly value: Readonly<Record<ParameterKey, number>>;
}

/** A move as one power may play it. */
export interface Entry {
  readonly move: Move;
  /** Parameter to its allowed values, in the order in which they are chosen. */
  readonly domains: readonly Domain[];
  /** Conditions that can be read only once a target or an arena is chosen. */
  readonly dependent: readonly Condition[];
  /** The others. */
  readonly independent: readonly Condition[];
}

export interface Domain {
  readonly name: ParameterName;
  readonly values: readonly (string | number)[];
}

/** A scenario and a model made ready for play: indices instead of names. Never changes during a game. */
export interface World {
  readonly scenario: Scenario;
  readonly model: Model;
  /** Power codes in the scenario's order; every per-power array follows it. */
  readonly powers: readonly string[];
  readonly arenas: readonly string[];
  readonly bodies: readonly string[];
  /** Indices of the played powers. */
  readonly played: readonly number[];
  readonly powerIndex: ReadonlyMap<string, number>;
  readonly arenaIndex: ReadonlyMap<string, number>;
  readonly moveById: ReadonlyMap<string, Move>;
  readonly eventById: ReadonlyMap<string, EventCard>;
  readonly dossierById: ReadonlyMap<string, Dossier>;
  /** Every ordered pair to which an arena is a quarrel (−1) or a common threat (+1). */
  readonly signed: readonly {
    readonly arena: number;
    readonly i: number;
    readonly j: number;
    readonly sign: -1 | 1;
  }[];
  /** Sign of each arena for each ordered pair: `arena * n * n + i * n + j`. */
  readonly signs: readonly number[];
  /** For each ordered pair `i * n + j`: the arenas it quarrels over, with both stakes added. */
  readonly quarrels: readonly (readonly { readonly arena: number; readonly stake: number }[])[];
  /** Day numbers of each card's window. */
  readonly windows: ReadonlyMap<string, { readonly from: number; readonly to: number }>;
  /** Each power's dossiers, the one that closes first in front. */
  readonly dossiersOf: readonly (readonly Dossier[])[];
  /** Each power's moves with the values of their parameters, in the catalogue's order. */
  readonly repertoire: readonly (readonly Entry[])[];
  /** Stake of each power in each arena, 0–1000: `arena * n + i`. */
  readonly stakes: readonly number[];
  /** For each power, whose quarrels it takes to heart, in shares of 1/1024. */
  readonly heeds: readonly (readonly { readonly power: number; readonly weight: number }[])[];
}

/* ---- State: JSON alone, integers, keys in alphabetical order. One hash a top-level part. ---- */

export interface ArenaState {
  readonly heat: number;
  readonly progress: number;
  /** −500…+500, positive in favour of the arena's first party. */
  readonly terms: number;
}

export type Ending = 'calendar' | 'stepped-back' | 'failure';

export interface Clock {
  /** Turns at the brink in a row. */
  readonly brink: number;
  readonly ending: Ending | null;
  /** The turn about to be played, from 1; after the end, the last turn plus 1. */
  readonly turn: number;
  /** Weeks run so far. */
  readonly week: number;
}

/** Ordered pairs `from * n + to`; `tension` and `cooperation` are symmetric, 0–1000, in the same layout. */
export interface Dyads {
  readonly climate: readonly number[];
  readonly cooperation: readonly number[];
  readonly friendly: readonly number[];
  readonly friendlyBase: readonly number[];
  readonly hostile: readonly number[];
  readonly hostileBase: readonly number[];
  /** Index into RUNGS, symmetric. */
  readonly rung: readonly number[];
  readonly tension: readonly number[];
}

export interface Home {
  readonly bandwidth: readonly number[];
  readonly constraint: readonly number[];
  readonly investigation: readonly number[];
  readonly mood: readonly number[];
  readonly resilience: readonly number[];
}

/** Hidden from the other side. */
export interface Budgets {
  readonly attention: readonly number[];
  readonly capital: readonly number[];
  readonly desk: readonly number[];
}

/** Observer-major: `observer * n + observed`, 0–1000. */
export interface Reputation {
  readonly credibility: readonly number[];
  readonly trust: readonly number[];
}

/** Powers and arenas in instruments are indices into the world's lists. */
export interface Sanctions {
  readonly adapted: number;
  readonly arena: number;
  readonly executive: number;
  readonly from: number;
  readonly legislated: number;
  readonly linked: boolean;
  readonly to: number;
}
export interface Mission {
  readonly ceiling: number | null;
  readonly consulates: number;
  readonly consulatesShut: number;
  readonly host: number;
  readonly propertySeized: boolean;
  readonly sender: number;
  readonly staff: number;
  /** Staff at the start of the scenario. */
  readonly staffAtStart: number;
}
export interface Channel {
  readonly a: number;
  readonly b: number;
  readonly channel: ChannelKind;
  readonly open: boolean;
}
export type TrackStatus = 'closed' | 'open' | 'stalled' | 'agreed';
export interface Track {
  readonly a: number;
  readonly arena: number | null;
  readonly b: number;
  readonly id: string;
  readonly level: 'technical' | 'ministerial' | 'leaders';
  readonly progress: number;
  readonly settles: number;
  readonly status: TrackStatus;
  /** Thresholds not yet passed. */
  readonly thresholds: readonly number[];
}
export interface Ceasefire {
  readonly arena: number;
  readonly guarantors: readonly number[];
  readonly monitored: boolean;
  readonly parties: readonly number[];
  readonly status: 'none' | 'in-force' | 'broken';
  readonly weeks: number;
}
export interface Deployment {
  readonly arena: number;
  readonly by: number;
  readonly size: number;
}
export interface Treaty {
  /** Week of the scenario in which it expires; may lie beyond the end. */
  readonly expires: number | null;
  readonly id: string;
  readonly parties: readonly number[];
  readonly status: 'in-force' | 'disputed' | 'suspended' | 'ended';
}
export interface Commitment {
  readonly audience: 'public' | 'private';
  readonly by: number;
  /** Last turn in which it can be kept. */
  readonly due: number;
  readonly id: string;
  readonly made: number;
  readonly pledge: Pledge;
  readonly status: 'open' | 'kept' | 'broken';
  readonly tag: string;
  readonly to: number;
}
export interface Instruments {
  readonly ceasefires: readonly Ceasefire[];
  readonly channels: readonly Channel[];
  readonly commitments: readonly Commitment[];
  readonly deployments: readonly Deployment[];
  readonly missions: readonly Mission[];
  readonly sanctions: readonly Sanctions[];
  readonly tracks: readonly Track[];
  readonly treaties: readonly Treaty[];
}

/** A move waiting for the other side's answer. */
export interface Offer {
  readonly by: number;
  /** Last turn in which it can be answered. */
  readonly due: number;
  readonly id: string;
  readonly made: number;
  readonly order: MoveOrder;
  readonly to: number;
}

/** What somebody did, as the world remembers it. */
export interface Act {
  readonly arena: number | null;
  readonly audience: Audience;
  readonly by: number;
  /** Hidden while a covert act is not exposed. */
  readonly exposed: boolean;
  readonly family: Family | null;
  readonly material: boolean;
  /** Card or move id. */
  readonly source: string;
  readonly to: number;
  readonly turn: number;
  /** mG as it was felt, before smoothing. */
  readonly weight: number;
}

export interface Memory {
  /** Acts of the last four turns, oldest first. */
  readonly acts: readonly Act[];
  readonly flags: readonly string[];
  /** When each power last played a move. */
  readonly played: readonly { readonly by: number; readonly move: string; readonly turn: number }[];
  /** Public standing instructions, announced and binding until `until`. */
  readonly standing: readonly {
    readonly by: number;
    readonly instruction: StandingInstruction;
    readonly until: number;
  }[];
}

export interface Deck {
  /** Event cards of the current brief. */
  readonly brief: readonly string[];
  readonly decisions: readonly { readonly card: string; readonly power: number }[];
  readonly dossiers: readonly {
    readonly card: string;
    readonly due: number;
    readonly opened: number;
    readonly power: number;
  }[];
  readonly fired: readonly { readonly card: string; readonly option: string | null; readonly turn: number }[];
  readonly queued: readonly string[];
}

/** Hidden from everybody but its owner. */
export interface Secrets {
  /** How each power's estimate of the rival's zone is off, −1024…1024: `power * arenas + arena`. */
  readonly biases: readonly number[];
  /** Index of the private instruction of each power; −1 where none. */
  readonly instructions: readonly number[];
  /** Sincerity 0–1000 of each side of each track: `[a, b, a, b, …]`. */
  readonly sincerity: readonly number[];
  /** Lower and upper end of each acceptable zone: `(power * arenas + arena) * 2`. */
  readonly zones: readonly number[];
}

export interface GameState {
  readonly arenas: readonly ArenaState[];
  readonly bodies: readonly { readonly cohesion: number }[];
  readonly budgets: Budgets;
  readonly clock: Clock;
  readonly deck: Deck;
  readonly dyads: Dyads;
  readonly home: Home;
  readonly instruments: Instruments;
  readonly memory: Memory;
  readonly offers: readonly Offer[];
  readonly reputation: Reputation;
  readonly secrets: Secrets;
  readonly seed: string;
}

/** A range of terms, ×10: where a power is thought able to live with the outcome. */
export interface Zone {
  readonly low: number;
  readonly high: number;
}

/** What one power may know. No seed, no secrets of others, no covert act that was not exposed. */
export interface Observation {
  readonly power: number;
  readonly arenas: readonly ArenaState[];
  readonly bodies: readonly { readonly cohesion: number }[];
  readonly clock: Clock;
  readonly deck: Deck;
  readonly dyads: Dyads;
  readonly home: Home;
  readonly instruments: Instruments;
  readonly memory: Memory;
  /** Offers to or from this power. */
  readonly offers: readonly Offer[];
  readonly reputation: Reputation;
  readonly own: {
    readonly attention: number;
    readonly capital: number;
    readonly desk: number;
    /** Index into the scenario's instructions of this power; −1 where none. */
    readonly instruction: number;
    /** One for each arena; `null` where the power is no party. */
    readonly zones: readonly (Zone | null)[];
  };
  /** The rival's zones as far as embassy, envoys and talks can tell; `null` where it is no party. */
  readonly estimates: readonly (Zone | null)[];
}

/* ---- Legality ---- */

export type Budget = 'attention' | 'capital' | 'desk';

/** Why something can't be played, and so what would unlock it. Words are the reader's: texts `reason.<code>`. */
export type Reason =
  | { readonly code: 'ended' }
  | { readonly code: 'unknown'; readonly what: string }
  | { readonly code: 'not-yours' }
  | { readonly code: 'budget'; readonly budget: Budget; readonly need: number; readonly have: number }
  | { readonly code: 'condition'; readonly condition: Condition }
  | { readonly code: 'cooldown'; readonly turns: number }
  | { readonly code: 'slate'; readonly most: number }
  | { readonly code: 'major' }
  | { readonly code: 'twice' }
  | {
      readonly code: 'parameter';
      readonly name: ParameterName;
      readonly allowed: readonly (string | number)[];
    }
  | { readonly code: 'option'; readonly allowed: readonly string[] }
  | { readonly code: 'offer' };

export interface MoveOption {
  readonly move: Move;
  readonly legal: boolean;
  /** Empty when legal. */
  readonly reasons: readonly Reason[];
  /** With everything that home politics adds. */
  readonly cost: Cost;
  /** Parameter to its allowed values, in the order in which they are chosen. */
  readonly domains: readonly Domain[];
}

export interface IllegalOrder {
  /** Power code. */
  readonly power: string;
  /** `moves.0`, `decisions.sign-or-veto`, `answers.1`, `instruction`. */
  readonly path: string;
  readonly reason: Reason;
}

/* ---- What happened ---- */

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
  'commitment-made',
  'commitment-kept',
  'commitment-broken',
  'instruction-announced',
  'instruction-fired',
  'instruction-void',
  'sanctions-changed',
  'mission-changed',
  'channel-changed',
  'track-opened',
  'track-stalled',
  'track-agreed',
  'track-halted',
  'ceasefire-established',
  'ceasefire-broke',
  'ceasefire-renewed',
  'ceasefire-ended',
  'deployment-changed',
  'treaty-changed',
  'exposed',
  'reaction',
  'rung-changed',
  'ended',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

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

export type { Effect, TurnOrders };

import type {
  Audience,
  Ceasefire,
  Channel,
  Commitment,
  Deployment,
  Family,
  InstrumentKind,
  Mission,
  MoveOrder,
  Sanctions,
  StandingInstruction,
  TableOf,
  Track,
  Treaty,
} from '../vocabulary/index.ts';

export type {
  Ceasefire,
  Channel,
  Commitment,
  Deployment,
  Mission,
  Sanctions,
  Track,
  Treaty,
} from '../vocabulary/index.ts';

/**
 * The state of a game: JSON alone, integers, keys in alphabetical order. One hash a top-level part.
 * Powers and arenas are indices into the world's lists.
 */
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

/** A row of each instrument's table; powers and arenas are indices into the world's lists. */
export interface Rows {
  readonly ceasefire: Ceasefire;
  readonly channel: Channel;
  readonly commitment: Commitment;
  readonly deployment: Deployment;
  readonly mission: Mission;
  readonly sanctions: Sanctions;
  readonly track: Track;
  readonly treaty: Treaty;
}

/** Each instrument's table, by its key. */
export type Instruments = { readonly [K in InstrumentKind as TableOf<K>]: readonly Rows[K][] };

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

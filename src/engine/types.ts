import type {
  Condition,
  Cost,
  Dossier,
  EventCard,
  Move,
  ParameterKey,
  ParameterName,
  RecordFile,
  ScenarioFile,
  TextFile,
} from '../vocabulary/index.ts';
import type {
  ArenaState,
  Clock,
  Deck,
  Dyads,
  GameState,
  Home,
  Instruments,
  Memory,
  Offer,
  Reputation,
} from './state-shape.ts';

export * from './happenings.ts';
export type * from './state-shape.ts';

/** Rules version. Hashes hold within one version, for ever. */
export const RULES_VERSION = '3';

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
  /** Whether a parameter names a move that somebody is to play later. */
  readonly hasPromises: boolean;
  /** Whether a parameter has no value here at all. */
  readonly hasEmptyDomain: boolean;
  /** What its target and arena can be together, for the dependent conditions. */
  readonly choices: readonly Destination[];
}

/** Whom a card's roles stand for, as indices; −1 where there is none. */
export interface Roles {
  readonly self: number;
  readonly target: number;
  /** Index of the arena chosen as parameter, for `*`. */
  readonly arena: number;
}

/** One choice of target and arena; `undefined` where a move has no such parameter. */
export interface Destination {
  readonly target: string | undefined;
  readonly arena: string | undefined;
  readonly roles: Roles;
}

export interface Domain {
  readonly name: ParameterName;
  readonly values: readonly (string | number)[];
}

/** A card with the day numbers of its window. */
export interface Dated<T> {
  readonly card: T;
  readonly from: number;
  readonly to: number;
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
  /** For each power the other played one; with more than two, the first that is not itself. */
  readonly rivals: readonly number[];
  readonly powerIndex: ReadonlyMap<string, number>;
  readonly arenaIndex: ReadonlyMap<string, number>;
  readonly moveById: ReadonlyMap<string, Move>;
  readonly eventById: ReadonlyMap<string, EventCard>;
  readonly dossierById: ReadonlyMap<string, Dossier>;
  /** Destination of each ordered pair in the week's luck. */
  readonly pairPlaces: readonly number[];
  /** Parties of each arena's terms, the favoured-when-positive first. */
  readonly parties: readonly (readonly [number, number])[];
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
  /** Day number of the first day of turn 1. */
  readonly firstDay: number;
  /** Event cards in the order of their ids, so that the order of cards in a file changes nothing. */
  readonly cards: readonly Dated<EventCard>[];
  /** Those among them whose window touches the days since the last brief, by turn; follow-ups have no window of their own. */
  readonly agenda: readonly (readonly Dated<EventCard>[])[];
  /** Each power's dossiers, the one that closes first in front. */
  readonly dossiersOf: readonly (readonly Dated<Dossier>[])[];
  /** Each power's moves with the values of their parameters, in the catalogue's order. */
  readonly repertoire: readonly (readonly Entry[])[];
  /** The same by move id. */
  readonly entries: readonly ReadonlyMap<string, Entry>[];
  /** Stake of each power in each arena, 0–1000: `arena * n + i`. */
  readonly stakes: readonly number[];
  /** How much each power takes another's quarrels to heart, 1/1024: `power * n + other`. */
  readonly affinities: readonly number[];
  /** How much of each power's trade and energy hangs on another, 0–1000: `power * n + other`. */
  readonly exposures: readonly number[];
  /** Members of each body, its leader among them. */
  readonly members: readonly (readonly number[])[];
  /** Leader of each body. */
  readonly leaders: readonly number[];
  /** For each power, whose quarrels it takes to heart, in shares of 1/1024. */
  readonly heeds: readonly (readonly { readonly power: number; readonly weight: number }[])[];
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

/** What conditions and scores read: a state, or what a power sees of it. */
export type View = GameState | Observation;

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

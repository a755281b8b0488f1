import type {
  Dossier,
  EventCard,
  InstrumentTable,
  Move,
  RecordFile,
  ScenarioFile,
} from '../vocabulary/index.ts';
import type { Spot } from './report.ts';

/** A part of a scenario and where it was written. */
export interface Placed<T> {
  readonly value: T;
  readonly place: Spot;
}

/** A scenario as read, each part held against its schema, references not yet checked. */
export interface ScenarioDraft {
  readonly setting: Placed<ScenarioFile>;
  /** The moves in play; `isShared` those of the catalogue that all scenarios share. */
  readonly moves: readonly (Placed<Move> & { readonly isShared: boolean })[];
  readonly events: readonly Placed<EventCard>[];
  readonly dossiers: readonly Placed<Dossier>[];
  readonly record: Placed<RecordFile> | null;
}

/** Every name that something in a scenario may refer to. */
export interface KnownNames {
  readonly powers: ReadonlySet<string>;
  readonly played: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  readonly arenas: ReadonlySet<string>;
  /** Names by which instruments are referred to: ids, or the arena of a ceasefire, or the tag of a commitment. */
  readonly instruments: { readonly [T in InstrumentTable]: ReadonlySet<string> };
  readonly sources: ReadonlySet<string>;
  readonly moves: ReadonlyMap<string, Move>;
  readonly events: ReadonlyMap<string, EventCard>;
  /** Options of every event and dossier, by its id. */
  readonly dealt: ReadonlyMap<string, ReadonlySet<string>>;
  readonly moveTags: ReadonlySet<string>;
  /** Flags that some effect sets. */
  readonly flags: ReadonlySet<string>;
  /** Cards that some effect puts into the next brief. */
  readonly followedUp: ReadonlySet<string>;
  readonly turns: number;
}

import type { z } from 'zod';
import type { GameState, World } from '../../engine/index.ts';
import type {
  Condition,
  ConditionOf,
  EffectOf,
  InstrumentKind,
  NamesFile,
  StartOf,
  TableOf,
} from '../../vocabulary/index.ts';
import type { Asked, Demands } from '../asked.ts';
import type { CardCast } from '../cast.ts';
import type { FitCondition, Lacks, Verdict } from '../lacks.ts';
import type { Possibilities } from '../possibilities.ts';
import type { Report, Spot } from '../report.ts';
import type { CheckCondition, Scope } from '../scope.ts';
import type { StateRanges } from '../state-ranges.ts';
import type { KnownNames } from '../types.ts';

/** An instrument as a state keeps it. */
export type RowOf<K extends InstrumentKind> = GameState['instruments'][TableOf<K>][number];

/** What an instrument on the table at the start is held against. */
export interface StartTable {
  readonly report: Report;
  readonly names: KnownNames;
  /** First day of the scenario. */
  readonly start: string;
  readonly checkCondition: CheckCondition;
}

/** Instruments on the table at the start. */
interface StartCheck<K extends InstrumentKind> {
  /** What no two of them may share, and the key where it stands; `null` when there may be several alike. */
  readonly unique: {
    readonly what: string;
    readonly key?: string;
    readonly wordOf: (row: StartOf<K>) => string;
  } | null;
  /** Names known, numbers that fit each other. */
  readonly check: (table: StartTable, place: Spot, row: StartOf<K>) => void;
  /** Keys of the texts that it needs. */
  readonly texts: (row: StartOf<K>) => readonly string[];
  /** The same where the pair of the one who leaves the table is that of the one who comes. */
  readonly reseated: (row: StartOf<K>, pair: (between: [string, string]) => [string, string]) => StartOf<K>;
}

/** The effect that changes it. */
interface EffectCheck<K extends InstrumentKind> {
  /** Every name is known and means something here, and what its `op` needs is given. */
  readonly check: (scope: Scope, place: Spot, effect: EffectOf<K>, checkCondition: CheckCondition) => void;
  /** What is left of it where some of what it names is not there; the same object when nothing is lacking. */
  readonly fitted: (lacks: Lacks, effect: EffectOf<K>, fitCondition: FitCondition) => EffectOf<K> | null;
  /** Keys of what it goes by besides its condition, and so has to be looked at again when that changes. */
  readonly grounds: (effect: EffectOf<K>, cast: CardCast) => readonly string[];
  /** Adds what it may bring about. */
  readonly add: (possible: Possibilities, effect: EffectOf<K>, cast: CardCast) => void;
}

/** The conditions that test it. */
interface ConditionCheck<K extends InstrumentKind> {
  /** Every name is known and means something here, and it can hold at all. */
  readonly check: (scope: Scope, place: Spot, condition: ConditionOf<K>) => void;
  /** What it comes to where some of what it names is not there: then it fails, save one that it has not come about. */
  readonly fitted: (lacks: Lacks, condition: ConditionOf<K>) => Verdict;
  /** What has to be so for it to hold (or not to). */
  readonly demands: (condition: ConditionOf<K>, asked: Asked) => Demands;
}

/** Names by which conditions and effects refer to it. */
interface NamesCheck<K extends InstrumentKind> {
  /** Those that a scenario has: on the table, and made by its effects and moves. */
  readonly here: (given: {
    readonly rows: readonly StartOf<K>[];
    readonly effects: readonly EffectOf<K>[];
    readonly arenas: readonly string[];
    /** Names of the parameters that moves have. */
    readonly parameters: ReadonlySet<string>;
  }) => readonly string[];
  /** Those that the shared moves may use: listed beside them, and made by their effects. */
  readonly shared: (listed: NamesFile | null, effects: readonly EffectOf<K>[]) => readonly string[];
}

/** What may come about of it. */
interface PossibilitiesCheck<K extends InstrumentKind> {
  /** Every word that a state of it is told by. */
  readonly states: readonly string[];
  readonly atStart: (possible: Possibilities, rows: readonly StartOf<K>[]) => void;
  /** Where the rules by themselves may have led by a day, counted since 1970-01-01. */
  readonly byRule: (possible: Possibilities, rows: readonly StartOf<K>[], day: number) => void;
}

/** Its list in a state that comes from outside. */
interface StateCheck<K extends InstrumentKind> {
  readonly schema: (ranges: StateRanges, rows: readonly StartOf<K>[]) => z.ZodType<readonly RowOf<K>[]>;
  /**
   * A list that neither grows nor shrinks keeps the scenario's order, which secrets and rules go by: the words that
   * tell its entries apart, as found in a state and as the scenario has them; `null` for a list that may grow.
   */
  readonly order: {
    readonly found: (row: RowOf<K>, world: World) => string;
    readonly wanted: (row: StartOf<K>) => string;
  } | null;
  /** How its entries hang together with one another and the rest. */
  readonly check: (state: {
    readonly world: World;
    readonly report: Report;
    readonly place: Spot;
    readonly rows: readonly RowOf<K>[];
    readonly turn: number;
  }) => void;
}

/** All that checking has to know of one kind of instrument. */
export interface InstrumentCheck<K extends InstrumentKind> {
  readonly start: StartCheck<K>;
  readonly effect: EffectCheck<K>;
  readonly condition: ConditionCheck<K>;
  readonly names: NamesCheck<K>;
  readonly possible: PossibilitiesCheck<K>;
  readonly state: StateCheck<K>;
}

/** Without names of its own: told apart by powers and arenas. */
export const UNNAMED = { here: () => [], shared: () => [] };

/** Words between which a list's entry is told apart. */
export const codesOf = (world: World, indices: readonly number[]): string =>
  indices.map((index) => world.powers[index]).join('-');

/** Reports a state that no game of the scenario can reach. */
export const requireIn = (report: Report, place: Spot, holds: boolean, message: string): void => {
  if (!holds)
    report.add(place, 'state', message, 'this is not a state that a game of this scenario can reach');
};

/** A condition, unless something that it names is lacking. */
export const unless = (isLacking: boolean, condition: Condition): Verdict => (isLacking ? false : condition);

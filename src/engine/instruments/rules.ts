import type {
  Condition,
  ConditionOf,
  Effect,
  EffectOf,
  EffectType,
  InstrumentKind,
  ParameterKey,
  StartOf,
  TableOf,
} from '../../vocabulary/index.ts';
import type { Application } from '../application.ts';
import { divide, nth } from '../exact.ts';
import { law } from '../law.ts';
import type { Mutable } from '../mutable.ts';
import type { Turn } from '../turn.ts';
import type { GameState, Instruments, Roles, Rows, View, World } from '../types.ts';

/** Carries out an effect. */
export type Handler<T extends EffectType> = (
  t: Turn,
  effect: Extract<Effect, { type: T }>,
  on: Application,
) => void;

/** Whether a condition holds, in a state or as far as an observer can tell. */
export type ConditionTest<T extends Condition['type']> = (
  world: World,
  view: View,
  condition: Extract<Condition, { type: T }>,
  roles: Roles,
) => boolean;

/** Receives one input to a flow of an ordered pair: mG a week, and its word in the ledger. */
export type PutFlow = (
  flow: 'hostile' | 'friendly',
  from: number,
  to: number,
  amount: number,
  source: string,
) => void;

/** A part of tension or cooperation that stands while instruments do; kinds of instruments may share one. */
export interface StandingPart {
  /** Text key `part.<id>`. */
  readonly id: string;
  readonly of: 'tension' | 'cooperation';
  readonly rule: string;
  /** Points of 1000 for what the instruments between a pair amount to; none for 0. */
  readonly points: (amount: number, value: Readonly<Record<ParameterKey, number>>) => number;
}

/** What stands between pairs by instruments of a kind. */
export interface InstrumentStanding {
  readonly part: StandingPart;
  /** Gives each amount once, in the part's own unit; it counts for both powers. */
  readonly gather: (world: World, view: View, put: (a: number, b: number, amount: number) => void) => void;
}

/** Where an accident happens, and between whom. */
export interface Scene {
  readonly i: number;
  readonly j: number;
  /** −1 where it is nowhere in particular. */
  readonly arena: number;
}

/** What a kind of instrument has nothing for. */
export const none = null;
/** A kind of which everybody knows everything. */
export const everybody = null;

/** What the engine calls of every kind, in its own order (R1.1). */
export interface InstrumentHooks {
  /** R2.2: what it puts into flows each week. */
  readonly flow: typeof none | ((world: World, state: Mutable<GameState>, put: PutFlow) => void);
  /** R3.2, R3.4: what it adds to tension or cooperation while it stands. */
  readonly standing: typeof none | InstrumentStanding;
  /** How it presses on an arena's terms at the end of a turn, 1/100 of a point, positive for the first party (R5.3). */
  readonly press:
    | typeof none
    | ((world: World, state: Mutable<GameState>, put: (arena: number, by: number) => void) => void);
  /** R5.4: whether it locks an arena's terms. */
  readonly locks: typeof none | ((state: Mutable<GameState>, arena: number) => boolean);
  /** A week passes. */
  readonly age: typeof none | ((t: Turn) => void);
  /** What falls due at the end of a turn, before dossiers close; `holds` tests a condition now. */
  readonly due: typeof none | ((t: Turn, holds: (condition: Condition, roles: Roles) => boolean) => void);
  /** What ends with its term at the end of a turn, after dossiers have closed. */
  readonly expire: typeof none | ((t: Turn) => void);
  /** R9.4: what becomes of an accident's odds of 1024. */
  readonly accident: typeof none | ((world: World, view: View, scene: Scene, odds: number) => number);
  /** R6.7: what it takes off a power's desk. */
  readonly desk: typeof none | ((instruments: Instruments, power: number) => number);
  /** R6.7: what it adds to the quality of a power's reporting on its rival, 1/1024. */
  readonly reporting: typeof none | ((instruments: Instruments, power: number, rival: number) => number);
}

/**
 * Everything that the rules say of one kind of instrument. A kind says of each whether it has something;
 * what it forgets does not compile.
 */
export interface InstrumentRules<K extends InstrumentKind> extends InstrumentHooks {
  /** Key of its list in scenario and state. */
  readonly table: TableOf<K>;
  /** The row with which a game begins; `place` is its place in the scenario's list. */
  readonly first: (world: World, start: StartOf<K>, place: number) => Rows[K];
  /** Whether a power knows of a row. */
  readonly isKnown: typeof everybody | ((row: Rows[K], power: number) => boolean);
  /** By type, the effects that change it. */
  readonly effects: { readonly [T in EffectOf<K>['type']]: Handler<T> };
  /** By type, the conditions that ask for it. */
  readonly tests: { readonly [T in ConditionOf<K>['type']]: ConditionTest<T> };
}

/** Every two of some powers, once. */
export const eachTwo = (powers: readonly number[], see: (a: number, b: number) => void): void => {
  for (let k = 0; k < powers.length; k += 1)
    for (let l = k + 1; l < powers.length; l += 1) see(nth(powers, k), nth(powers, l));
};

/** R3.4: agreements in force and promises kept, six at most. */
export const AGREEMENTS: StandingPart = {
  id: 'agreements',
  of: 'cooperation',
  rule: 'R3.4',
  points: (amount, value) =>
    divide(Math.min(amount, law['R3.4'].agreements) * value['standing.agreements'], 2),
};

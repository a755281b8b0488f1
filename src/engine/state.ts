import type { MoveOrder, Pledge, StandingInstruction } from '../vocabulary/index.ts';
import type { Digest, GameState } from './types.ts';

/** The mutable twin of a state, inside one call of `submit` only. What players and cards wrote stays as it is. */
export type Draft<T> = T extends Pledge | MoveOrder | StandingInstruction
  ? T
  : T extends readonly (infer U)[]
    ? Draft<U>[]
    : T extends object
      ? { -readonly [K in keyof T]: Draft<T[K]> }
      : T;

/** A deep copy of plain JSON that keeps the order of keys. */
export const copy = <T>(value: T): Draft<T> => copyAny(value) as Draft<T>;

/** A copy to resolve a turn in. Acts and offers are never changed once made, so they are shared. */
export const copyState = (state: GameState): Draft<GameState> => ({
  arenas: copy(state.arenas),
  bodies: copy(state.bodies),
  budgets: copy(state.budgets),
  clock: { ...state.clock },
  deck: copy(state.deck),
  dyads: copy(state.dyads),
  home: copy(state.home),
  instruments: copy(state.instruments),
  memory: {
    acts: state.memory.acts.slice() as Draft<GameState>['memory']['acts'],
    flags: state.memory.flags.slice(),
    played: copy(state.memory.played),
    standing: state.memory.standing.slice() as Draft<GameState>['memory']['standing'],
  },
  offers: state.offers.slice() as Draft<GameState>['offers'],
  reputation: copy(state.reputation),
  secrets: state.secrets as Draft<GameState>['secrets'],
  seed: state.seed,
});

const copyAny = (value: unknown): unknown => {
  if (Array.isArray(value)) return typeof value[0] === 'number' ? value.slice() : value.map(copyAny);
  if (value === null || typeof value !== 'object') return value;
  const result: Record<string, unknown> = {};
  for (const key in value) result[key] = copyAny((value as Record<string, unknown>)[key]);
  return result;
};

/** The same value with every object's keys sorted by code unit, so that JSON text is RFC 8785 canonical. */
export const sorted = <T>(value: T): T => sortedAny(value) as T;

const sortedAny = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sortedAny);
  if (value === null || typeof value !== 'object') return value;
  const source = value as Record<string, unknown>;
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(source).sort())
    if (source[key] !== undefined) result[key] = sortedAny(source[key]);
  return result;
};

/** Canonical JSON (RFC 8785): integers, strings, sorted keys. */
export const canonical = (value: unknown): string => JSON.stringify(sortedAny(value));

export interface StateHash {
  /** One hash for each top-level part. */
  readonly parts: Readonly<Record<string, string>>;
  /** Over the parts. */
  readonly hash: string;
}

/** Hashes of a state whose keys already stand in order, as every state's do (a law checks it). */
export const hashState = (state: GameState, digest: Digest): StateHash => {
  const parts: Record<string, string> = {};
  for (const [key, part] of Object.entries(state)) parts[key] = digest(JSON.stringify(part));
  return { parts, hash: digest(JSON.stringify(parts)) };
};

/** One hash for a whole state: cheaper than `hashState`, for batches. */
export const digestState = (state: GameState, digest: Digest): string => digest(JSON.stringify(state));

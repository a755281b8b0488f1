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

const copyAny = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(copyAny);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copyAny(part)]));
};

/** Copies of flat objects. */
const each = <T extends object>(list: readonly T[]): Draft<T>[] =>
  list.map((one) => ({ ...one }) as Draft<T>);

/** Copies of an object of number lists. */
const lists = <T extends object>(held: T): Draft<T> => {
  const result = { ...held } as Record<string, unknown>;
  for (const key of Object.keys(result)) result[key] = (result[key] as readonly number[]).slice();
  return result as Draft<T>;
};

/** A copy to resolve a turn in. What is never changed once made is shared: acts, offers, secrets, standing instructions. */
export const copyState = (state: GameState): Draft<GameState> => {
  const { deck, instruments, memory } = state;
  return {
    arenas: each(state.arenas),
    bodies: each(state.bodies),
    budgets: lists(state.budgets),
    clock: { ...state.clock },
    deck: {
      brief: deck.brief.slice(),
      decisions: deck.decisions.slice() as Draft<typeof deck.decisions>,
      dossiers: deck.dossiers.slice() as Draft<typeof deck.dossiers>,
      fired: each(deck.fired),
      queued: deck.queued.slice(),
    },
    dyads: lists(state.dyads),
    home: lists(state.home),
    instruments: {
      ceasefires: instruments.ceasefires.map((c) => ({
        ...c,
        guarantors: c.guarantors.slice(),
        parties: c.parties.slice(),
      })),
      channels: each(instruments.channels),
      commitments: each(instruments.commitments),
      deployments: each(instruments.deployments),
      missions: each(instruments.missions),
      sanctions: each(instruments.sanctions),
      tracks: instruments.tracks.map((track) => ({ ...track, thresholds: track.thresholds.slice() })),
      treaties: instruments.treaties.map((treaty) => ({ ...treaty, parties: treaty.parties.slice() })),
    },
    memory: {
      acts: memory.acts.slice() as Draft<typeof memory.acts>,
      flags: memory.flags.slice(),
      played: each(memory.played),
      standing: memory.standing.slice() as Draft<typeof memory.standing>,
    },
    offers: state.offers.slice() as Draft<GameState>['offers'],
    reputation: lists(state.reputation),
    secrets: state.secrets as Draft<GameState>['secrets'],
    seed: state.seed,
  };
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

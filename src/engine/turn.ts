import type { Audience, Choice, MoveOrder, ScriptTurn } from '../vocabulary/index.ts';
import { saltFor, stream } from './chance.ts';
import type { Mutable } from './mutable.ts';
import type { EventKind, GameState, Sink, World } from './types.ts';

/** Everything one call of `submit` or `setup` works on. */
export interface Turn {
  readonly world: World;
  readonly state: Mutable<GameState>;
  readonly sink: Sink | null;
  readonly script: ScriptTurn | null;
  /** Whether slates are being resolved; otherwise a brief is dealt, and its acts are felt next turn. */
  isResolving: boolean;
  /** Acts felt this turn, mG, by ordered pair: inputs of the first weekly tick. */
  readonly hostile: number[];
  readonly friendly: number[];
  /** Number of hostile material acts in an arena: `arena * n + by`. */
  readonly coercion: number[];
  /** Number of concessions in deeds in an arena: `arena * n + by`. */
  readonly conceded: number[];
  /** Acts felt, for the ledger of the first tick: pair index, mG, source. */
  readonly felt: {
    readonly pair: number;
    readonly weight: number;
    readonly source: string;
    readonly event: number | null;
  }[];
  /** Offers accepted this turn, for the ladder and for allies. */
  accepted: number;
  /** Orders carried out this turn. */
  readonly slate: { readonly by: number; readonly order: MoveOrder }[];
  /** Offers made this turn, by power. */
  readonly offered: number[];
  events: number;
  /** The week's stream for draws by id. */
  salt: { readonly week: number; readonly value: number };
  /** Event and source that what happens now is due to. */
  cause: number | null;
  source: string | null;
}

export const openTurn = (
  world: World,
  state: Mutable<GameState>,
  sink: Sink | null,
  script: ScriptTurn | null,
): Turn => {
  const n = world.powers.length;
  return {
    world,
    state,
    sink,
    script,
    hostile: new Array<number>(n * n).fill(0),
    friendly: new Array<number>(n * n).fill(0),
    coercion: new Array<number>(world.arenas.length * n).fill(0),
    conceded: new Array<number>(world.arenas.length * n).fill(0),
    felt: [],
    isResolving: false,
    accepted: 0,
    slate: [],
    offered: new Array<number>(n).fill(0),
    events: 0,
    salt: { week: -1, value: 0 },
    cause: null,
    source: null,
  };
};

/** One number a week and purpose, from which every id takes its own draw (R1.2). */
export const saltOf = (t: Turn, purpose: string): number => {
  const { week } = t.state.clock;
  if (t.salt.week !== week) t.salt = { week, value: stream(t.state.seed, week, 'ids').int32() };
  return saltFor(t.salt.value, purpose);
};

export interface Happening {
  readonly kind: EventKind;
  readonly rule: string;
  readonly by?: number | null;
  readonly to?: number | null;
  readonly subject?: string | null;
  readonly arena?: number | null;
  readonly amount?: number | null;
  readonly detail?: string | null;
  readonly audience?: Audience;
  readonly with?: Choice | null;
}

const nameOf = (names: readonly string[], index: number | null | undefined): string | null =>
  index === null || index === undefined ? null : (names[index] ?? null);

/** Tells the sink that something happened; returns its id within the turn. */
export const tell = (t: Turn, what: Happening): number => {
  const id = t.events;
  t.events += 1;
  t.sink?.event({
    id,
    turn: t.state.clock.turn,
    week: t.state.clock.week,
    kind: what.kind,
    rule: what.rule,
    cause: t.cause,
    by: nameOf(t.world.powers, what.by),
    to: nameOf(t.world.powers, what.to),
    subject: what.subject ?? null,
    arena: nameOf(t.world.arenas, what.arena),
    amount: what.amount ?? null,
    detail: what.detail ?? null,
    audience: what.audience ?? 'public',
    with: what.with ?? null,
  });
  return id;
};

/** Runs `body` with everything in it due to the event `cause` and the card or move `source`. */
export const dueTo = (t: Turn, cause: number | null, source: string | null, body: () => void): void => {
  const { cause: oldCause, source: oldSource } = t;
  t.cause = cause;
  t.source = source;
  body();
  t.cause = oldCause;
  t.source = oldSource;
};

/** One change of one number, as it goes into the ledger. */
interface Change {
  readonly quantity: string;
  /** Names of what the number belongs to. */
  readonly a: string | undefined;
  readonly b?: string | undefined;
  readonly by: number;
  readonly after: number;
  readonly rule: string;
  /** Unless told otherwise, the event and the card or move that what happens now is due to. */
  readonly source?: string | null;
  readonly event?: number | null;
}

/** Writes a change into the ledger. Where games are played in numbers there is none: ask `t.sink` before making a change. */
export const enter = (t: Turn, change: Change): void => {
  const { quantity, a = null, b = null, by, after, rule, source = t.source, event = t.cause } = change;
  if (by === 0) return;
  const { turn, week } = t.state.clock;
  t.sink?.entry({ turn, week, quantity, a, b, by, after, rule, event, source });
};

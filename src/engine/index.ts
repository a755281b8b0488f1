export * from './types.ts';
import type {
  Choice,
  Cost,
  MoveOrder,
  Orders,
  Quantity,
  Result,
  TurnOrders,
  Log,
  ScriptTurn,
} from '../vocabulary/index.ts';
import type {
  Digest,
  GameEvent,
  GameState,
  IllegalOrder,
  LedgerEntry,
  Model,
  MoveOption,
  Observation,
  Part,
  Scenario,
  Sink,
  SubmitOptions,
  World,
} from './types.ts';

/* Contract first; bodies follow. */
const later = (): never => {
  throw new Error('engine under construction');
};

/** Makes a scenario and a model ready for play. */
export const prepare = (_scenario: Scenario, _model: Model): World => later();
/** The first state: secrets drawn, first brief dealt. `opening` scripts the first brief (record only). */
export const setup = (
  _world: World,
  _seed: string,
  _options?: { opening?: readonly string[]; sink?: Sink },
): GameState => later();
/** What a power (index) may know. Shares structure with the state; treat as frozen. */
export const observe = (_world: World, _state: GameState, _power: number): Observation => later();
/** Every move of the scenario that this power could ever play, legal now or with reasons why not. */
export const legalMoves = (_world: World, _observation: Observation): readonly MoveOption[] => later();
/** Everything wrong with a whole slate; empty when it may be committed. */
export const checkOrders = (
  _world: World,
  _observation: Observation,
  _orders: Orders,
): readonly IllegalOrder[] => later();
/** What a slate spends: moves, decisions, accepted offers and the reserve for a standing instruction. */
export const slateCost = (_world: World, _observation: Observation, _orders: Orders): Cost => later();
/** Resolves one turn for all powers. Missing powers are taken to pass. */
export const submit = (
  _world: World,
  _state: GameState,
  _orders: TurnOrders,
  _options?: SubmitOptions,
): Result<GameState, IllegalOrder> => later();
/** A legal instance of a move: `draw(n)` gives an integer in 0…n−1. */
export const sample = (_option: MoveOption, _draw: (n: number) => number): MoveOrder => later();
/** Fills in what is hidden, for looking ahead. */
export const imagine = (_world: World, _observation: Observation, _seed: string): GameState => later();
export const emptyOrders = (): Orders => ({
  moves: [],
  decisions: {},
  answers: [],
  instruction: null,
  expectation: null,
});
/** ISO date of the first day of a turn (1-based). */
export const dateOfTurn = (_world: World, _turn: number): string => later();
/** Value of a quantity, in its unit, with `self` and `target` as power indices. */
export const quantityOf = (
  _world: World,
  _state: GameState | Observation,
  _quantity: Quantity,
  _self: number,
  _target: number,
): number => later();
/** The parts whose sum (for tension and cooperation: half flow, half standing) is the number shown, 0–1000. */
export const explain = (
  _world: World,
  _state: GameState | Observation,
  _kind: 'tension' | 'cooperation',
  _i: number,
  _j: number,
): readonly Part[] => later();

export interface ObjectiveScore {
  readonly id: string;
  readonly basket: string /** Weight after the private instruction, 1/1024 of the file's unit. */;
  readonly weight: number /** 0–1000 */;
  readonly value: number;
}
export interface Score {
  /** 0–1000, red lines taken off. */ readonly total: number;
  readonly objectives: readonly ObjectiveScore[];
  readonly redLines: readonly { readonly id: string; readonly crossed: boolean }[];
  readonly instruction: string | null;
}
/** How a power (index) has done by its own objectives. */
export const score = (_world: World, _state: GameState, _power: number): Score => later();

export interface StateHash {
  readonly parts: Readonly<Record<string, string>>;
  readonly hash: string;
}
export const hashState = (_state: GameState, _digest: Digest): StateHash => later();
/** Canonical JSON (RFC 8785) of a state. */
export const canonical = (_value: unknown): string => later();

/** An empty log for a game about to be played; `digest` is filled. */
export const startLog = (
  _world: World,
  _seed: string,
  _seats: Readonly<Record<string, string>>,
  _title: string,
  _digest: Digest,
  _extra?: { origin?: Log['origin']; script?: Log['script'] },
): Log => later();
/** The log with one more turn. */
export const appendTurn = (_log: Log, _orders: TurnOrders, _after: GameState, _digest: Digest): Log =>
  later();
/** The log with its last `turns` turns dropped. */
export const dropTurns = (_log: Log, _turns: number, _digest: Digest): Log => later();

export interface Replay {
  /** `states[0]` is the start; `states[t]` after turn t. */ readonly states: readonly GameState[] /** Of the first brief at [0], of turn t at [t]. */;
  readonly events: readonly (readonly GameEvent[])[];
  readonly ledger: readonly (readonly LedgerEntry[])[];
}
export interface ReplayFault {
  readonly code:
    | 'rules'
    | 'scenario'
    | 'model'
    | 'digest'
    | 'start'
    | 'illegal'
    | 'part' /** Turn at which it shows, 0 for the head of the file. */;
  readonly turn: number /** State part, order path or field that differs. */;
  readonly where: string;
  readonly expected: string;
  readonly found: string;
}
/** Plays a log again and checks every hash; all faults that can be told apart, first turn first. */
export const replay = (
  _world: World,
  _log: Log,
  _digest: Digest,
): { readonly replay: Replay; readonly faults: readonly ReplayFault[] } => later();
/** The record of a scenario as turn orders and script; `null` where it has none. */
export const recordOf = (
  _world: World,
): {
  readonly seed: string;
  readonly opening: readonly string[];
  readonly turns: readonly { readonly orders: TurnOrders; readonly script: ScriptTurn }[];
} | null => later();
/** What a slate amounted to, from the acts of a turn. */
export const courseOf = (
  _world: World,
  _state: GameState | Observation,
  _power: number,
  _turn: number,
): 'coerce' | 'mixed' | 'engage' | 'quiet' => later();
export type { Choice };

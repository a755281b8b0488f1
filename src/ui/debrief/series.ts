import {
  firstTurn,
  type GameEvent,
  type GameState,
  type LedgerEntry,
  type World,
} from '../../engine/index.ts';
import { rootOf } from '../../view/index.ts';

/** Index of the played pair in a state's dyads. */
export const pairAt = (world: World): number => {
  const [a = 0, b = 0] = world.played;
  return a * world.powers.length + b;
};

export interface PairSeries {
  readonly tension: readonly number[];
  readonly cooperation: readonly number[];
}

/** Tension and cooperation of the played pair over the states, 0–1000. */
export const seriesOf = (world: World, states: readonly GameState[]): PairSeries => {
  const at = pairAt(world);
  return {
    tension: states.map((state) => state.dyads.tension[at] ?? 0),
    cooperation: states.map((state) => state.dyads.cooperation[at] ?? 0),
  };
};

export interface TurningPoint {
  readonly turn: number;
  readonly tension: number;
  readonly cooperation: number;
  /** What moved the pair most, strongest first. */
  readonly causes: readonly GameEvent[];
}

const FLOWS = ['hostile', 'friendly', 'tension', 'cooperation'];

/** What the entries of a turn are due to: what happened in it, and what the brief before it brought. */
const causesOf = (
  world: World,
  events: readonly GameEvent[],
  brief: readonly GameEvent[],
  ledger: readonly LedgerEntry[],
): readonly GameEvent[] => {
  const codes = world.played.map((index) => world.powers[index] ?? '');
  const weights = new Map<GameEvent, number>();
  for (const entry of ledger) {
    if (!FLOWS.includes(entry.quantity)) continue;
    if (!codes.includes(entry.a ?? '') || !codes.includes(entry.b ?? '')) continue;
    const event =
      entry.event === null
        ? brief.find((one) => one.kind === 'card' && one.subject === entry.source)
        : events.find((one) => one.id === entry.event);
    if (event === undefined) continue;
    const root = entry.event === null ? event : rootOf(event, events);
    weights.set(root, (weights.get(root) ?? 0) + Math.abs(entry.by));
  }
  return [...weights]
    .sort(([one, weight], [other, more]) => more - weight || one.id - other.id)
    .slice(0, 3)
    .map(([event]) => event);
};

/** The turns that moved the played pair most, in order of time. */
export const turningPoints = (
  world: World,
  states: readonly GameState[],
  events: readonly (readonly GameEvent[])[],
  ledger: readonly (readonly LedgerEntry[])[],
  most: number,
): readonly TurningPoint[] => {
  const { tension, cooperation } = seriesOf(world, states);
  return states
    .slice(1)
    .map((_, before) => {
      const turn = before + 1;
      return {
        turn,
        tension: (tension[turn] ?? 0) - (tension[before] ?? 0),
        cooperation: (cooperation[turn] ?? 0) - (cooperation[before] ?? 0),
        causes: causesOf(world, events[turn] ?? [], events[before] ?? [], ledger[turn] ?? []),
      };
    })
    .filter(({ turn }) => turn > firstTurn(states))
    .sort(
      (a, b) => Math.abs(b.tension) + Math.abs(b.cooperation) - Math.abs(a.tension) - Math.abs(a.cooperation),
    )
    .slice(0, most)
    .sort((a, b) => a.turn - b.turn);
};

export const QUARTERS = ['cold-war', 'managed-rivalry', 'cold-peace', 'partnership'] as const;
export type Quarter = (typeof QUARTERS)[number];

/** The quarter of the plane in which a pair stands. */
export const quarterOf = (tension: number, cooperation: number): Quarter =>
  tension >= 500
    ? cooperation >= 500
      ? 'managed-rivalry'
      : 'cold-war'
    : cooperation >= 500
      ? 'partnership'
      : 'cold-peace';

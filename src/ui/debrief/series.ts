import type { GameEvent, GameState, LedgerEntry, World } from '../../engine/index.ts';

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

const causesOf = (
  world: World,
  events: readonly GameEvent[],
  ledger: readonly LedgerEntry[],
): readonly GameEvent[] => {
  const codes = world.played.map((index) => world.powers[index] ?? '');
  const weights = new Map<number, number>();
  for (const entry of ledger) {
    if (entry.event === null || !FLOWS.includes(entry.quantity)) continue;
    if (!codes.includes(entry.a ?? '') || !codes.includes(entry.b ?? '')) continue;
    weights.set(entry.event, (weights.get(entry.event) ?? 0) + Math.abs(entry.by));
  }
  const told = events.filter((event) => ['act', 'card', 'decision', 'offer-accepted'].includes(event.kind));
  const weightOf = (event: GameEvent): number => weights.get(event.id) ?? Math.abs(event.amount ?? 0) / 1000;
  return told
    .filter((event) => weightOf(event) > 0)
    .sort((a, b) => weightOf(b) - weightOf(a) || a.id - b.id)
    .slice(0, 3);
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
        causes: causesOf(world, events[turn] ?? [], ledger[turn] ?? []),
      };
    })
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

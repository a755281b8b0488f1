import type { QuantityKind } from '../vocabulary/index.ts';
import { clamp, nth } from './exact.ts';
import { law } from './law.ts';
import { alter, type Mutable } from './mutable.ts';
import { pairOf } from './pairs.ts';
import { enter, type Turn } from './turn.ts';
import type { Budget, GameState, Home } from './types.ts';

const INDEX: readonly [number, number] = [0, 1000];

/** Range of each quantity, in its own unit. */
export const RANGES: Readonly<Record<QuantityKind, readonly [number, number]>> = {
  tension: INDEX,
  cooperation: INDEX,
  rung: [0, 5],
  hostile: [0, 40_000],
  friendly: [0, 40_000],
  climate: [-20_000, 20_000],
  'baseline-hostile': [0, 40_000],
  'baseline-friendly': [0, 40_000],
  trust: INDEX,
  credibility: INDEX,
  sanctions: [0, 20],
  staff: [0, 5000],
  mood: INDEX,
  constraint: INDEX,
  investigation: INDEX,
  capital: [0, law['R7.6'].most],
  attention: [0, 9],
  desk: [0, law['R6.7'].desk],
  bandwidth: INDEX,
  resilience: INDEX,
  heat: INDEX,
  progress: INDEX,
  terms: [-500, 500],
  cohesion: INDEX,
};

type OfPower = keyof Home | Budget;
type OfPair =
  | 'climate'
  | 'hostile'
  | 'friendly'
  | 'baseline-hostile'
  | 'baseline-friendly'
  | 'trust'
  | 'credibility';

/** Where a state keeps what effects may change: a number for each power, or for each ordered pair. */
const COLUMNS: Readonly<Record<OfPower | OfPair, (state: Mutable<GameState>) => number[]>> = {
  mood: ({ home }) => home.mood,
  constraint: ({ home }) => home.constraint,
  investigation: ({ home }) => home.investigation,
  bandwidth: ({ home }) => home.bandwidth,
  resilience: ({ home }) => home.resilience,
  attention: ({ budgets }) => budgets.attention,
  capital: ({ budgets }) => budgets.capital,
  desk: ({ budgets }) => budgets.desk,
  climate: ({ dyads }) => dyads.climate,
  hostile: ({ dyads }) => dyads.hostile,
  friendly: ({ dyads }) => dyads.friendly,
  'baseline-hostile': ({ dyads }) => dyads.hostileBase,
  'baseline-friendly': ({ dyads }) => dyads.friendlyBase,
  trust: ({ reputation }) => reputation.trust,
  credibility: ({ reputation }) => reputation.credibility,
};

/** Adds to a number of one power, within its range. What befalls nobody (−1) is passed over. */
export const changePower = (t: Turn, who: number, kind: OfPower, by: number, rule: string): void => {
  if (who < 0 || by === 0) return;
  const numbers = COLUMNS[kind](t.state);
  const [low, high] = RANGES[kind];
  const before = nth(numbers, who);
  const after = clamp(before + by, low, high);
  numbers[who] = after;
  if (t.sink !== null) enter(t, { quantity: kind, a: t.world.powers[who], by: after - before, after, rule });
};

/** Adds to a number that one power has toward another, within its range. What befalls nobody (−1) is passed over. */
export const changePair = (
  t: Turn,
  from: number,
  to: number,
  kind: OfPair,
  by: number,
  rule: string,
): void => {
  if (from < 0 || to < 0 || by === 0) return;
  const numbers = COLUMNS[kind](t.state);
  const pair = pairOf(t.world, from, to);
  const [low, high] = RANGES[kind];
  const before = nth(numbers, pair);
  const after = clamp(before + by, low, high);
  numbers[pair] = after;
  const { powers } = t.world;
  if (t.sink !== null)
    enter(t, { quantity: kind, a: powers[from], b: powers[to], by: after - before, after, rule });
};

/** Adds to what `observer` thinks of `observed`; nobody has an opinion of itself. */
export const changeReputation = (
  t: Turn,
  observer: number,
  observed: number,
  kind: 'trust' | 'credibility',
  by: number,
  rule: string,
): void => {
  if (observer !== observed) changePair(t, observer, observed, kind, by, rule);
};

/** Adds to a number of an arena. What happens nowhere (−1) is passed over. */
export const changeArena = (
  t: Turn,
  arena: number,
  kind: 'heat' | 'progress' | 'terms',
  by: number,
  rule: string,
): void => {
  const place = t.state.arenas[arena];
  if (place === undefined || by === 0) return;
  const [low, high] = RANGES[kind];
  const after = clamp(place[kind] + by, low, high);
  const changed = after - place[kind];
  alter(t.state.arenas, place, { [kind]: after });
  if (t.sink !== null) enter(t, { quantity: kind, a: t.world.arenas[arena], by: changed, after, rule });
};

/** Adds to the cohesion of a body. */
export const changeCohesion = (t: Turn, body: number, by: number, rule: string): void => {
  const held = t.state.bodies[body];
  if (held === undefined || by === 0) return;
  const [low, high] = RANGES.cohesion;
  const after = clamp(held.cohesion + by, low, high);
  t.state.bodies[body] = { cohesion: after };
  if (t.sink !== null)
    enter(t, { quantity: 'cohesion', a: t.world.bodies[body], by: after - held.cohesion, after, rule });
};

/** R4.2: takes a cost off a power's budgets. */
export const pay = (t: Turn, power: number, cost: Readonly<Record<Budget, number>>): void => {
  changePower(t, power, 'attention', -cost.attention, 'R4.2');
  changePower(t, power, 'capital', -cost.capital, 'R4.2');
  changePower(t, power, 'desk', -cost.desk, 'R4.2');
};

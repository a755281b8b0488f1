import { clamp, divide, nth, share } from './exact.ts';
import { eachOf } from './instruments/index.ts';
import type { StandingPart } from './instruments/rules.ts';
import { law } from './law.ts';
import type { Mutable } from './mutable.ts';
import { type PairIndex, pairOf } from './pairs.ts';
import { enter, type Turn } from './turn.ts';
import type { GameState, Part, View, World } from './types.ts';

/** Receives one part of a sum: text key, rule, points of 1000, and what stands behind it. */
type PutPart = (id: string, rule: string, value: number, about: string | null) => void;

type Relation = 'tension' | 'cooperation';

/** The parts that instruments add to a relation, with the kinds that add to each. */
const partsOf = (of: Relation) => {
  const standing = eachOf('standing').filter(({ part }) => part.of === of);
  return [...new Set(standing.map(({ part }) => part))].map((part) => ({
    part,
    kinds: standing.filter((one) => one.part === part),
  }));
};

const STANDING = { tension: partsOf('tension'), cooperation: partsOf('cooperation') };

/** What instruments amount to between every pair, gathered once, in the part's unit. */
interface Gathered {
  readonly part: StandingPart;
  readonly amounts: readonly number[];
}

const gather = (world: World, view: View, of: Relation): readonly Gathered[] =>
  STANDING[of].map(({ part, kinds }) => {
    const amounts = new Array<number>(world.powers.length * world.powers.length).fill(0);
    const put = (a: number, b: number, amount: number): void => {
      const [there, back] = [pairOf(world, a, b), pairOf(world, b, a)];
      amounts[there] = nth(amounts, there) + amount;
      amounts[back] = nth(amounts, back) + amount;
    };
    for (const kind of kinds) kind.gather(world, view, put);
    return { part, amounts };
  });

const putStanding = (
  { model: { value } }: World,
  standing: readonly Gathered[],
  pair: PairIndex,
  put: PutPart,
): void => {
  for (const { part, amounts } of standing) {
    const amount = nth(amounts, pair);
    put(part.id, part.rule, amount === 0 ? 0 : part.points(amount, value), null);
  }
};

/** Parts of the tension of a pair: half flow (R3.1), half standing (R3.2). Their sum is the tension. */
const tensionParts = (
  world: World,
  view: View,
  standing: readonly Gathered[],
  i: number,
  j: number,
  put: PutPart,
): void => {
  const { value } = world.model;
  const pair = pairOf(world, i, j);
  const from = nth(view.dyads.hostile, pair);
  const to = nth(view.dyads.hostile, pairOf(world, j, i));
  const half = from + to + value['flow.tension-half'];
  put('hostile-flow', 'R3.1', divide(law['R3.1'].flow * from, half), world.powers[i] ?? null);
  put('hostile-flow', 'R3.1', divide(law['R3.1'].flow * to, half), world.powers[j] ?? null);
  const quarrels = world.quarrels[pair] ?? [];
  let stakes = 0;
  for (const q of quarrels) stakes += q.stake;
  for (const q of quarrels) {
    const heat = nth(view.arenas, q.arena).heat;
    put(
      'arena-heat',
      'R3.2',
      divide(divide(heat * q.stake, Math.max(1, stakes)) * value['standing.arenas'], 2000),
      world.arenas[q.arena] ?? null,
    );
  }
  putStanding(world, standing, pair, put);
};

/** Parts of the cooperation of a pair: half flow (R3.3), half standing (R3.4). */
const cooperationParts = (
  world: World,
  view: View,
  standing: readonly Gathered[],
  i: number,
  j: number,
  put: PutPart,
): void => {
  const { value } = world.model;
  const pair = pairOf(world, i, j);
  const back = pairOf(world, j, i);
  const from = nth(view.dyads.friendly, pair);
  const to = nth(view.dyads.friendly, back);
  const half = from + to + value['flow.cooperation-half'];
  put('friendly-flow', 'R3.3', divide(law['R3.3'].flow * from, half), world.powers[i] ?? null);
  put('friendly-flow', 'R3.3', divide(law['R3.3'].flow * to, half), world.powers[j] ?? null);
  putStanding(world, standing, pair, put);
  const trust = nth(view.reputation.trust, pair) + nth(view.reputation.trust, back);
  put('trust', 'R3.4', divide(share(trust, value['standing.trust']), 4), null);
};

const PARTS = { tension: tensionParts, cooperation: cooperationParts };

/** The parts whose sum, kept within 0–1000, is the number shown. */
export const explain = (world: World, view: View, kind: Relation, i: number, j: number): readonly Part[] => {
  const parts: Part[] = [];
  PARTS[kind](world, view, gather(world, view, kind), i, j, (id, rule, value, about) => {
    parts.push({ id, rule, value, about });
  });
  return parts;
};

/** How much of the hostile or friendly flow between two powers goes from i to j, 0–1000; 500 where nothing flows. */
export const flowShare = (view: View, kind: 'hostile' | 'friendly', i: number, j: number): number => {
  const all = { powers: view.home.mood };
  const from = nth(view.dyads[kind], pairOf(all, i, j));
  const to = nth(view.dyads[kind], pairOf(all, j, i));
  return from + to === 0 ? 500 : divide(1000 * from, from + to);
};

/** Shares of the hostile flow nearer to half than this, of 1000, count as alike. */
const ALIKE = 12;

/** Which of two powers puts more pressure on the other, and its share, 500–1000; `null` where both do about alike. */
export const presser = (
  view: View,
  i: number,
  j: number,
): { readonly by: number; readonly share: number } | null => {
  const share = flowShare(view, 'hostile', i, j);
  if (Math.abs(share - 500) < ALIKE) return null;
  return share > 500 ? { by: i, share } : { by: j, share: 1000 - share };
};

/** Brings tension and cooperation of every pair up to date; with `only`, tension alone, which is all that the ladder reads. */
export const deriveRelations = (
  world: World,
  state: Mutable<GameState>,
  t: Turn | null,
  only?: 'tension',
): void => {
  const n = world.powers.length;
  const kinds = only === undefined ? (['tension', 'cooperation'] as const) : [only];
  const standing = kinds.map((kind) => gather(world, state, kind));
  let sum = 0;
  const put: PutPart = (_id, _rule, value) => {
    sum += value;
  };
  const set = (kind: Relation, i: number, j: number): void => {
    const after = clamp(sum, 0, 1000);
    const pair = pairOf(world, i, j);
    const by = after - nth(state.dyads[kind], pair);
    state.dyads[kind][pair] = after;
    state.dyads[kind][pairOf(world, j, i)] = after;
    if (t === null || t.sink === null) return;
    const { powers } = world;
    enter(t, {
      quantity: kind,
      a: powers[i],
      b: powers[j],
      by,
      after,
      rule: kind === 'tension' ? 'R3.1' : 'R3.3',
    });
  };
  for (let i = 0; i < n; i += 1) {
    for (let j = i + 1; j < n; j += 1) {
      kinds.forEach((kind, k) => {
        sum = 0;
        PARTS[kind](world, state, standing[k] ?? [], i, j, put);
        set(kind, i, j);
      });
    }
  }
};

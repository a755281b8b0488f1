import { clamp, divide, share } from './exact.ts';
import { staffShare } from './missions.ts';
import type { View } from './quantities.ts';
import type { Draft } from './state.ts';
import { enter, type Turn } from './turn.ts';
import type { GameState, Part, World } from './types.ts';
import { signOf } from './world.ts';

/** Receives one part of a sum: text key, rule, points of 1000, and what stands behind it. */
type Put = (id: string, rule: string, value: number, about: string | null) => void;

/** What instruments put between each pair, gathered once; symmetric, `i * n + j`. */
interface Standing {
  readonly steps: number[];
  /** Staff missing at both missions, 1/1024 of a mission. */
  readonly cuts: number[];
  readonly forces: number[];
  readonly channels: number[];
  readonly talks: number[];
  readonly agreements: number[];
}

const gather = (world: World, view: View, only?: 'tension'): Standing => {
  const n = world.powers.length;
  const empty = (): number[] => new Array<number>(n * n).fill(0);
  const standing = {
    steps: empty(),
    cuts: empty(),
    forces: empty(),
    channels: empty(),
    talks: empty(),
    agreements: empty(),
  };
  const put = (numbers: number[], i: number, j: number, by: number): void => {
    numbers[i * n + j] = (numbers[i * n + j] ?? 0) + by;
    numbers[j * n + i] = (numbers[j * n + i] ?? 0) + by;
  };
  const { sanctions, missions, deployments, channels, tracks, ceasefires, treaties, commitments } =
    view.instruments;
  for (const s of sanctions) put(standing.steps, s.from, s.to, s.executive + s.legislated);
  for (const m of missions)
    put(standing.cuts, m.host, m.sender, 1024 - staffShare(missions, m.host, m.sender));
  for (const d of deployments) {
    for (let j = 0; j < n; j += 1)
      if (signOf(world, d.arena, d.by, j) === -1) put(standing.forces, d.by, j, d.size);
  }
  if (only === 'tension') return standing;
  for (const c of channels) if (c.open) put(standing.channels, c.a, c.b, 1);
  for (const track of tracks)
    if (track.status !== 'closed')
      put(standing.talks, track.a, track.b, track.status === 'agreed' ? 8 : track.status === 'open' ? 4 : 1);
  const among = (powers: readonly number[], by: number): void => {
    powers.forEach((a, k) => {
      for (let l = k + 1; l < powers.length; l += 1) put(standing.agreements, a, powers[l] ?? 0, by);
    });
  };
  for (const c of ceasefires) if (c.status === 'in-force') among(c.guarantors, 2);
  for (const treaty of treaties) if (treaty.status === 'in-force') among(treaty.parties, 1);
  for (const c of commitments)
    if (c.status === 'kept' && c.pledge.kind !== 'threat' && c.pledge.kind !== 'any-of')
      put(standing.agreements, c.by, c.to, 1);
  return standing;
};

/** Parts of the tension of a pair: half flow (R3.1), half standing (R3.2). Their sum is the tension. */
const tensionParts = (world: World, view: View, standing: Standing, i: number, j: number, put: Put): void => {
  const { value } = world.model;
  const n = world.powers.length;
  const p = i * n + j;
  const from = view.dyads.hostile[p] ?? 0;
  const to = view.dyads.hostile[j * n + i] ?? 0;
  const half = from + to + value['flow.tension-half'];
  put('hostile-flow', 'R3.1', divide(500 * from, half), world.powers[i] ?? null);
  put('hostile-flow', 'R3.1', divide(500 * to, half), world.powers[j] ?? null);
  const quarrels = world.quarrels[p] ?? [];
  let stakes = 0;
  for (const q of quarrels) stakes += q.stake;
  for (const q of quarrels) {
    const heat = view.arenas[q.arena]?.heat ?? 0;
    put(
      'arena-heat',
      'R3.2',
      divide(divide(heat * q.stake, Math.max(1, stakes)) * value['standing.arenas'], 2000),
      world.arenas[q.arena] ?? null,
    );
  }
  put(
    'sanctions',
    'R3.2',
    Math.min(150, divide((standing.steps[p] ?? 0) * value['standing.sanctions'], 2)),
    null,
  );
  put('staff-cuts', 'R3.2', divide(share(standing.cuts[p] ?? 0, value['standing.staff']), 4), null);
  put(
    'deployments',
    'R3.2',
    Math.min(150, divide((standing.forces[p] ?? 0) * value['standing.deployments'], 2)),
    null,
  );
};

/** Parts of the cooperation of a pair: half flow (R3.3), half standing (R3.4). */
const cooperationParts = (
  world: World,
  view: View,
  standing: Standing,
  i: number,
  j: number,
  put: Put,
): void => {
  const { value } = world.model;
  const n = world.powers.length;
  const p = i * n + j;
  const from = view.dyads.friendly[p] ?? 0;
  const to = view.dyads.friendly[j * n + i] ?? 0;
  const half = from + to + value['flow.cooperation-half'];
  put('friendly-flow', 'R3.3', divide(500 * from, half), world.powers[i] ?? null);
  put('friendly-flow', 'R3.3', divide(500 * to, half), world.powers[j] ?? null);
  put('channels', 'R3.4', divide((standing.channels[p] ?? 0) * value['standing.channels'], 2), null);
  put('tracks', 'R3.4', divide((standing.talks[p] ?? 0) * value['standing.tracks'], 8), null);
  put(
    'agreements',
    'R3.4',
    divide(Math.min(standing.agreements[p] ?? 0, 6) * value['standing.agreements'], 2),
    null,
  );
  const trust = (view.reputation.trust[p] ?? 0) + (view.reputation.trust[j * n + i] ?? 0);
  put('trust', 'R3.4', divide(share(trust, value['standing.trust']), 4), null);
};

/** The parts whose sum, kept within 0–1000, is the number shown. */
export const explain = (
  world: World,
  view: View,
  kind: 'tension' | 'cooperation',
  i: number,
  j: number,
): readonly Part[] => {
  const parts: Part[] = [];
  const put: Put = (id, rule, value, about) => {
    parts.push({ id, rule, value, about });
  };
  const standing = gather(world, view);
  if (kind === 'tension') tensionParts(world, view, standing, i, j, put);
  else cooperationParts(world, view, standing, i, j, put);
  return parts;
};

/** How much of the hostile or friendly flow between two powers goes from i to j, 0–1000; 500 where nothing flows. */
export const flowShare = (view: View, kind: 'hostile' | 'friendly', i: number, j: number): number => {
  const n = view.home.mood.length;
  const from = view.dyads[kind][i * n + j] ?? 0;
  const to = view.dyads[kind][j * n + i] ?? 0;
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
  state: Draft<GameState>,
  t: Turn | null,
  only?: 'tension',
): void => {
  const n = world.powers.length;
  const standing = gather(world, state, only);
  let sum = 0;
  const put: Put = (_id, _rule, value) => {
    sum += value;
  };
  const set = (kind: 'tension' | 'cooperation', i: number, j: number): void => {
    const after = clamp(sum, 0, 1000);
    const before = state.dyads[kind][i * n + j] ?? 0;
    state.dyads[kind][i * n + j] = after;
    state.dyads[kind][j * n + i] = after;
    if (t !== null && t.sink !== null)
      enter(
        t,
        kind,
        world.powers[i] ?? null,
        world.powers[j] ?? null,
        after - before,
        after,
        kind === 'tension' ? 'R3.1' : 'R3.3',
      );
  };
  for (let i = 0; i < n; i += 1) {
    for (let j = i + 1; j < n; j += 1) {
      sum = 0;
      tensionParts(world, state, standing, i, j, put);
      set('tension', i, j);
      if (only === 'tension') continue;
      sum = 0;
      cooperationParts(world, state, standing, i, j, put);
      set('cooperation', i, j);
    }
  }
};

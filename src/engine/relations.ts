import { at, clamp, divide, share } from './exact.ts';
import { staffShare } from './missions.ts';
import { sanctionSteps, type View } from './quantities.ts';
import type { Draft } from './state.ts';
import { enter, type Turn } from './turn.ts';
import type { GameState, Part, World } from './types.ts';
import { signOf, stakeOf } from './world.ts';

/** Receives one part of a sum: text key, rule, points of 1000, and what stands behind it. */
type Put = (id: string, rule: string, value: number, about: string | null) => void;

const isPair = (a: number, b: number, i: number, j: number): boolean =>
  (a === i && b === j) || (a === j && b === i);

/** Parts of the tension of a pair: half flow (R3.1), half standing (R3.2). Their sum is the tension. */
const tensionParts = (world: World, view: View, i: number, j: number, put: Put): void => {
  const { value } = world.model;
  const n = world.powers.length;
  const from = at(view.dyads.hostile, i * n + j);
  const to = at(view.dyads.hostile, j * n + i);
  const half = from + to + value['flow.tension-half'];
  put('hostile-flow', 'R3.1', divide(500 * from, half), world.powers[i] ?? null);
  put('hostile-flow', 'R3.1', divide(500 * to, half), world.powers[j] ?? null);
  let stakes = 0;
  world.arenas.forEach((_, a) => {
    if (signOf(world, a, i, j) === -1) stakes += stakeOf(world, a, i) + stakeOf(world, a, j);
  });
  if (stakes > 0) {
    world.arenas.forEach((id, a) => {
      if (signOf(world, a, i, j) !== -1) return;
      const stake = stakeOf(world, a, i) + stakeOf(world, a, j);
      const heat = view.arenas[a]?.heat ?? 0;
      put('arena-heat', 'R3.2', divide(divide(heat * stake, stakes) * value['standing.arenas'], 2000), id);
    });
  }
  const steps = sanctionSteps(view, i, j) + sanctionSteps(view, j, i);
  put('sanctions', 'R3.2', Math.min(150, divide(steps * value['standing.sanctions'], 2)), null);
  const { missions, deployments } = view.instruments;
  const cut = 2048 - staffShare(missions, i, j) - staffShare(missions, j, i);
  put('staff-cuts', 'R3.2', divide(share(cut, value['standing.staff']), 4), null);
  let size = 0;
  for (const d of deployments)
    if ((d.by === i || d.by === j) && signOf(world, d.arena, i, j) === -1) size += d.size;
  put('deployments', 'R3.2', Math.min(150, divide(size * value['standing.deployments'], 2)), null);
};

/** Parts of the cooperation of a pair: half flow (R3.3), half standing (R3.4). */
const cooperationParts = (world: World, view: View, i: number, j: number, put: Put): void => {
  const { value } = world.model;
  const n = world.powers.length;
  const from = at(view.dyads.friendly, i * n + j);
  const to = at(view.dyads.friendly, j * n + i);
  const half = from + to + value['flow.cooperation-half'];
  put('friendly-flow', 'R3.3', divide(500 * from, half), world.powers[i] ?? null);
  put('friendly-flow', 'R3.3', divide(500 * to, half), world.powers[j] ?? null);
  const { channels, tracks, ceasefires, treaties, commitments } = view.instruments;
  let open = 0;
  for (const c of channels) if (c.open && isPair(c.a, c.b, i, j)) open += 1;
  put('channels', 'R3.4', divide(open * value['standing.channels'], 2), null);
  let talks = 0;
  for (const track of tracks) {
    if (!isPair(track.a, track.b, i, j) || track.status === 'closed') continue;
    talks += track.status === 'agreed' ? 8 : track.status === 'open' ? 4 : 1;
  }
  put('tracks', 'R3.4', divide(talks * value['standing.tracks'], 8), null);
  let agreements = 0;
  for (const c of ceasefires)
    if (c.status === 'in-force' && c.guarantors.includes(i) && c.guarantors.includes(j)) agreements += 2;
  for (const treaty of treaties)
    if (treaty.status === 'in-force' && treaty.parties.includes(i) && treaty.parties.includes(j))
      agreements += 1;
  for (const c of commitments)
    if (
      c.status === 'kept' &&
      c.pledge.kind !== 'threat' &&
      c.pledge.kind !== 'any-of' &&
      isPair(c.by, c.to, i, j)
    )
      agreements += 1;
  put('agreements', 'R3.4', divide(Math.min(agreements, 6) * value['standing.agreements'], 2), null);
  const trust = at(view.reputation.trust, i * n + j) + at(view.reputation.trust, j * n + i);
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
  if (kind === 'tension') tensionParts(world, view, i, j, put);
  else cooperationParts(world, view, i, j, put);
  return parts;
};

/** Brings tension and cooperation of every pair up to date. */
export const deriveRelations = (world: World, state: Draft<GameState>, t: Turn | null): void => {
  const n = world.powers.length;
  let sum = 0;
  const put: Put = (_id, _rule, value) => {
    sum += value;
  };
  const set = (kind: 'tension' | 'cooperation', i: number, j: number): void => {
    const after = clamp(sum, 0, 1000);
    const before = at(state.dyads[kind], i * n + j);
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
      tensionParts(world, state, i, j, put);
      set('tension', i, j);
      sum = 0;
      cooperationParts(world, state, i, j, put);
      set('cooperation', i, j);
    }
  }
};

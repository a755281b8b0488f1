/**
 * A week of the model, in which nobody acts. What `runWeek` does in which order, and why:
 *
 * 1. Relations are read anew, for talks progress by cooperation (R6.9); before a turn's first week they are up to
 *    date.
 * 2. Climate (R2.1), from last week's climate of every pair at once: all are cut to their bounds before the first
 *    moves, so that no pair sees another one's new week.
 * 3. Flows (R2.2, R2.3): baseline, instruments in force, arenas, the climate just made and, in the first week, the
 *    turn's acts add up to an input, and the flow goes a part of the way to it. Where somebody keeps the ledger, the
 *    same inputs are entered once more, as shares of the change.
 * 4. Arenas cool or warm to where they rest, each with noise of its own.
 * 5. Instruments age: truces hold or break, sanctions wear off, talks progress. They come after the flows, so that
 *    what is in force when a week begins works through that week.
 * 6. Homes and bodies come back to where they rest; trust follows how the new flows differ from usual.
 * 7. The week counts. Draws are keyed by it, so that it must count last.
 *
 * Relations after the last week are the caller's (`resolve.ts`).
 */

import { ageCeasefires } from './ceasefires.ts';
import { drawFor, normalAt } from './chance.ts';
import { clamp, divide, from1024, share } from './exact.ts';
import { staffShare } from './missions.ts';
import { changeArena, changeCohesion, changeHome, changeReputation, type View } from './quantities.ts';
import { deriveRelations } from './relations.ts';
import { ageSanctions, biting } from './sanctions.ts';
import { copyState, type Draft } from './state.ts';
import { ageTracks } from './tracks.ts';
import { bindingTreaties } from './treaties.ts';
import { enter, openTurn, saltOf, type Turn } from './turn.ts';
import type { Deployment, GameState, World } from './types.ts';
import { signOf, stakeOf } from './world.ts';

/** Receives one input to a flow of an ordered pair, mG. */
type Put = (flow: 'hostile' | 'friendly', i: number, j: number, amount: number, source: string) => void;

/**
 * R2.10: forces as the other side reads them, mG a week. Steps that its own match are read as defence; the rest through
 * distrust, and less darkly where a treaty in force lets it look.
 */
export const menace = (world: World, state: View, d: Deployment, reader: number): number => {
  const { value } = world.model;
  const { deployments, treaties } = state.instruments;
  const facing = deployments.find((o) => o.by === reader && o.arena === d.arena)?.size ?? 0;
  const beyond = Math.max(0, d.size - facing);
  const trust = state.reputation.trust[reader * world.powers.length + d.by] ?? 0;
  const darkly = 1024 + divide(value['deployment.distrust'] * (500 - trust), 500);
  const plain = (d.size - beyond) * value['deployment.flow'];
  const read = plain + share(beyond * value['deployment.flow'], darkly);
  return bindingTreaties(treaties, d.by, reader) > 0 ? share(read, value['deployment.verified']) : read;
};

/** What instruments in force and arenas put into the flows every week (R2.2, R2.8). */
const standingFlows = (world: World, state: Draft<GameState>, put: Put): void => {
  const { value } = world.model;
  const n = world.powers.length;
  const { sanctions, missions, deployments, channels, tracks, ceasefires, treaties } = state.instruments;
  for (const s of sanctions)
    put('hostile', s.from, s.to, divide(biting(s) * value['sanctions.flow'], 1024), 'sanctions');
  for (const m of missions) {
    const cut = 1024 - staffShare(missions, m.host, m.sender);
    put('hostile', m.host, m.sender, share(cut, value['staff.flow']), 'staff-cuts');
  }
  for (const d of deployments) {
    for (let j = 0; j < n; j += 1) {
      if (j !== d.by && signOf(world, d.arena, d.by, j) === -1)
        put('hostile', d.by, j, menace(world, state, d, j), 'deployments');
    }
  }
  const both = (a: number, b: number, amount: number, source: string): void => {
    put('friendly', a, b, amount, source);
    put('friendly', b, a, amount, source);
  };
  for (const c of channels) if (c.open) both(c.a, c.b, value['channel.flow'], 'channels');
  for (const track of tracks)
    if (track.status === 'open' || track.status === 'agreed')
      both(track.a, track.b, value['track.flow'], 'tracks');
  const among = (powers: readonly number[], amount: number, source: string): void => {
    powers.forEach((a, k) => {
      for (let l = k + 1; l < powers.length; l += 1) both(a, powers[l] ?? 0, amount, source);
    });
  };
  for (const c of ceasefires)
    if (c.status === 'in-force') among(c.guarantors, value['ceasefire.flow'], 'ceasefires');
  for (const treaty of treaties) {
    // A treaty in dispute is still half of one.
    const carried = treaty.status === 'in-force' ? 2 : treaty.status === 'disputed' ? 1 : 0;
    if (carried > 0) among(treaty.parties, divide(value['treaty.flow'] * carried, 2), 'treaties');
  }
  const { arenas } = world.scenario.file;
  for (const { arena, i, j, sign } of world.signed) {
    const above = (state.arenas[arena]?.heat ?? 0) - (arenas[arena]?.heat ?? 0);
    const amount = divide(divide(above * stakeOf(world, arena, i), 1000) * value['flow.arena'], 1000);
    // R2.8: a quarrel above its start adds hostility and below it takes some away; a common threat does so for friendship.
    put(sign === -1 ? 'hostile' : 'friendly', i, j, amount, world.arenas[arena] ?? '');
  }
};

/** Starts every flow at its resting level, unless the scenario says otherwise. */
export const restFlows = (world: World, state: Draft<GameState>): void => {
  const { value } = world.model;
  const n = world.powers.length;
  const background = share(divide(value['climate.noise'] * 42, 100), value['flow.climate-share']);
  const { hostile, friendly, hostileBase, friendlyBase } = state.dyads;
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) {
      const p = i * n + j;
      hostile[p] = i === j ? 0 : (hostileBase[p] ?? 0) + background;
      friendly[p] = i === j ? 0 : (friendlyBase[p] ?? 0) + background;
    }
  }
  standingFlows(world, state, (flow, i, j, amount) => {
    state.dyads[flow][i * n + j] = Math.max(0, (state.dyads[flow][i * n + j] ?? 0) + amount);
  });
  for (const r of world.scenario.file.relations) {
    const p = (world.powerIndex.get(r.from) ?? 0) * n + (world.powerIndex.get(r.to) ?? 0);
    if (r.hostileNow !== undefined) hostile[p] = r.hostileNow;
    if (r.friendlyNow !== undefined) friendly[p] = r.friendlyNow;
  }
};

/** R2.1: bureaucracies, media and lower levels go on without orders. */
const runClimate = (t: Turn): void => {
  const { world, state } = t;
  const { value } = world.model;
  const n = world.powers.length;
  const sd = value['climate.noise'];
  const limit = 2 * sd;
  const old = state.dyads.climate;
  const cut = old.slice();
  for (let p = 0; p < cut.length; p += 1) cut[p] = clamp(cut[p] ?? 0, -limit, limit);
  const salt = saltOf(t, 'climate');
  const rho = value['climate.rho'];
  const kappa = value['climate.kappa'];
  const lambda = value['climate.lambda'];
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) {
      if (i === j) continue;
      const p = i * n + j;
      let others = 0;
      for (const { power: k, weight } of world.heeds[i] ?? []) {
        if (k !== j) others += weight * ((cut[k * n + j] ?? 0) + (cut[j * n + k] ?? 0));
      }
      const before = old[p] ?? 0;
      const moved = from1024(rho * before + kappa * (cut[j * n + i] ?? 0)) + share(lambda, from1024(others));
      const after = clamp(moved + normalAt(salt, world.pairPlaces[p] ?? 0, sd), -limit, limit);
      old[p] = after;
      if (t.sink !== null)
        enter(
          t,
          'climate',
          world.powers[i] ?? null,
          world.powers[j] ?? null,
          after - before,
          after,
          'R2.1',
          'climate',
          null,
        );
    }
  }
};

/** R2.9: what a week's friendly acts displace of routine hostility, mG: at most a share of the baseline, so that no sweetener hides a deed. */
const displaced = (t: Turn, p: number, isFirst: boolean): number => {
  if (!isFirst || (t.friendly[p] ?? 0) === 0) return 0;
  const { value } = t.world.model;
  return Math.min(
    share(t.friendly[p] ?? 0, value['flow.displacement']),
    share(t.state.dyads.hostileBase[p] ?? 0, value['flow.displacement-most']),
  );
};

/** R2.3: a flow goes one part in `weeks` of the way to its input. */
const follow = (flow: number, input: number, weeks: number): number =>
  Math.max(0, flow + divide(Math.max(0, input) - flow, weeks));

/** R2.2, R2.3: inputs of the week, and flows that follow them slowly. */
const runFlows = (t: Turn, isFirst: boolean): void => {
  const { world, state } = t;
  const { value } = world.model;
  const n = world.powers.length;
  const { climate, hostile, friendly } = state.dyads;
  const input = { hostile: state.dyads.hostileBase.slice(), friendly: state.dyads.friendlyBase.slice() };
  standingFlows(world, state, (flow, i, j, amount) => {
    input[flow][i * n + j] = (input[flow][i * n + j] ?? 0) + amount;
  });
  const part = value['flow.climate-share'];
  const weeks = value['flow.smoothing'];
  for (let p = 0; p < n * n; p += 1) {
    let h = input.hostile[p] ?? 0;
    let f = input.friendly[p] ?? 0;
    const background = share(climate[p] ?? 0, part);
    if (background < 0) h -= background;
    else f += background;
    if (isFirst) {
      h += (t.hostile[p] ?? 0) - displaced(t, p, isFirst);
      f += t.friendly[p] ?? 0;
    }
    hostile[p] = follow(hostile[p] ?? 0, h, weeks);
    friendly[p] = follow(friendly[p] ?? 0, f, weeks);
  }
};

/** The ledger's view of `runFlows`: each input's share of the change, and what faded; they sum exactly. */
const enterFlows = (t: Turn, isFirst: boolean, before: { hostile: number[]; friendly: number[] }): void => {
  const { world, state } = t;
  const { value } = world.model;
  const n = world.powers.length;
  const weeks = value['flow.smoothing'];
  const explained = { hostile: new Array<number>(n * n).fill(0), friendly: new Array<number>(n * n).fill(0) };
  const note = (
    flow: 'hostile' | 'friendly',
    p: number,
    amount: number,
    rule: string,
    source: string,
    event: number | null,
  ): void => {
    const by = divide(amount, weeks);
    explained[flow][p] = (explained[flow][p] ?? 0) + by;
    enter(
      t,
      flow,
      world.powers[(p / n) | 0] ?? null,
      world.powers[p % n] ?? null,
      by,
      state.dyads[flow][p] ?? 0,
      rule,
      source,
      event,
    );
  };
  if (isFirst)
    for (const f of t.felt)
      note(f.weight < 0 ? 'hostile' : 'friendly', f.pair, Math.abs(f.weight), 'R2.5', f.source, f.event);
  standingFlows(world, state, (flow, i, j, amount, source) =>
    note(flow, i * n + j, amount, 'R2.2', source, null),
  );
  for (let p = 0; p < n * n; p += 1) {
    const eased = displaced(t, p, isFirst);
    if (eased !== 0) note('hostile', p, -eased, 'R2.9', 'displaced', null);
    const c = share(state.dyads.climate[p] ?? 0, value['flow.climate-share']);
    if (c !== 0) note(c < 0 ? 'hostile' : 'friendly', p, Math.abs(c), 'R2.1', 'climate', null);
    for (const flow of ['hostile', 'friendly'] as const) {
      const whole = (state.dyads[flow][p] ?? 0) - (before[flow][p] ?? 0);
      const rest = whole - (explained[flow][p] ?? 0);
      enter(
        t,
        flow,
        world.powers[(p / n) | 0] ?? null,
        world.powers[p % n] ?? null,
        rest,
        state.dyads[flow][p] ?? 0,
        'R2.3',
        'settling',
        null,
      );
    }
  }
};
/** R5.2: heat drifts to where it rests, with noise of its own for each arena. */
const runArenas = (t: Turn): void => {
  const { value } = t.world.model;
  const salt = saltOf(t, 'arenas');
  t.world.scenario.file.arenas.forEach((arena, a) => {
    const heat = t.state.arenas[a]?.heat ?? 0;
    const noise = divide(
      (drawFor(salt, arena.id) + drawFor(salt, `${arena.id}/again`) - 1023) * value['arena.noise'] * 245,
      102_300,
    );
    changeArena(t, a, 'heat', share(arena.restHeat - heat, value['arena.rest']) + noise, 'R5.2');
  });
};

/** R7.1, R7.3, R10.1: moods, constraints and cohesion come back to where they rest. */
const runHomes = (t: Turn): void => {
  const { value } = t.world.model;
  const { home, bodies } = t.state;
  t.world.scenario.file.powers.forEach((power, i) => {
    changeHome(t, i, 'mood', share(power.mood - (home.mood[i] ?? 0), value['home.mood-rest']), 'R7.1');
    changeHome(
      t,
      i,
      'constraint',
      share(power.constraint - (home.constraint[i] ?? 0), value['home.constraint-rest']),
      'R7.3',
    );
  });
  t.world.scenario.file.bodies.forEach((body, b) => {
    changeCohesion(t, b, share(body.cohesion - (bodies[b]?.cohesion ?? 0), value['cohesion.rest']), 'R10.1');
  });
};

/** R8.4: trust follows conduct that is better or worse than usual, slowly. */
const runTrust = (t: Turn): void => {
  const n = t.world.powers.length;
  const drift = t.world.model.value['trust.drift'];
  const { hostile, friendly, hostileBase, friendlyBase } = t.state.dyads;
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) {
      if (i === j) continue;
      const p = j * n + i;
      const conduct = (friendly[p] ?? 0) - (friendlyBase[p] ?? 0) - (hostile[p] ?? 0) + (hostileBase[p] ?? 0);
      const by = clamp(divide(conduct, 1500), -drift, drift);
      if (by !== 0) changeReputation(t, i, j, 'trust', by, 'R8.4');
    }
  }
};

/** One week of the model. Acts of the turn are felt in its first week. Relations are up to date before the first, and brought up to date by the caller after the last. */
export const runWeek = (t: Turn, isFirst: boolean): void => {
  if (!isFirst) deriveRelations(t.world, t.state, t);
  const before =
    t.sink === null
      ? null
      : { hostile: t.state.dyads.hostile.slice(), friendly: t.state.dyads.friendly.slice() };
  runClimate(t);
  runFlows(t, isFirst);
  if (before !== null) enterFlows(t, isFirst, before);
  runArenas(t);
  ageCeasefires(t);
  ageSanctions(t);
  ageTracks(t);
  runHomes(t);
  runTrust(t);
  t.state.clock.week += 1;
};

/**
 * One week in which nobody acts and arenas and instruments stand still: climate and flows alone (R2.1–R2.3). For
 * studying the model; a game runs `submit`. Returns a new state.
 */
export const drift = (world: World, state: GameState): GameState => {
  const t = openTurn(world, copyState(state), null, null);
  runClimate(t);
  runFlows(t, false);
  t.state.clock.week += 1;
  return t.state as GameState;
};

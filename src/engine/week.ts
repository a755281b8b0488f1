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

import { drawFor, normalAt } from './chance.ts';
import { changeArena, changeCohesion, changePower, changeReputation } from './changes.ts';
import { clamp, divide, from1024, nth, share } from './exact.ts';
import { eachOf, INSTRUMENT_RULES } from './instruments/index.ts';
import type { PutFlow } from './instruments/rules.ts';
import { law } from './law.ts';
import type { Mutable } from './mutable.ts';
import { pairOf } from './pairs.ts';
import { deriveRelations } from './relations.ts';
import { copyState } from './state.ts';
import { enter, openTurn, saltOf, type Turn } from './turn.ts';
import type { GameState, World } from './types.ts';
import { placeOfPower, stakeOf } from './world.ts';

type Flow = 'hostile' | 'friendly';

/** Why a flow changed, for the ledger. */
interface Why {
  readonly rule: string;
  readonly source: string;
  readonly event: number | null;
}

const { conduct: CONDUCT } = law['R8.4'];
const FLOWS = eachOf('flow');

const { ceasefire, sanctions, track, ...others } = INSTRUMENT_RULES;
/** Kinds age in this order. */
const AGEING = [ceasefire, sanctions, track, ...Object.values(others)].flatMap(({ age }) => age ?? []);

/** What instruments in force and arenas put into the flows every week (R2.2, R2.8). */
const standingFlows = (world: World, state: Mutable<GameState>, put: PutFlow): void => {
  for (const flow of FLOWS) flow(world, state, put);
  const { value } = world.model;
  const { arenas } = world.scenario.file;
  for (const { arena, i, j, sign } of world.signed) {
    const above = nth(state.arenas, arena).heat - nth(arenas, arena).heat;
    const amount = divide(divide(above * stakeOf(world, arena, i), 1000) * value['flow.arena'], 1000);
    // R2.8: a quarrel above its start adds hostility and below it takes some away; a common threat does so for friendship.
    put(sign === -1 ? 'hostile' : 'friendly', i, j, amount, world.arenas[arena] ?? '');
  }
};

/** Starts every flow at its resting level, unless the scenario says otherwise. */
export const restFlows = (world: World, state: Mutable<GameState>): void => {
  const { value } = world.model;
  const n = world.powers.length;
  const background = share(divide(value['climate.noise'] * 42, 100), value['flow.climate-share']);
  const { hostile, friendly, hostileBase, friendlyBase } = state.dyads;
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) {
      const p = pairOf(world, i, j);
      hostile[p] = i === j ? 0 : nth(hostileBase, p) + background;
      friendly[p] = i === j ? 0 : nth(friendlyBase, p) + background;
    }
  }
  standingFlows(world, state, (flow, i, j, amount) => {
    const p = pairOf(world, i, j);
    state.dyads[flow][p] = Math.max(0, nth(state.dyads[flow], p) + amount);
  });
  for (const r of world.scenario.file.relations) {
    const p = pairOf(world, placeOfPower(world, r.from), placeOfPower(world, r.to));
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
  const limit = law['R2.1'].deviations * sd;
  const old = state.dyads.climate;
  const cut = old.slice();
  for (let p = 0; p < cut.length; p += 1) cut[p] = clamp(nth(cut, p), -limit, limit);
  const salt = saltOf(t, 'climate');
  const rho = value['climate.rho'];
  const kappa = value['climate.kappa'];
  const lambda = value['climate.lambda'];
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) {
      if (i === j) continue;
      const p = pairOf(world, i, j);
      let others = 0;
      for (const { power: k, weight } of nth(world.heeds, i)) {
        if (k !== j) others += weight * (nth(cut, pairOf(world, k, j)) + nth(cut, pairOf(world, j, k)));
      }
      const before = nth(old, p);
      const answered = rho * before + kappa * nth(cut, pairOf(world, j, i));
      const moved = from1024(answered) + share(lambda, from1024(others));
      const after = clamp(moved + normalAt(salt, nth(world.pairPlaces, p), sd), -limit, limit);
      old[p] = after;
      if (t.sink !== null)
        enter(t, {
          quantity: 'climate',
          a: world.powers[i],
          b: world.powers[j],
          by: after - before,
          after,
          rule: 'R2.1',
          source: 'climate',
          event: null,
        });
    }
  }
};

/** R2.9: what a week's friendly acts displace of routine hostility, mG: at most a share of the baseline, so that no sweetener hides a deed. */
const displaced = (t: Turn, p: number, isFirst: boolean): number => {
  if (!isFirst || nth(t.friendly, p) === 0) return 0;
  const { value } = t.world.model;
  return Math.min(
    share(nth(t.friendly, p), value['flow.displacement']),
    share(nth(t.state.dyads.hostileBase, p), value['flow.displacement-most']),
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
    const p = pairOf(world, i, j);
    input[flow][p] = nth(input[flow], p) + amount;
  });
  const part = value['flow.climate-share'];
  const weeks = value['flow.smoothing'];
  for (let p = 0; p < n * n; p += 1) {
    let h = nth(input.hostile, p);
    let f = nth(input.friendly, p);
    const background = share(nth(climate, p), part);
    if (background < 0) h -= background;
    else f += background;
    if (isFirst) {
      h += nth(t.hostile, p) - displaced(t, p, isFirst);
      f += nth(t.friendly, p);
    }
    hostile[p] = follow(nth(hostile, p), h, weeks);
    friendly[p] = follow(nth(friendly, p), f, weeks);
  }
};

/** The ledger's view of `runFlows`: each input's share of the change, and what faded; they sum exactly. */
const enterFlows = (t: Turn, isFirst: boolean, before: { hostile: number[]; friendly: number[] }): void => {
  const { world, state } = t;
  const { value } = world.model;
  const n = world.powers.length;
  const weeks = value['flow.smoothing'];
  const explained = { hostile: new Array<number>(n * n).fill(0), friendly: new Array<number>(n * n).fill(0) };
  const write = (flow: Flow, pair: number, by: number, why: Why): void => {
    explained[flow][pair] = nth(explained[flow], pair) + by;
    enter(t, {
      quantity: flow,
      a: world.powers[Math.trunc(pair / n)],
      b: world.powers[pair % n],
      by,
      after: nth(state.dyads[flow], pair),
      ...why,
    });
  };
  const note = (flow: Flow, pair: number, amount: number, why: Why): void =>
    write(flow, pair, divide(amount, weeks), why);
  if (isFirst)
    for (const { weight, pair, source, event } of t.felt)
      note(weight < 0 ? 'hostile' : 'friendly', pair, Math.abs(weight), { rule: 'R2.5', source, event });
  standingFlows(world, state, (flow, i, j, amount, source) =>
    note(flow, pairOf(world, i, j), amount, { rule: 'R2.2', source, event: null }),
  );
  for (let pair = 0; pair < n * n; pair += 1) {
    const eased = displaced(t, pair, isFirst);
    if (eased !== 0) note('hostile', pair, -eased, { rule: 'R2.9', source: 'displaced', event: null });
    const c = share(nth(state.dyads.climate, pair), value['flow.climate-share']);
    if (c !== 0)
      note(c < 0 ? 'hostile' : 'friendly', pair, Math.abs(c), {
        rule: 'R2.1',
        source: 'climate',
        event: null,
      });
    for (const flow of ['hostile', 'friendly'] as const) {
      const whole = nth(state.dyads[flow], pair) - nth(before[flow], pair);
      const rest = whole - nth(explained[flow], pair);
      write(flow, pair, rest, { rule: 'R2.3', source: 'settling', event: null });
    }
  }
};

/** R5.2: heat drifts to where it rests, with noise of its own for each arena. */
const runArenas = (t: Turn): void => {
  const { value } = t.world.model;
  const salt = saltOf(t, 'arenas');
  t.world.scenario.file.arenas.forEach((arena, a) => {
    const { heat } = nth(t.state.arenas, a);
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
    changePower(t, i, 'mood', share(power.mood - nth(home.mood, i), value['home.mood-rest']), 'R7.1');
    changePower(
      t,
      i,
      'constraint',
      share(power.constraint - nth(home.constraint, i), value['home.constraint-rest']),
      'R7.3',
    );
  });
  t.world.scenario.file.bodies.forEach((body, b) => {
    changeCohesion(t, b, share(body.cohesion - nth(bodies, b).cohesion, value['cohesion.rest']), 'R10.1');
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
      const p = pairOf(t.world, j, i);
      const conduct = nth(friendly, p) - nth(friendlyBase, p) - nth(hostile, p) + nth(hostileBase, p);
      const by = clamp(divide(conduct, CONDUCT), -drift, drift);
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
  for (const age of AGEING) age(t);
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

import alea from 'seedrandom/lib/alea.js';
import type { GameState, World } from '../../src/engine/index.ts';

/** A course of weeks in typed arrays. Numbers of pair i→j stand at `i * n + j`, mG. */
export interface TypedLoop {
  readonly climate: Int32Array;
  readonly hostile: Int32Array;
  readonly friendly: Int32Array;
  /** Goes on by one week. */
  readonly step: () => void;
  /** Goes back to the start. */
  readonly reset: () => void;
}

/** Half away from zero; `b` > 0, quotients below 2^31. */
const divide = (a: number, b: number): number =>
  a < 0 ? -(((b - 2 * a) / (2 * b)) | 0) : ((2 * a + b) / (2 * b)) | 0;

/** The engine's finalizer of 32-bit words. */
const mix = (seed: number): number => {
  let h = Math.imul(seed ^ (seed >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
};

/** FNV-1a of the purpose `climate`. */
const CLIMATE = [...'climate'].reduce((h, c) => Math.imul(h ^ c.charCodeAt(0), 0x01000193), 0x811c9dc5 | 0);

/** Integers of a table's column. */
const column = <T>(rows: readonly T[], of: (row: T) => number): Int32Array => Int32Array.from(rows, of);

const range = (n: number): readonly number[] => Array.from({ length: n }, (_, k) => k);

/** Each unordered pair of some powers, both ways, as places in a table of ordered pairs. */
const bothWays = (powers: readonly number[], n: number): readonly number[] =>
  powers.flatMap((a, k) => powers.slice(k + 1).flatMap((b) => [a * n + b, b * n + a]));

/**
 * R2.1–R2.3 by hand: what somebody would write who wanted these numbers and nothing else — no state, no ledger, no
 * names. The same draws and divisions as the engine's `drift`, week by week: tables of instruments and arenas are laid
 * out once, what they put into the flows is reckoned each week.
 */
export const typedLoop = (world: World, start: GameState): TypedLoop => {
  const { value } = world.model;
  const n = world.powers.length;
  const pairs = n * n;
  const { sanctions, missions, deployments, channels, tracks, ceasefires, treaties } = start.instruments;

  const heedStart = new Int32Array(n + 1);
  world.heeds.forEach((list, i) => {
    heedStart[i + 1] = (heedStart[i] ?? 0) + list.length;
  });
  const heedPower = column(world.heeds.flat(), (h) => h.power);
  const heedWeight = column(world.heeds.flat(), (h) => h.weight);

  const sanctionPair = column(sanctions, (s) => s.from * n + s.to);
  const sanctionSteps = column(sanctions, (s) => s.executive + s.legislated);
  const sanctionAdapted = column(sanctions, (s) => s.adapted);
  const missionPair = column(missions, (m) => m.host * n + m.sender);
  const missionStaff = column(missions, (m) => m.staff);
  const missionFull = column(missions, (m) => m.staffAtStart);
  const forces = deployments.flatMap((d) =>
    range(n).flatMap((j) =>
      j !== d.by && world.signs[(d.arena * n + d.by) * n + j] === -1
        ? [
            {
              pair: d.by * n + j,
              size: d.size,
              facing: deployments.find((o) => o.by === j && o.arena === d.arena)?.size ?? 0,
              trust: start.reputation.trust[j * n + d.by] ?? 0,
              bound: treaties.some(
                (t) => t.status === 'in-force' && t.parties.includes(d.by) && t.parties.includes(j),
              ),
            },
          ]
        : [],
    ),
  );
  const forcePair = column(forces, (f) => f.pair);
  const forceSize = column(forces, (f) => f.size);
  const forceBeyond = column(forces, (f) => Math.max(0, f.size - f.facing));
  const forceTrust = column(forces, (f) => f.trust);
  const forceBound = column(forces, (f) => (f.bound ? 1 : 0));
  /** Pairs and what each of them is worth: channels, tracks, ceasefires, treaties. */
  const ties = [
    ...channels.filter((c) => c.open).map((c) => ({ powers: [c.a, c.b], worth: value['channel.flow'] })),
    ...tracks
      .filter((t) => t.status === 'open' || t.status === 'agreed')
      .map((t) => ({ powers: [t.a, t.b], worth: value['track.flow'] })),
    ...ceasefires
      .filter((c) => c.status === 'in-force')
      .map((c) => ({ powers: c.guarantors, worth: value['ceasefire.flow'] })),
    ...treaties
      .filter((t) => t.status === 'in-force' || t.status === 'disputed')
      .map((t) => ({
        powers: t.parties,
        worth: divide(value['treaty.flow'] * (t.status === 'in-force' ? 2 : 1), 2),
      })),
  ].flatMap(({ powers, worth }) => bothWays(powers, n).map((pair) => ({ pair, worth })));
  const tiePair = column(ties, (t) => t.pair);
  const tieWorth = column(ties, (t) => t.worth);
  const signedPair = column(world.signed, (s) => s.i * n + s.j);
  const signedArena = column(world.signed, (s) => s.arena);
  const signedStake = column(world.signed, (s) => world.stakes[s.arena * n + s.i] ?? 0);
  const signedSign = column(world.signed, (s) => s.sign);
  const heat = column(start.arenas, (a) => a.heat);
  const heatAtStart = column(world.scenario.file.arenas, (a) => a.heat);

  const hostileBase = Int32Array.from(start.dyads.hostileBase);
  const friendlyBase = Int32Array.from(start.dyads.friendlyBase);
  const climate = Int32Array.from(start.dyads.climate);
  const hostile = Int32Array.from(start.dyads.hostile);
  const friendly = Int32Array.from(start.dyads.friendly);
  const cut = new Int32Array(pairs);
  const hostileInput = new Int32Array(pairs);
  const friendlyInput = new Int32Array(pairs);
  const place = Int32Array.from(world.pairPlaces);
  let { week } = start.clock;

  const sd = value['climate.noise'];
  const rho = value['climate.rho'];
  const kappa = value['climate.kappa'];
  const lambda = value['climate.lambda'];
  const climateShare = value['flow.climate-share'];
  const smoothing = value['flow.smoothing'];
  const perStep = value['sanctions.flow'];
  const perMission = value['staff.flow'];
  const perForce = value['deployment.flow'];
  const distrust = value['deployment.distrust'];
  const verified = value['deployment.verified'];
  const perArena = value['flow.arena'];
  const limit = 2 * sd;
  const clip = (x: number): number => (x < -limit ? -limit : x > limit ? limit : x);

  // Every index below is within its table, which the type checker can't know.
  const runClimate = (): void => {
    const salt = mix(alea(`${start.seed}/${week}/ids`).int32() ^ CLIMATE);
    const draw = (place: number): number => {
      const word = mix(salt ^ place);
      const sum = (word & 255) + ((word >>> 8) & 255) + ((word >>> 16) & 255) + (word >>> 24) - 510;
      return clip(divide(sum * sd, 148));
    };
    for (let p = 0; p < pairs; p += 1) cut[p] = clip(climate[p] as number);
    for (let i = 0; i < n; i += 1) {
      const from = heedStart[i] as number;
      const to = heedStart[i + 1] as number;
      for (let j = 0; j < n; j += 1) {
        if (i === j) continue;
        const p = i * n + j;
        let others = 0;
        for (let h = from; h < to; h += 1) {
          const k = heedPower[h] as number;
          if (k !== j)
            others += (heedWeight[h] as number) * ((cut[k * n + j] as number) + (cut[j * n + k] as number));
        }
        const own = divide(rho * (climate[p] as number) + kappa * (cut[j * n + i] as number), 1024);
        climate[p] = clip(own + divide(lambda * divide(others, 1024), 1024) + draw(place[p] as number));
      }
    }
  };

  const runFlows = (): void => {
    for (let p = 0; p < pairs; p += 1) {
      const background = divide((climate[p] as number) * climateShare, 1024);
      hostileInput[p] = (hostileBase[p] as number) + (background < 0 ? -background : 0);
      friendlyInput[p] = (friendlyBase[p] as number) + (background > 0 ? background : 0);
    }
    const add = (input: Int32Array, p: number, amount: number): void => {
      input[p] = (input[p] as number) + amount;
    };
    for (let k = 0; k < sanctionPair.length; k += 1) {
      const biting = (sanctionSteps[k] as number) * (1024 - (sanctionAdapted[k] as number));
      add(hostileInput, sanctionPair[k] as number, divide(biting * perStep, 1024));
    }
    for (let k = 0; k < missionPair.length; k += 1) {
      const full = missionFull[k] as number;
      const left = full === 0 ? 1024 : Math.min(1024, divide((missionStaff[k] as number) * 1024, full));
      add(hostileInput, missionPair[k] as number, divide((1024 - left) * perMission, 1024));
    }
    for (let k = 0; k < forcePair.length; k += 1) {
      const beyond = forceBeyond[k] as number;
      const darkly = 1024 + divide(distrust * (500 - (forceTrust[k] as number)), 500);
      const read = ((forceSize[k] as number) - beyond) * perForce + divide(beyond * perForce * darkly, 1024);
      add(hostileInput, forcePair[k] as number, forceBound[k] === 1 ? divide(read * verified, 1024) : read);
    }
    for (let k = 0; k < tiePair.length; k += 1)
      add(friendlyInput, tiePair[k] as number, tieWorth[k] as number);
    for (let k = 0; k < signedPair.length; k += 1) {
      const a = signedArena[k] as number;
      const above = (heat[a] as number) - (heatAtStart[a] as number);
      const amount = divide(divide(above * (signedStake[k] as number), 1000) * perArena, 1000);
      add((signedSign[k] as number) < 0 ? hostileInput : friendlyInput, signedPair[k] as number, amount);
    }
    for (let p = 0; p < pairs; p += 1) {
      const h = hostile[p] as number;
      const f = friendly[p] as number;
      const hNext = h + divide(Math.max(0, hostileInput[p] as number) - h, smoothing);
      const fNext = f + divide(Math.max(0, friendlyInput[p] as number) - f, smoothing);
      hostile[p] = hNext < 0 ? 0 : hNext;
      friendly[p] = fNext < 0 ? 0 : fNext;
    }
  };

  return {
    climate,
    hostile,
    friendly,
    step: () => {
      runClimate();
      runFlows();
      week += 1;
    },
    reset: () => {
      climate.set(start.dyads.climate);
      hostile.set(start.dyads.hostile);
      friendly.set(start.dyads.friendly);
      week = start.clock.week;
    },
  };
};

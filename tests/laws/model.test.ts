import { describe, expect, it } from 'vitest';
import { playGame } from '../../src/cli/seats.ts';
import { type GameState, score, setup, type World } from '../../src/engine/index.ts';
import { world } from '../helpers/game.ts';
import { ALT, aMove, anEvent, BER, COR, lab, pair } from '../helpers/lab.ts';
import { altered, slate, turn } from '../helpers/play.ts';

/** Laws that the relations model must obey over many seeds, whatever its parameters are tuned to. */

const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;

const deviation = (values: readonly number[]): number => {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((v) => (v - middle) ** 2)));
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Least squares of y on three columns, by the normal equations. */
const regress = (rows: readonly (readonly [number, number, number, number])[]): readonly number[] => {
  const m = [0, 1, 2].map((r) =>
    [0, 1, 2, 3].map((c) => {
      let sum = 0;
      for (const row of rows) sum += (row[r] ?? 0) * (row[c] ?? 0);
      return sum;
    }),
  );
  for (let k = 0; k < 3; k += 1) {
    const pivot = m[k] ?? [];
    for (let r = 0; r < 3; r += 1) {
      const row = m[r];
      if (r === k || row === undefined) continue;
      const factor = (row[k] ?? 0) / (pivot[k] ?? 1);
      for (let c = k; c < 4; c += 1) row[c] = (row[c] ?? 0) - factor * (pivot[c] ?? 0);
    }
  }
  return m.map((row, k) => (row[3] ?? 0) / (row[k] ?? 1));
};

/** Ends of games between two doctrines: tension and cooperation of the pair in points of 100, and both scores. */
const games = (table: World, usa: string, rus: string, count: number) =>
  Array.from({ length: count }, (_, k) => {
    const { start, end } = playGame(table, `model/${k}`, { USA: usa, RUS: rus });
    const p = (table.played[0] ?? 0) * table.powers.length + (table.played[1] ?? 0);
    const of = (state: GameState, kind: 'tension' | 'cooperation'): number =>
      (state.dyads[kind][p] ?? 0) / 10;
    return {
      tension: of(end, 'tension'),
      cooperation: of(end, 'cooperation'),
      rise: of(end, 'tension') - of(start, 'tension'),
      scores: table.played.map((power) => score(table, end, power).total),
    };
  });

describe('laws of the model', () => {
  it('two hawks end 15 to 35 points above the start in nine games of ten', () => {
    const rises = games(world(), 'hawk', 'hawk', 30).map((g) => g.rise);
    expect(rises.filter((r) => r >= 15 && r <= 35).length).toBeGreaterThanOrEqual(26);
  });

  it('against a hawk a dove does worse than a hawk does, and worse than a dove against a dove', () => {
    const table = world();
    const of = (usa: string, rus: string, seat: 0 | 1): number =>
      mean(games(table, usa, rus, 16).map((g) => g.scores[seat] ?? 0));
    expect(of('dove', 'hawk', 0)).toBeLessThan(of('hawk', 'hawk', 0));
    expect(of('hawk', 'dove', 1)).toBeLessThan(of('hawk', 'hawk', 1));
    const doves = [of('dove', 'dove', 0), of('dove', 'dove', 1)] as const;
    expect(of('dove', 'hawk', 0)).toBeLessThan(doves[0]);
    expect(of('hawk', 'dove', 1)).toBeLessThan(doves[1]);
  });

  it('a shut deconfliction channel at least doubles incidents', () => {
    const count = (open: boolean): number => {
      const table = lab({
        turns: 2,
        events: [anEvent('encounter', { odds: 60, incident: { arena: 'strait', between: ['ALT', 'BER'] } })],
        instruments: { channels: [{ between: ['ALT', 'BER'], channel: 'military', open }] },
      });
      let fired = 0;
      for (let k = 0; k < 400; k += 1)
        if (turn(table, setup(table, `shut/${k}`)).deck.brief.includes('encounter')) fired += 1;
      return fired;
    };
    expect(count(false)).toBeGreaterThanOrEqual(2 * count(true));
  });

  it('regression on weeks without acts recovers rho, kappa and lambda within 0.04', () => {
    const affinity = { COR: 1024 };
    const table = lab({
      powers: { ALT: { affinity }, BER: { affinity }, COR: { affinity: { ALT: 1024 } } },
      turns: 14,
      parameters: { 'climate.noise': 2500 },
    });
    const { value } = table.model;
    const limit = 2 * value['climate.noise'];
    const clip = (c: number): number => Math.min(Math.max(c, -limit), limit);
    const friend = [COR, COR, ALT] as const;
    const rows: (readonly [number, number, number, number])[] = [];
    for (let k = 0; k < 200; k += 1) {
      let state = setup(table, `weeks/${k}`);
      while (state.clock.ending === null) {
        const next = turn(table, state);
        const c = (i: number, j: number): number => state.dyads.climate[pair(i, j)] ?? 0;
        for (const i of [ALT, BER, COR]) {
          for (const j of [ALT, BER, COR]) {
            const f = friend[i] ?? 0;
            if (i === j || f === j) continue;
            rows.push([
              c(i, j),
              clip(c(j, i)),
              clip(c(f, j)) + clip(c(j, f)),
              next.dyads.climate[pair(i, j)] ?? 0,
            ]);
          }
        }
        state = next;
      }
    }
    const found = regress(rows);
    const set = [value['climate.rho'], value['climate.kappa'], value['climate.lambda']].map((v) => v / 1024);
    found.forEach((coefficient, k) => {
      expect(Math.abs(coefficient - (set[k] ?? 0))).toBeLessThan(0.04);
    });
  });

  it('an unmonitored truce lives about two weeks at the median; monitors and guarantors lengthen it', () => {
    const lifetime = (monitored: boolean, guarantors: readonly number[]): number => {
      const table = world();
      const arena = table.arenaIndex.get('donbas') ?? -1;
      return median(
        Array.from({ length: 40 }, (_, k) => {
          let state = altered(setup(table, `truce/${k}`), (s) => {
            for (const c of s.instruments.ceasefires)
              if (c.arena === arena)
                Object.assign(c, { guarantors: [...guarantors], monitored, status: 'in-force' });
          });
          let weeks = 0;
          while (state.clock.ending === null) {
            state = turn(table, state);
            const held = state.instruments.ceasefires.find((c) => c.arena === arena);
            if (held?.status !== 'in-force') break;
            weeks += 1;
          }
          return weeks + 1;
        }),
      );
    };
    const bare = lifetime(false, []);
    const watched = lifetime(true, []);
    expect(bare).toBeGreaterThanOrEqual(1);
    expect(bare).toBeLessThanOrEqual(3);
    expect(watched).toBeGreaterThan(bare);
    expect(lifetime(true, [3, 4])).toBeGreaterThan(watched);
  });

  it('one deed of −5 shows above the week’s noise', () => {
    const table = world();
    const p = (table.played[0] ?? 0) * table.powers.length + (table.played[1] ?? 0);
    const deed = { ...table, ...withDeed(table) };
    const noise: number[] = [];
    const moved: number[] = [];
    for (let k = 0; k < 30; k += 1) {
      const state = setup(deed, `legible/${k}`);
      const passed = turn(deed, state);
      const acted = turn(deed, state, { RUS: slate(['plain-deed']) });
      noise.push((passed.dyads.tension[p] ?? 0) - (state.dyads.tension[p] ?? 0));
      moved.push((acted.dyads.tension[p] ?? 0) - (passed.dyads.tension[p] ?? 0));
    }
    expect(mean(moved)).toBeGreaterThan(1.5 * deviation(noise));
  });
});

/** The same world with one plain deed of −5 in the catalogue. */
const withDeed = (table: World): Partial<World> => {
  const move = aMove('plain-deed', { cameo: '173', weight: -5000 });
  const entry = {
    move,
    domains: [],
    dependent: [],
    independent: [],
    choices: [],
    hasEmptyDomain: false,
    hasPromises: false,
  };
  const repertoire = table.repertoire.map((entries, k) =>
    table.played.includes(k) ? [...entries, entry] : entries,
  );
  return {
    moveById: new Map([...table.moveById, [move.id, move]]),
    repertoire,
    entries: repertoire.map((list) => new Map(list.map((one) => [one.move.id, one]))),
  };
};

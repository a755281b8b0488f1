import { describe, expect, it } from 'vitest';
import { type GameState, setup, type World } from '../../src/engine/index.ts';
import type { ParameterKey } from '../../src/vocabulary/index.ts';
import { ALT, aMove, BER, COR, lab, labModel, PIRATES, pair, STRAIT } from '../helpers/lab.ts';
import { altered, order, slate, told, turn } from '../helpers/play.ts';

const A_B = pair(ALT, BER);
const B_A = pair(BER, ALT);

/** Flows that follow at once and take the whole of an act, so that one week shows its input. */
const DIRECT: Partial<Record<ParameterKey, number>> = {
  'flow.smoothing': 1,
  'flow.act-share': 1024,
  'flow.conciliation-discount': 0,
};

const direct = (more: Parameters<typeof lab>[0] = {}): World =>
  lab({ ...more, parameters: { ...DIRECT, ...more.parameters } });

const hostile = (state: GameState, p = A_B): number => state.dyads.hostile[p] ?? Number.NaN;
const friendly = (state: GameState, p = A_B): number => state.dyads.friendly[p] ?? Number.NaN;

const start = (table: World): GameState => setup(table, 'flows');

describe('R2 · flows', () => {
  it('R2.1 Climate keeps rho of itself, takes kappa of the other side’s and lambda of its friends’, clipped at two deviations', () => {
    const table = lab({
      powers: { ALT: { affinity: { COR: 512 } } },
      parameters: { 'climate.rho': 512, 'climate.kappa': 256, 'climate.lambda': 512, 'climate.noise': 0 },
    });
    // Without noise everything is clipped to nothing; so with a deviation whose draws we read off.
    const noisy = lab({
      powers: { ALT: { affinity: { COR: 512 } } },
      parameters: { 'climate.rho': 512, 'climate.kappa': 256, 'climate.lambda': 512, 'climate.noise': 1000 },
    });
    expect(turn(table, start(table)).dyads.climate.every((c) => c === 0)).toBe(true);
    const set = (climate: Readonly<Record<number, number>>): GameState =>
      altered(start(noisy), (s) => {
        s.dyads.climate = s.dyads.climate.map((_, p) => climate[p] ?? 0);
      });
    const base = turn(noisy, set({}));
    const c = (state: GameState, p: number): number =>
      (state.dyads.climate[p] ?? 0) - (base.dyads.climate[p] ?? 0);
    // Small enough that no sum reaches the clip.
    const own = turn(noisy, set({ [A_B]: 400 }));
    expect(c(own, A_B)).toBe(200);
    expect(c(own, B_A)).toBe(100);
    const friend = turn(noisy, set({ [pair(COR, BER)]: 400 }));
    expect(c(friend, A_B)).toBe(100);
    expect(c(friend, B_A)).toBe(0);
    const extreme = turn(noisy, set({ [A_B]: 20_000, [B_A]: -20_000 }));
    expect(extreme.dyads.climate[A_B]).toBe(2000);
    expect(extreme.dyads.climate[B_A]).toBe(-2000);
  });

  it('R2.1 The background’s noise has the model’s deviation and never passes two', () => {
    const sd = 1000;
    const table = lab({
      parameters: { 'climate.rho': 0, 'climate.kappa': 0, 'climate.lambda': 0, 'climate.noise': sd },
    });
    const draws = Array.from({ length: 60 }, (_, k) =>
      turn(table, setup(table, `noise/${k}`)).dyads.climate.filter((_c, p) => p % 4 !== 0),
    ).flat();
    let squares = 0;
    for (const c of draws) {
      expect(Math.abs(c)).toBeLessThanOrEqual(2 * sd);
      squares += c * c;
    }
    const deviation = Math.sqrt(squares / draws.length);
    expect(deviation).toBeGreaterThan(0.8 * sd);
    expect(deviation).toBeLessThan(1.15 * sd);
  });

  it('R2.2 The week’s input is the baseline, the acts, the instruments in force and a share of the climate', () => {
    const { value } = labModel();
    const base = { from: 'ALT', to: 'BER', hostile: 2000, friendly: 1000, trust: 500, credibility: 500 };
    const plain = direct({ relations: [base] });
    expect(hostile(turn(plain, start(plain)))).toBe(2000);
    expect(friendly(turn(plain, start(plain)))).toBe(1000);
    const table = direct({
      relations: [base],
      parameters: { 'sanctions.adapt': 0 },
      instruments: {
        sanctions: [
          {
            from: 'ALT',
            to: 'BER',
            executive: 2,
            legislated: 1,
            arena: 'strait',
            linked: false,
            adapted: 512,
          },
        ],
        missions: [{ host: 'ALT', sender: 'BER', staff: 400, ceiling: null, consulates: 1 }],
        deployments: [{ by: 'ALT', arena: 'strait', size: 3 }],
        channels: [
          { between: ['ALT', 'BER'], channel: 'leaders', open: true },
          { between: ['ALT', 'BER'], channel: 'ministers', open: false },
        ],
        treaties: [{ id: 'transit', parties: ['ALT', 'BER'], status: 'in-force', expires: null }],
        ceasefires: [
          {
            arena: 'strait',
            parties: ['COR'],
            guarantors: ['ALT', 'BER'],
            monitored: false,
            status: 'in-force',
          },
        ],
        tracks: [
          {
            id: 'talks',
            level: 'technical',
            between: ['ALT', 'BER'],
            arena: null,
            status: 'open',
            progress: 0,
            thresholds: [],
          },
        ],
      },
    });
    const halved = altered(start(table), (s) => {
      for (const m of s.instruments.missions) m.staff = 200;
    });
    const after = turn(table, halved);
    expect(hostile(after)).toBe(
      2000 + 1.5 * value['sanctions.flow'] + value['staff.flow'] / 2 + 3 * value['deployment.flow'],
    );
    expect(friendly(after)).toBe(
      1000 + value['channel.flow'] + value['treaty.flow'] + value['ceasefire.flow'] + value['track.flow'],
    );
    expect(friendly(after, B_A)).toBe(friendly(after) - 1000);
  });

  it('R2.2 A treaty in dispute carries half of its flow, and one that rests or has ended nothing', () => {
    const carried = (status: string): readonly number[] => {
      const table = direct({
        instruments: { treaties: [{ id: 'transit', parties: ['ALT', 'BER'], status, expires: null }] },
        parameters: { 'treaty.flow': 120 },
      });
      const after = turn(table, start(table));
      return [friendly(after), friendly(after, B_A), friendly(after, pair(ALT, COR))];
    };
    expect(carried('in-force')).toEqual([120, 120, 0]);
    expect(carried('disputed')).toEqual([60, 60, 0]);
    expect(carried('suspended')).toEqual([0, 0, 0]);
    expect(carried('ended')).toEqual([0, 0, 0]);
  });

  it('R2.2 The climate’s negative part feeds hostility, its positive part friendship; an input is never below zero', () => {
    const table = direct({
      arenas: { strait: { heat: 500 } },
      parameters: {
        'climate.rho': 1023,
        'climate.kappa': 0,
        'climate.lambda': 0,
        'climate.noise': 1000,
        'flow.climate-share': 512,
      },
    });
    for (const seed of ['one', 'two', 'three']) {
      const after = turn(table, setup(table, seed));
      const c = after.dyads.climate[A_B] ?? 0;
      expect(Math.abs(hostile(after) - Math.max(0, -c / 2))).toBeLessThanOrEqual(0.5);
      expect(Math.abs(friendly(after) - Math.max(0, c / 2))).toBeLessThanOrEqual(0.5);
    }
    const cold = altered(start(direct()), (s) => {
      for (const a of s.arenas) a.heat = 0;
    });
    expect(hostile(turn(direct(), cold))).toBe(0);
  });

  it('R2.3 Flows follow their inputs by one part in the smoothing, up and down', () => {
    const table = lab({ parameters: { 'flow.smoothing': 5, 'flow.act-share': 1024 } });
    const one = turn(table, start(table), { ALT: slate(['strike']) });
    expect(hostile(one)).toBe(1600);
    const two = turn(table, one);
    expect(hostile(two)).toBe(1280);
    expect(hostile(turn(table, two))).toBe(1024);
  });

  it('R2.4 Baselines are anchored: words and gifts never move them; an agreed track raises the friendly one by 200', () => {
    const table = lab({
      instruments: {
        tracks: [
          {
            id: 'talks',
            level: 'technical',
            between: ['ALT', 'BER'],
            arena: null,
            status: 'open',
            progress: 900,
            thresholds: [],
          },
        ],
      },
      moves: [aMove('finish', { effects: [{ type: 'talks', op: 'push', track: 'talks', by: 1000 }] })],
    });
    const warm = turn(table, start(table), { ALT: slate(['praise', 'gift']) });
    expect(warm.dyads.friendlyBase).toEqual(start(table).dyads.friendlyBase);
    expect(warm.dyads.hostileBase).toEqual(start(table).dyads.hostileBase);
    const { after, ledger } = told(table, start(table), { ALT: slate(['finish']) });
    expect(after.dyads.friendlyBase[A_B]).toBe(200);
    expect(after.dyads.friendlyBase[B_A]).toBe(200);
    expect(ledger.filter((e) => e.quantity === 'baseline-friendly').map((e) => e.rule)).toEqual([
      'R2.4',
      'R2.4',
    ]);
  });

  it('R2.5 An act enters the flow toward its target by the model’s share of its weight, and no other flow', () => {
    const table = lab({ parameters: { ...DIRECT, 'flow.act-share': 512 } });
    const after = turn(table, start(table), { ALT: slate(['strike']) });
    expect(hostile(after)).toBe(4000);
    expect(friendly(after)).toBe(0);
    expect(hostile(after, B_A)).toBe(0);
    expect(friendly(turn(table, start(table), { ALT: slate(['gift']) }))).toBe(3000);
  });

  it('R2.5 A move with a size weighs half at size 0 and in full at its reference size, at most ten', () => {
    const table = direct({
      moves: [
        aMove('sized', {
          weight: -6000,
          weightAtSize: 4,
          parameters: [{ name: 'size', among: [2, 4, 8, 100] }],
        }),
      ],
    });
    const at = (size: number): number =>
      hostile(turn(table, start(table), { ALT: slate([order('sized', { size })]) }));
    expect([at(2), at(4), at(8), at(100)]).toEqual([4500, 6000, 9000, 10_000]);
  });

  it('R2.5 A mutual act counts both ways', () => {
    const table = direct();
    const after = turn(table, start(table), { ALT: slate(['offer-truck']), BER: slate(['offer-truck']) });
    expect(friendly(after)).toBe(4000);
    expect(friendly(after, B_A)).toBe(4000);
  });

  it('R2.6 Conciliation is discounted by tension, hostility is not', () => {
    const table = direct({ parameters: { 'flow.conciliation-discount': 512 } });
    const tense = (tension: number): GameState =>
      altered(start(table), (s) => {
        s.dyads.tension[A_B] = tension;
        s.dyads.tension[B_A] = tension;
      });
    const gift = { ALT: slate(['gift']) };
    expect(friendly(turn(table, tense(0), gift))).toBe(6000);
    expect(friendly(turn(table, tense(500), gift))).toBe(4500);
    expect(friendly(turn(table, tense(1000), gift))).toBe(3000);
    expect(hostile(turn(table, tense(1000), { ALT: slate(['snub']) }))).toBe(3000);
  });

  it('R2.7 Acts are read through noise: less with a channel open, the military one apart', () => {
    const spread = (channels: readonly object[]): number => {
      const table = direct({
        instruments: { channels },
        parameters: { 'flow.misreading-open': 100, 'flow.misreading-shut': 1600 },
      });
      let most = 0;
      for (let k = 0; k < 25; k += 1) {
        const { events } = told(table, setup(table, `read/${k}`), { ALT: slate(['strike']) });
        const felt = events.find((e) => e.kind === 'act')?.amount ?? 0;
        most = Math.max(most, Math.abs(felt + 8000));
      }
      return most;
    };
    const between = ['ALT', 'BER'];
    const shut = spread([]);
    expect(shut).toBeGreaterThan(1200);
    expect(shut).toBeLessThanOrEqual(1600 * 2.45);
    expect(spread([{ between, channel: 'military', open: true }])).toBe(shut);
    expect(spread([{ between, channel: 'ministers', open: true }])).toBeLessThanOrEqual(245);
    expect(spread([{ between, channel: 'ministers', open: false }])).toBe(shut);
  });

  it('R2.7 Noise blurs deeds and words, and never turns one into its opposite', () => {
    const table = direct({
      moves: [
        aMove('small-deed', { cameo: '173', weight: -500 }),
        aMove('small-word', { cameo: '111', weight: -500 }),
      ],
      parameters: { 'flow.misreading-shut': 4000 },
    });
    const seen = new Set<number>();
    for (let k = 0; k < 40; k += 1) {
      const { events } = told(table, setup(table, `deed/${k}`), { ALT: slate(['small-deed', 'small-word']) });
      const felt = (id: string): number =>
        events.find((e) => e.kind === 'act' && e.subject === id)?.amount ?? 0;
      expect(felt('small-deed')).toBeLessThan(0);
      expect(felt('small-word')).toBeLessThan(0);
      seen.add(felt('small-word'));
    }
    expect(seen.size).toBeGreaterThan(5);
  });

  it('R2.5 Deeds are CAMEO roots 06 to 08 and 14 to 20, and what has no code; the rest are words', () => {
    const codes = [null, '01', '05', '057', '06', '061', '08', '09', '10', '139', '14', '15', '20', '201'];
    const table = lab({ moves: codes.map((cameo, k) => aMove(`coded-${k}`, { cameo, weight: -1000 })) });
    const isDeed = codes.map(
      (_, k) => turn(table, start(table), { ALT: slate([`coded-${k}`]) }).memory.acts[0]?.material,
    );
    expect(codes.filter((_, k) => isDeed[k])).toEqual([null, '06', '061', '08', '14', '15', '20', '201']);
  });

  it('R2.8 A quarrel hotter than at the start adds hostility, a common threat friendship, and neither bears on a bystander', () => {
    const table = direct({ parameters: { 'flow.arena': 4000 } });
    const heated = (arena: number, heat: number): GameState =>
      turn(
        table,
        altered(start(table), (s) => {
          const place = s.arenas[arena];
          if (place !== undefined) place.heat = heat;
        }),
      );
    // 200 above its start, at stakes of 400 and 600.
    expect(hostile(heated(STRAIT, 700))).toBe(320);
    expect(hostile(heated(STRAIT, 700), B_A)).toBe(480);
    expect(friendly(heated(STRAIT, 700))).toBe(0);
    expect(friendly(heated(PIRATES, 700))).toBe(320);
    expect(hostile(heated(PIRATES, 700))).toBe(0);
    expect(heated(2, 900).dyads.hostile).toEqual(turn(table, start(table)).dyads.hostile);
    expect(hostile(heated(STRAIT, 700), pair(ALT, COR))).toBe(0);
  });

  it('R2.8 A cooler quarrel takes some hostility away', () => {
    const relations = [{ from: 'ALT', to: 'BER', hostile: 2000, friendly: 0, trust: 500, credibility: 500 }];
    const table = direct({ relations, parameters: { 'flow.arena': 4000 } });
    const cool = altered(start(table), (s) => {
      for (const a of s.arenas) a.heat = 300;
    });
    expect(hostile(turn(table, cool))).toBe(2000 - 320);
  });

  it('R2.9 Friendly acts take routine hostility off the week they are felt in, at most a share of the baseline', () => {
    const relations = [{ from: 'ALT', to: 'BER', hostile: 4000, friendly: 0, trust: 500, credibility: 500 }];
    const table = direct({
      relations,
      moves: [aMove('whisper', { audience: 'private', weight: -3000 })],
      parameters: { 'flow.displacement': 256, 'flow.displacement-most': 512 },
    });
    const act = (...moves: string[]): GameState => turn(table, start(table), { ALT: slate(moves) });
    expect(hostile(act('gift'))).toBe(4000 - 1500);
    expect(hostile(act('gift', 'yield', 'praise'))).toBe(4000 - 2000);
    expect(hostile(act('gift'), B_A)).toBe(0);
    expect(hostile(turn(table, act('gift')))).toBe(4000);
    // What is done is not hidden.
    expect(hostile(act('gift', 'whisper'))).toBe(4000 - 1500 + 3000);
    const { ledger } = told(table, start(table), { ALT: slate(['gift']) });
    expect(ledger.find((e) => e.rule === 'R2.9')).toMatchObject({ quantity: 'hostile', by: -1500 });
  });
});

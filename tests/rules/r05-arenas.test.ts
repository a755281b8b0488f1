import { describe, expect, it } from 'vitest';
import { type GameState, observe, setup, type World } from '../../src/engine/index.ts';
import { ALT, aMove, BER, FIELD, lab, PIRATES, pair, STRAIT } from '../helpers/lab.ts';
import { altered, order, slate, told, turn } from '../helpers/play.ts';

const start = (table: World, seed = 'arenas'): GameState => setup(table, seed);
const heat = (state: GameState, arena = STRAIT): number => state.arenas[arena]?.heat ?? Number.NaN;
const terms = (state: GameState, arena = STRAIT): number => state.arenas[arena]?.terms ?? Number.NaN;
const progress = (state: GameState, arena = STRAIT): number => state.arenas[arena]?.progress ?? Number.NaN;

const atSea = { arena: 'strait', tags: ['coercive'] };

describe('R5 · arenas', () => {
  it('R5.1 A hostile act heats the arena it bears on in proportion, a friendly one cools it by half as much', () => {
    const table = lab({
      moves: [
        aMove('ram', { ...atSea, weight: -10_000 }),
        aMove('bump', { ...atSea, weight: -5000 }),
        aMove('escort', { ...atSea, weight: 10_000 }),
      ],
      parameters: { 'arena.heat-act': 60, 'flow.conciliation-discount': 0 },
    });
    const heats = (move: string): readonly number[] =>
      turn(table, start(table), { ALT: slate([move]) }).arenas.map((a) => a.heat);
    expect(heats('ram')).toEqual([560, 500, 500]);
    expect(heats('bump')).toEqual([530, 500, 500]);
    expect(heats('escort')).toEqual([470, 500, 500]);
    expect(heats('snub')).toEqual([500, 500, 500]);
  });

  it('R5.2 Heat drifts to where it rests, with noise of each arena’s own', () => {
    const still = lab({
      arenas: { strait: { heat: 300, restHeat: 700 } },
      parameters: { 'arena.rest': 256 },
    });
    expect(heat(turn(still, start(still)))).toBe(400);
    expect(heat(turn(still, turn(still, start(still))))).toBe(475);
    const noisy = lab({ parameters: { 'arena.noise': 20 } });
    const moved = [STRAIT, PIRATES, FIELD].map((a) => {
      let sum = 0;
      let squares = 0;
      for (let k = 0; k < 60; k += 1) {
        const by = heat(turn(noisy, start(noisy, `noise/${k}`)), a) - 500;
        sum += by;
        squares += by * by;
      }
      return [sum / 60, Math.sqrt(squares / 60)] as const;
    });
    for (const [mean, deviation] of moved) {
      expect(Math.abs(mean)).toBeLessThan(8);
      expect(deviation).toBeGreaterThan(14);
      expect(deviation).toBeLessThan(26);
    }
    const one = turn(noisy, start(noisy)).arenas.map((a) => a.heat);
    expect(new Set(one).size).toBeGreaterThan(1);
  });

  it('R5.3 Hostile deeds that the other did not match move terms to the author, at most two a turn', () => {
    const table = lab({
      moves: [
        aMove('ram', { ...atSea, weight: -5000 }),
        aMove('bump', { ...atSea, weight: -5000 }),
        aMove('board', { ...atSea, weight: -5000 }),
        aMove('complain', { ...atSea, cameo: '111', weight: -5000 }),
        aMove('chase', { ...atSea, weight: -5000, parameters: [{ name: 'target', among: ['COR'] }] }),
      ],
      parameters: { 'terms.rate': 1024, 'terms.act': 20 },
    });
    const play = (alt: Parameters<typeof slate>[0], ber: Parameters<typeof slate>[0] = []): number =>
      terms(turn(table, start(table), { ALT: slate(alt), BER: slate(ber) }));
    expect(play(['ram'])).toBe(20);
    expect(play(['ram', 'bump', 'board'])).toBe(40);
    expect(play(['ram', 'bump'], ['board'])).toBe(20);
    expect(play(['ram'], ['bump'])).toBe(0);
    expect(play([], ['ram', 'bump'])).toBe(-40);
    expect(play(['complain'])).toBe(0);
    expect(play([order('chase', { target: 'COR' })])).toBe(0);
  });

  it('R5.3 Sanctions over an arena and forces in it press on terms each turn, own less the other’s', () => {
    const of = (instruments: object, rate = 1024, trust = 600): number => {
      const table = lab({
        instruments: instruments as Record<string, unknown>,
        parameters: {
          'terms.rate': rate,
          'terms.sanctions': 30,
          'terms.deployments': 40,
          'sanctions.adapt': 0,
          'sanctions.leverage': 256,
        },
      });
      const state = altered(start(table), (s) => {
        s.reputation.trust = s.reputation.trust.map(() => trust);
      });
      return terms(turn(table, state));
    };
    const regime = (from: string, to: string, adapted: number, more: object = {}): object => ({
      from,
      to,
      executive: 4,
      legislated: 0,
      arena: 'strait',
      linked: false,
      adapted,
      ...more,
    });
    expect(of({ sanctions: [regime('ALT', 'BER', 0)] })).toBe(12);
    expect(of({ sanctions: [regime('ALT', 'BER', 512)] })).toBe(6);
    expect(of({ sanctions: [regime('BER', 'ALT', 0)] })).toBe(-12);
    expect(of({ sanctions: [regime('COR', 'BER', 0)] })).toBe(0);
    expect(of({ sanctions: [regime('ALT', 'COR', 0)] })).toBe(0);
    expect(of({ sanctions: [regime('ALT', 'BER', 0)] }, 512)).toBe(6);
    // By leverage (R6.17), not by steps alone.
    expect(of({ sanctions: [regime('ALT', 'BER', 0, { executive: 0, legislated: 4 })] })).toBe(3);
    expect(of({ sanctions: [regime('ALT', 'BER', 0)] }, 1024, 0)).toBe(6);
    expect(of({ sanctions: [regime('ALT', 'BER', 0), regime('BER', 'ALT', 512)] })).toBe(6);
    const forces = (by: string, size: number): object => ({ by, arena: 'strait', size });
    expect(of({ deployments: [forces('ALT', 5), forces('BER', 2)] })).toBe(12);
    const table = lab({
      instruments: { deployments: [{ by: 'ALT', arena: 'pirates', size: 5 }] },
      parameters: { 'terms.rate': 1024, 'terms.deployments': 40 },
    });
    expect(terms(turn(table, start(table)), PIRATES)).toBe(0);
  });

  it('R5.4 A ceasefire in force or an agreed track locks terms', () => {
    const ceasefire = {
      arena: 'strait',
      parties: ['COR'],
      guarantors: [],
      monitored: false,
      status: 'in-force',
    };
    const track = {
      id: 'talks',
      level: 'technical',
      between: ['ALT', 'BER'],
      arena: 'strait',
      status: 'agreed',
      progress: 1000,
      thresholds: [],
    };
    const of = (instruments: object): readonly (number | string | undefined)[] => {
      const table = lab({
        instruments: { deployments: [{ by: 'ALT', arena: 'strait', size: 10 }], ...instruments },
        parameters: {
          'terms.rate': 1024,
          'terms.deployments': 40,
          'terms.locked': 256,
          'ceasefire.break': 0,
        },
      });
      const { after, ledger } = told(table, start(table), {});
      return [terms(after), ledger.find((e) => e.quantity === 'terms')?.rule];
    };
    expect(of({})).toEqual([40, 'R5.3']);
    expect(of({ ceasefires: [ceasefire] })).toEqual([10, 'R5.4']);
    expect(of({ tracks: [track] })).toEqual([10, 'R5.4']);
    expect(of({ ceasefires: [{ ...ceasefire, status: 'broken' }] })).toEqual([40, 'R5.3']);
    expect(of({ tracks: [{ ...track, arena: 'field' }] })).toEqual([40, 'R5.3']);
  });

  it('R5.5 A zone is the scenario’s, moved by the private instruction and by up to three points from the seed', () => {
    const table = lab({
      instructions: {
        ALT: [
          { id: 'hard', zones: { strait: [100, 50] } },
          { id: 'soft', zones: { strait: [-100, 0] } },
        ],
      },
    });
    const seen = new Map<number, Set<number>>();
    for (let k = 0; k < 60; k += 1) {
      const own = observe(table, start(table, `zone/${k}`), ALT).own;
      const zone = own.zones[STRAIT];
      if (zone === null || zone === undefined) throw new Error('no zone');
      const [low, high] = own.instruction === 0 ? [100, 350] : [-100, 300];
      expect(Math.abs(zone.low - low)).toBeLessThanOrEqual(30);
      expect(zone.high - high).toBe(zone.low - low);
      seen.set(own.instruction, (seen.get(own.instruction) ?? new Set()).add(zone.low));
    }
    expect([...seen.keys()].sort()).toEqual([0, 1]);
    const narrow = lab({ instructions: { ALT: [{ id: 'narrow', zones: { strait: [200, -200] } }] } });
    const own = observe(narrow, start(narrow), ALT).own.zones[STRAIT];
    expect((own?.high ?? 0) - (own?.low ?? 0)).toBe(20);
    for (const lows of seen.values()) expect(lows.size).toBeGreaterThan(8);
  });

  it('R5.5 The other side’s estimate is off by a bias and as wide as its reporting is poor', () => {
    const of = (
      instruments: Record<string, unknown>,
      cut: boolean,
      seed: string,
    ): readonly [number, number] => {
      const table = lab({
        arenas: { strait: { zones: { ALT: [0, 40], BER: [-40, 0] } } },
        instruments,
        parameters: { 'estimate.width': 260 },
      });
      const state = altered(start(table, seed), (s) => {
        for (const m of s.instruments.missions) if (cut) m.staff = 0;
      });
      const estimate = observe(table, state, ALT).estimates[STRAIT];
      const zone = observe(table, state, BER).own.zones[STRAIT];
      if (!estimate || !zone) throw new Error('no zone');
      return [
        estimate.high - estimate.low - (zone.high - zone.low),
        Math.abs((estimate.high + estimate.low) / 2 - (zone.high + zone.low) / 2),
      ];
    };
    const missions = [{ host: 'BER', sender: 'ALT', staff: 400, ceiling: null, consulates: 0 }];
    const channels = ['leaders', 'ministers', 'routine', 'envoy'].map((channel) => ({
      between: ['ALT', 'BER'],
      channel,
      open: true,
    }));
    for (const seed of ['a', 'b', 'c', 'd']) {
      const [empty, farOff] = of({ missions }, true, seed);
      const [full] = of({ missions }, false, seed);
      const [best, near] = of({ missions, channels }, false, seed);
      expect(empty).toBe(260);
      // A full embassy is half of good reporting, which takes off three quarters at most.
      expect(Math.abs(full - 260 * (1 - 0.5 * 0.75))).toBeLessThanOrEqual(2);
      expect(best).toBeLessThan(full);
      expect(farOff).toBeLessThanOrEqual(260);
      expect(near).toBeLessThanOrEqual(farOff + 1);
    }
  });

  it('R5.6 A ceasefire in one arena adds progress to the others', () => {
    const table = lab({
      instruments: {
        ceasefires: [{ arena: 'strait', parties: ['COR'], guarantors: [], monitored: false, status: 'none' }],
      },
      moves: [aMove('truce', { effects: [{ type: 'ceasefire', op: 'establish', arena: 'strait' }] })],
      parameters: { 'arena.spill': 512, 'ceasefire.break': 0 },
    });
    const { after, ledger } = told(table, start(table), { ALT: slate(['truce']) });
    expect([progress(after), progress(after, PIRATES), progress(after, FIELD)]).toEqual([160, 130, 130]);
    expect(ledger.filter((e) => e.rule === 'R5.6').map((e) => e.a)).toEqual(['pirates', 'field']);
  });

  it('R5.6 So does an agreed track', () => {
    const table = lab({
      instruments: {
        tracks: [
          {
            id: 'talks',
            level: 'technical',
            between: ['ALT', 'BER'],
            arena: 'strait',
            status: 'open',
            progress: 0,
            thresholds: [],
          },
        ],
      },
      moves: [aMove('finish', { effects: [{ type: 'talks', op: 'push', track: 'talks', by: 1000 }] })],
      parameters: { 'arena.spill': 512 },
    });
    const after = turn(table, start(table), { ALT: slate(['finish']) });
    expect([progress(after, PIRATES), progress(after, FIELD)]).toEqual([130, 130]);
  });

  describe('settlements and concessions', () => {
    const settled = (more: object = {}): object => ({
      id: 'talks',
      level: 'technical',
      between: ['ALT', 'BER'],
      arena: 'strait',
      status: 'agreed',
      progress: 1000,
      thresholds: [],
      ...more,
    });
    const truce = (more: object = {}): object => ({
      arena: 'strait',
      parties: ['COR'],
      guarantors: ['ALT', 'BER'],
      monitored: false,
      status: 'in-force',
      ...more,
    });

    /** A track's status and progress after some turns of a week. */
    const lasting = (
      turns: number,
      track: object = {},
      ceasefires: readonly object[] = [],
      decay = 100,
    ): readonly unknown[] => {
      const table = lab({
        instruments: { tracks: [settled(track)], ceasefires },
        parameters: { 'track.decay': decay, 'ceasefire.break': 0 },
      });
      let state = start(table);
      for (let k = 0; k < turns; k += 1) state = turn(table, state);
      const [held] = state.instruments.tracks;
      return [held?.status, held?.progress];
    };

    it('R5.7 A settlement fades each week, and lapses below 60', () => {
      expect(lasting(1)).toEqual(['agreed', 900]);
      expect(lasting(4)).toEqual(['agreed', 600]);
      expect(lasting(5)).toEqual(['closed', 500]);
      expect(lasting(7)).toEqual(['closed', 500]);
      expect(lasting(5, { level: 'ministerial' })).toEqual(['closed', 500]);
      expect(lasting(5, { arena: null })).toEqual(['closed', 500]);
      expect(lasting(5, {}, [], 0)).toEqual(['agreed', 1000]);
    });

    it('R5.7 What leaders signed holds, and so does a settlement under a guaranteed truce in its arena', () => {
      expect(lasting(5, { level: 'leaders' })).toEqual(['agreed', 1000]);
      expect(lasting(5, {}, [truce()])).toEqual(['agreed', 1000]);
      expect(lasting(5, {}, [truce({ guarantors: [], monitored: true })])).toEqual(['closed', 500]);
      expect(lasting(5, {}, [truce({ arena: 'field' })])).toEqual(['closed', 500]);
      expect(lasting(5, {}, [truce({ status: 'broken' })])).toEqual(['closed', 500]);
      expect(lasting(5, { arena: null }, [truce()])).toEqual(['closed', 500]);
    });

    it('R5.7 A settlement that lapses is told, locks terms no more, and can be talked about again', () => {
      const table = lab({
        instruments: {
          tracks: [settled({ progress: 700 })],
          deployments: [{ by: 'ALT', arena: 'strait', size: 10 }],
        },
        moves: [aMove('reopen', { effects: [{ type: 'talks', op: 'open', track: 'talks' }] })],
        parameters: {
          'track.decay': 100,
          'terms.rate': 1024,
          'terms.deployments': 40,
          'terms.locked': 256,
        },
      });
      const one = told(table, start(table), {});
      expect(one.events.filter((e) => e.kind === 'track-lapsed')).toEqual([]);
      expect(one.ledger.filter((e) => e.quantity === 'track')).toMatchObject([
        { a: 'talks', by: -100, after: 600, rule: 'R5.7' },
      ]);
      expect(terms(one.after)).toBe(10);
      const two = told(table, one.after, {});
      expect(two.events.filter((e) => e.kind === 'track-lapsed')).toMatchObject([
        { rule: 'R5.7', by: 'ALT', to: 'BER', subject: 'talks', arena: 'strait' },
      ]);
      expect(terms(two.after)).toBe(10 + 40);
      const three = told(table, two.after, { ALT: slate(['reopen']) });
      expect(three.events.filter((e) => e.kind === 'track-lapsed')).toEqual([]);
      expect(three.after.instruments.tracks[0]?.status).toBe('open');
    });

    it('R5.9 Who is thought to carry out threats is pressed for less, in the theory of deterrence', () => {
      const won = (deterrence: number, credibility: number): number => {
        const table = lab({
          moves: [aMove('push', { arena: 'strait', cameo: '190', weight: -5000, tags: ['coercive'] })],
          parameters: { 'terms.rate': 1024, 'terms.act': 20, 'terms.deterrence': deterrence },
        });
        const feared = altered(start(table), (s) => {
          s.reputation.credibility[pair(ALT, BER)] = credibility;
        });
        return terms(turn(table, feared, { ALT: slate(['push']) }));
      };
      expect(won(0, 1000)).toBe(20);
      expect(won(512, 1000)).toBe(10);
      expect(won(512, 500)).toBe(15);
      expect(won(512, 0)).toBe(20);
    });

    it('R5.8 Concessions in deeds move terms against their author, net of the other’s, two at most', () => {
      const giving = { arena: 'strait', cameo: '080', weight: 5000, tags: ['concession'] };
      const of = (
        alt: Parameters<typeof slate>[0],
        ber: Parameters<typeof slate>[0] = [],
        concession = 20,
      ): readonly number[] => {
        const table = lab({
          moves: [
            aMove('hand-over', giving),
            aMove('withdraw', giving),
            aMove('release', giving),
            aMove('say-so', { ...giving, cameo: '051' }),
            aMove('help', { ...giving, tags: ['conciliatory'] }),
            aMove('mock', { ...giving, weight: 0 }),
            aMove('leave-field', { ...giving, arena: 'field' }),
            aMove('court', { ...giving, parameters: [{ name: 'target', among: ['COR'] }] }),
          ],
          parameters: { 'terms.rate': 1024, 'terms.concession': concession },
        });
        const after = turn(table, start(table), { ALT: slate(alt), BER: slate(ber) });
        return [terms(after), terms(after, FIELD)];
      };
      expect(of(['hand-over'])).toEqual([-20, 0]);
      expect(of([], ['hand-over'])).toEqual([20, 0]);
      expect(of(['hand-over'], ['withdraw'])).toEqual([0, 0]);
      expect(of(['hand-over', 'withdraw'], ['release'])).toEqual([-20, 0]);
      expect(of(['hand-over', 'withdraw', 'release'])).toEqual([-40, 0]);
      expect(of(['leave-field'])).toEqual([0, -20]);
      for (const move of ['say-so', 'help', 'mock', 'yield']) expect(of([move])).toEqual([0, 0]);
      expect(of(['hand-over'], [], 0)).toEqual([0, 0]);
      // Nor what is given to somebody who is no party.
      expect(of([{ move: 'court', with: { target: 'COR' } }])).toEqual([0, 0]);
    });
  });
});

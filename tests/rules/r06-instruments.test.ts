import { describe, expect, it } from 'vitest';
import { reporting, setup } from '../../src/engine/index.ts';
import { doing, play, start, truce } from '../helpers/instruments.ts';
import { ALT, aMove, BER, COR, FIELD, lab, pair, STRAIT } from '../helpers/lab.ts';
import { altered, order, slate, told, turn } from '../helpers/play.ts';

const mission = (more: object = {}): object => ({
  host: 'BER',
  sender: 'ALT',
  staff: 400,
  ceiling: null,
  consulates: 2,
  ...more,
});

const track = (more: object = {}): object => ({
  id: 'talks',
  level: 'technical',
  between: ['ALT', 'BER'],
  arena: 'strait',
  status: 'open',
  progress: 100,
  thresholds: [],
  settles: 60,
  ...more,
});

describe('R6 · missions and channels', () => {
  const on = (op: string, count?: number): object => ({
    type: 'mission',
    op,
    host: 'rival',
    sender: 'self',
    ...(count === undefined ? {} : { count }),
  });

  it('R6.6 Expulsion takes persons, a cap sets a ceiling, a consulate closed takes a twentieth, restoring lifts the ceiling', () => {
    const table = lab({
      instruments: { missions: [mission()] },
      moves: [
        doing('expel', on('expel', 35)),
        doing('cap', on('cap', 250)),
        doing('close', on('close-consulate')),
        doing('reopen', on('reopen-consulate')),
        doing('restore', on('restore', 100)),
        doing('seize', on('seize-property')),
        doing('give-back', on('return-property')),
      ],
    });
    const left = (...moves: string[]): unknown => play(table, ...moves).instruments.missions[0];
    expect(left('expel')).toMatchObject({ staff: 365, ceiling: null, staffAtStart: 400 });
    expect(left('cap')).toMatchObject({ staff: 250, ceiling: 250 });
    expect(left('close')).toMatchObject({ staff: 380, consulates: 1, consulatesShut: 1 });
    expect(left('close', 'reopen')).toMatchObject({ staff: 380, consulates: 2, consulatesShut: 0 });
    expect(left('reopen')).toMatchObject({ consulates: 2, consulatesShut: 0 });
    expect(left('cap', 'restore')).toMatchObject({ staff: 350, ceiling: null });
    expect(left('expel', 'restore')).toMatchObject({ staff: 400 });
    expect(left('seize')).toMatchObject({ propertySeized: true });
    expect(left('seize', 'give-back')).toMatchObject({ propertySeized: false });
  });

  it('R6.7 Desk is 4, 3 under a ceiling, 2 with a consulate shut as well, one less for each technical track beyond the first', () => {
    const of = (more: object, tracks: number): number => {
      const table = lab({
        instruments: {
          missions: [mission(more)],
          tracks: Array.from({ length: tracks }, (_, k) => track({ id: `track-${k}` })),
        },
      });
      return start(table).budgets.desk[ALT] ?? -1;
    };
    expect(of({}, 0)).toBe(4);
    expect(of({ ceiling: 400 }, 1)).toBe(3);
    expect(of({ consulatesShut: 1 }, 0)).toBe(4);
    expect(of({ ceiling: 400, consulatesShut: 1 }, 0)).toBe(2);
    expect(of({}, 3)).toBe(2);
    expect(of({ ceiling: 400, consulatesShut: 1 }, 9)).toBe(1);
    const capped = lab({
      instruments: { missions: [mission({ host: 'ALT', sender: 'BER' })] },
      moves: [
        doing('cap', { type: 'mission', op: 'cap', host: 'self', sender: 'rival', count: 100 }),
        doing('close', { type: 'mission', op: 'close-consulate', host: 'self', sender: 'rival' }),
      ],
    });
    const desk = (...moves: string[]): readonly (number | undefined)[] => play(capped, ...moves).budgets.desk;
    expect(desk('cap')).toEqual([4, 3, 0]);
    expect(desk('cap', 'close')).toEqual([4, 2, 0]);
  });

  it('R6.7 Reporting is half staff, plus open channels, an envoy and live talks', () => {
    const of = (edit: Parameters<typeof altered>[1], instruments: Record<string, unknown> = {}): number => {
      const table = lab({ instruments: { missions: [mission()], ...instruments } });
      return reporting(table, altered(start(table), edit).instruments, ALT);
    };
    const staff = (count: number) => (s: Parameters<Parameters<typeof altered>[1]>[0]) => {
      for (const m of s.instruments.missions) m.staff = count;
    };
    expect(of(staff(400))).toBe(512);
    expect(of(staff(200))).toBe(256);
    expect(of(staff(0))).toBe(0);
    const channel = (name: string): object => ({ between: ['BER', 'ALT'], channel: name, open: true });
    expect(of(staff(0), { channels: [channel('leaders')] })).toBe(60);
    expect(of(staff(0), { channels: [channel('envoy')] })).toBe(150);
    expect(of(staff(0), { tracks: [track()] })).toBe(60);
    expect(of(staff(0), { tracks: [track({ status: 'stalled' })] })).toBe(0);
  });

  it('R6.8 Channels are open or shut between two powers; opening one that is open says nothing', () => {
    const set = (is: string): object => ({
      type: 'channel',
      between: ['self', 'rival'],
      channel: 'envoy',
      is,
    });
    const table = lab({ moves: [doing('open', set('open')), doing('shut', set('shut'))] });
    const opened = told(table, start(table), { ALT: slate(['open']) });
    expect(opened.after.instruments.channels).toEqual([{ a: ALT, b: BER, channel: 'envoy', open: true }]);
    expect(opened.events.filter((e) => e.kind === 'channel-changed')).toMatchObject([
      { subject: 'envoy', detail: 'open' },
    ]);
    const again = told(table, opened.after, { ALT: slate(['open']) });
    expect(again.events.filter((e) => e.kind === 'channel-changed')).toEqual([]);
    expect(again.after.dyads.friendly[pair(ALT, BER)]).toBeGreaterThan(0);
    const shut = turn(table, opened.after, { BER: slate(['shut']) });
    expect(shut.instruments.channels).toMatchObject([{ open: false }]);
  });
});

describe('R6 · talks, ceasefires, forces', () => {
  it('R6.9 Open tracks progress by staff, cooperation and the less sincere side; a halted one keeps its progress', () => {
    const of = (edit: Parameters<typeof altered>[1], status = 'open'): number => {
      const table = lab({
        instruments: { missions: [mission()], tracks: [track({ status, thresholds: [] })] },
        parameters: { 'track.speed': 100 },
      });
      const base = altered(start(table), (s) => {
        s.secrets.sincerity = [750, 750];
        for (const p of [pair(ALT, BER), pair(BER, ALT)]) s.dyads.cooperation[p] = 500;
      });
      const state = altered(base, edit);
      return (turn(table, state).instruments.tracks[0]?.progress ?? -1) - 100;
    };
    const full = of(() => {});
    // Cooperation is derived anew from what stands, after the week's talks.
    expect(full).toBe(100);
    expect(
      of((s) => {
        s.secrets.sincerity = [1000, 250];
      }),
    ).toBe(50);
    expect(
      of((s) => {
        for (const m of s.instruments.missions) m.staff = 0;
      }),
    ).toBe(50);
    expect(
      of((s) => {
        for (const p of [pair(ALT, BER), pair(BER, ALT)]) s.dyads.cooperation[p] = 0;
      }),
    ).toBe(50);
    expect(of(() => {}, 'closed')).toBe(0);
    const table = lab({
      instruments: { tracks: [track()] },
      moves: [
        doing('halt', { type: 'talks', op: 'halt', track: 'talks' }),
        doing('open', { type: 'talks', op: 'open', track: 'talks' }),
      ],
    });
    const halted = play(table, 'halt');
    expect(halted.instruments.tracks[0]).toMatchObject({ status: 'closed', progress: 100 });
    expect(turn(table, halted, { ALT: slate(['open']) }).instruments.tracks[0]).toMatchObject({
      status: 'open',
    });
  });

  it('R6.10 At a threshold a track stalls until it is unlocked', () => {
    const table = lab({
      instruments: { tracks: [track({ thresholds: [300, 600] })] },
      moves: [
        doing('push', { type: 'talks', op: 'push', track: 'talks', by: 900 }),
        doing('unlock', { type: 'talks', op: 'unlock', track: 'talks' }),
      ],
      parameters: { 'track.speed': 0 },
    });
    const running = turn(table, start(table), { ALT: slate(['unlock']) });
    expect(running.instruments.tracks[0]).toMatchObject({ status: 'open', thresholds: [300, 600] });
    const stalled = told(table, start(table), { ALT: slate(['push']) });
    expect(stalled.after.instruments.tracks[0]).toMatchObject({ status: 'stalled', progress: 300 });
    expect(stalled.events.map((e) => e.kind)).toContain('track-stalled');
    const pushed = turn(table, stalled.after, { ALT: slate(['push']) });
    expect(pushed.instruments.tracks[0]).toMatchObject({ status: 'stalled', progress: 300 });
    const unlocked = turn(table, pushed, { ALT: slate(['unlock']) });
    expect(unlocked.instruments.tracks[0]).toMatchObject({ status: 'open', thresholds: [600] });
    const next = turn(table, unlocked, { ALT: slate(['push']) });
    expect(next.instruments.tracks[0]).toMatchObject({ status: 'stalled', progress: 600 });
  });

  it('R6.11 At 100 a track is agreed: terms toward the middle of both zones, a cooler arena, progress, trust', () => {
    const table = lab({
      arenas: { strait: { terms: 200, zones: { ALT: [0, 200], BER: [-200, 0] } } },
      instruments: { tracks: [track({ settles: 60 })] },
      moves: [doing('push', { type: 'talks', op: 'push', track: 'talks', by: 900 })],
    });
    const before = start(table);
    const { after, events } = told(table, before, { ALT: slate(['push']) });
    expect(events.map((e) => e.kind)).toContain('track-agreed');
    expect(after.arenas[STRAIT]).toEqual({ heat: 440, progress: 250, terms: 140 });
    expect(after.reputation.trust[pair(ALT, BER)]).toBe(540);
    expect(after.reputation.trust[pair(BER, ALT)]).toBe(540);
    const near = altered(before, (s) => {
      for (const a of s.arenas) a.terms = 10;
    });
    const settled = turn(table, near, { ALT: slate(['push']) });
    // The middle of both zones lies within three points of nought, by each zone's own draw.
    expect(Math.abs(settled.arenas[STRAIT]?.terms ?? 99)).toBeLessThanOrEqual(30);
  });

  it('R6.12 A ceasefire needs the owners’ consent, likelier with trust, heat and progress; the record scripts it', () => {
    const table = lab({
      arenas: { strait: { owners: ['COR'] } },
      instruments: { ceasefires: [truce({ status: 'none' })] },
      moves: [
        aMove('truce', {
          effects: [{ type: 'ceasefire', op: 'establish', arena: 'strait', guarantors: ['self', 'rival'] }],
        }),
      ],
      parameters: { 'ceasefire.break': 0 },
    });
    const made = (trust: number, heat: number, proposer = BER, progress = 0): number => {
      let count = 0;
      for (let k = 0; k < 40; k += 1) {
        const state = altered(start(table, `consent/${k}`), (s) => {
          s.reputation.trust[pair(COR, BER)] = 0;
          s.reputation.trust[pair(COR, ALT)] = 0;
          s.reputation.trust[pair(COR, proposer)] = trust;
          for (const a of s.arenas) Object.assign(a, { heat, progress });
        });
        const { after, events } = told(table, state, { ALT: slate(['truce']) });
        const stands = after.instruments.ceasefires[0]?.status === 'in-force';
        expect(events.some((e) => e.kind === 'consent-refused')).toBe(!stands);
        if (stands) count += 1;
      }
      return count;
    };
    const [cold, hot, trusted] = [made(0, 0), made(0, 1000), made(1000, 1000)];
    expect(cold).toBeLessThan(hot);
    expect(hot).toBeLessThan(trusted);
    expect(cold).toBeLessThan(made(0, 0, BER, 1000));
    // The better trusted of the two counts, whichever it is.
    expect(made(1000, 1000, ALT)).toBe(trusted);
    const scripted = (consent: boolean): string | undefined =>
      told(
        table,
        start(table),
        { ALT: slate(['truce']) },
        { events: [], consents: { strait: consent }, breaks: [], exposed: [] },
      ).after.instruments.ceasefires[0]?.status;
    expect(scripted(true)).toBe('in-force');
    expect(scripted(false)).toBe('none');
  });

  it('R6.12 A ceasefire cools at once by 4 and adds 6 of progress; an owner that proposes need not be asked', () => {
    const table = lab({
      arenas: { strait: { owners: ['ALT'] } },
      instruments: { ceasefires: [truce({ status: 'broken' })] },
      moves: [
        aMove('truce', {
          effects: [{ type: 'ceasefire', op: 'establish', arena: 'strait', guarantors: ['self', 'rival'] }],
        }),
        aMove('watch', { effects: [{ type: 'ceasefire', op: 'monitor', arena: 'strait' }] }),
        aMove('join', {
          effects: [{ type: 'ceasefire', op: 'guarantee', arena: 'strait', guarantors: ['COR'] }],
        }),
      ],
      parameters: { 'ceasefire.break': 0, 'ceasefire.cooling': 0 },
    });
    const after = play(table, 'truce', 'watch', 'join');
    expect(after.instruments.ceasefires[0]).toMatchObject({
      status: 'in-force',
      guarantors: [ALT, BER, COR],
      monitored: true,
      weeks: 1,
    });
    expect(after.arenas[STRAIT]).toMatchObject({ heat: 460, progress: 160 });
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
      const own = turn(table, setup(table, seed), { ALT: slate(['truce']) });
      expect(own.instruments.ceasefires[0]?.status).toBe('in-force');
    }
  });

  it('R6.13 In force it cools each week and breaks by odds that monitors and guarantors lower', () => {
    const of = (more: object): number => {
      const table = lab({
        instruments: { ceasefires: [truce(more)] },
        parameters: {
          'ceasefire.break': 600,
          'ceasefire.monitored': 512,
          'ceasefire.guarantor': 512,
          'ceasefire.cooling': 10,
        },
      });
      let broke = 0;
      for (let k = 0; k < 60; k += 1) {
        const { after, events } = told(table, start(table, `truce/${k}`), {});
        const fell = after.instruments.ceasefires[0]?.status === 'broken';
        expect(after.arenas[STRAIT]?.heat).toBe(fell ? 560 : 490);
        expect(after.arenas[STRAIT]?.progress).toBe(fell ? 50 : 100);
        expect(events.some((e) => e.kind === 'ceasefire-broke')).toBe(fell);
        if (fell) broke += 1;
      }
      return broke;
    };
    const [bare, watched, both] = [
      of({}),
      of({ monitored: true }),
      of({ monitored: true, guarantors: ['ALT', 'BER'] }),
    ];
    expect(bare).toBeGreaterThan(watched);
    expect(watched).toBeGreaterThan(both);
    const inHeat = (heat: number): number => {
      const table = lab({ instruments: { ceasefires: [truce()] }, parameters: { 'ceasefire.break': 500 } });
      let broke = 0;
      for (let k = 0; k < 60; k += 1) {
        const state = altered(start(table, `heat/${k}`), (s) => {
          for (const a of s.arenas) a.heat = heat;
        });
        if (turn(table, state).instruments.ceasefires[0]?.status === 'broken') broke += 1;
      }
      return broke;
    };
    expect(inHeat(0) * 2).toBeLessThan(inHeat(1000));
  });

  it('R6.13 A break costs the guarantors trust in each other; ending and renewing are moves', () => {
    const table = lab({
      instruments: { ceasefires: [truce({ guarantors: ['ALT', 'BER'] })] },
      moves: [
        doing('end', { type: 'ceasefire', op: 'end', arena: 'strait' }),
        doing('renew', { type: 'ceasefire', op: 'renew', arena: 'strait' }),
      ],
      parameters: { 'ceasefire.break': 0 },
    });
    const broken = told(
      table,
      start(table),
      {},
      { events: [], consents: {}, breaks: ['strait'], exposed: [] },
    ).after;
    expect(broken.reputation.trust[pair(ALT, BER)]).toBe(485);
    expect(broken.reputation.trust[pair(BER, ALT)]).toBe(485);
    expect(broken.reputation.trust[pair(COR, BER)]).toBe(500);
    expect(broken.home.mood).toEqual([492, 492, 500]);
    const renewed = turn(table, broken, { ALT: slate(['renew']) });
    expect(renewed.instruments.ceasefires[0]).toMatchObject({ status: 'in-force', weeks: 1 });
    const cooling = table.model.value['ceasefire.cooling'];
    expect(renewed.arenas[STRAIT]?.heat).toBe((broken.arenas[STRAIT]?.heat ?? 0) - 30 - cooling);
    const ended = told(table, renewed, { ALT: slate(['end']) });
    expect(ended.after.instruments.ceasefires[0]?.status).toBe('broken');
    expect(ended.events.map((e) => e.kind)).toContain('ceasefire-ended');
  });

  it('R6.12 A ceasefire that never was cannot be renewed, whoever would agree', () => {
    const table = lab({
      instruments: { ceasefires: [truce({ guarantors: ['ALT', 'BER'], status: 'none' })] },
      moves: [doing('renew', { type: 'ceasefire', op: 'renew', arena: 'strait' })],
    });
    const { after, events } = told(
      table,
      start(table),
      { ALT: slate(['renew']) },
      { events: [], consents: { strait: true }, breaks: [], exposed: [] },
    );
    expect(after.instruments.ceasefires[0]).toMatchObject({ status: 'none', weeks: 0 });
    expect(after.arenas[STRAIT]?.heat).toBe(500);
    expect(events.map((e) => e.kind)).not.toContain('ceasefire-renewed');
  });

  it('R6.14 Forces stand in steps from 0 to 10', () => {
    const table = lab({
      instruments: { deployments: [{ by: 'ALT', arena: 'strait', size: 8 }] },
      moves: [
        aMove('send', {
          arena: '*',
          parameters: [{ name: 'arena', among: ['strait', 'field'] }],
          effects: [{ type: 'deployment', by: 'self', arena: '*', size: 4 }],
        }),
        doing('leave', { type: 'deployment', by: 'self', arena: 'strait', size: -20 }),
      ],
    });
    expect(play(table, order('send', { arena: 'strait' })).instruments.deployments).toEqual([
      { arena: STRAIT, by: ALT, size: 10 },
    ]);
    expect(play(table, order('send', { arena: 'field' })).instruments.deployments).toContainEqual({
      arena: FIELD,
      by: ALT,
      size: 4,
    });
    const { after, events } = told(table, start(table), { ALT: slate(['leave']) });
    expect(after.instruments.deployments[0]?.size).toBe(0);
    expect(events.find((e) => e.kind === 'deployment-changed')?.amount).toBe(-8);
  });
});

import { describe, expect, it } from 'vitest';
import { explain, type GameState, observe, reporting, setup, type World } from '../../src/engine/index.ts';
import { ALT, aMove, BER, COR, FIELD, lab, PIRATES, pair, STRAIT } from '../helpers/lab.ts';
import { altered, order, slate, told, turn } from '../helpers/play.ts';

const start = (table: World, seed = 'instruments'): GameState => setup(table, seed);

/** A move with one effect. */
const doing = (id: string, ...effects: readonly object[]) => aMove(id, { effects });

const play = (table: World, ...moves: Parameters<typeof slate>[0]): GameState =>
  turn(table, start(table), { ALT: slate(moves) });

const regime = (more: object = {}): object => ({
  from: 'ALT',
  to: 'BER',
  executive: 3,
  legislated: 0,
  arena: 'strait',
  linked: false,
  ...more,
});

const sanction = (op: string, more: object = {}): object => ({
  type: 'sanctions',
  op,
  from: 'self',
  to: 'rival',
  arena: 'strait',
  ...more,
});

const mission = (more: object = {}): object => ({
  host: 'BER',
  sender: 'ALT',
  staff: 400,
  ceiling: null,
  consulates: 2,
  ...more,
});

const truce = (more: object = {}): object => ({
  arena: 'strait',
  parties: ['COR'],
  guarantors: [],
  monitored: false,
  status: 'in-force',
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

describe('R6 · sanctions', () => {
  it('R6.1 Sanctions stand for sender, target and arena in steps, ten at most, on either basis', () => {
    const table = lab({
      instruments: { sanctions: [regime({ executive: 7 })] },
      moves: [
        doing('more', sanction('impose', { level: 2 })),
        doing('law', sanction('impose', { level: 9, basis: 'legislated' })),
        doing('elsewhere', sanction('impose', { arena: 'field' })),
      ],
    });
    const after = play(table, 'more', 'law', 'elsewhere').instruments.sanctions;
    expect(after).toMatchObject([
      { from: ALT, to: BER, arena: STRAIT, executive: 9, legislated: 1 },
      { from: ALT, to: BER, arena: FIELD, executive: 1, legislated: 0 },
    ]);
  });

  it('R6.2 The target adapts to a share of what still bites each week; new steps bite in full', () => {
    const table = lab({
      bodies: [],
      instruments: { sanctions: [regime({ executive: 2, adapted: 512 })] },
      moves: [doing('more', sanction('impose', { level: 2 }))],
      parameters: { 'sanctions.adapt': 256 },
    });
    expect(play(table).instruments.sanctions[0]?.adapted).toBe(512 + 128);
    // Half of four steps is new: 256 adapted, then a week of a quarter of the rest.
    expect(play(table, 'more').instruments.sanctions[0]?.adapted).toBe(256 + 192);
  });

  it('R6.2 The target adapts faster where the sender’s bodies have fallen apart, slower where they hold', () => {
    const adapted = (cohesions: readonly number[], members: readonly string[] = ['ALT', 'COR']): number => {
      const table = lab({
        bodies: cohesions.map((cohesion, k) => ({
          code: k === 0 ? 'PACT' : 'BLOC',
          leader: members[0],
          members,
          cohesion,
        })),
        instruments: { sanctions: [regime()] },
        parameters: { 'sanctions.adapt': 256 },
      });
      return play(table).instruments.sanctions[0]?.adapted ?? -1;
    };
    expect(adapted([])).toBe(256);
    expect(adapted([500])).toBe(256);
    expect(adapted([0])).toBe(384);
    expect(adapted([1000])).toBe(128);
    expect(adapted([250])).toBe(320);
    // The best of several; those of others don’t matter.
    expect(adapted([0, 1000])).toBe(128);
    expect(adapted([0], ['BER', 'COR'])).toBe(256);
    expect(adapted([1000], ['COR'])).toBe(256);
  });

  it('R6.3 The executive eases its own steps only; legislated ones need the legislature', () => {
    const table = lab({
      instruments: { sanctions: [regime({ executive: 1, legislated: 3 })] },
      moves: [
        doing('ease', sanction('ease', { level: 3 })),
        doing('repeal', sanction('ease', { level: 3, legislature: true })),
      ],
    });
    expect(play(table, 'ease').instruments.sanctions[0]).toMatchObject({ executive: 0, legislated: 3 });
    expect(play(table, 'repeal').instruments.sanctions[0]).toMatchObject({ executive: 0, legislated: 1 });
    const { events } = told(table, start(table), { ALT: slate(['repeal']) });
    expect(events.find((e) => e.kind === 'sanctions-changed')).toMatchObject({
      rule: 'R6.3',
      amount: -3,
      detail: 'ease',
    });
  });

  it('R6.4 A legislature turns executive steps into legislated ones', () => {
    const table = lab({
      instruments: { sanctions: [regime()] },
      moves: [doing('codify', sanction('codify', { level: 2 }))],
    });
    expect(play(table, 'codify').instruments.sanctions[0]).toMatchObject({ executive: 1, legislated: 2 });
  });

  it('R6.5 Unpaid relief that was linked gives terms away, undoes progress, and costs cohesion and the owner’s trust', () => {
    const table = lab({
      arenas: { strait: { owners: ['COR'] } },
      instruments: { sanctions: [regime({ linked: true })], ceasefires: [truce({ status: 'broken' })] },
      moves: [
        doing('ease', sanction('ease', { level: 2 })),
        doing('decouple', sanction('decouple')),
        doing('link', sanction('link')),
      ],
      parameters: { 'terms.sanctions': 0 },
    });
    const before = start(table);
    const { after, events } = told(table, before, { ALT: slate(['ease']) });
    expect(events.some((e) => e.kind === 'reaction' && e.rule === 'R6.5')).toBe(true);
    // ALT is the party that positive terms favour.
    expect(after.arenas[STRAIT]).toMatchObject({ terms: -30, progress: 20 });
    expect(after.bodies.map((b) => b.cohesion)).toEqual([540, 600]);
    expect(after.reputation.trust[pair(COR, ALT)]).toBe(340);
    const free = play(table, 'decouple', 'ease');
    expect(free.instruments.sanctions[0]?.linked).toBe(false);
    expect(free.arenas[STRAIT]).toMatchObject({ terms: 0, progress: 100 });
    expect(play(table, 'decouple', 'link').instruments.sanctions[0]?.linked).toBe(true);
    const others = lab({
      instruments: { sanctions: [regime({ from: 'BER', to: 'ALT', linked: true })] },
      moves: [doing('ease', sanction('ease', { level: 1 }))],
      parameters: { 'terms.sanctions': 0 },
    });
    // What BER gives away goes to the first party.
    expect(turn(others, start(others), { BER: slate(['ease']) }).arenas[STRAIT]?.terms).toBe(15);
  });

  it('R6.5 Linked relief is paid for by half the progress, or by a monitored ceasefire', () => {
    const table = lab({
      instruments: { sanctions: [regime({ linked: true })], ceasefires: [truce({ status: 'none' })] },
      moves: [doing('ease', sanction('ease', { level: 1 }))],
      parameters: { 'terms.sanctions': 0, 'ceasefire.break': 0 },
    });
    const reacted = (edit: Parameters<typeof altered>[1]): boolean =>
      told(table, altered(start(table), edit), { ALT: slate(['ease']) }).events.some(
        (e) => e.detail === 'unpaid-relief',
      );
    const set = (progress: number, status: 'in-force' | 'none', monitored: boolean) =>
      reacted((s) => {
        const [place] = s.arenas;
        const [held] = s.instruments.ceasefires;
        if (place !== undefined) place.progress = progress;
        if (held !== undefined) Object.assign(held, { status, monitored });
      });
    expect(set(499, 'none', false)).toBe(true);
    expect(set(500, 'none', false)).toBe(false);
    expect(set(0, 'in-force', true)).toBe(false);
    expect(set(0, 'in-force', false)).toBe(true);
  });
});

describe('R6 · what sanctions win and cost', () => {
  /** COR’s executive steps after ALT has eased two of its own, that were linked. */
  const followed = (
    theirs: object = {},
    more: Parameters<typeof lab>[0] = {},
    edit: Parameters<typeof altered>[1] = () => {},
    moves: readonly string[] = ['ease'],
  ): readonly [number | undefined, number] => {
    const table = lab({
      ...more,
      instruments: {
        sanctions: [
          regime({ linked: true }),
          regime({ from: 'COR', executive: 2, legislated: 1, ...theirs }),
        ],
      },
      moves: [doing('ease', sanction('ease', { level: 2 })), aMove('ask-allies', { tags: ['alliance'] })],
    });
    const { after, events } = told(table, altered(start(table), edit), { ALT: slate(moves) });
    const told65 = events.filter((e) => e.rule === 'R6.5' && e.kind === 'sanctions-changed');
    expect(told65.every((e) => e.by === 'COR' && e.amount === -1 && e.detail === 'ease')).toBe(true);
    expect(after.instruments.sanctions[0]?.executive).toBe(moves.includes('ease') ? 1 : 3);
    expect(after.instruments.sanctions[1]?.legislated).toBe(1);
    return [after.instruments.sanctions[1]?.executive, told65.length];
  };

  it('R6.5 Unpaid relief frees other senders with no will of their own to let an executive step go', () => {
    expect(followed()).toEqual([1, 1]);
    expect(followed({ executive: 0 })).toEqual([0, 0]);
    expect(followed({ arena: 'field' })).toEqual([2, 0]);
    expect(followed({ to: 'ALT' })).toEqual([2, 0]);
    expect(followed({}, {}, () => {}, ['praise'])).toEqual([2, 0]);
    const paid: Parameters<typeof altered>[1] = (s) => {
      for (const a of s.arenas) a.progress = 500;
    };
    expect(followed({}, {}, paid)).toEqual([2, 0]);
    expect(followed({}, { powers: { COR: { played: true } } })).toEqual([2, 0]);
  });

  it('R6.5 Those who are willing hold to their sanctions', () => {
    const close = (affinity: number) => ({ powers: { COR: { affinity: { ALT: affinity } } } });
    expect(followed({}, close(400))).toEqual([2, 0]);
    expect(followed({}, close(100))).toEqual([1, 1]);
    const asked = { ...close(100), parameters: { 'allies.consulted': 300 } };
    expect(followed({}, asked)).toEqual([1, 1]);
    expect(followed({}, asked, () => {}, ['ask-allies', 'ease'])).toEqual([2, 0]);
  });

  const PRESS = {
    'terms.rate': 1024,
    'terms.sanctions': 200,
    'sanctions.adapt': 0,
    'home.pressure': 0,
  } as const;

  /** Terms of the strait after a turn of ten steps, all trust alike. */
  const pressed = (
    sanctions: readonly object[],
    trust: number,
    parameters: Parameters<typeof lab>[0] = {},
    edit: Parameters<typeof altered>[1] = () => {},
  ): number | undefined => {
    const table = lab({
      ...parameters,
      instruments: { sanctions },
      parameters: { ...PRESS, ...parameters.parameters },
    });
    const state = altered(start(table), (s) => {
      s.reputation.trust = s.reputation.trust.map(() => trust);
      edit(s);
    });
    return turn(table, state).arenas[STRAIT]?.terms;
  };
  const executive = (more: object = {}): object => regime({ executive: 10, ...more });
  const legislated = (more: object = {}): object => regime({ executive: 0, legislated: 10, ...more });

  it('R6.17 Executive steps press in full, legislated ones for a part, and only as far as they bite', () => {
    const half = { parameters: { 'sanctions.leverage': 512 } };
    expect(pressed([executive()], 1000, half)).toBe(200);
    expect(pressed([legislated()], 1000, half)).toBe(100);
    expect(pressed([legislated()], 1000)).toBe(200);
    expect(pressed([legislated()], 1000, { parameters: { 'sanctions.leverage': 0 } })).toBe(0);
    expect(pressed([regime({ executive: 5, legislated: 5 })], 1000, half)).toBe(150);
    expect(pressed([executive({ adapted: 512 })], 1000, half)).toBe(100);
    expect(pressed([legislated({ adapted: 512 })], 1000, half)).toBe(50);
  });

  it('R6.17 Leverage is halved where the target has no trust that relief would follow', () => {
    expect(pressed([executive()], 0)).toBe(100);
    expect(pressed([executive()], 600)).toBe(200);
    expect(pressed([executive()], 1000)).toBe(200);
    const between = pressed([executive()], 250) ?? 0;
    expect(Math.abs(between - 150)).toBeLessThanOrEqual(2);
    // The target’s trust in the sender, not the other way round.
    const set = (place: number): number | undefined =>
      pressed([executive()], 0, {}, (s) => {
        s.reputation.trust[place] = 1000;
      });
    expect(set(pair(BER, ALT))).toBe(200);
    expect(set(pair(ALT, BER))).toBe(100);
  });

  it('R6.18 Sanctions of a power in a party’s body press for that party, by the body’s cohesion', () => {
    const allied = (
      more: object,
      { share = 512, cohesion = 1000, members = ['ALT', 'COR'], trust = 1000 } = {},
    ): number | undefined =>
      pressed([executive({ from: 'COR', ...more })], trust, {
        bodies: [{ code: 'PACT', leader: members[0], members, cohesion }],
        parameters: { 'terms.allies': share, 'sanctions.leverage': 512 },
      });
    expect(allied({})).toBe(100);
    expect(allied({}, { cohesion: 500 })).toBe(50);
    expect(allied({}, { cohesion: 0 })).toBe(0);
    expect(allied({}, { share: 0 })).toBe(0);
    expect(allied({}, { share: 1024 })).toBe(200);
    // With leverage of its own.
    expect(allied({}, { trust: 0 })).toBe(50);
    expect(allied({ executive: 0, legislated: 10 })).toBe(50);
    // For BER against ALT where the body is BER’s, for nobody where it is neither’s or the target no party.
    expect(allied({ to: 'ALT' }, { members: ['BER', 'COR'] })).toBe(-100);
    expect(allied({ to: 'ALT' })).toBe(0);
    expect(allied({}, { members: ['COR'] })).toBe(0);
    expect(allied({ from: 'ALT', to: 'COR' })).toBe(0);
  });

  it('R6.19 Sanctions cost the sender mood by what bites and by its exposure to the target', () => {
    const moods = (
      held: object,
      exposure: Readonly<Record<string, number>>,
      cost = 20,
    ): readonly (number | undefined)[] => {
      const table = lab({
        powers: { ALT: { exposure } },
        instruments: { sanctions: [regime(held)] },
        parameters: { 'sanctions.cost': cost, 'sanctions.adapt': 0, 'home.pressure': 0 },
      });
      return turn(table, start(table)).home.mood;
    };
    expect(moods({ executive: 10 }, { BER: 1000 })).toEqual([480, 500, 500]);
    expect(moods({ executive: 5, legislated: 5 }, { BER: 1000 })).toEqual([480, 500, 500]);
    expect(moods({ executive: 10 }, { BER: 500 })).toEqual([490, 500, 500]);
    expect(moods({ executive: 5 }, { BER: 1000 })).toEqual([490, 500, 500]);
    expect(moods({ executive: 10, adapted: 512 }, { BER: 1000 })).toEqual([490, 500, 500]);
    expect(moods({ executive: 10 }, { COR: 1000 })).toEqual([500, 500, 500]);
    expect(moods({ executive: 0 }, { BER: 1000 })).toEqual([500, 500, 500]);
    expect(moods({ executive: 10 }, { BER: 1000 }, 0)).toEqual([500, 500, 500]);
    // Being sanctioned by a power costs nothing by this rule.
    expect(moods({ executive: 10, from: 'BER', to: 'ALT' }, { BER: 1000 })).toEqual([500, 500, 500]);
  });

  it('R6.20 Once the target has adapted by half, executive steps lapse, the likelier the more; law stays', () => {
    const lapsed = (held: object, fatigue: number): number => {
      const table = lab({
        instruments: { sanctions: [regime({ executive: 2, legislated: 1, ...held })] },
        parameters: { 'sanctions.fatigue': fatigue, 'sanctions.adapt': 0 },
      });
      let count = 0;
      for (let k = 0; k < 60; k += 1) {
        const { after, events } = told(table, start(table, `tired/${k}`), {});
        const [left] = after.instruments.sanctions;
        const by = (start(table).instruments.sanctions[0]?.executive ?? 0) - (left?.executive ?? 0);
        expect(left?.legislated).toBe(1);
        expect(events.filter((e) => e.rule === 'R6.20').map((e) => [e.kind, e.by, e.amount])).toEqual(
          by === 0 ? [] : [['sanctions-changed', 'ALT', -1]],
        );
        expect(by === 0 || by === 1).toBe(true);
        count += by;
      }
      return count;
    };
    expect(lapsed({ adapted: 1024 }, 1024)).toBe(60);
    expect(lapsed({ adapted: 1024, executive: 0 }, 1024)).toBe(0);
    expect(lapsed({ adapted: 1024 }, 0)).toBe(0);
    expect(lapsed({ adapted: 512 }, 1024)).toBe(0);
    const [some, more] = [lapsed({ adapted: 600 }, 1024), lapsed({ adapted: 900 }, 1024)];
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(more);
    expect(more).toBeLessThan(60);
    expect(lapsed({ adapted: 900 }, 256)).toBeLessThan(more);
  });
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

describe('R6 · talks, ceasefires, forces, treaties', () => {
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

  it('R6.15 A treaty ends when its term does, and what it carried goes with it', () => {
    const table = lab({
      turns: 2,
      instruments: {
        treaties: [
          { id: 'short', parties: ['ALT', 'BER'], status: 'in-force', expires: '2017-07-17' },
          { id: 'long', parties: ['ALT', 'BER'], status: 'in-force', expires: null },
        ],
      },
    });
    const one = turn(table, start(table));
    expect(one.instruments.treaties.map((t) => t.status)).toEqual(['in-force', 'in-force']);
    const { after, events } = told(table, one, {});
    expect(after.instruments.treaties.map((t) => t.status)).toEqual(['ended', 'in-force']);
    expect(events.filter((e) => e.kind === 'treaty-changed')).toMatchObject([{ subject: 'short' }]);
    let sum = 0;
    for (const part of explain(table, after, 'cooperation', ALT, BER)) sum += part.value;
    expect(after.dyads.cooperation[pair(ALT, BER)]).toBe(sum);
  });

  it('R6.15 A treaty is in force, disputed, suspended or ended', () => {
    const table = lab({
      instruments: {
        treaties: [{ id: 'transit', parties: ['ALT', 'BER'], status: 'in-force', expires: '2018-01-01' }],
      },
      moves: (['in-force', 'disputed', 'suspended', 'ended'] as const).map((to) =>
        doing(`make-${to}`, { type: 'treaty', treaty: 'transit', to }),
      ),
    });
    for (const to of ['disputed', 'suspended', 'ended']) {
      const { after, events } = told(table, start(table), { ALT: slate([`make-${to}`]) });
      expect(after.instruments.treaties[0]).toMatchObject({ status: to, expires: 26 });
      expect(events.filter((e) => e.kind === 'treaty-changed')).toMatchObject([{ detail: to }]);
    }
    const same = told(table, start(table), { ALT: slate(['make-in-force']) });
    expect(same.events.filter((e) => e.kind === 'treaty-changed')).toEqual([]);
    expect(observe(table, same.after, BER).instruments.treaties[0]?.status).toBe('in-force');
    expect(same.after.arenas[PIRATES]?.heat).toBe(500);
  });

  /** Where treaties stand after ALT’s move, seed by seed. */
  const fallen = (move: string, contagion: number, seed = 'instruments'): readonly string[] => {
    const treaty = (id: string, parties: readonly string[], status = 'in-force'): object => ({
      id,
      parties,
      status,
      expires: null,
    });
    const table = lab({
      instruments: {
        treaties: [
          treaty('transit', ['ALT', 'BER']),
          treaty('fishing', ['ALT', 'BER', 'COR']),
          treaty('visas', ['ALT', 'BER']),
          treaty('customs', ['ALT', 'COR']),
          treaty('mail', ['ALT', 'BER'], 'suspended'),
        ],
      },
      moves: (['disputed', 'suspended', 'ended'] as const).map((to) =>
        doing(`make-${to}`, { type: 'treaty', treaty: 'transit', to }),
      ),
      parameters: { 'treaty.contagion': contagion },
    });
    const { after, events } = told(table, start(table, seed), { ALT: slate([move]) });
    const spread = events.filter((e) => e.rule === 'R6.16').map((e) => [e.kind, e.subject, e.detail]);
    const { treaties } = after.instruments;
    expect(spread).toEqual(
      treaties
        .filter((t) => t.id !== 'transit' && t.status === 'disputed')
        .map((t) => ['treaty-changed', t.id, 'disputed']),
    );
    return treaties.slice(1).map((t) => t.status);
  };

  it('R6.16 Where a treaty is suspended or ends, others in force between two of its parties fall into dispute', () => {
    for (const move of ['make-suspended', 'make-ended']) {
      expect(fallen(move, 1024)).toEqual(['disputed', 'disputed', 'in-force', 'suspended']);
      expect(fallen(move, 0)).toEqual(['in-force', 'in-force', 'in-force', 'suspended']);
    }
    // A dispute is not contagious.
    expect(fallen('make-disputed', 1024)).toEqual(['in-force', 'in-force', 'in-force', 'suspended']);
    const expiring = lab({
      instruments: {
        treaties: [
          { id: 'short', parties: ['ALT', 'BER'], status: 'in-force', expires: '2017-07-10' },
          { id: 'long', parties: ['ALT', 'BER'], status: 'in-force', expires: null },
        ],
      },
      parameters: { 'treaty.contagion': 1024 },
    });
    expect(play(expiring).instruments.treaties.map((t) => t.status)).toEqual(['ended', 'disputed']);
  });

  it('R6.16 Each of them by a draw of its own', () => {
    const seen = new Map<string, number>();
    for (let k = 0; k < 60; k += 1) {
      const [fishing, visas] = fallen('make-ended', 512, `doubt/${k}`);
      seen.set(`${fishing}/${visas}`, (seen.get(`${fishing}/${visas}`) ?? 0) + 1);
    }
    expect(seen.size).toBe(4);
    expect(Math.max(...seen.values())).toBeLessThan(40);
  });
});

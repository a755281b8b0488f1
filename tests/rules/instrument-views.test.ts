import { describe, expect, it } from 'vitest';
import { instrumentId, readInstrumentId } from '../../src/view/instruments/ids.ts';
import { INSTRUMENT_VIEWS } from '../../src/view/instruments/index.ts';
import type {
  Ceasefire,
  Channel,
  Commitment,
  Deployment,
  Mission,
  Sanctions,
  Track,
  Treaty,
} from '../../src/vocabulary/index.ts';

const regime = (one: Partial<Sanctions> = {}): Sanctions => ({
  adapted: 0,
  arena: 0,
  executive: 2,
  from: 0,
  legislated: 1,
  linked: false,
  to: 1,
  ...one,
});
const mission = (one: Partial<Mission> = {}): Mission => ({
  ceiling: null,
  consulates: 3,
  consulatesShut: 0,
  host: 1,
  propertySeized: false,
  sender: 0,
  staff: 1210,
  staffAtStart: 1210,
  ...one,
});
const channel = (open: boolean, kind: Channel['channel'] = 'ministers'): Channel => ({
  a: 0,
  b: 1,
  channel: kind,
  open,
});
const track = (status: Track['status'], one: Partial<Track> = {}): Track => ({
  a: 0,
  arena: null,
  b: 1,
  id: 'arms',
  level: 'technical',
  progress: 400,
  settles: 0,
  status,
  thresholds: [500],
  ...one,
});
const treaty = (status: Treaty['status'], parties: readonly number[] = [0, 1]): Treaty => ({
  expires: null,
  id: 'pact',
  parties,
  status,
});
const ceasefire = (status: Ceasefire['status'], monitored = false): Ceasefire => ({
  arena: 0,
  guarantors: [],
  monitored,
  parties: [0, 1],
  status,
  weeks: 0,
});
const deployment = (by: number, size: number): Deployment => ({ arena: 0, by, size });
const commitment = (one: Partial<Commitment> = {}): Commitment => ({
  audience: 'public',
  by: 0,
  due: 6,
  id: 't1-usa-word-0',
  made: 1,
  pledge: { kind: 'restraint' },
  status: 'open',
  tag: 'word',
  to: 1,
  ...one,
});

describe('view: ids of instruments', () => {
  it.each([
    ['sanctions', 'toward', 'sanctions.USA-RUS'],
    ['track', 'between', 'track.RUS-USA'],
    ['ceasefire', 'arena', 'ceasefire.donbas'],
    ['deployment', 'side', 'deployment.donbas.rival'],
  ] as const)('a %s that lies %s is %s, and is read back', (kind, ground, id) => {
    const place = { powers: ['USA', 'RUS'], arena: 'donbas', side: 'rival' } as const;
    expect(instrumentId(kind, ground, place)).toBe(id);
    expect(readInstrumentId(id)?.kind).toBe(kind);
  });

  it('say on whom or what it lies', () => {
    expect(readInstrumentId('mission.USA-RUS')).toEqual({
      kind: 'mission',
      pair: ['USA', 'RUS'],
      arena: null,
    });
    expect(readInstrumentId('deployment.donbas.self')).toEqual({
      kind: 'deployment',
      pair: null,
      arena: 'donbas',
      side: 'self',
    });
  });

  it.each(['', 'sanctions', 'sanctions.', 'staff.USA-RUS', 'talks.RUS-USA', 'pair:RUS-USA', 'treatys.A-B'])(
    '%j is none',
    (id) => {
      expect(readInstrumentId(id)).toBeNull();
    },
  );
});

describe('view: an effect that finds things as it makes them', () => {
  const { isIdle: isIdleOnChannel } = INSTRUMENT_VIEWS.channel;
  it.each([
    ['open', true, true],
    ['open', false, false],
    ['shut', false, true],
    ['shut', true, false],
  ] as const)('to make a channel %s that is open: %s', (is, open, idle) => {
    const effect = { type: 'channel', between: ['self', 'rival'], channel: 'ministers', is } as const;
    expect(isIdleOnChannel({ ...effect, between: ['self', 'rival'] }, channel(open))).toBe(idle);
    expect(isIdleOnChannel({ ...effect, between: ['self', 'rival'] }, channel(open, 'leaders'))).toBe(false);
  });

  const WORKS: Readonly<Record<'open' | 'push' | 'unlock' | 'halt', readonly Track['status'][]>> = {
    open: ['closed'],
    push: ['open'],
    unlock: ['open', 'stalled'],
    halt: ['open', 'stalled'],
  };
  it.each(['open', 'push', 'unlock', 'halt'] as const)('talks that one wants to %s', (op) => {
    for (const status of ['closed', 'open', 'stalled', 'agreed'] as const) {
      const effect = { type: 'talks', op, track: 'arms' } as const;
      expect(INSTRUMENT_VIEWS.track.isIdle(effect, track(status)), status).toBe(!WORKS[op].includes(status));
      expect(INSTRUMENT_VIEWS.track.isIdle({ ...effect, track: 'other' }, track(status))).toBe(false);
    }
  });

  it('a treaty that is as it is to become, and no other', () => {
    const effect = { type: 'treaty', treaty: 'pact', to: 'suspended' } as const;
    expect(INSTRUMENT_VIEWS.treaty.isIdle(effect, treaty('suspended'))).toBe(true);
    expect(INSTRUMENT_VIEWS.treaty.isIdle(effect, treaty('in-force'))).toBe(false);
    expect(INSTRUMENT_VIEWS.treaty.isIdle({ ...effect, treaty: 'other' }, treaty('suspended'))).toBe(false);
  });
});

describe('view: signs on the map', () => {
  it('sanctions count steps of all regimes, on the target’s end, and go with their last step', () => {
    const { sign, isOnMap, isInForce } = INSTRUMENT_VIEWS.sanctions;
    const shown = sign([regime(), regime({ executive: 0, legislated: 2 })], 1);
    expect(shown).toMatchObject({ state: 'steady', count: '5', owner: 0, near: 1, weight: 65 });
    const bare = regime({ executive: 0, legislated: 0 });
    expect([isOnMap(bare, 0), isInForce(bare), isOnMap(regime({ executive: 0 }), 0)]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it.each([
    [{}, 'steady', 20],
    [{ staff: 1209 }, 'waiting', 70],
    [{ ceiling: 1210 }, 'waiting', 70],
    [{ propertySeized: true }, 'waiting', 70],
    [{ consulatesShut: 1 }, 'broken', 70],
  ] as const)('a mission with %j is %s', (change, state, weight) => {
    const one = mission(change);
    expect(INSTRUMENT_VIEWS.mission.sign([one], 1)).toMatchObject({
      state,
      weight,
      count: String(one.staff),
      owner: 0,
      near: 1,
    });
  });

  it.each([
    [[true, true], 'steady', '2/2'],
    [[true, false], 'waiting', '1/2'],
    [[false, false], 'broken', '0/2'],
  ] as const)('channels open %j are %s', ([one, other], state, count) => {
    expect(INSTRUMENT_VIEWS.channel.sign([channel(one), channel(other, 'leaders')], 1)).toMatchObject({
      state,
      count,
    });
  });

  it('talks show the farthest, and wait where all are stuck', () => {
    const { sign } = INSTRUMENT_VIEWS.track;
    expect(sign([track('open'), track('stalled', { progress: 700 })], 1)).toMatchObject({
      state: 'steady',
      count: '2',
      progress: 700,
    });
    expect(sign([track('stalled')], 1)).toMatchObject({ state: 'waiting', count: '1', progress: 400 });
  });

  it.each([
    [['in-force'], 'steady', '1'],
    [['in-force', 'ended'], 'waiting', '1'],
    [['in-force', 'disputed'], 'waiting', '2'],
    [['suspended', 'ended'], 'broken', '0'],
  ] as const)('treaties %j are %s', (statuses, state, count) => {
    const [first, ...rest] = statuses;
    const behind = [treaty(first), ...rest.map((status) => treaty(status))] as const;
    expect(INSTRUMENT_VIEWS.treaty.sign(behind, 1)).toMatchObject({ state, count });
  });

  it('of treaties only those of two lie on a thread', () => {
    expect(INSTRUMENT_VIEWS.treaty.isOnMap(treaty('in-force'), 0)).toBe(true);
    expect(INSTRUMENT_VIEWS.treaty.isOnMap(treaty('in-force', [0, 1, 2]), 0)).toBe(false);
  });

  it.each([
    ['in-force', true, 'steady'],
    ['in-force', false, 'waiting'],
    ['broken', true, 'broken'],
  ] as const)('a ceasefire %s, monitored %s, is %s', (status, monitored, state) => {
    expect(INSTRUMENT_VIEWS.ceasefire.sign([ceasefire(status, monitored)], 1).state).toBe(state);
    expect(INSTRUMENT_VIEWS.ceasefire.isOnMap(ceasefire(status, monitored), 0)).toBe(true);
    expect(INSTRUMENT_VIEWS.ceasefire.isOnMap(ceasefire('none'), 0)).toBe(false);
  });

  it('forces add up by side, and go when there are none', () => {
    const { sign, isOnMap } = INSTRUMENT_VIEWS.deployment;
    expect(sign([deployment(2, 3), deployment(0, 4)], 1)).toMatchObject({
      count: '7',
      owner: 2,
      weight: 47,
    });
    expect([isOnMap(deployment(0, 0), 0), isOnMap(deployment(0, 1), 0)]).toEqual([false, true]);
  });

  it('promises count the turns to the first that falls due, this one too', () => {
    const { sign } = INSTRUMENT_VIEWS.commitment;
    const behind = [commitment(), commitment({ due: 4 })] as const;
    expect(sign(behind, 2)).toMatchObject({ count: '3', owner: 0, near: 0 });
    expect(sign(behind, 4).count).toBe('1');
    expect(sign(behind, 9).count).toBe('0');
  });

  it('a private promise is there for the two alone', () => {
    const { isOnMap } = INSTRUMENT_VIEWS.commitment;
    const secret = commitment({ audience: 'private' });
    expect([0, 1, 2, null].map((viewer) => isOnMap(secret, viewer))).toEqual([true, true, false, false]);
    expect([0, 2, null].map((viewer) => isOnMap(commitment(), viewer))).toEqual([true, true, true]);
    expect(isOnMap(commitment({ status: 'kept' }), 0)).toBe(false);
    expect(isOnMap(commitment({ to: 0 }), 0)).toBe(false);
  });
});

describe('view: scales and what counts', () => {
  it('sanctions show what bites before what wore off, of ten steps', () => {
    expect(INSTRUMENT_VIEWS.sanctions.scale(regime({ adapted: 512 }))).toEqual({
      most: 10,
      isStepped: true,
      parts: [
        { tone: 'full', value: 1.5 },
        { tone: 'worn', value: 1.5 },
      ],
    });
  });

  it('a mission’s scale reaches to the most it had or may have, and marks its ceiling', () => {
    const { scale } = INSTRUMENT_VIEWS.mission;
    expect(scale(mission({ staff: 455 }))).toEqual({
      most: 1210,
      parts: [{ tone: 'full', value: 455 }],
      ticks: [],
    });
    expect(scale(mission({ staff: 455, ceiling: 1500 }))).toMatchObject({ most: 1500, ticks: [1500] });
    expect(scale(mission({ staff: 1300 }))).toMatchObject({ most: 1300 });
  });

  it('talks that are closed count no more, nor a promise that was kept', () => {
    const { track: talks, commitment: promise, ceasefire: truce } = INSTRUMENT_VIEWS;
    expect(
      (['closed', 'open', 'stalled', 'agreed'] as const).map((status) => talks.isInForce(track(status))),
    ).toEqual([false, true, true, true]);
    expect(
      (['open', 'kept', 'broken'] as const).map((status) => promise.isInForce(commitment({ status }))),
    ).toEqual([true, false, false]);
    expect(
      (['none', 'in-force', 'broken'] as const).map((status) => truce.isInForce(ceasefire(status))),
    ).toEqual([false, true, true]);
  });
});

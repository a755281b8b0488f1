import { describe, expect, it } from 'vitest';
import { type GameState, holds, observe, setup } from '../../src/engine/index.ts';
import { Condition, type ConditionType } from '../../src/vocabulary/index.ts';
import { ALT, aMove, anEvent, BER, COR, FIELD, lab, STRAIT } from '../helpers/lab.ts';
import { order, slate, turn } from '../helpers/play.ts';

const table = lab({
  instruments: {
    sanctions: [
      { from: 'ALT', to: 'BER', executive: 2, legislated: 1, arena: 'strait', linked: true },
      { from: 'ALT', to: 'BER', executive: 1, legislated: 0, arena: 'field', linked: false },
    ],
    missions: [
      { host: 'BER', sender: 'ALT', staff: 300, ceiling: 300, consulates: 0, consulatesShut: 1 },
      { host: 'ALT', sender: 'BER', staff: 200, ceiling: null, consulates: 2, propertySeized: true },
    ],
    channels: [{ between: ['ALT', 'BER'], channel: 'leaders', open: true }],
    tracks: [
      {
        id: 'talks',
        level: 'technical',
        between: ['ALT', 'BER'],
        arena: null,
        status: 'stalled',
        progress: 300,
        thresholds: [300],
      },
    ],
    ceasefires: [{ arena: 'strait', parties: ['COR'], guarantors: [], monitored: false, status: 'in-force' }],
    deployments: [{ by: 'BER', arena: 'strait', size: 3 }],
    treaties: [{ id: 'transit', parties: ['ALT', 'BER'], status: 'disputed', expires: null }],
    commitments: [
      { by: 'ALT', to: 'BER', tag: 'vow', pledge: { kind: 'restraint' }, due: 9, audience: 'public' },
    ],
  },
  events: [
    anEvent('first-card', { window: { from: '2017-07-03', to: '2017-07-03' } }),
    anEvent('vote', {
      window: { from: '2017-07-03', to: '2017-07-03' },
      decision: {
        power: 'ALT',
        options: [
          { id: 'yes', effects: [] },
          { id: 'no', effects: [] },
        ],
        otherwise: 'no',
      },
    }),
  ],
  moves: [
    aMove('tagged', { tags: ['signal'], cameo: '111', audience: 'private', weight: -1000 }),
    aMove('mark', { effects: [{ type: 'flag', flag: 'marked', is: true }] }),
    aMove('hack', { audience: 'covert', weight: -4000 }),
  ],
  parameters: { 'ceasefire.break': 0 },
});

/** The second turn, after ALT played two moves in the first. */
const second = turn(table, setup(table, 'words'), {
  ALT: slate(['tagged', 'mark'], { decisions: { vote: 'yes' } }),
  BER: slate(['hack']),
});

const roles = { self: ALT, target: BER, arena: STRAIT };

const of = (condition: unknown, state: GameState = second, on = roles): boolean =>
  holds(table, state, Condition.parse(condition), on);

const quantity = (kind: string, rest: object, bounds: object): unknown => ({
  type: 'quantity',
  quantity: { kind, ...rest },
  ...bounds,
});

const yes = { type: 'flag', flag: 'marked', is: true };
const no = { type: 'flag', flag: 'marked', is: false };

/** Each condition as it holds on that turn, and as it does not: a type that is forgotten does not compile. */
const CASES: {
  readonly [T in ConditionType]: readonly [holding: readonly unknown[], failing: readonly unknown[]];
} = {
  all: [[{ type: 'all', of: [yes, yes] }], [{ type: 'all', of: [yes, no] }]],
  any: [[{ type: 'any', of: [no, yes] }], [{ type: 'any', of: [no, no] }]],
  not: [[{ type: 'not', of: no }], [{ type: 'not', of: yes }]],
  turn: [
    [
      { type: 'turn', from: 2 },
      { type: 'turn', to: 2 },
      { type: 'turn', from: 1, to: 3 },
    ],
    [
      { type: 'turn', from: 3 },
      { type: 'turn', to: 1 },
    ],
  ],
  quantity: [
    [
      quantity('mood', { who: 'self' }, { atLeast: 500, atMost: 500 }),
      quantity('staff', { from: 'self', to: 'rival' }, { atLeast: 300, atMost: 300 }),
      quantity('sanctions', { from: 'ALT', to: 'BER' }, { atLeast: 4, atMost: 4 }),
      quantity('heat', { arena: '*' }, { atMost: 500 }),
      quantity('cohesion', { body: 'PACT' }, { atLeast: 600 }),
    ],
    [
      quantity('mood', { who: 'self' }, { atLeast: 501 }),
      quantity('staff', { from: 'rival', to: 'self' }, { atMost: 199 }),
      quantity('cohesion', { body: 'PACT' }, { atMost: 599 }),
    ],
  ],
  channel: [
    [
      { type: 'channel', between: ['rival', 'self'], channel: 'leaders', is: 'open' },
      { type: 'channel', between: ['self', 'rival'], channel: 'envoy', is: 'shut' },
    ],
    [
      { type: 'channel', between: ['self', 'rival'], channel: 'leaders', is: 'shut' },
      { type: 'channel', between: ['self', 'COR'], channel: 'leaders', is: 'open' },
    ],
  ],
  sanctions: [
    [
      { type: 'sanctions', from: 'ALT', to: 'BER', basis: 'any', atLeast: 4 },
      { type: 'sanctions', from: 'ALT', to: 'BER', basis: 'executive', atLeast: 3 },
      { type: 'sanctions', from: 'ALT', to: 'BER', basis: 'legislated', atLeast: 1 },
    ],
    [
      { type: 'sanctions', from: 'ALT', to: 'BER', basis: 'any', atLeast: 5 },
      { type: 'sanctions', from: 'ALT', to: 'BER', basis: 'executive', atLeast: 4 },
      { type: 'sanctions', from: 'ALT', to: 'BER', basis: 'legislated', atLeast: 2 },
      { type: 'sanctions', from: 'BER', to: 'ALT', basis: 'any', atLeast: 1 },
    ],
  ],
  mission: [
    [
      { type: 'mission', host: 'BER', sender: 'ALT', is: 'capped' },
      { type: 'mission', host: 'ALT', sender: 'BER', is: 'uncapped' },
      { type: 'mission', host: 'ALT', sender: 'BER', is: 'consulate-open' },
      { type: 'mission', host: 'BER', sender: 'ALT', is: 'consulate-shut' },
      { type: 'mission', host: 'ALT', sender: 'BER', is: 'property-seized' },
    ],
    [
      { type: 'mission', host: 'ALT', sender: 'BER', is: 'capped' },
      { type: 'mission', host: 'BER', sender: 'ALT', is: 'uncapped' },
      { type: 'mission', host: 'BER', sender: 'ALT', is: 'consulate-open' },
      { type: 'mission', host: 'ALT', sender: 'BER', is: 'consulate-shut' },
      { type: 'mission', host: 'BER', sender: 'ALT', is: 'property-seized' },
      { type: 'mission', host: 'COR', sender: 'ALT', is: 'uncapped' },
    ],
  ],
  track: [
    [
      { type: 'track', track: 'talks', is: 'stalled' },
      { type: 'track', track: 'unheard-of', is: 'closed' },
    ],
    [{ type: 'track', track: 'talks', is: 'open' }],
  ],
  ceasefire: [
    [
      { type: 'ceasefire', arena: 'strait', is: 'in-force' },
      { type: 'ceasefire', arena: '*', is: 'in-force' },
      { type: 'ceasefire', arena: 'field', is: 'none' },
    ],
    [{ type: 'ceasefire', arena: 'strait', is: 'broken' }],
  ],
  deployment: [
    [{ type: 'deployment', by: 'rival', arena: 'strait', atLeast: 3 }],
    [
      { type: 'deployment', by: 'rival', arena: 'strait', atLeast: 4 },
      { type: 'deployment', by: 'self', arena: 'strait', atLeast: 1 },
      { type: 'deployment', by: 'rival', arena: 'field', atLeast: 1 },
    ],
  ],
  treaty: [
    [{ type: 'treaty', treaty: 'transit', is: 'disputed' }],
    [
      { type: 'treaty', treaty: 'transit', is: 'in-force' },
      { type: 'treaty', treaty: 'none', is: 'ended' },
    ],
  ],
  commitment: [
    [{ type: 'commitment', by: 'self', tag: 'vow', is: 'open' }],
    [
      { type: 'commitment', by: 'self', tag: 'vow', is: 'kept' },
      { type: 'commitment', by: 'rival', tag: 'vow', is: 'open' },
      { type: 'commitment', by: 'self', tag: 'other', is: 'open' },
    ],
  ],
  linked: [
    [
      { type: 'linked', from: 'ALT', to: 'BER', is: true },
      { type: 'linked', from: 'BER', to: 'ALT', is: false },
    ],
    [{ type: 'linked', from: 'ALT', to: 'BER', is: false }],
  ],
  flag: [[yes, { type: 'flag', flag: 'unheard-of', is: false }], [no]],
  fired: [
    [
      { type: 'fired', card: 'first-card' },
      { type: 'fired', card: 'vote' },
      { type: 'fired', card: 'vote', option: 'yes' },
    ],
    [
      { type: 'fired', card: 'vote', option: 'no' },
      { type: 'fired', card: 'unheard-of' },
    ],
  ],
  played: [
    [
      { type: 'played', by: 'self', within: 1 },
      { type: 'played', by: 'self', move: 'mark', within: 1 },
      { type: 'played', by: 'self', tag: 'signal', within: 1 },
      { type: 'played', by: 'self', audience: 'private', within: 1 },
    ],
    [
      { type: 'played', by: 'self', move: 'strike', within: 4 },
      { type: 'played', by: 'self', tag: 'coercive', within: 4 },
      { type: 'played', by: 'self', move: 'mark', audience: 'private', within: 4 },
      { type: 'played', by: 'COR', within: 4 },
    ],
  ],
  power: [
    [
      { type: 'power', is: ['ALT'] },
      { type: 'power', is: ['BER', 'self'] },
    ],
    [
      { type: 'power', is: ['BER', 'COR'] },
      { type: 'power', is: ['rival'] },
    ],
  ],
};

describe('vocabulary of conditions', () => {
  it.each(Object.entries(CASES))('%s holds and fails as it says', (_type, [holding, failing]) => {
    for (const condition of holding) expect([condition, of(condition)]).toEqual([condition, true]);
    for (const condition of failing) expect([condition, of(condition)]).toEqual([condition, false]);
  });

  it('played looks back as many turns as it says, four at most, and is kept that long', () => {
    let state = second;
    for (let back = 1; back <= 4; back += 1) {
      for (let within = 1; within <= 4; within += 1)
        expect(of({ type: 'played', by: 'self', move: 'mark', within }, state)).toBe(within >= back);
      state = turn(table, state);
    }
  });

  it('an observer reads covert acts of others as not played, and its own as played', () => {
    const hack = { type: 'played', by: 'BER', move: 'hack', within: 1 };
    expect(of(hack)).toBe(true);
    const parsed = Condition.parse(hack);
    expect(holds(table, observe(table, second, BER), parsed, roles)).toBe(true);
    expect(holds(table, observe(table, second, ALT), parsed, roles)).toBe(false);
  });

  it('an arena left to choose is the one chosen', () => {
    const inForce = { type: 'ceasefire', arena: '*', is: 'in-force' };
    expect(of(inForce, second, { ...roles, arena: FIELD })).toBe(false);
    expect(of(inForce, second, { ...roles, arena: STRAIT })).toBe(true);
  });
});

describe('vocabulary of parameters', () => {
  it('visibility decides who sees the act and the commitments it makes', () => {
    const more = lab({
      moves: [
        aMove('pledge', {
          weight: -2000,
          parameters: [{ name: 'visibility', among: ['public', 'private'] }],
          effects: [
            {
              type: 'commitment',
              by: 'self',
              to: 'rival',
              tag: 'pledge',
              pledge: { kind: 'restraint' },
              in: 3,
              audience: 'public',
            },
          ],
        }),
      ],
    });
    for (const visibility of ['public', 'private'] as const) {
      const after = turn(more, setup(more, 's'), { ALT: slate([order('pledge', { visibility })]) });
      expect(after.memory.acts[0]?.audience).toBe(visibility);
      expect(after.instruments.commitments[0]?.audience).toBe(visibility);
      const third = observe(more, after, COR);
      expect(third.memory.acts).toHaveLength(visibility === 'public' ? 1 : 0);
      expect(third.instruments.commitments).toHaveLength(visibility === 'public' ? 1 : 0);
    }
  });
});

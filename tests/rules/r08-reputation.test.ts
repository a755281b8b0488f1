import { describe, expect, it } from 'vitest';
import { type GameState, setup, type World } from '../../src/engine/index.ts';
import type { MoveOrder } from '../../src/vocabulary/index.ts';
import { ALT, aMove, BER, COR, FIELD, lab, PIRATES, pair, STRAIT } from '../helpers/lab.ts';
import { altered, order, slate, told, turn } from '../helpers/play.ts';

const start = (table: World): GameState => setup(table, 'word');

const vow = (id: string, pledge: object, more: object = {}) =>
  aMove(id, {
    effects: [
      {
        type: 'commitment',
        by: 'self',
        to: 'rival',
        tag: id,
        pledge,
        in: 2,
        audience: 'public',
        ...more,
      },
    ],
  });

const PARAMETERS = {
  'trust.kept': 40,
  'trust.broken': 110,
  'credibility.kept': 50,
  'credibility.broken': 100,
} as const;

const word = lab({
  moves: [
    vow('promise', { kind: 'move', move: 'gift' }),
    vow('quiet-promise', { kind: 'move', move: 'gift' }, { audience: 'private' }),
    vow('restrain', { kind: 'restraint' }),
    vow('measure', {
      kind: 'condition',
      condition: { type: 'flag', flag: 'done', is: true },
    }),
    vow('deadline', { kind: 'any-of', moves: ['strike', 'snub'] }),
    vow('menace', { kind: 'threat', move: 'strike', unless: 'gift' }),
    aMove('hack', { audience: 'covert', weight: -7000, exposure: 0, cameo: '176' }),
    aMove('clumsy-hack', { audience: 'covert', weight: -7000, exposure: 1024, cameo: '176' }),
    aMove('raise-flag', { effects: [{ type: 'flag', flag: 'done', is: true }] }),
    aMove('ultimatum', {
      parameters: [
        { name: 'threat', among: ['strike', 'snub'] },
        { name: 'ask', among: ['gift', 'praise'] },
        { name: 'deadline', among: [1, 2] },
      ],
    }),
  ],
  parameters: PARAMETERS,
});

/** Plays slates of ALT's, and BER's in the second turn, and returns the first commitment and the state. */
const playedOn = (slates: readonly (readonly string[])[], theirs: readonly string[] = []): GameState => {
  let state = start(word);
  slates.forEach((moves, k) => {
    state = turn(word, state, { ALT: slate(moves), BER: slate(k === 1 ? theirs : []) });
  });
  return state;
};

const status = (state: GameState): string | undefined => state.instruments.commitments[0]?.status;
const trusted = (state: GameState): readonly number[] =>
  [BER, COR].map((k) => state.reputation.trust[pair(k, ALT)] ?? -1);
const believed = (state: GameState): readonly number[] =>
  [BER, COR].map((k) => state.reputation.credibility[pair(k, ALT)] ?? -1);

describe('R8 · reputation', () => {
  it('R8.1 A commitment is a move, restraint, a measurable step or one of several moves, with a date', () => {
    const state = playedOn([['promise', 'restrain', 'measure']]);
    expect(state.instruments.commitments).toMatchObject([
      { by: ALT, to: BER, made: 1, due: 3, status: 'open', tag: 'promise', audience: 'public' },
      { pledge: { kind: 'restraint' } },
      { pledge: { kind: 'condition' } },
    ]);
    expect(new Set(state.instruments.commitments.map((c) => c.id)).size).toBe(3);
    expect(status(playedOn([['promise'], ['gift']]))).toBe('kept');
    expect(status(playedOn([['promise'], [], []]))).toBe('broken');
    // What stands on the same slate keeps no promise.
    expect(status(playedOn([['promise', 'gift']]))).toBe('open');
    expect(status(playedOn([['promise', 'gift'], [], []]))).toBe('broken');
    expect(status(playedOn([['menace', 'strike']]))).toBe('open');
    expect(status(playedOn([['restrain'], ['snub'], []]))).toBe('kept');
    expect(status(playedOn([['restrain'], ['strike']]))).toBe('broken');
    // It binds from the turn after it was given, and by what comes to light.
    expect(status(playedOn([['restrain', 'strike'], [], []]))).toBe('kept');
    expect(status(playedOn([['restrain'], ['hack'], []]))).toBe('kept');
    expect(status(playedOn([['restrain'], ['clumsy-hack'], []]))).toBe('broken');
    expect(status(playedOn([['measure'], ['raise-flag']]))).toBe('kept');
    expect(status(playedOn([['measure'], [], []]))).toBe('broken');
    expect(status(playedOn([['deadline'], ['snub']]))).toBe('kept');
    expect(status(playedOn([['deadline'], ['gift'], []]))).toBe('broken');
  });

  it('R8.1 The date may be the move’s own parameter', () => {
    const table = lab({
      moves: [
        aMove('vow', {
          parameters: [{ name: 'deadline', among: [1, 4] }],
          effects: [
            {
              type: 'commitment',
              by: 'self',
              to: 'rival',
              tag: 'vow',
              pledge: { kind: 'restraint' },
              in: 'deadline',
              audience: 'public',
            },
          ],
        }),
      ],
    });
    const made = (deadline: number): GameState =>
      turn(table, start(table), { ALT: slate([order('vow', { deadline })]) });
    expect(made(4).instruments.commitments[0]).toMatchObject({ made: 1, due: 5, status: 'open' });
    expect(turn(table, made(1)).instruments.commitments[0]?.status).toBe('kept');
  });

  it('R8.1 A step promised in the arena that a move chose is judged in that arena', () => {
    const table = lab({
      moves: [
        aMove('vow', {
          parameters: [{ name: 'arena', among: ['strait', 'field'] }],
          effects: [
            {
              type: 'commitment',
              by: 'self',
              to: 'rival',
              tag: 'vow',
              pledge: {
                kind: 'condition',
                condition: { type: 'quantity', quantity: { kind: 'heat', arena: '*' }, atMost: 300 },
              },
              in: 1,
              audience: 'public',
            },
          ],
        }),
      ],
    });
    const outcome = (arena: string, cool: number): string | undefined => {
      const before = altered(start(table), (state) => {
        for (const [k, one] of state.arenas.entries()) one.heat = k === cool ? 0 : 1000;
      });
      const made = turn(table, before, { ALT: slate([order('vow', { arena })]) });
      return turn(table, made).instruments.commitments[0]?.status;
    };
    expect(outcome('strait', STRAIT)).toBe('kept');
    expect(outcome('field', STRAIT)).toBe('broken');
    expect(outcome('field', FIELD)).toBe('kept');
  });

  it('R8.2 A promise kept earns trust, a threat or deadline credibility; half of it with everybody when public', () => {
    const promise = playedOn([['promise'], ['gift']]);
    expect(trusted(promise)).toEqual([540, 520]);
    expect(believed(promise)).toEqual([500, 500]);
    expect(trusted(playedOn([['quiet-promise'], ['gift']]))).toEqual([540, 500]);
    const deadline = playedOn([['deadline'], ['strike']]);
    expect(believed(deadline)).toEqual([550, 525]);
    expect(trusted(deadline)).toEqual([500, 500]);
  });

  it('R8.2 A threat whose demand is met counts as kept', () => {
    const state = playedOn([['menace'], []], ['gift']);
    expect(status(state)).toBe('kept');
    expect(believed(state)).toEqual([550, 525]);
  });

  it('R8.3 A broken one costs likewise; in public a threat costs 3 of capital and a promise 1', () => {
    const promise = playedOn([['promise'], [], []]);
    expect(trusted(promise)).toEqual([390, 445]);
    // One grows back in the second turn (R7.6).
    expect(promise.budgets.capital[ALT]).toBe(8 + 1 - 1);
    const quiet = playedOn([['quiet-promise'], [], []]);
    expect(trusted(quiet)).toEqual([390, 500]);
    expect(quiet.budgets.capital[ALT]).toBe(9);
    const threat = playedOn([['menace'], [], []]);
    expect(believed(threat)).toEqual([400, 450]);
    expect(trusted(threat)).toEqual([500, 500]);
    expect(threat.budgets.capital[ALT]).toBe(8 + 1 - 3);
  });

  it('R8.3 Verdicts are told once, and the changes of reputation are due to them', () => {
    const made = turn(word, start(word), { ALT: slate(['promise']) });
    const { events, ledger, after: kept } = told(word, made, { ALT: slate(['gift']) });
    const verdict = events.filter((e) => e.kind === 'commitment-kept');
    expect(verdict).toMatchObject([{ by: 'ALT', to: 'BER', subject: 'promise', rule: 'R8.2' }]);
    expect(ledger.filter((e) => e.quantity === 'trust').map((e) => [e.a, e.b, e.by, e.event])).toEqual([
      ['BER', 'ALT', 40, verdict[0]?.id],
      ['COR', 'ALT', 20, verdict[0]?.id],
    ]);
    expect(told(word, kept, {}).events.filter((e) => e.kind.startsWith('commitment'))).toEqual([]);
  });

  it('R8.4 Trust drifts with conduct better or worse than usual, at most by the model’s step a week', () => {
    const table = lab({ parameters: { 'trust.drift': 4 } });
    const drift = (hostile: number, friendly: number): number => {
      const state = altered(start(table), (s) => {
        s.dyads.hostile[pair(ALT, BER)] = hostile;
        s.dyads.friendly[pair(ALT, BER)] = friendly;
      });
      return (turn(table, state).reputation.trust[pair(BER, ALT)] ?? 0) - 500;
    };
    expect(drift(0, 0)).toBe(0);
    expect(drift(30_000, 0)).toBe(-4);
    expect(drift(0, 30_000)).toBe(4);
    expect(drift(3600, 0)).toBe(-2);
    expect(drift(9000, 9000)).toBe(0);
  });

  it('R8.5 An ultimatum is a threat with a date: do this by then, or I do that', () => {
    const made = turn(word, start(word), {
      ALT: slate([order('ultimatum', { threat: 'strike', ask: 'gift', deadline: 2 })]),
    });
    expect(made.instruments.commitments).toMatchObject([
      {
        by: ALT,
        to: BER,
        due: 3,
        tag: 'ultimatum',
        audience: 'public',
        pledge: { kind: 'threat', move: 'strike', unless: 'gift' },
      },
    ]);
    expect(status(turn(word, made, { BER: slate(['gift']) }))).toBe('kept');
    // Before its date the blow breaks the word that gave the time; on the date it keeps it.
    expect(status(turn(word, made, { ALT: slate(['strike']) }))).toBe('broken');
    expect(status(turn(word, turn(word, made), { ALT: slate(['strike']) }))).toBe('kept');
    expect(status(turn(word, turn(word, made)))).toBe('broken');
  });

  it('R8.6 Firmness shown in private by one who consulted its allies makes it more credible to them', () => {
    const believes = (
      slates: readonly (readonly (MoveOrder | string)[])[],
      { told = 25, leader = 'ALT', who = 'ALT' } = {},
    ): readonly number[] => {
      const table = lab({
        bodies: [{ code: 'PACT', leader, members: ['ALT', 'COR'], cohesion: 600 }],
        moves: [
          aMove('ask-allies', { tags: ['alliance'] }),
          aMove('warn', { audience: 'private', weight: -3000 }),
          aMove('assure', { audience: 'private', weight: 3000 }),
          aMove('remark', {
            weight: -3000,
            parameters: [{ name: 'visibility', among: ['public', 'private'] }],
          }),
        ],
        parameters: { 'credibility.told': told },
      });
      let state = start(table);
      for (const moves of slates) state = turn(table, state, { [who]: slate(moves) });
      return state.reputation.credibility;
    };
    const plain = believes([[]]);
    const won = plain.map((v, p) => (p === pair(COR, ALT) ? v + 25 : v));
    expect(believes([['ask-allies', 'warn']])).toEqual(won);
    expect(believes([['ask-allies'], [], ['warn']])).toEqual(won);
    expect(believes([['ask-allies'], [], [], ['warn']])).toEqual(plain);
    expect(believes([['warn'], ['ask-allies']])).toEqual(plain);
    expect(believes([['ask-allies', order('remark', { visibility: 'private' })]])).toEqual(won);
    expect(believes([['ask-allies', order('remark', { visibility: 'public' })]])).toEqual(plain);
    expect(believes([['ask-allies', 'assure']])).toEqual(plain);
    expect(believes([['ask-allies', 'warn']], { told: 0 })).toEqual(plain);
    // With the bodies that it leads, not with those that it only belongs to.
    expect(believes([['ask-allies', 'warn']], { leader: 'COR' })).toEqual(plain);
    expect(believes([['ask-allies', 'warn']], { who: 'BER' })).toEqual(plain);
  });

  describe('the halves of an exchange', () => {
    const giving = (id: string, arena: string): ReturnType<typeof aMove> => aMove(id, { arena });
    const moves = [
      giving('hand-over', 'strait'),
      giving('withdraw', 'field'),
      aMove('exchange', {
        consent: 'target',
        parameters: [
          { name: 'give', among: ['hand-over'] },
          { name: 'ask', among: ['withdraw'] },
          { name: 'deadline', among: [2] },
          { name: 'visibility', among: ['public', 'private'] },
        ],
      }),
    ];

    /** An exchange of which ALT's half falls due in the second turn and BER's in the fifth. */
    const agreed = (audience: string, breach = 40, tag = 'exchange'): World =>
      lab({
        moves,
        instruments: {
          commitments: [
            {
              by: 'ALT',
              to: 'BER',
              tag,
              pledge: { kind: 'move', move: 'hand-over' },
              due: 2,
              audience,
            },
            {
              by: 'BER',
              to: 'ALT',
              tag,
              pledge: { kind: 'move', move: 'withdraw' },
              due: 5,
              audience,
            },
          ],
        },
        parameters: { ...PARAMETERS, 'link.breach': breach },
      });
    const gained = (state: GameState): readonly (number | undefined)[] =>
      [STRAIT, PIRATES, FIELD].map((arena) => state.arenas[arena]?.progress);
    const verdicts = (state: GameState): readonly string[] =>
      state.instruments.commitments.map((c) => c.status);

    it('R8.7 A broken half undoes progress in the arenas of both, in public and in private', () => {
      for (const audience of ['public', 'private']) {
        const table = agreed(audience);
        const one = told(table, start(table), {});
        expect(verdicts(one.after)).toEqual(['open', 'open']);
        expect(gained(one.after)).toEqual([100, 100, 100]);
        const two = told(table, one.after, {});
        expect(verdicts(two.after)).toEqual(['broken', 'open']);
        expect(gained(two.after)).toEqual([60, 100, 60]);
        const broke = two.events.find((e) => e.kind === 'commitment-broken');
        expect(two.ledger.filter((e) => e.quantity === 'progress')).toMatchObject([
          { a: 'strait', by: -40, rule: 'R8.7', event: broke?.id },
          { a: 'field', by: -40, rule: 'R8.7', event: broke?.id },
        ]);
      }
    });

    it('R8.7 Whichever half is broken; one that was kept stays kept, and no other promise unravels', () => {
      const table = agreed('public');
      const over = (theirs: readonly string[], own: readonly string[], turns: number): GameState => {
        let state = turn(table, start(table), { ALT: slate(own), BER: slate(theirs) });
        for (let k = 1; k < turns; k += 1) state = turn(table, state);
        return state;
      };
      const first = over(['withdraw'], [], 2);
      expect(verdicts(first)).toEqual(['broken', 'kept']);
      expect(gained(first)).toEqual([60, 100, 60]);
      const second = over([], ['hand-over'], 5);
      expect(verdicts(second)).toEqual(['kept', 'broken']);
      expect(gained(second)).toEqual([60, 100, 60]);
      const both = over(['withdraw'], ['hand-over'], 5);
      expect(verdicts(both)).toEqual(['kept', 'kept']);
      expect(gained(both)).toEqual([100, 100, 100]);
      const plain = agreed('public', 40, 'promise');
      const apart = turn(plain, turn(plain, start(plain)));
      expect(verdicts(apart)).toEqual(['broken', 'open']);
      expect(gained(apart)).toEqual([100, 100, 100]);
      const free = agreed('public', 0);
      const cheap = turn(free, turn(free, start(free)));
      expect(verdicts(cheap)).toEqual(['broken', 'open']);
      expect(gained(cheap)).toEqual([100, 100, 100]);
    });

    it('R8.7 So does an exchange that was made in play', () => {
      const table = lab({ moves, parameters: { ...PARAMETERS, 'link.breach': 40 } });
      for (const visibility of ['public', 'private'] as const) {
        let state = turn(table, start(table), {
          ALT: slate([order('exchange', { give: 'hand-over', ask: 'withdraw', deadline: 2, visibility })]),
        });
        state = turn(table, state, {
          BER: slate([], { answers: [{ offer: 't1-alt-0', answer: 'accept' }] }),
        });
        state = turn(table, state, { ALT: slate(['hand-over']) });
        expect(verdicts(state)).toEqual(['kept', 'open']);
        expect(gained(state)).toEqual([100, 100, 100]);
        state = turn(table, state);
        expect(verdicts(state)).toEqual(['kept', 'broken']);
        expect(gained(state)).toEqual([60, 100, 60]);
      }
    });
  });
});

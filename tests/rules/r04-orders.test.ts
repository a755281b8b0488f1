import { describe, expect, it } from 'vitest';
import {
  courseOf,
  type GameState,
  legalMoves,
  observe,
  reasonsAgainst,
  setup,
  slateCost,
  type World,
} from '../../src/engine/index.ts';
import { ALT, aMove, anEvent, BER, COR, lab, pair } from '../helpers/lab.ts';
import { altered, hashOf, order, refused, slate, told, turn } from '../helpers/play.ts';

const start = (table: World): GameState => setup(table, 'orders');
const trust = (state: GameState, i: number, j: number): number => state.reputation.trust[pair(i, j)] ?? -1;
const credibility = (state: GameState, i: number, j: number): number =>
  state.reputation.credibility[pair(i, j)] ?? -1;
const budgets = (state: GameState, power = ALT): readonly number[] => [
  state.budgets.attention[power] ?? -1,
  state.budgets.capital[power] ?? -1,
  state.budgets.desk[power] ?? -1,
];

describe('R4 · orders, budgets, offers', () => {
  it('R4.1 What is not legal says why: catalogue, budget, cooldown, condition, parameter', () => {
    const shut = { type: 'flag', flag: 'gate', is: true } as const;
    const table = lab({
      moves: [
        aMove('theirs', { by: ['BER'] }),
        aMove('dear', { cost: { capital: 8, attention: 4 } }),
        aMove('slow', { cooldown: 2 }),
        aMove('gated', { when: [shut] }),
        aMove('aimed', { parameters: [{ name: 'target', among: ['BER', 'COR'] }] }),
      ],
    });
    const seen = observe(table, start(table), ALT);
    const why = (move: string, choice = {}): unknown => reasonsAgainst(table, seen, order(move, choice));
    expect(why('pass-by')).toEqual([]);
    expect(why('nothing-of-the-kind')).toEqual([{ code: 'unknown', what: 'nothing-of-the-kind' }]);
    expect(why('theirs')).toEqual([{ code: 'not-yours' }]);
    expect(why('dear')).toEqual([{ code: 'budget', budget: 'attention', need: 4, have: 3 }]);
    expect(why('gated')).toEqual([{ code: 'condition', condition: shut }]);
    expect(why('aimed')).toEqual([{ code: 'parameter', name: 'target', allowed: ['BER', 'COR'] }]);
    expect(why('aimed', { target: 'ALT' })).toHaveLength(1);
    expect(why('aimed', { target: 'COR', size: 3 })).toEqual([
      { code: 'parameter', name: 'size', allowed: [] },
    ]);
    expect(why('aimed', { target: 'COR' })).toEqual([]);
    const options = legalMoves(table, seen);
    expect(options.some((o) => o.move.id === 'theirs')).toBe(false);
    expect(options.find((o) => o.move.id === 'gated')).toMatchObject({ legal: false, reasons: [{}] });
    const after = turn(table, start(table), { ALT: slate(['slow']) });
    expect(reasonsAgainst(table, observe(table, after, ALT), order('slow'))).toEqual([
      { code: 'cooldown', turns: 2 },
    ]);
    const later = turn(table, turn(table, after));
    expect(reasonsAgainst(table, observe(table, later, ALT), order('slow'))).toEqual([]);
  });

  it('R4.1 A condition on the target or the arena chosen narrows the domain', () => {
    const table = lab({
      arenas: { field: { heat: 700 } },
      moves: [
        aMove('watch', {
          arena: '*',
          parameters: [{ name: 'arena', among: 'all' }],
          when: [{ type: 'quantity', quantity: { kind: 'heat', arena: '*' }, atLeast: 600 }],
        }),
      ],
    });
    const option = legalMoves(table, observe(table, start(table), ALT)).find((o) => o.move.id === 'watch');
    expect(option?.domains).toEqual([{ name: 'arena', values: ['field'] }]);
    expect(refused(table, start(table), { ALT: slate([order('watch', { arena: 'strait' })]) })).toEqual([
      'condition',
    ]);
  });

  it('R4.2 A slate holds three moves, one of them major, none twice with the same parameters', () => {
    const table = lab({
      moves: [
        aMove('big', { major: true }),
        aMove('bigger', { major: true }),
        aMove('aimed', { parameters: [{ name: 'target', among: ['BER', 'COR'] }] }),
        aMove('slow', { cooldown: 1, parameters: [{ name: 'target', among: ['BER', 'COR'] }] }),
      ],
    });
    const no = (...moves: Parameters<typeof slate>[0]): readonly string[] =>
      refused(table, start(table), { ALT: slate(moves) });
    expect(no('pass-by', 'snub', 'praise', 'gift')).toEqual(['slate']);
    expect(no('big', 'bigger')).toEqual(['major']);
    expect(no('pass-by', 'pass-by')).toEqual(['twice']);
    expect(no(order('slow', { target: 'BER' }), order('slow', { target: 'COR' }))).toEqual(['twice']);
    const both = slate([order('aimed', { target: 'BER' }), order('aimed', { target: 'COR' }), 'big']);
    expect(turn(table, start(table), { ALT: both }).memory.acts).toHaveLength(3);
  });

  it('R4.2 A slate is paid for in attention, capital and desk, and refused whole if it overdraws one', () => {
    const table = lab({
      moves: [
        aMove('two-hours', { cost: { attention: 2, capital: 1, desk: 1 } }),
        aMove('three-hours', { cost: { attention: 2, capital: 2 } }),
      ],
    });
    const { after, ledger } = told(table, start(table), { ALT: slate(['two-hours']) });
    expect(budgets(start(table))).toEqual([3, 8, 4]);
    expect(ledger.filter((e) => e.rule === 'R4.2').map((e) => [e.quantity, e.by])).toEqual([
      ['attention', -2],
      ['capital', -1],
      ['desk', -1],
    ]);
    expect(budgets(after)[1]).toBe(7);
    expect(refused(table, start(table), { ALT: slate(['two-hours', 'three-hours']) })).toEqual(['budget']);
  });

  it('R4.2 The cost of a decision’s option is part of the slate’s, and is paid', () => {
    const table = lab({
      events: [
        anEvent('vote', {
          decision: {
            power: 'ALT',
            options: [
              { id: 'sign', effects: [] },
              { id: 'veto', cost: { capital: 3 }, effects: [] },
            ],
            otherwise: 'sign',
          },
        }),
      ],
      moves: [aMove('dear', { cost: { capital: 6 } })],
    });
    const state = turn(table, start(table));
    const veto = slate([], { decisions: { vote: 'veto' } });
    expect(slateCost(table, observe(table, state, ALT), veto).capital).toBe(3);
    expect(refused(table, state, { ALT: slate(['dear'], { decisions: { vote: 'veto' } }) })).toEqual([
      'budget',
    ]);
    expect(refused(table, state, { ALT: slate([], { decisions: { vote: 'shred' } }) })).toEqual(['option']);
    expect(refused(table, state, { BER: veto })).toEqual(['unknown']);
    const after = turn(table, state, { ALT: veto });
    // R7.6 gives one back in the second turn.
    expect(after.budgets.capital[ALT]).toBe(8 - 3 + 1);
  });

  it('R4.2 A private standing instruction reserves its cost, and pays only if it fires', () => {
    const table = lab({
      moves: [aMove('answer', { cost: { capital: 5 } }), aMove('dear', { cost: { capital: 4 } })],
    });
    const sealed = {
      instruction: { when: { type: 'coerces' }, order: order('answer'), audience: 'private' },
    } as const;
    expect(refused(table, start(table), { ALT: slate(['dear'], sealed) })).toEqual(['budget']);
    expect(turn(table, start(table), { ALT: slate([], sealed) }).budgets.capital[ALT]).toBe(8);
    const fired = turn(table, start(table), { ALT: slate([], sealed), BER: slate(['strike']) });
    expect(fired.budgets.capital[ALT]).toBe(3);
    const announced = { instruction: { ...sealed.instruction, audience: 'public' } } as const;
    expect(turn(table, start(table), { ALT: slate(['dear'], announced) }).budgets.capital[ALT]).toBe(4);
  });

  it('R4.3 Attention is what the scenario gives a turn, of which two may be kept', () => {
    const table = lab({
      moves: [aMove('hour', { cost: { attention: 1 } }), aMove('day', { cost: { attention: 3 } })],
    });
    const kept = turn(table, start(table));
    expect(kept.budgets.attention[ALT]).toBe(5);
    expect(turn(table, kept).budgets.attention[ALT]).toBe(5);
    expect(turn(table, start(table), { ALT: slate(['day']) }).budgets.attention[ALT]).toBe(3);
    expect(turn(table, kept, { ALT: slate(['day', 'hour']) }).budgets.attention[ALT]).toBe(4);
    expect(kept.budgets.desk[ALT]).toBe(4);
  });

  it('R4.4 What needs consent is an offer, open until the end of the next turn, and costs its proposer at once', () => {
    const table = lab();
    const offered = turn(table, start(table), { ALT: slate(['offer-truck']) });
    expect(offered.offers).toEqual([
      { by: ALT, due: 2, id: 't1-alt-0', made: 1, order: { move: 'offer-truck', with: {} }, to: BER },
    ]);
    expect(offered.dyads.friendly[pair(ALT, BER)]).toBe(0);
    expect(offered.budgets.attention[ALT]).toBe(5);
    expect(observe(table, offered, BER).offers).toHaveLength(1);
    const lapsed = told(table, offered, {});
    expect(lapsed.after.offers).toEqual([]);
    expect(lapsed.events.some((e) => e.kind === 'offer-lapsed')).toBe(true);
    expect(
      refused(table, lapsed.after, {
        BER: slate([], { answers: [{ offer: 't1-alt-0', answer: 'accept' }] }),
      }),
    ).toEqual(['offer']);
  });

  it('R4.4 Every offer of a turn has an id of its own, even when one is agreed in between', () => {
    const offer = (id: string, family: string) => aMove(id, { family, consent: 'target', weight: 1000 });
    const table = lab({
      moves: [offer('first', 'channels'), offer('second', 'channels'), offer('third', 'arms-talks')],
    });
    const after = turn(table, start(table), {
      ALT: slate(['first', 'second', 'third']),
      BER: slate(['first']),
    });
    expect(after.offers.map((o) => o.order.move)).toEqual(['second', 'third']);
    expect(new Set(after.offers.map((o) => o.id)).size).toBe(2);
  });

  it('R4.5 An accepted offer takes effect at once, both ways; accepting costs attention and counts as having done it', () => {
    const table = lab();
    const offered = turn(table, start(table), { ALT: slate(['offer-truck']) });
    const { after, events, ledger } = told(table, offered, {
      BER: slate([], { answers: [{ offer: 't1-alt-0', answer: 'accept' }] }),
    });
    const accepted = events.find((e) => e.kind === 'offer-accepted');
    expect(accepted).toMatchObject({ by: 'BER', to: 'ALT', subject: 'offer-truck' });
    expect(events.filter((e) => e.kind === 'act').map((e) => [e.by, e.to, e.cause])).toEqual([
      ['ALT', 'BER', accepted?.id],
      ['BER', 'ALT', expect.any(Number)],
    ]);
    expect(after.dyads.friendly[pair(ALT, BER)]).toBeGreaterThan(0);
    expect(after.dyads.friendly[pair(BER, ALT)]).toBe(after.dyads.friendly[pair(ALT, BER)]);
    expect(ledger.filter((e) => e.rule === 'R4.2').map((e) => [e.a, e.quantity, e.by])).toEqual([
      ['BER', 'attention', -1],
    ]);
    expect(after.memory.played.filter((p) => p.move === 'offer-truck').map((p) => p.by)).toEqual([ALT, BER]);
    expect(after.offers).toEqual([]);
  });

  it('R4.6 The same offer from both sides in one turn is agreed at once; with other terms it is not', () => {
    const table = lab({
      moves: [
        aMove('deal', {
          consent: 'target',
          weight: 2000,
          parameters: [{ name: 'deadline', among: [1, 2] }],
        }),
      ],
    });
    const both = (a: number, b: number): GameState =>
      turn(table, start(table), {
        ALT: slate([order('deal', { deadline: a })]),
        BER: slate([order('deal', { deadline: b })]),
      });
    expect(both(1, 1).offers).toEqual([]);
    expect(both(1, 1).memory.acts).toHaveLength(2);
    expect(both(1, 2).offers).toHaveLength(2);
    expect(both(1, 2).memory.acts).toEqual([]);
  });

  it('R4.7 Declining costs four points of the proposer’s trust, silence nothing', () => {
    const table = lab();
    const offered = turn(table, start(table), { ALT: slate(['offer-truck']) });
    const declined = turn(table, offered, {
      BER: slate([], { answers: [{ offer: 't1-alt-0', answer: 'decline' }] }),
    });
    expect(trust(declined, ALT, BER)).toBe(trust(offered, ALT, BER) - 4);
    expect(trust(declined, BER, ALT)).toBe(trust(offered, BER, ALT));
    expect(trust(turn(table, offered), ALT, BER)).toBe(trust(offered, ALT, BER));
  });

  it('R4.7 A counter-offer takes the place of the offer, and is paid for as a move', () => {
    const table = lab({
      moves: [
        aMove('counter', { consent: 'target', weight: 1000, cost: { desk: 1 } }),
        aMove('paperwork', { cost: { desk: 4 } }),
      ],
    });
    const offered = turn(table, start(table), { ALT: slate(['offer-truck']) });
    const { after, events, ledger } = told(table, offered, {
      BER: slate([], { answers: [{ offer: 't1-alt-0', answer: 'counter', counter: order('counter') }] }),
    });
    expect(events.map((e) => e.kind)).toEqual(expect.arrayContaining(['offer-countered', 'offer-made']));
    expect(after.offers).toMatchObject([{ by: BER, to: ALT, order: { move: 'counter' } }]);
    expect(ledger.find((e) => e.rule === 'R4.2')).toMatchObject({ a: 'BER', quantity: 'desk', by: -1 });
    expect(trust(after, ALT, BER)).toBe(trust(offered, ALT, BER));
    const answers = [{ offer: 't1-alt-0', answer: 'counter' as const, counter: order('counter') }];
    expect(refused(table, offered, { BER: slate(['paperwork'], { answers }) })).toEqual(['budget']);
    expect(
      refused(table, offered, {
        BER: slate([], { answers: [{ offer: 't1-alt-0', answer: 'counter', counter: order('gift') }] }),
      }),
    ).toEqual(['offer']);
  });

  it('R4.8 An accepted exchange makes two commitments, one of each side, by the date named', () => {
    const table = lab({
      moves: [
        aMove('exchange', {
          consent: 'target',
          parameters: [
            { name: 'give', among: ['gift', 'yield'] },
            { name: 'ask', among: ['praise', 'gift'] },
            { name: 'deadline', among: [1, 3] },
            { name: 'visibility', among: ['public', 'private'] },
          ],
        }),
      ],
    });
    const offered = turn(table, start(table), {
      ALT: slate([order('exchange', { give: 'yield', ask: 'praise', deadline: 3, visibility: 'private' })]),
    });
    const after = turn(table, offered, {
      BER: slate([], { answers: [{ offer: 't1-alt-0', answer: 'accept' }] }),
    });
    expect(after.instruments.commitments).toMatchObject([
      {
        by: ALT,
        to: BER,
        due: 5,
        audience: 'private',
        pledge: { kind: 'move', move: 'yield' },
        status: 'open',
      },
      { by: BER, to: ALT, due: 5, audience: 'private', pledge: { kind: 'move', move: 'praise' } },
    ]);
  });

  it('R4.9 A power that nobody plays answers by its trust in the proposer, at once', () => {
    const table = lab({
      moves: [
        aMove('join-us', {
          consent: 'target',
          weight: 2000,
          parameters: [{ name: 'target', among: ['COR'] }],
        }),
      ],
    });
    const yes = (level: number): number => {
      let count = 0;
      for (let k = 0; k < 120; k += 1) {
        const state = altered(setup(table, `answer/${k}`), (s) => {
          s.reputation.trust[pair(COR, ALT)] = level;
        });
        const { events, after } = told(table, state, { ALT: slate([order('join-us', { target: 'COR' })]) });
        expect(after.offers).toEqual([]);
        if (events.some((e) => e.kind === 'offer-accepted')) count += 1;
        else expect(events.some((e) => e.kind === 'offer-declined' && e.rule === 'R4.9')).toBe(true);
      }
      return count;
    };
    const [low, middle, high] = [yes(0), yes(400), yes(1000)];
    expect(low).toBeLessThan(middle);
    expect(middle).toBeLessThan(high);
    expect(low).toBeGreaterThan(0);
    expect(low).toBeLessThan(40);
    expect(high).toBeGreaterThan(100);
    expect(high).toBeLessThan(120);
  });

  it('R4.10 A private instruction answers within the turn: coercion by deeds, engagement, or a family', () => {
    const table = lab({ moves: [aMove('own-guns', { family: 'posture' })] });
    const fires = (when: object, theirs: string): boolean => {
      const { events } = told(table, start(table), {
        ALT: slate([], {
          instruction: { when, order: order('pass-by'), audience: 'private' } as never,
        }),
        BER: slate([theirs]),
      });
      return events.some((e) => e.kind === 'instruction-fired' && e.audience === 'private');
    };
    expect(fires({ type: 'coerces' }, 'strike')).toBe(true);
    expect(fires({ type: 'coerces' }, 'snub')).toBe(false);
    expect(fires({ type: 'coerces' }, 'gift')).toBe(false);
    expect(fires({ type: 'engages' }, 'gift')).toBe(true);
    expect(fires({ type: 'engages' }, 'strike')).toBe(false);
    expect(fires({ type: 'family', family: 'posture' }, 'own-guns')).toBe(true);
    expect(fires({ type: 'family', family: 'missions' }, 'own-guns')).toBe(false);
    const next = turn(table, start(table), {
      ALT: slate([], {
        instruction: { when: { type: 'coerces' }, order: order('gift'), audience: 'private' },
      }),
    });
    expect(next.memory.standing).toEqual([]);
  });

  it('R4.11 A public instruction is announced, binds for the next three turns and replaces the earlier one', () => {
    const table = lab();
    const announce = (move: string) =>
      slate([], { instruction: { when: { type: 'coerces' }, order: order(move), audience: 'public' } });
    const first = told(table, start(table), { ALT: announce('snub'), BER: slate(['strike']) });
    expect(first.events.map((e) => e.kind)).toContain('instruction-announced');
    expect(first.events.map((e) => e.kind)).not.toContain('instruction-fired');
    expect(first.after.memory.standing).toMatchObject([{ by: ALT, until: 4 }]);
    const fired = told(table, first.after, { BER: slate(['strike']) });
    expect(fired.events.filter((e) => e.kind === 'instruction-fired')).toMatchObject([
      { by: 'ALT', subject: 'snub', rule: 'R4.11' },
    ]);
    expect(credibility(fired.after, BER, ALT)).toBe(
      credibility(first.after, BER, ALT) + table.model.value['credibility.kept'],
    );
    const replaced = turn(table, first.after, { ALT: announce('praise') });
    expect(replaced.memory.standing.map((s) => s.instruction.order.move)).toEqual(['praise']);
    let state = first.after;
    for (let k = 0; k < 3; k += 1) state = turn(table, state);
    const late = told(table, state, { BER: slate(['strike']) });
    expect(late.events.map((e) => e.kind)).not.toContain('instruction-fired');
    expect(state.memory.standing).toEqual([]);
  });

  it('R4.11 An announced answer that is not possible any more costs credibility as a broken threat', () => {
    const table = lab({ moves: [aMove('dear', { cost: { capital: 7 } })] });
    const said = turn(table, start(table), {
      ALT: slate([], {
        instruction: { when: { type: 'coerces' }, order: order('dear'), audience: 'public' },
      }),
    });
    const { after, events } = told(table, said, { ALT: slate(['dear']), BER: slate(['strike']) });
    expect(events.map((e) => e.kind)).toContain('instruction-void');
    expect(credibility(after, BER, ALT)).toBe(
      credibility(said, BER, ALT) - table.model.value['credibility.broken'],
    );
  });

  it('R4.12 The course of a slate follows the weight of its known acts; words against count half', () => {
    const table = lab({ moves: [aMove('hidden', { audience: 'covert', weight: -9000 })] });
    const course = (...moves: string[]): string =>
      courseOf(table, turn(table, start(table), { ALT: slate(moves) }), ALT, 1);
    expect(course()).toBe('quiet');
    expect(course('pass-by')).toBe('quiet');
    expect(course('snub')).toBe('quiet');
    expect(course('strike')).toBe('coerce');
    expect(course('gift')).toBe('engage');
    expect(course('strike', 'gift')).toBe('mixed');
    expect(course('hidden')).toBe('quiet');
  });

  it('R4.12 No rule reads what a player expected', () => {
    const table = lab();
    const guess = (course: 'coerce' | 'engage' | null): string =>
      hashOf(
        turn(table, start(table), {
          ALT: slate(['gift'], { expectation: course === null ? null : { course, family: 'missions' } }),
        }),
      );
    expect(guess('coerce')).toBe(guess(null));
    expect(guess('engage')).toBe(guess(null));
  });
});

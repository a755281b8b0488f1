import { describe, expect, it } from 'vitest';
import {
  type GameState,
  legalMoves,
  observe,
  reasonsAgainst,
  setup,
  slateCost,
  type World,
} from '../../src/engine/index.ts';
import { ALT, aMove, anEvent, lab } from '../helpers/lab.ts';
import { order, refused, slate, told, turn } from '../helpers/play.ts';

const start = (table: World): GameState => setup(table, 'orders');
const budgets = (state: GameState, power = ALT): readonly number[] => [
  state.budgets.attention[power] ?? -1,
  state.budgets.capital[power] ?? -1,
  state.budgets.desk[power] ?? -1,
];

describe('R4 · orders and budgets', () => {
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
});

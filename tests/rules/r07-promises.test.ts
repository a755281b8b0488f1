import { describe, expect, it } from 'vitest';
import { checkOrders, legalMoves, observe, setup, type World } from '../../src/engine/index.ts';
import { ALT, aMove, lab } from '../helpers/lab.ts';
import { altered, order, slate } from '../helpers/play.ts';

const holding = (constraint: number): World =>
  lab({
    powers: { BER: { constraint } },
    moves: [
      aMove('lift-cap', { when: [{ type: 'mission', host: 'self', sender: 'rival', is: 'capped' }] }),
      aMove('bargain', {
        consent: 'target',
        parameters: [
          { name: 'give', among: ['praise', 'lift-cap'] },
          { name: 'ask', among: ['praise', 'yield', 'lift-cap'] },
          { name: 'deadline', among: [2, 3] },
        ],
      }),
    ],
    instruments: {
      missions: [{ host: 'BER', sender: 'ALT', staff: 100, ceiling: null, consulates: 1 }],
    },
    parameters: { 'home.ratify': 800 },
  });

const domain = (table: World, name: string, isCapped = false): readonly (string | number)[] | undefined => {
  const state = altered(setup(table, 'promises'), (s) => {
    for (const m of s.instruments.missions) m.ceiling = isCapped ? 50 : null;
  });
  const option = legalMoves(table, observe(table, state, ALT)).find((o) => o.move.id === 'bargain');
  return option?.domains.find((d) => d.name === name)?.values;
};

const refused = (table: World, ask: string): readonly string[] =>
  checkOrders(
    table,
    observe(table, setup(table, 'promises'), ALT),
    slate([order('bargain', { give: 'praise', ask, deadline: 2 })]),
  ).map(({ reason }) => reason.code);

describe('R7 · what can be promised', () => {
  it('R7.9 What the other side cannot ratify cannot be demanded of it', () => {
    expect(domain(holding(799), 'ask')).toEqual(['praise', 'yield']);
    expect(domain(holding(800), 'ask')).toEqual(['praise']);
    expect(refused(holding(799), 'yield')).toEqual([]);
    expect(refused(holding(800), 'yield')).toEqual(['parameter']);
  });

  it('R7.9 Nothing is given or asked for that could not be played now, each side by its own lights', () => {
    const table = holding(300);
    expect(domain(table, 'ask')).not.toContain('lift-cap');
    expect(domain(table, 'ask', true)).toContain('lift-cap');
    expect(domain(table, 'give', true)).not.toContain('lift-cap');
    expect(refused(table, 'lift-cap')).toEqual(['parameter']);
  });
});

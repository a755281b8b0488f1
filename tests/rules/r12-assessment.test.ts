import { describe, expect, it } from 'vitest';
import { type GameState, type Score, score, setup } from '../../src/engine/index.ts';
import { ALT, BER, COR, lab } from '../helpers/lab.ts';
import { altered } from '../helpers/play.ts';

type Edit = Parameters<typeof altered>[1];

const objective = (id: string, measure: object, weight = 10): object => ({
  id,
  basket: 'essential',
  weight,
  measure,
});

const scored = (objectives: readonly object[], edit: Edit = () => {}, instruction: object = {}): Score => {
  const table = lab({
    arenas: { strait: { heat: 500, zones: { ALT: [-100, 100], BER: [-300, 0] } } },
    objectives: { ALT: objectives as readonly Record<string, unknown>[] },
    instructions: { ALT: [{ id: 'only', ...instruction }] },
  });
  const state: GameState = altered(setup(table, 'score'), (s) => {
    // The seed's own shift of the zone is read off, so that tests may count from round numbers.
    s.secrets.zones[0] = -100;
    s.secrets.zones[1] = 100;
    edit(s);
  });
  return score(table, state, ALT);
};

const value = (measure: object, edit?: Edit): number | undefined =>
  scored([objective('it', measure)], edit).objectives[0]?.value;

describe('R12 · assessment', () => {
  it('R12.1 A number is scored between two marks in a straight line, either way round', () => {
    const mood = (zero: number, full: number, at: number): number | undefined =>
      value({ type: 'quantity', quantity: { kind: 'mood', who: 'self' }, zero, full }, (s) => {
        s.home.mood[ALT] = at;
      });
    expect([300, 200, 350, 400, 900].map((at) => mood(300, 400, at))).toEqual([0, 0, 500, 1000, 1000]);
    expect([800, 700, 500, 300].map((at) => mood(800, 400, at))).toEqual([0, 250, 750, 1000]);
  });

  it('R12.1 Terms inside one’s own zone score in full and fall outside it', () => {
    const terms = (at: number): number | undefined =>
      value({ type: 'zone', arena: 'strait', reach: 200 }, (s) => {
        const [strait] = s.arenas;
        if (strait !== undefined) strait.terms = at;
      });
    expect([0, 100, -100, 150, 200, 300, 500, -300].map(terms)).toEqual([
      1000, 1000, 1000, 750, 500, 0, 0, 0,
    ]);
  });

  it('R12.1 A condition is met or not', () => {
    const measure = { type: 'condition', condition: { type: 'flag', flag: 'peace', is: true } };
    expect(value(measure)).toBe(0);
    expect(
      value(measure, (s) => {
        s.memory.flags.push('peace');
      }),
    ).toBe(1000);
  });

  it('R12.1 No arena hotter than at the start scores in full', () => {
    const hotter = (by: number): number | undefined =>
      value({ type: 'no-worse', margin: 200 }, (s) => {
        const [strait, pirates] = s.arenas;
        if (strait !== undefined) strait.heat = 300;
        if (pirates !== undefined) pirates.heat = 500 + by;
      });
    expect([-100, 0, 50, 100, 200, 400].map(hotter)).toEqual([1000, 1000, 750, 500, 0, 0]);
  });

  it('R12.1 Commitments kept count by their share of those that fell due; half where none did', () => {
    const kept = (...verdicts: ('kept' | 'broken' | 'open')[]): number | undefined =>
      value({ type: 'kept' }, (s) => {
        verdicts.forEach((status, k) => {
          s.instruments.commitments.push({
            audience: 'public',
            by: ALT,
            due: 2,
            id: `c${k}`,
            made: 1,
            pledge: { kind: 'restraint' },
            status,
            tag: 'c',
            to: BER,
          });
        });
        s.instruments.commitments.push({
          audience: 'public',
          by: BER,
          due: 2,
          id: 'theirs',
          made: 1,
          pledge: { kind: 'restraint' },
          status: 'broken',
          tag: 'c',
          to: COR,
        });
      });
    expect(kept()).toBe(500);
    expect(kept('open')).toBe(500);
    expect(kept('kept')).toBe(1000);
    expect(kept('kept', 'kept', 'broken', 'open')).toBe(667);
    expect(kept('broken')).toBe(0);
  });

  it('R12.1 The total is the mean by weight, as the private instruction weighs them', () => {
    const flag = (name: string) => ({
      type: 'condition',
      condition: { type: 'flag', flag: name, is: true },
    });
    const objectives = [objective('met', flag('yes'), 30), objective('missed', flag('no'), 10)];
    const edit: Edit = (s) => {
      s.memory.flags.push('yes');
    };
    expect(scored(objectives, edit).total).toBe(750);
    expect(scored(objectives, edit, { weights: { missed: 3072 } }).total).toBe(500);
    expect(scored(objectives, edit, { weights: { met: 0 } }).total).toBe(0);
    expect(scored(objectives, edit)).toMatchObject({ instruction: 'only', redLines: [] });
  });

  it('R12.2 Each red line of the private instruction that is crossed costs 15', () => {
    const line = (id: string, flag: string): object => ({
      id,
      condition: { type: 'flag', flag, is: true },
    });
    const instruction = { redLines: [line('first', 'a'), line('second', 'b')] };
    const objectives = [
      objective('met', { type: 'condition', condition: { type: 'flag', flag: 'a', is: true } }),
    ];
    const flags = (...names: string[]): Score =>
      scored(
        objectives,
        (s) => {
          s.memory.flags.push(...names);
        },
        instruction,
      );
    expect(flags('a').total).toBe(850);
    expect(flags('a', 'b').total).toBe(700);
    expect(flags('b').total).toBe(0);
    expect(flags('a').redLines).toEqual([
      { id: 'first', crossed: true },
      { id: 'second', crossed: false },
    ]);
  });
});

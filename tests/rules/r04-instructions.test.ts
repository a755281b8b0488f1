import { describe, expect, it } from 'vitest';
import { courseOf, type GameState, setup, type World } from '../../src/engine/index.ts';
import { ALT, aMove, BER, lab, pair } from '../helpers/lab.ts';
import { hashOf, order, slate, told, turn } from '../helpers/play.ts';

const start = (table: World): GameState => setup(table, 'orders');
const credibility = (state: GameState, i: number, j: number): number =>
  state.reputation.credibility[pair(i, j)] ?? -1;

describe('R4 · standing instructions and courses', () => {
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
    for (let k = 0; k < 2; k += 1) state = turn(table, state);
    const last = told(table, state, { BER: slate(['strike']) });
    expect(last.events.map((e) => e.kind)).toContain('instruction-fired');
    state = turn(table, state);
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

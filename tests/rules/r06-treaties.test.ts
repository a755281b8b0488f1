import { describe, expect, it } from 'vitest';
import { explain, type GameState, observe, setup, type World } from '../../src/engine/index.ts';
import { ALT, aMove, BER, lab, PIRATES, pair } from '../helpers/lab.ts';
import { slate, told, turn } from '../helpers/play.ts';

const start = (table: World, seed = 'instruments'): GameState => setup(table, seed);

/** A move with one effect. */
const doing = (id: string, ...effects: readonly object[]) => aMove(id, { effects });

const play = (table: World, ...moves: Parameters<typeof slate>[0]): GameState =>
  turn(table, start(table), { ALT: slate(moves) });

describe('R6 · treaties', () => {
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

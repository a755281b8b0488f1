import { describe, expect, it } from 'vitest';
import { type GameState, setup, type World } from '../../src/engine/index.ts';
import { ALT, aMove, BER, COR, lab, pair } from '../helpers/lab.ts';
import { altered, slate, told, turn } from '../helpers/play.ts';

const start = (table: World): GameState => setup(table, 'allies');
const cohesion = (state: GameState, body = 0): number => state.bodies[body]?.cohesion ?? Number.NaN;

describe('R10 · allies', () => {
  it('R10.1 Cohesion comes back to where it rests', () => {
    const table = lab({ parameters: { 'cohesion.rest': 256 } });
    const low = altered(start(table), (s) => {
      for (const body of s.bodies) body.cohesion = 200;
    });
    expect(turn(table, low).bodies.map((b) => b.cohesion)).toEqual([300, 300]);
  });

  it('R10.2 A deal that is major, or about an arena that allies share, costs the cohesion of bodies led by those who made it', () => {
    const deal = (id: string, more: object) => aMove(id, { consent: 'target', weight: 2000, ...more });
    const table = lab({
      arenas: {
        strait: { stakes: { ALT: 400, BER: 600, COR: 400 } },
        field: { stakes: { ALT: 900, COR: 399 } },
      },
      moves: [
        deal('over-strait', { arena: 'strait' }),
        deal('over-field', { arena: 'field' }),
        deal('grand', { major: true }),
        deal('small', {}),
        aMove('ask-allies', { tags: ['alliance'] }),
      ],
      parameters: { 'cohesion.over-heads': 30 },
    });
    const agreed = (move: string, first: readonly string[] = [], wait = 0): GameState => {
      let state = turn(table, start(table), { ALT: slate(first) });
      for (let k = 0; k < wait; k += 1) state = turn(table, state);
      return turn(table, state, { ALT: slate([move]), BER: slate([move]) });
    };
    expect(cohesion(agreed('over-strait'))).toBe(570);
    expect(cohesion(agreed('over-field'))).toBe(600);
    expect(cohesion(agreed('grand'))).toBe(570);
    expect(cohesion(agreed('small'))).toBe(600);
    // COR leads a body of its own, and made no deal.
    expect(cohesion(agreed('over-strait'), 1)).toBe(600);
    expect(cohesion(agreed('over-strait', ['ask-allies']))).toBe(600);
    expect(cohesion(agreed('over-strait', ['ask-allies'], 1))).toBe(600);
    expect(cohesion(agreed('over-strait', ['ask-allies'], 2))).toBe(570);
    const { events } = told(table, start(table), { ALT: slate(['grand']), BER: slate(['grand']) });
    expect(events.find((e) => e.kind === 'reaction')).toMatchObject({ by: 'ALT', detail: 'over-heads' });
  });

  it('R10.3 Public acts for and against the rival in one slate weigh 15 % less and unsettle the author’s bodies', () => {
    const table = lab({
      moves: [
        aMove('whisper', { audience: 'private', weight: 6000, cameo: '070' }),
        aMove('grumble', { weight: -1500 }),
      ],
      parameters: { 'flow.smoothing': 1, 'flow.act-share': 1024, 'flow.conciliation-discount': 0 },
    });
    const of = (...moves: string[]): readonly (number | undefined)[] => {
      const after = turn(table, start(table), { ALT: slate(moves) });
      return [
        after.dyads.hostile[pair(ALT, BER)],
        after.dyads.friendly[pair(ALT, BER)],
        cohesion(after),
        cohesion(after, 1),
      ];
    };
    expect(of('strike')).toEqual([8000, 0, 600, 600]);
    expect(of('strike', 'gift')).toEqual([6797, 5098, 588, 600]);
    expect(of('strike', 'whisper')).toEqual([8000, 6000, 600, 600]);
    expect(of('grumble', 'gift')).toEqual([1500, 6000, 600, 600]);
    const byOther = turn(table, start(table), { BER: slate(['strike', 'gift']) });
    expect(cohesion(byOther)).toBe(600);
  });

  it('R10.3 Mixed messages are read with more noise, whatever channels are open', () => {
    const table = lab({
      instruments: { channels: [{ between: ['ALT', 'BER'], channel: 'leaders', open: true }] },
      parameters: { 'flow.misreading-open': 0, 'flow.misreading-shut': 1600 },
    });
    const felt = (seed: string, ...moves: string[]): number => {
      const { events } = told(table, setup(table, seed), { ALT: slate(moves) });
      return events.find((e) => e.kind === 'act' && e.subject === 'strike')?.amount ?? 0;
    };
    const plain = new Set(['a', 'b', 'c', 'd'].map((seed) => felt(seed, 'strike')));
    const mixed = new Set(['a', 'b', 'c', 'd'].map((seed) => felt(seed, 'strike', 'gift')));
    expect([...plain]).toEqual([-8000]);
    expect(mixed.size).toBeGreaterThan(2);
  });

  it('R10.4 A hostile measure with allies weighs more for each further member with room for it, while united', () => {
    const table = lab({
      bodies: [{ code: 'PACT', leader: 'ALT', members: ['ALT', 'COR'], cohesion: 600 }],
      moves: [
        aMove('joint', { weight: -4000, tags: ['alliance'] }),
        aMove('joint-gift', { weight: 4000, tags: ['alliance'] }),
        aMove('alone', { weight: -4000 }),
      ],
      parameters: {
        'cohesion.breadth': 256,
        'flow.smoothing': 1,
        'flow.act-share': 1024,
        'flow.conciliation-discount': 0,
      },
    });
    const weight = (move: string, edit: Parameters<typeof altered>[1] = () => {}, who = 'ALT'): number => {
      const state = altered(start(table), edit);
      const { events } = told(table, state, { [who]: slate([move]) });
      return events.find((e) => e.kind === 'act')?.amount ?? 0;
    };
    expect(weight('joint')).toBe(-5000);
    expect(weight('alone')).toBe(-4000);
    expect(weight('joint-gift')).toBe(4000);
    expect(
      weight('joint', (s) => {
        s.home.bandwidth[COR] = 399;
      }),
    ).toBe(-4000);
    expect(
      weight('joint', (s) => {
        for (const body of s.bodies) body.cohesion = 399;
      }),
    ).toBe(-4000);
    expect(weight('joint', () => {}, 'BER')).toBe(-4000);
    expect(start(table).reputation.trust[pair(ALT, BER)]).toBe(500);
  });
});

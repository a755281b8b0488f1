import { describe, expect, it } from 'vitest';
import { type GameState, setup, type World } from '../../src/engine/index.ts';
import { ALT, anEvent, BER, type LabOptions, lab, pair, STRAIT } from '../helpers/lab.ts';
import { altered, order, slate, told, turn } from '../helpers/play.ts';

const start = (table: World, seed: string): GameState => setup(table, seed);

describe('R9 · incidents', () => {
  interface Setting {
    readonly open?: boolean;
    readonly rung?: number;
    readonly size?: number;
    readonly treaties?: readonly object[];
    readonly trust?: readonly [number, number];
    readonly parameters?: LabOptions['parameters'];
  }

  /** How many of 120 games an incident happens in. */
  const count = ({ open = false, rung = 0, size = 0, ...more }: Setting): number => {
    const table = lab({
      turns: 2,
      events: [
        anEvent('encounter', {
          odds: 100,
          incident: { arena: 'strait', between: ['ALT', 'BER'] },
        }),
      ],
      instruments: {
        channels: [{ between: ['ALT', 'BER'], channel: 'military', open }],
        deployments: [{ by: 'ALT', arena: 'strait', size }],
        treaties: more.treaties ?? [],
      },
      parameters: {
        'incident.channel-open': 512,
        'incident.channel-shut': 2048,
        'incident.rung': 512,
        'incident.deployment': 256,
        // Holds each pair on the rung that it is put on.
        'ladder.hysteresis': 200,
        'ladder.up': 150,
        'ladder.step': 1,
        'standing.deployments': 0,
        'deployment.flow': 0,
        ...more.parameters,
      },
    });
    let fired = 0;
    for (let k = 0; k < 120; k += 1) {
      const state = altered(start(table, `near/${k}`), (s) => {
        s.dyads.rung = s.dyads.rung.map(() => 0);
        s.dyads.rung[pair(ALT, BER)] = rung;
        const [ours, theirs] = more.trust ?? [500, 500];
        s.reputation.trust[pair(ALT, BER)] = ours;
        s.reputation.trust[pair(BER, ALT)] = theirs;
      });
      if (turn(table, state).deck.brief.includes('encounter')) fired += 1;
    }
    return fired;
  };

  it('R9.4 An incident is likelier with the military channel shut, higher on the ladder and with more forces', () => {
    const [open, shut, armed] = [count({ open: true }), count({}), count({ size: 6 })];
    expect(open * 2).toBeLessThan(shut);
    expect(shut).toBeLessThan(armed);
    expect(shut).toBeLessThan(count({ rung: 3 }));
    expect(count({ size: 6, parameters: { 'incident.deployment': 0 } })).toBe(shut);
    expect(count({ rung: 3, parameters: { 'incident.rung': 0 } })).toBe(shut);
  });

  it('R9.4 Each treaty in force between the two makes it rarer, three at most', () => {
    const bound = (number: number, more: object = {}, factor = 512): number =>
      count({
        // Forces, so that there is something to make rarer.
        size: 10,
        treaties: Array.from({ length: number }, (_, k) => ({
          id: `treaty-${k}`,
          parties: ['ALT', 'BER'],
          status: 'in-force',
          expires: null,
          ...more,
        })),
        parameters: { 'incident.treaty': factor },
      });
    const [none, one, three] = [bound(0), bound(1), bound(3)];
    expect(one).toBeLessThan(none);
    expect(three).toBeLessThan(one);
    expect(three).toBeGreaterThan(0);
    expect(bound(5)).toBe(three);
    expect(bound(3, {}, 1024)).toBe(none);
    expect(bound(3, { status: 'disputed' })).toBe(none);
    expect(bound(3, { parties: ['ALT', 'COR'] })).toBe(none);
  });

  it('R9.4 Trust in each other below 50 makes it likelier, above it rarer', () => {
    const trusting = (trust: readonly [number, number], by = 1024): number =>
      count({ size: 4, trust, parameters: { 'incident.trust': by } });
    const [low, even, high] = [trusting([0, 0]), trusting([500, 500]), trusting([900, 900])];
    expect(even).toBeLessThan(low);
    expect(high).toBeLessThan(even);
    expect(trusting([1000, 1000])).toBe(0);
    // The mean of both.
    expect(trusting([1000, 0])).toBe(even);
    expect(trusting([0, 0], 0)).toBe(even);
    expect(trusting([1000, 1000], 0)).toBe(even);
  });
});

describe('R9 · accidents', () => {
  const between = ['ALT', 'BER'];
  const hot = { from: 'ALT', to: 'BER', hostile: 40_000, friendly: 0, trust: 500, credibility: 500 };

  /** A collision in the strait as the second turn begins, between two who are at daggers drawn, or nearly at peace. */
  const collided = ({ misread = 512, tense = true, channel = '', deed = 5000 } = {}): World =>
    lab({
      arenas: { strait: { heat: tense ? 1000 : 100, restHeat: 1000 } },
      relations: tense ? [hot, { ...hot, from: 'BER', to: 'ALT' }] : [],
      instruments: {
        channels: channel === '' ? [] : [{ between, channel, open: true }],
        commitments: ['ALT', 'BER'].map((by) => ({
          by,
          to: by === 'ALT' ? 'BER' : 'ALT',
          tag: 'restrain',
          pledge: { kind: 'restraint' },
          due: 2,
          audience: 'public',
        })),
      },
      events: [anEvent('collision', { incident: { arena: 'strait', between } })],
      parameters: {
        'incident.misread': misread,
        'incident.deed': deed,
        'terms.rate': 1024,
        'terms.act': 20,
        'ladder.patience': 12,
      },
    });

  /** Who takes the collision for intent, game by game. */
  const readers = (world: World, games = 60): readonly string[] =>
    Array.from({ length: games }, (_, k) => {
      const { after, events } = told(world, start(world, `collision/${k}`), {});
      expect(after.deck.brief).toEqual(['collision']);
      const taken = events.filter((e) => e.kind === 'misread');
      for (const e of taken) expect(e).toMatchObject({ rule: 'R9.7', subject: 'collision', arena: 'strait' });
      // Taken for an accident it is nobody's act; taken for intent it is the other side's.
      expect(after.memory.acts.map((a) => [a.to, a.by, a.arena, a.material, a.weight])).toEqual(
        taken.map((e) => [e.by === 'ALT' ? ALT : BER, e.to === 'ALT' ? ALT : BER, STRAIT, true, -5000]),
      );
      return taken.map((e) => e.by).join('+');
    });
  const count = (world: World): number =>
    readers(world).reduce((sum, who) => sum + (who === '' ? 0 : who.split('+').length), 0);

  it('R9.7 An accident is taken for intent by either side, each by a draw of its own', () => {
    expect(new Set(readers(collided({ channel: 'ministers' })))).toEqual(
      new Set(['', 'ALT', 'BER', 'ALT+BER']),
    );
    expect(new Set(readers(collided({ misread: 0 })))).toEqual(new Set(['']));
    expect(new Set(readers(collided({ misread: 1024 })))).toEqual(new Set(['ALT+BER']));
  });

  it('R9.7 The likelier the tenser the two, and twice as often with no channel in which to explain', () => {
    const [shut, open] = [
      count(collided({ misread: 400 })),
      count(collided({ misread: 400, channel: 'ministers' })),
    ];
    expect(open * 1.5).toBeLessThan(shut);
    expect(shut).toBeLessThan(open * 2.7);
    expect(count(collided({ misread: 400, channel: 'military' }))).toBe(shut);
    const calm = count(collided({ misread: 400, tense: false }));
    expect(calm).toBeGreaterThan(0);
    expect(calm).toBeLessThan(open);
    expect(count(collided({ misread: 100 }))).toBeLessThan(open);
  });

  it('R9.7 Taken for intent it sets off, breaks and wins what a hostile deed does; taken for an accident nothing', () => {
    const reply = {
      when: { type: 'coerces' as const },
      order: order('snub'),
      audience: 'private' as const,
    };
    const world = collided({ channel: 'ministers' });
    const seen = new Map<string, unknown>();
    readers(world).forEach((who, k) => {
      const state = turn(world, start(world, `collision/${k}`));
      const { after, events } = told(world, state, { ALT: slate([], { instruction: reply }) });
      seen.set(who, [
        events.some((e) => e.kind === 'instruction-fired'),
        after.instruments.commitments.map((c) => c.status),
        after.arenas[STRAIT]?.terms,
      ]);
    });
    expect(Object.fromEntries(seen)).toEqual({
      '': [false, ['kept', 'kept'], 0],
      ALT: [true, ['kept', 'broken'], -20],
      BER: [false, ['broken', 'kept'], 20],
      'ALT+BER': [true, ['broken', 'broken'], 0],
    });
  });
});

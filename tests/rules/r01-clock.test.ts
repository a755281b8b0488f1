import { describe, expect, it } from 'vitest';
import { legalMoves, observe, setup, submit } from '../../src/engine/index.ts';
import { ALT, aDossier, aMove, anEvent, BER, lab, pair, STRAIT } from '../helpers/lab.ts';
import { hashOf, slate, told, turn } from '../helpers/play.ts';

describe('R1 · clock, chance, arithmetic', () => {
  it('R1.1 A turn resolves in a fixed order: decisions, answers, moves by family, instructions, weeks, terms, commitments, dossiers, the end, the next brief', () => {
    const FAMILIES = [
      'channels',
      'coalition',
      'ceasefires',
      'arms-talks',
      'missions',
      'sanctions',
      'posture',
      'resilience',
    ];
    const table = lab({
      moves: [
        ...FAMILIES.map((family) => aMove(`a-${family}`, { family, weight: -1000 })),
        aMove('vow', {
          effects: [
            {
              type: 'commitment',
              by: 'self',
              to: 'rival',
              tag: 'vow',
              pledge: { kind: 'move', move: 'gift' },
              in: 1,
              audience: 'public',
            },
          ],
        }),
      ],
      events: [
        anEvent('ask-alt', {
          decision: {
            power: 'ALT',
            options: [
              { id: 'yes', effects: [] },
              { id: 'no', effects: [] },
            ],
            otherwise: 'no',
          },
        }),
        anEvent('third-brief', { window: { from: '2017-07-17', to: '2017-07-17' } }),
      ],
      dossiers: [aDossier('file', { clock: 2 })],
    });
    let state = setup(table, 'order');
    state = turn(table, state, { BER: slate(['vow', 'offer-truck']) });
    const { events } = told(table, state, {
      ALT: slate(['a-resilience', 'a-sanctions', 'a-channels'], {
        decisions: { 'ask-alt': 'yes' },
        answers: [{ offer: 't1-ber-0', answer: 'decline' }],
      }),
      BER: slate(['a-posture', 'a-coalition', 'a-arms-talks'], {
        instruction: {
          when: { type: 'coerces' },
          order: { move: 'strike', with: {} },
          audience: 'private',
        },
      }),
    });
    expect(
      events.flatMap((e) =>
        ['decision', 'offer-declined', 'act', 'instruction-fired'].includes(e.kind)
          ? [`${e.kind} ${e.by} ${e.subject}`]
          : ['commitment-broken', 'dossier-lapsed', 'card'].includes(e.kind)
            ? [`${e.kind} ${e.subject}`]
            : [],
      ),
    ).toEqual([
      'decision ALT ask-alt',
      'offer-declined ALT offer-truck',
      'act ALT a-channels',
      'act BER a-coalition',
      'act BER a-arms-talks',
      'act ALT a-sanctions',
      'act BER a-posture',
      'act ALT a-resilience',
      'instruction-fired BER strike',
      'act BER strike',
      'commitment-broken vow',
      'dossier-lapsed file',
      'card third-brief',
    ]);
  });

  it('R1.1 All slates are read before any takes effect: what one side shuts this turn the other may still use', () => {
    const table = lab({
      instruments: { channels: [{ between: ['ALT', 'BER'], channel: 'leaders', open: true }] },
      moves: [
        aMove('shut', {
          effects: [{ type: 'channel', between: ['self', 'rival'], channel: 'leaders', is: 'shut' }],
        }),
        aMove('call', {
          family: 'resilience',
          when: [{ type: 'channel', between: ['self', 'rival'], channel: 'leaders', is: 'open' }],
        }),
      ],
    });
    const after = turn(table, setup(table, 's'), { ALT: slate(['shut']), BER: slate(['call']) });
    expect(after.instruments.channels[0]?.open).toBe(false);
    expect(after.memory.played.map((p) => p.move)).toEqual(['shut', 'call']);
    expect(submit(table, after, { BER: slate(['call']) }).ok).toBe(false);
  });

  it('R1.2 Chance is keyed by seed, week and purpose: another seed or week gives other luck, another move does not', () => {
    const table = lab({ parameters: { 'climate.noise': 2500, 'arena.noise': 12 } });
    const start = setup(table, 'a');
    const passed = turn(table, start);
    const acted = turn(table, start, { ALT: slate(['strike', 'snub']), BER: slate(['gift']) });
    expect(acted.dyads.climate).toEqual(passed.dyads.climate);
    expect(acted.arenas[1]?.heat).toBe(passed.arenas[1]?.heat);
    expect(acted.arenas[2]?.heat).toBe(passed.arenas[2]?.heat);
    expect(turn(table, setup(table, 'b')).dyads.climate).not.toEqual(passed.dyads.climate);
    const quiet = lab({ parameters: { 'climate.noise': 2500, 'climate.rho': 0, 'climate.kappa': 0 } });
    const one = turn(quiet, setup(quiet, 'a'));
    expect(turn(quiet, one).dyads.climate).not.toEqual(one.dyads.climate);
  });

  it('R1.3 Division rounds half away from zero, in both directions', () => {
    const table = lab({
      moves: [
        aMove('by-size', {
          parameters: [{ name: 'size', among: [1, 3, 5] }],
          effects: [
            {
              type: 'change',
              quantity: { kind: 'heat', arena: 'strait' },
              by: { parameter: 'size', times: 1, over: 2 },
            },
            {
              type: 'change',
              quantity: { kind: 'terms', arena: 'strait' },
              by: { parameter: 'size', times: -1, over: 2 },
            },
          ],
        }),
      ],
    });
    const start = setup(table, 's');
    for (const [size, half] of [
      [1, 1],
      [3, 2],
      [5, 3],
    ] as const) {
      const after = turn(table, start, { ALT: slate([{ move: 'by-size', with: { size } }]) });
      expect(after.arenas[STRAIT]?.heat).toBe(500 + half);
      expect(after.arenas[STRAIT]?.terms).toBe(-half);
    }
  });

  it('R1.3 Every index is kept within its range, and the ledger names what really changed', () => {
    const push = (by: number) =>
      aMove(by > 0 ? 'up' : 'down', {
        effects: [
          { type: 'change', quantity: { kind: 'mood', who: 'self' }, by },
          { type: 'change', quantity: { kind: 'terms', arena: 'strait' }, by },
          { type: 'change', quantity: { kind: 'trust', from: 'self', to: 'rival' }, by },
          { type: 'change', quantity: { kind: 'capital', who: 'self' }, by },
        ],
      });
    const table = lab({ moves: [push(5000), push(-5000)] });
    const start = setup(table, 's');
    const up = told(table, start, { ALT: slate(['up']) });
    expect(up.after.home.mood[ALT]).toBe(1000);
    expect(up.after.arenas[STRAIT]?.terms).toBe(500);
    expect(up.after.reputation.trust[pair(ALT, BER)]).toBe(1000);
    expect(up.after.budgets.capital[ALT]).toBe(12);
    expect(up.ledger.find((e) => e.quantity === 'mood')?.by).toBe(500);
    const down = turn(table, start, { ALT: slate(['down']) });
    expect(down.home.mood[ALT]).toBe(0);
    expect(down.arenas[STRAIT]?.terms).toBe(-500);
    expect(down.budgets.capital[ALT]).toBe(0);
  });

  it('R1.4 A game ends after the last turn, and nothing can be played after the end', () => {
    const table = lab({ turns: 3 });
    let state = setup(table, 's');
    for (let k = 1; k <= 3; k += 1) {
      expect(state.clock).toMatchObject({ turn: k, ending: null });
      state = turn(table, state);
    }
    expect(state.clock).toMatchObject({ turn: 4, week: 3, ending: 'calendar' });
    const before = hashOf(state);
    const result = submit(table, state, { ALT: slate(['gift']) });
    expect(result).toMatchObject({ ok: false, problems: [{ reason: { code: 'ended' } }, {}] });
    expect(hashOf(state)).toBe(before);
    for (const option of legalMoves(table, observe(table, state, ALT)))
      expect(option.reasons).toContainEqual({ code: 'ended' });
  });

  it('R1.4 A turn of several weeks runs them all; acts are felt in the first alone', () => {
    const one = lab();
    const four = lab({ weeksPerTurn: 4 });
    const strike = { ALT: slate(['strike']) };
    const a = turn(one, setup(one, 's'), strike);
    const b = turn(four, setup(four, 's'), strike);
    expect(b.clock).toMatchObject({ turn: 2, week: 4 });
    expect(a.dyads.hostile[pair(ALT, BER)]).toBeGreaterThan(b.dyads.hostile[pair(ALT, BER)] ?? 0);
    let c = a;
    for (let k = 0; k < 3; k += 1) c = turn(one, c);
    expect(b.dyads.hostile[pair(ALT, BER)]).toBe(c.dyads.hostile[pair(ALT, BER)]);
  });
});

import { describe, expect, it } from 'vitest';
import { explain, type GameState, presser, setup, type World } from '../../src/engine/index.ts';
import type { ParameterKey } from '../../src/vocabulary/index.ts';
import { ALT, BER, COR, lab, pair } from '../helpers/lab.ts';
import { altered, turn } from '../helpers/play.ts';

const A_B = pair(ALT, BER);
const B_A = pair(BER, ALT);

/** Nothing but what a test asks for stands between ALT and BER. */
const BARE: Partial<Record<ParameterKey, number>> = { 'standing.arenas': 0, 'standing.trust': 0 };

const bare = (more: Parameters<typeof lab>[0] = {}): World =>
  lab({ ...more, parameters: { ...BARE, ...more.parameters } });

const partOf = (table: World, state: GameState, kind: 'tension' | 'cooperation', id: string): number => {
  let sum = 0;
  for (const part of explain(table, state, kind, ALT, BER)) if (part.id === id) sum += part.value;
  return sum;
};

const part = (
  table: World,
  kind: 'tension' | 'cooperation',
  id: string,
  edit: Parameters<typeof altered>[1] = () => {},
): number => partOf(table, altered(setup(table, 'parts'), edit), kind, id);

const mission = (host: string, sender: string): object => ({
  host,
  sender,
  staff: 400,
  ceiling: null,
  consulates: 1,
});

const track = (id: string, status: string): object => ({
  id,
  level: 'technical',
  between: ['ALT', 'BER'],
  arena: null,
  status,
  progress: 0,
  thresholds: [500],
});

describe('R3 · tension and cooperation', () => {
  it('R3.1 Tension’s flow part is 50·H/(H + half), told apart by direction', () => {
    const table = bare({ parameters: { 'flow.tension-half': 14_000 } });
    const state = altered(setup(table, 's'), (s) => {
      s.dyads.hostile[A_B] = 10_000;
      s.dyads.hostile[B_A] = 4000;
    });
    const parts = explain(table, state, 'tension', ALT, BER).filter((p) => p.id === 'hostile-flow');
    expect(parts.map((p) => [p.about, p.value, p.rule])).toEqual([
      ['ALT', 179, 'R3.1'],
      ['BER', 71, 'R3.1'],
    ]);
    expect(part(table, 'tension', 'hostile-flow')).toBe(0);
  });

  it('R3.1 Who presses harder is told from 51.2 % of the hostile flow on', () => {
    const table = bare();
    const pressing = (mine: number, theirs: number) =>
      presser(
        altered(setup(table, 'parts'), ({ dyads }) => {
          dyads.hostile[A_B] = mine;
          dyads.hostile[B_A] = theirs;
        }),
        ALT,
        BER,
      );
    expect(pressing(512, 488)).toEqual({ by: ALT, share: 512 });
    expect(pressing(488, 512)).toEqual({ by: BER, share: 512 });
    expect(pressing(511, 489)).toBeNull();
    expect(pressing(0, 0)).toBeNull();
  });

  it('R3.2 Hot arenas in quarrel count by both stakes, the others not at all', () => {
    const table = bare({
      arenas: {
        strait: { heat: 800, stakes: { ALT: 300, BER: 300 } },
        pirates: { heat: 1000 },
        field: { heat: 400, stakes: { ALT: 100, BER: 100 }, signs: [{ between: ['ALT', 'BER'], sign: -1 }] },
      },
      parameters: { 'standing.arenas': 600 },
    });
    const parts = explain(table, setup(table, 's'), 'tension', ALT, BER).filter((p) => p.id === 'arena-heat');
    // Weighted 600 to 200: (800·3 + 400·1)/4 = 700 of 1000, of 600, halved.
    expect(parts.map((p) => [p.about, p.value])).toEqual([
      ['strait', 180],
      ['field', 30],
    ]);
  });

  it('R3.2 Sanctions both ways count by step, at most 30 before halving to 15', () => {
    const regime = (from: string, to: string, executive: number): object => ({
      from,
      to,
      executive,
      legislated: 1,
      arena: 'strait',
      linked: false,
    });
    const one = bare({
      instruments: { sanctions: [regime('ALT', 'BER', 2), regime('BER', 'ALT', 1)] },
      parameters: { 'standing.sanctions': 16 },
    });
    expect(part(one, 'tension', 'sanctions')).toBe(40);
    const many = bare({
      instruments: { sanctions: [regime('ALT', 'BER', 9), regime('BER', 'ALT', 9)] },
      parameters: { 'standing.sanctions': 16 },
    });
    expect(part(many, 'tension', 'sanctions')).toBe(150);
  });

  it('R3.2 Staff cuts count by the share that is missing at both missions', () => {
    const table = bare({
      instruments: { missions: [mission('ALT', 'BER'), mission('BER', 'ALT')] },
      parameters: { 'standing.staff': 200 },
    });
    expect(part(table, 'tension', 'staff-cuts')).toBe(0);
    const half = part(table, 'tension', 'staff-cuts', (s) => {
      for (const m of s.instruments.missions) if (m.host === BER) m.staff = 200;
    });
    expect(half).toBe(25);
    const none = part(table, 'tension', 'staff-cuts', (s) => {
      for (const m of s.instruments.missions) m.staff = 0;
    });
    expect(none).toBe(100);
  });

  it('R3.2 Forces of both count in arenas in quarrel, at most 30 before halving to 15', () => {
    const table = bare({
      instruments: {
        deployments: [
          { by: 'ALT', arena: 'strait', size: 2 },
          { by: 'BER', arena: 'strait', size: 1 },
          { by: 'COR', arena: 'strait', size: 9 },
          { by: 'BER', arena: 'pirates', size: 9 },
          { by: 'BER', arena: 'field', size: 9 },
        ],
      },
      parameters: { 'standing.deployments': 20 },
    });
    expect(part(table, 'tension', 'deployments')).toBe(30);
    const crowded = part(table, 'tension', 'deployments', (s) => {
      for (const d of s.instruments.deployments) d.size = 10;
    });
    expect(crowded).toBe(150);
  });

  it('R3.3 Cooperation’s flow part is 50·F/(F + half), told apart by direction', () => {
    const table = bare({ parameters: { 'flow.cooperation-half': 16_000 } });
    const state = altered(setup(table, 's'), (s) => {
      s.dyads.friendly[A_B] = 12_000;
      s.dyads.friendly[B_A] = 4000;
    });
    const parts = explain(table, state, 'cooperation', ALT, BER).filter((p) => p.id === 'friendly-flow');
    expect(parts.map((p) => [p.about, p.value, p.rule])).toEqual([
      ['ALT', 188, 'R3.3'],
      ['BER', 63, 'R3.3'],
    ]);
  });

  it('R3.4 Open channels count each, shut ones not', () => {
    const table = bare({
      instruments: {
        channels: [
          { between: ['ALT', 'BER'], channel: 'leaders', open: true },
          { between: ['BER', 'ALT'], channel: 'military', open: true },
          { between: ['ALT', 'BER'], channel: 'routine', open: false },
          { between: ['ALT', 'COR'], channel: 'routine', open: true },
        ],
      },
      parameters: { 'standing.channels': 50 },
    });
    expect(part(table, 'cooperation', 'channels')).toBe(50);
  });

  it('R3.4 An agreed track counts double an open one, a stalled one a quarter, a closed one nothing', () => {
    const of = (status: string): number =>
      part(
        bare({ instruments: { tracks: [track('t', status)] }, parameters: { 'standing.tracks': 80 } }),
        'cooperation',
        'tracks',
      );
    expect(['agreed', 'open', 'stalled', 'closed'].map(of)).toEqual([80, 40, 10, 0]);
  });

  it('R3.4 Agreements in force and promises kept count, a guaranteed ceasefire two, six at most', () => {
    const table = bare({
      instruments: {
        treaties: [
          { id: 'a', parties: ['ALT', 'BER', 'COR'], status: 'in-force', expires: null },
          { id: 'b', parties: ['ALT', 'BER'], status: 'disputed', expires: null },
        ],
        ceasefires: [
          {
            arena: 'strait',
            parties: ['COR'],
            guarantors: ['ALT', 'BER'],
            monitored: false,
            status: 'in-force',
          },
        ],
      },
      parameters: { 'standing.agreements': 40 },
    });
    expect(part(table, 'cooperation', 'agreements')).toBe(60);
    const promise = (kind: 'restraint' | 'threat', status: 'kept' | 'open') => ({
      audience: 'public' as const,
      by: ALT,
      due: 3,
      id: 'p',
      made: 1,
      pledge: kind === 'restraint' ? ({ kind } as const) : ({ kind, move: 'strike', unless: null } as const),
      status,
      tag: 'p',
      to: BER,
    });
    const kept = part(table, 'cooperation', 'agreements', (s) => {
      s.instruments.commitments.push(
        promise('restraint', 'kept'),
        promise('restraint', 'open'),
        promise('threat', 'kept'),
      );
    });
    expect(kept).toBe(80);
    const many = part(table, 'cooperation', 'agreements', (s) => {
      for (let k = 0; k < 9; k += 1) s.instruments.commitments.push(promise('restraint', 'kept'));
    });
    expect(many).toBe(120);
  });

  it('R3.4 Trust counts both ways', () => {
    const table = bare({ parameters: { 'standing.trust': 512 } });
    const of = (a: number, b: number): number =>
      part(table, 'cooperation', 'trust', (s) => {
        s.reputation.trust[A_B] = a;
        s.reputation.trust[B_A] = b;
      });
    expect(of(1000, 1000)).toBe(250);
    expect(of(1000, 0)).toBe(125);
    expect(of(0, 400)).toBe(50);
  });

  it('R3.1 A pair can be tense and cooperative at once', () => {
    const table = lab();
    const state = turn(
      table,
      altered(setup(table, 's'), (s) => {
        for (const p of [A_B, B_A]) {
          s.dyads.hostile[p] = 30_000;
          s.dyads.friendly[p] = 30_000;
        }
      }),
    );
    const calm = setup(table, 's');
    expect(state.dyads.tension[A_B]).toBeGreaterThan(300 + (calm.dyads.tension[A_B] ?? 0));
    expect(state.dyads.cooperation[A_B]).toBeGreaterThan(300 + (calm.dyads.cooperation[A_B] ?? 0));
    expect(state.dyads.tension[pair(ALT, COR)]).toBe(calm.dyads.tension[pair(ALT, COR)]);
  });
});

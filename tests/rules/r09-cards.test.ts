import { describe, expect, it } from 'vitest';
import { type GameState, observe, setup, type World } from '../../src/engine/index.ts';
import { ALT, aDossier, aMove, anEvent, BER, lab, pair, STRAIT } from '../helpers/lab.ts';
import { altered, order, slate, told, turn } from '../helpers/play.ts';

const start = (table: World, seed = 'cards'): GameState => setup(table, seed);

/** Turns 1 … of whose briefs a card is part. */
const briefsWith = (table: World, id: string, turns = 6, seed = 'cards'): readonly number[] => {
  const found: number[] = [];
  let state = start(table, seed);
  for (let k = 1; k <= turns; k += 1) {
    if (state.deck.brief.includes(id)) found.push(k);
    state = turn(table, state);
  }
  return found;
};

const days = (from: string, to = from): Readonly<Record<string, unknown>> => ({ window: { from, to } });

const heats = (by: number): object => ({
  type: 'change',
  quantity: { kind: 'heat', arena: 'strait' },
  by,
});

describe('R9 · cards', () => {
  it('R9.1 A brief holds the cards whose window touches the days since the last one', () => {
    const table = lab({
      events: [
        anEvent('before', days('2017-06-29')),
        anEvent('first-day', days('2017-07-03')),
        anEvent('in-between', days('2017-07-06')),
        anEvent('on-the-day', days('2017-07-10')),
        anEvent('long', { ...days('2017-07-12', '2017-07-24'), once: false }),
        anEvent('long-once', days('2017-07-12', '2017-07-26')),
      ],
    });
    // Turns begin on 3, 10, 17, 24 and 31 July.
    expect(briefsWith(table, 'before')).toEqual([1]);
    expect(briefsWith(table, 'first-day')).toEqual([1]);
    expect(briefsWith(table, 'in-between')).toEqual([2]);
    expect(briefsWith(table, 'on-the-day')).toEqual([2]);
    expect(briefsWith(table, 'long')).toEqual([3, 4]);
    expect(briefsWith(table, 'long-once')).toEqual([3]);
  });

  it('R9.1 Conditions and odds must hold; cards fire by id, whatever their order', () => {
    const table = lab({
      events: [
        anEvent('z-card', days('2017-07-10')),
        anEvent('gated', { ...days('2017-07-10'), when: [{ type: 'flag', flag: 'gate', is: true }] }),
        anEvent('a-card', days('2017-07-10')),
        anEvent('rare', { ...days('2017-07-10'), odds: 256 }),
      ],
      moves: [aMove('open-gate', { effects: [{ type: 'flag', flag: 'gate', is: true }] })],
    });
    const brief = turn(table, start(table)).deck.brief.filter((id) => id !== 'rare');
    expect(brief).toEqual(['a-card', 'z-card']);
    const opened = turn(table, start(table), { ALT: slate(['open-gate']) });
    expect(opened.deck.brief).toContain('gated');
    let fired = 0;
    for (let k = 0; k < 80; k += 1)
      if (turn(table, start(table, `odds/${k}`)).deck.brief.includes('rare')) fired += 1;
    expect(fired).toBeGreaterThan(8);
    expect(fired).toBeLessThan(34);
  });

  it('R9.1 Effects take place at once; the act is felt in the coming turn, and counts as pressure in its arena', () => {
    const table = lab({
      events: [
        anEvent('seizure', {
          ...days('2017-07-10'),
          actor: 'BER',
          target: 'ALT',
          cameo: '170',
          weight: -5000,
          arena: 'strait',
          effects: [heats(80)],
        }),
      ],
      parameters: { 'arena.heat-act': 50, 'terms.rate': 1024, 'terms.act': 20 },
    });
    const dealt = turn(table, start(table));
    expect(dealt.arenas[STRAIT]).toMatchObject({ heat: 500 + 80 + 25, terms: 0 });
    expect(dealt.dyads.hostile[pair(BER, ALT)]).toBe(0);
    expect(dealt.memory.acts).toMatchObject([{ by: BER, to: ALT, source: 'seizure', turn: 2 }]);
    const { after, ledger } = told(table, dealt, {});
    expect(after.dyads.hostile[pair(BER, ALT)]).toBeGreaterThan(0);
    expect(after.arenas[STRAIT]?.terms).toBe(-20);
    expect(ledger.find((e) => e.quantity === 'hostile')).toMatchObject({ rule: 'R2.5', source: 'seizure' });
    expect(turn(table, after).dyads.hostile[pair(BER, ALT)]).toBeLessThan(
      after.dyads.hostile[pair(BER, ALT)] ?? 0,
    );
  });

  it('R9.1 A card without an actor makes no act; an effect whose own condition fails is passed over', () => {
    const gate = { type: 'flag', flag: 'gate', is: true };
    const table = lab({
      events: [
        anEvent('storm', {
          weight: -6000,
          target: 'ALT',
          effects: [
            { ...heats(10), if: gate },
            { ...heats(1), if: { type: 'not', of: gate } },
          ],
        }),
      ],
    });
    const after = turn(table, start(table));
    expect(after.memory.acts).toEqual([]);
    expect(after.arenas[STRAIT]?.heat).toBe(501);
  });

  it('R9.2 A decision is asked of one power; what it orders is done and paid for, silence takes the card’s own way', () => {
    const table = lab({
      events: [
        anEvent('vote', {
          arena: 'strait',
          decision: {
            power: 'BER',
            options: [
              { id: 'calm', effects: [heats(-100)] },
              { id: 'blame', cost: { capital: 2 }, cameo: '190', weight: -6000, effects: [] },
              { id: 'wait', cost: { capital: 1 }, effects: [heats(10)] },
            ],
            otherwise: 'wait',
          },
        }),
      ],
      parameters: { 'arena.heat-act': 0 },
    });
    const asked = turn(table, start(table));
    expect(asked.deck.decisions).toEqual([{ card: 'vote', power: BER }]);
    const chosen = (option: string | null): ReturnType<typeof told> =>
      told(table, asked, option === null ? {} : { BER: slate([], { decisions: { vote: option } }) });
    const calm = chosen('calm');
    expect(calm.after.arenas[STRAIT]?.heat).toBe(400);
    expect(calm.events.find((e) => e.kind === 'decision')).toMatchObject({ by: 'BER', detail: 'calm' });
    expect(calm.after.deck.fired).toContainEqual({ card: 'vote', option: 'calm', turn: 2 });
    const blame = chosen('blame');
    expect(blame.after.dyads.hostile[pair(BER, ALT)]).toBeGreaterThan(0);
    // One grows back in the second turn (R7.6).
    expect(blame.after.budgets.capital[BER]).toBe(8 - 2 + 1);
    const silent = chosen(null);
    expect(silent.after.arenas[STRAIT]?.heat).toBe(510);
    expect(silent.after.budgets.capital[BER]).toBe(9);
    expect(silent.after.deck.decisions).toEqual([]);
  });

  it('R9.3 Four dossiers at most lie on a desk, those that close first in front, seen by their owner alone', () => {
    const table = lab({
      dossiers: ['e', 'd', 'c', 'b', 'a'].map((id, k) =>
        aDossier(`file-${id}`, days('2017-07-03', `2017-07-1${k}`)),
      ),
    });
    const first = start(table);
    expect(first.deck.dossiers.map((d) => d.card)).toEqual(['file-e', 'file-d', 'file-c', 'file-b']);
    expect(observe(table, first, ALT).deck.dossiers).toHaveLength(4);
    const other = observe(table, first, BER).deck;
    expect(other.dossiers).toEqual([]);
    expect(other.fired).toEqual([]);
  });

  it('R9.3 One of its moves deals with a dossier; when its clock runs out it takes its toll', () => {
    const table = lab({
      dossiers: [
        aDossier('file', {
          clock: 2,
          options: [
            { id: 'press', move: 'strike' },
            { id: 'near', move: 'visit', with: { target: 'BER' } },
            { id: 'far', move: 'visit', with: { target: 'COR' } },
          ],
          lapse: [{ type: 'change', quantity: { kind: 'mood', who: 'self' }, by: -30 }],
        }),
      ],
      moves: [aMove('visit', { parameters: [{ name: 'target', among: ['BER', 'COR'] }] })],
    });
    const first = start(table);
    const dealt = (move: Parameters<typeof slate>[0][number]): unknown => {
      const after = turn(table, first, { ALT: slate([move]) });
      return [after.deck.dossiers, after.deck.fired.find((f) => f.card === 'file')?.option];
    };
    expect(dealt('strike')).toEqual([[], 'press']);
    expect(dealt(order('visit', { target: 'BER' }))).toEqual([[], 'near']);
    expect(dealt(order('visit', { target: 'COR' }))).toEqual([[], 'far']);
    const waiting = told(table, first, { ALT: slate(['gift']), BER: slate(['strike']) });
    expect(waiting.after.deck.dossiers).toHaveLength(1);
    const lapsed = told(table, waiting.after, {});
    expect(lapsed.after.deck.dossiers).toEqual([]);
    expect(lapsed.after.home.mood[ALT]).toBe((waiting.after.home.mood[ALT] ?? 0) - 30);
    expect(lapsed.events.find((e) => e.kind === 'dossier-lapsed')).toMatchObject({
      by: 'ALT',
      subject: 'file',
      audience: 'private',
    });
  });

  describe('incidents', () => {
    interface Setting {
      readonly open?: boolean;
      readonly rung?: number;
      readonly size?: number;
      readonly treaties?: readonly object[];
      readonly trust?: readonly [number, number];
      readonly parameters?: Parameters<typeof lab>[0]['parameters'];
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

  it('R9.5 A follow-up card is dealt with the next brief, if its conditions hold then, and never by itself', () => {
    const table = lab({
      events: [
        anEvent('release', {
          ...days('2017-07-03', '2017-08-30'),
          onlyFollowUp: true,
          when: [{ type: 'flag', flag: 'refused', is: false }],
        }),
      ],
      moves: [
        aMove('ask', { effects: [{ type: 'follow-up', card: 'release' }] }),
        aMove('refuse', { effects: [{ type: 'flag', flag: 'refused', is: true }] }),
      ],
    });
    expect(briefsWith(table, 'release')).toEqual([]);
    const asked = turn(table, start(table), { ALT: slate(['ask']) });
    expect(asked.deck.brief).toEqual(['release']);
    expect(asked.deck.queued).toEqual([]);
    const refusal = turn(table, start(table), { ALT: slate(['ask']), BER: slate(['refuse']) });
    expect(refusal.deck.brief).toEqual([]);
    expect(turn(table, refusal).deck.brief).toEqual([]);
  });

  it('R9.6 A covert act is felt and remembered only if it comes to light, likelier the better the defences', () => {
    const table = lab({
      moves: [
        aMove('hack', { audience: 'covert', weight: -7000, exposure: 400, arena: 'strait', cameo: '176' }),
      ],
      parameters: { 'arena.heat-act': 50 },
    });
    const exposedAt = (resilience: number): number => {
      let count = 0;
      for (let k = 0; k < 60; k += 1) {
        const state = altered(start(table, `hack/${k}`), (s) => {
          s.home.resilience[BER] = resilience;
        });
        const { after, events } = told(table, state, { ALT: slate(['hack']) });
        const exposed = events.some((e) => e.kind === 'exposed');
        const seen = observe(table, after, BER).memory.acts.some((a) => a.source === 'hack');
        expect(seen).toBe(exposed);
        expect((after.dyads.hostile[pair(ALT, BER)] ?? 0) > 0).toBe(exposed);
        expect((after.arenas[STRAIT]?.heat ?? 0) > 500).toBe(exposed);
        expect(observe(table, after, ALT).memory.acts).toHaveLength(1);
        if (exposed) count += 1;
      }
      return count;
    };
    const [weak, strong] = [exposedAt(0), exposedAt(1000)];
    expect(weak).toBeGreaterThan(0);
    expect(weak).toBeLessThan(strong);
    const script = { events: [], consents: {}, breaks: [], exposed: ['hack'] };
    const shown = told(table, start(table), { ALT: slate(['hack']) }, script);
    expect(shown.after.memory.acts[0]?.exposed).toBe(true);
    const kept = told(table, start(table), { ALT: slate(['hack']) }, { ...script, exposed: [] });
    expect(kept.after.memory.acts[0]?.exposed).toBe(false);
  });

  describe('accidents', () => {
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
        for (const e of taken)
          expect(e).toMatchObject({ rule: 'R9.7', subject: 'collision', arena: 'strait' });
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
});

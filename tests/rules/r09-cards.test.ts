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

  it('R9.1 A flag that was cleared is as if it had never been set; set twice, it is cleared once', () => {
    const table = lab({
      events: [
        anEvent('if-set', { ...days('2017-07-31'), when: [{ type: 'flag', flag: 'gate', is: true }] }),
        anEvent('if-not', { ...days('2017-07-31'), when: [{ type: 'flag', flag: 'gate', is: false }] }),
      ],
      moves: [
        aMove('open-gate', { effects: [{ type: 'flag', flag: 'gate', is: true }] }),
        aMove('shut-gate', { effects: [{ type: 'flag', flag: 'gate', is: false }] }),
      ],
    });
    const playing = (...moves: string[]): GameState => {
      let state = start(table);
      for (const move of moves) state = turn(table, state, { ALT: slate([move]) });
      return state;
    };
    expect(playing('pass-by', 'pass-by', 'open-gate', 'pass-by').deck.brief).toEqual(['if-set']);
    const cleared = playing('open-gate', 'open-gate', 'shut-gate', 'pass-by');
    expect(cleared.memory.flags).toEqual([]);
    expect(cleared.deck.brief).toEqual(['if-not']);
    expect(playing('shut-gate', 'open-gate', 'shut-gate', 'open-gate').memory.flags).toEqual(['gate']);
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
});

import { describe, expect, it } from 'vitest';
import { type GameState, legalMoves, observe, setup, type World } from '../../src/engine/index.ts';
import { ALT, aMove, anEvent, BER, COR, lab, STRAIT } from '../helpers/lab.ts';
import { altered, order, slate, told, turn } from '../helpers/play.ts';

const start = (table: World): GameState => setup(table, 'home');
const mood = (state: GameState, who = ALT): number => state.home.mood[who] ?? Number.NaN;
const constraint = (state: GameState, who = ALT): number => state.home.constraint[who] ?? Number.NaN;

const sanctioned = (executive: number, adapted = 0): object => ({
  from: 'ALT',
  to: 'BER',
  executive,
  legislated: 0,
  arena: 'strait',
  linked: false,
  adapted,
});

describe('R7 · at home', () => {
  it('R7.1 Mood comes back to where it rests', () => {
    const table = lab({ powers: { ALT: { mood: 600 } }, parameters: { 'home.mood-rest': 256 } });
    const low = altered(start(table), (s) => {
      s.home.mood[ALT] = 200;
      s.home.mood[BER] = 900;
    });
    const after = turn(table, low);
    expect([mood(after), mood(after, BER), mood(after, COR)]).toEqual([300, 800, 500]);
  });

  it('R7.2 A power in trouble gains mood from a public hostile act, the more the deeper, the same for all', () => {
    const table = lab({
      moves: [aMove('whisper', { audience: 'private', weight: -4000 })],
      parameters: { 'home.diversion': 40 },
    });
    const gain = (who: 'ALT' | 'BER', before: number, move: string): number => {
      const k = who === 'ALT' ? ALT : BER;
      const state = altered(start(table), (s) => {
        s.home.mood[k] = before;
      });
      return mood(turn(table, state, { [who]: slate([move]) }), k) - before;
    };
    expect(gain('ALT', 0, 'strike')).toBe(40);
    expect(gain('ALT', 250, 'strike')).toBe(20);
    expect(gain('BER', 250, 'strike')).toBe(20);
    expect(gain('ALT', 250, 'snub')).toBe(20);
    expect(gain('ALT', 500, 'strike')).toBe(0);
    expect(gain('ALT', 250, 'whisper')).toBe(0);
    expect(gain('ALT', 250, 'gift')).toBe(0);
  });

  it('R7.3 Conceding in deeds to a rival that has attacked this turn or the last raises constraint', () => {
    const table = lab({ parameters: { 'home.constraint-concession': 60 } });
    const struck = turn(table, start(table), { BER: slate(['strike']) });
    expect(constraint(turn(table, struck, { ALT: slate(['gift']) }))).toBe(360);
    expect(constraint(turn(table, struck, { ALT: slate(['praise']) }))).toBe(300);
    expect(constraint(turn(table, start(table), { ALT: slate(['gift']) }))).toBe(300);
    expect(constraint(turn(table, turn(table, struck), { ALT: slate(['gift']) }))).toBe(300);
    const snubbed = turn(table, start(table), { BER: slate(['snub']) });
    expect(constraint(turn(table, snubbed, { ALT: slate(['gift']) }))).toBe(300);
  });

  it('R7.3 Under investigation friendly deeds cost half of that and friendly words a quarter; it comes back slowly', () => {
    const table = lab({
      powers: { ALT: { investigation: 400 } },
      parameters: { 'home.constraint-concession': 60, 'home.investigation-cost': 5000 },
    });
    expect(constraint(turn(table, start(table), { ALT: slate(['gift']) }))).toBe(330);
    expect(constraint(turn(table, start(table), { ALT: slate(['praise']) }))).toBe(315);
    for (const [investigation, after] of [
      [299, 300],
      [300, 330],
    ]) {
      const edge = lab({
        powers: { ALT: { investigation } },
        parameters: { 'home.constraint-concession': 60, 'home.investigation-cost': 5000 },
      });
      expect(constraint(turn(edge, start(edge), { ALT: slate(['gift']) }))).toBe(after);
    }
    const warm = { actor: 'COR', target: 'ALT', cameo: '051', weight: 4000 };
    const unplayed = lab({ powers: { COR: { investigation: 900 } }, events: [anEvent('kind-word', warm)] });
    expect(constraint(turn(unplayed, start(unplayed)), COR)).toBe(300);
    const resting = lab({ parameters: { 'home.constraint-rest': 256 } });
    const high = altered(start(resting), (s) => {
      s.home.constraint[ALT] = 700;
    });
    expect(constraint(turn(resting, high))).toBe(600);
  });

  it('R7.4 Above the threshold the legislature turns one executive step into law, and constraint falls by 8', () => {
    const table = lab({
      powers: { ALT: { constraint: 760 } },
      instruments: { sanctions: [sanctioned(3)] },
      parameters: { 'home.legislature': 750 },
    });
    const { after, events, ledger } = told(table, start(table), {});
    expect(after.instruments.sanctions[0]).toMatchObject({ executive: 2, legislated: 1 });
    expect(constraint(after)).toBe(680);
    const reaction = events.find((e) => e.kind === 'reaction' && e.rule === 'R7.4');
    expect(reaction).toMatchObject({ by: 'ALT', to: 'BER', detail: 'legislature' });
    expect(ledger.find((e) => e.quantity === 'constraint')).toMatchObject({
      by: -80,
      rule: 'R7.4',
      event: reaction?.id,
    });
    const next = told(table, after, {});
    expect(next.events.some((e) => e.rule === 'R7.4')).toBe(false);
    const none = lab({ powers: { ALT: { constraint: 760 } }, parameters: { 'home.legislature': 750 } });
    expect(constraint(turn(none, start(none)))).toBe(760);
  });

  it('R7.5 Conciliation costs capital by investigation, concessions by constraint above 30', () => {
    const costs = (investigation: number, level: number): readonly (number | undefined)[] => {
      const table = lab({
        powers: { ALT: { investigation, constraint: level } },
        parameters: { 'home.investigation-cost': 300, 'home.constraint-cost': 200 },
      });
      const options = legalMoves(table, observe(table, start(table), ALT));
      return ['gift', 'yield', 'strike'].map((id) => options.find((o) => o.move.id === id)?.cost.capital);
    };
    expect(costs(0, 300)).toEqual([0, 0, 0]);
    expect(costs(299, 0)).toEqual([0, 0, 0]);
    expect(costs(600, 300)).toEqual([2, 0, 0]);
    expect(costs(0, 500)).toEqual([0, 1, 0]);
    expect(costs(900, 700)).toEqual([3, 2, 0]);
    const table = lab({
      powers: { ALT: { investigation: 600 } },
      parameters: { 'home.investigation-cost': 300 },
    });
    expect(turn(table, start(table), { ALT: slate(['gift']) }).budgets.capital[ALT]).toBe(6);
  });

  it('R7.6 Capital grows by one every second turn, up to 12', () => {
    const table = lab({ powers: { ALT: { capitalAtStart: 10 } } });
    const seen: (number | undefined)[] = [];
    let state = start(table);
    for (let k = 0; k < 8; k += 1) {
      state = turn(table, state);
      seen.push(state.budgets.capital[ALT]);
    }
    expect(seen).toEqual([10, 11, 11, 12, 12, 12, 12, 12]);
  });

  it('R7.7 Sanctions lower the target’s mood by what still bites', () => {
    const of = (executive: number, adapted: number): number => {
      const table = lab({
        instruments: { sanctions: [sanctioned(executive, adapted)] },
        parameters: { 'home.pressure': 20, 'sanctions.adapt': 0 },
      });
      const after = turn(table, start(table));
      expect(mood(after, ALT)).toBe(500);
      return mood(after, BER) - 500;
    };
    expect(of(10, 0)).toBe(-20);
    expect(of(5, 0)).toBe(-10);
    expect(of(10, 512)).toBe(-10);
    expect(of(10, 1024)).toBe(0);
  });

  describe('tied hands', () => {
    /** Terms that an agreement settles on at these constraints, and the middles of both zones. */
    const settled = (
      constraints: readonly [number, number],
      { leverage = 100, settles = 500, zones = { ALT: [0, 200], BER: [-200, 0] } } = {},
    ): { readonly terms: number; readonly middles: readonly number[] } => {
      const table = lab({
        arenas: { strait: { zones } },
        instruments: {
          tracks: [
            {
              id: 'talks',
              level: 'leaders',
              between: ['ALT', 'BER'],
              arena: 'strait',
              status: 'open',
              progress: 900,
              thresholds: [],
              settles,
            },
          ],
        },
        moves: [aMove('finish', { effects: [{ type: 'talks', op: 'push', track: 'talks', by: 1000 }] })],
        parameters: { 'home.leverage': leverage },
      });
      const state = altered(start(table), (s) => {
        [s.home.constraint[ALT], s.home.constraint[BER]] = constraints;
      });
      const after = turn(table, state, { ALT: slate(['finish']) });
      return {
        terms: after.arenas[STRAIT]?.terms ?? Number.NaN,
        middles: [ALT, BER].map((power) => {
          const zone = observe(table, state, power).own.zones[STRAIT];
          return Math.round(((zone?.low ?? Number.NaN) + (zone?.high ?? Number.NaN)) / 2);
        }),
      };
    };

    it('R7.8 A settlement lies nearer to the side with more constraint, by the model’s leverage', () => {
      const even = settled([300, 300]);
      const [a, b] = even.middles;
      expect(Math.abs(even.terms - ((a ?? 0) + (b ?? 0)) / 2)).toBeLessThanOrEqual(0.5);
      expect(settled([800, 300]).terms - even.terms).toBe(50);
      expect(settled([300, 800]).terms - even.terms).toBe(-50);
      expect(settled([700, 700]).terms).toBe(even.terms);
      expect(settled([800, 300], { leverage: 0 }).terms).toBe(even.terms);
      // Where ALT asks for less than BER would give, nearer to ALT is the other way.
      const turned = { zones: { ALT: [-200, 0], BER: [0, 200] } };
      expect(settled([800, 300], turned).terms - settled([300, 300], turned).terms).toBe(-50);
    });

    it('R7.8 Never beyond the middle of its zone, and by no more than the track settles', () => {
      const strong = settled([1000, 0], { leverage: 500 });
      expect(strong.terms).toBe(strong.middles[0]);
      const weak = settled([0, 1000], { leverage: 500 });
      expect(weak.terms).toBe(weak.middles[1]);
      expect(settled([1000, 0], { leverage: 500, settles: 20 }).terms).toBe(20);
    });
  });

  describe('attacks and audiences', () => {
    const raid = { weight: -8000, cameo: '190' };
    const world = (unanswered: number): World =>
      lab({
        moves: [
          aMove('shove', { ...raid, weight: -2500 }),
          aMove('nudge', { ...raid, weight: -2499 }),
          aMove('sting', { ...raid, audience: 'private' }),
          aMove('hack', { ...raid, audience: 'covert', exposure: 0 }),
          aMove('raid', { ...raid, parameters: [{ name: 'target', among: ['ALT', 'COR'] }] }),
        ],
        events: [
          anEvent('incursion', {
            ...raid,
            actor: 'BER',
            target: 'ALT',
            window: { from: '2017-07-24', to: '2017-07-24' },
          }),
        ],
        parameters: { 'home.unanswered': unanswered, 'home.diversion': 0 },
      });
    const table = world(40);

    /** Moods after a turn. */
    const moods = (
      alt: Parameters<typeof slate>[0],
      ber: Parameters<typeof slate>[0],
      { rung = 0, on = table } = {},
    ): readonly number[] => {
      const state = altered(start(on), (s) => {
        s.dyads.rung = s.dyads.rung.map(() => rung);
      });
      return turn(on, state, { ALT: slate(alt), BER: slate(ber) }).home.mood;
    };

    it('R7.10 An open attack that is left unanswered costs mood, half as much again for each rung', () => {
      expect(moods([], ['strike'])).toEqual([460, 500, 500]);
      expect(moods(['strike'], [])).toEqual([500, 460, 500]);
      expect(moods([], ['strike'], { rung: 1 })).toEqual([440, 500, 500]);
      expect(moods([], ['strike'], { rung: 4 })).toEqual([380, 500, 500]);
      expect(moods([], ['strike', 'shove'])).toEqual([460, 500, 500]);
      expect(moods([], ['strike'], { on: world(0) })).toEqual([500, 500, 500]);
      const { events, ledger } = told(table, start(table), { BER: slate(['strike']) });
      const reaction = events.find((e) => e.rule === 'R7.10');
      expect(reaction).toMatchObject({ kind: 'reaction', by: 'ALT', to: 'BER', subject: 'strike' });
      expect(ledger.find((e) => e.quantity === 'mood')).toMatchObject({
        a: 'ALT',
        by: -40,
        rule: 'R7.10',
        event: reaction?.id,
      });
    });

    it('R7.10 Anything hostile in return answers it, anything friendly does not', () => {
      for (const reply of ['strike', 'snub', 'nudge', 'sting'])
        expect(moods([reply], ['strike'])[ALT]).toBe(500);
      for (const reply of ['gift', 'praise', 'pass-by']) expect(moods([reply], ['strike'])[ALT]).toBe(460);
      expect(moods([order('raid', { target: 'COR' })], ['strike'])[ALT]).toBe(460);
      // What nobody knows of answers nothing.
      expect(moods(['hack'], ['strike'])[ALT]).toBe(460);
    });

    it('R7.10 An attack is an open deed of the rival’s felt as 2.5 points or worse', () => {
      expect(moods([], ['shove'])).toEqual([460, 500, 500]);
      for (const act of ['nudge', 'snub', 'sting', 'hack', 'gift'])
        expect(moods([], [act])).toEqual([500, 500, 500]);
      expect(moods([], [order('raid', { target: 'COR' })])).toEqual([500, 500, 500]);
    });

    it('R7.10 In this turn or in its brief, and once', () => {
      let state = turn(table, start(table), { BER: slate(['strike']) });
      expect(mood(state)).toBe(460);
      state = turn(table, state);
      expect(mood(state)).toBe(460);
      // The incursion is dealt with the brief of the fourth turn, and can be answered in it.
      state = turn(table, state);
      expect(state.deck.brief).toEqual(['incursion']);
      expect(mood(state)).toBe(460);
      expect(mood(turn(table, state))).toBe(420);
      expect(mood(turn(table, state, { ALT: slate(['snub']) }))).toBe(460);
      expect(mood(turn(table, turn(table, state)))).toBe(420);
    });
  });
});

import { describe, expect, it } from 'vitest';
import { doing, play, start, truce } from '../helpers/instruments.ts';
import { ALT, aMove, BER, COR, FIELD, lab, pair, STRAIT } from '../helpers/lab.ts';
import { altered, slate, told, turn } from '../helpers/play.ts';

const regime = (more: object = {}): object => ({
  from: 'ALT',
  to: 'BER',
  executive: 3,
  legislated: 0,
  arena: 'strait',
  linked: false,
  ...more,
});

const sanction = (op: string, more: object = {}): object => ({
  type: 'sanctions',
  op,
  from: 'self',
  to: 'rival',
  arena: 'strait',
  ...more,
});

describe('R6 · sanctions', () => {
  it('R6.1 Sanctions stand for sender, target and arena in steps, ten at most, on either basis', () => {
    const table = lab({
      instruments: { sanctions: [regime({ executive: 7 })] },
      moves: [
        doing('more', sanction('impose', { level: 2 })),
        doing('law', sanction('impose', { level: 9, basis: 'legislated' })),
        doing('elsewhere', sanction('impose', { arena: 'field' })),
      ],
    });
    const after = play(table, 'more', 'law', 'elsewhere').instruments.sanctions;
    expect(after).toMatchObject([
      { from: ALT, to: BER, arena: STRAIT, executive: 9, legislated: 1 },
      { from: ALT, to: BER, arena: FIELD, executive: 1, legislated: 0 },
    ]);
  });

  it('R6.2 The target adapts to a share of what still bites each week; new steps bite in full', () => {
    const table = lab({
      bodies: [],
      instruments: { sanctions: [regime({ executive: 2, adapted: 512 })] },
      moves: [doing('more', sanction('impose', { level: 2 }))],
      parameters: { 'sanctions.adapt': 256 },
    });
    expect(play(table).instruments.sanctions[0]?.adapted).toBe(512 + 128);
    // Half of four steps is new: 256 adapted, then a week of a quarter of the rest.
    expect(play(table, 'more').instruments.sanctions[0]?.adapted).toBe(256 + 192);
  });

  it('R6.2 The target adapts faster where the sender’s bodies have fallen apart, slower where they hold', () => {
    const adapted = (cohesions: readonly number[], members: readonly string[] = ['ALT', 'COR']): number => {
      const table = lab({
        bodies: cohesions.map((cohesion, k) => ({
          code: k === 0 ? 'PACT' : 'BLOC',
          leader: members[0],
          members,
          cohesion,
        })),
        instruments: { sanctions: [regime()] },
        parameters: { 'sanctions.adapt': 256 },
      });
      return play(table).instruments.sanctions[0]?.adapted ?? -1;
    };
    expect(adapted([])).toBe(256);
    expect(adapted([500])).toBe(256);
    expect(adapted([0])).toBe(384);
    expect(adapted([1000])).toBe(128);
    expect(adapted([250])).toBe(320);
    // The best of several; those of others don’t matter.
    expect(adapted([0, 1000])).toBe(128);
    expect(adapted([1000, 0])).toBe(128);
    expect(adapted([0], ['BER', 'COR'])).toBe(256);
    expect(adapted([1000], ['COR'])).toBe(256);
  });

  it('R6.3 The executive eases its own steps only; legislated ones need the legislature', () => {
    const table = lab({
      instruments: { sanctions: [regime({ executive: 1, legislated: 3 })] },
      moves: [
        doing('ease', sanction('ease', { level: 3 })),
        doing('repeal', sanction('ease', { level: 3, legislature: true })),
      ],
    });
    expect(play(table, 'ease').instruments.sanctions[0]).toMatchObject({ executive: 0, legislated: 3 });
    expect(play(table, 'repeal').instruments.sanctions[0]).toMatchObject({ executive: 0, legislated: 1 });
    const { events } = told(table, start(table), { ALT: slate(['repeal']) });
    expect(events.find((e) => e.kind === 'sanctions-changed')).toMatchObject({
      rule: 'R6.3',
      amount: -3,
      detail: 'ease',
    });
  });

  it('R6.4 A legislature turns executive steps into legislated ones', () => {
    const table = lab({
      instruments: { sanctions: [regime()] },
      moves: [doing('codify', sanction('codify', { level: 2 }))],
    });
    expect(play(table, 'codify').instruments.sanctions[0]).toMatchObject({ executive: 1, legislated: 2 });
  });

  it('R6.5 Unpaid relief that was linked gives terms away, undoes progress, and costs cohesion and the owner’s trust', () => {
    const table = lab({
      arenas: { strait: { owners: ['COR'], progress: 400 } },
      instruments: { sanctions: [regime({ linked: true })], ceasefires: [truce({ status: 'broken' })] },
      moves: [
        doing('ease', sanction('ease', { level: 2 })),
        doing('decouple', sanction('decouple')),
        doing('link', sanction('link')),
      ],
      parameters: { 'terms.sanctions': 0 },
    });
    const before = start(table);
    const { after, events } = told(table, before, { ALT: slate(['ease']) });
    expect(events.some((e) => e.kind === 'reaction' && e.rule === 'R6.5')).toBe(true);
    // ALT is the party that positive terms favour.
    expect(after.arenas[STRAIT]).toMatchObject({ terms: -30, progress: 160 });
    expect(after.bodies.map((b) => b.cohesion)).toEqual([540, 600]);
    expect(after.reputation.trust[pair(COR, ALT)]).toBe(200);
    const free = play(table, 'decouple', 'ease');
    expect(free.instruments.sanctions[0]?.linked).toBe(false);
    expect(free.arenas[STRAIT]).toMatchObject({ terms: 0, progress: 400 });
    expect(play(table, 'decouple', 'link').instruments.sanctions[0]?.linked).toBe(true);
    const others = lab({
      instruments: { sanctions: [regime({ from: 'BER', to: 'ALT', linked: true })] },
      moves: [doing('ease', sanction('ease', { level: 1 }))],
      parameters: { 'terms.sanctions': 0 },
    });
    // What BER gives away goes to the first party.
    expect(turn(others, start(others), { BER: slate(['ease']) }).arenas[STRAIT]?.terms).toBe(15);
  });

  it('R6.5 Unpaid relief takes the target’s reason to deal in its talks over that arena alone', () => {
    const talks = (id: string, arena: string, between: readonly [string, string]) => ({
      id,
      level: 'ministerial',
      between,
      arena,
      status: 'open',
      progress: 0,
      thresholds: [],
      settles: 0,
    });
    const table = lab({
      instruments: {
        sanctions: [regime({ linked: true })],
        tracks: [
          talks('over-strait', 'strait', ['ALT', 'BER']),
          talks('over-field', 'field', ['ALT', 'BER']),
          talks('turned', 'strait', ['BER', 'ALT']),
        ],
      },
      moves: [doing('ease', sanction('ease', { level: 2 }))],
    });
    const before = altered(start(table), (s) => {
      s.secrets.sincerity = [700, 700, 700, 700, 300, 700];
    });
    const { after, ledger } = told(table, before, { ALT: slate(['ease']) });
    expect(after.secrets.sincerity).toEqual([700, 200, 700, 700, 0, 700]);
    expect(before.secrets.sincerity).toEqual([700, 700, 700, 700, 300, 700]);
    expect(ledger.filter((e) => e.quantity === 'sincerity').map((e) => e.by)).toEqual([-500, -300]);
  });

  it('R6.5 Linked relief is paid for by half the progress, or by a monitored ceasefire', () => {
    const table = lab({
      instruments: { sanctions: [regime({ linked: true })], ceasefires: [truce({ status: 'none' })] },
      moves: [doing('ease', sanction('ease', { level: 1 }))],
      parameters: { 'terms.sanctions': 0, 'ceasefire.break': 0 },
    });
    const reacted = (edit: Parameters<typeof altered>[1]): boolean =>
      told(table, altered(start(table), edit), { ALT: slate(['ease']) }).events.some(
        (e) => e.detail === 'unpaid-relief',
      );
    const set = (progress: number, status: 'in-force' | 'none', monitored: boolean) =>
      reacted((s) => {
        const [place] = s.arenas;
        const [held] = s.instruments.ceasefires;
        if (place !== undefined) place.progress = progress;
        if (held !== undefined) Object.assign(held, { status, monitored });
      });
    expect(set(499, 'none', false)).toBe(true);
    expect(set(500, 'none', false)).toBe(false);
    expect(set(0, 'in-force', true)).toBe(false);
    expect(set(0, 'in-force', false)).toBe(true);
  });
});

describe('R6 · what sanctions win and cost', () => {
  /** COR’s executive steps after ALT has eased two of its own, that were linked. */
  const followed = (
    theirs: object = {},
    more: Parameters<typeof lab>[0] = {},
    edit: Parameters<typeof altered>[1] = () => {},
    moves: readonly string[] = ['ease'],
  ): readonly [number | undefined, number] => {
    const table = lab({
      ...more,
      instruments: {
        sanctions: [
          regime({ linked: true }),
          regime({ from: 'COR', executive: 2, legislated: 1, ...theirs }),
        ],
      },
      moves: [doing('ease', sanction('ease', { level: 2 })), aMove('ask-allies', { tags: ['alliance'] })],
    });
    const { after, events } = told(table, altered(start(table), edit), { ALT: slate(moves) });
    const told65 = events.filter((e) => e.rule === 'R6.5' && e.kind === 'sanctions-changed');
    expect(told65.every((e) => e.by === 'COR' && e.amount === -1 && e.detail === 'ease')).toBe(true);
    expect(after.instruments.sanctions[0]?.executive).toBe(moves.includes('ease') ? 1 : 3);
    expect(after.instruments.sanctions[1]?.legislated).toBe(1);
    return [after.instruments.sanctions[1]?.executive, told65.length];
  };

  it('R6.5 Unpaid relief frees other senders with no will of their own to let an executive step go', () => {
    expect(followed()).toEqual([1, 1]);
    expect(followed({ executive: 0 })).toEqual([0, 0]);
    expect(followed({ arena: 'field' })).toEqual([2, 0]);
    expect(followed({ to: 'ALT' })).toEqual([2, 0]);
    expect(followed({}, {}, () => {}, ['praise'])).toEqual([2, 0]);
    const paid: Parameters<typeof altered>[1] = (s) => {
      for (const a of s.arenas) a.progress = 500;
    };
    expect(followed({}, {}, paid)).toEqual([2, 0]);
    expect(followed({}, { powers: { COR: { played: true } } })).toEqual([2, 0]);
  });

  it('R6.5 Those who are willing hold to their sanctions', () => {
    const close = (affinity: number) => ({ powers: { COR: { affinity: { ALT: affinity } } } });
    expect(followed({}, close(400))).toEqual([2, 0]);
    expect(followed({}, close(100))).toEqual([1, 1]);
    const asked = { ...close(100), parameters: { 'allies.consulted': 300 } };
    expect(followed({}, asked)).toEqual([1, 1]);
    expect(followed({}, asked, () => {}, ['ask-allies', 'ease'])).toEqual([2, 0]);
  });

  const PRESS = {
    'terms.rate': 1024,
    'terms.sanctions': 200,
    'sanctions.adapt': 0,
    'home.pressure': 0,
  } as const;

  /** Terms of the strait after a turn of ten steps, all trust alike. */
  const pressed = (
    sanctions: readonly object[],
    trust: number,
    parameters: Parameters<typeof lab>[0] = {},
    edit: Parameters<typeof altered>[1] = () => {},
  ): number | undefined => {
    const table = lab({
      ...parameters,
      instruments: { sanctions },
      parameters: { ...PRESS, ...parameters.parameters },
    });
    const state = altered(start(table), (s) => {
      s.reputation.trust = s.reputation.trust.map(() => trust);
      edit(s);
    });
    return turn(table, state).arenas[STRAIT]?.terms;
  };
  const executive = (more: object = {}): object => regime({ executive: 10, ...more });
  const legislated = (more: object = {}): object => regime({ executive: 0, legislated: 10, ...more });

  it('R6.17 Executive steps press in full, legislated ones for a part, and only as far as they bite', () => {
    const half = { parameters: { 'sanctions.leverage': 512 } };
    expect(pressed([executive()], 1000, half)).toBe(200);
    expect(pressed([legislated()], 1000, half)).toBe(100);
    expect(pressed([legislated()], 1000)).toBe(200);
    expect(pressed([legislated()], 1000, { parameters: { 'sanctions.leverage': 0 } })).toBe(0);
    expect(pressed([regime({ executive: 5, legislated: 5 })], 1000, half)).toBe(150);
    expect(pressed([executive({ adapted: 512 })], 1000, half)).toBe(100);
    expect(pressed([legislated({ adapted: 512 })], 1000, half)).toBe(50);
  });

  it('R6.17 Leverage is halved where the target has no trust that relief would follow', () => {
    expect(pressed([executive()], 0)).toBe(100);
    expect(pressed([executive()], 600)).toBe(200);
    expect(pressed([executive()], 1000)).toBe(200);
    const between = pressed([executive()], 250) ?? 0;
    expect(Math.abs(between - 150)).toBeLessThanOrEqual(2);
    // The target’s trust in the sender, not the other way round.
    const set = (place: number): number | undefined =>
      pressed([executive()], 0, {}, (s) => {
        s.reputation.trust[place] = 1000;
      });
    expect(set(pair(BER, ALT))).toBe(200);
    expect(set(pair(ALT, BER))).toBe(100);
  });

  it('R6.18 Sanctions of a power in a party’s body press for that party, by the body’s cohesion', () => {
    const allied = (
      more: object,
      { share = 512, cohesion = 1000, members = ['ALT', 'COR'], trust = 1000 } = {},
    ): number | undefined =>
      pressed([executive({ from: 'COR', ...more })], trust, {
        bodies: [{ code: 'PACT', leader: members[0], members, cohesion }],
        parameters: { 'terms.allies': share, 'sanctions.leverage': 512 },
      });
    expect(allied({})).toBe(100);
    expect(allied({}, { cohesion: 500 })).toBe(50);
    expect(allied({}, { cohesion: 0 })).toBe(0);
    expect(allied({}, { share: 0 })).toBe(0);
    expect(allied({}, { share: 1024 })).toBe(200);
    // With leverage of its own.
    expect(allied({}, { trust: 0 })).toBe(50);
    expect(allied({ executive: 0, legislated: 10 })).toBe(50);
    // For BER against ALT where the body is BER’s, for nobody where it is neither’s or the target no party.
    expect(allied({ to: 'ALT' }, { members: ['BER', 'COR'] })).toBe(-100);
    expect(allied({ to: 'ALT' })).toBe(0);
    expect(allied({}, { members: ['COR'] })).toBe(0);
    expect(allied({ from: 'ALT', to: 'COR' })).toBe(0);
  });

  it('R6.19 Sanctions cost the sender mood by what bites and by its exposure to the target', () => {
    const moods = (
      held: object,
      exposure: Readonly<Record<string, number>>,
      cost = 20,
    ): readonly (number | undefined)[] => {
      const table = lab({
        powers: { ALT: { exposure } },
        instruments: { sanctions: [regime(held)] },
        parameters: { 'sanctions.cost': cost, 'sanctions.adapt': 0, 'home.pressure': 0 },
      });
      return turn(table, start(table)).home.mood;
    };
    expect(moods({ executive: 10 }, { BER: 1000 })).toEqual([480, 500, 500]);
    expect(moods({ executive: 5, legislated: 5 }, { BER: 1000 })).toEqual([480, 500, 500]);
    expect(moods({ executive: 10 }, { BER: 500 })).toEqual([490, 500, 500]);
    expect(moods({ executive: 5 }, { BER: 1000 })).toEqual([490, 500, 500]);
    expect(moods({ executive: 10, adapted: 512 }, { BER: 1000 })).toEqual([490, 500, 500]);
    expect(moods({ executive: 10 }, { COR: 1000 })).toEqual([500, 500, 500]);
    expect(moods({ executive: 0 }, { BER: 1000 })).toEqual([500, 500, 500]);
    expect(moods({ executive: 10 }, { BER: 1000 }, 0)).toEqual([500, 500, 500]);
    // Being sanctioned by a power costs nothing by this rule.
    expect(moods({ executive: 10, from: 'BER', to: 'ALT' }, { BER: 1000 })).toEqual([500, 500, 500]);
  });

  it('R6.20 Once the target has adapted by half, executive steps lapse, the likelier the more; law stays', () => {
    const lapsed = (held: object, fatigue: number): number => {
      const table = lab({
        instruments: { sanctions: [regime({ executive: 2, legislated: 1, ...held })] },
        parameters: { 'sanctions.fatigue': fatigue, 'sanctions.adapt': 0 },
      });
      let count = 0;
      for (let k = 0; k < 60; k += 1) {
        const { after, events } = told(table, start(table, `tired/${k}`), {});
        const [left] = after.instruments.sanctions;
        const by = (start(table).instruments.sanctions[0]?.executive ?? 0) - (left?.executive ?? 0);
        expect(left?.legislated).toBe(1);
        expect(events.filter((e) => e.rule === 'R6.20').map((e) => [e.kind, e.by, e.amount])).toEqual(
          by === 0 ? [] : [['sanctions-changed', 'ALT', -1]],
        );
        expect(by === 0 || by === 1).toBe(true);
        count += by;
      }
      return count;
    };
    expect(lapsed({ adapted: 1024 }, 1024)).toBe(60);
    expect(lapsed({ adapted: 1024, executive: 0 }, 1024)).toBe(0);
    expect(lapsed({ adapted: 1024 }, 0)).toBe(0);
    expect(lapsed({ adapted: 512 }, 1024)).toBe(0);
    const [some, more] = [lapsed({ adapted: 600 }, 1024), lapsed({ adapted: 900 }, 1024)];
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(more);
    expect(more).toBeLessThan(60);
    expect(lapsed({ adapted: 900 }, 256)).toBeLessThan(more);
  });
});

import { describe, expect, it } from 'vitest';
import { DOCTRINE, type DoctrineId } from '../../src/bots/doctrines.ts';
import { chooseOrders, forceOf } from '../../src/bots/index.ts';
import type { Situation } from '../../src/bots/situation.ts';
import { type GameState, observe, setup, type World } from '../../src/engine/index.ts';
import type { Orders } from '../../src/vocabulary/index.ts';
import { ALT, aMove, BER, lab } from '../helpers/lab.ts';
import { order, slate, turn } from '../helpers/play.ts';

/** A table at which nothing has happened. */
const QUIET: Situation = {
  rival: 1,
  worst: 0,
  best: 0,
  worstSource: null,
  worstArena: null,
  worstForce: null,
  bestSource: null,
  didCoerce: false,
  tension: 500,
  rung: 1,
};
const SLIGHTED = { ...QUIET, worst: -2499 };
const STRUCK = { ...QUIET, worst: -2500 };
const STRUCK_HARD = { ...QUIET, worst: -6000 };
const ANSWERED = { ...STRUCK, didCoerce: true };
const GIVEN = { ...QUIET, best: 1 };
const GIVEN_MUCH = { ...QUIET, best: 2001 };

const ruleOf = (id: DoctrineId, s: Situation, turn = 1, draw = 0): string =>
  DOCTRINE[id].intend(s, turn, draw).rule;

describe('doctrines: the rule that applies', () => {
  it.each<[DoctrineId, readonly [Situation, string][]]>([
    [
      'hawk',
      [
        [QUIET, 'press-the-advantage'],
        [SLIGHTED, 'press-the-advantage'],
        [STRUCK, 'hit-back-harder'],
        [ANSWERED, 'hit-back-harder'],
      ],
    ],
    [
      'dove',
      [
        [QUIET, 'give-first'],
        [STRUCK_HARD, 'give-first'],
      ],
    ],
    [
      'tit-for-tat',
      [
        [QUIET, 'cooperate-while-they-do'],
        [SLIGHTED, 'cooperate-while-they-do'],
        [STRUCK, 'answer-in-kind'],
        [ANSWERED, 'cooperate-while-they-do'],
      ],
    ],
    [
      'wedge',
      [
        [QUIET, 'split-the-coalition'],
        [STRUCK, 'split-the-coalition'],
      ],
    ],
    [
      'bureaucrat',
      [
        [SLIGHTED, 'routine'],
        [STRUCK, 'protest-and-file'],
      ],
    ],
    [
      'firm-and-engage',
      [
        [SLIGHTED, 'hold-firm-and-talk'],
        [STRUCK, 'answer-and-keep-talking'],
      ],
    ],
  ])('of %s follows from what it saw', (id, cases) => {
    for (const [s, rule] of cases) expect(ruleOf(id, s)).toBe(rule);
  });

  it('of GRIT is a step in odd turns, waiting in even ones, and a step again where one was returned', () => {
    const rules = [1, 2, 3, 4].map((turn) => ruleOf('grit', QUIET, turn));
    expect(rules).toEqual(['announced-step', 'wait-for-return', 'announced-step', 'wait-for-return']);
    expect([ruleOf('grit', GIVEN, 2), ruleOf('grit', GIVEN, 3)]).toEqual([
      'announced-step',
      'announced-step',
    ]);
    expect([1, 2].map((turn) => ruleOf('grit', STRUCK, turn))).toEqual([
      'measured-answer',
      'measured-answer',
    ]);
    expect([1, 2].map((turn) => ruleOf('grit', ANSWERED, turn))).toEqual([
      'announced-step',
      'wait-for-return',
    ]);
  });

  it('of generous tit-for-tat hangs on its lot where it was struck: 700 of 1024 pass', () => {
    const rules = [0, 699, 700, 1023].map((draw) => ruleOf('generous-tit-for-tat', STRUCK, 1, draw));
    expect(rules).toEqual(['let-it-pass', 'let-it-pass', 'answer-in-kind', 'answer-in-kind']);
    expect(ruleOf('generous-tit-for-tat', ANSWERED, 1, 1023)).toBe('cooperate-while-they-do');
  });

  it('of the opportunist is an opening where much was given, or by its lot: 400 of 1024', () => {
    const rules = [0, 399, 400, 1023].map((draw) => ruleOf('opportunist', QUIET, 1, draw));
    expect(rules).toEqual(['take-the-opening', 'take-the-opening', 'look-harmless', 'look-harmless']);
    expect(ruleOf('opportunist', GIVEN_MUCH, 1, 1023)).toBe('take-the-opening');
    expect(ruleOf('opportunist', { ...QUIET, best: 2000 }, 1, 1023)).toBe('look-harmless');
    const byLot = (s: Situation, draw: number) => DOCTRINE.opportunist.intend(s, 1, draw).byLot;
    expect([byLot(QUIET, 0), byLot(QUIET, 1023), byLot(GIVEN_MUCH, 0)]).toEqual([true, true, false]);
  });
});

describe('doctrines: what they want', () => {
  const of = (id: DoctrineId, s: Situation, turn = 1, draw = 0) => DOCTRINE[id].intend(s, turn, draw);

  it('GRIT gives in the turns of its steps and not while it waits, and never coerces unless struck', () => {
    const given = [1, 2, 3].map((turn) => of('grit', QUIET, turn).wishes.conciliatory);
    expect(given).toEqual([3, 0, 3]);
    expect(of('grit', QUIET).wishes.coercive).toBe(-3);
    expect(of('grit', STRUCK)).toMatchObject({ most: 1, size: 0, wishes: { coercive: 2, conciliatory: -1 } });
  });

  it('an answer in kind is one move, larger to what was hard', () => {
    expect(of('tit-for-tat', STRUCK)).toMatchObject({
      most: 1,
      size: 0,
      accepts: false,
      wishes: { coercive: 3 },
    });
    expect(of('tit-for-tat', STRUCK_HARD).size).toBe(1);
    expect(of('tit-for-tat', { ...STRUCK, worst: -5999 }).size).toBe(0);
    expect(of('generous-tit-for-tat', STRUCK_HARD, 1, 1023).size).toBe(0);
  });

  it('tit-for-tat seals an answer while it cooperates, the generous one only where it lets one pass', () => {
    expect(of('tit-for-tat', QUIET).retaliates).toBe(true);
    expect(of('generous-tit-for-tat', QUIET).retaliates).toBe(false);
    expect(of('generous-tit-for-tat', STRUCK, 1, 0)).toMatchObject({ retaliates: true, byLot: true });
  });

  it('the bureaucrat takes offers below tension 70, and files where it was struck', () => {
    expect(of('bureaucrat', { ...QUIET, tension: 699 }).accepts).toBe(true);
    expect(of('bureaucrat', { ...QUIET, tension: 700 }).accepts).toBe(false);
    expect([of('bureaucrat', QUIET).wishes.firm, of('bureaucrat', STRUCK).wishes.firm]).toEqual([0, 2]);
  });

  it('firm-and-engage presses every third turn, and harder where it was struck', () => {
    const pressed = [1, 2, 3, 4, 5, 6].map((turn) => of('firm-and-engage', QUIET, turn).wishes.coercive);
    expect(pressed).toEqual([0, 0, 1, 0, 0, 1]);
    expect(of('firm-and-engage', STRUCK, 3)).toMatchObject({ size: 1, wishes: { coercive: 2 } });
  });

  it.each<[DoctrineId, number, boolean, boolean]>([
    ['hawk', 3, true, false],
    ['dove', 3, true, true],
    ['tit-for-tat', 2, true, false],
    ['generous-tit-for-tat', 2, true, false],
    ['grit', 2, true, true],
    ['opportunist', 2, false, true],
    ['wedge', 2, true, true],
    ['bureaucrat', 1, true, true],
    ['firm-and-engage', 3, true, true],
  ])(
    '%s plays %i moves at most; keeps its word: %s; takes offers when struck: %s',
    (id, most, keeps, takes) => {
      expect(of(id, QUIET)).toMatchObject({ most, keepsWord: keeps });
      expect(of(id, STRUCK, 1, 1023).accepts).toBe(takes);
    },
  );
});

describe('doctrines: the force of a deed', () => {
  it.each([
    ['172', {}, 'political'],
    ['150', {}, 'military'],
    ['154', {}, 'military'],
    ['160', {}, 'political'],
    ['180', {}, 'violent'],
    ['190', {}, 'violent'],
    ['204', {}, 'violent'],
    ['112', { family: 'posture' }, 'military'],
    ['072', { tags: ['arms'] }, 'violent'],
  ])('of CAMEO %s with %j is %s', (cameo, more, force) => {
    expect(forceOf(aMove('deed', { cameo, ...more }))).toBe(force);
  });
});

describe('doctrines: their slates', () => {
  const ordersOf = (table: World, state: GameState, id: DoctrineId, power = BER, seed = 'slates'): Orders =>
    chooseOrders(table, observe(table, state, power), id, seed).orders;

  it('accept an offer that asks for a concession only from who would concede', () => {
    const table = lab({
      moves: [
        aMove('exchange', {
          consent: 'target',
          parameters: [
            { name: 'give', among: ['gift'] },
            { name: 'ask', among: ['yield', 'pass-by'] },
            { name: 'deadline', among: [3] },
            { name: 'visibility', among: ['public'] },
          ],
        }),
      ],
    });
    const answerTo = (ask: string, id: DoctrineId): string | undefined => {
      const terms = { give: 'gift', ask, deadline: 3, visibility: 'public' } as const;
      const offered = turn(table, setup(table, 'slates'), { ALT: slate([order('exchange', terms)]) });
      return ordersOf(table, offered, id).answers[0]?.answer;
    };
    expect(
      ['dove', 'grit', 'bureaucrat', 'firm-and-engage', 'hawk'].map((id) =>
        answerTo('yield', id as DoctrineId),
      ),
    ).toEqual(['accept', 'accept', 'decline', 'decline', 'decline']);
    expect(
      ['dove', 'bureaucrat', 'firm-and-engage', 'hawk'].map((id) => answerTo('pass-by', id as DoctrineId)),
    ).toEqual(['accept', 'accept', 'accept', 'decline']);
  });

  it('answer where the blow fell, and not what they struck themselves', () => {
    const table = lab({
      moves: [
        aMove('hit', {
          family: 'posture',
          weight: -6000,
          tags: ['coercive'],
          arena: '*',
          parameters: [{ name: 'arena', among: ['strait', 'pirates', 'field'] }],
        }),
      ],
    });
    for (const arena of ['strait', 'pirates', 'field']) {
      const struck = turn(table, setup(table, 'slates'), { ALT: slate([order('hit', { arena })]) });
      const answers = Array.from(
        { length: 8 },
        (_, k) => ordersOf(table, struck, 'tit-for-tat', BER, `${k}`).moves,
      );
      expect(answers.map((moves) => moves.length)).toEqual(Array(8).fill(1));
      const hits = answers.flat().filter(({ move }) => move === 'hit');
      expect(hits.length).toBeGreaterThan(0);
      expect(hits.filter((hit) => hit.with.arena !== arena)).toEqual([]);
    }
    const both = turn(table, setup(table, 'slates'), {
      ALT: slate([order('hit', { arena: 'field' })]),
      BER: slate(['strike']),
    });
    expect(ordersOf(table, both, 'tit-for-tat').moves.map(({ move }) => move)).not.toContain('hit');
    expect(ordersOf(table, both, 'tit-for-tat', ALT).moves.map(({ move }) => move)).not.toContain('strike');
  });
});

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseOrders, DOCTRINES, type Reasoning, type Sight } from '../../src/bots/index.ts';
import {
  appendTurn,
  emptyOrders,
  type GameState,
  observe,
  setup,
  startLog,
  type World,
} from '../../src/engine/index.ts';
import { loadModules } from '../../src/store/lazy-modules.ts';
import { motivesOf } from '../../src/store/motives.ts';
import type { Log } from '../../src/vocabulary/index.ts';
import { digest, world } from '../helpers/game.ts';
import { ALT, BER, lab } from '../helpers/lab.ts';
import { altered, slate, turn } from '../helpers/play.ts';

const texts = JSON.parse(
  readFileSync(new URL('../../src/view/locale/catalogues/en/debrief.json', import.meta.url), 'utf8'),
) as Record<string, string>;

const reasonOf = (table: World, state: GameState, doctrine: string, power = ALT): Reasoning =>
  chooseOrders(table, observe(table, state, power), doctrine, 'reasons').reason;

interface Played {
  readonly log: Log;
  readonly states: readonly GameState[];
  readonly reasons: readonly Readonly<Record<string, Reasoning>>[];
}

/** A game of doctrines as the store plays it, with the reasons that they gave at the time. */
const played = (table: World, seed: string, seats: Readonly<Record<string, string>>): Played => {
  let log = startLog(table, seed, seats, 'A title', digest);
  const states = [setup(table, seed)];
  const reasons: Record<string, Reasoning>[] = [{}];
  for (let state = states[0]; state !== undefined && state.clock.ending === null; state = states.at(-1)) {
    const before = state;
    const chosen = Object.entries(seats).map(([code, doctrine]) => {
      const seen = observe(table, before, table.powerIndex.get(code) ?? 0);
      return [code, chooseOrders(table, seen, doctrine, `${seed}/${code}/${states.length}`)] as const;
    });
    const orders = Object.fromEntries(chosen.map(([code, { orders }]) => [code, orders]));
    reasons.push(Object.fromEntries(chosen.map(([code, { reason }]) => [code, reason])));
    states.push(turn(table, before, orders));
    log = appendTurn(log, orders, states.at(-1) ?? before, digest);
  }
  return { log, states, reasons };
};

beforeAll(async () => {
  await loadModules();
});

describe('reasons of doctrines', () => {
  it('name the deed that called for an answer, and the rule that answers it', () => {
    const table = lab();
    const struck = turn(table, setup(table, 'reasons'), { BER: slate(['strike', 'gift']) });
    const { rule, saw } = reasonOf(table, struck, 'tit-for-tat');
    expect(rule).toBe('answer-in-kind');
    expect(saw.map(({ what, source }) => [what, source])).toEqual([
      ['hostile', 'strike'],
      ['friendly', 'gift'],
    ]);
    expect(saw[0]?.weight).toBeLessThan(-2500);
    const both = turn(table, setup(table, 'reasons'), { ALT: slate(['strike']), BER: slate(['strike']) });
    const after = reasonOf(table, both, 'tit-for-tat');
    expect(after.rule).toBe('cooperate-while-they-do');
    expect(after.saw.map(({ what }) => what)).toEqual(['hostile', 'answered']);
  });

  it('say so when nothing hostile was seen, or when a lot decided', () => {
    const table = lab();
    const start = setup(table, 'reasons');
    expect(reasonOf(table, start, 'hawk').saw).toEqual([{ what: 'quiet', source: null, weight: 0 }]);
    expect(reasonOf(table, start, 'opportunist').saw.map(({ what }) => what)).toEqual(['quiet', 'lot']);
  });

  it('say that it had answered only where there was something to answer', () => {
    const table = lab();
    const both = turn(table, setup(table, 'reasons'), { ALT: slate(['strike']), BER: slate(['gift']) });
    expect(reasonOf(table, both, 'tit-for-tat').saw.map(({ what }) => what)).toEqual(['quiet', 'friendly']);
  });

  it('say that a move was owed of whoever keeps their word, and of nobody else', () => {
    const table = lab();
    const bound = altered(setup(table, 'reasons'), (state) => {
      state.instruments.commitments.push({
        audience: 'public',
        by: ALT,
        due: 3,
        id: 'a-promise',
        made: 0,
        pledge: { kind: 'move', move: 'pass-by' },
        status: 'open',
        tag: 'a-promise',
        to: BER,
      });
    });
    const seen = observe(table, bound, ALT);
    const played = (id: string) =>
      Array.from({ length: 12 }, (_, k) => chooseOrders(table, seen, id, `${k}`)).filter(({ orders }) =>
        orders.moves.some(({ move }) => move === 'pass-by'),
      );
    const owed = (id: string) =>
      played(id).filter(({ reason }) => reason.saw.some(({ what }) => what === 'owed')).length;
    expect([played('hawk').length, owed('hawk')]).toEqual([12, 12]);
    expect(played('opportunist').length).toBeGreaterThan(0);
    expect(owed('opportunist')).toBe(0);
  });

  it('are found again from the log, and not where the orders are another’s', () => {
    const table = world();
    const { log, states, reasons } = played(table, 'reasons', { USA: 'opportunist', RUS: 'grit' });
    expect(motivesOf(table, log, states)).toEqual(reasons);
    const third = log.turns[2];
    if (third === undefined) throw new Error('the game has a third turn');
    const changed: Log = {
      ...log,
      turns: log.turns.with(2, { ...third, orders: { ...third.orders, USA: emptyOrders() } }),
    };
    const found = motivesOf(table, changed, states);
    expect(found[3]).toEqual({ RUS: reasons[3]?.RUS });
    expect(motivesOf(table, { ...log, seats: { USA: 'player', RUS: 'grit' } }, states)[1]).toEqual({
      RUS: reasons[1]?.RUS,
    });
  });

  it('have words for every rule and sight that games of all doctrines bring up', () => {
    const table = world();
    const rules = new Set<string>();
    const sights = new Set<Sight['what']>();
    const pairs = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((apart) =>
      DOCTRINES.map(
        (doctrine, k) => [doctrine, DOCTRINES[(k + apart) % DOCTRINES.length] ?? 'hawk'] as const,
      ),
    );
    for (const [USA, RUS] of pairs)
      for (const turn of played(table, `words/${USA}/${RUS}`, { USA, RUS }).reasons)
        for (const { rule, saw } of Object.values(turn)) {
          rules.add(rule);
          for (const { what } of saw) sights.add(what);
        }
    expect(rules.size).toBeGreaterThan(12);
    expect([...sights].sort()).toEqual(['answered', 'friendly', 'hostile', 'lot', 'owed', 'quiet', 'slight']);
    expect([...rules].filter((rule) => !(`doctrine.rule.${rule}` in texts))).toEqual([]);
    expect([...sights].filter((what) => !(`opponent.saw.${what}` in texts))).toEqual([]);
  });
});

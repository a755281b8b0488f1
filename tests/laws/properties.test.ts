import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkOrders,
  dateOfTurn,
  dayNumber,
  isoDate,
  legalMoves,
  observe,
  replay,
  sample,
  setup,
  startLog,
  submit,
  type World,
} from '../../src/engine/index.ts';
import { FAMILIES, type MoveOrder, Orders, TurnOrders } from '../../src/vocabulary/index.ts';
import { digest, smallWorld, world } from '../helpers/game.ts';
import { drawOf, frozen, hashOf, playThrough, randomOrders, slate } from '../helpers/play.ts';

/** Words that orders are made of: true ones of a world, and some that mean nothing or mean mischief. */
const words = (table: World): fc.Arbitrary<string> =>
  fc.constantFrom(
    ...table.scenario.moves.map((m) => m.id),
    ...table.arenas,
    ...table.scenario.events.map((e) => e.id),
    'no-such-thing',
    'constructor',
    'to-string',
  );

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });

const moveOrders = (table: World): fc.Arbitrary<MoveOrder> =>
  fc
    .record({
      move: fc.constantFrom(...table.scenario.moves.map((m) => m.id), 'no-such-move', 'constructor'),
      with: fc.record(
        {
          target: maybe(fc.constantFrom(...table.powers, 'XXX', '')),
          arena: maybe(words(table)),
          size: maybe(fc.integer({ min: -10, max: 2000 })),
          deadline: maybe(fc.integer({ min: -2, max: 20 })),
          give: maybe(words(table)),
          ask: maybe(words(table)),
          threat: maybe(words(table)),
          visibility: maybe(fc.constantFrom('public' as const, 'private' as const)),
        },
        { requiredKeys: [] },
      ),
    })
    .map((order) => JSON.parse(JSON.stringify(order)) as MoveOrder);

const anyOrders = (table: World): fc.Arbitrary<Orders> => {
  const move = moveOrders(table);
  return fc
    .record({
      moves: fc.array(move, { maxLength: 5 }),
      decisions: fc.dictionary(words(table), words(table), { maxKeys: 3 }),
      answers: fc.array(
        fc.record(
          {
            offer: fc.constantFrom('t1-usa-0', 't1-rus-0', 't2-alt-0', 'none'),
            answer: fc.constantFrom('accept' as const, 'decline' as const, 'counter' as const),
            counter: move,
          },
          { requiredKeys: ['offer', 'answer'] },
        ),
        { maxLength: 3 },
      ),
      instruction: fc.option(
        fc.record({
          when: fc.oneof(
            fc.constant({ type: 'coerces' as const }),
            fc.constant({ type: 'engages' as const }),
            fc.record({ type: fc.constant('family' as const), family: fc.constantFrom(...FAMILIES) }),
          ),
          order: move,
          audience: fc.constantFrom('public' as const, 'private' as const),
        }),
        { nil: null },
      ),
      expectation: fc.constant(null),
    })
    .map((orders) => Orders.parse(JSON.parse(JSON.stringify(orders))));
};

const TABLES: readonly (readonly [string, () => World])[] = [
  ['first-of-september', world],
  ['small', smallWorld],
];

fc.configureGlobal({ seed: Number(process.env.DEMARCHE_SEED ?? '20170901') });

describe('properties', () => {
  it.each(TABLES)(
    '%s: whatever orders a file brings are played or refused with a reason, never thrown',
    (_, open) => {
      const table = open();
      const codes = table.played.map((k) => table.powers[k] ?? '');
      fc.assert(
        fc.property(
          fc.string({ minLength: 1, maxLength: 12 }),
          fc.array(fc.tuple(anyOrders(table), anyOrders(table)), { minLength: 1, maxLength: 4 }),
          (seed, turns) => {
            let state = frozen(setup(table, seed));
            for (const [a, b] of turns) {
              const orders = TurnOrders.parse({ [codes[0] ?? '']: a, [codes[1] ?? '']: b });
              const before = hashOf(state);
              const result = submit(table, state, frozen(orders));
              expect(hashOf(state)).toBe(before);
              if (result.ok) state = frozen(result.value);
              else {
                expect(result.problems.length).toBeGreaterThan(0);
                for (const p of result.problems) expect(codes).toContain(p.power);
                const passed = submit(table, state, {});
                if (!passed.ok) return;
                state = frozen(passed.value);
              }
            }
          },
        ),
        { numRuns: 60 },
      );
    },
  );

  it.each(TABLES)('%s: what checkOrders passes, submit plays, and the other way round', (_, open) => {
    const table = open();
    fc.assert(
      fc.property(fc.nat(), anyOrders(table), (n, wild) => {
        const state = setup(table, `check/${n}`);
        for (const power of table.played) {
          const code = table.powers[power] ?? '';
          const seen = observe(table, state, power);
          const draw = drawOf(`check/${n}`, power);
          for (const orders of [wild, randomOrders(table, seen, draw)]) {
            const faults = checkOrders(table, seen, orders);
            const result = submit(table, state, { [code]: orders });
            expect(result.ok).toBe(faults.length === 0);
            if (!result.ok) expect(result.problems).toEqual(faults);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('every sample of a legal option is legal, whatever the draw', () => {
    const table = world();
    const state = setup(table, 'sample');
    const seen = table.played.map((power) => observe(table, state, power));
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (numbers) => {
        let k = 0;
        const draw = (n: number): number => {
          k += 1;
          return (numbers[k % numbers.length] ?? 0) % n;
        };
        for (const view of seen) {
          for (const option of legalMoves(table, view)) {
            if (option.legal) expect(checkOrders(table, view, slate([sample(option, draw)]))).toEqual([]);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('a seed of any text gives a game that ends and a log that replays', () => {
    const table = smallWorld();
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 64, unit: 'grapheme' }), (seed) => {
        const { end } = playThrough(table, seed, [
          (w, seen, own) => randomOrders(w, seen, drawOf(own, seen.clock.turn)),
        ]);
        expect(end.clock.ending).not.toBeNull();
        expect(replay(table, startLog(table, seed, {}, '', digest), digest).faults).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('days and dates go there and back, in step with the calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
        expect(dayNumber(isoDate(day))).toBe(day);
        expect(isoDate(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
      }),
    );
    const table = world();
    const start = dayNumber(table.scenario.file.start);
    for (let k = 1; k <= table.scenario.file.turns; k += 1)
      expect(dayNumber(dateOfTurn(table, k)) - start).toBe((k - 1) * 7 * table.scenario.file.weeksPerTurn);
  });
});

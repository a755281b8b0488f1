import canonicalize from 'canonicalize';
import { describe, expect, it } from 'vitest';
import {
  checkOrders,
  explain,
  type GameState,
  hashState,
  legalMoves,
  observe,
  pairOf,
  playableMoves,
  quantityOf,
  RANGES,
  RULES_VERSION,
  reasonsAgainst,
  sample,
  setup,
  submit,
  type World,
} from '../../src/engine/index.ts';
import type { Orders, Quantity } from '../../src/vocabulary/index.ts';
import { digest, smallWorld, world } from '../helpers/game.ts';
import { atRandom, doctrine, drawOf, hashOf, type Player, playThrough, slate } from '../helpers/play.ts';

const TABLES: readonly (readonly [string, () => World, number])[] = [
  ['first-of-september', world, 3],
  ['small', smallWorld, 6],
];

const PAIRS: readonly (readonly [string, readonly Player[]])[] = [
  ['at random', [atRandom]],
  ['tit-for-tat against hawk', [doctrine('tit-for-tat'), doctrine('hawk')]],
  ['opportunist against dove', [doctrine('opportunist'), doctrine('dove')]],
];

/** The tables of instruments in a state under each rules version; under another set of them states hash anew. */
const INSTRUMENTS_UNDER: Readonly<Record<string, readonly string[]>> = {
  '3': [
    'ceasefires',
    'channels',
    'commitments',
    'deployments',
    'missions',
    'sanctions',
    'tracks',
    'treaties',
  ],
};

/** Visits every state of some games, random ones most. */
const visit = (look: (table: World, state: GameState, seed: string) => void): void => {
  for (const [name, open, games] of TABLES) {
    const table = open();
    for (const [pair, players] of PAIRS) {
      for (let g = 0; g < (pair === 'at random' ? games : 1); g += 1) {
        const seed = `states/${name}/${pair}/${g}`;
        const { start } = playThrough(table, seed, players, ({ after }) => look(table, after, seed));
        look(table, start, seed);
      }
    }
  }
};

/** What a JSON state must not hold anywhere; paths of the offenders. */
const unsound = (value: unknown, path: string): readonly string[] => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return [];
  if (typeof value === 'number')
    return Number.isSafeInteger(value) && !Object.is(value, -0) ? [] : [`${path} is ${value}`];
  if (Array.isArray(value)) return value.flatMap((v, i) => unsound(v, `${path}.${i}`));
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
    return [`${path} is ${String(value)}`];
  return Object.entries(value).flatMap(([k, v]) => unsound(v, `${path}.${k}`));
};

/** Every quantity there is in a world, each once. */
const quantitiesOf = (table: World): readonly Quantity[] => {
  const kinds = Object.keys(RANGES) as (keyof typeof RANGES)[];
  const HOME = [
    'mood',
    'constraint',
    'investigation',
    'capital',
    'attention',
    'desk',
    'bandwidth',
    'resilience',
  ];
  return kinds.flatMap((kind): Quantity[] => {
    if (kind === 'cohesion') return table.bodies.map((body) => ({ kind, body }));
    if (kind === 'heat' || kind === 'progress' || kind === 'terms')
      return table.arenas.map((arena) => ({ kind, arena }));
    if (HOME.includes(kind)) return table.powers.map((who) => ({ kind, who }) as Quantity);
    return table.powers.flatMap((from) =>
      table.powers.filter((to) => to !== from).map((to) => ({ kind, from, to }) as Quantity),
    );
  });
};

describe('laws of every state', () => {
  it('a new table of instruments is a new version of the rules, with a way there in content/migrations', () => {
    const { instruments } = setup(smallWorld(), 'tables');
    expect({ [RULES_VERSION]: Object.keys(instruments) }).toEqual(INSTRUMENTS_UNDER);
  });

  it('holds JSON alone: integers, no minus zero, nothing undefined', () => {
    visit((_table, state) => {
      expect(unsound(state, 'state')).toEqual([]);
    });
  });

  it('stands in canonical order: JSON.stringify is RFC 8785', () => {
    visit((_table, state) => {
      expect(JSON.stringify(state)).toBe(canonicalize(state));
    });
  });

  it('keeps its hash through a JSON round trip', () => {
    visit((_table, state) => {
      const back = JSON.parse(JSON.stringify(state)) as GameState;
      expect(hashState(back, digest)).toEqual(hashState(state, digest));
      expect(back).toEqual(state);
    });
  });

  it('keeps every quantity within its range, and pairs without direction symmetric', () => {
    visit((table, state) => {
      const none = { self: -1, target: -1, arena: -1 };
      for (const quantity of quantitiesOf(table)) {
        const [low, high] = RANGES[quantity.kind];
        const value = quantityOf(table, state, quantity, none);
        if (value < low || value > high) expect.fail(`${JSON.stringify(quantity)} is ${value}`);
        if (quantity.kind === 'tension' || quantity.kind === 'cooperation' || quantity.kind === 'rung') {
          const turned: Quantity = { kind: quantity.kind, from: quantity.to, to: quantity.from };
          if (quantityOf(table, state, turned, none) !== value)
            expect.fail(`${JSON.stringify(quantity)} is not symmetric`);
        }
      }
    });
  });

  it('explains tension and cooperation by parts that sum to them', () => {
    visit((table, state) => {
      const n = table.powers.length;
      for (let i = 0; i < n; i += 1) {
        for (let j = 0; j < n; j += 1) {
          if (i === j) continue;
          for (const kind of ['tension', 'cooperation'] as const) {
            let sum = 0;
            for (const part of explain(table, state, kind, i, j)) sum += part.value;
            const shown = state.dyads[kind][pairOf(table, i, j)] ?? 0;
            if (Math.min(1000, Math.max(0, sum)) !== shown)
              expect.fail(
                `turn ${state.clock.turn}: ${kind} ${table.powers[i]}-${table.powers[j]} is ${shown}, its parts sum to ${sum}`,
              );
          }
        }
      }
    });
  });

  it('accepts each option reported legal, sampled and played alone', () => {
    visit((table, state, seed) => {
      const draw = drawOf(seed, state.clock.turn);
      for (const power of table.played) {
        const seen = observe(table, state, power);
        const code = table.powers[power] ?? '';
        expect(playableMoves(table, seen, () => true)).toEqual(
          legalMoves(table, seen).filter((option) => option.legal),
        );
        for (const option of legalMoves(table, seen)) {
          if (!option.legal) continue;
          const chosen = sample(option, draw);
          const orders: Orders = slate([chosen]);
          const faults = checkOrders(table, seen, orders);
          if (faults.length > 0) expect.fail(`${code} ${JSON.stringify(chosen)}: ${JSON.stringify(faults)}`);
          if (draw(8) === 0) expect(submit(table, state, { [code]: orders }).ok).toBe(true);
        }
      }
    });
  });

  it('refuses each option reported illegal, with a reason, and stays as it was', () => {
    visit((table, state, seed) => {
      const before = hashOf(state);
      const draw = drawOf(seed, state.clock.turn);
      for (const power of table.played) {
        const seen = observe(table, state, power);
        const code = table.powers[power] ?? '';
        for (const option of legalMoves(table, seen)) {
          if (option.legal) {
            expect(option.reasons).toEqual([]);
            continue;
          }
          expect(option.reasons.length).toBeGreaterThan(0);
          const chosen = sample(option, draw);
          expect(reasonsAgainst(table, seen, chosen).length).toBeGreaterThan(0);
          if (draw(6) > 0) continue;
          const result = submit(table, state, { [code]: slate([chosen]) });
          expect(result.ok).toBe(false);
          if (!result.ok) expect(result.problems.some((p) => p.power === code)).toBe(true);
        }
      }
      expect(hashOf(state)).toBe(before);
    });
  });

  it('takes no orders after the end, and every game ends within its turns', () => {
    for (const [name, open, games] of TABLES) {
      const table = open();
      for (let g = 0; g < games; g += 1) {
        let turns = 0;
        const { end } = playThrough(table, `end/${name}/${g}`, [atRandom], () => {
          turns += 1;
        });
        expect(turns).toBeLessThanOrEqual(table.scenario.file.turns);
        expect(end.clock.ending).not.toBeNull();
        const result = submit(table, end, {});
        expect(result.ok).toBe(false);
        if (!result.ok) expect(result.problems.map((p) => p.reason.code)).toContain('ended');
        for (const power of table.played)
          for (const option of legalMoves(table, observe(table, end, power)))
            expect(option.legal).toBe(false);
      }
    }
  });

  it('is the same for the same seed, and another for another', () => {
    for (const [, open] of TABLES) {
      const table = open();
      expect(hashOf(setup(table, 'one'))).toBe(hashOf(setup(table, 'one')));
      expect(hashOf(setup(table, 'one'))).not.toBe(hashOf(setup(table, 'two')));
    }
  });
});

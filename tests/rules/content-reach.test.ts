import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../src/content/dates.ts';
import { knownNamesOf } from '../../src/content/known-names.ts';
import { occurrencesOf } from '../../src/content/occurrences.ts';
import { reachabilityOf } from '../../src/content/reachability.ts';
import { isSatisfiable } from '../../src/content/satisfiable.ts';
import { holds, type Roles, type World } from '../../src/engine/index.ts';
import type { Condition } from '../../src/vocabulary/index.ts';
import { smallWorld, world } from '../helpers/game.ts';
import { atRandom, doctrine, playThrough } from '../helpers/play.ts';

/** Occurrences of a world and all that checking thinks possible in it. */
const reachIn = ({ scenario: { file, moves, events, dossiers } }: World) => {
  const place = { source: { file: 'scenario.json', value: null, lineOf: () => null }, path: [] };
  const placed = <T>(value: T) => ({ value, place });
  const draft = {
    setting: placed(file),
    moves: moves.map((move) => ({ ...placed(move), isShared: false })),
    events: events.map(placed),
    dossiers: dossiers.map(placed),
    record: null,
  };
  const calendar = calendarOf(file);
  if (calendar === null) throw new Error('no calendar');
  const occurrences = occurrencesOf(draft, knownNamesOf(draft), calendar);
  return { occurrences, ...reachabilityOf(file, occurrences) };
};

const partsOf = (condition: Condition): readonly Condition[] => {
  const inner = condition.type === 'not' ? [condition.of] : 'of' in condition ? condition.of : [];
  return [condition, { type: 'not', of: condition }, ...inner.flatMap(partsOf)];
};

/** What came about in games although it was thought impossible, each once. */
const surprises = (
  table: World,
  seeds: number,
): { readonly looked: number; readonly found: readonly string[] } => {
  const { occurrences, possible, reached } = reachIn(table);
  const index = (code: string): number => table.powerIndex.get(code) ?? -1;
  const found = new Set<string>();
  const asked = occurrences.map((occurrence) => {
    const roles: Roles = {
      self: index(occurrence.cast.self),
      target: index(occurrence.cast.target),
      arena: table.arenaIndex.get(occurrence.cast.arena) ?? -1,
    };
    const all = [...occurrence.when, ...occurrence.effects.flatMap((effect) => effect.if ?? [])];
    return { occurrence, roles, conditions: all.flatMap(partsOf) };
  });
  // Whoever accepts an offer has done it too (R4.5).
  const able = new Set(
    [...reached].flatMap(({ kind, id, cast }) => {
      if (kind !== 'move') return [id];
      const isOffer = table.moveById.get(id)?.consent === 'target';
      return isOffer ? [`${cast.self} ${id}`, `${cast.rival} ${id}`] : [`${cast.self} ${id}`];
    }),
  );
  let looked = 0;
  for (let k = 0; k < seeds; k += 1)
    playThrough(
      table,
      `reach/${k}`,
      k % 2 === 0 ? [atRandom] : [atRandom, doctrine('tit-for-tat')],
      ({ before: state }) => {
        for (const { card } of state.deck.fired) if (!able.has(card)) found.add(card);
        for (const { by, move } of state.memory.played)
          if (!able.has(`${table.powers[by]} ${move}`)) found.add(`${table.powers[by]} ${move}`);
        const { turn } = state.clock;
        for (const { occurrence, roles, conditions } of asked)
          for (const condition of conditions) {
            looked += 1;
            if (
              holds(table, state, condition, roles) &&
              !isSatisfiable([condition], occurrence.cast, possible, [turn, turn])
            )
              found.add(`${occurrence.id}: ${JSON.stringify(condition)}`);
          }
      },
    );
  return { looked, found: [...found] };
};

describe('content: what checking calls impossible', () => {
  it.each([
    ['small', smallWorld, 60],
    ['first-of-september', world, 12],
  ] as const)('never comes about in games at random of %s', (_, table, seeds) => {
    const { looked, found } = surprises(table(), seeds);
    expect(looked).toBeGreaterThan(1000);
    expect(found).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../src/content/dates.ts';
import { namesOf } from '../../src/content/naming.ts';
import { isPossible } from '../../src/content/possible.ts';
import { reachOf } from '../../src/content/reach.ts';
import { stepsOf } from '../../src/content/steps.ts';
import { holds, type Roles, type World } from '../../src/engine/index.ts';
import type { Condition } from '../../src/vocabulary/index.ts';
import { smallWorld, world } from '../helpers/game.ts';
import { atRandom, doctrine, playThrough } from '../helpers/play.ts';

/** Steps of a world and all that checking thinks possible in it. */
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
  const steps = stepsOf(draft, namesOf(draft), calendar);
  return { steps, ...reachOf(file, steps) };
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
  const { steps, facts, reached } = reachIn(table);
  const index = (code: string): number => table.powerIndex.get(code) ?? -1;
  const found = new Set<string>();
  const asked = steps.map((step) => {
    const roles: Roles = {
      self: index(step.cast.self),
      target: index(step.cast.target),
      arena: table.arenaIndex.get(step.cast.arena) ?? -1,
    };
    const all = [...step.when, ...step.effects.flatMap((effect) => effect.if ?? [])];
    return { step, roles, conditions: all.flatMap(partsOf) };
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
        for (const { step, roles, conditions } of asked)
          for (const condition of conditions) {
            looked += 1;
            if (
              holds(table, state, condition, roles) &&
              !isPossible([condition], step.cast, facts, [turn, turn])
            )
              found.add(`${step.id}: ${JSON.stringify(condition)}`);
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

import { z } from 'zod';
import { widen } from '../facts.ts';
import { arenaIn, type Cast, whoIn } from '../keys.ts';
import { lacksArena, lacksPower } from '../lacks.ts';
import { at } from '../report.ts';
import { checkAmount, checkArena, checkBounds, checkWho } from '../scope.ts';
import { between } from '../state-ranges.ts';
import { type InstrumentCheck, UNNAMED, unless } from './check.ts';

/** More steps than any rule allows. */
const PLENTY = 100;
/** Most of them in one state. */
const MOST = 600;

const forcesKey = (by: string, arena: string): string => `the size of the forces of ${by} in "${arena}"`;

const keyIn = (cast: Cast, { by, arena }: { readonly by: string; readonly arena: string }): string =>
  forcesKey(whoIn(cast, by), arenaIn(cast, arena));

export const deployment: InstrumentCheck<'deployment'> = {
  start: {
    unique: { what: 'deployment of', wordOf: ({ by, arena }) => `${by} in ${arena}` },
    check: ({ report, names }, place, { by, arena }) => {
      report.known(at(place, 'by'), 'powers', by, names.powers);
      report.known(at(place, 'arena'), 'arenas', arena, names.arenas);
    },
    texts: () => [],
    reseated: (row) => row,
  },
  effect: {
    check: (scope, place, effect) => {
      checkWho(scope, at(place, 'by'), effect.by);
      checkArena(scope, at(place, 'arena'), effect.arena);
      checkAmount(scope, at(place, 'size'), effect.size);
    },
    fitted: (lacks, effect) =>
      lacksPower(lacks, effect.by) || lacksArena(lacks, effect.arena) ? null : effect,
    grounds: () => [],
    add: (facts, effect, cast) => {
      const size = typeof effect.size === 'number' ? effect.size : effect.size.times;
      if (size > 0) widen(facts, keyIn(cast, effect), PLENTY);
    },
  },
  condition: {
    check: (scope, place, condition) => {
      checkWho(scope, at(place, 'by'), condition.by);
      checkArena(scope, at(place, 'arena'), condition.arena);
      checkBounds(scope, place, { atLeast: condition.atLeast }, [0, 10]);
    },
    fitted: (lacks, condition) =>
      unless(lacksPower(lacks, condition.by) || lacksArena(lacks, condition.arena), condition),
    limits: (condition, { cast, range }) => range(keyIn(cast, condition), [0, 0], condition.atLeast),
  },
  names: UNNAMED,
  facts: {
    states: [],
    atStart: (facts, rows) => {
      for (const { by, arena, size } of rows) widen(facts, forcesKey(by, arena), size);
    },
    byRule: () => {},
  },
  state: {
    schema: ({ arena, power }) =>
      z.array(z.strictObject({ arena, by: power, size: between(0, 10) })).max(MOST),
    order: null,
    check: () => {},
  },
};

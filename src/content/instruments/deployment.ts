import { z } from 'zod';
import { arenaFor, type CardCast, powerFor } from '../cast.ts';
import { lacksArena, lacksPower } from '../lacks.ts';
import { widen } from '../possibilities.ts';
import { inside } from '../report.ts';
import { checkAmount, checkArena, checkBounds, checkWho } from '../scope.ts';
import { between } from '../state-ranges.ts';
import { type InstrumentCheck, UNNAMED, unless } from './check.ts';

/** More steps than any rule allows. */
const PLENTY = 100;
/** Most of them in one state. */
const MOST = 600;

const forcesKey = (by: string, arena: string): string => `the size of the forces of ${by} in "${arena}"`;

const keyIn = (cast: CardCast, { by, arena }: { readonly by: string; readonly arena: string }): string =>
  forcesKey(powerFor(cast, by), arenaFor(cast, arena));

export const deployment: InstrumentCheck<'deployment'> = {
  start: {
    unique: { what: 'deployment of', wordOf: ({ by, arena }) => `${by} in ${arena}` },
    check: ({ report, names }, place, { by, arena }) => {
      report.known(inside(place, 'by'), 'powers', by, names.powers);
      report.known(inside(place, 'arena'), 'arenas', arena, names.arenas);
    },
    texts: () => [],
    reseated: (row) => row,
  },
  effect: {
    check: (scope, place, effect) => {
      checkWho(scope, inside(place, 'by'), effect.by);
      checkArena(scope, inside(place, 'arena'), effect.arena);
      checkAmount(scope, inside(place, 'size'), effect.size);
    },
    fitted: (lacks, effect) =>
      lacksPower(lacks, effect.by) || lacksArena(lacks, effect.arena) ? null : effect,
    grounds: () => [],
    add: (possible, effect, cast) => {
      const size = typeof effect.size === 'number' ? effect.size : effect.size.times;
      if (size > 0) widen(possible, keyIn(cast, effect), PLENTY);
    },
  },
  condition: {
    check: (scope, place, condition) => {
      checkWho(scope, inside(place, 'by'), condition.by);
      checkArena(scope, inside(place, 'arena'), condition.arena);
      checkBounds(scope, place, { atLeast: condition.atLeast }, [0, 10]);
    },
    fitted: (lacks, condition) =>
      unless(lacksPower(lacks, condition.by) || lacksArena(lacks, condition.arena), condition),
    demands: (condition, { cast, range }) => range(keyIn(cast, condition), [0, 0], condition.atLeast),
  },
  names: UNNAMED,
  possible: {
    states: [],
    atStart: (possible, rows) => {
      for (const { by, arena, size } of rows) widen(possible, forcesKey(by, arena), size);
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

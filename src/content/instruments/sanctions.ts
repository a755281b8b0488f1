import { z } from 'zod';
import { RANGES } from '../../engine/index.ts';
import { type CardCast, powerFor } from '../cast.ts';
import { lacksArena, lacksPower } from '../lacks.ts';
import { makePossible, widen } from '../possibilities.ts';
import { inside } from '../report.ts';
import { checkAmount, checkArena, checkBounds, checkPair, checkPowers, checkTwo } from '../scope.ts';
import { between } from '../state-ranges.ts';
import { type InstrumentCheck, UNNAMED, unless } from './check.ts';

/** More steps than any rule allows. */
const PLENTY = 100;

export const sanctionsKey = (from: string, to: string, basis: string): string =>
  `the level of ${basis === 'any' ? '' : `${basis} `}sanctions of ${from} on ${to}`;

const linkKey = (from: string, to: string): string => `the link of sanctions of ${from} on ${to}`;

const pairIn = (cast: CardCast, { from, to }: { readonly from: string; readonly to: string }) =>
  [powerFor(cast, from), powerFor(cast, to)] as const;

export const sanctions: InstrumentCheck<'sanctions'> = {
  start: {
    unique: {
      what: 'sanctions of',
      wordOf: ({ from, to, arena }) => `${from} on ${to} over ${arena}`,
    },
    check: (table, place, { from, to, arena }) => {
      checkPowers(table, place, ['from', 'to'], [from, to]);
      table.report.known(inside(place, 'arena'), 'arenas', arena, table.names.arenas);
    },
    texts: () => [],
    reseated: (row) => row,
  },
  effect: {
    check: (scope, place, effect) => {
      checkTwo(scope, place, ['from', 'to'], [effect.from, effect.to]);
      if (effect.arena !== undefined) checkArena(scope, inside(place, 'arena'), effect.arena);
      checkAmount(scope, inside(place, 'level'), effect.level);
    },
    fitted: (lacks, effect) =>
      lacksPower(lacks, effect.from, effect.to) || lacksArena(lacks, effect.arena) ? null : effect,
    grounds: () => [],
    add: (possible, effect, cast) => {
      const [from, to] = pairIn(cast, effect);
      if (effect.op === 'link') makePossible(possible, linkKey(from, to));
      if (effect.op !== 'impose') return;
      for (const basis of ['executive', 'legislated', 'any'])
        widen(possible, sanctionsKey(from, to, basis), PLENTY);
    },
  },
  condition: {
    check: (scope, place, condition) => {
      checkPair(scope, place, ['from', 'to'], [condition.from, condition.to]);
      if (condition.type === 'sanctions')
        checkBounds(scope, place, { atLeast: condition.atLeast }, RANGES.sanctions);
    },
    fitted: (lacks, condition) => {
      const isLacking = lacksPower(lacks, condition.from, condition.to);
      if (condition.type === 'linked' && isLacking) return !condition.is;
      return unless(isLacking, condition);
    },
    demands: (condition, { cast, range, state }) => {
      const [from, to] = pairIn(cast, condition);
      return condition.type === 'linked'
        ? state(linkKey(from, to), 'yes', 'no', condition.is)
        : range(sanctionsKey(from, to, condition.basis), [0, 0], condition.atLeast);
    },
  },
  names: UNNAMED,
  possible: {
    states: ['yes', 'no'],
    atStart: (possible, rows) => {
      const steps = new Map<string, number>();
      for (const { from, to, executive, legislated, linked } of rows) {
        if (linked) makePossible(possible, linkKey(from, to));
        for (const [basis, by] of [
          ['executive', executive],
          // A legislature may write into law what the executive ordered (R7.4).
          ['legislated', executive + legislated],
          ['any', executive + legislated],
        ] as const) {
          const key = sanctionsKey(from, to, basis);
          const sum = (steps.get(key) ?? 0) + by;
          steps.set(key, sum);
          widen(possible, key, sum);
        }
      }
    },
    byRule: () => {},
  },
  state: {
    schema: ({ arena, count, power }) =>
      z
        .array(
          z.strictObject({
            adapted: between(0, 1024),
            arena,
            executive: between(0, 10),
            from: power,
            legislated: between(0, 10),
            linked: z.boolean(),
            to: power,
          }),
        )
        .max(count.powers * count.powers * count.arenas),
    order: null,
    check: () => {},
  },
};

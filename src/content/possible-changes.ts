import { dayNumber, rowsAtStart } from '../engine/index.ts';
import type { Effect, InstrumentKind, ScenarioFile } from '../vocabulary/index.ts';
import { INSTRUMENT_KINDS } from '../vocabulary/index.ts';
import type { CardCast } from './cast.ts';
import { changesInstrument, effectCheckOf, INSTRUMENT_CHECKS } from './instruments/index.ts';
import { flagKey, queueKey } from './keys.ts';
import { makePossible, nothingYet, type Possibilities } from './possibilities.ts';

/** Everything as it stands at the start. */
export const possibleAtStart = ({ instruments }: ScenarioFile): Possibilities => {
  const possible = nothingYet();
  const add = <K extends InstrumentKind>(kind: K): void =>
    INSTRUMENT_CHECKS[kind].possible.atStart(possible, rowsAtStart(instruments, kind));
  for (const kind of INSTRUMENT_KINDS) add(kind);
  return possible;
};

/** Adds where the rules by themselves may have led after so many weeks. */
export const addByRule = (
  possible: Possibilities,
  { instruments, start }: ScenarioFile,
  weeks: number,
): void => {
  const day = dayNumber(start) + 7 * weeks;
  const add = <K extends InstrumentKind>(kind: K): void =>
    INSTRUMENT_CHECKS[kind].possible.byRule(possible, rowsAtStart(instruments, kind), day);
  for (const kind of INSTRUMENT_KINDS) add(kind);
};

/** Keys of what an effect goes by besides its condition; what it adds may change with them. */
export const groundsOf = (effect: Effect, cast: CardCast): readonly string[] =>
  changesInstrument(effect) ? effectCheckOf(effect).grounds(effect, cast) : [];

/** Adds what an effect may bring about. Quantities are left out: each may be anywhere within its range. */
export const addEffect = (possible: Possibilities, effect: Effect, cast: CardCast): void => {
  if (changesInstrument(effect)) {
    effectCheckOf(effect).add(possible, effect, cast);
    return;
  }
  switch (effect.type) {
    case 'change':
    case 'act':
      return;
    case 'flag':
      if (effect.is) makePossible(possible, flagKey(effect.flag));
      return;
    case 'follow-up':
      makePossible(possible, queueKey(effect.card));
      return;
    default:
      effect satisfies never;
  }
};

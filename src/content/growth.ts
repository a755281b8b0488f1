import { dayNumber } from '../engine/index.ts';
import type { Effect, InstrumentKind, ScenarioFile } from '../vocabulary/index.ts';
import { INSTRUMENT_KINDS } from '../vocabulary/index.ts';
import { addFact, type Facts, noFacts } from './facts.ts';
import { changesInstrument, effectCheckOf, INSTRUMENT_CHECKS, rowsAtStart } from './instruments/index.ts';
import { type Cast, flagKey, queueKey } from './keys.ts';

/** Everything as it stands at the start. */
export const factsAtStart = ({ instruments }: ScenarioFile): Facts => {
  const facts = noFacts();
  const add = <K extends InstrumentKind>(kind: K): void =>
    INSTRUMENT_CHECKS[kind].facts.atStart(facts, rowsAtStart(instruments, kind));
  for (const kind of INSTRUMENT_KINDS) add(kind);
  return facts;
};

/** Adds where the rules by themselves may have led after so many weeks. */
export const addByRule = (facts: Facts, { instruments, start }: ScenarioFile, weeks: number): void => {
  const day = dayNumber(start) + 7 * weeks;
  const add = <K extends InstrumentKind>(kind: K): void =>
    INSTRUMENT_CHECKS[kind].facts.byRule(facts, rowsAtStart(instruments, kind), day);
  for (const kind of INSTRUMENT_KINDS) add(kind);
};

/** Keys of what an effect goes by besides its condition; what it adds may change with them. */
export const groundsOf = (effect: Effect, cast: Cast): readonly string[] =>
  changesInstrument(effect) ? effectCheckOf(effect).grounds(effect, cast) : [];

/** Adds what an effect may bring about. Quantities are left out: each may be anywhere within its range. */
export const addEffect = (facts: Facts, effect: Effect, cast: Cast): void => {
  if (changesInstrument(effect)) {
    effectCheckOf(effect).add(facts, effect, cast);
    return;
  }
  switch (effect.type) {
    case 'change':
    case 'act':
      return;
    case 'flag':
      if (effect.is) addFact(facts, flagKey(effect.flag));
      return;
    case 'follow-up':
      addFact(facts, queueKey(effect.card));
      return;
    default:
      effect satisfies never;
  }
};

import source from '#source/instruments.json' with { type: 'json' };
import words from '#source/words.json' with { type: 'json' };
import type { InstrumentEvent } from '../../engine/index.ts';
import type { ConditionOf, EffectOf, InstrumentKind } from '../../vocabulary/index.ts';

/**
 * What is said of every kind of instrument: `name` (many of them), `legend` (its sign), `title` and `about` (its card),
 * `full` (a line alone), `hint` (all behind a sign). Some have `short` (a line among its own) and `rest` (those that are
 * over) as well.
 */
type InstrumentMessage =
  `instrument.${InstrumentKind}.${'name' | 'legend' | 'title' | 'about' | 'full' | 'hint'}`;

/** The source's catalogue of instruments. The compiler names a message that a kind lacks. */
export const INSTRUMENT_MESSAGES: Readonly<Record<InstrumentMessage, string>> = source;

/** What is said of its effect, its conditions and what happens to it, among the words that cards are told in. */
type InstrumentWord =
  | `effect.${EffectOf<InstrumentKind>['type']}`
  | `condition.${ConditionOf<InstrumentKind>['type']}`
  | `event.${InstrumentEvent<InstrumentKind>}`;

/** The source's catalogue of words. The compiler names one that a kind lacks. */
export const WORDS: Readonly<Record<InstrumentWord, string>> = words;

import type { InstrumentKind } from '../../vocabulary/index.ts';
import { capital } from '../locale/index.ts';
import { describeCondition } from '../words/conditions.ts';
import type { NumberRef } from '../words/quantities.ts';
import type { Reader, Scale } from './entry.ts';
import { INSTRUMENT_VIEWS } from './index.ts';
import type { InstrumentOf } from './listing.ts';

/** `full` needs nothing around it; `short` stands among those of the same two powers or of the same arena. */
export type LineForm = 'full' | 'short';

/** An instrument as a line of text. */
export const instrumentLine = <K extends InstrumentKind>(
  reader: Reader,
  { kind, one }: InstrumentOf<K>,
  form: LineForm,
): string => {
  const { words } = reader;
  const values = INSTRUMENT_VIEWS[kind].line(reader, one, (condition, cast) =>
    describeCondition(words, condition, cast),
  );
  const own = `instrument.${kind}.${form}`;
  return capital(words.say(words.has(own) ? own : `instrument.${kind}.full`, values));
};

/** What the rules make of an instrument as it stands: a sentence each, wherever it is listed. */
export const notesOf = <K extends InstrumentKind>(
  reader: Reader,
  { kind, one }: InstrumentOf<K>,
): readonly string[] => INSTRUMENT_VIEWS[kind].notes(reader, one);

/** Further facts of an instrument, for its own card. */
export const factsOf = <K extends InstrumentKind>(
  reader: Reader,
  { kind, one }: InstrumentOf<K>,
): readonly string[] => INSTRUMENT_VIEWS[kind].facts(reader, one);

/** What of an instrument can be drawn on a scale. */
export const scaleOf = <K extends InstrumentKind>({ kind, one }: InstrumentOf<K>): Scale | null =>
  INSTRUMENT_VIEWS[kind].scale(one);

/** The number that the ledger follows for an instrument, with its value; `null` where there is none. */
export const numberOf = <K extends InstrumentKind>(
  { world }: Pick<Reader, 'world'>,
  { kind, one }: InstrumentOf<K>,
): { readonly number: NumberRef; readonly value: number } | null => INSTRUMENT_VIEWS[kind].number(world, one);

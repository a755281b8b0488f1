import source from '#source/instruments.json' with { type: 'json' };
import type { InstrumentKind } from '../../vocabulary/index.ts';

/**
 * What is said of every kind of instrument: `name` (many of them), `legend` (its sign), `title` and `about` (its card),
 * `full` (a line alone), `hint` (all behind a sign). Some have `short` (a line among its own) and `rest` (those that are
 * over) as well.
 */
type InstrumentMessage =
  `instrument.${InstrumentKind}.${'name' | 'legend' | 'title' | 'about' | 'full' | 'hint'}`;

/** The source's catalogue of instruments. The compiler names a message that a kind lacks. */
export const INSTRUMENT_MESSAGES: Readonly<Record<InstrumentMessage, string>> = source;

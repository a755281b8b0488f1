/** What every face of the game shares: interface, board, text board and terminal say and draw things through it. */
export type { Board, BoardLoader, BoardModule, MountOptions, Picked, ShowOptions, Theme } from './board.ts';
export { type Bearing, bearingsOf, type Chooser } from './cards/bearing.ts';
export { type InstrumentPast, type PastReader, pastOf } from './cards/past.ts';
export { type Subject, sheetsOf, subjectOf, subjectTitle } from './cards/subject.ts';
export type { Reader, Scale, Stroke } from './instruments/entry.ts';
export { INSTRUMENT_VIEWS, LISTED_KINDS } from './instruments/index.ts';
export { factsOf, instrumentLine, notesOf, numberOf, scaleOf } from './instruments/lines.ts';
export { type Instrument, instrumentsBetween, instrumentsIn, instrumentsOf } from './instruments/listing.ts';
export { type InstrumentSign, signHint, signsOf } from './instruments/signs.ts';
export { boardKey, pairId, readKey } from './keys.ts';
export * from './locale/index.ts';
export { type Stance, stancesOf } from './stances.ts';
export * from './words/index.ts';

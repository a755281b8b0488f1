import type { GameEvent } from '../../engine/index.ts';
import { dateOfTurn } from '../../engine/index.ts';
import type { Involved, Reader } from '../instruments/entry.ts';
import { INSTRUMENT_VIEWS, isEventOf } from '../instruments/index.ts';
import { shortDate } from '../locale/index.ts';
import { describeEvent, toldTo } from '../words/events.ts';
import type { Page } from '../words/pages.ts';
import type { NumberRef } from '../words/quantities.ts';
import { hasOwn, isAboutPair, isOfSide, type Subject } from './subject.ts';

/** What became of an instrument in a turn. */
export interface PastTurn {
  readonly turn: number;
  readonly date: string;
  readonly lines: readonly string[];
}

/** Where a card tells what moved its instrument: the ledger's chain where it keeps one of it as a whole, else turn by turn. */
export type InstrumentPast = { readonly number: NumberRef } | { readonly turns: readonly PastTurn[] };

/** Whoever looks back, and what was told. */
export interface PastReader extends Pick<Reader, 'world' | 'words' | 'cast'> {
  readonly pages: readonly Page[];
  /** Codes of those who look: covert acts of others stay hidden. Empty for everybody, all shown. */
  readonly viewers: readonly string[];
}

const involvedIn = (reader: PastReader, subject: Subject, event: GameEvent): Involved => {
  const isThere = event.arena !== null && event.arena === subject.place.arena;
  return {
    isBetween: isAboutPair(subject, event.by, event.to),
    isThere,
    isOfSide: isThere && isOfSide(reader, subject, event.by ?? ''),
    isOwn: hasOwn(subject, event.subject),
  };
};

/** What became of an instrument, as far as the viewers were told, newest turn first. */
export const pastOf = (reader: PastReader, subject: Subject): InstrumentPast => {
  const { world, words, pages, viewers } = reader;
  const { kind, place } = subject;
  const { history } = INSTRUMENT_VIEWS[kind];
  if ('quantity' in history) {
    const [a = null, b = null] = place.pair ?? [];
    return { number: { quantity: history.quantity, a, b } };
  }
  const isIts = (event: GameEvent): boolean =>
    isEventOf(kind, event.kind) && history.isOf(event, involvedIn(reader, subject, event));
  const turns = pages
    .map(({ turn, events }) => ({
      turn,
      date: shortDate(dateOfTurn(world, Math.max(1, turn))),
      lines: [
        ...new Set(
          toldTo(events, viewers)
            .filter(isIts)
            .map((event) => describeEvent(words, event, world)),
        ),
      ],
    }))
    .filter(({ lines }) => lines.length > 0)
    .reverse();
  return { turns };
};

import type { ReactNode } from 'react';
import { factsOf, type Instrument, instrumentLine, notesOf, numberOf, scaleOf } from '../../view/index.ts';
import { Glossed } from '../glossary/index.ts';
import type { Desk } from './desk.ts';
import { Explain } from './Explain.tsx';
import { Gauge } from './Gauge.tsx';

/** A line, what the rules make of it under it, and its chain of causes where the ledger keeps one. */
export const InstrumentLine = ({
  desk,
  thing,
  isFull = false,
}: {
  readonly desk: Desk;
  readonly thing: Instrument;
  /** With its scale and further facts, as its own card has it. */
  readonly isFull?: boolean;
}) => {
  const text = instrumentLine(desk, thing, 'short');
  const booked = numberOf(desk, thing);
  const notes = isFull ? [...factsOf(desk, thing), ...notesOf(desk, thing)] : notesOf(desk, thing);
  const scale = isFull && thing.isInForce ? scaleOf(thing) : null;
  const line: ReactNode =
    booked === null ? (
      isFull ? (
        <b>
          <Glossed text={text} />
        </b>
      ) : (
        text
      )
    ) : (
      <Explain books={desk.books} number={booked.number} value={booked.value}>
        {text}
      </Explain>
    );
  return (
    <>
      {line}
      {scale === null ? null : <Gauge {...scale} />}
      {notes.length === 0 ? null : <span className="quiet instrument-note">{notes.join(' ')}</span>}
    </>
  );
};

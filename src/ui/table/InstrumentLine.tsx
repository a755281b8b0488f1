import type { ReactNode } from 'react';
import {
  arenaName,
  capital,
  channelName,
  choice,
  deploymentNote,
  powerName,
  trackName,
  treatyName,
} from '../../view/index.ts';
import { Glossed } from '../glossary/index.ts';
import type { Instrument } from '../instruments.ts';
import { scaleOf } from './card.ts';
import type { Desk } from './desk.ts';
import { shownIndex } from './desk.ts';
import { Explain } from './Explain.tsx';
import { Gauge } from './Gauge.tsx';
import { factsOf, notesOf } from './notes.ts';
import { promiseText, whenOf } from './promises.ts';
import { t } from './text.ts';

/** North Korea is a power and an arena: it need not be named twice. */
const isNamesake = ({ words, world }: Desk, power: number, arena: number): boolean =>
  powerName(words, world.powers[power] ?? '') === arenaName(words, world.arenas[arena] ?? null);

/** An instrument in a sentence, wherever it is listed. */
const textOf = (desk: Desk, thing: Instrument): string => {
  const { words, world } = desk;
  const name = (index: number): string => powerName(words, world.powers[index] ?? '');
  switch (thing.kind) {
    case 'sanctions': {
      const { from, to, arena, executive, legislated, adapted } = thing.one;
      return t('instrument.sanctions', {
        from: name(from),
        to: name(to),
        arena: arenaName(words, world.arenas[arena] ?? null),
        over: isNamesake(desk, to, arena) ? 'none' : 'some',
        executive,
        legislated,
        adapted: Math.round((adapted * 100) / 1024),
      });
    }
    case 'staff':
      return t('instrument.mission', {
        sender: name(thing.one.sender),
        host: name(thing.one.host),
        staff: thing.one.staff,
        ceiling: thing.one.ceiling ?? 0,
        consulates: thing.one.consulates,
        shut: thing.one.consulatesShut,
        seized: String(thing.one.propertySeized),
      });
    case 'channel':
      return t('instrument.channel', {
        channel: channelName(words, thing.one.channel),
        is: thing.one.open ? 'open' : 'shut',
      });
    case 'talks':
      return t('instrument.track', {
        track: trackName(words, thing.one.id),
        status: thing.one.status,
        progress: shownIndex(thing.one.progress),
      });
    case 'treaty':
      return t('instrument.treaty', {
        treaty: treatyName(words, thing.one.id),
        status: choice(thing.one.status),
      });
    case 'commitment':
      return t('instrument.commitment', {
        by: name(thing.one.by),
        to: name(thing.one.to),
        promise: promiseText(desk, thing.one),
        status: thing.one.status,
        when: whenOf(desk, thing.one),
        audience: thing.one.audience,
      });
    case 'deployment':
      return t('instrument.deployment', {
        by: name(thing.one.by),
        size: thing.one.size,
        note:
          deploymentNote(words, world.powers[thing.one.by] ?? '', world.arenas[thing.one.arena] ?? '') ||
          'none',
      });
    case 'ceasefire':
      return t('instrument.ceasefire', {
        status: choice(thing.one.status),
        weeks: thing.one.weeks,
        monitored: String(thing.one.monitored),
        guarantors: thing.one.guarantors.length === 0 ? '' : words.list(thing.one.guarantors.map(name)),
        count: thing.one.guarantors.length,
      });
  }
};

/** The number that the ledger follows for an instrument, where there is one. */
const numberOf = ({ world }: Desk, thing: Instrument) => {
  const code = (index: number): string => world.powers[index] ?? '';
  switch (thing.kind) {
    case 'sanctions': {
      const { from, to, executive, legislated } = thing.one;
      return {
        number: { quantity: 'sanctions', a: code(from), b: code(to) },
        value: executive + legislated,
      };
    }
    case 'staff': {
      const { sender, host, staff } = thing.one;
      return { number: { quantity: 'staff', a: code(sender), b: code(host) }, value: staff };
    }
    case 'talks': {
      const { id, progress } = thing.one;
      return !thing.isInForce ? null : { number: { quantity: 'track', a: id, b: null }, value: progress };
    }
    default:
      return null;
  }
};

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
  const text = capital(textOf(desk, thing));
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

import type { World } from '../../engine/index.ts';
import type { InstrumentKind, Who } from '../../vocabulary/index.ts';
import type { Mentions, Reader } from '../instruments/entry.ts';
import { type InstrumentId, readInstrumentId } from '../instruments/ids.ts';
import { INSTRUMENT_VIEWS } from '../instruments/index.ts';
import { type Instrument, type InstrumentOf, instrumentsOf, isShown } from '../instruments/listing.ts';
import { boardKey, pairId } from '../keys.ts';
import { capital } from '../locale/index.ts';
import { sideOf, stancesOf } from '../stances.ts';
import { arenaAt, arenaName, type Cast, codeOf, powerName, powerTitle } from '../words/names.ts';

/** What a card is about: an instrument by its id, with everything that lies behind it. */
export interface Subject {
  readonly id: string;
  readonly kind: InstrumentKind;
  readonly place: InstrumentId;
  readonly behind: readonly Instrument[];
}

/** Whether a thing belongs on the card: one of several powers on that of any two of them. */
const isOn = (world: World, thing: Instrument, id: string, place: InstrumentId): boolean =>
  INSTRUMENT_VIEWS[thing.kind].ground === 'between'
    ? thing.kind === place.kind &&
      place.pair !== null &&
      place.pair.every((code) => thing.powers.includes(world.powerIndex.get(code) ?? -1))
    : thing.id === id;

/** What a card with this id is about; `null` where nothing of the kind was ever there. */
export const subjectOf = ({ world, shown, cast }: Reader, id: string): Subject | null => {
  const place = readInstrumentId(id);
  if (place === null) return null;
  const all = instrumentsOf(world, shown, cast.self).filter((thing) => isOn(world, thing, id, place));
  if (all.length === 0) return null;
  const behind = all.filter(isShown).toSorted((a, b) => Number(b.isInForce) - Number(a.isInForce));
  return { id, kind: place.kind, place, behind };
};

/** "Sanctions: United States on Russia". */
export const subjectTitle = (reader: Reader, id: string): string => {
  const { words, world } = reader;
  const { kind, pair, arena } = readInstrumentId(id) ?? { kind: '', pair: null, arena: null };
  const [a = '', b = ''] = pair ?? [];
  const there = subjectOf(reader, id)?.behind.flatMap(({ powers }) => powers) ?? [];
  return words.say(`instrument.${kind}.title`, {
    a: powerTitle(words, a),
    b: powerName(words, b),
    at: arenaAt(words, arena),
    powers: words.list(there.map((power) => powerTitle(words, world.powers[power] ?? ''))),
  });
};

/** The sheets on which an instrument lies, by key, with their names. */
export const sheetsOf = (
  { words, world }: Pick<Reader, 'words' | 'world'>,
  { place: { pair, arena }, behind }: Subject,
): readonly { readonly key: string; readonly name: string }[] => {
  const over = behind.flatMap((thing) =>
    thing.isInForce && thing.arena !== null ? [world.arenas[thing.arena] ?? ''] : [],
  );
  return [
    ...(pair === null
      ? []
      : [
          {
            key: boardKey('pair', pairId(...pair)),
            name: words.say('sheet.pair', { a: powerName(words, pair[0]), b: powerName(words, pair[1]) }),
          },
        ]),
    ...[...new Set(arena === null ? over : [arena])].map((one) => ({
      key: boardKey('arena', one),
      name: words.say(arena === null ? 'sheet.over' : 'sheet.arena', {
        arena: capital(arenaName(words, one)),
        at: arenaAt(words, one),
      }),
    })),
  ];
};

const ownIdOf = <K extends InstrumentKind>({ kind, one }: InstrumentOf<K>): string | null =>
  INSTRUMENT_VIEWS[kind].ownId(one);

/** Whether one of those behind a card is called by this id. */
export const hasOwn = ({ behind }: Subject, id: string | null): boolean =>
  id !== null && behind.some((thing) => ownIdOf(thing) === id);

/** Whether a power, by code, is of the side whose card it is. */
export const isOfSide = (
  { world, cast }: Pick<Reader, 'world' | 'cast'>,
  { place }: Subject,
  code: string,
): boolean => {
  const stances = stancesOf(world, world.powerIndex.get(cast.self ?? '') ?? null);
  return place.pair === null && place.side === sideOf(stances[world.powerIndex.get(code) ?? -1]);
};

/** Whether something from one power to another, by code, is about the subject's pair. */
export const isAboutPair = (
  { kind, place: { pair } }: Subject,
  from: string | null,
  to: string | null,
): boolean => {
  const [a, b] = pair ?? [];
  if (a === undefined || b === undefined) return false;
  const isMutual = INSTRUMENT_VIEWS[kind].ground === 'between';
  return (from === a && to === b) || (isMutual && from === b && to === a);
};

/** What of the vocabulary names the subject where a card is played by this cast. */
export const mentionsOf = (
  reader: Pick<Reader, 'world' | 'cast'>,
  subject: Subject,
  cast: Cast,
): Mentions => {
  const isThere = (named: string): boolean =>
    subject.place.arena !== null && (named === '*' ? cast.arena : named) === subject.place.arena;
  const code = (who: Who): string => codeOf(who, cast);
  return {
    pair: (from, to) => isAboutPair(subject, code(from), code(to)),
    from: (who) => subject.place.pair?.[0] === code(who),
    arena: isThere,
    side: (by, arena) => isThere(arena) && isOfSide(reader, subject, code(by)),
    own: (id) => hasOwn(subject, id),
  };
};

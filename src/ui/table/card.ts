import { biting } from '../../engine/index.ts';
import { arenaAt, arenaName, capital, powerName, powerTitle } from '../../view/index.ts';
import {
  groundOf,
  INSTRUMENTS,
  type Instrument,
  type InstrumentKind,
  instrumentsOf,
  pairOf,
} from '../instruments.ts';
import type { Desk } from './desk.ts';
import { t } from './text.ts';
import type { Subject } from './touch.ts';

/** Rules that make an instrument what it is. */
export const RULES: Readonly<Record<InstrumentKind, readonly string[]>> = {
  sanctions: ['R6.1', 'R6.2', 'R6.3', 'R6.17'],
  staff: ['R6.6', 'R6.7', 'R6.9'],
  channel: ['R6.8'],
  talks: ['R6.9', 'R6.10', 'R6.11'],
  treaty: ['R6.15', 'R6.16', 'R9.4'],
  commitment: ['R8.1', 'R8.2', 'R8.3'],
  deployment: ['R6.14', 'R5.3', 'R2.10'],
  ceasefire: ['R6.12', 'R6.13', 'R5.4'],
};

/** Words of the field that its text rests on, in the glossary. */
export const TERMS: Readonly<Record<InstrumentKind, readonly string[]>> = {
  sanctions: ['executive', 'leverage', 'fatigue'],
  staff: ['ceiling', 'persona', 'desk'],
  channel: ['channel', 'deconfliction', 'misperception'],
  talks: ['track', 'zone', 'tied'],
  treaty: ['dilemma'],
  commitment: ['trust', 'credibility', 'audience'],
  deployment: ['terms', 'dilemma'],
  ceasefire: ['guarantor', 'heat', 'terms'],
};

const kindOf = (id: string): InstrumentKind | undefined =>
  INSTRUMENTS.find((kind) => id.startsWith(`${kind}.`));

type Reader = Pick<Desk, 'world' | 'shown' | 'cast' | 'words'>;

/** Whether a thing belongs on the card with this id: a treaty on that of any two of its parties. */
const isOn = ({ world }: Reader, thing: Instrument, id: string): boolean => {
  const { pair } = groundOf(id);
  return thing.kind === 'treaty' && id.startsWith('treaty.')
    ? pair?.every((code) => thing.one.parties.includes(world.powerIndex.get(code) ?? -1)) === true
    : thing.id === id;
};

/** What a card with this id is about; `null` where nothing of the kind was ever there. */
export const subjectOf = (reader: Reader, id: string): Subject | null => {
  const kind = kindOf(id);
  if (kind === undefined) return null;
  const behind = instrumentsOf(reader.world, reader.shown, reader.cast.self).filter((thing) =>
    isOn(reader, thing, id),
  );
  // Steps and forces that are gone leave nothing to show; other things that ended still stand there.
  const left =
    kind === 'sanctions' || kind === 'deployment' ? behind.filter((thing) => thing.isInForce) : behind;
  return behind.length === 0
    ? null
    : { id, kind, behind: left.toSorted((a, b) => Number(b.isInForce) - Number(a.isInForce)) };
};

/** "Sanctions: United States on Russia". */
export const subjectTitle = (reader: Reader, id: string): string => {
  const { words, world } = reader;
  const { pair, arena } = groundOf(id);
  const [a = '', b = ''] = pair ?? [];
  const forces = (subjectOf(reader, id)?.behind ?? []).flatMap((thing) =>
    thing.kind === 'deployment' ? [powerTitle(words, world.powers[thing.one.by] ?? '')] : [],
  );
  return t(`card.${kindOf(id) ?? ''}.title`, {
    a: powerTitle(words, a),
    b: powerName(words, b),
    at: arenaAt(words, arena),
    forces: words.list(forces),
  });
};

/** The sheets on which an instrument lies, by key, with their names. */
export const sheetsOf = ({ words, world }: Reader, { id, behind }: Subject) => {
  const { pair, arena } = groundOf(id);
  const [a = '', b = ''] = pair ?? [];
  const arenas = behind.flatMap((thing) =>
    thing.isInForce && 'arena' in thing.one && thing.one.arena !== null
      ? [world.arenas[thing.one.arena] ?? '']
      : [],
  );
  return [
    ...(pair === null
      ? []
      : [
          {
            key: `pair:${pairOf(a, b)}`,
            name: t('card.sheet.pair', { a: powerName(words, a), b: powerName(words, b) }),
          },
        ]),
    ...[...new Set(arena === null ? arenas : [arena])].map((one) => ({
      key: `arena:${one}`,
      name: t(arena === null ? 'card.sheet.over' : 'card.sheet.arena', {
        arena: capital(arenaName(words, one)),
        at: arenaAt(words, one),
      }),
    })),
  ];
};

/** What of an instrument can be drawn on a scale. */
export const scaleOf = (thing: Instrument) => {
  switch (thing.kind) {
    case 'sanctions': {
      const { executive, legislated } = thing.one;
      const bite = biting(thing.one) / 1024;
      return {
        most: 10,
        isStepped: true,
        parts: [
          { tone: 'is-full', value: bite },
          { tone: 'is-worn', value: executive + legislated - bite },
        ],
      };
    }
    case 'staff': {
      const { staff, staffAtStart, ceiling } = thing.one;
      return {
        most: Math.max(staff, staffAtStart, ceiling ?? 0),
        parts: [{ tone: 'is-full', value: staff }],
        ticks: ceiling === null ? [] : [ceiling],
      };
    }
    case 'talks':
      return {
        most: 1000,
        parts: [{ tone: 'is-cooperation', value: thing.one.progress }],
        ticks: thing.one.thresholds,
      };
    case 'deployment':
      return { most: 10, isStepped: true, parts: [{ tone: 'is-full', value: thing.one.size }] };
    default:
      return null;
  }
};

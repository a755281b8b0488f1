import { INSTRUMENT_KINDS, type InstrumentKind } from '../../vocabulary/index.ts';
import { pairId } from '../keys.ts';
import type { Side } from '../stances.ts';
import type { Ground } from './entry.ts';

/** What the id of an instrument says: its kind, and the two powers or the arena on which it lies. */
export type InstrumentId =
  | { readonly kind: InstrumentKind; readonly pair: readonly [string, string]; readonly arena: null }
  | {
      readonly kind: InstrumentKind;
      readonly pair: null;
      readonly arena: string;
      /** Whose it is there; `null` where it is the arena's own. */
      readonly side: Side | null;
    };

const SIDES: readonly Side[] = ['self', 'rival', 'present'];
const PAIR = /^([A-Z]{3})-([A-Z]{3})$/;

/** Reads `sanctions.USA-RUS` or `deployment.donbas.self`; `null` for what is no instrument's id. */
export const readInstrumentId = (id: string): InstrumentId | null => {
  const [first, place = '', last] = id.split('.');
  const kind = INSTRUMENT_KINDS.find((one) => one === first);
  if (kind === undefined || place === '') return null;
  const [, a, b] = PAIR.exec(place) ?? [];
  if (a !== undefined && b !== undefined) return { kind, pair: [a, b], arena: null };
  return { kind, pair: null, arena: place, side: SIDES.find((side) => side === last) ?? null };
};

/** Where something lies: powers by code, the first that whose it is. */
export interface Whereabouts {
  readonly powers: readonly string[];
  readonly arena: string | null;
  readonly side: Side;
}

const PLACES: Readonly<Record<Ground, (place: Whereabouts) => string>> = {
  toward: ({ powers: [a = '', b = ''] }) => `${a}-${b}`,
  // Those of more than two powers lie where their first two parties' do.
  between: ({ powers: [a = '', b = ''] }) => pairId(a, b),
  arena: ({ arena }) => arena ?? '',
  side: ({ arena, side }) => `${arena ?? ''}.${side}`,
};

/** The id of an instrument: several may share one, and so a sign and a card. */
export const instrumentId = (kind: InstrumentKind, ground: Ground, place: Whereabouts): string =>
  `${kind}.${PLACES[ground](place)}`;

import type { Rows, View, World } from '../../engine/index.ts';
import type { InstrumentKind } from '../../vocabulary/index.ts';
import { pairId } from '../keys.ts';
import { arenaTitle, powerTitle } from '../words/names.ts';
import type { Behind, Reader, SignState } from './entry.ts';
import { readInstrumentId } from './ids.ts';
import { INSTRUMENT_VIEWS } from './index.ts';
import { type Instrument, instrumentsOf } from './listing.ts';

/** All instruments of the same id as the map shows them: one sign. */
export interface InstrumentSign extends SignState {
  readonly id: string;
  readonly kind: InstrumentKind;
  /** Id of the pair on whose thread it lies; `null` for what stands in an arena. */
  readonly pair: string | null;
  readonly arena: string | null;
}

type Group = [Instrument, ...Instrument[]];

/** What lies behind each sign of a viewer's map, by its id. */
const groupsOf = (world: World, shown: View, self: string | null): ReadonlyMap<string, Group> => {
  const viewer = world.powerIndex.get(self ?? '') ?? null;
  const isOnMap = <K extends InstrumentKind>(kind: K, one: Rows[K]): boolean =>
    INSTRUMENT_VIEWS[kind].isOnMap(one, viewer);
  const groups = new Map<string, Group>();
  for (const thing of instrumentsOf(world, shown, self)) {
    if (!isOnMap(thing.kind, thing.one)) continue;
    const group = groups.get(thing.id);
    if (group === undefined) groups.set(thing.id, [thing]);
    else group.push(thing);
  }
  return groups;
};

const rowsOf = ([{ one }, ...rest]: Group): Behind<InstrumentKind> => [
  one,
  ...rest.map((thing) => thing.one),
];

/** Every sign of a viewer's map, those that matter most first. `self` is the viewer's code. */
export const signsOf = (world: World, shown: View, self: string | null): readonly InstrumentSign[] => {
  const signOf = <K extends InstrumentKind>(kind: K, behind: Behind<K>): SignState =>
    INSTRUMENT_VIEWS[kind].sign(behind, shown.clock.turn);
  return [...groupsOf(world, shown, self)]
    .map(([id, group]): InstrumentSign => {
      const [{ kind }] = group;
      const { pair, arena } = readInstrumentId(id) ?? { pair: null, arena: null };
      return {
        ...signOf(kind, rowsOf(group)),
        id,
        kind,
        pair: pair === null ? null : pairId(...pair),
        arena,
      };
    })
    .sort((one, other) => other.weight - one.weight || (one.id < other.id ? -1 : 1));
};

/** One line on a sign: the same figures as its drawing. Empty for what is no longer there. */
export const signHint = (reader: Reader, id: string): string => {
  const { world, shown, words, cast } = reader;
  const group = groupsOf(world, shown, cast.self).get(id);
  const place = readInstrumentId(id);
  if (group === undefined || place === null) return '';
  const hintOf = <K extends InstrumentKind>(kind: K, behind: Behind<K>) =>
    INSTRUMENT_VIEWS[kind].hint(reader, behind);
  const [a = '', b = ''] = place.pair ?? [];
  return words.say(`instrument.${place.kind}.hint`, {
    a: powerTitle(words, a),
    b: powerTitle(words, b),
    arena: arenaTitle(words, place.arena ?? ''),
    ...hintOf(place.kind, rowsOf(group)),
  });
};

import type { Rows, View, World } from '../../engine/index.ts';
import type { InstrumentKind } from '../../vocabulary/index.ts';
import { pairId } from '../keys.ts';
import { sideOf, stancesOf } from '../stances.ts';
import { instrumentId } from './ids.ts';
import { INSTRUMENT_VIEWS, LISTED_KINDS } from './index.ts';

/** Instruments of some kinds: one regime, mission, channel, track … each. */
export type InstrumentOf<K extends InstrumentKind> = {
  readonly [P in K]: {
    readonly kind: P;
    readonly one: Rows[P];
    /** Tells it apart from every other, those of the same id too. */
    readonly key: string;
    /** That of the sign under which the map shows it, and of its card. */
    readonly id: string;
    /** Whether it is one of those that count now. */
    readonly isInForce: boolean;
    /** Powers between whom it lies or whose it is, by index. */
    readonly powers: readonly number[];
    readonly arena: number | null;
  };
}[K];
export type Instrument = InstrumentOf<InstrumentKind>;

/** Every instrument of a state or of what a power sees of it, those not in force among them. `self` is the viewer's code. */
export const instrumentsOf = (world: World, shown: View, self: string | null): readonly Instrument[] => {
  const stances = stancesOf(world, world.powerIndex.get(self ?? '') ?? null);
  const ofKind = <K extends InstrumentKind>(kind: K): readonly InstrumentOf<K>[] => {
    const { rows, ground, powers, arena, isInForce } = INSTRUMENT_VIEWS[kind];
    return rows(shown.instruments).map((one, at) => {
      const between = powers(one);
      const there = arena(one);
      const id = instrumentId(kind, ground, {
        powers: between.map((power) => world.powers[power] ?? ''),
        arena: there === null ? null : (world.arenas[there] ?? null),
        side: sideOf(stances[between[0] ?? -1]),
      });
      return {
        kind,
        one,
        key: `${kind} ${at}`,
        id,
        isInForce: isInForce(one),
        powers: between,
        arena: there,
      };
    });
  };
  return LISTED_KINDS.flatMap((kind): readonly Instrument[] => ofKind(kind));
};

/** Whether there is anything to show of it. */
export const isShown = ({ kind, isInForce }: Instrument): boolean =>
  isInForce || !INSTRUMENT_VIEWS[kind].vanishes;

/** What lies between two powers, by index; what more than two share has the id of these two. */
export const instrumentsBetween = (
  world: World,
  things: readonly Instrument[],
  a: number,
  b: number,
): readonly Instrument[] => {
  const pair = pairId(world.powers[a] ?? '', world.powers[b] ?? '');
  return things.flatMap((thing) => {
    const { ground } = INSTRUMENT_VIEWS[thing.kind];
    if (!isShown(thing) || !thing.powers.includes(a) || !thing.powers.includes(b)) return [];
    return [ground === 'between' ? { ...thing, id: `${thing.kind}.${pair}` } : thing];
  });
};

/** What stands in an arena, what lies nearest to the ground first. */
export const instrumentsIn = (things: readonly Instrument[], arena: number): readonly Instrument[] => {
  const there = things.filter((thing) => thing.arena === arena && isShown(thing));
  return LISTED_KINDS.toReversed().flatMap((kind) => there.filter((thing) => thing.kind === kind));
};

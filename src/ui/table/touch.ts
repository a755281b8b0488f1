import type { Track } from '../../engine/index.ts';
import { type Cast, codeOf } from '../../view/index.ts';
import type { Condition, Effect, Who } from '../../vocabulary/index.ts';
import { groundOf, type Instrument, type InstrumentKind, sideOf } from '../instruments.ts';
import type { Desk } from './desk.ts';

/** An instrument of the table by its id, with everything that lies behind it. */
export interface Subject {
  readonly id: string;
  readonly kind: InstrumentKind;
  readonly behind: readonly Instrument[];
}

/** What of the vocabulary can name an instrument, the same in effects and in conditions. */
interface Names {
  readonly pair: (from: Who, to: Who) => boolean;
  readonly arena: (arena: string) => boolean;
  readonly forces: (by: Who, arena: string) => boolean;
  readonly behind: (id: string) => boolean;
}

export const namesOf = (
  { world, cast: { self } }: Pick<Desk, 'world' | 'cast'>,
  { id, kind, behind }: Subject,
  cast: Cast,
): Names => {
  const ground = groundOf(id);
  const isMutual = kind === 'channel';
  const pair = (from: Who, to: Who): boolean => {
    const [a, b] = [codeOf(from, cast), codeOf(to, cast)];
    const [first, second] = ground.pair ?? [];
    return (a === first && b === second) || (isMutual && a === second && b === first);
  };
  const arena = (named: string): boolean =>
    ground.arena !== null && (named === '*' ? cast.arena : named) === ground.arena;
  return {
    pair,
    arena,
    forces: (by, where) =>
      arena(where) && id.endsWith(`.${sideOf(world, self, world.powerIndex.get(codeOf(by, cast)) ?? -1)}`),
    behind: (wanted) =>
      behind.some(
        (thing) =>
          ((thing.kind === 'talks' || thing.kind === 'treaty') && thing.one.id === wanted) ||
          (thing.kind === 'commitment' && thing.one.tag === wanted),
      ),
  };
};

/** Whether an effect changes the instrument. */
export const isAbout = (effect: Effect, kind: InstrumentKind, names: Names): boolean => {
  switch (effect.type) {
    case 'sanctions':
      return kind === 'sanctions' && names.pair(effect.from, effect.to);
    case 'mission':
      return kind === 'staff' && names.pair(effect.sender, effect.host);
    case 'channel':
      return kind === 'channel' && names.pair(...effect.between);
    case 'talks':
      return kind === 'talks' && names.behind(effect.track);
    case 'treaty':
      return kind === 'treaty' && names.behind(effect.treaty);
    case 'commitment':
      return kind === 'commitment' && names.pair(effect.by, effect.to);
    case 'deployment':
      return kind === 'deployment' && names.forces(effect.by, effect.arena);
    case 'ceasefire':
      return kind === 'ceasefire' && names.arena(effect.arena);
    case 'change':
    case 'act':
    case 'flag':
    case 'follow-up':
      return false;
  }
};

/** Whether an effect would find things as it makes them: a channel open that it opens, talks halted that it halts. */
export const isIdle = (effect: Effect, behind: readonly Instrument[]): boolean => {
  switch (effect.type) {
    case 'channel':
      return behind.some(
        (thing) =>
          thing.kind === 'channel' &&
          thing.one.channel === effect.channel &&
          thing.one.open === (effect.is === 'open'),
      );
    case 'talks':
      return behind.some(
        (thing) =>
          thing.kind === 'talks' &&
          thing.one.id === effect.track &&
          !MOVED[effect.op].includes(thing.one.status),
      );
    case 'treaty':
      return behind.some(
        (thing) =>
          thing.kind === 'treaty' && thing.one.id === effect.treaty && thing.one.status === effect.to,
      );
    default:
      return false;
  }
};

/** Talks on which each operation works, by how they stand. */
const MOVED: Readonly<Record<Extract<Effect, { type: 'talks' }>['op'], readonly Track['status'][]>> = {
  open: ['closed'],
  push: ['open'],
  unlock: ['open', 'stalled'],
  halt: ['open', 'stalled'],
};

/** The first part of a condition that asks for the instrument; `null` where none does. */
export const asksFor = (condition: Condition, kind: InstrumentKind, names: Names): Condition | null => {
  const its = (isIts: boolean): Condition | null => (isIts ? condition : null);
  switch (condition.type) {
    case 'all':
    case 'any':
      return condition.of.map((one) => asksFor(one, kind, names)).find((one) => one !== null) ?? null;
    case 'sanctions':
    case 'linked':
      return its(kind === 'sanctions' && names.pair(condition.from, condition.to));
    case 'mission':
      return its(kind === 'staff' && names.pair(condition.sender, condition.host));
    case 'channel':
      return its(kind === 'channel' && names.pair(...condition.between));
    case 'track':
      return its(kind === 'talks' && names.behind(condition.track));
    case 'treaty':
      return its(kind === 'treaty' && names.behind(condition.treaty));
    case 'ceasefire':
      return its(kind === 'ceasefire' && names.arena(condition.arena));
    case 'deployment':
      return its(kind === 'deployment' && names.forces(condition.by, condition.arena));
    default:
      return null;
  }
};

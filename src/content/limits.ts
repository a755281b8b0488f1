import { RANGES } from '../engine/index.ts';
import type { Condition, Quantity } from '../vocabulary/index.ts';

/** Whom the words of a card stand for, by code; empty for nobody. */
export interface Cast {
  readonly self: string;
  readonly target: string;
  readonly rival: string;
  readonly arena: string;
  /** The powers that are played. */
  readonly players: readonly string[];
}

export type Range = readonly [low: number, high: number];

/**
 * What a condition without parts asks of one thing: a number within a range, or a state out of some.
 * `start` is how that thing is when the scenario says nothing of it.
 */
export type Limit =
  | { readonly kind: 'range'; readonly key: string; readonly within: Range; readonly start: Range }
  | {
      readonly kind: 'state';
      readonly key: string;
      readonly wanted: string;
      readonly isWanted: boolean;
      readonly start: string;
    };

type Atom = Exclude<Condition, { type: 'all' | 'any' | 'not' }>;

/** Stands for every power that nobody plays, where they are not told apart. */
export const OTHERS = 'another power';

type Role = 'self' | 'target' | 'rival';
const isRole = (who: string): who is Role => who === 'self' || who === 'target' || who === 'rival';

export const whoIn = (cast: Cast, who: string): string => (isRole(who) ? cast[who] : who);

export const arenaIn = (cast: Cast, arena: string): string => (arena === '*' ? cast.arena : arena);

export const channelKey = (a: string, b: string, channel: string): string =>
  `the ${channel} channel of ${[a, b].sort().join(' and ')}`;
export const trackKey = (id: string): string => `the track "${id}"`;
export const truceKey = (arena: string): string => `the ceasefire in "${arena}"`;
export const treatyKey = (id: string): string => `the treaty "${id}"`;
export const missionKey = (host: string, sender: string, what: string): string =>
  `the mission of ${sender} in ${host} (${what})`;
export const staffKey = (host: string, sender: string): string => missionKey(host, sender, 'staff');
export const sanctionsKey = (from: string, to: string, basis: string): string =>
  `the level of ${basis === 'any' ? '' : `${basis} `}sanctions of ${from} on ${to}`;
export const linkKey = (from: string, to: string): string => `the link of sanctions of ${from} on ${to}`;
export const forcesKey = (by: string, arena: string): string =>
  `the size of the forces of ${by} in "${arena}"`;
export const promiseKey = (by: string, tag: string): string => `a promise "${tag}" by ${by}`;
export const flagKey = (flag: string): string => `the flag "${flag}"`;
export const firedKey = (card: string): string => `the card "${card}"`;
export const optionKey = (card: string, option: string): string => `the option "${option}" of "${card}"`;
export const moveKey = (by: string, move: string): string => `the move "${move}" by ${by}`;
export const tagKey = (by: string, tag: string): string => `a move tagged "${tag}" by ${by}`;
export const queueKey = (card: string): string => `the follow-up "${card}"`;
export const TURN = 'the turn';

const quantityKey = (quantity: Quantity, cast: Cast): string => {
  const { kind } = quantity;
  if ('from' in quantity) {
    const [from, to] = [whoIn(cast, quantity.from), whoIn(cast, quantity.to)];
    if (kind === 'sanctions') return sanctionsKey(from, to, 'any');
    return kind === 'staff' ? staffKey(to, from) : `${kind} of ${from} toward ${to}`;
  }
  if ('who' in quantity) return `${kind} of ${whoIn(cast, quantity.who)}`;
  return 'arena' in quantity
    ? `${kind} in "${arenaIn(cast, quantity.arena)}"`
    : `${kind} of ${quantity.body}`;
};

/** What a quantity can be when the scenario says nothing of it: without a mission there is no staff. */
const startOf = ({ kind }: Quantity): Range =>
  kind === 'staff' || kind === 'sanctions' ? [0, 0] : RANGES[kind];

const ENDLESS: Range = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

const MISSION_STATES = {
  capped: ['ceiling', 'capped', 'none'],
  uncapped: ['ceiling', 'uncapped', 'none'],
  'consulate-open': ['consulate open', 'yes', 'no'],
  'consulate-shut': ['consulate shut', 'yes', 'no'],
  'property-seized': ['property seized', 'yes', 'no'],
} as const;

/** `from` to `to`, or what lies outside: below or above, whichever of the two there is. */
const ranges = (holds: boolean, from: number | undefined, to: number | undefined): readonly Range[] => {
  const [low, high] = ENDLESS;
  if (holds) return [[from ?? low, to ?? high]];
  return [
    ...(from === undefined ? [] : [[low, from - 1] as const]),
    ...(to === undefined ? [] : [[to + 1, high] as const]),
  ];
};

/**
 * What has to be so for an atom to hold (or not to, without `holds`): any one of these; `true` when
 * nothing that can be told beforehand, an empty list when it never can.
 */
export const limitsOf = (atom: Atom, holds: boolean, cast: Cast): readonly Limit[] | true => {
  const state = (key: string, wanted: string, start: string, isWanted = true): readonly Limit[] => [
    { kind: 'state', key, wanted, isWanted: isWanted === holds, start },
  ];
  const range = (key: string, start: Range, from?: number, to?: number): readonly Limit[] =>
    ranges(holds, from, to).map((within) => ({ kind: 'range', key, within, start }));
  switch (atom.type) {
    case 'turn':
      return range(TURN, ENDLESS, atom.from, atom.to);
    case 'quantity':
      return range(quantityKey(atom.quantity, cast), startOf(atom.quantity), atom.atLeast, atom.atMost);
    case 'sanctions': {
      const key = sanctionsKey(whoIn(cast, atom.from), whoIn(cast, atom.to), atom.basis);
      return range(key, [0, 0], atom.atLeast);
    }
    case 'deployment':
      return range(forcesKey(whoIn(cast, atom.by), arenaIn(cast, atom.arena)), [0, 0], atom.atLeast);
    case 'channel': {
      const [a, b] = atom.between;
      return state(channelKey(whoIn(cast, a), whoIn(cast, b), atom.channel), atom.is, 'shut');
    }
    case 'mission': {
      const [what, wanted, start] = MISSION_STATES[atom.is];
      return state(missionKey(whoIn(cast, atom.host), whoIn(cast, atom.sender), what), wanted, start);
    }
    case 'track':
      return state(trackKey(atom.track), atom.is, 'closed');
    case 'ceasefire':
      return state(truceKey(arenaIn(cast, atom.arena)), atom.is, 'none');
    case 'treaty':
      return state(treatyKey(atom.treaty), atom.is, 'none');
    // A promise once made may be kept and broken, one after the other: only whether there can be one is told.
    case 'commitment':
      return holds ? state(promiseKey(whoIn(cast, atom.by), atom.tag), 'yes', 'no') : true;
    case 'linked':
      return state(linkKey(whoIn(cast, atom.from), whoIn(cast, atom.to)), 'yes', 'no', atom.is);
    case 'flag':
      return state(flagKey(atom.flag), 'yes', 'no', atom.is);
    case 'fired':
      return state(
        atom.option === undefined ? firedKey(atom.card) : optionKey(atom.card, atom.option),
        'yes',
        'no',
      );
    case 'played': {
      if (!holds) return true;
      const actor = whoIn(cast, atom.by);
      const by = cast.players.includes(actor) ? actor : OTHERS;
      if (atom.move !== undefined) return state(moveKey(by, atom.move), 'yes', 'no');
      return atom.tag === undefined ? true : state(tagKey(by, atom.tag), 'yes', 'no');
    }
    case 'power':
      return atom.is.some((who) => whoIn(cast, who) === cast.self) === holds ? true : [];
  }
};

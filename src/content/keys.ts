import type { Who } from '../vocabulary/index.ts';

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

/** Any one of these has to be so; `true` for nothing that can be told beforehand, an empty list for never. */
export type Limits = readonly Limit[] | true;

/** A condition is to hold, or not to: makes limits of what it asks. */
export interface Asked {
  readonly holds: boolean;
  readonly cast: Cast;
  readonly state: (key: string, wanted: string, start: string, isWanted?: boolean) => readonly Limit[];
  readonly range: (key: string, start: Range, from?: number, to?: number) => readonly Limit[];
}

const ENDLESS = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

/** `from` to `to`, or what lies outside: below or above, whichever of the two there is. */
const ranges = (holds: boolean, from: number | undefined, to: number | undefined): readonly Range[] => {
  const [low, high] = ENDLESS;
  if (holds) return [[from ?? low, to ?? high]];
  return [
    ...(from === undefined ? [] : [[low, from - 1] as const]),
    ...(to === undefined ? [] : [[to + 1, high] as const]),
  ];
};

export const asked = (holds: boolean, cast: Cast): Asked => ({
  holds,
  cast,
  state: (key, wanted, start, isWanted = true) => [
    { kind: 'state', key, wanted, isWanted: isWanted === holds, start },
  ],
  range: (key, start, from, to) =>
    ranges(holds, from, to).map((within) => ({ kind: 'range', key, within, start })),
});

/** Stands for every power that nobody plays, where they are not told apart. */
export const OTHERS = 'another power';

const isRole = (who: string): who is 'self' | 'target' | 'rival' =>
  who === 'self' || who === 'target' || who === 'rival';

export const whoIn = (cast: Cast, who: Who): string => (isRole(who) ? cast[who] : who);

export const arenaIn = (cast: Cast, arena: string): string => (arena === '*' ? cast.arena : arena);

/** Of each thing that a condition can ask about the words that name it. */
export const flagKey = (flag: string): string => `the flag "${flag}"`;
export const firedKey = (card: string): string => `the card "${card}"`;
export const optionKey = (card: string, option: string): string => `the option "${option}" of "${card}"`;
export const moveKey = (by: string, move: string): string => `the move "${move}" by ${by}`;
export const tagKey = (by: string, tag: string): string => `a move tagged "${tag}" by ${by}`;
export const queueKey = (card: string): string => `the follow-up "${card}"`;
export const TURN = 'the turn';
export const ANY_TURN: Range = ENDLESS;

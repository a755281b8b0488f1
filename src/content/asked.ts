import type { CardCast } from './cast.ts';

export type Range = readonly [low: number, high: number];

/**
 * What a condition without parts asks of one thing: a number within a range, or a state out of some.
 * `start` is how that thing is when the scenario says nothing of it.
 */
export type Demand =
  | { readonly kind: 'range'; readonly key: string; readonly within: Range; readonly start: Range }
  | {
      readonly kind: 'state';
      readonly key: string;
      readonly wanted: string;
      readonly isWanted: boolean;
      readonly start: string;
    };

/** Any one of these has to be so; `true` for nothing that can be told beforehand, an empty list for never. */
export type Demands = readonly Demand[] | true;

/** A condition is to hold, or not to: turns what it asks into demands. */
export interface Asked {
  readonly holds: boolean;
  readonly cast: CardCast;
  readonly state: (key: string, wanted: string, start: string, isWanted?: boolean) => readonly Demand[];
  readonly range: (key: string, start: Range, from?: number, to?: number) => readonly Demand[];
}

export const UNBOUNDED = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

/** `from` to `to`, or what lies outside: below or above, whichever of the two there is. */
const ranges = (holds: boolean, from: number | undefined, to: number | undefined): readonly Range[] => {
  const [low, high] = UNBOUNDED;
  if (holds) return [[from ?? low, to ?? high]];
  return [
    ...(from === undefined ? [] : [[low, from - 1] as const]),
    ...(to === undefined ? [] : [[to + 1, high] as const]),
  ];
};

export const asked = (holds: boolean, cast: CardCast): Asked => ({
  holds,
  cast,
  state: (key, wanted, start, isWanted = true) => [
    { kind: 'state', key, wanted, isWanted: isWanted === holds, start },
  ],
  range: (key, start, from, to) =>
    ranges(holds, from, to).map((within) => ({ kind: 'range', key, within, start })),
});

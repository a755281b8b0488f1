import type { Label, LabelVoice } from './drawlist.ts';
import type { Point } from './geometry.ts';
import type { Box, Placer } from './placement.ts';

/** Width of a text in CSS pixels. */
export type MeasureText = (text: string, size: number, voice: LabelVoice) => number;

/** A guess for where no canvas can measure: wide enough for Source Sans and Serif. */
export const guessWidth: MeasureText = (text, size, voice) =>
  text.length * size * (voice === 'capital' ? 0.74 : voice === 'power' ? 0.58 : 0.52);

/** Font size of the figure beside a coin of this radius. */
export const countSize = (radius: number): number => Math.max(10, Math.round(radius * 1.2));

/** Directions in order of preference: east, west, north-east, south-east, north-west, south-west, north, south. */
const SIDES: readonly (readonly [number, number])[] = [
  [1, 0],
  [-1, 0],
  [0.8, -0.75],
  [0.8, 0.75],
  [-0.8, -0.75],
  [-0.8, 0.75],
  [0, -1],
  [0, 1],
];
/** How far a label may stand off, in CSS pixels beyond the mark's edge; the far ones get a leader. */
const DISTANCES = [3, 11, 20, 31, 44, 60] as const;
const LEADER_FROM = 11;
/** How far a label may stand off while a shorter one still has room beside its mark. */
const NEAR = 20;

export interface LabelRequest {
  readonly at: Point;
  /** Of the mark that it names. */
  readonly radius: number;
  /** Longest first; a shorter one is tried where the longer has no room. */
  readonly texts: readonly string[];
  readonly size: number;
  readonly voice: LabelVoice;
  /** A short text beside the mark goes before a long one far off. */
  readonly isTight?: boolean;
}

/** Finds room for a label and takes it; `null` when there is none. */
export function placeLabel(placer: Placer, measure: MeasureText, request: LabelRequest): Label | null {
  const tries = request.isTight === true ? [DISTANCES.filter((far) => far <= NEAR), DISTANCES] : [DISTANCES];
  for (const distances of tries) {
    const label = placeWithin(placer, measure, request, distances);
    if (label !== null) return label;
  }
  return null;
}

function placeWithin(
  placer: Placer,
  measure: MeasureText,
  request: LabelRequest,
  distances: readonly number[],
): Label | null {
  for (const text of request.texts) {
    const width = Math.ceil(measure(text, request.size, request.voice));
    const height = Math.ceil(request.size * 1.15);
    const candidates = distances.flatMap((distance) =>
      SIDES.map((side, order) => candidate(request, side, distance, width, height, order)),
    );
    const found = placer.best(candidates);
    if (!found) continue;
    placer.take(found.box);
    return {
      text,
      x: found.box.minX,
      y: (found.box.minY + found.box.maxY) / 2,
      width,
      height,
      size: request.size,
      voice: request.voice,
      leader: found.distance >= LEADER_FROM ? leaderOf(request, found.box) : null,
    };
  }
  return null;
}

function candidate(
  { at, radius }: LabelRequest,
  [dx, dy]: readonly [number, number],
  distance: number,
  width: number,
  height: number,
  order: number,
) {
  const reach = radius + distance;
  const x = at[0] + dx * reach + (dx === 0 ? -width / 2 : dx > 0 ? 0 : -width);
  const y = at[1] + dy * reach + (dy === 0 ? -height / 2 : dy > 0 ? 0 : -height);
  const box: Box = { minX: x, minY: y, maxX: x + width, maxY: y + height };
  return { box, cost: order * 1.5 + distance * 0.9, distance };
}

/** From the edge of the mark to the nearest point of the label's box. */
function leaderOf({ at, radius }: LabelRequest, box: Box): readonly [Point, Point] {
  const x = Math.max(box.minX, Math.min(box.maxX, at[0]));
  const y = Math.max(box.minY + 2, Math.min(box.maxY - 2, at[1]));
  const length = Math.hypot(x - at[0], y - at[1]) || 1;
  return [
    [at[0] + ((x - at[0]) / length) * (radius + 1), at[1] + ((y - at[1]) / length) * (radius + 1)],
    [x - ((x - at[0]) / length) * 1.5, y - ((y - at[1]) / length) * 1.5],
  ];
}

import RBush from 'rbush';
import type { Point } from './geometry.ts';

/** A box on the screen, CSS pixels. */
export interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

export const boxAround = ([x, y]: Point, width: number, height = width): Box => ({
  minX: x - width / 2,
  minY: y - height / 2,
  maxX: x + width / 2,
  maxY: y + height / 2,
});

/** Keeps the taken space of the screen, and finds free space for what comes next. */
export interface Placer {
  readonly isFree: (box: Box) => boolean;
  readonly take: (box: Box) => void;
  /** Marks a line that labels should rather not cover. */
  readonly avoid: (line: readonly Point[], weight: number) => void;
  /** The first of the boxes that is free with the least drawing under it; `null` when none is free. Does not take it. */
  readonly best: <T extends { readonly box: Box; readonly cost: number }>(
    candidates: readonly T[],
    /** Drawing under a box, by weight, from which on it counts as taken. */
    most?: number,
  ) => T | null;
}

interface Soft extends Box {
  readonly weight: number;
}

/** `bounds`: the screen; nothing is placed outside it. `gap`: room kept between things, CSS pixels. */
export function createPlacer(bounds: Box, gap: number): Placer {
  const taken = new RBush<Box>();
  const drawn = new RBush<Soft>();
  const isInside = (box: Box): boolean =>
    box.minX >= bounds.minX && box.minY >= bounds.minY && box.maxX <= bounds.maxX && box.maxY <= bounds.maxY;
  const isFree = (box: Box): boolean =>
    isInside(box) &&
    !taken.collides({
      minX: box.minX - gap,
      minY: box.minY - gap,
      maxX: box.maxX + gap,
      maxY: box.maxY + gap,
    });
  return {
    isFree,
    take: (box) => {
      taken.insert(box);
    },
    avoid: (line, weight) => {
      const boxes: Soft[] = [];
      for (let k = 1; k < line.length; k++) {
        const [a, b] = [line[k - 1], line[k]];
        if (!a || !b) continue;
        const pieces = Math.max(1, Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / 6));
        for (let piece = 0; piece < pieces; piece++) {
          const x = a[0] + ((b[0] - a[0]) * piece) / pieces;
          const y = a[1] + ((b[1] - a[1]) * piece) / pieces;
          boxes.push({ minX: x - 1, minY: y - 1, maxX: x + 1, maxY: y + 1, weight });
        }
      }
      drawn.load(boxes);
    },
    best: (candidates, most = Number.POSITIVE_INFINITY) => {
      let found: (typeof candidates)[number] | null = null;
      let least = Number.POSITIVE_INFINITY;
      for (const candidate of candidates) {
        if (candidate.cost >= least || !isFree(candidate.box)) continue;
        const under = drawn.search(candidate.box).reduce((sum, soft) => sum + soft.weight, 0);
        if (under <= most && candidate.cost + under < least) {
          least = candidate.cost + under;
          found = candidate;
        }
      }
      return found;
    },
  };
}

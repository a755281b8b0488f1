import { type Camera, frame, type Margin, type Point, type Size, zoomAt } from './geometry.ts';

/** How far the map can be zoomed, relative to the fitted camera. */
const LEAST = 0.75;
const MOST = 12;

/** How much smaller the map may become, at least, for land that is merely good to see. */
const YIELD = 0.86;

/** Room to spare is left at the right and below, where the panel's buttons stand: at most so much, CSS pixels. */
const ASIDE = { x: 64, y: 60 } as const;

/** A panel at least so high keeps this much free at the bottom for its buttons, CSS pixels. */
const FOOT = { from: 420, room: 44 } as const;

/** A camera moved left and up within its own slack. */
const aside = (camera: Camera, points: readonly Point[], size: Size, margin: Margin): Camera => {
  const right = Math.max(...points.map(([x]) => x));
  const left = Math.min(...points.map(([x]) => x));
  const top = Math.min(...points.map(([, y]) => y));
  const bottom = Math.max(...points.map(([, y]) => y));
  const spareX = size.width - margin.left - margin.right - (right - left) * camera.scale;
  const spareY = size.height - margin.top - margin.bottom - (bottom - top) * camera.scale;
  return {
    scale: camera.scale,
    x: camera.x - clamp(spareX / 2, 0, ASIDE.x),
    y: camera.y - clamp(spareY / 2, 0, ASIDE.y),
  };
};

/**
 * The camera that fits all points into a panel, with room for names at the edges. Land in `wished` is shown as far
 * as room allows: the map moves for it freely, and shrinks for it a little.
 */
export function fitCamera(points: readonly Point[], size: Size, wished: readonly Point[] = []): Camera {
  const room = Math.max(22, Math.min(44, size.width * 0.045));
  const margin: Margin = {
    top: room * 0.9,
    right: room * 1.15,
    bottom: room * 1.2 + (size.height < FOOT.from ? 0 : FOOT.room),
    left: room * 1.15,
  };
  const close = frame(points, size, margin);
  const wide = frame([...points, ...wished], size, { ...margin, top: margin.top * 0.5 });
  if (wide.scale >= close.scale * YIELD) return aside(wide, [...points, ...wished], size, margin);
  const scale = close.scale * YIELD;
  const xs = points.map(([x]) => x * scale);
  const ys = points.map(([, y]) => y * scale);
  const held = (wish: number, low: number, high: number, from: number, to: number): number =>
    high - low > to - from ? (from + to - high - low) / 2 : clamp(wish, from - low, to - high);
  const far: Camera = {
    scale,
    x: held(
      size.width / 2 + (wide.x - size.width / 2) * (scale / wide.scale),
      Math.min(...xs),
      Math.max(...xs),
      margin.left,
      size.width - margin.right,
    ),
    y: held(
      size.height / 2 + (wide.y - size.height / 2) * (scale / wide.scale),
      Math.min(...ys),
      Math.max(...ys),
      margin.top,
      size.height - margin.bottom,
    ),
  };
  return aside(far, points, size, margin);
}

/** The camera zoomed by a factor about a point of the screen, within bounds. */
export function zoomWithin(camera: Camera, factor: number, at: Point, fitted: Camera): Camera {
  const scale = clamp(camera.scale * factor, fitted.scale * LEAST, fitted.scale * MOST);
  return zoomAt(camera, scale / camera.scale, at);
}

/** The camera so moved that the middle of the panel stays over the part of the map that matters. */
export function holdWithin(camera: Camera, points: readonly Point[], size: Size): Camera {
  const xs = points.map(([x]) => x * camera.scale);
  const ys = points.map(([, y]) => y * camera.scale);
  return {
    scale: camera.scale,
    x: clamp(camera.x, size.width / 2 - Math.max(...xs), size.width / 2 - Math.min(...xs)),
    y: clamp(camera.y, size.height / 2 - Math.max(...ys), size.height / 2 - Math.min(...ys)),
  };
}

/** Part of the way from one camera to another; zoom runs evenly to the eye. */
export function cameraBetween(from: Camera, to: Camera, share: number): Camera {
  return {
    scale: from.scale * (to.scale / from.scale) ** share,
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
  };
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

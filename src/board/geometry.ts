import { geoAzimuthalEqualArea, geoDistance, geoInterpolate } from 'd3-geo';

/** Longitude and latitude in degrees. */
export type LonLat = readonly [number, number];
/** A point, on the projection plane (sphere of radius 1000) or on the screen in CSS pixels. */
export type Point = readonly [number, number];

/** Where the plane lies on the screen: `screen = plane × scale + offset`, in CSS pixels. */
export interface Camera {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Room kept free at each edge when framing, in CSS pixels. */
export interface Margin {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The atlas projection, so turned that the northern capitals face each other across the Arctic. */
export const atlasProjection = () =>
  geoAzimuthalEqualArea().rotate([-20, -72]).scale(1000).translate([0, 0]).clipAngle(178).precision(0.4);

const projection = atlasProjection();

/** A place on the projection plane. */
export function toPlane(place: LonLat): Point {
  const point = projection([place[0], place[1]]);
  return point ?? [0, 0];
}

export const toScreen = (camera: Camera, [x, y]: Point): Point => [
  x * camera.scale + camera.x,
  y * camera.scale + camera.y,
];

/** The camera that shows every point within the margins, as large as fits, between the two scales. */
export function frame(points: readonly Point[], size: Size, margin: Margin, most = 2): Camera {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const width = Math.max(40, size.width - margin.left - margin.right);
  const height = Math.max(40, size.height - margin.top - margin.bottom);
  const scale = Math.min(width / Math.max(1, right - left), height / Math.max(1, bottom - top), most);
  return {
    scale,
    x: margin.left + (width - (left + right) * scale) / 2,
    y: margin.top + (height - (top + bottom) * scale) / 2,
  };
}

/** The camera after zooming by `factor` with one screen point staying where it is. */
export function zoomAt(camera: Camera, factor: number, [x, y]: Point): Camera {
  return { scale: camera.scale * factor, x: x - (x - camera.x) * factor, y: y - (y - camera.y) * factor };
}

/** The great circle from one place to another, as points on the plane, about one a degree and a half. */
export function greatCircle(from: LonLat, to: LonLat): readonly Point[] {
  const start: [number, number] = [from[0], from[1]];
  const end: [number, number] = [to[0], to[1]];
  const along = geoInterpolate(start, end);
  const steps = Math.max(6, Math.ceil((geoDistance(start, end) * 180) / Math.PI / 1.5));
  return Array.from({ length: steps + 1 }, (_, k) => toPlane(along(k / steps)));
}

/** Lengths along a line from its start to each of its points. */
export function lengthsAlong(line: readonly Point[]): readonly number[] {
  let sum = 0;
  return line.map(([x, y], k) => {
    const before = line[k - 1];
    if (before) sum += Math.hypot(x - before[0], y - before[1]);
    return sum;
  });
}

export interface Station {
  readonly x: number;
  readonly y: number;
  /** Direction of travel, radians. */
  readonly angle: number;
}

/** The point at a share 0–1 of a line's length, and the direction there. */
export function stationAt(line: readonly Point[], share: number): Station {
  const lengths = lengthsAlong(line);
  const goal = Math.max(0, Math.min(1, share)) * (lengths.at(-1) ?? 0);
  const found = lengths.findIndex((length) => length >= goal);
  const k = Math.max(1, found);
  const [a, b] = [line[k - 1] ?? [0, 0], line[k] ?? line[0] ?? [0, 0]];
  const span = (lengths[k] ?? 0) - (lengths[k - 1] ?? 0);
  const part = span > 0 ? (goal - (lengths[k - 1] ?? 0)) / span : 0;
  return {
    x: a[0] + (b[0] - a[0]) * part,
    y: a[1] + (b[1] - a[1]) * part,
    angle: Math.atan2(b[1] - a[1], b[0] - a[0]),
  };
}

/** Distance from a point to a line of points. */
export function distanceTo(line: readonly Point[], [px, py]: Point): number {
  let best = Number.POSITIVE_INFINITY;
  for (let k = 1; k < line.length; k++) {
    const [a, b] = [line[k - 1], line[k]];
    if (!a || !b) continue;
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const square = dx * dx + dy * dy;
    const t = square > 0 ? Math.max(0, Math.min(1, ((px - a[0]) * dx + (py - a[1]) * dy) / square)) : 0;
    best = Math.min(best, Math.hypot(px - a[0] - t * dx, py - a[1] - t * dy));
  }
  return best;
}

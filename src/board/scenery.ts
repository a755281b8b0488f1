import type { Label } from './drawlist.ts';
import { type Camera, type LonLat, type Point, toPlane, toScreen } from './geometry.ts';
import type { MeasureText } from './labels.ts';
import { type Box, boxAround, type Placer } from './placement.ts';
import { type BoardKey, say } from './texts.ts';

/** Seas with room for a name, and where it may stand, best place first. */
const SEAS: readonly (readonly [BoardKey, readonly LonLat[]])[] = [
  [
    'sea.arctic',
    [
      [160, 84],
      [-150, 82],
      [100, 86],
      [-170, 78],
    ],
  ],
  [
    'sea.atlantic',
    [
      [-38, 40],
      [-32, 34],
      [-28, 28],
      [-40, 30],
    ],
  ],
  [
    'sea.pacific',
    [
      [178, 42],
      [-165, 44],
      [160, 36],
    ],
  ],
  [
    'sea.barents',
    [
      [38, 74],
      [42, 73],
    ],
  ],
  [
    'sea.norwegian',
    [
      [0, 68],
      [-3, 70],
    ],
  ],
  [
    'sea.mediterranean',
    [
      [18, 34.2],
      [5, 38.2],
      [27, 33.2],
    ],
  ],
];
const CRIMEA: readonly LonLat[] = [
  [32.6, 44.3],
  [36.4, 46.3],
];
/** Plane scale from which on small seas, and Crimea's note, are named. */
const CLOSE = 0.62;
const NEAR = 1.1;
/** Names of seas need a map at least this large, and no more drawing under them than this. */
const ROOM = 0.24;
const MOST_UNDER = 2.5;

/** Crimea's box on the screen, kept free so that its hatching is seen. */
export function crimeaBox(camera: Camera): Box {
  const [a, b] = CRIMEA.map((corner) => toScreen(camera, toPlane(corner)));
  if (!a || !b) return boxAround([0, 0], 0);
  return {
    minX: Math.min(a[0], b[0]),
    minY: Math.min(a[1], b[1]),
    maxX: Math.max(a[0], b[0]),
    maxY: Math.max(a[1], b[1]),
  };
}

/** Names where nothing else stands. Placed last: they give way to everything. */
export function sceneryOf(
  placer: Placer,
  measure: MeasureText,
  camera: Camera,
  textSize: number,
): readonly Label[] {
  const found: Label[] = [];
  const place = (
    key: BoardKey,
    spots: readonly Point[],
    size: number,
    voice: 'sea' | 'note',
    anchor = 0,
  ): void => {
    const text = say(key);
    const width = Math.ceil(measure(text, size, voice));
    const height = Math.ceil(size * 1.2);
    const spot = placer.best(
      spots.map(([x, y], order) => ({ box: boxAround([x + anchor * width, y], width, height), cost: order })),
      MOST_UNDER,
    );
    if (!spot) return;
    placer.take(spot.box);
    const { minX, minY, maxY } = spot.box;
    found.push({ text, x: minX, y: (minY + maxY) / 2, width, height, size, voice, leader: null });
  };
  if (camera.scale > NEAR) {
    const size = Math.round(11 * textSize);
    const { minX, minY, maxX, maxY } = crimeaBox(camera);
    const middle = (minX + maxX) / 2;
    const below: Point = [middle, maxY + size];
    place('crimea', [below, [middle - 30, maxY + size], [middle + 30, maxY + size]], size, 'note');
    if (found.length === 0) place('crimea', [[minX - 4, (minY + maxY) / 2]], size, 'note', -0.5);
  }
  for (const [key, places] of SEAS) {
    const isSmall = key === 'sea.barents' || key === 'sea.norwegian' || key === 'sea.mediterranean';
    if (camera.scale <= (isSmall ? CLOSE : ROOM)) continue;
    const spots = places.map((lonLat) => toScreen(camera, toPlane(lonLat)));
    place(key, spots, Math.round((isSmall ? 11 : 13) * textSize), 'sea');
  }
  return found;
}

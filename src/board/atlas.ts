import { type GeoPermissibleObjects, geoGraticule, geoPath } from 'd3-geo';
import type { LineString } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Stance } from '../view/index.ts';
import { atlasProjection, type Camera, type Size } from './geometry.ts';
import type { Palette } from './palette.ts';

/** A sheet of the atlas, projected once: shapes in plane coordinates that any camera can draw. */
export interface Sheet {
  readonly land: Path2D;
  readonly coast: Path2D;
  readonly borders: Path2D;
  /** By alpha-3 code. */
  readonly powers: Readonly<Record<string, Path2D>>;
  readonly crimea: Path2D;
}

interface Grid {
  readonly fine: Path2D;
  readonly circle: Path2D;
}

type Atlas = Topology<{ lands: GeometryCollection }>;
type Detail = '110m' | '50m';

const loaders: Readonly<Record<Detail, () => Promise<{ default: string }>>> = {
  '110m': () => import('../../assets/map/atlas-110m.json?raw'),
  '50m': () => import('../../assets/map/atlas-50m.json?raw'),
};

const CRIMEA = 'crimea';

/** Fetches and projects a sheet, tinted shapes only for the powers named. */
export async function loadSheet(detail: Detail, powers: readonly string[]): Promise<Sheet> {
  const { default: text } = await loaders[detail]();
  const atlas: Atlas = JSON.parse(text);
  const path = geoPath(atlasProjection());
  const drawn = (shape: GeoPermissibleObjects): Path2D => new Path2D(path(shape) ?? '');
  const { lands } = atlas.objects;
  const named = new Map(lands.geometries.map((shape) => [String(shape.id), shape]));
  const shapeOf = (code: string): Path2D => {
    const shape = named.get(code);
    return shape ? drawn(feature(atlas, shape)) : new Path2D();
  };
  return {
    land: drawn(feature(atlas, lands)),
    coast: drawn(mesh(atlas, lands, (a, b) => a === b)),
    borders: drawn(mesh(atlas, lands, (a, b) => a !== b && a.id !== CRIMEA && b.id !== CRIMEA)),
    powers: Object.fromEntries(powers.map((code) => [code, shapeOf(code)])),
    crimea: shapeOf(CRIMEA),
  };
}

/** Parallels and meridians every ten degrees, and the Arctic Circle. */
export function drawGrid(): Grid {
  const path = geoPath(atlasProjection());
  const fine = geoGraticule()
    .extentMajor([
      [-180, -10],
      [180, 90],
    ])
    .extentMinor([
      [-180, -10],
      [180, 80.1],
    ])
    .step([10, 10])();
  const ring: LineString = {
    type: 'LineString',
    coordinates: Array.from({ length: 121 }, (_, k) => [k * 3 - 180, 66.56]),
  };
  return { fine: new Path2D(path(fine) ?? ''), circle: new Path2D(path(ring) ?? '') };
}

export interface AtlasPicture {
  readonly sheet: Sheet | null;
  /** Coast for the glow along it. */
  readonly shore: Path2D | null;
  readonly grid: Grid;
  readonly size: Size;
  readonly camera: Camera;
  readonly palette: Palette;
  /** Tint by power code. */
  readonly lands: Readonly<Record<string, Stance>>;
  /** Device pixels per CSS pixel. */
  readonly ratio: number;
  /** Whether self and rival are told apart by pattern as well as by tint. */
  readonly patterns: boolean;
}

/** Draws the whole map onto a canvas of `size × ratio` pixels. */
export function drawAtlas(context: CanvasRenderingContext2D, picture: AtlasPicture): void {
  const { sheet, shore, grid, size, camera, palette, lands, ratio } = picture;
  const onScreen = (): void => context.setTransform(ratio, 0, 0, ratio, 0, 0);
  const onPlane = (): void =>
    context.setTransform(
      camera.scale * ratio,
      0,
      0,
      camera.scale * ratio,
      camera.x * ratio,
      camera.y * ratio,
    );
  const hair = 1 / camera.scale;
  context.save();
  onScreen();
  context.globalAlpha = 1;
  const [cx, cy] = [size.width / 2, size.height * 0.45];
  const sea = context.createRadialGradient(cx, cy, 0, cx, cy, Math.hypot(size.width, size.height) * 0.62);
  sea.addColorStop(0, palette.sea);
  sea.addColorStop(0.55, palette.sea);
  sea.addColorStop(1, palette.seaEdge);
  context.fillStyle = sea;
  context.fillRect(0, 0, size.width, size.height);

  onPlane();
  context.lineJoin = 'round';
  context.lineCap = 'round';
  const stroke = (path: Path2D, colour: string, width: number, alpha: number): void => {
    context.strokeStyle = colour;
    context.lineWidth = width * hair;
    context.globalAlpha = alpha;
    context.stroke(path);
  };
  const fill = (path: Path2D, colour: string): void => {
    context.globalAlpha = 1;
    context.fillStyle = colour;
    context.fill(path);
  };
  stroke(grid.fine, palette.graticule, 0.7, 1);
  context.setLineDash([5 * hair, 4 * hair]);
  stroke(grid.circle, palette.graticule, 1, 1);
  context.setLineDash([]);
  if (sheet) {
    // Wide strokes are dear: the glow follows the coarse coast, near enough for its width.
    for (const [width, alpha] of [
      [9, 0.08],
      [4, 0.12],
    ] as const)
      if (shore) stroke(shore, palette.coast, width, alpha);
    fill(sheet.land, palette.land);
    const tints: Readonly<Record<Stance, string>> = {
      self: palette.landSelf,
      rival: palette.landRival,
      ally: palette.landAlly,
      present: palette.landPresent,
    };
    for (const [code, stance] of Object.entries(lands)) {
      const shape = sheet.powers[code];
      if (!shape) continue;
      fill(shape, tints[stance]);
      const pattern = picture.patterns ? patternFor(context, stance, picture) : null;
      if (!pattern) continue;
      context.fillStyle = pattern;
      context.fill(shape);
    }
    stroke(grid.fine, palette.coast, 0.5, 0.13);
    stroke(sheet.borders, palette.border, 0.7, 1);
    stroke(sheet.coast, palette.coast, 0.8, 0.9);
    drawDisputed(context, sheet.crimea, picture, onScreen, onPlane);
  }
  context.restore();
}

/** Dots for one's own land, bars for the rival's, none for others. */
function patternFor(
  context: CanvasRenderingContext2D,
  stance: Stance,
  { palette, camera, ratio }: AtlasPicture,
): CanvasPattern | null {
  if (stance !== 'self' && stance !== 'rival') return null;
  const step = Math.round(8 * ratio);
  const tile = document.createElement('canvas');
  tile.width = step;
  tile.height = step;
  const pen = tile.getContext('2d');
  if (!pen) return null;
  pen.globalAlpha = 0.15;
  pen.fillStyle = stance === 'self' ? palette.self : palette.rival;
  if (stance === 'rival') pen.fillRect(0, 0, step, 1);
  else for (const at of [0, step / 2]) pen.fillRect(at, at, Math.round(1.5 * ratio), Math.round(1.5 * ratio));
  const pattern = context.createPattern(tile, 'repeat');
  const scale = 1 / (camera.scale * ratio);
  pattern?.setTransform(
    new DOMMatrix([scale, 0, 0, scale, -camera.x / camera.scale, -camera.y / camera.scale]),
  );
  return pattern;
}

/** Crimea belongs to no tint: hatched, with a dashed outline (UN General Assembly resolution 68/262). */
function drawDisputed(
  context: CanvasRenderingContext2D,
  shape: Path2D,
  { palette, camera, size }: AtlasPicture,
  onScreen: () => void,
  onPlane: () => void,
): void {
  context.save();
  context.globalAlpha = 1;
  context.fillStyle = palette.land;
  context.fill(shape);
  context.clip(shape);
  onScreen();
  context.strokeStyle = palette.ink;
  context.globalAlpha = 0.6;
  context.lineWidth = 0.9;
  context.beginPath();
  const step = Math.max(2.4, Math.min(5, camera.scale * 7));
  for (let x = -size.height; x < size.width; x += step) {
    context.moveTo(x, size.height);
    context.lineTo(x + size.height, 0);
  }
  context.stroke();
  context.restore();
  context.save();
  onPlane();
  context.setLineDash([2 / camera.scale, 1.6 / camera.scale]);
  context.strokeStyle = palette.ink;
  context.globalAlpha = 0.55;
  context.lineWidth = 0.8 / camera.scale;
  context.stroke(shape);
  context.restore();
}

/**
 * Makes the board's atlas from Natural Earth (through `world-atlas`): north of 5° S, quantized, with Crimea
 * taken out of every country and kept as a shape of its own, `crimea`, to be drawn as disputed (UN General
 * Assembly resolution 68/262). Beside it a list of the codes whose land the finer sheet has, for checking scenarios.
 * Does nothing when all outputs are there; `--force` makes them again.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { quantize } from 'topojson-client';
import { codeOf } from './codes.mjs';

const here = dirname(fileURLToPath(import.meta.url));
/** `islands`: smallest polygon kept, square degrees. */
const SHEETS = [
  { detail: '50m', quantization: 12_500, islands: 0.05 },
  { detail: '110m', quantization: 8_000, islands: 0 },
];
/** Southern edge: what lies wholly below is off every view of the board. */
const SOUTH = -5;
const outputOf = (sheet) => join(here, `atlas-${sheet.detail}.json`);
const inputOf = (sheet) =>
  createRequire(import.meta.url).resolve(`world-atlas/countries-${sheet.detail}.json`);

const LANDS = join(here, 'lands.json');

const isBuilt = () => [...SHEETS.map(outputOf), LANDS].every((file) => existsSync(file));

/** The points of a ring of a topology, in degrees. */
function pointsOf(topology, ring) {
  const { scale, translate } = topology.transform;
  return ring.flatMap((index) => {
    let x = 0;
    let y = 0;
    return topology.arcs[index < 0 ? ~index : index].map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
}

/** Crimea stands in the source as a polygon of its own among Russia's: the one wholly inside this box. */
const isCrimea = (points) => points.every(([x, y]) => x > 32.3 && x < 36.8 && y > 44.2 && y < 46.3);

/** Width by height in degrees, narrowed by latitude as the map narrows it. */
function extentOf(points) {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [bottom, top] = [Math.min(...ys), Math.max(...ys)];
  const narrow = Math.cos((((bottom + top) / 2) * Math.PI) / 180);
  return (Math.max(...xs) - Math.min(...xs)) * (top - bottom) * narrow;
}

/**
 * The polygons kept, with Crimea apart. Polygons are dropped whole and none is cut: the source's rings run on
 * across the antimeridian, and a planar clip would tear them.
 */
function prune(topology, islands) {
  const crimea = [];
  const shapes = [];
  for (const country of topology.objects.countries.geometries) {
    const polygons = country.type === 'Polygon' ? [country.arcs] : country.arcs;
    const kept = [];
    let largest = 0;
    for (const polygon of polygons) largest = Math.max(largest, extentOf(pointsOf(topology, polygon[0])));
    for (const polygon of polygons) {
      const points = pointsOf(topology, polygon[0]);
      if (isCrimea(points)) crimea.push(polygon);
      else if (Math.max(...points.map(([, y]) => y)) > SOUTH) {
        const extent = extentOf(points);
        if (extent >= islands || extent === largest) kept.push(polygon);
      }
    }
    const code = codeOf(country) ?? `x${shapes.length}`;
    if (kept.length > 0) shapes.push({ type: 'MultiPolygon', arcs: kept, id: code });
  }
  if (crimea.length === 0) throw new Error('Crimea not found: the source has changed its shape');
  shapes.push({ type: 'MultiPolygon', arcs: crimea, id: 'crimea' });
  return { ...topology, objects: { lands: { type: 'GeometryCollection', geometries: shapes } } };
}

/** The topology with only the arcs that its shapes use, decoded from the source's own quantization. */
function withUsedArcs(topology) {
  const places = new Map();
  const arcs = [];
  const place = (index) => {
    const own = index < 0 ? ~index : index;
    if (!places.has(own)) {
      places.set(own, arcs.length);
      arcs.push(pointsOf(topology, [own]));
    }
    return index < 0 ? ~places.get(own) : places.get(own);
  };
  const geometries = topology.objects.lands.geometries.map((shape) => ({
    ...shape,
    arcs: shape.arcs.map((polygon) => polygon.map((ring) => ring.map(place))),
  }));
  return { type: 'Topology', arcs, objects: { lands: { type: 'GeometryCollection', geometries } } };
}

function build(sheet) {
  const source = JSON.parse(readFileSync(inputOf(sheet), 'utf8'));
  const atlas = quantize(withUsedArcs(prune(source, sheet.islands)), sheet.quantization);
  writeFileSync(outputOf(sheet), JSON.stringify(atlas));
  return atlas.objects.lands.geometries.map(({ id }) => id).filter((id) => /^[A-Z]{3}$/.test(id));
}

if (process.argv.includes('--force') || !isBuilt()) {
  const [fine] = SHEETS.map(build);
  writeFileSync(LANDS, JSON.stringify([...new Set(fine)].sort()));
}

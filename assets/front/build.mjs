/**
 * Draws the front page's small atlas once: `node assets/front/build.mjs` writes atlas.json, which is
 * committed. Coastlines: Natural Earth 110 m (public domain) by way of the world-atlas package.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { geoAzimuthalEqualArea, geoGraticule, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';

const WIDTH = 640;
const HEIGHT = 420;
const topology = JSON.parse(
  readFileSync(new URL('../../node_modules/world-atlas/land-110m.json', import.meta.url), 'utf8'),
);
const projection = geoAzimuthalEqualArea()
  .rotate([20, -66])
  .scale(330)
  .translate([WIDTH / 2, HEIGHT / 2 - 30])
  .clipExtent([
    [0, 0],
    [WIDTH, HEIGHT],
  ])
  .precision(0.6);
const path = geoPath(projection).digits(0);
const washington = [-77.04, 38.9];
const moscow = [37.62, 55.75];
const rounded = (point) => point.map((value) => Math.round(value));

const atlas = {
  width: WIDTH,
  height: HEIGHT,
  land: path(feature(topology, topology.objects.land)),
  graticule: path(geoGraticule().step([15, 10])()),
  thread: path({ type: 'LineString', coordinates: [washington, moscow] }),
  washington: rounded(projection(washington)),
  moscow: rounded(projection(moscow)),
};
writeFileSync(new URL('./atlas.json', import.meta.url), `${JSON.stringify(atlas)}\n`);

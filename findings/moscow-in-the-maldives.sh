#!/usr/bin/env bash
# world-atlas and d3-geo: on the most detailed map of the world, Moscow lies in the Maldives.
#
# The map's coordinates stand on a grid. Three of the country's 176 islands are a step or two of it across, and
# their outlines run the other way round. A reader that works in the plane doesn't mind; d3-geo takes the inside of
# a ring to be what lies on one hand of it, so each of the three is all the world but an islet. The country's area
# is three Earths, its fill covers the map, and whoever looks up the country at any place finds two. The two coarser
# maps are free of it.
set -euo pipefail

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
echo '{"private": true}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts world-atlas@2.0.2 topojson-client@3.1.0 d3-geo@3.1.2 || exit 2

cat >probe.mjs <<'JS'
import { createRequire } from 'node:module';
import { geoArea, geoContains } from 'd3-geo';
import { feature } from 'topojson-client';

const require = createRequire(import.meta.url);
const moscow = [37.62, 55.75];
for (const scale of ['110m', '50m', '10m']) {
  const atlas = require(`world-atlas/countries-${scale}.json`);
  const countries = feature(atlas, atlas.objects.countries).features;
  const around = countries.filter((country) => geoContains(country, moscow)).map(({ properties }) => properties.name);
  const earths = countries.reduce((sum, country) => sum + geoArea(country), 0) / (4 * Math.PI);
  console.log(`${scale}: Moscow lies in ${around.join(' and ')}; all countries together cover ${earths.toFixed(2)} of the Earth`);
}
JS

expected='at each scale Moscow lies in Russia alone, and all countries together cover 0.29 of the Earth'
stated='110m: Moscow lies in Russia; all countries together cover 0.29 of the Earth
50m: Moscow lies in Russia; all countries together cover 0.29 of the Earth
10m: Moscow lies in Russia and Maldives; all countries together cover 3.29 of the Earth'
seen=$(node probe.mjs) || exit 2

printf 'with      world-atlas 2.0.2, topojson-client 3.1.0, d3-geo 3.1.2, Node %s\n' "$(node --version)"
printf 'expected  %s\n' "$expected"
printf 'seen\n%s\n' "$seen"
[ "$seen" = "$stated" ] || { printf 'This is no longer what was stated:\n%s\n' "$stated"; exit 1; }
echo 'as stated'

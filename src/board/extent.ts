import type { World } from '../engine/index.ts';
import { type LonLat, type Point, toPlane } from './geometry.ts';

/** Inland places of lands whose capital lies at their edge on this map: framed where there is room. Longitude, latitude. */
const HEARTLANDS: Readonly<Record<string, readonly LonLat[]>> = {
  USA: [
    [-97, 33],
    [-105, 40],
  ],
};

/** The capitals and arenas of a scenario, on the plane. */
export const placesOf = (world: World): readonly Point[] => [
  ...world.scenario.file.powers.map(({ capital }) => toPlane(capital)),
  ...world.scenario.file.arenas.map(({ place }) => toPlane(place)),
];

/** Land of the played powers that the map would otherwise crop. */
export const heartlandsOf = (world: World): readonly Point[] =>
  world.scenario.file.powers.flatMap(({ code, played }) =>
    played === true && Object.hasOwn(HEARTLANDS, code) ? (HEARTLANDS[code] ?? []).map(toPlane) : [],
  );

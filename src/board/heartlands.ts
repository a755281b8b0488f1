import type { LonLat } from './geometry.ts';

/** Inland places of lands whose capital lies at their edge on this map: framed where there is room. Longitude, latitude. */
export const HEARTLANDS: Readonly<Record<string, readonly LonLat[]>> = {
  USA: [
    [-97, 33],
    [-105, 40],
  ],
};

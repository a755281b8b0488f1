import type { World } from '../engine/index.ts';
import type { ArenaItem, DrawList } from './drawlist.ts';
import { type Camera, type Point, type Size, toPlane } from './geometry.ts';
import { HEARTLANDS } from './heartlands.ts';
import type { Box } from './placement.ts';

/** Whether the paper under two pictures is the same. */
export const isSameMap = (one: DrawList, other: DrawList, before: Camera, after: Camera): boolean =>
  before.scale === after.scale &&
  before.x === after.x &&
  before.y === after.y &&
  Object.keys(other.lands).every((code) => one.lands[code] === other.lands[code]);

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

/** Room for the board, CSS pixels. */
export const sizeOf = (element: HTMLElement): Size => ({
  width: Math.max(80, Math.round(element.clientWidth)),
  height: Math.max(80, Math.round(element.clientHeight)),
});

/** How much larger than usual the page's text is. */
export const rootScale = (): number =>
  Math.max(1, Math.min(2, Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1));

/** Sharper than 2.5 pixels a pixel is not seen, and costs. */
export const ratioOf = (): number => Math.min(2.5, Math.max(1, window.devicePixelRatio || 1));

/** Whether an arena has changed so much that it is pointed out. */
export const differs = (a: ArenaItem, b: ArenaItem): boolean =>
  Math.abs(a.heat - b.heat) >= 15 ||
  Math.abs(a.progress - b.progress) >= 15 ||
  Math.abs(a.terms - b.terms) >= 8;

/** Where something lies over the board, CSS pixels from the board's corner; `null` for nothing. */
export const coverOf = (element: Element, cover: Element | undefined): Box | null => {
  if (cover === undefined) return null;
  const [board, over] = [element.getBoundingClientRect(), cover.getBoundingClientRect()];
  return {
    minX: over.left - board.left,
    minY: over.top - board.top,
    maxX: over.right - board.left,
    maxY: over.bottom - board.top,
  };
};

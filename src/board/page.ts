import type { Size } from './geometry.ts';
import type { Box } from './placement.ts';

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

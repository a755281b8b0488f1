import type { Point } from './geometry.ts';

export interface Gestures {
  readonly onMove: (by: Point) => void;
  readonly onZoom: (factor: number, at: Point) => void;
  readonly onTap: (at: Point) => void;
  /** `null` when the pointer leaves. */
  readonly onPoint: (at: Point | null) => void;
  /** After the last finger or button is lifted, or the wheel has come to rest. */
  readonly onRest: () => void;
  /** Whether a finger moves the map (and not the page). */
  readonly isHeld: () => boolean;
}

/** A press that moves less than this, CSS pixels, is a tap. */
const SLACK = 5;
const WHEEL_REST = 160;

/** Listens to drag, wheel and pinch on an element; returns how to stop. */
export function listen(element: HTMLElement, gestures: Gestures): () => void {
  const held = new Map<number, Point>();
  let start: Point | null = null;
  let isDrag = false;
  let resting: ReturnType<typeof setTimeout> | null = null;
  const place = (event: MouseEvent): Point => {
    const { left, top } = element.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };
  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    held.set(event.pointerId, place(event));
    start = held.size === 1 ? place(event) : null;
    isDrag = held.size > 1;
    if (event.pointerType !== 'touch' || gestures.isHeld()) element.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent): void => {
    const at = place(event);
    const before = held.get(event.pointerId);
    if (!before) {
      if (event.pointerType !== 'touch') gestures.onPoint(at);
      return;
    }
    if (start && Math.hypot(at[0] - start[0], at[1] - start[1]) > SLACK) isDrag = true;
    if (held.size === 2) pinch(event.pointerId, before, at);
    else if (isDrag && (event.pointerType !== 'touch' || gestures.isHeld()))
      gestures.onMove([at[0] - before[0], at[1] - before[1]]);
    if (isDrag || held.size > 1) held.set(event.pointerId, at);
  };
  const pinch = (finger: number, before: Point, now: Point): void => {
    const other = [...held].find(([id]) => id !== finger)?.[1];
    if (!other) return;
    const [was, is] = [
      Math.hypot(before[0] - other[0], before[1] - other[1]),
      Math.hypot(now[0] - other[0], now[1] - other[1]),
    ];
    gestures.onMove([(now[0] - before[0]) / 2, (now[1] - before[1]) / 2]);
    if (was > 8) gestures.onZoom(is / was, [(now[0] + other[0]) / 2, (now[1] + other[1]) / 2]);
  };
  const up = (event: PointerEvent): void => {
    if (!held.delete(event.pointerId)) return;
    if (event.type === 'pointerup' && !isDrag && start) gestures.onTap(place(event));
    if (held.size > 0) return;
    if (isDrag) gestures.onRest();
    start = null;
    isDrag = false;
  };
  const leave = (): void => gestures.onPoint(null);
  const wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const lines = event.deltaMode === 1 ? 18 : 1;
    gestures.onZoom(2 ** (-event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.0022)), place(event));
    if (resting !== null) clearTimeout(resting);
    resting = setTimeout(gestures.onRest, WHEEL_REST);
  };
  element.addEventListener('pointerdown', down);
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', up);
  element.addEventListener('pointercancel', up);
  element.addEventListener('pointerleave', leave);
  element.addEventListener('wheel', wheel, { passive: false });
  return () => {
    if (resting !== null) clearTimeout(resting);
    element.removeEventListener('pointerdown', down);
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerup', up);
    element.removeEventListener('pointercancel', up);
    element.removeEventListener('pointerleave', leave);
    element.removeEventListener('wheel', wheel);
  };
}

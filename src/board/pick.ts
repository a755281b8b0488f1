import type { Picked } from '../view/index.ts';
import type { DrawList, Label } from './drawlist.ts';
import { distanceTo, type Point } from './geometry.ts';

/** Half the smallest target, CSS pixels. */
const REACH = 12;
const THREAD_WEIGHT = { lead: 0, played: 3, other: 5 } as const;

const isOn = (label: Label | null, [x, y]: Point): boolean =>
  label !== null &&
  x >= label.x - 2 &&
  x <= label.x + label.width + 2 &&
  Math.abs(y - label.y) <= Math.max(REACH, label.height / 2);

/** What lies under a point of the screen: marks before capitals and arenas, those before their names, threads last. */
export function pickAt(list: DrawList, point: Point): Picked | null {
  let best: Picked | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  const offer = (pick: Picked, distance: number, reach: number): void => {
    if (distance > reach || distance >= nearest) return;
    best = pick;
    nearest = distance;
  };
  const away = ([x, y]: Point): number => Math.hypot(point[0] - x, point[1] - y);
  for (const { id, at, radius, liesOn } of list.marks)
    offer({ kind: 'instrument', id, key: liesOn }, away(at), Math.max(REACH, radius + 3));
  for (const { kind, id, key, at, radius } of [...list.powers, ...list.arenas])
    offer({ kind, id, key }, away(at), Math.max(REACH, radius + 3));
  for (const { kind, id, key, at, width, height } of list.bodies)
    if (Math.abs(point[0] - at[0]) <= width / 2 && Math.abs(point[1] - at[1]) <= Math.max(REACH, height / 2))
      offer({ kind, id, key }, away(at), Math.max(width, REACH));
  if (best !== null) return best;
  for (const { kind, id, key, label } of [...list.powers, ...list.arenas])
    if (isOn(label, point)) return { kind, id, key };
  for (const { id, key, line, rank } of list.threads)
    offer({ kind: 'pair', id, key }, distanceTo(line, point) + THREAD_WEIGHT[rank], REACH);
  return best;
}

import type { ThreadItem, TrendItem } from './drawlist.ts';
import { stationAt } from './geometry.ts';
import { type Palette, warmth } from './palette.ts';
import { boxAround } from './placement.ts';
import type { Setting } from './setting.ts';
import { weaveReach } from './threads.ts';

/** Changes from here on are told, 0–1000: half a point between the two played powers, more between others. */
export const WORTH = { lead: 5, played: 15, other: 25 } as const;
/** Shares of the line, from the middle outward. */
const SHARES = [0.5, 0.46, 0.54, 0.42, 0.58, 0.38, 0.62, 0.33, 0.67, 0.28, 0.72] as const;

/** Change of a number of a pair since the turn before; 0 where it is not worth telling. */
export const changeOf = (
  now: readonly number[],
  before: readonly number[],
  at: number,
  worth: number,
): number => {
  const change = (now[at] ?? 0) - (before[at] ?? 0);
  return Math.abs(change) < worth ? 0 : change;
};

/** What rose and fell since the turn before, beside the threads, wherever there is room. Takes the room. */
export function trendsOf(setting: Setting, threads: readonly ThreadItem[]): readonly TrendItem[] {
  const { world, view, options, placer, unit } = setting;
  const { earlier } = options;
  if (!earlier) return [];
  const found: TrendItem[] = [];
  for (const thread of [...threads].reverse()) {
    const [a, b] = thread.ends;
    const at = (world.powerIndex.get(a) ?? 0) * world.powers.length + (world.powerIndex.get(b) ?? 0);
    const worth = WORTH[thread.rank];
    const tension = changeOf(view.dyads.tension, earlier.dyads.tension, at, worth);
    const cooperation = changeOf(view.dyads.cooperation, earlier.dyads.cooperation, at, worth);
    const signs = Number(tension !== 0) + Number(cooperation !== 0);
    if (signs === 0) continue;
    const radius = (thread.rank === 'lead' ? 6 : 4) * unit;
    const width = radius * (signs === 2 ? 4.6 : 2.2);
    const away = weaveReach(thread, unit) + radius + 3;
    const spot = placer.best(
      SHARES.flatMap((share, order) => {
        const { x, y, angle } = stationAt(thread.line, share);
        const reach = away + Math.abs(Math.sin(angle)) * (width / 2 - radius);
        return ([1, -1] as const).map((side) => {
          const point = [x - Math.sin(angle) * reach * side, y + Math.cos(angle) * reach * side] as const;
          return { at: point, box: boxAround(point, width, radius * 2.2), cost: order };
        });
      }),
    );
    if (!spot) continue;
    placer.take(spot.box);
    found.push({ key: thread.key, emphasis: thread.emphasis, at: spot.at, radius, tension, cooperation });
  }
  return found;
}

/** Tension as a full triangle, cooperation as an open angle, pointing up where it rose and down where it fell. */
export function drawTrend(
  context: CanvasRenderingContext2D,
  { at: [x, y], radius, tension, cooperation, emphasis }: TrendItem,
  palette: Palette,
): void {
  const apart = tension !== 0 && cooperation !== 0 ? radius * 1.15 : 0;
  context.save();
  context.globalAlpha = emphasis === 'faint' ? 0.35 : 1;
  context.lineJoin = 'round';
  context.lineCap = 'round';
  const trace = (middle: number, change: number): void => {
    const tip = change > 0 ? -1 : 1;
    context.beginPath();
    context.moveTo(middle - radius, y - tip * radius * 0.75);
    context.lineTo(middle, y + tip * radius * 0.85);
    context.lineTo(middle + radius, y - tip * radius * 0.75);
  };
  if (tension !== 0) {
    trace(x - apart, tension);
    context.closePath();
    context.strokeStyle = palette.halo;
    context.lineWidth = 3;
    context.stroke();
    context.fillStyle = warmth(palette, 0.6);
    context.fill();
  }
  if (cooperation !== 0) {
    trace(x + apart, cooperation);
    context.strokeStyle = palette.halo;
    context.lineWidth = radius * 0.55 + 3;
    context.stroke();
    context.strokeStyle = palette.cooperation;
    context.lineWidth = radius * 0.55;
    context.stroke();
  }
  context.restore();
}

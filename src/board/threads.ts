import type { ThreadItem } from './drawlist.ts';
import { lengthsAlong, type Point, stationAt } from './geometry.ts';
import { type Palette, warmth } from './palette.ts';

/** How thick and how frayed a thread is, CSS pixels. */
export interface Weave {
  /** Width of the steady line: cooperation. */
  readonly core: number;
  /** Width of the fraying strands: tension. */
  readonly strand: number;
  /** How far the strands stray from their course. */
  readonly stray: number;
  /** Distance of the strands' course from the middle. */
  readonly offset: number;
  /** Length of one tooth along the line. */
  readonly tooth: number;
}

/** How far a tooth's point is pushed along the line, as a share of its length. */
const LEAN = 0.62;

/** Cooperation widens the core; tension widens and frays the strands about it. */
export function weaveOf(
  { rank, tension, cooperation }: Pick<ThreadItem, 'rank' | 'tension' | 'cooperation'>,
  unit: number,
): Weave {
  const [t, c] = [tension / 1000, cooperation / 1000];
  if (rank === 'lead') {
    const core = (0.8 + c * 7.5) * unit;
    return {
      core,
      strand: (0.7 + t * 1.9) * unit,
      stray: Math.max(0, t - 0.1) * 11 * unit,
      offset: core / 2 + (1.8 + t * 1.8) * unit,
      tooth: (9.5 - t * 4.5) * unit,
    };
  }
  const size = rank === 'played' ? 1 : 0.8;
  return {
    core: (0.5 + Math.max(0, c - 0.12) * 3.6) * size * unit,
    strand: (0.45 + t * 0.9) * size * unit,
    stray: Math.max(0, t - 0.12) * 6.5 * size * unit,
    offset: 0,
    tooth: (8 - t * 3) * unit,
  };
}

/** How far a thread's drawing reaches from its middle, CSS pixels. */
export function weaveReach({ rank, tension, cooperation }: ThreadItem, unit: number): number {
  const { core, offset, stray } = weaveOf({ rank, tension, cooperation }, unit);
  return Math.max(core / 2, offset + stray);
}

/** The same letters give the same numbers: strands must not flicker from one drawing to the next. */
function grainOf(text: string): () => number {
  let state = 2166136261;
  for (const letter of text) state = Math.imul(state ^ letter.charCodeAt(0), 16777619);
  return () => {
    state = Math.imul(state ^ (state >>> 15), 2246822519) + 374761393;
    return ((state ^ (state >>> 13)) >>> 0) / 4294967296;
  };
}

/** Points every `step` along a line, each with its normal. */
function resample(
  line: readonly Point[],
  step: number,
): readonly (readonly [number, number, number, number])[] {
  const lengths = lengthsAlong(line);
  const total = lengths.at(-1) ?? 0;
  const count = Math.max(2, Math.round(total / step));
  const found: (readonly [number, number, number, number])[] = [];
  let k = 1;
  for (let n = 0; n <= count; n++) {
    const goal = (total * n) / count;
    while (k < line.length - 1 && (lengths[k] ?? 0) < goal) k++;
    const [a, b] = [line[k - 1], line[k]];
    if (!a || !b) continue;
    const span = (lengths[k] ?? 0) - (lengths[k - 1] ?? 0) || 1;
    const part = (goal - (lengths[k - 1] ?? 0)) / span;
    const [dx, dy] = [(b[0] - a[0]) / span, (b[1] - a[1]) / span];
    found.push([a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part, -dy, dx]);
  }
  return found;
}

/** What one strand of a thread tells. */
interface Strand {
  /** Side of the thread seen from its start: 1 right, −1 left, 0 across it. */
  readonly side: 1 | -1 | 0;
  /** How far its teeth stand out, CSS pixels. */
  readonly stray: number;
  /** Which way its teeth point: 1 toward the end of the line, −1 toward its start, in between less. */
  readonly lean: number;
}

/** How much more one side must do than the other before a thread of one strand says so. */
const CLEAR = 0.05;

/**
 * Between the played powers each strand belongs to one of them, on its right hand as it faces the other: teeth point to
 * whom the pressure is aimed, and stand out as far as its share of it. Other threads have one strand for both.
 */
function strandsOf({ rank, pressing }: ThreadItem, { stray }: Weave): readonly Strand[] {
  const press = pressing / 1000;
  if (rank === 'lead')
    return [
      { side: 1, stray: stray * (0.4 + press * 1.2), lean: 1 },
      { side: -1, stray: stray * (1.6 - press * 1.2), lean: -1 },
    ];
  const lean = Math.abs(press - 0.5) < CLEAR ? 0 : Math.max(-1, Math.min(1, (press - 0.5) * 4));
  return [{ side: 0, stray, lean }];
}

/**
 * Traces one strand, uneven as fraying is, meeting the ends: teeth outward from the thread on one side of it,
 * or, with no side, to and fro across it.
 */
function traceStrand(
  context: CanvasRenderingContext2D,
  thread: ThreadItem,
  weave: Weave,
  { side, stray, lean }: Strand,
): void {
  const grain = grainOf(`${thread.id}${side}`);
  const stations = resample(thread.line, weave.tooth / 2);
  const last = stations.length - 1;
  context.beginPath();
  for (const [k, [x, y, nx, ny]] of stations.entries()) {
    const ease = Math.min(1, Math.min(k, last - k) / 5);
    const tooth = (0.55 + grain() * 0.9) * stray;
    const isOut = k % 2 === 1;
    const away =
      side === 0 ? tooth * 0.7 * (isOut ? 1 : -1) * ease : (weave.offset + (isOut ? tooth : 0)) * ease * side;
    const along = isOut || side === 0 ? lean * weave.tooth * LEAN * ease : 0;
    if (k === 0) context.moveTo(x, y);
    else context.lineTo(x + nx * away + ny * along, y + ny * away - nx * along);
  }
  context.stroke();
}

/** Where on its way an arrowhead stands, CSS pixels from the capital that it points to. */
const HEAD_AWAY = 26;

/** An arrowhead on a strand, before the power on whom the pressure is put; as large as its share of the pressure. */
function fillHead(
  context: CanvasRenderingContext2D,
  thread: ThreadItem,
  weave: Weave,
  { side, stray, lean }: Strand,
  unit: number,
): void {
  if (lean === 0) return;
  const total = lengthsAlong(thread.line).at(-1) ?? 0;
  const way = Math.sign(lean);
  const share = Math.min(0.4, (HEAD_AWAY * unit) / Math.max(1, total));
  const { x, y, angle } = stationAt(thread.line, way > 0 ? 1 - share : share);
  const press = (way > 0 ? thread.pressing : 1000 - thread.pressing) / 1000;
  const size = (thread.rank === 'lead' ? 2.5 + press * 8 : 3.6) * unit;
  const away = side === 0 ? 0 : (weave.offset + stray / 2) * side;
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
  const [cx, cy] = [x - dy * away, y + dx * away];
  context.beginPath();
  context.moveTo(cx + dx * way * size * 1.3, cy + dy * way * size * 1.3);
  context.lineTo(cx - dx * way * size - dy * size, cy - dy * way * size + dx * size);
  context.lineTo(cx - dx * way * size * 0.4, cy - dy * way * size * 0.4);
  context.lineTo(cx - dx * way * size + dy * size, cy - dy * way * size - dx * size);
  context.closePath();
  context.stroke();
  context.fill();
}

/** The steady band, wider toward the end of whoever gives more. */
function traceBand(context: CanvasRenderingContext2D, thread: ThreadItem, weave: Weave): void {
  const stations = resample(thread.line, 6);
  const last = Math.max(1, stations.length - 1);
  const skew = Math.max(-0.7, Math.min(0.7, (thread.giving / 1000 - 0.5) * 4));
  const edge = (side: 1 | -1): readonly Point[] =>
    stations.map(([x, y, nx, ny], k) => {
      const half = (weave.core / 2) * (1 + skew * (1 - (2 * k) / last)) * side;
      return [x + nx * half, y + ny * half];
    });
  context.beginPath();
  for (const [k, [x, y]] of [...edge(1), ...edge(-1).toReversed()].entries()) {
    if (k === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
  context.closePath();
  context.fill();
}

function traceLine(context: CanvasRenderingContext2D, line: readonly Point[]): void {
  context.beginPath();
  for (const [k, [x, y]] of line.entries()) {
    if (k === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
  context.stroke();
}

/** Draws one thread in CSS pixels. */
export function drawThread(
  context: CanvasRenderingContext2D,
  thread: ThreadItem,
  palette: Palette,
  unit: number,
): void {
  const weave = weaveOf(thread, unit);
  const weight = Math.min(1, Math.max(thread.tension, thread.cooperation) / 560);
  const calm = thread.rank === 'lead' ? 1 : (thread.rank === 'played' ? 0.4 : 0.3) + 0.45 * weight;
  const alpha =
    thread.emphasis === 'faint'
      ? thread.rank === 'lead'
        ? 0.32
        : 0.14
      : thread.emphasis === 'strong'
        ? 1
        : calm;
  context.save();
  context.lineJoin = 'round';
  context.lineCap = 'round';
  if (thread.rank === 'lead' || thread.emphasis === 'strong') {
    context.globalAlpha = alpha * 0.55;
    context.strokeStyle = palette.halo;
    context.lineWidth = (weave.offset + weave.stray) * 2 + 5;
    traceLine(context, thread.line);
  }
  context.globalAlpha = alpha;
  const strands = thread.tension > 120 ? strandsOf(thread, weave) : [];
  if (strands.length > 0) {
    context.lineJoin = 'miter';
    context.strokeStyle = warmth(palette, thread.tension / 1000);
    context.lineWidth = weave.strand;
    for (const strand of strands) traceStrand(context, thread, weave, strand);
  }
  context.lineJoin = 'round';
  context.fillStyle = palette.cooperation;
  traceBand(context, thread, weave);
  context.fillStyle = warmth(palette, thread.tension / 1000);
  context.strokeStyle = palette.halo;
  context.lineWidth = 2.4 * unit;
  for (const strand of strands) fillHead(context, thread, weave, strand, unit);
  context.restore();
}

import type { ThreadItem } from './drawlist.ts';
import { lengthsAlong, type Point } from './geometry.ts';
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
  readonly colour: string;
}

/** Cooperation widens the core; tension widens and frays the strands about it. */
export function weaveOf({ rank, tension, cooperation }: ThreadItem, palette: Palette, unit: number): Weave {
  const [t, c] = [tension / 1000, cooperation / 1000];
  const colour = warmth(palette, t);
  if (rank === 'lead') {
    const core = (0.8 + c * 7.5) * unit;
    return {
      core,
      strand: (0.7 + t * 1.9) * unit,
      stray: Math.max(0, t - 0.1) * 11 * unit,
      offset: core / 2 + (1.8 + t * 1.8) * unit,
      tooth: (9.5 - t * 4.5) * unit,
      colour,
    };
  }
  const size = rank === 'played' ? 1 : 0.8;
  return {
    core: (0.5 + Math.max(0, c - 0.12) * 3.6) * size * unit,
    strand: (0.45 + t * 0.9) * size * unit,
    stray: Math.max(0, t - 0.12) * 6.5 * size * unit,
    offset: 0,
    tooth: (8 - t * 3) * unit,
    colour,
  };
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

/**
 * Traces one strand, uneven as fraying is, meeting the ends: teeth outward from the thread on one side of it,
 * or, with no side, to and fro across it.
 */
function traceStrand(
  context: CanvasRenderingContext2D,
  thread: ThreadItem,
  weave: Weave,
  side: 1 | -1 | 0,
): void {
  const grain = grainOf(`${thread.id}${side}`);
  const stations = resample(thread.line, weave.tooth / 2);
  const last = stations.length - 1;
  context.beginPath();
  for (const [k, [x, y, nx, ny]] of stations.entries()) {
    const ease = Math.min(1, Math.min(k, last - k) / 5);
    const tooth = (0.55 + grain() * 0.9) * weave.stray;
    const isOut = k % 2 === 1;
    const away =
      side === 0 ? tooth * 0.7 * (isOut ? 1 : -1) * ease : (weave.offset + (isOut ? tooth : 0)) * ease * side;
    if (k === 0) context.moveTo(x, y);
    else context.lineTo(x + nx * away, y + ny * away);
  }
  context.stroke();
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
  const weave = weaveOf(thread, palette, unit);
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
  if (thread.tension > 120) {
    context.lineJoin = 'miter';
    context.strokeStyle = weave.colour;
    context.lineWidth = weave.strand;
    for (const side of thread.rank === 'lead' ? ([1, -1] as const) : ([0] as const))
      traceStrand(context, thread, weave, side);
  }
  context.lineJoin = 'round';
  context.strokeStyle = palette.cooperation;
  context.lineWidth = weave.core;
  traceLine(context, thread.line);
  context.restore();
}

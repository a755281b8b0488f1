import type * as Phaser from 'phaser';
import { type Camera, lengthsAlong, type Point, stationAt, toScreen } from './geometry.ts';
import type { Journey, Tone } from './journey.ts';
import { type Palette, toNumber } from './palette.ts';

type Pen = Phaser.GameObjects.Graphics;

const colourOf = (tone: Tone, palette: Palette): number =>
  toNumber(tone === 'hostile' ? palette.tension : tone === 'friendly' ? palette.cooperation : palette.accent);

const easeInOut = (t: number): number => (t < 0.5 ? 2 * t * t : 1 - (2 - 2 * t) ** 2 / 2);

/** A ring that opens once and fades. `share` 0–1. */
export function drawPulse(pen: Pen, at: Point, colour: number, share: number, reach: number): void {
  const open = 1 - (1 - share) ** 3;
  pen.lineStyle(2.6 * (1 - share) + 0.4, colour, 1 - share);
  pen.strokeCircle(at[0], at[1], 5 + open * reach);
}

/** A steady ring or line for what is pointed at. */
export function drawOutline(pen: Pen, at: Point, radius: number, colour: number): void {
  pen.lineStyle(2, colour, 0.95);
  pen.strokeCircle(at[0], at[1], radius);
}

export function drawTrail(
  pen: Pen,
  line: readonly Point[],
  colour: number,
  width: number,
  alpha: number,
): void {
  pen.lineStyle(width, colour, alpha);
  pen.beginPath();
  for (const [k, [x, y]] of line.entries()) {
    if (k === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  }
  pen.strokePath();
}

/** The part of a line between two shares of its length. */
function between(line: readonly Point[], from: number, to: number): readonly Point[] {
  const lengths = lengthsAlong(line);
  const total = lengths.at(-1) ?? 0;
  const [start, end] = [stationAt(line, from), stationAt(line, to)];
  const inside = line.filter((_, k) => (lengths[k] ?? 0) > from * total && (lengths[k] ?? 0) < to * total);
  return [[start.x, start.y], ...inside, [end.x, end.y]];
}

/** Draws an event on its way. `share` 0–1 of its time; without motion the whole way stands at once. */
export function drawJourney(
  pen: Pen,
  journey: Journey,
  camera: Camera,
  palette: Palette,
  share: number,
  isStill: boolean,
): void {
  const line = journey.line.map((point) => toScreen(camera, point));
  const last = line.at(-1);
  if (!last) return;
  const colour = colourOf(journey.tone, palette);
  if (!journey.isTravelling || line.length < 2) {
    if (isStill) drawOutline(pen, last, 15, colour);
    else drawPulse(pen, last, colour, share, 22);
    return;
  }
  if (isStill) {
    drawTrail(pen, line, colour, 3, 0.75);
    drawHead(pen, line, 0.97, journey, colour, palette);
    drawOutline(pen, last, 13, colour);
    return;
  }
  const RUN = 0.78; // the rest of the time is the arrival
  const at = easeInOut(Math.min(1, share / RUN));
  const fade = share < RUN ? 1 : 1 - (share - RUN) / (1 - RUN);
  drawTrail(pen, between(line, 0, at), colour, 2, 0.34 * fade);
  drawTrail(pen, between(line, Math.max(0, at - 0.22), at), colour, 3.4, 0.8 * fade);
  if (share < RUN) drawHead(pen, line, at, journey, colour, palette);
  else drawPulse(pen, last, colour, (share - RUN) / (1 - RUN), 18 + 12 * journey.force);
}

/** Chevrons for hostile acts (more for heavier ones), a dot for friendly ones, a diamond for others. */
function drawHead(
  pen: Pen,
  line: readonly Point[],
  at: number,
  journey: Journey,
  colour: number,
  palette: Palette,
): void {
  const { x, y, angle } = stationAt(line, at);
  const size = 6.5 + 3 * journey.force;
  const halo = toNumber(palette.halo);
  const along = (forward: number, side: number): Point => [
    x + Math.cos(angle) * forward - Math.sin(angle) * side,
    y + Math.sin(angle) * forward + Math.cos(angle) * side,
  ];
  if (journey.tone === 'friendly') {
    pen.fillStyle(halo, 0.9).fillCircle(x, y, size + 2.5);
    if (journey.isHollow) pen.lineStyle(2.4, colour, 1).strokeCircle(x, y, size);
    else pen.fillStyle(colour, 1).fillCircle(x, y, size);
    return;
  }
  const shape = (back: number, grow: number): Point[] =>
    journey.tone === 'hostile'
      ? [
          along(size + grow - back, 0),
          along(-size - grow - back, -size - grow),
          along(-size * 0.35 - grow * 0.5 - back, 0),
          along(-size - grow - back, size + grow),
        ]
      : [along(size + grow, 0), along(0, -size - grow), along(-size - grow, 0), along(0, size + grow)];
  const count = journey.tone === 'hostile' ? 1 + Math.round(journey.force * 2) : 1;
  for (let k = count - 1; k >= 0; k--) {
    const back = k * size * 1.15;
    pen.fillStyle(halo, 0.9);
    traceShape(pen, shape(back, 2));
    pen.fillPath();
    pen.fillStyle(colour, 1 - k * 0.22).lineStyle(2.2, colour, 1);
    traceShape(pen, shape(back, 0));
    if (journey.isHollow) pen.strokePath();
    else pen.fillPath();
  }
}

function traceShape(pen: Pen, corners: readonly Point[]): void {
  pen.beginPath();
  for (const [k, [x, y]] of corners.entries()) {
    if (k === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  }
  pen.closePath();
}

import type { Glyph } from './drawlist.ts';

/** Draws a glyph's strokes in a square from −1 to 1 on the context's current transform. */
type Strokes = (context: CanvasRenderingContext2D) => void;

const GLYPHS: Readonly<Record<Glyph, Strokes>> = {
  /** A padlock. */
  sanctions: (context) => {
    context.beginPath();
    context.arc(0, -0.12, 0.32, Math.PI, 0);
    context.stroke();
    context.fillRect(-0.48, -0.12, 0.96, 0.66);
  },
  /** Head and shoulders. */
  staff: (context) => {
    context.beginPath();
    context.arc(0, -0.3, 0.25, 0, Math.PI * 2);
    context.fill();
    context.beginPath();
    context.arc(0, 0.55, 0.5, Math.PI, 0);
    context.closePath();
    context.fill();
  },
  /** An arrow both ways. */
  channel: (context) => {
    context.beginPath();
    context.moveTo(-0.6, 0);
    context.lineTo(0.6, 0);
    for (const side of [-1, 1]) {
      context.moveTo(side * 0.3, -0.3);
      context.lineTo(side * 0.62, 0);
      context.lineTo(side * 0.3, 0.3);
    }
    context.stroke();
  },
  /** Two speech bubbles. */
  talks: (context) => {
    context.beginPath();
    context.moveTo(-0.58, -0.44);
    context.lineTo(0.22, -0.44);
    context.lineTo(0.22, 0.08);
    context.lineTo(-0.2, 0.08);
    context.lineTo(-0.42, 0.32);
    context.lineTo(-0.42, 0.08);
    context.lineTo(-0.58, 0.08);
    context.closePath();
    context.fill();
    context.beginPath();
    context.moveTo(0.42, -0.16);
    context.lineTo(0.6, -0.16);
    context.lineTo(0.6, 0.34);
    context.lineTo(0.44, 0.34);
    context.lineTo(0.3, 0.56);
    context.lineTo(0.22, 0.34);
    context.lineTo(-0.08, 0.34);
    context.stroke();
  },
  /** A page with lines. */
  treaty: (context) => {
    context.strokeRect(-0.4, -0.54, 0.8, 1.08);
    context.beginPath();
    for (const y of [-0.24, 0.02, 0.28]) {
      context.moveTo(-0.2, y);
      context.lineTo(0.2, y);
    }
    context.stroke();
  },
  /** An hourglass. */
  commitment: (context) => {
    context.beginPath();
    context.moveTo(-0.4, -0.54);
    context.lineTo(0.4, -0.54);
    context.lineTo(-0.4, 0.54);
    context.lineTo(0.4, 0.54);
    context.closePath();
    context.fill();
  },
  /** The map sign for infantry: a crossed box. */
  deployment: (context) => {
    context.strokeRect(-0.58, -0.38, 1.16, 0.76);
    context.beginPath();
    context.moveTo(-0.58, -0.38);
    context.lineTo(0.58, 0.38);
    context.moveTo(0.58, -0.38);
    context.lineTo(-0.58, 0.38);
    context.stroke();
  },
  /** A flag on its pole. */
  ceasefire: (context) => {
    context.beginPath();
    context.moveTo(-0.36, 0.6);
    context.lineTo(-0.36, -0.56);
    context.stroke();
    context.beginPath();
    context.moveTo(-0.36, -0.56);
    context.lineTo(0.54, -0.34);
    context.lineTo(-0.36, 0.02);
    context.closePath();
    context.fill();
  },
};

/** A glyph of the given radius around a point, in the context's current stroke and fill colours. */
export function drawGlyph(
  context: CanvasRenderingContext2D,
  glyph: Glyph,
  x: number,
  y: number,
  radius: number,
): void {
  context.save();
  context.translate(x, y);
  context.scale(radius, radius);
  context.lineWidth = 0.17;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  GLYPHS[glyph](context);
  context.restore();
}

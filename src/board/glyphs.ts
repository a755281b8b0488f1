import { INSTRUMENT_VIEWS } from '../view/index.ts';
import type { InstrumentKind } from '../vocabulary/index.ts';

interface Traced {
  readonly path: Path2D;
  readonly isFull: boolean;
}

const traced = new Map<InstrumentKind, readonly Traced[]>();

/** The strokes of a kind of instrument, made into paths once. */
const strokesOf = (kind: InstrumentKind): readonly Traced[] => {
  const known = traced.get(kind);
  if (known) return known;
  const made = INSTRUMENT_VIEWS[kind].drawing.map(({ path, isFull }) => ({ path: new Path2D(path), isFull }));
  traced.set(kind, made);
  return made;
};

/** The sign of a kind of instrument, of the given radius around a point, in the context's current stroke and fill colours. */
export function drawGlyph(
  context: CanvasRenderingContext2D,
  kind: InstrumentKind,
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
  for (const { path, isFull } of strokesOf(kind)) {
    if (isFull) context.fill(path);
    else context.stroke(path);
  }
  context.restore();
}

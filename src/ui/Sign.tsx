import { INSTRUMENT_VIEWS } from '../view/index.ts';
import type { InstrumentKind } from '../vocabulary/index.ts';

/** The sign of a kind of instrument as the map draws it, within an `svg` from −1 to 1. */
export const SignStrokes = ({ kind }: { readonly kind: InstrumentKind }) =>
  INSTRUMENT_VIEWS[kind].drawing.map(({ path, isFull }) => (
    <path key={path} d={path} className={isFull ? 'is-full' : undefined} />
  ));

/** The sign of a kind of instrument beside its name; says nothing by itself to a screen reader. */
export const Sign = ({ kind }: { readonly kind: InstrumentKind }) => (
  <svg className="sign" viewBox="-1 -1 2 2" aria-hidden="true" focusable="false">
    <SignStrokes kind={kind} />
  </svg>
);

import type { ReactNode } from 'react';
import type { InstrumentKind } from './instruments.ts';

/** The sign of each kind of instrument: strokes in a square from −1 to 1, as the map draws them. */
export const DRAWINGS: Readonly<Record<InstrumentKind, ReactNode>> = {
  sanctions: (
    <>
      <path d="M-.32-.12a.32.32 0 0 1 .64 0" />
      <path className="is-full" d="M-.48-.12h.96v.66h-.96z" />
    </>
  ),
  staff: (
    <>
      <circle className="is-full" cy="-.3" r=".25" />
      <path className="is-full" d="M-.5.55a.5.5 0 0 1 1 0z" />
    </>
  ),
  channel: <path d="M-.6 0H.6M-.3-.3-.62 0l.32.3M.3-.3.62 0 .3.3" />,
  talks: (
    <>
      <path className="is-full" d="M-.58-.44h.8v.52h-.42l-.22.24v-.24h-.16z" />
      <path d="M.42-.16H.6v.5H.44L.3.56.22.34h-.3" />
    </>
  ),
  treaty: <path d="M-.4-.54h.8V.54h-.8zM-.2-.24h.4M-.2.02h.4M-.2.28h.4" />,
  commitment: <path className="is-full" d="M-.4-.54h.8L-.4.54h.8z" />,
  deployment: <path d="M-.58-.38H.58v.76H-.58zM-.58-.38.58.38M.58-.38-.58.38" />,
  ceasefire: (
    <>
      <path d="M-.36.6v-1.16" />
      <path className="is-full" d="m-.36-.56.9.22-.9.36z" />
    </>
  ),
};

/** The sign of a kind of instrument beside its name; says nothing by itself to a screen reader. */
export const Sign = ({ kind }: { readonly kind: InstrumentKind }) => (
  <svg className="sign" viewBox="-1 -1 2 2" aria-hidden="true" focusable="false">
    {DRAWINGS[kind]}
  </svg>
);

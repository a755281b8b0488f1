import type { ReactNode } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { LISTED_KINDS, type Words } from '../view/index.ts';
import { SignStrokes } from './Sign.tsx';
import { t } from './text.ts';

interface MapSign {
  readonly id: string;
  /** Strokes in a square from −1 to 1, as the map draws them. */
  readonly drawing: ReactNode;
  /** What it means, where the interface’s own catalogue does not say. */
  readonly name?: (words: Words) => string;
}

const INSTRUMENTS: readonly MapSign[] = LISTED_KINDS.map((kind) => ({
  id: kind,
  drawing: <SignStrokes kind={kind} />,
  name: (words) => words.say(`instrument.${kind}.legend`),
}));

const RIMS: readonly MapSign[] = [
  { id: 'steady', drawing: <circle r=".75" /> },
  { id: 'waiting', drawing: <circle r=".75" strokeDasharray=".3 .22" /> },
  {
    id: 'broken',
    drawing: (
      <>
        <circle r=".75" strokeDasharray=".3 .22" />
        <path className="is-tension" d="m-.5.5 1-1" />
      </>
    ),
  },
];

const ARENAS: readonly MapSign[] = [
  {
    id: 'heat',
    drawing: (
      <path
        className="is-full is-tension"
        d="m0-.7.16.42.38-.23-.1.43.42.13-.42.13.1.43-.38-.23L0 .8l-.16-.42-.38.23.1-.43L-.86.05l.42-.13-.1-.43.38.23z"
      />
    ),
  },
  {
    id: 'progress',
    drawing: (
      <>
        <circle className="is-faint" r=".7" />
        <path className="is-thick is-cooperation" d="M0-.7a.7.7 0 0 1 .66.93" />
      </>
    ),
  },
  { id: 'terms', drawing: <path d="M-.85 0h1.7M0-.18v.36M.3 0l.2-.26L.7 0 .5.26z" /> },
];

const BODIES: readonly MapSign[] = [
  { id: 'cohesion', drawing: <path d="M-.8-.5H.8V.5H-.8zM-.6.25H.3" /> },
  { id: 'members', drawing: <path strokeDasharray=".06 .2" d="M-.9.6.9-.6" /> },
];

const THREADS: readonly MapSign[] = [
  { id: 'cooperation', drawing: <path className="is-full is-cooperation" d="M-.95-.28.95-.1v.2L-.95.28z" /> },
  {
    id: 'tension',
    drawing: (
      <path
        className="is-tension"
        d="M-.95-.14l.42-.4-.04.4.42-.4-.04.4.42-.4-.04.4.42-.4-.04.4.36-.34M.95.3l-.42.24.04-.24-.42.24.04-.24-.42.24.04-.24-.42.24.04-.24-.36.2"
      />
    ),
  },
  {
    id: 'rose',
    drawing: (
      <>
        <path className="is-full is-tension" d="M-.9.4-.5-.4-.1.4z" />
        <path className="is-thick is-cooperation" d="M.1.36.5-.36.9.36" />
      </>
    ),
  },
  {
    id: 'fell',
    drawing: (
      <>
        <path className="is-full is-tension" d="M-.9-.4-.5.4-.1-.4z" />
        <path className="is-thick is-cooperation" d="M.1-.36.5.36.9-.36" />
      </>
    ),
  },
];

const GROUPS = [
  { id: 'instruments', signs: INSTRUMENTS },
  { id: 'rims', signs: RIMS },
  { id: 'arenas', signs: ARENAS },
  { id: 'threads', signs: THREADS },
  { id: 'bodies', signs: BODIES },
] as const;

/** What the signs on the map mean: a button among the board's tools that unfolds a key to the map. */
export const Legend = ({ words }: { readonly words: Words }) => {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const away = (event: PointerEvent) => {
      if (event.target instanceof Node && place.current?.contains(event.target) !== true) setIsOpen(false);
    };
    // In front of the table's own keys, for which Escape means something else.
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      setIsOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', away);
    document.addEventListener('keydown', onKey, true);
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('keydown', onKey, true);
    };
  }, [isOpen]);
  return (
    <div className="legend" ref={place}>
      <button
        ref={button}
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t('table.signs')}
      </button>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard too */}
      <section id={id} className="legend-leaf" hidden={!isOpen} tabIndex={0} aria-label={t('table.signs.of')}>
        {GROUPS.map((group) => (
          <div key={group.id}>
            <h3>{t(`table.signs.${group.id}`)}</h3>
            <ul>
              {group.signs.map((sign) => (
                <li key={sign.id}>
                  <svg viewBox="-1 -1 2 2" aria-hidden="true" focusable="false">
                    {sign.drawing}
                  </svg>
                  {sign.name?.(words) ?? t(`table.signs.${group.id}.${sign.id}`)}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </section>
    </div>
  );
};

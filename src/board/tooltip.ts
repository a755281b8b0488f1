import type { Point, Size } from './geometry.ts';

/** A line of text beside the pointer. For eyes only: the text board says the same to everybody else. */
export interface Tooltip {
  readonly show: (text: string, at: Point, size: Size) => void;
  readonly hide: () => void;
  readonly remove: () => void;
}

const GAP = 14;

export function createTooltip(host: HTMLElement): Tooltip {
  if (getComputedStyle(host).position === 'static') host.style.position = 'relative';
  const box = document.createElement('div');
  box.setAttribute('aria-hidden', 'true');
  Object.assign(box.style, {
    position: 'absolute',
    left: '0',
    top: '0',
    maxWidth: '18rem',
    width: 'max-content',
    padding: '0.3rem 0.55rem',
    font: '600 0.8125rem/1.35 var(--sans, sans-serif)',
    color: 'var(--ink)',
    background: 'var(--panel, var(--land))',
    border: '1px solid var(--rule-strong, var(--coast))',
    borderRadius: '2px',
    boxShadow: 'var(--shadow, none)',
    pointerEvents: 'none',
    visibility: 'hidden',
    zIndex: '2',
  });
  host.append(box);
  return {
    show: (text, [x, y], { width, height }) => {
      box.textContent = text;
      const left = x + GAP + box.offsetWidth > width ? x - GAP - box.offsetWidth : x + GAP;
      const top = y + GAP + box.offsetHeight > height ? y - GAP - box.offsetHeight : y + GAP;
      box.style.transform = `translate(${Math.round(Math.max(2, left))}px, ${Math.round(Math.max(2, top))}px)`;
      box.style.visibility = text === '' ? 'hidden' : 'visible';
    },
    hide: () => {
      box.style.visibility = 'hidden';
    },
    remove: () => box.remove(),
  };
}

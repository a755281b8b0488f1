import { useLayoutEffect, useSyncExternalStore } from 'react';
import { useStore } from '../../store/index.ts';

const dark = globalThis.matchMedia('(prefers-color-scheme: dark)');
const calm = globalThis.matchMedia('(prefers-reduced-motion: reduce)');

const watch = (query: MediaQueryList) => (changed: () => void) => {
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};
const watchDark = watch(dark);
const watchCalm = watch(calm);

/** The theme on the screen, the system's where the person has chosen none. */
export const useTheme = (): 'night' | 'paper' => {
  const system = useSyncExternalStore(watchDark, () => dark.matches);
  const chosen = useStore((app) => app.settings.theme);
  return chosen === 'system' ? (system ? 'night' : 'paper') : chosen;
};

/** True when nothing should move by itself. */
export const useReducedMotion = (): boolean => {
  const system = useSyncExternalStore(watchCalm, () => calm.matches);
  const chosen = useStore((app) => app.settings.motion);
  return chosen === 'system' ? system : chosen === 'reduced';
};

/** Puts theme, text size and motion on the document. */
export const useAppearance = (): void => {
  const theme = useTheme();
  const reduced = useReducedMotion();
  const size = useStore((app) => app.settings.textSize);
  const patterns = useStore((app) => app.settings.patterns);
  // Before the map reads its colours from the page.
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset.theme = theme;
    root.dataset.motion = reduced ? 'reduced' : 'full';
    root.dataset.patterns = patterns ? 'on' : 'off';
    root.style.setProperty('--text-size', `${size}%`);
  }, [theme, reduced, size, patterns]);
};

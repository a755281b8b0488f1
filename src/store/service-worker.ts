/** The service worker, as the page meets it: keeping this edition for use without a network, and taking a newer one. */

/** Milliseconds between two looks for a newer edition. */
const BETWEEN = 3_600_000;
/** Milliseconds until a worker that waits is asked again to begin. */
const PATIENCE = 1_000;
/** Milliseconds after which somebody wants to know why it has not begun. */
const LONG = 10_000;

/** How this edition of the game stands with the browser. */
export interface AppEdition {
  /** Whether it is kept whole on this computer, so that it needs no network. */
  readonly isKeptOffline: boolean;
  /** A newer edition waits for the next start, has been asked to start now, or takes long over it. */
  readonly newEdition: 'none' | 'ready' | 'starting' | 'slow';
}

type OnChange = (part: Partial<AppEdition>) => void;

let registration: ServiceWorkerRegistration | null = null;
let isStarting = false;

const follow = (found: ServiceWorkerRegistration, onChange: OnChange): void => {
  registration = found;
  const look = (): void => {
    const isReady = found.waiting !== null && found.active !== null;
    onChange({ isKeptOffline: found.active !== null });
    if (!isStarting) onChange({ newEdition: isReady ? 'ready' : 'none' });
  };
  const watch = (worker: ServiceWorker | null): void => worker?.addEventListener('statechange', look);
  for (const worker of [found.installing, found.waiting, found.active]) watch(worker);
  found.addEventListener('updatefound', () => watch(found.installing));
  look();
  let looked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - looked < BETWEEN) return;
    looked = Date.now();
    // Without a network there is nothing newer.
    found.update().catch(() => null);
  });
};

/**
 * Has the edition that is being played kept on this computer once the page is at rest, and watches for a newer one,
 * which waits until no tab plays this one. Does nothing in development, or where the browser has no service workers.
 */
export const watchEdition = (onChange: OnChange): void => {
  if (!import.meta.env.PROD || navigator.serviceWorker === undefined) return;
  // Who has installed the game wants its saves kept when room runs short; anybody else is not asked about it.
  if (globalThis.matchMedia('(display-mode: standalone)').matches)
    navigator.storage?.persist().catch(() => null);
  const register = (): void => {
    navigator.serviceWorker
      .register('./sw.js', { updateViaCache: 'none' })
      .then((found) => follow(found, onChange))
      .catch((error: unknown) => console.warn(error));
  };
  if (document.readyState === 'complete') register();
  else globalThis.addEventListener('load', register, { once: true });
};

/**
 * Starts the edition that waits, in this tab; others go on with theirs until they are loaded again. A browser lets
 * the new worker in only between two answers of the old one, and may overlook that moment: so it is asked again until
 * it has.
 */
export const applyEdition = (onChange: OnChange): void => {
  const next = registration?.waiting;
  const reload = (): void => globalThis.location.reload();
  // Another tab may have started it already.
  if (next === null || next === undefined) {
    reload();
    return;
  }
  isStarting = true;
  onChange({ newEdition: 'starting' });
  setTimeout(() => onChange({ newEdition: 'slow' }), LONG);
  navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
  const ask = (): void => {
    if (next.state !== 'installed') return;
    next.postMessage('apply');
    setTimeout(ask, PATIENCE);
  };
  ask();
};

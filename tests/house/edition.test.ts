import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type Told = Readonly<Record<string, unknown>>;

/** A browser whose next edition waits, and lets it in when `admit` is called; with one in force before it, or none. */
const browser = (hasActive = true) => {
  const listeners = new Map<string, () => void>();
  const asked: unknown[] = [];
  const waiting = {
    state: 'installed',
    addEventListener: () => undefined,
    postMessage: (message: unknown) => asked.push(message),
  };
  const registration = {
    installing: null,
    waiting,
    active: hasActive ? { addEventListener: () => undefined } : null,
    addEventListener: () => undefined,
  };
  const reload = vi.fn();
  vi.stubGlobal('navigator', {
    serviceWorker: {
      register: () => Promise.resolve(registration),
      addEventListener: (what: string, act: () => void) => listeners.set(what, act),
    },
  });
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('document', { readyState: 'complete', addEventListener: () => undefined });
  vi.stubGlobal('location', { reload });
  const admit = (): void => {
    waiting.state = 'activating';
    listeners.get('controllerchange')?.();
  };
  return { asked, reload, admit };
};

describe('house: a newer edition', () => {
  beforeEach(() => {
    vi.resetModules();
    vi.useFakeTimers();
    vi.stubEnv('PROD', true);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
    vi.unstubAllGlobals();
  });

  it('is none where there is no former one: the first is no news', async () => {
    browser(false);
    const { watchEdition } = await import('../../src/store/service-worker.ts');
    const told: Told[] = [];
    watchEdition((part) => told.push(part));
    await vi.advanceTimersByTimeAsync(0);
    expect(Object.assign({}, ...told)).toEqual({ isKeptOffline: false, newEdition: 'none' });
  });

  it('is ready, starts when asked, is asked again until it does, and says when that takes long', async () => {
    const { asked, reload, admit } = browser();
    const { applyEdition, watchEdition } = await import('../../src/store/service-worker.ts');
    const told: Told[] = [];
    const known = (): Told => Object.assign({}, ...told);
    watchEdition((part) => told.push(part));
    await vi.advanceTimersByTimeAsync(0);
    expect(known()).toEqual({ isKeptOffline: true, newEdition: 'ready' });
    applyEdition((part) => told.push(part));
    expect(known()).toEqual({ isKeptOffline: true, newEdition: 'starting' });
    expect(asked).toEqual(['apply']);
    await vi.advanceTimersByTimeAsync(3_500);
    expect(asked).toHaveLength(4);
    expect(known()).toEqual({ isKeptOffline: true, newEdition: 'starting' });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(known()).toEqual({ isKeptOffline: true, newEdition: 'slow' });
    expect(reload).not.toHaveBeenCalled();
    admit();
    expect(reload).toHaveBeenCalledOnce();
    const before = asked.length;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked).toHaveLength(before);
  });
});

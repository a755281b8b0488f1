import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type Act = () => void;
type Told = Record<string, unknown>;

/** Something that is listened to: what is heard, by name. */
const speaker = () => {
  const heard: { readonly what: string; readonly act: Act; readonly options: unknown }[] = [];
  return {
    heard,
    addEventListener: (what: string, act: Act, options?: unknown) => heard.push({ what, act, options }),
    say: (wanted: string): void => {
      for (const { what, act } of heard) if (what === wanted) act();
    },
  };
};

const worker = () => ({ ...speaker(), state: 'installed', postMessage: vi.fn() });
type Worker = ReturnType<typeof worker>;

interface Site {
  readonly isReady?: boolean;
  readonly isInstalled?: boolean;
  readonly register?: () => Promise<unknown>;
  readonly persist?: () => Promise<unknown>;
}

/** A browser with a page that is loaded or not, installed as an app or not. */
const browser = ({ isReady = true, isInstalled = false, register, persist }: Site = {}) => {
  const registration = {
    ...speaker(),
    installing: null as Worker | null,
    waiting: null as Worker | null,
    active: null as Worker | null,
    update: vi.fn(() => Promise.resolve()),
  };
  const registering = vi.fn((..._asked: unknown[]) => register?.() ?? Promise.resolve(registration));
  const container = { ...speaker(), register: registering };
  const persisting = vi.fn(persist ?? (() => Promise.resolve(true)));
  const page = { ...speaker(), readyState: isReady ? 'complete' : 'loading', hidden: false };
  const window = speaker();
  const reload = vi.fn();
  vi.stubGlobal('navigator', { serviceWorker: container, storage: { persist: persisting } });
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: isInstalled && query === '(display-mode: standalone)',
  }));
  vi.stubGlobal('document', page);
  vi.stubGlobal('addEventListener', window.addEventListener);
  vi.stubGlobal('location', { reload });
  return { registration, registering, container, persisting, page, window, reload };
};

/** Watches, until what is promised is answered; what is known of the edition then and later. */
const watching = async (): Promise<Told> => {
  const { watchEdition } = await import('../../src/store/service-worker.ts');
  const known: Told = {};
  watchEdition((part) => Object.assign(known, part));
  await vi.advanceTimersByTimeAsync(0);
  return known;
};

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
  vi.stubEnv('PROD', true);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('house: an edition is kept on this computer', () => {
  it('by the worker that stands beside the page, looked for past every cache', async () => {
    const { registering, window } = browser();
    await watching();
    expect(registering.mock.calls).toEqual([['./sw.js', { updateViaCache: 'none' }]]);
    expect(window.heard).toEqual([]);
  });

  it('once the page is at rest, and not before', async () => {
    const { registering, window } = browser({ isReady: false });
    await watching();
    expect(registering).not.toHaveBeenCalled();
    expect(window.heard).toMatchObject([{ what: 'load', options: { once: true } }]);
    window.say('load');
    expect(registering).toHaveBeenCalledOnce();
  });

  it('but not in development, nor where the browser can’t', async () => {
    const { registering } = browser();
    vi.stubEnv('PROD', false);
    expect(await watching()).toEqual({});
    expect(registering).not.toHaveBeenCalled();
    vi.stubEnv('PROD', true);
    vi.stubGlobal('navigator', {});
    expect(await watching()).toEqual({});
  });

  it('and where that fails the game is played all the same', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const refused = new Error('insecure');
    browser({ register: () => Promise.reject(refused) });
    expect(await watching()).toEqual({});
    expect(warn.mock.calls).toEqual([[refused]]);
  });

  it('for good where the game is installed, and nobody else is asked', async () => {
    const other = browser();
    await watching();
    expect(other.persisting).not.toHaveBeenCalled();
    const installed = browser({ isInstalled: true, persist: () => Promise.reject(new Error('no')) });
    await watching();
    expect(installed.persisting).toHaveBeenCalledOnce();
    expect(installed.registering).toHaveBeenCalledOnce();
    const bare = browser({ isInstalled: true });
    vi.stubGlobal('navigator', { serviceWorker: bare.container });
    await watching();
    expect(bare.registering).toHaveBeenCalledOnce();
  });
});

describe('house: a newer edition that is found later', () => {
  it('is followed from the moment it is found until it is ready', async () => {
    const { registration } = browser();
    registration.active = worker();
    const known = await watching();
    expect(known).toEqual({ isKeptOffline: true, newEdition: 'none' });
    const next = worker();
    registration.installing = next;
    registration.say('updatefound');
    expect(known.newEdition).toBe('none');
    registration.installing = null;
    registration.waiting = next;
    next.say('statechange');
    expect(known).toEqual({ isKeptOffline: true, newEdition: 'ready' });
    registration.waiting = null;
    next.say('statechange');
    expect(known.newEdition).toBe('none');
  });

  it.each(['installing', 'waiting', 'active'] as const)(
    'is followed where one is %s already',
    async (which) => {
      const { registration } = browser();
      const one = worker();
      registration[which] = one;
      const known = await watching();
      registration.active = one;
      registration.waiting = worker();
      one.say('statechange');
      expect(known).toEqual({ isKeptOffline: true, newEdition: 'ready' });
    },
  );

  it('is looked for when somebody comes back to the page, an hour after the last look', async () => {
    const { registration, page } = browser();
    await watching();
    const looks = (): number => registration.update.mock.calls.length;
    page.say('visibilitychange');
    await vi.advanceTimersByTimeAsync(3_599_999);
    page.say('visibilitychange');
    expect(looks()).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    page.hidden = true;
    page.say('visibilitychange');
    expect(looks()).toBe(0);
    page.hidden = false;
    page.say('visibilitychange');
    page.say('visibilitychange');
    expect(looks()).toBe(1);
    registration.update.mockRejectedValue(new Error('no network'));
    await vi.advanceTimersByTimeAsync(3_600_000);
    page.say('visibilitychange');
    await vi.advanceTimersByTimeAsync(0);
    expect(looks()).toBe(2);
  });
});

describe('house: a newer edition that is started', () => {
  const apply = async (known: Told): Promise<void> => {
    const { applyEdition } = await import('../../src/store/service-worker.ts');
    applyEdition((part) => Object.assign(known, part));
  };

  it('is there after a reload where none waits any more', async () => {
    const { registration, reload } = browser();
    const before: Told = {};
    await apply(before);
    expect([before, reload.mock.calls.length]).toEqual([{}, 1]);
    registration.active = worker();
    const known = await watching();
    await apply(known);
    expect([known.newEdition, reload.mock.calls.length]).toEqual(['none', 2]);
  });

  it('is said to be starting, and after ten seconds to be slow, whatever else is heard of it', async () => {
    const { registration, container, reload } = browser();
    const [active, next] = [worker(), worker()];
    Object.assign(registration, { active, waiting: next });
    const known = await watching();
    await apply(known);
    expect(known.newEdition).toBe('starting');
    expect(next.postMessage.mock.calls).toEqual([['apply']]);
    active.say('statechange');
    expect(known.newEdition).toBe('starting');
    await vi.advanceTimersByTimeAsync(999);
    expect(next.postMessage).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(next.postMessage).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(8_999);
    expect(known.newEdition).toBe('starting');
    await vi.advanceTimersByTimeAsync(1);
    expect(known.newEdition).toBe('slow');
    expect(container.heard).toMatchObject([{ what: 'controllerchange', options: { once: true } }]);
    expect(reload).not.toHaveBeenCalled();
    container.say('controllerchange');
    expect(reload).toHaveBeenCalledOnce();
  });

  it('is not asked again once it begins', async () => {
    const { registration } = browser();
    const next = worker();
    Object.assign(registration, { active: worker(), waiting: next });
    const known = await watching();
    next.state = 'activating';
    await apply(known);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(next.postMessage).not.toHaveBeenCalled();
  });
});

import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const LOCALES = '../../src/vocabulary/locales.json';

// Test files of a thread share their modules: this one reads the store anew, and leaves none of it behind.
vi.doMock(LOCALES, () => ({
  default: {
    source: 'en',
    locales: {
      en: { tag: 'en-GB', name: 'English', direction: 'ltr' },
      fr: { tag: 'fr-FR', name: 'français', direction: 'ltr' },
    },
  },
}));

afterAll(() => {
  vi.doUnmock(LOCALES);
  vi.resetModules();
});

const kept = new Map<string, string>();

/** The store of a page that was opened at an address, in a browser that keeps `settings`. */
const openedAt = async (search: string, settings: Readonly<Record<string, unknown>> | string = {}) => {
  const text = typeof settings === 'string' ? settings : JSON.stringify(settings);
  kept.set('demarche.settings', text);
  vi.stubGlobal('location', { search, hash: '', href: `https://host/${search}` });
  vi.resetModules();
  const { store } = await import('../../src/store/store.ts');
  return store;
};

const keptLanguage = (): unknown => JSON.parse(kept.get('demarche.settings') ?? '{}').language;

beforeEach(() => {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  vi.stubGlobal('history', {
    state: null,
    replaceState: (_state: unknown, _title: string, { href, search }: URL) =>
      vi.stubGlobal('location', { search, hash: '', href }),
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  kept.clear();
});

describe('house: the language of the page', () => {
  it.each([
    ['the source where nothing is said', '', {}, 'en'],
    ['the one that is kept', '', { language: 'fr' }, 'fr'],
    ['the source where a strange one is kept', '', { language: 'xx' }, 'en'],
    ['the source where what is kept is no JSON', '', '{', 'en'],
    ['the one that the address asks for, before the one that is kept', '?lang=en', { language: 'fr' }, 'en'],
    ['whatever the case of its letters', '?lang=FR-fr', {}, 'fr'],
    ['the address’s where what is kept is no JSON', '?lang=fr', '{', 'fr'],
    ['the source where the address asks for an unknown one', '?lang=xx', { language: 'fr' }, 'en'],
  ])('is %s', async (_, search, settings, language) => {
    const store = await openedAt(search, settings);
    expect(store.getState().settings.language).toBe(language);
  });

  it('is said to be another than was asked for, where that is unknown', async () => {
    const { news } = (await openedAt(`?lang=${'x'.repeat(60)}`)).getState();
    expect(news).toEqual({
      title: 'news.language',
      values: { asked: 'x'.repeat(40), spoken: 'English' },
    });
    expect((await openedAt('?lang=fr')).getState().news).toBeNull();
  });

  it('changes once all of it is here, is kept, and leaves the address', async () => {
    const store = await openedAt('?lang=en&x=1');
    const told: string[] = [];
    await store.getState().speak('fr', async () => {
      told.push(store.getState().settings.language);
    });
    expect(told).toEqual(['en']);
    expect(store.getState().settings.language).toBe('fr');
    expect(keptLanguage()).toBe('fr');
    expect(globalThis.location.search).toBe('?x=1');
  });

  it('stays where it can’t be had, and the page says so', async () => {
    const store = await openedAt('', { language: 'en' });
    await store.getState().speak('fr', () => Promise.reject(new Error('no network')));
    expect(store.getState().settings.language).toBe('en');
    expect(store.getState().failure?.title).toBe('problem.unexpected');
    expect(keptLanguage()).toBe('en');
  });
});

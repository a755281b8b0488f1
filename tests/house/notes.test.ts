import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Notes, RecordIndex } from '../../src/content/index.ts';
import type { Scenario } from '../../src/engine/index.ts';
import type { TextFile } from '../../src/vocabulary/index.ts';

const LOCALES = '../../src/vocabulary/locales.json';
const ROOM = 'virtual:scenarios';

// Test files of a thread share their modules: this one reads the store anew, and leaves none of it behind.
afterEach(() => vi.unstubAllGlobals());
afterAll(() => {
  vi.doUnmock(LOCALES);
  vi.doUnmock(ROOM);
  vi.resetModules();
});

/** As much of a scenario as its notes hang on. */
const scenarioOf = (id: string, text: TextFile = {}): Scenario =>
  ({ file: { id }, hash: `hash of ${id}`, text }) as unknown as Scenario;

const notesOf = (text: TextFile): Notes => ({ facts: [], entries: [], sources: [], epilogue: {}, text });
const RECORD: RecordIndex = {
  facts: [],
  entries: [],
  sources: [],
  text: { 'fact.a': 'A fact' },
  tellings: {},
  scenarios: { first: 'The first' },
};

type Fetch = () => Promise<{ readonly default: string }>;

/** A server that counts what it is asked for, and fails as long as it is down. */
const server = () => {
  const asked: string[] = [];
  let isDown = false;
  const giving =
    (name: string, found: unknown): Fetch =>
    () => {
      asked.push(name);
      return isDown ? Promise.reject(new Error('no network')) : Promise.resolve({ default: textOf(found) });
    };
  return {
    asked,
    giving,
    fall: (down: boolean): void => {
      isDown = down;
    },
  };
};

const textOf = (found: unknown): string => (typeof found === 'string' ? found : JSON.stringify(found));

/** The store of a page that speaks `language`, over a server with two scenarios and what French makes of one. */
const opened = async (language = 'en') => {
  const { asked, giving, fall } = server();
  vi.doMock(LOCALES, () => ({
    default: {
      source: 'en',
      locales: {
        en: { tag: 'en-GB', name: 'English', direction: 'ltr' },
        fr: { tag: 'fr-FR', name: 'français', direction: 'ltr' },
        de: { tag: 'de-DE', name: 'Deutsch', direction: 'ltr' },
      },
    },
  }));
  vi.doMock(ROOM, () => ({
    SHIPPED: {
      first: giving('first', scenarioOf('first', { 'scenario.title': 'The first' })),
      broken: giving('broken', '{'),
    },
    THEORIES: {},
    NOTES: {
      first: giving('notes/first', notesOf({ 'fact.a': 'A fact' })),
      second: giving('notes/second', notesOf({})),
      broken: giving('notes/broken', '{'),
    },
    RECORD: giving('record', RECORD),
    TRANSLATED: {
      fr: {
        first: giving('fr/first', { 'scenario.title': 'Le premier', 'fact.a': 'Un fait' }),
        record: giving('fr/record', { 'fact.a': 'Un fait' }),
      },
      de: {},
    },
  }));
  vi.stubGlobal('localStorage', { getItem: () => JSON.stringify({ language }), setItem: () => undefined });
  vi.stubGlobal('location', { search: '', hash: '', href: 'https://host/' });
  vi.resetModules();
  const { store } = await import('../../src/store/store.ts');
  const { setSpoken, translationOf } = await import('../../src/store/translations.ts');
  return { store, setSpoken, translationOf, asked, fall };
};

describe('house: the notes of a scenario', () => {
  it('are asked for once, are waited for, and stand under its hash beside those of others', async () => {
    const { store, asked } = await opened();
    const { wantNotes } = store.getState();
    expect([store.getState().notes, asked]).toEqual([{}, []]);
    const wanted = wantNotes(scenarioOf('first'));
    expect(store.getState().notes).toEqual({ 'hash of first': 'waiting' });
    await Promise.all([wanted, wantNotes(scenarioOf('first')), wantNotes(scenarioOf('second'))]);
    await wantNotes(scenarioOf('first'));
    expect(asked).toEqual(['notes/first', 'notes/second']);
    expect(store.getState().notes).toEqual({
      'hash of first': notesOf({ 'fact.a': 'A fact' }),
      'hash of second': notesOf({}),
    });
  });

  it('have failed where they can’t be had, and are asked for again', async () => {
    const { store, asked, fall } = await opened();
    const { wantNotes } = store.getState();
    fall(true);
    await wantNotes(scenarioOf('first'));
    expect(store.getState().notes).toEqual({ 'hash of first': 'failed' });
    fall(false);
    const again = wantNotes(scenarioOf('first'));
    expect(store.getState().notes['hash of first']).toBe('waiting');
    await again;
    expect(store.getState().notes['hash of first']).toEqual(notesOf({ 'fact.a': 'A fact' }));
    expect(asked).toEqual(['notes/first', 'notes/first']);
  });

  it.each(['no-such', 'broken'])('have failed where there are none to be read: %s', async (id) => {
    const { store } = await opened();
    await store.getState().wantNotes(scenarioOf(id));
    expect(store.getState().notes).toEqual({ [`hash of ${id}`]: 'failed' });
    expect(store.getState().failure).toBeNull();
  });

  it('of somebody’s own scenario are those that checking made, and nobody fetches any', async () => {
    const { store, asked } = await opened();
    const { keepNotes } = await import('../../src/store/kept-notes.ts');
    const own = notesOf({ 'fact.own': 'My own' });
    keepNotes(scenarioOf('first'), own);
    await store.getState().wantNotes(scenarioOf('first'));
    expect([store.getState().notes, asked]).toEqual([{ 'hash of first': own }, []]);
  });

  it('are said in the languages of their scenario', async () => {
    const { store, translationOf } = await opened();
    const { keepTranslations } = await import('../../src/store/translations.ts');
    const scenario = scenarioOf('first');
    await store.getState().wantNotes(scenario);
    const found = store.getState().notes[scenario.hash];
    if (typeof found !== 'object') throw new Error('the notes are here');
    expect(translationOf(found.text, 'fr')).toBeUndefined();
    keepTranslations(scenario, { fr: { 'fact.a': 'Un fait' } });
    expect(translationOf(found.text, 'fr')).toEqual({ 'fact.a': 'Un fait' });
  });
});

describe('house: the record of all scenarios', () => {
  it('is nothing until somebody asks, then waited for, and asked for once', async () => {
    const { store, asked } = await opened();
    const { wantRecord } = store.getState();
    expect(store.getState().record).toBeNull();
    const wanted = wantRecord();
    expect(store.getState().record).toBe('waiting');
    await Promise.all([wanted, wantRecord()]);
    await wantRecord();
    expect(store.getState().record).toEqual(RECORD);
    expect(asked).toEqual(['record']);
  });

  it('has failed where it can’t be had, and is asked for again', async () => {
    const { store, asked, fall } = await opened();
    fall(true);
    await store.getState().wantRecord();
    expect(store.getState()).toMatchObject({ record: 'failed', failure: null });
    fall(false);
    const again = store.getState().wantRecord();
    expect(store.getState().record).toBe('waiting');
    await again;
    expect(store.getState().record).toEqual(RECORD);
    expect(asked).toEqual(['record', 'record']);
  });

  it('comes with what the language that is spoken makes of it', async () => {
    const { store, translationOf, asked } = await opened('fr');
    await store.getState().wantRecord();
    expect(asked).toEqual(['record', 'fr/record']);
    const { record } = store.getState();
    if (record === null || typeof record === 'string') throw new Error('the record is here');
    expect(translationOf(record.text, 'fr')).toEqual({ 'fact.a': 'Un fait' });
  });

  it('is said in another language once that is spoken, and stays as it is where that has nothing', async () => {
    const { store, translationOf, asked } = await opened();
    const { speak, wantRecord } = store.getState();
    await speak('fr', () => Promise.resolve());
    await speak('en', () => Promise.resolve());
    expect(asked).toEqual([]);
    await wantRecord();
    const { record } = store.getState();
    if (record === null || typeof record === 'string') throw new Error('the record is here');
    for (const language of ['fr', 'en', 'fr', 'de', 'fr']) await speak(language, () => Promise.resolve());
    expect(asked).toEqual(['record', 'fr/record']);
    expect(translationOf(record.text, 'fr')).toEqual({ 'fact.a': 'Un fait' });
    expect(translationOf(record.text, 'de')).toBeUndefined();
    expect(store.getState()).toMatchObject({ failure: null, settings: { language: 'fr' } });
  });
});

describe('house: the texts of a scenario of this edition', () => {
  const TEXT = { 'scenario.title': 'The first' };

  it('are asked for once and waited for', async () => {
    const { store, asked } = await opened();
    const { wantTexts } = store.getState();
    const wanted = wantTexts('first');
    expect(store.getState().texts).toEqual({ first: 'waiting' });
    await Promise.all([wanted, wantTexts('first')]);
    await wantTexts('first');
    expect([store.getState().texts, asked]).toEqual([{ first: TEXT }, ['first']]);
    await wantTexts('no-such');
    expect(store.getState().texts).toEqual({ first: TEXT, 'no-such': 'failed' });
  });

  it('have failed where they can’t be had, and are asked for again', async () => {
    const { store, asked, fall } = await opened();
    const { wantTexts } = store.getState();
    fall(true);
    await wantTexts('first');
    expect(store.getState().texts).toEqual({ first: 'failed' });
    fall(false);
    const again = wantTexts('first');
    expect(store.getState().texts).toEqual({ first: 'waiting' });
    await again;
    expect([store.getState().texts, asked]).toEqual([{ first: TEXT }, ['first', 'first']]);
    await wantTexts('broken');
    expect(store.getState().texts).toEqual({ first: TEXT, broken: 'failed' });
  });

  it('come with what the language that is spoken makes of them', async () => {
    const { store, translationOf, asked } = await opened('fr');
    await store.getState().wantTexts('first');
    expect(asked).toEqual(['first', 'fr/first']);
    const { first } = store.getState().texts;
    if (typeof first !== 'object') throw new Error('the texts are here');
    expect(translationOf(first, 'fr')).toMatchObject({ 'scenario.title': 'Le premier' });
    expect(translationOf(first, 'toString')).toBeUndefined();
  });
});

describe('house: what a language makes of a scenario', () => {
  it('is fetched once, and never for the source, nor where it has nothing', async () => {
    const { translationOf, setSpoken, asked } = await opened();
    const { translate, keepTranslations } = await import('../../src/store/translations.ts');
    const scenario = scenarioOf('first', { a: 'A' });
    await translate(scenario);
    for (const language of ['en', 'de', 'xx']) await translate(scenario, language);
    await translate(scenarioOf('second'), 'fr');
    expect([asked, translationOf(scenario.text, 'de')]).toEqual([[], undefined]);
    keepTranslations(scenario, { de: { a: 'Ein A' } });
    setSpoken('fr');
    await translate(scenario);
    await translate(scenario);
    expect(asked).toEqual(['fr/first']);
    expect(translationOf(scenario.text, 'de')).toEqual({ a: 'Ein A' });
    expect(translationOf(scenario.text, 'fr')).toMatchObject({ 'scenario.title': 'Le premier' });
    expect(translationOf(scenarioOf('first', { a: 'A' }).text, 'fr')).toBeUndefined();
  });
});

describe('house: what arrives after the front page', () => {
  beforeEach(() => {
    vi.doUnmock(ROOM);
    vi.resetModules();
  });

  it('is not there before it has been fetched, which is said', async () => {
    const { modules, checks } = await import('../../src/store/lazy-modules.ts');
    expect(modules).toThrow('The rules were asked for before they were loaded.');
    expect(checks).toThrow('The checks were asked for before they were loaded.');
  });

  it('is fetched once, rules and checks each for themselves', async () => {
    const lazy = await import('../../src/store/lazy-modules.ts');
    const [rules, again] = await Promise.all([lazy.loadModules(), lazy.loadModules()]);
    expect(again).toBe(rules);
    expect(lazy.modules()).toBe(rules);
    expect(lazy.checks).toThrow('The checks were asked for before they were loaded.');
    expect(await lazy.loadChecks()).toBe(await lazy.loadChecks());
    expect(lazy.checks()).toBe(await lazy.loadChecks());
    // The first 32 digits of SHA-256, as everybody finds them.
    expect(rules.digest('abc')).toBe('ba7816bf8f01cfea414140de5dae2223');
  });

  it('is fetched again where that failed', async () => {
    let isDown = true;
    vi.doMock('immer', () => {
      if (isDown) throw new Error('no network');
      return { produce: (value: unknown) => value };
    });
    const { loadModules, modules } = await import('../../src/store/lazy-modules.ts');
    await expect(loadModules()).rejects.toThrow();
    expect(modules).toThrow('The rules were asked for before they were loaded.');
    isDown = false;
    const rules = await loadModules();
    expect(modules()).toBe(rules);
    vi.doUnmock('immer');
  });
});

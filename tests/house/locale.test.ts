import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import {
  capital,
  cataloguesFrom,
  changeLocale,
  compare,
  compileRich,
  currentLocale,
  either,
  fetchTranslations,
  formatMessage,
  formatWith,
  list,
  longDate,
  lower,
  newShelf,
  number,
  onLocale,
  scenariosFrom,
  shortDate,
  tenth,
  upper,
  wordsFor,
} from '../../src/view/index.ts';
import { findLocale, LOCALES, type Locale, SOURCE_LOCALE } from '../../src/vocabulary/index.ts';

const RUSSIAN: Locale = { id: 'ru', tag: 'ru-RU', name: 'русский', direction: 'ltr' };
const ARABIC: Locale = { id: 'ar', tag: 'ar-EG-u-nu-arab', name: 'العربية', direction: 'rtl' };
const TURKISH: Locale = { id: 'tr', tag: 'tr-TR', name: 'Türkçe', direction: 'ltr' };

const SOURCE = {
  'day.count': '{count, plural, one {# day} other {# days}}',
  'day.plain': 'Day {count}',
  'day.only': 'Only here',
  'day.who': '{who} waits',
};

const CATALOGUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'ru/days': {
    'day.count': '{count, plural, one {# день} few {# дня} many {# дней} other {# дня}}',
    'day.who': '{whom} ждёт',
    'day.strange': 'Ничьё',
  },
  'ar/days': {
    'day.count':
      '{count, plural, zero {لا أيام} one {يوم} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}',
    'day.plain': '{count, plural, other {broken',
  },
};

const shelf = newShelf();
shelf.add('days', SOURCE);
formatWith(compileRich);
cataloguesFrom((locale, room) => {
  const found = CATALOGUES[`${locale}/${room}`];
  return found === undefined ? undefined : Promise.resolve(found);
});

const say = (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
  formatMessage(shelf.messages(key), values) ?? key;
const days = (...counts: readonly number[]): readonly string[] =>
  counts.map((count) => say('day.count', { count }));

afterEach(() => changeLocale(SOURCE_LOCALE));
afterAll(() => cataloguesFrom(() => undefined));

describe('house: the list of locales', () => {
  it('has the source among them, and tags that Intl knows', () => {
    expect(LOCALES).toContain(SOURCE_LOCALE);
    for (const { id, tag } of LOCALES) {
      expect(Intl.getCanonicalLocales([id, tag])).toEqual([id, tag]);
      expect(Intl.NumberFormat.supportedLocalesOf([tag])).toEqual([tag]);
    }
  });

  it('has a folder of catalogues for each, and no other', () => {
    const folders = readdirSync(new URL('../../src/view/locale/catalogues/', import.meta.url));
    expect(folders.toSorted()).toEqual(LOCALES.map(({ id }) => id).toSorted());
  });

  it('names as source the folder that the code’s catalogues come from', () => {
    const { imports } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      readonly imports: Readonly<Record<string, string>>;
    };
    expect(imports['#source/*']).toBe(`./src/view/locale/catalogues/${SOURCE_LOCALE.id}/*`);
  });

  it('has the page and its manifest begin in the source', () => {
    const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
    const { tag, direction } = SOURCE_LOCALE;
    expect(read('index.html')).toContain(`<html lang="${tag}" dir="${direction}">`);
    expect(JSON.parse(read('assets/manifest.json'))).toMatchObject({ lang: tag, dir: direction });
  });

  it('is asked by id or tag, whatever the case, and never answers with a near one', () => {
    expect(findLocale('en')).toBe(SOURCE_LOCALE);
    expect(findLocale('EN-gb')).toBe(SOURCE_LOCALE);
    for (const name of ['', 'e', 'en-US', 'de', 'english', '__proto__']) expect(findLocale(name)).toBeNull();
  });
});

describe('house: another locale', () => {
  it('counts by its own rules', async () => {
    expect(days(1, 2, 5, 21)).toEqual(['1 day', '2 days', '5 days', '21 days']);
    await changeLocale(RUSSIAN);
    expect(days(1, 2, 5, 21, 22)).toEqual(['1 день', '2 дня', '5 дней', '21 день', '22 дня']);
    await changeLocale(ARABIC);
    expect(days(0, 1, 2, 3, 11)).toEqual(['لا أيام', 'يوم', 'يومان', '٣ أيام', '١١ يومًا']);
  });

  it('falls back key by key, and counts what fell back by the rules of the source', async () => {
    await changeLocale(RUSSIAN);
    expect(say('day.only')).toBe('Only here');
    await changeLocale(TURKISH);
    expect(days(1, 21)).toEqual(['1 day', '21 days']);
  });

  it('falls back where its message is broken or wants what it is not given', async () => {
    await changeLocale(ARABIC);
    expect(say('day.plain', { count: 3 })).toBe('Day 3');
    await changeLocale(RUSSIAN);
    expect(say('day.who', { who: 'Moscow' })).toBe('Moscow waits');
  });

  it('has no keys of its own', async () => {
    await changeLocale(RUSSIAN);
    expect(shelf.messages('day.strange')).toEqual([]);
  });

  it('says what came later as well, once that is fetched', async () => {
    await changeLocale(RUSSIAN);
    const later = newShelf();
    later.add('hours', { 'hour.now': 'Now' });
    cataloguesFrom((locale, room) =>
      room === 'hours' && locale === 'ru'
        ? Promise.resolve<Readonly<Record<string, string>>>({ 'hour.now': 'Сейчас' })
        : undefined,
    );
    expect(formatMessage(later.messages('hour.now'))).toBe('Now');
    await fetchTranslations();
    expect(formatMessage(later.messages('hour.now'))).toBe('Сейчас');
  });

  it('stays away where its catalogues can’t be had', async () => {
    newShelf().add('unreachable', {});
    cataloguesFrom(() => Promise.reject(new Error('no network')));
    await expect(changeLocale(RUSSIAN)).rejects.toThrow('no network');
    expect(currentLocale()).toBe(SOURCE_LOCALE);
    cataloguesFrom(() => undefined);
  });

  it('is told to whoever listens, once a change', async () => {
    const told: string[] = [];
    const stop = onLocale(() => told.push(currentLocale().id));
    await changeLocale(RUSSIAN);
    await changeLocale(RUSSIAN);
    stop();
    await changeLocale(ARABIC);
    expect(told).toEqual(['ru']);
  });

  it('writes numbers, dates, lists and capitals as its tag has them', async () => {
    expect([number(1455), tenth(47), longDate('2017-07-07'), shortDate('2017-07-07')]).toEqual([
      '1455',
      '47.0',
      '7 July 2017',
      '7 Jul',
    ]);
    expect([list(['a', 'b', 'c']), either(['a', 'b'])]).toEqual(['a, b and c', 'a or b']);
    expect(say('day.plain', { count: 1455 })).toBe('Day 1455');
    await changeLocale(RUSSIAN);
    expect([tenth(47.3), longDate('2017-07-07')]).toEqual(['47,3', '7 июля 2017 г.']);
    expect(list(['a', 'b'])).toBe('a и b');
    await changeLocale(ARABIC);
    expect(number(1455)).toBe('١٤٥٥');
    expect(longDate('no day')).toBe('no day');
    await changeLocale(TURKISH);
    expect([upper('iki'), lower('İKI'), capital('iki')]).toEqual(['İKİ', 'ikı', 'İki']);
    expect(['ş', 't', 's'].toSorted(compare)).toEqual(['s', 'ş', 't']);
  });

  it('shows a nought without a sign, and a number by itself in the digits of its message', async () => {
    expect([number(-0), tenth(-0.04), number(-3)]).toEqual(['0', '0.0', '-3']);
    await changeLocale(ARABIC);
    expect(say('day.plain', { count: 7 })).toBe('Day 7');
  });
});

describe('house: a scenario in another locale', () => {
  const text = { 'power.USA': 'United States', 'power.RUS': 'Russia', 'event.act': '{by} acts: {title}' };

  it('says its own texts first, in the locale where it has them', async () => {
    scenariosFrom((source, locale) =>
      source === text && locale === 'ru' ? { 'power.RUS': 'Россия', 'power.GBR': 'Британия' } : undefined,
    );
    const words = wordsFor(text);
    expect(words.say('power.RUS')).toBe('Russia');
    await changeLocale(RUSSIAN);
    expect([words.say('power.RUS'), words.say('power.USA')]).toEqual(['Россия', 'United States']);
    expect(words.has('power.GBR')).toBe(false);
    expect(words.say('event.act', { by: 'A', title: 'B' })).toBe('A acts: B');
    scenariosFrom(() => undefined);
  });
});

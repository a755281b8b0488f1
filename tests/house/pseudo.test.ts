import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkCatalogue, problemText } from '../../src/content/index.ts';
import { compileRich } from '../../src/view/index.ts';
import { LOCALES, SOURCE_LOCALE, type TextFile } from '../../src/vocabulary/index.ts';
import { accent, accentMessage, accentTexts } from '../pseudo/accent.ts';
import { inPseudo } from '../pseudo/speech.ts';

const FOLDER = new URL('../../src/view/locale/catalogues/', import.meta.url);

const read = (locale: string, room: string): string =>
  readFileSync(new URL(`${locale}/${room}`, FOLDER), 'utf8');
const rooms = readdirSync(new URL(`${SOURCE_LOCALE.id}/`, FOLDER));
const sourceOf = (room: string): TextFile => JSON.parse(read(SOURCE_LOCALE.id, room)) as TextFile;

describe('house: the interface’s catalogues', () => {
  it('and the scenarios’ are as many as the page on languages says', () => {
    const page = readFileSync(new URL('../../docs/languages.md', import.meta.url), 'utf8');
    const scenarios = readdirSync(new URL('../../scenarios/', import.meta.url), {
      recursive: true,
      encoding: 'utf8',
    }).filter((file) => file.endsWith(`text.${SOURCE_LOCALE.id}.json`));
    expect([rooms.length, scenarios.length]).toEqual([16, 16]);
    expect(page).toContain('33 files, of which 32 are new');
    expect(page).toContain('a folder of 16 catalogues');
    expect(page).toContain('16 files `text.fr.json`');
  });

  it('have no key in two rooms that are read as one', () => {
    // The board and the vocabulary of what happens are asked by themselves.
    const keys = rooms
      .filter((room) => !['board.json', 'words.json'].includes(room))
      .flatMap((room) => Object.keys(sourceOf(room)));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('are sound in every language that there is, whatever they lack', () => {
    const faults = LOCALES.flatMap(({ id }) =>
      readdirSync(new URL(`${id}/`, FOLDER)).flatMap((room) =>
        rooms.includes(room)
          ? checkCatalogue(`${id}/${room}`, read(id, room), sourceOf(room)).problems.map(problemText)
          : [`${id}/${room} is no room of the source language`],
      ),
    );
    expect(faults).toEqual([]);
  });

  it('would be told of with place, reason and hint', () => {
    const source = { 'menu.open': 'Open {name}', 'menu.close': 'Close' };
    const told = (texts: unknown): readonly string[] => {
      const { problems, warnings } = checkCatalogue('fr/menu.json', JSON.stringify(texts, null, 1), source);
      return [...problems, ...warnings].map(problemText);
    };
    expect(told({ 'menu.open': 'Ouvrir {name}', 'menu.close': 'Fermer' })).toEqual([]);
    expect(told({ 'menu.open': 'Ouvrir {nom}', 'menu.close': 'Fermer' })).toEqual([
      'fr/menu.json:2 menu.open: wants {nom}, which it is not given; there are: {name}',
      'fr/menu.json:2 menu.open: leaves out {name}; say it, unless the language can do without',
    ]);
    expect(told({ 'menu.opne': 'Ouvrir' })).toEqual([
      'fr/menu.json:2 menu.opne: "menu.opne" is no text of the source language; did you mean "menu.open"?',
      'fr/menu.json:1: 2 of 2 texts are missing: "menu.open", "menu.close"; they are shown in the source language',
    ]);
    expect(checkCatalogue('fr/menu.json', '{"menu.open": ', source).problems.map(problemText)).toEqual([
      'fr/menu.json:1: expected a value; look for a trailing comma, or a value left out',
      'fr/menu.json:1: expected a closing brace; mend the JSON at this line',
    ]);
  });
});

describe('house: the language made by machine', () => {
  it('accents every word the same way wherever it stands, and makes it a third longer', () => {
    expect(accent('Sanctions and the answer')).toBe('Sáññçtïïöñss áñdd théé áñsswérr');
    const words = rooms.flatMap(
      (room) =>
        Object.values(sourceOf(room))
          .join(' ')
          .match(/\p{L}{6}/gu) ?? [],
    );
    const letters = (of: readonly string[]): number => of.join('').length;
    expect(letters(words.map(accent)) / letters(words)).toBeCloseTo(4 / 3, 9);
  });

  it('keeps arguments, choices and plurals', () => {
    const message =
      "{count, plural, =0 {nothing} one {# day of {name}} other {# days}} isn''t {kind, select, yes {so} other {not}}";
    const say = compileRich(accentMessage(message), SOURCE_LOCALE.tag);
    expect(say({ count: 1, name: 'X', kind: 'yes' })).toBe("[1 dáýý öf X ïsññ't sö]");
    expect(say({ count: 0, name: '', kind: 'no' })).toBe("[ñötthïññg ïsññ't ñött]");
    expect(say({ count: 5, name: '', kind: 'no' })).toBe("[5 dáýýs ïsññ't ñött]");
  });

  it('is a sound and whole catalogue of every room', () => {
    for (const room of rooms) {
      const source = sourceOf(room);
      const { problems, warnings } = checkCatalogue(room, JSON.stringify(accentTexts(source)), source);
      expect([...problems, ...warnings], room).toEqual([]);
    }
  });

  it('is found by the names that tests give things in English', () => {
    expect('[Tö théé tábblé]').toMatch(inPseudo('To the table', true));
    expect('[Tö théé tábblé ñöww]').not.toMatch(inPseudo('To the table', true));
    expect('[[théé Üñïïtédd Stáátéss] áñdd [Rüsssïáá]]').toMatch(inPseudo(/ and Russia$/));
    expect('[Sééttlé]').not.toMatch(inPseudo(/^Settings/));
  });
});

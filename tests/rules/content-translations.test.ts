import { afterAll, expect, it, vi } from 'vitest';
import type { TextFile } from '../../src/vocabulary/index.ts';
import { digest, smallFiles } from '../helpers/game.ts';

const LOCALES = '../../src/vocabulary/locales.json';

// Test files of a thread share their modules: this one reads content anew, and leaves none of it behind.
vi.resetModules();
vi.doMock(LOCALES, () => ({
  default: {
    source: 'en',
    locales: {
      en: { tag: 'en-GB', name: 'English', direction: 'ltr' },
      fr: { tag: 'fr-FR', name: 'français', direction: 'ltr' },
    },
  },
}));
const { checkFile, loadScenario, problemText } = await import('../../src/content/index.ts');
afterAll(() => {
  vi.doUnmock(LOCALES);
  vi.resetModules();
});

const files = smallFiles();
const source = JSON.parse(files['text.en.json'] ?? '') as TextFile;
const moves = JSON.parse(files['moves/text.en.json'] ?? '') as TextFile;

/** The whole source with a mark before each text. */
const marked = (texts: TextFile): TextFile =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, `» ${text}`]));

const load = (more: Readonly<Record<string, TextFile>>) => {
  const written = Object.entries(more).map(([file, texts]) => [file, JSON.stringify(texts, null, 1)]);
  const loaded = loadScenario({ ...files, ...Object.fromEntries(written) }, digest);
  if (!loaded.ok) throw new Error(loaded.problems.map(problemText).join('\n'));
  return {
    ...loaded,
    french: loaded.translations.fr ?? {},
    warnings: loaded.warnings.filter(({ file }) => file?.endsWith('text.fr.json')).map(problemText),
  };
};

const plain = load({});

it('a scenario in one language has no translations and no warnings', () => {
  expect(plain.translations).toEqual({});
  expect(plain.warnings).toEqual([]);
});

it('a whole translation stands beside the source and changes neither it nor the hash', () => {
  const { value, french, warnings } = load({
    'text.fr.json': marked(source),
    'moves/text.fr.json': marked(moves),
  });
  expect(warnings).toEqual([]);
  expect(value).toEqual(plain.value);
  expect(french).toEqual(marked(value.text));
});

it('an unfinished one says how much is missing, and has the rest', () => {
  const { french, warnings } = load({ 'text.fr.json': { 'scenario.title': 'Le détroit' } });
  expect(french).toEqual({ 'scenario.title': 'Le détroit' });
  const all = Object.keys(plain.value.text);
  const [a, b, c] = all.filter((key) => key !== 'scenario.title');
  expect(warnings).toEqual([
    `text.fr.json:1: ${all.length - 1} of ${all.length} texts are missing: "${a}", "${b}", "${c}" …; they are shown in the source language`,
  ]);
});

it('a text of one’s own that replaces a shared one is not said with the translation of that', () => {
  const [key = ''] = Object.keys(moves);
  const { value, french } = load({
    'text.en.json': { ...source, [key]: 'Of one’s own' },
    'moves/text.fr.json': { [key]: 'Partagé' },
    'text.fr.json': { 'scenario.title': 'Le détroit' },
  });
  expect(value.text[key]).toBe('Of one’s own');
  expect(french).toEqual({ 'scenario.title': 'Le détroit' });
});

it.each([
  ['a key that the source lacks', { 'scenario.titel': 'x' }, 'did you mean "scenario.title"?'],
  ['a brace left open', { 'scenario.title': '{a' }, "can't be formatted"],
  ['a value that nobody gives', { 'scenario.title': 'A {number}' }, 'wants {number}'],
  ['a hidden turn of direction', { 'scenario.title': 'a\u202eb' }, 'holds control characters'],
])('%s is told, and falls back', (_, texts, message) => {
  const { french, warnings } = load({ 'text.fr.json': texts });
  expect(french).toEqual({});
  expect(warnings[0]).toContain(message);
  expect(warnings[0]).toMatch(/^text\.fr\.json:2 scenario\.tit/);
});

it('a value left out is told, and the text kept', () => {
  const { french, warnings } = load({ 'moves/text.fr.json': { 'move.patrol.done': 'Une patrouille.' } });
  expect(french).toEqual({ 'move.patrol.done': 'Une patrouille.' });
  expect(warnings[0]).toContain('leaves out {');
});

it('a catalogue of a locale that there is not is refused with its place', () => {
  const loaded = loadScenario({ ...files, 'text.ru.json': '{"scenario.title": "Пролив"}' }, digest);
  expect(loaded.ok ? [] : loaded.problems.map(problemText)).toEqual([
    'text.ru.json:1: there is no locale "ru"; take the file out; locales: en, fr',
  ]);
  expect(checkFile('moves/text.xx.json', '{"a": "b"}').problems.map(problemText)).toEqual([
    'moves/text.xx.json:1: there is no locale "xx"; take the file out; locales: en, fr',
  ]);
});

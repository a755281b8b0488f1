import { afterAll, describe, expect, it, vi } from 'vitest';
import type { TextFile } from '../../src/vocabulary/index.ts';
import { digest, smallFiles } from '../helpers/game.ts';

const LOCALES = '../../src/vocabulary/locales.json';

vi.resetModules();
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
const { checkCatalogue, loadScenario, problemText } = await import('../../src/content/index.ts');
afterAll(() => {
  vi.doUnmock(LOCALES);
  vi.resetModules();
});

const SOURCE: TextFile = {
  plain: 'A',
  by: '{by} calls {to}',
  n: '{n, plural, one {#} other {# of {m}}}',
  z: 'Z',
};

/** What is told of a catalogue beside the source: problems, and what is missing. */
const told = (texts: object | string): readonly (readonly string[])[] => {
  const written = typeof texts === 'string' ? texts : JSON.stringify(texts, null, 1);
  const { problems, warnings } = checkCatalogue('page.json', written, SOURCE);
  return [problems, warnings].map((list) => list.map((one) => `[${one.code}] ${problemText(one)}`));
};

const WHOLE = { plain: 'B', by: '{to} von {by}', n: '{n} {m}', z: 'Y' };

describe('content: a catalogue held against the source’s', () => {
  it('a whole one is sound', () => {
    expect(told(WHOLE)).toEqual([[], []]);
  });

  it.each<[string, object | string, readonly string[]]>([
    [
      'a key that the source does not have',
      { ...WHOLE, plian: 'B' },
      ['[text-unknown] page.json:6 plian: "plian" is no text of the source language; did you mean "plain"?'],
    ],
    [
      'a key like none of the source',
      { ...WHOLE, somewhere: 'B' },
      ['[text-unknown] page.json:6 somewhere: "somewhere" is no text of the source language; take it out'],
    ],
    [
      'a message left open',
      { ...WHOLE, plain: '{b' },
      [
        "[text-syntax] page.json:2 plain: can't be formatted: EXPECT_ARGUMENT_CLOSING_BRACE; look for a brace left open; write a single quote as two",
      ],
    ],
    [
      'a character that turns it round',
      { ...WHOLE, by: '{to} \u202e {by}' },
      ["[text-characters] page.json:3 by: holds control characters; take out what can't be seen"],
    ],
    [
      'values that nobody gives',
      { ...WHOLE, by: '{to} {by} {x} {y}' },
      ['[text-value] page.json:3 by: wants {x}, {y}, which it is not given; there are: {by}, {to}'],
    ],
    [
      'values left out',
      { ...WHOLE, n: 'B' },
      ['[text-value] page.json:4 n: leaves out {n}, {m}; say it, unless the language can do without'],
    ],
    [
      'values for others',
      { ...WHOLE, n: '{n} {k}' },
      [
        '[text-value] page.json:4 n: wants {k}, which it is not given; there are: {n}, {m}',
        '[text-value] page.json:4 n: leaves out {m}; say it, unless the language can do without',
      ],
    ],
    [
      'a text that is none',
      { ...WHOLE, z: 5 },
      [
        '[type] page.json:5 z: expected a text of at most 3000 characters, got 5; write a text of at most 3000 characters',
      ],
    ],
    ['no JSON', '{', ['[not-json] page.json:1: expected a closing brace; mend the JSON at this line']],
  ])('%s is told', (_, texts, problems) => {
    expect(told(texts)).toEqual([problems, []]);
  });

  it('what is missing is counted, and the first three are named', () => {
    const missing = (texts: object) => told(texts)[1];
    const hint = 'they are shown in the source language';
    expect(missing({ plain: 'B', by: '{by} {to}', n: '{n} {m}' })).toEqual([
      `[text-unfinished] page.json:1: 1 of 4 texts are missing: "z"; ${hint}`,
    ]);
    expect(missing({ n: '{n} {m}' })).toEqual([
      `[text-unfinished] page.json:1: 3 of 4 texts are missing: "plain", "by", "z"; ${hint}`,
    ]);
    expect(missing({})).toEqual([
      `[text-unfinished] page.json:1: 4 of 4 texts are missing: "plain", "by", "n" …; ${hint}`,
    ]);
  });
});

describe('content: translations of a scenario', () => {
  const load = (more: Readonly<Record<string, object>>) => {
    const written = Object.entries(more).map(([file, texts]) => [file, JSON.stringify(texts)]);
    const loaded = loadScenario({ ...smallFiles(), ...Object.fromEntries(written) }, digest);
    if (!loaded.ok) throw new Error(loaded.problems.map(problemText).join('\n'));
    return loaded;
  };

  it('are laid over one another as the source’s are, each locale by itself', () => {
    const { translations } = load({
      'moves/text.fr.json': { 'move.patrol.title': 'Patrouille' },
      'text.fr.json': { 'power.ALT': 'Altlande' },
      'text.de.json': { 'power.ALT': 'Altland' },
    });
    expect(translations).toEqual({
      fr: { 'move.patrol.title': 'Patrouille', 'power.ALT': 'Altlande' },
      de: { 'power.ALT': 'Altland' },
    });
  });

  it('are told to be unfinished to whoever writes in that locale, and to nobody else', () => {
    const codes = (more: Readonly<Record<string, object>>) =>
      load(more).warnings.flatMap(({ code, file }) => (code === 'no-land' ? [] : [`${code} ${file}`]));
    expect(codes({ 'moves/text.fr.json': { 'move.patrol.title': 'Patrouille' } })).toEqual([]);
    expect(codes({ 'text.fr.json': { 'power.ALT': 'Altlande' } })).toEqual(['text-unfinished text.fr.json']);
  });

  it('do not count towards the size of all files', () => {
    const blank = ' '.repeat(999_000);
    const many = Object.fromEntries(
      Array.from({ length: 7 }, (_, k) => [`x/${k}/text.fr.json`, `{${blank}}`]),
    );
    expect(loadScenario({ ...smallFiles(), ...many }, digest).ok).toBe(true);
    const own = Object.fromEntries(
      Array.from({ length: 7 }, (_, k) => [`x/${k}/text.en.json`, `{${blank}}`]),
    );
    const loaded = loadScenario({ ...smallFiles(), ...own }, digest);
    expect(loaded.ok ? [] : loaded.problems.map(({ hint }) => hint)).toEqual(['make it smaller']);
  });

  it('of a locale near one that there is are told with its name', () => {
    const loaded = loadScenario({ ...smallFiles(), 'moves/text.ff.json': '{}' }, digest);
    expect(loaded.ok ? [] : loaded.problems.map((one) => `[${one.code}] ${problemText(one)}`)).toEqual([
      '[unknown-locale] moves/text.ff.json:1: there is no locale "ff"; did you mean "fr"?',
    ]);
  });
});

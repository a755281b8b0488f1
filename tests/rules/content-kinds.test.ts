import { afterAll, describe, expect, it, vi } from 'vitest';
import { cyclesIn, cycleText } from '../../src/content/cycles.ts';
import { valuesIn } from '../../src/content/messages.ts';
import { readJson } from '../../src/content/source-text.ts';
import { didYouMean, listing, nearest, orList, shown, shownKey } from '../../src/content/suggest.ts';
import { readAnew } from '../helpers/faults/fault.ts';
import { digest, filesOf, modelText, scenarioOf, smallFiles } from '../helpers/game.ts';
import { changed, type Edit } from '../helpers/spoil.ts';

afterAll(() => vi.resetModules());

describe('content: what a file is, told by its keys', () => {
  it.each<[string, readonly string[]]>([
    ['card', ['cards']],
    ['card', ['cards', 'parameters']],
    ['model', ['parameters', 'format']],
    ['log', ['format']],
    ['log', ['rules']],
    ['log', ['seats', 'turns', 'scenario']],
    ['record', ['opening']],
    ['record', ['turns', 'scenario']],
    ['text', ['turns']],
    ['text', ['scenario']],
    ['variant', ['base', 'sources']],
    ['names', ['flags', 'powers', 'arenas']],
    ['facts', ['facts', 'sources']],
    ['who', ['entries']],
    ['notes', ['epilogue']],
    ['sources', ['sources']],
    ['scenario', ['sources', 'powers']],
    ['scenario', ['powers']],
    ['scenario', ['arenas']],
    ['scenario', ['objectives', 'turns']],
    ['text', []],
  ])('a %s by %j', async (kind, keys) => {
    const { checkFile } = await readAnew();
    expect(checkFile('x.json', JSON.stringify(Object.fromEntries(keys.map((key) => [key, 1])))).kind).toBe(
      kind,
    );
  });

  it('what is no object is held to be a catalogue, and what is no JSON to be nothing', async () => {
    const { checkFile } = await readAnew();
    expect(['5', 'null', '["cards"]', '{', ''].map((text) => checkFile('x.json', text).kind)).toEqual([
      'text',
      'text',
      'text',
      null,
      null,
    ]);
  });

  it('every file of the small scenario is of its kind, and sound', async () => {
    const { checkFile } = await readAnew();
    const kinds = Object.entries(smallFiles()).map(([file, text]) => [file, checkFile(file, text)]);
    expect(Object.fromEntries(kinds)).toEqual({
      'cards.json': { kind: 'card', problems: [] },
      'dossiers.json': { kind: 'card', problems: [] },
      'moves/channels.json': { kind: 'card', problems: [] },
      'moves/pressure.json': { kind: 'card', problems: [] },
      'moves/text.en.json': { kind: 'text', problems: [] },
      'record.json': { kind: 'record', problems: [] },
      'scenario.json': { kind: 'scenario', problems: [] },
      'text.en.json': { kind: 'text', problems: [] },
    });
  });
});

describe('content: files of one scenario out of the whole folder', () => {
  const tree = {
    'a/scenario.json': '1',
    'a/notes/facts.json': '2',
    'b/cards.json': '3',
    'c/cards.json': '4',
    'moves/x.json': '5',
    'notes/who.json': '6',
    'sources.json': '7',
    'ab/cards.json': '8',
  };

  it('stand as they are read: its own bare, shared ones under common, those of others under others', async () => {
    const { filesOfScenario } = await readAnew();
    expect(filesOfScenario(tree, 'a', ['c'])).toEqual({
      'scenario.json': '1',
      'notes/facts.json': '2',
      'others/c/cards.json': '4',
      'moves/x.json': '5',
      'common/notes/who.json': '6',
      'common/sources.json': '7',
    });
    expect(Object.keys(filesOfScenario(tree, 'b'))).toEqual([
      'cards.json',
      'moves/x.json',
      'common/notes/who.json',
      'common/sources.json',
    ]);
  });

  it('the others are its base and those that it imports from, each once', async () => {
    const { othersOf } = await readAnew();
    const settings: Readonly<Record<string, string>> = {
      a: JSON.stringify({ imports: [{ scenario: 'c' }, { scenario: 'b' }] }),
    };
    const of = (value: unknown) => othersOf({ 'scenario.json': JSON.stringify(value) }, (id) => settings[id]);
    expect(of({ base: 'small' })).toEqual(['small']);
    expect(of({ imports: [{ scenario: 'b' }, { scenario: 'z' }, { scenario: 'b' }] })).toEqual(['b', 'z']);
    expect(of({ base: 'z', imports: [{ scenario: 'b' }, { scenario: 'z' }] })).toEqual(['z', 'b']);
    // What a base imports comes along, what an imported one does, does not.
    expect(of({ base: 'a' })).toEqual(['a', 'c', 'b']);
    expect(of({ imports: [{ scenario: 'a' }] })).toEqual(['a']);
    expect([of({}), of(5), of({ base: 5 }), of({ base: 'No Id' }), of({ imports: 'x' })]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ]);
    const nothing = () => undefined;
    expect([othersOf({}, nothing), othersOf({ 'scenario.json': '{' }, nothing)]).toEqual([[], []]);
  });
});

describe('content: what is counted in a hash', () => {
  it('is what rules read, and nothing else', async () => {
    const content = await readAnew();
    const hash = (...edits: readonly Edit[]): string => {
      const loaded = content.loadScenario(changed(...edits), digest);
      return loaded.ok ? loaded.value.hash : '';
    };
    const own = hash();
    expect(own).toBe('5c5281d2dc6faa169d1e98dfeb33ddb9');
    expect([
      hash(['scenario.json', ['$schema'], 'x']),
      hash(['scenario.json', ['sources', 0, 'title'], 'x']),
      hash(['scenario.json', ['arenas', 0, 'place'], [1, 1]]),
      hash(['cards.json', ['cards', 0, 'citations', 0, 'note'], 'x']),
      hash(['cards.json', ['cards', 0, 'docket'], ['S1.04']]),
      hash(['record.json', ['seed'], 'x']),
    ]).toEqual(Array.from({ length: 6 }, () => own));
    const others = [
      hash(['scenario.json', ['powers', 0, 'capital'], [1, 1]]),
      hash(['cards.json', ['cards', 0, 'weight'], -1]),
      hash(['dossiers.json', ['cards', 0, 'clock'], 1]),
      hash(['moves/pressure.json', ['cards', 0, 'weight'], -1]),
      hash(['scenario.json', ['id'], 'other'], ['record.json', ['scenario'], 'other']),
    ];
    expect(others).not.toContain('');
    expect(new Set([own, ...others]).size).toBe(6);
  });

  it('is of parameters their values alone', async () => {
    const { loadModel } = await readAnew();
    const loaded = loadModel(modelText(), 'mine.json', digest);
    expect(loaded.ok && loaded.value.hash).toBe('9b953c37aab118f8ff5023bf26cdbb50');
    const reworded = loadModel(modelText().replaceAll('"guess"', '"informed"'), 'mine.json', digest);
    expect(reworded.ok && reworded.value.hash).toBe('9b953c37aab118f8ff5023bf26cdbb50');
  });

  it('does not go by what was read before', async () => {
    const content = await readAnew();
    const first = content.loadScenario(filesOf(), digest);
    const again = content.loadScenario(filesOf(), digest);
    expect(first.ok && again.ok && again.value.hash).toBe(first.ok && first.value.hash);
    expect(first.ok && first.value.hash).toBe(scenarioOf(filesOf()).hash);
  });
});

describe('content: words for readers', () => {
  it('a word is taken for the nearest of those there are, within a third of its letters and four at most', () => {
    const near = (word: string, ...known: readonly string[]) => nearest(word, known);
    expect([near('ab', 'ac'), near('ab', 'cd'), near('abcde', 'abxde'), near('abcde', 'abxye')]).toEqual([
      'ac',
      null,
      'abxde',
      null,
    ]);
    expect([near('abcdef', 'abxyef'), near('abcdef', 'axyzef')]).toEqual(['abxyef', null]);
    const long = 'abcdefghijklmnopqrstuvwxyz';
    expect([near(long, `wxyz${long.slice(4)}`), near(long, `vwxyz${long.slice(5)}`)]).toEqual([
      `wxyz${long.slice(4)}`,
      null,
    ]);
    expect([
      near('PATROL', 'patrol'),
      near('patrol', 'PATROL'),
      near('tarck', 'track'),
      near('abc', 'cba'),
    ]).toEqual(['patrol', 'PATROL', 'track', 'cba']);
    expect([near('patrol', 'patrl', 'petrol'), near('petrl', 'patrol', 'petrol'), near('x')]).toEqual([
      'patrl',
      'petrol',
      null,
    ]);
    expect([near('a'.repeat(80), 'a'.repeat(79)), near('a'.repeat(81), 'a'.repeat(80))]).toEqual([
      'a'.repeat(79),
      null,
    ]);
    expect(didYouMean('ac', ['ab'], 'x')).toBe('did you mean "ab"?');
    expect([didYouMean('xyz', ['ab'], 'x'), didYouMean(5, ['5'], 'x')]).toEqual(['x', 'x']);
  });

  it('lists are told in order, a dozen at most', () => {
    expect([orList([]), orList(['a']), orList(['a', 'b']), orList(['a', 'b', 'c'])]).toEqual([
      'nothing',
      'a',
      'a or b',
      'a, b or c',
    ]);
    expect([listing('tracks', []), listing('tracks', ['b', 'a'])]).toEqual([
      'there are no tracks here',
      'tracks: a, b',
    ]);
    const letters = [...'mlkjihgfedcba'];
    expect(listing('letters', letters.slice(1))).toBe('letters: a, b, c, d, e, f, g, h, i, j, k, l');
    expect(listing('letters', letters)).toBe('letters: a, b, c, d, e, f, g, h, i, j, k, l and 1 more');
  });

  it('values and keys are told short, on one line, with what can’t be seen replaced', () => {
    expect([undefined, null, 5, true, [1, 2], {}, 'a'].map(shown)).toEqual([
      'nothing',
      'null',
      '5',
      'true',
      'a list of 2',
      'an object',
      '"a"',
    ]);
    expect(shown('x'.repeat(48))).toBe(`"${'x'.repeat(48)}"`);
    expect(shown('x'.repeat(49))).toBe(`"${'x'.repeat(48)}…"`);
    expect(shown('a\nb\u200bc\ud800d\ue000e')).toBe('"a\ufffdb\ufffdc\ufffdd\ufffde"');
    expect([shownKey(3), shownKey('a\u202eb')]).toEqual(['3', 'a\ufffdb']);
    expect([shownKey('k'.repeat(64)), shownKey('k'.repeat(65))]).toEqual([
      'k'.repeat(64),
      `${'k'.repeat(63)}…`,
    ]);
  });

  it('a long circle is told by its ends', () => {
    const circle = (n: number): readonly string[] => Array.from({ length: n }, (_, k) => `${k}`);
    expect(cycleText(circle(12))).toBe('0 → 1 → 2 → 3 → 4 → 5 → 6 → 7 → 8 → 9 → 10 → 11');
    expect(cycleText(circle(13))).toBe('0 → 1 → 2 → 3 → 4 → 5 → … → 8 → 9 → 10 → 11 → 12');
  });

  it('circles are told once each, without the way to them', () => {
    const graph: Readonly<Record<string, readonly string[]>> = {
      a: ['b'],
      b: ['c', 'd'],
      c: ['b'],
      d: ['d', 'c'],
      e: ['a'],
    };
    expect(cyclesIn(Object.keys(graph), (id) => graph[id] ?? [])).toEqual([
      ['b', 'c', 'b'],
      ['d', 'd'],
    ]);
  });

  it('values of a message are those by name', () => {
    const values = (message: string) => [...valuesIn(message)];
    expect(values('Plain, it’s so')).toEqual([]);
    expect(values("{by} and it's {to}")).toEqual(['by', 'to']);
    expect(values("'{by}' {to}")).toEqual(['to']);
    expect(values('{a, select, x {{b}} other {# {c}}}')).toEqual(['a', 'b', 'c']);
    expect(values('{n, plural, one {#} other {# of {m}}}')).toEqual(['n', 'm']);
    expect(values('{broken')).toEqual([]);
    expect(values('a < b {c}')).toEqual(['c']);
  });
});

describe('content: lines of a document', () => {
  const text = '{\n  "a": [\n    1,\n    {"b": 2}\n  ],\n  "c": -0\n}';
  const lines = (source: string) => {
    const { source: read } = readJson('x.json', source);
    return [['a'], ['a', 0], ['a', 1, 'b'], ['a', 1, 'x', 'y'], ['c'], [], ['z']].map((path) =>
      read?.lineOf(path),
    );
  };

  it('are those of what stands there, or of what is around it', () => {
    expect(lines(text)).toEqual([2, 3, 4, 4, 6, 1, 1]);
    expect(lines(text.replace('-0', '0'))).toEqual([2, 3, 4, 4, 6, 1, 1]);
    expect(lines(`\ufeff${text}`)).toEqual([2, 3, 4, 4, 6, 1, 1]);
    expect(lines(text.replaceAll('\n', ' '))).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });

  it('a naught below nothing is nothing, and quotes may hold anything', () => {
    expect(readJson('x.json', text).source?.value).toEqual({ a: [1, { b: 2 }], c: 0 });
    const odd = '{"a:\\"{[": "}]:\\\\", "b": ["-0"]}';
    expect(readJson('x.json', odd)).toMatchObject({
      problems: [],
      source: { value: { 'a:"{[': '}]:\\', b: ['-0'] } },
    });
  });

  it('a file may be as long as the limit, and forty levels deep', () => {
    expect(readJson('x.json', `"${'a'.repeat(8)}"`, 10).problems).toEqual([]);
    expect(readJson('x.json', `"${'a'.repeat(9)}"`, 10).problems).toMatchObject([
      { code: 'too-large', line: null },
    ]);
    expect(readJson('x.json', `${'['.repeat(40)}${']'.repeat(40)}`).problems).toEqual([]);
    expect(readJson('x.json', '[[1],[2],{"a":[3]}]').problems).toEqual([]);
    expect(readJson('x.json', `[${'[1],'.repeat(50)}1]`).problems).toEqual([]);
  });
});

describe('content: a great many faults', () => {
  const numbers = (count: number): string =>
    JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, k) => [`k${1000 + k}`, 5])));

  it('of one file are told up to two hundred, and how many more there are', async () => {
    const { checkFile, problemText } = await readAnew();
    const told = (count: number) => checkFile('x.json', numbers(count)).problems;
    expect(told(200).map(({ code }) => code)).toEqual(Array.from({ length: 200 }, () => 'type'));
    expect(told(202)).toHaveLength(201);
    expect(told(202).slice(-1)).toMatchObject([{ code: 'more', file: 'x.json', line: null }]);
    expect(told(202).slice(-1).map(problemText)).toEqual([
      'x.json: 2 further problems are not listed; mend these first',
    ]);
  });

  it('of a scenario are told up to four hundred', async () => {
    const { loadScenario } = await readAnew();
    const texts = Array.from({ length: 401 }, (_, k) => [`card.nothing-${1000 + k}.title`, 'x']);
    const told = (count: number): number => {
      const spare = JSON.stringify(Object.fromEntries(texts.slice(0, count)));
      const loaded = loadScenario({ ...smallFiles(), 'x/text.en.json': spare }, digest);
      return loaded.ok ? 0 : loaded.problems.length;
    };
    expect([told(1), told(399), told(400), told(401)]).toEqual([1, 399, 400, 400]);
  });

  it('of all files together there is one: they are too large', async () => {
    const { loadScenario, problemText } = await readAnew();
    const own = Object.values(smallFiles()).reduce((sum, text) => sum + text.length, 0);
    const filled = (size: number) =>
      loadScenario({ ...smallFiles(), 'x.txt': ' '.repeat(size - own) }, digest);
    expect(filled(6_000_000).ok).toBe(true);
    const loaded = filled(6_000_001);
    expect(loaded.ok ? [] : loaded.problems.map((one) => `[${one.code}] ${problemText(one)}`)).toEqual([
      '[too-large] 6000001 characters in all files; the limit is 6000000; make it smaller',
    ]);
  });

  it('without its setting or its texts a scenario is none', async () => {
    const { loadScenario, problemText } = await readAnew();
    const loaded = loadScenario({}, digest);
    expect(loaded.ok ? [] : loaded.problems.map((one) => `[${one.code}] ${problemText(one)}`)).toEqual([
      '[missing] scenario.json: a scenario needs this file; add "scenario.json"',
      '[missing] text.en.json: a scenario needs this file; add "text.en.json"',
    ]);
  });
});

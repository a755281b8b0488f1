import { describe, expect, it } from 'vitest';
import { checkFile, loadModel, loadScenario, problemText, readLog } from '../../src/content/index.ts';
import { PARAMETERS } from '../../src/vocabulary/index.ts';
import { edited, type Json } from '../helpers/edit.ts';
import { digest, modelText, smallFiles } from '../helpers/game.ts';

/** Problems of one card file, without the lines. */
const told = (
  file: string,
  path: readonly (string | number)[],
  value: Json | undefined,
): readonly string[] => {
  const text = JSON.stringify(edited(JSON.parse(smallFiles()[file] ?? ''), path, value), null, 2);
  return checkFile(file, text).problems.map((problem) => problemText({ ...problem, file: null }));
};

describe('content: messages of a schema', () => {
  it.each<[string, string, readonly (string | number)[], Json | undefined, string]>([
    [
      'a role misspelt',
      'moves/channels.json',
      ['cards', 0, 'effects', 0, 'quantity', 'to'],
      'targt',
      'cards.0.effects.0.quantity.to: expected "self", "target", "rival" or a power code such as USA, got "targt"; did you mean "target"?',
    ],
    [
      'a word misspelt',
      'moves/channels.json',
      ['cards', 0, 'family'],
      'chanels',
      'cards.0.family: expected "sanctions", "missions", "ceasefires", "arms-talks", "channels", "coalition", "posture" or "resilience", got "chanels"; did you mean "channels"?',
    ],
    [
      'a key misspelt',
      'moves/channels.json',
      ['cards', 0, 'cooldwn'],
      2,
      'cards.0.cooldwn: there is no key "cooldwn" here; did you mean "cooldown"?',
    ],
    [
      'a kind of card misspelt',
      'cards.json',
      ['cards', 0, 'kind'],
      'evnt',
      'cards.0.kind: expected "move", "event" or "dossier", got "evnt"; did you mean "event"?',
    ],
    [
      'a type of effect misspelt',
      'cards.json',
      ['cards', 0, 'effects', 0, 'type'],
      'chnage',
      'did you mean "change"?',
    ],
    [
      'an instrument that there is none of',
      'moves/channels.json',
      ['cards', 2, 'effects', 0, 'type'],
      'truce',
      'cards.2.effects.0.type: expected "change", "act", "sanctions", "mission", "channel", "talks", "ceasefire", "deployment", "treaty", "commitment", "flag" or "follow-up", got "truce"; use one of those',
    ],
    [
      'an instrument misspelt',
      'moves/channels.json',
      ['cards', 2, 'effects', 0, 'type'],
      'deploiment',
      'got "deploiment"; did you mean "deployment"?',
    ],
    [
      'an instrument by its kind, where its effect has another name',
      'moves/channels.json',
      ['cards', 2, 'effects', 0, 'type'],
      'track',
      'got "track"; here it is called "talks"',
    ],
    [
      'an instrument by its effect, where its condition has another name',
      'moves/channels.json',
      ['cards', 2, 'when', 0, 'type'],
      'talks',
      'cards.2.when.0.type: expected "all", "any", "not", "turn", "quantity", "sanctions", "linked", "mission", "channel", "track", "ceasefire", "deployment", "treaty", "commitment", "flag", "fired", "played" or "power", got "talks"; here it is called "track"',
    ],
    [
      'an instrument by its table',
      'moves/channels.json',
      ['cards', 2, 'effects', 0, 'type'],
      'treaties',
      'got "treaties"; here it is called "treaty"',
    ],
    [
      'an operation misspelt',
      'moves/channels.json',
      ['cards', 2, 'effects', 0, 'op'],
      'opn',
      'cards.2.effects.0.op: expected "open", "push", "unlock" or "halt", got "opn"; did you mean "open"?',
    ],
    [
      'the operation of another instrument',
      'moves/channels.json',
      ['cards', 2, 'effects', 0, 'op'],
      'establish',
      'cards.2.effects.0.op: expected "open", "push", "unlock" or "halt", got "establish"; write "open", "push", "unlock" or "halt"',
    ],
    [
      'a table that there is none of',
      'scenario.json',
      ['instruments', 'pacts'],
      [],
      'instruments.pacts: there is no key "pacts" here; allowed: sanctions, missions, channels, tracks, ceasefires, deployments, treaties, commitments',
    ],
    [
      'a quantity misspelt',
      'cards.json',
      ['cards', 0, 'effects', 0, 'quantity', 'kind'],
      'haet',
      'did you mean "heat"?',
    ],
    [
      'a number as text',
      'cards.json',
      ['cards', 0, 'weight'],
      '-4000',
      'cards.0.weight: expected a whole number from -10000 to 10000, got "-4000"; write a whole number from -10000 to 10000',
    ],
    [
      'a number out of range',
      'cards.json',
      ['cards', 0, 'weight'],
      -40_000,
      'cards.0.weight: expected a whole number from -10000 to 10000, got -40000',
    ],
    ['a share for a whole number', 'cards.json', ['cards', 0, 'weight'], 0.5, 'expected a whole number'],
    [
      'something missing',
      'cards.json',
      ['cards', 0, 'window', 'to'],
      undefined,
      'cards.0.window.to: "to" is missing; expected a date such as 2017-07-07; add "to"',
    ],
    [
      'a date in another order',
      'cards.json',
      ['cards', 0, 'window', 'to'],
      '07/07/2017',
      'expected a date such as 2017-07-07',
    ],
    [
      'an id with a blank',
      'cards.json',
      ['cards', 0, 'id'],
      'Ship Seized',
      'expected an id (lower-case words joined by hyphens)',
    ],
    [
      'an empty list',
      'cards.json',
      ['cards', 0, 'citations'],
      [],
      'cards.0.citations: expected at least 1 in the list, got 0',
    ],
    [
      'the wrong thing for an amount',
      'cards.json',
      ['cards', 0, 'effects', 0, 'by'],
      'much',
      'cards.0.effects.0.by: expected a whole number or an object, got "much"',
    ],
    [
      'an amount by an unknown parameter',
      'cards.json',
      ['cards', 0, 'effects', 0, 'by'],
      { parameter: 'sise', times: 1, over: 1 },
      'cards.0.effects.0.by.parameter: expected "size", got "sise"; did you mean "size"?',
    ],
    [
      'an invisible character in what was got',
      'cards.json',
      ['cards', 0, 'status'],
      'fa\u202ect',
      'got "fa\ufffdct"; did you mean "fact"?',
    ],
  ])('%s', (_, file, path, value, message) => {
    expect(told(file, path, value).join('\n')).toContain(message);
  });

  it('tells all problems at once, each with its line', () => {
    const text =
      '{\n  "cards": [\n    {\n      "kind": "dossier",\n      "id": 5,\n      "clok": 2\n    }\n  ]\n}';
    const { problems } = checkFile('cards.json', text);
    expect(problems.find(({ path }) => path === 'cards.0.id')?.line).toBe(5);
    expect(problems.find(({ path }) => path === 'cards.0.clok')?.line).toBe(6);
    expect(problems.find(({ path }) => path === 'cards.0.window')?.line).toBe(3);
    expect(problems.length).toBeGreaterThan(5);
  });

  it('reports at most a few hundred', () => {
    const cards = Array.from({ length: 400 }, () => ({ kind: 'move', x: 1 }));
    const { problems } = checkFile('cards.json', JSON.stringify({ cards }));
    expect(problems.length).toBeLessThan(500);
    expect(problems.at(-1)?.message).toContain('further problems');
  });
});

describe('content: messages of JSON itself', () => {
  it.each([
    ['', 'the file is empty'],
    ['{"cards": [1,]}', 'expected a value'],
    ['{"cards": [1 2]}', 'expected a comma'],
    ['// hello\n{}', 'a comment, which JSON does not allow'],
    ["{'a': 1}", 'a word that JSON does not know'],
    ['{"a": "b', 'a text that does not end on its line'],
    ['{} {}', 'something stands after the end of the document'],
    ['{"a": 1, "a": 2}', 'the key "a" stands twice'],
    ['{"__proto__": 1}', 'the key "__proto__" is not allowed'],
    ['{"a": {"constructor": 1}}', 'the key "constructor" is not allowed'],
    ['{"id": "constructor"}', '"constructor" is not allowed'],
    [`${'['.repeat(50)}${']'.repeat(50)}`, 'nested more than 40 levels deep'],
    [`"${'a'.repeat(2_000_001)}"`, 'the limit is 2000000'],
  ])('%.40s', (text, message) => {
    const { problems } = checkFile('x.json', text);
    expect(problems.map((problem) => problem.message).join('\n')).toContain(message);
    for (const { hint } of problems) expect(hint).not.toBe('');
  });

  it('a million brackets do not overflow', () => {
    expect(checkFile('x.json', '['.repeat(900_000)).problems[0]?.code).toBe('too-deep');
  });

  it('a byte-order mark is no fault', () => {
    expect(checkFile('text.en.json', '\ufeff{"a": "b"}').problems).toEqual([]);
  });
});

describe('content: messages of a model', () => {
  const model = (path: readonly (string | number)[], value: Json | undefined): string => {
    const loaded = loadModel(
      JSON.stringify(edited(JSON.parse(modelText()), path, value)),
      'mine.json',
      digest,
    );
    return loaded.ok ? 'fine' : loaded.problems.map(problemText).join('\n');
  };

  it('the project’s own is fine', () => {
    expect(model(['id'], 'mine')).toBe('fine');
  });

  it.each<[string, readonly (string | number)[], Json | undefined, string]>([
    [
      'a parameter missing',
      ['parameters', 'climate.rho'],
      undefined,
      'parameters.climate.rho: the parameter "climate.rho" is missing; climate.rho is counted in 1/1024, from 0 to 1023',
    ],
    [
      'a parameter misspelt',
      ['parameters', 'climate.rhoo'],
      {},
      'there is no parameter "climate.rhoo"; the default set has them all',
    ],
    [
      'a bare number',
      ['parameters', 'climate.rho'],
      307,
      'expected an object, got 307; write {"value": 307, "unit": "1/1024", "source": "…", "confidence": "guess"}; climate.rho is counted in 1/1024, from 0 to 1023',
    ],
    [
      'a value missing',
      ['parameters', 'climate.rho', 'value'],
      undefined,
      '"value" is missing; expected a whole number from 0 to 1023; climate.rho is counted in 1/1024',
    ],
    [
      'a value in quotes',
      ['parameters', 'climate.rho', 'value'],
      '307',
      'got "307"; climate.rho is counted in 1/1024, from 0 to 1023: write it without quotes',
    ],
    [
      'a field misspelt',
      ['parameters', 'climate.rho', 'vaule'],
      307,
      'parameters.climate.rho.vaule: there is no key "vaule" here',
    ],
    [
      'a value out of range',
      ['parameters', 'flow.smoothing', 'value'],
      100,
      'expected a whole number from 1 to 52, got 100; flow.smoothing is counted in weeks, from 1 to 52: above that',
    ],
    [
      'a value as a share',
      ['parameters', 'climate.rho', 'value'],
      0.3,
      'got 0.3; climate.rho is counted in 1/1024, from 0 to 1023: the rules count in whole numbers, so that every machine gets the same; 0.3 would be 307 of 1024',
    ],
    [
      'another unit',
      ['parameters', 'flow.smoothing', 'unit'],
      'months',
      'expected "weeks", got "months"; flow.smoothing is counted in weeks, from 1 to 52; a value in another unit',
    ],
    ['no source', ['parameters', 'flow.smoothing', 'source'], undefined, '"source" is missing'],
  ])('%s', (_, path, value, message) => {
    expect(model(path, value)).toContain(message);
  });

  it.each(Object.entries(PARAMETERS))('%s: a value past either end says the range and why', (key, range) => {
    for (const given of [range.min - 1, range.max + 1]) {
      const said = model(['parameters', key, 'value'], given);
      expect(said).toMatch(/^mine\.json(:\d+)? parameters\./);
      expect(said).toContain(`parameters.${key}.value: `);
      expect(said).toContain(`from ${range.min} to ${range.max}, got ${given}; `);
      expect(said).toContain(`${key} is counted in ${range.unit}, from ${range.min} to ${range.max}: `);
      expect(said).not.toMatch(/: $/);
      expect(said).not.toContain('can’t be carried out');
    }
  });

  it('validate words it alike', () => {
    const broken = JSON.stringify(
      edited(JSON.parse(modelText()), ['parameters', 'climate.rho', 'value'], 2000),
    );
    const loaded = loadModel(broken, 'mine.json', digest);
    expect(checkFile('mine.json', broken)).toEqual({
      kind: 'model',
      problems: loaded.ok ? [] : loaded.problems,
    });
  });
});

describe('content: messages of a log', () => {
  it.each([
    ['{}', '"format" is missing; expected "demarche-log"'],
    ['[]', 'expected an object, got a list of 0'],
    ['{"format": "demarche-log", "version": 2}', 'version: expected 1, got 2'],
    ['{"format": "demarche-log", "start": "abc"}', 'start: expected 32 hexadecimal digits, got "abc"'],
  ])('%s', (text, message) => {
    const read = readLog(text, 'game.json');
    expect(read.ok ? '' : read.problems.map(problemText).join('\n')).toContain(message);
  });
});

describe('content: files of a scenario', () => {
  it.each(['scenario.json', 'text.en.json'])('a scenario needs %s', (file) => {
    const { [file]: _, ...rest } = smallFiles();
    const loaded = loadScenario(rest, digest);
    expect(loaded.ok ? '' : loaded.problems.map(problemText).join('\n')).toContain(
      `${file}: a scenario needs this file; add "${file}"`,
    );
  });

  it('all files together have a limit', () => {
    const files = Object.fromEntries(Array.from({ length: 7 }, (_, i) => [`${i}.json`, ' '.repeat(900_000)]));
    const loaded = loadScenario(files, digest);
    expect(loaded.ok ? [] : loaded.problems.map(({ code }) => code)).toEqual(['too-large']);
  });
});

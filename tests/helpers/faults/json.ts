import type { Reading } from './fault.ts';
import { json } from './forms.ts';

const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const LINES = '{\n  "a": [\n    {"b": 1},\n    {"b": 2 "c": 3}\n  ]\n}';

const WORD = '[not-json] x.json:1: a word that JSON does not know; mend the JSON at this line';
const VALUE = '[not-json] x.json:1: expected a value; look for a trailing comma, or a value left out';

/** Faults of JSON itself, each with its line. */
export const JSON_FAULTS: readonly Reading[] = [
  ['nothing', json(''), ['[not-json] x.json:1: the file is empty; write JSON here']],
  ['nothing but blanks', json(' \n\t '), ['[not-json] x.json:1: the file is empty; write JSON here']],
  [
    'nothing after a mark of byte order',
    json('\ufeff'),
    ['[not-json] x.json:1: the file is empty; write JSON here'],
  ],
  [
    'a comment',
    json('// hello\n{}'),
    ['[not-json] x.json:1: a comment, which JSON does not allow; take the comment out'],
  ],
  [
    'a comment that does not end',
    json('{} /* hello'),
    ['[not-json] x.json:1: a comment, which JSON does not allow; take the comment out'],
  ],
  [
    'a word',
    json("{'a': 1}"),
    [
      '[not-json] x.json:1: a word that JSON does not know; mend the JSON at this line',
      '[not-json] x.json:1: expected a key in double quotes; look for a trailing comma, or a key without double quotes',
      '[not-json] x.json:1: expected a value; look for a trailing comma, or a value left out',
    ],
  ],
  [
    'a word for a value',
    json('{"a": undefined}'),
    [
      '[not-json] x.json:1: a word that JSON does not know; mend the JSON at this line',
      '[not-json] x.json:1: expected a value; look for a trailing comma, or a value left out',
    ],
  ],
  [
    'a number that breaks off',
    json('{"a": 1.}'),
    ['[not-json] x.json:1: a number that breaks off; mend the JSON at this line'],
  ],
  [
    'a number with a naught before it',
    json('{"a": 01}'),
    [
      '[not-json] x.json:1: expected a comma; look for a comma missing at the end of the line before',
      '[not-json] x.json:1: expected a key in double quotes; look for a trailing comma, or a key without double quotes',
      '[not-json] x.json:1: expected a value; look for a trailing comma, or a value left out',
    ],
  ],
  [
    'a key without quotes',
    json('{1: 2}'),
    [
      '[not-json] x.json:1: expected a key in double quotes; look for a trailing comma, or a key without double quotes',
      '[not-json] x.json:1: expected a value; look for a trailing comma, or a value left out',
    ],
  ],
  [
    'a value left out',
    json('{"a": }'),
    ['[not-json] x.json:1: expected a value; look for a trailing comma, or a value left out'],
  ],
  [
    'a comma too many',
    json('[1,\n]'),
    ['[not-json] x.json:2: expected a value; look for a trailing comma, or a value left out'],
  ],
  [
    'a colon left out',
    json('{"a" 1}'),
    ['[not-json] x.json:1: expected a colon; mend the JSON at this line'],
  ],
  [
    'a comma left out',
    json(LINES),
    ['[not-json] x.json:4: expected a comma; look for a comma missing at the end of the line before'],
  ],
  [
    'a brace left open',
    json('{"a": 1'),
    ['[not-json] x.json:1: expected a closing brace; mend the JSON at this line'],
  ],
  [
    'a bracket left open',
    json('[1'),
    ['[not-json] x.json:1: expected a closing bracket; mend the JSON at this line'],
  ],
  [
    'something after the end',
    json('{}\n{}'),
    ['[not-json] x.json:2: something stands after the end of the document; mend the JSON at this line'],
  ],
  [
    'a text that does not end',
    json('{"a": "b'),
    [
      '[not-json] x.json:1: a text that does not end on its line; mend the JSON at this line',
      '[not-json] x.json:1: expected a closing brace; mend the JSON at this line',
    ],
  ],
  [
    'an escape that is none',
    json('["\\x"]'),
    ['[not-json] x.json:1: an escape that JSON does not know; mend the JSON at this line'],
  ],
  [
    'an escape of too few digits',
    json('["\\u12"]'),
    ['[not-json] x.json:1: an escape \\u without four hexadecimal digits; mend the JSON at this line'],
  ],
  [
    'a character that is to be escaped',
    json('["a\tb"]'),
    ['[not-json] x.json:1: a character that has to be escaped; mend the JSON at this line'],
  ],
  [
    'a key twice',
    json('{\n"a": 1,\n"a": 2}'),
    ['[duplicate-key] x.json:3 a: the key "a" stands twice; keep one of them'],
  ],
  [
    'a key twice, deep inside',
    json('{"x": [{"a": 1, "a": 2}]}'),
    ['[duplicate-key] x.json:1 x.0.a: the key "a" stands twice; keep one of them'],
  ],
  [
    'keys that reach a prototype',
    json('{"__proto__": 1, "b": {"constructor": 1, "prototype": [1]}}'),
    [
      '[forbidden-key] x.json:1 __proto__: the key "__proto__" is not allowed; use another name',
      '[forbidden-key] x.json:1 b.constructor: the key "constructor" is not allowed; use another name',
      '[forbidden-key] x.json:1 b.prototype: the key "prototype" is not allowed; use another name',
    ],
  ],
  [
    'words that every object has',
    json('["constructor", {"a":\n"prototype"}, "__proto__"]'),
    [
      '[forbidden-word] x.json:1 0: "constructor" is not allowed; use another name',
      '[forbidden-word] x.json:2 1.a: "prototype" is not allowed; use another name',
      '[forbidden-word] x.json:2 2: "__proto__" is not allowed; use another name',
    ],
  ],
  [
    'more levels than are read',
    json(nested(41)),
    ['[too-deep] x.json: nested more than 40 levels deep; flatten it'],
  ],
  [
    'more letters than are read',
    json(`"${'a'.repeat(2_000_000)}"`),
    ['[too-large] x.json: 2000002 characters; the limit is 2000000; split the file'],
  ],
  [
    'more faults than are told',
    json(`[${'x,'.repeat(30)}1]`),
    Array.from({ length: 10 }, () => [WORD, VALUE]).flat(),
  ],
];

/** Files of each kind with a fault that only this kind has. */
export const KIND_FAULTS: readonly Reading[] = [
  ['cards', json('{"cards": 5}'), ['[type] x.json:1 cards: expected a list, got 5; write a list']],
  [
    'parameters',
    json('{"parameters": 5, "id": "mine"}'),
    ['[type] x.json:1 parameters: expected an object, got 5; write an object'],
  ],
  [
    'what extends parameters',
    json('{"parameters": {"climate.rho": 5}, "id": "mine", "extends": "default"}'),
    [
      '[type] x.json:1 parameters.climate.rho: expected an object, got 5; write {"value": 5, "unit": "1/1024", "source": "…", "confidence": "guess"}; climate.rho is counted in 1/1024, from 0 to 1023',
    ],
  ],
  ['a list', json('[]'), ['[type] x.json:1: expected an object, got a list of 0; write an object']],
  [
    'a catalogue',
    json('{"a": 5}', 'text.en.json'),
    [
      '[type] text.en.json:1 a: expected a text of at most 3000 characters, got 5; write a text of at most 3000 characters',
    ],
  ],
  [
    'a catalogue of a locale that there is not',
    json('{"a": "b"}', 'moves/text.xx.json'),
    ['[unknown-locale] moves/text.xx.json:1: there is no locale "xx"; take the file out; locales: en'],
  ],
  [
    'a catalogue with a message left open',
    json('{"a": "{b"}', 'text.en.json'),
    [
      "[text-syntax] text.en.json:1 a: can't be formatted: EXPECT_ARGUMENT_CLOSING_BRACE; look for a brace left open; write a single quote as two",
    ],
  ],
  [
    'a shared list of sources',
    json('{"sources": 5}'),
    ['[type] x.json:1 sources: expected a list, got 5; write a list'],
  ],
];

import type { Json } from './edit.ts';
import { edited } from './edit.ts';

/** `draw(n)`: an integer from 0 to n − 1. */
export type Draw = (n: number) => number;

type Path = readonly (string | number)[];

const pick = <T>(draw: Draw, all: readonly T[]): T => all[draw(all.length)] as T;

/** Every place in a document, the whole first. */
const placesIn = (value: Json, path: Path = []): readonly Path[] => {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Array.isArray(value)
    ? value.flatMap((item: Json, i) => placesIn(item, [...path, i]))
    : Object.entries(value).flatMap(([key, item]) => placesIn(item, [...path, key]));
  return [path, ...inner];
};

const valueAt = (document: Json, path: Path): Json =>
  path.reduce<Json>((value, key) => (value as { [key: string]: Json })[key] ?? null, document);

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '{constructor}',
  '`$(reboot)`',
  '\u202e\u0000\ud800',
  '__proto__',
  '../../../etc/passwd',
  '{a, plural, other {',
  'A'.repeat(5000),
  '\u{1f4a5}'.repeat(50),
  '',
  ' ',
  '%s%n',
];

const OTHERS: readonly Json[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e21,
  -1e308,
  9_007_199_254_740_992,
  '',
  'x',
  'target',
  '2017-02-30',
  [],
  {},
  [[]],
  { a: 1 },
  [null],
];

const nest = (value: Json, levels: number): Json => (levels === 0 ? value : [nest(value, levels - 1)]);

const misspell = (word: string, draw: Draw): string => {
  const at = draw(Math.max(1, word.length));
  const letter = String.fromCharCode(97 + draw(26));
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  return pick(draw, [
    before + after,
    before + letter + after,
    before + letter + word.slice(at),
    word.toUpperCase(),
  ]);
};

/** Ways to spoil the value at a place. */
const SPOIL: readonly ((document: Json, path: Path, draw: Draw) => Json)[] = [
  // drop
  (document, path) => edited(document, path, undefined),
  // add a key
  (document, path, draw) =>
    edited(
      document,
      [...path, pick(draw, ['extra', 'id', 'if', 'when', 'type', 'toString'])],
      pick(draw, OTHERS),
    ),
  // mistype
  (document, path, draw) => edited(document, path, pick(draw, OTHERS)),
  // misspell what stands there, or its key
  (document, path, draw) => {
    const value = valueAt(document, path);
    if (typeof value === 'string') return edited(document, path, misspell(value, draw));
    if (typeof value === 'number') return edited(document, path, value * pick(draw, [-1, 2, 10, 1000, 0.5]));
    const key = path.at(-1);
    if (typeof key !== 'string') return edited(document, path, undefined);
    return edited(edited(document, path, undefined), [...path.slice(0, -1), misspell(key, draw)], value);
  },
  // huge
  (document, path, draw) => {
    const value = valueAt(document, path);
    const many = Array.from({ length: 50 + draw(500) }, () =>
      Array.isArray(value) ? (value[0] ?? null) : value,
    );
    return edited(document, path, typeof value === 'string' ? value.repeat(500) : many);
  },
  // hostile text
  (document, path, draw) => edited(document, path, pick(draw, HOSTILE)),
  // deep nesting
  (document, path, draw) => edited(document, path, nest(valueAt(document, path), 1 + draw(60))),
  // something from elsewhere in the same document
  (document, path, draw) => edited(document, path, valueAt(document, pick(draw, placesIn(document)))),
  // the same entry twice
  (document, path) => {
    const [index, ...rest] = [...path].reverse();
    if (typeof index !== 'number')
      return edited(document, path, [valueAt(document, path), valueAt(document, path)]);
    const list = valueAt(document, rest.reverse());
    return Array.isArray(list)
      ? edited(document, path.slice(0, -1), [...(list as Json[]), list[index] as Json])
      : document;
  },
];

/** Ways to spoil the text of a document. */
const SCRIBBLE: readonly ((text: string, draw: Draw) => string)[] = [
  (text, draw) => text.slice(0, draw(text.length)),
  (text, draw) => text.slice(draw(text.length)),
  (text, draw) => {
    const at = draw(text.length);
    return (
      text.slice(0, at) +
      pick(draw, ['{', '}', '[', ']', ',', ':', '"', '\\', '\u0000', '//', 'NaN', '-']) +
      text.slice(at)
    );
  },
  (text, draw) =>
    text.replace('"', `"${pick(draw, ['__proto__', 'constructor', 'prototype'])}": {"polluted": true}, "`),
  (text, draw) => text.replaceAll('{', `{"${pick(draw, ['__proto__', 'constructor'])}": {"polluted": 1},`),
  (text, draw) => `${'['.repeat(100 * draw(500))}${text}`,
  (text) => text + text,
];

/** A spoilt copy of a JSON text: one to three changes to its values, or one to its letters. */
export const mutated = (text: string, draw: Draw): string => {
  if (draw(6) === 0) return pick(draw, SCRIBBLE)(text, draw);
  let document = JSON.parse(text) as Json;
  for (let changes = 1 + draw(3); changes > 0; changes--)
    document = pick(draw, SPOIL)(document, pick(draw, placesIn(document)), draw);
  return JSON.stringify(document);
};

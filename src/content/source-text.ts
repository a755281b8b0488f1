import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Problem } from '../vocabulary/index.ts';
import { shownKey } from './suggest.ts';

export type JsonPath = readonly (string | number)[];

/** The text of a document as parsed: its value, and where each part of it stands. */
export interface SourceText {
  readonly file: string;
  readonly value: unknown;
  /** 1-based line of what stands at `path`, or of the nearest thing around it. */
  readonly lineOf: (path: JsonPath) => number | null;
}

/** Characters in one file. */
const FILE_LIMIT = 1_000_000;
/** Levels of nesting. */
export const DEPTH_LIMIT = 40;
/** Syntax errors reported before the rest is left unsaid. */
const MOST_ERRORS = 20;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

const SYNTAX: Readonly<Record<string, string>> = {
  InvalidCommentToken: 'a comment, which JSON does not allow',
  InvalidSymbol: 'a word that JSON does not know',
  PropertyNameExpected: 'expected a key in double quotes',
  ValueExpected: 'expected a value',
  ColonExpected: 'expected a colon',
  CommaExpected: 'expected a comma',
  CloseBraceExpected: 'expected a closing brace',
  CloseBracketExpected: 'expected a closing bracket',
  EndOfFileExpected: 'something stands after the end of the document',
  UnexpectedEndOfString: 'a text that does not end on its line',
  UnexpectedEndOfNumber: 'a number that breaks off',
  InvalidUnicode: 'an escape \\u without four hexadecimal digits',
  InvalidEscapeCharacter: 'an escape that JSON does not know',
  InvalidCharacter: 'a character that has to be escaped',
};

const SYNTAX_HINTS: Readonly<Record<string, string>> = {
  InvalidCommentToken: 'take the comment out',
  PropertyNameExpected: 'look for a trailing comma, or a key without double quotes',
  ValueExpected: 'look for a trailing comma, or a value left out',
  CommaExpected: 'look for a comma missing at the end of the line before',
};

/**
 * Deepest nesting of brackets outside strings, and how many keys there are; found without recursion, so
 * that no depth can overflow.
 */
const measure = (text: string): { readonly depth: number; readonly keys: number } => {
  let depth = 0;
  let deepest = 0;
  let keys = 0;
  for (let at = 0; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c === 34) {
      for (at++; at < text.length && text.charCodeAt(at) !== 34; at++) if (text.charCodeAt(at) === 92) at++;
    } else if (c === 58) keys++;
    else if (c === 123 || c === 91) deepest = Math.max(deepest, ++depth);
    else if (c === 125 || c === 93) depth--;
  }
  return { depth: deepest, keys };
};

/** How many keys a document has; `null` when a word or a number in it has to be looked at more closely. */
const plainKeys = (value: unknown): number | null => {
  if (typeof value !== 'object' || value === null)
    return FORBIDDEN.has(value as string) || Object.is(value, -0) ? null : 0;
  const keys = Array.isArray(value) ? [] : Object.keys(value);
  let count = keys.length;
  for (const key of keys) if (FORBIDDEN.has(key)) return null;
  for (const inner of Object.values(value)) {
    const found = plainKeys(inner);
    if (found === null) return null;
    count += found;
  }
  return count;
};

/** The value of a document with nothing wrong in it; `undefined` when there may be, for a closer look. */
const quickly = (text: string, keys: number): unknown => {
  try {
    const value: unknown = JSON.parse(text);
    // A key that stands twice is counted in the text, and kept once.
    return plainKeys(value) === keys ? value : undefined;
  } catch {
    return undefined;
  }
};

const lineAt = (text: string, offset: number): number => {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
};

/** Line of what stands at a path, or of the nearest thing around it. */
const lineIn = (text: string, root: Node | undefined, spot: JsonPath): number | null => {
  if (root === undefined) return null;
  for (let length = spot.length; length >= 0; length--) {
    const node = findNodeAtLocation(root, [...spot.slice(0, length)]);
    if (node === undefined) continue;
    const named = node.parent?.type === 'property' ? node.parent : node;
    return lineAt(text, named.offset);
  }
  return null;
};

/** Path as a reader sees it: `cards.3.effects.0.who`. */
export const pathText = (path: JsonPath): string => path.map(shownKey).join('.');

/** A document that is known to be sound, as read from this text. */
export const sourceTextOf = (file: string, text: string, value: unknown): SourceText => {
  // Only a problem asks for lines, and then for many.
  let tree: Node | undefined;
  const treeOf = (): Node | undefined => {
    tree ??= parseTree(text);
    return tree;
  };
  return { file, value, lineOf: (spot) => lineIn(text, treeOf(), spot) };
};

interface Reading {
  readonly source: SourceText | null;
  readonly problems: readonly Problem[];
}

/**
 * Reads strict JSON (no comments, no trailing commas) within limits of size and depth, refusing
 * keys that could reach a prototype and keys that stand twice. Never throws.
 */
export const readJson = (file: string, written: string, limit: number = FILE_LIMIT): Reading => {
  const text = written.startsWith('\ufeff') ? written.slice(1) : written;
  const problems: Problem[] = [];
  const add = (code: string, spot: JsonPath, offset: number | null, message: string, hint: string): void => {
    const line = offset === null ? null : lineAt(text, offset);
    problems.push({ code, file, path: pathText(spot), line, message, hint });
  };
  if (text.length > limit) {
    add('too-large', [], null, `${text.length} characters; the limit is ${limit}`, 'split the file');
    return { source: null, problems };
  }
  const { depth, keys } = measure(text);
  if (depth > DEPTH_LIMIT) {
    add('too-deep', [], null, `nested more than ${DEPTH_LIMIT} levels deep`, 'flatten it');
    return { source: null, problems };
  }
  if (text.trim() === '') {
    add('not-json', [], 0, 'the file is empty', 'write JSON here');
    return { source: null, problems };
  }
  const quick = quickly(text, keys);
  if (quick !== undefined) return { source: sourceTextOf(file, text, quick), problems };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  for (const { error, offset } of errors.slice(0, MOST_ERRORS)) {
    const name = printParseErrorCode(error);
    const hint = SYNTAX_HINTS[name] ?? 'mend the JSON at this line';
    add('not-json', [], offset, SYNTAX[name] ?? 'this is not JSON', hint);
  }
  if (root === undefined || errors.length > 0) return { source: null, problems };

  const path: (string | number)[] = [];
  const inside = (segment: string | number, node: Node): unknown => {
    path.push(segment);
    const value = convert(node);
    path.pop();
    return value;
  };
  const convert = (node: Node): unknown => {
    if (node.type === 'array') return (node.children ?? []).map((child, i) => inside(i, child));
    if (node.type !== 'object') {
      // An id that is a name every object has would be found where nobody put it.
      if (FORBIDDEN.has(node.value))
        add('forbidden-word', path, node.offset, `"${node.value}" is not allowed`, 'use another name');
      return Object.is(node.value, -0) ? 0 : node.value;
    }
    const result: Record<string, unknown> = {};
    for (const property of node.children ?? []) {
      const [keyNode, valueNode] = property.children ?? [];
      if (keyNode === undefined || valueNode === undefined) continue;
      const key = String(keyNode.value);
      const refuse = (code: string, message: string, hint: string): void =>
        add(code, [...path, key], keyNode.offset, message, hint);
      if (FORBIDDEN.has(key)) refuse('forbidden-key', `the key "${key}" is not allowed`, 'use another name');
      else if (Object.hasOwn(result, key))
        refuse('duplicate-key', `the key "${shownKey(key)}" stands twice`, 'keep one of them');
      else result[key] = inside(key, valueNode);
    }
    return result;
  };
  const value = convert(root);
  if (problems.length > 0) return { source: null, problems };

  return { source: { file, value, lineOf: (spot) => lineIn(text, root, spot) }, problems };
};

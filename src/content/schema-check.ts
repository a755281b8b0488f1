import type { z } from 'zod';
import type { Problem } from '../vocabulary/index.ts';
import { sameInstrument } from './instruments/words.ts';
import { expected, keysAt, schemasAt } from './schema-words.ts';
import { type JsonPath, pathText, type SourceText } from './source-text.ts';
import { didYouMean, orList, shown, shownKey } from './suggest.ts';

type Issue = z.core.$ZodIssue;

/** Problems told of one document before the rest is summed up. */
const MOST_PROBLEMS = 200;

const valueAt = (document: unknown, path: JsonPath): unknown => {
  let value = document;
  for (const segment of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined;
    value = (value as Record<string | number, unknown>)[segment];
  }
  return value;
};

const pathOf = (issue: { readonly path: readonly PropertyKey[] }): JsonPath =>
  issue.path.map((segment) => (typeof segment === 'symbol' ? String(segment) : segment));

/** The issues that a reader should see: of a union, those of the branch that was meant. */
const unfold = (issue: Issue, document: unknown): readonly Issue[] => {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const meant = issue.errors.filter((branch) => branch.every((inner) => inner.path.length > 0));
  const [only] = meant;
  if (only === undefined || meant.length > 1) return [issue];
  return only.flatMap((inner) => unfold({ ...inner, path: [...issue.path, ...inner.path] }, document));
};

interface Telling {
  readonly code: string;
  readonly path: JsonPath;
  readonly message: string;
  readonly hint: string;
}

const ARTICLES: Readonly<Record<string, string>> = {
  array: 'in the list',
  string: 'characters',
  record: 'keys',
};

/** What was wanted where an issue arose, as phrases, and the fixed words among them. */
const wording = (schema: z.core.$ZodType, document: unknown, issue: Issue, path: JsonPath) => {
  if (issue.code === 'invalid_union' && 'options' in issue && Array.isArray(issue.options)) {
    const words = issue.options.map(String);
    return { phrases: words.map((word) => JSON.stringify(word)), words };
  }
  const found = expected(schemasAt(schema, document, path));
  return found.phrases.length > 0 ? found : { phrases: [issue.message], words: [] };
};

/** Keys of the records whose schema does not name them. */
const KEY_FORMS: Readonly<Record<string, string>> = {
  '/^[A-Z]{3}$/': 'three capital letters, as in USA',
  '/^[a-z]{1,24}$/': 'up to 24 lower-case letters',
};

const keyForm = (issue: Issue | undefined): string => {
  if (issue?.code === 'too_big') return `at most ${issue.maximum} characters`;
  if (issue?.code !== 'invalid_format') return 'of the form wanted here';
  return KEY_FORMS[issue.pattern ?? ''] ?? issue.message;
};

const tell = (schema: z.core.$ZodType, document: unknown, issue: Issue): readonly Telling[] => {
  const path = pathOf(issue);
  const value = valueAt(document, path);
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, document, path, value);
    const free = known.filter((key) => valueAt(value, [key]) === undefined);
    return issue.keys.map((key) => ({
      code: 'unknown-key',
      path: [...path, key],
      message: `there is no key "${shownKey(key)}" here`,
      hint: didYouMean(key, free, `allowed: ${known.join(', ')}`),
    }));
  }
  if (issue.code === 'invalid_key') {
    const key = path.at(-1) ?? '';
    const what = keyForm(issue.issues[0]);
    return [{ code: 'key', path, message: `the key "${shownKey(key)}" is not ${what}`, hint: `use ${what}` }];
  }
  const { phrases, words } = wording(schema, document, issue, path);
  const wanted = orList(phrases);
  if (value === undefined) {
    const key = shownKey(path.at(-1) ?? 'document');
    return [
      { code: 'missing', path, message: `"${key}" is missing; expected ${wanted}`, hint: `add "${key}"` },
    ];
  }
  const size = (issue.code === 'too_big' || issue.code === 'too_small') && ARTICLES[issue.origin];
  if (size) {
    const bound = issue.code === 'too_big' ? `at most ${issue.maximum}` : `at least ${issue.minimum}`;
    const has =
      typeof value === 'string' || Array.isArray(value) ? value.length : Object.keys(value ?? {}).length;
    const hint = issue.code === 'too_big' ? 'shorten it' : 'add to it';
    return [{ code: 'size', path, message: `expected ${bound} ${size}, got ${has}`, hint }];
  }
  const code =
    issue.code === 'too_big' || issue.code === 'too_small'
      ? 'range'
      : issue.code === 'invalid_type'
        ? 'type'
        : 'value';
  const otherwise = phrases.length > 6 ? 'use one of those' : `write ${wanted}`;
  const same = path.at(-1) === 'type' ? sameInstrument(value, words) : null;
  const hint = same === null ? didYouMean(value, words, otherwise) : `here it is called "${same}"`;
  return [{ code, path, message: `expected ${wanted}, got ${shown(value)}`, hint }];
};

export type Checked<T> =
  | { readonly value: T; readonly problems: readonly Problem[] }
  | { readonly value: null; readonly problems: readonly Problem[] };

/** Holds a document against its schema; every problem at once, with path, line and hint. Never throws. */
export const checkSchema = <T>(schema: z.ZodType<T>, source: SourceText): Checked<T> => {
  const result = schema.safeParse(source.value);
  if (result.success) return { value: result.data, problems: [] };
  const issues = result.error.issues.flatMap((issue) => unfold(issue, source.value));
  const problems = issues.slice(0, MOST_PROBLEMS).flatMap((issue) =>
    tell(schema, source.value, issue).map(
      ({ code, path, message, hint }): Problem => ({
        code,
        file: source.file,
        path: pathText(path),
        line: source.lineOf(path),
        message,
        hint,
      }),
    ),
  );
  if (issues.length > MOST_PROBLEMS) {
    const rest = issues.length - MOST_PROBLEMS;
    const message = `${rest} further problems are not listed`;
    problems.push({
      code: 'more',
      file: source.file,
      path: '',
      line: null,
      message,
      hint: 'mend these first',
    });
  }
  return { value: null, problems };
};

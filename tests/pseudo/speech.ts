import type { Locator, Page } from '@playwright/test';
import { accent } from './accent.ts';

/** What a test calls a thing by, in English: its name, or a pattern. */
type Name = string | RegExp;

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Between words, and at either end, brackets may stand: a name may be put together of several messages. */
const GAP = '[\\s\\[\\]]+';
const EDGE = '[\\s\\[\\]]*';

/** Words of a pattern, its escapes, and what stands for itself between them. */
const PARTS = /\\.|\p{L}+|[ ^$]/gu;

const part = (found: string): string => {
  if (found.startsWith('\\')) return found;
  if (found === ' ') return GAP;
  if (found === '^') return `^${EDGE}`;
  if (found === '$') return `${EDGE}$`;
  return accent(found);
};

/** A name as the pseudo-locale has it; `isWhole` where the page's must be no longer. */
export const inPseudo = (name: Name, isWhole = false): RegExp => {
  if (typeof name !== 'string')
    return new RegExp(name.source.replaceAll(PARTS, part), `${name.flags.replace('i', '')}i`);
  const words = escaped(accent(name)).replaceAll(/\s+/g, GAP);
  return new RegExp(isWhole ? `^${EDGE}${words}${EDGE}$` : words, isWhole ? '' : 'i');
};

interface Options {
  readonly name?: Name;
  readonly exact?: boolean;
  readonly hasText?: Name;
}

const spoken = (options: Options | undefined): Options | undefined => {
  if (options === undefined) return undefined;
  const { name, exact, hasText, ...rest } = options;
  return {
    ...rest,
    ...(name === undefined ? {} : { name: inPseudo(name, exact) }),
    ...(hasText === undefined ? {} : { hasText: inPseudo(hasText) }),
  };
};

type Finder = (this: unknown, first: unknown, options?: Options) => Locator;

/**
 * Has every page and locator of this process look for the pseudo-locale's words where a test names English ones, until
 * the result is called.
 */
export const speakPseudo = (page: Page): (() => void) => {
  const undo: (() => void)[] = [];
  for (const thing of [page, page.locator('body')]) {
    const prototype = Object.getPrototypeOf(thing) as Record<string, Finder | undefined>;
    const wrap = (method: string, make: (find: Finder) => Finder): void => {
      const find = prototype[method];
      if (find === undefined) return;
      undo.push(() => {
        prototype[method] = find;
      });
      prototype[method] = make(find);
    };
    for (const method of ['getByText', 'getByLabel'])
      wrap(
        method,
        (find) =>
          function (name, options) {
            return find.call(this, inPseudo(name as Name, options?.exact));
          },
      );
    for (const method of ['getByRole', 'locator'])
      wrap(
        method,
        (find) =>
          function (what, options) {
            return find.call(this, what, spoken(options));
          },
      );
    wrap(
      'filter',
      (find) =>
        function (options) {
          return find.call(this, spoken(options as Options));
        },
    );
  }
  return () => {
    for (const back of undo) back();
  };
};

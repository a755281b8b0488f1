import type { Problem } from '../vocabulary/index.ts';
import { type JsonPath, pathText, type SourceText } from './source-text.ts';
import { didYouMean, listing, shown } from './suggest.ts';

/** A spot in one of the documents being checked. */
export interface Spot {
  readonly source: SourceText;
  readonly path: JsonPath;
}

export const inside = (place: Spot, ...path: JsonPath): Spot => ({
  source: place.source,
  path: [...place.path, ...path],
});

/** Names that may be referred to: a set of them, or a map by them. */
export interface Known {
  readonly has: (word: string) => boolean;
  readonly keys: () => Iterable<string>;
}

/** Gathers problems; `known` is the commonest of them. */
export interface Report {
  readonly problems: readonly Problem[];
  /** What is worth knowing, and no hindrance. */
  readonly warnings: readonly Problem[];
  readonly add: (place: Spot, code: string, message: string, hint: string) => void;
  readonly warn: Report['add'];
  /** Reports `word` unless it is one of `all`; says whether it was. `what` in the plural. */
  readonly known: (place: Spot, what: string, word: string, all: Known) => boolean;
  /** Reports every word that stands twice; `placeOf` says where the second one is. */
  readonly unique: (words: readonly string[], what: string, placeOf: (index: number) => Spot) => void;
}

/** Problems told of references before the rest is left unsaid. */
const MOST = 400;

export const newReport = (): Report => {
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const addTo =
    (list: Problem[]): Report['add'] =>
    ({ source, path }, code, message, hint) => {
      if (list.length >= MOST) return;
      const line = source.lineOf(path);
      list.push({ code, file: source.file, path: pathText(path), line, message, hint });
    };
  const add = addTo(problems);
  return {
    problems,
    warnings,
    add,
    warn: addTo(warnings),
    known: (place, what, word, all) => {
      if (all.has(word)) return true;
      const message = `${shown(word)} is not among the ${what}`;
      add(place, 'unknown-id', message, didYouMean(word, all.keys(), listing(what, all.keys())));
      return false;
    },
    unique: (words, what, placeOf) => {
      const seen = new Set<string>();
      for (const [index, word] of words.entries()) {
        if (seen.has(word))
          add(
            placeOf(index),
            'duplicate-id',
            `${what} ${shown(word)} stands twice`,
            'rename one, or take it out',
          );
        seen.add(word);
      }
    },
  };
};

import type { z } from 'zod';
import type { Card, Problem } from '../vocabulary/index.ts';
import { CardFile, RecordFile, ScenarioFile, TextFile } from '../vocabulary/index.ts';
import { check } from './check.ts';
import type { Placed } from './names.ts';
import { at } from './report.ts';
import { read, type Source } from './source.ts';

const isText = (file: string): boolean => /(^|\/)text\.[a-z]{2}\.json$/.test(file);

/** Files in the order in which they count: shared texts before the scenario's own. */
const ordered = (files: Readonly<Record<string, string>>): readonly (readonly [string, string])[] => {
  const rank = (file: string): number => (file.startsWith('common/') ? 0 : file.startsWith('moves/') ? 1 : 2);
  return Object.entries(files)
    .filter(([file]) => file.endsWith('.json'))
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
};

/** The parts of a scenario, each held against the schema of its kind. */
export interface Parts {
  readonly cards: readonly Placed<Card>[];
  readonly settings: readonly Placed<ScenarioFile>[];
  readonly records: readonly Placed<RecordFile>[];
  readonly texts: readonly { readonly source: Source; readonly value: TextFile }[];
  readonly problems: readonly Problem[];
}

/** What came of one file. */
interface Parsed {
  readonly text: string;
  readonly placed: readonly Placed<unknown>[];
  readonly problems: readonly Problem[];
}

/** Files that scenarios share, as last read; so that a library reads them once. */
const shared = new Map<string, Parsed>();
const MOST_SHARED = 64;

/** Reads a file and holds it against a schema; one that scenarios share only when it is not as it was. */
const parsed = (file: string, text: string, schema: z.ZodType): Parsed => {
  const known = shared.get(file);
  if (known?.text === text) return known;
  const { source, problems } = read(file, text);
  const checked = source === null ? null : check<unknown>(schema, source);
  const found: Parsed = {
    text,
    placed:
      source === null || checked === null || checked.value === null
        ? []
        : [{ value: checked.value, place: { source, path: [] } }],
    problems: [...problems, ...(checked?.problems ?? [])],
  };
  if (file.startsWith('moves/') || file.startsWith('common/')) {
    if (shared.size >= MOST_SHARED) shared.clear();
    shared.set(file, found);
  }
  return found;
};

/** Reads every file and holds it against the schema of its kind. */
export const readAll = (files: Readonly<Record<string, string>>): Parts => {
  const problems: Problem[] = [];
  const parse = <T>(file: string, text: string, schema: z.ZodType<T>): readonly Placed<T>[] => {
    const found = parsed(file, text, schema);
    problems.push(...found.problems);
    return found.placed as readonly Placed<T>[];
  };
  const cards: Placed<Card>[] = [];
  const settings: Placed<ScenarioFile>[] = [];
  const records: Placed<RecordFile>[] = [];
  const texts: { source: Source; value: TextFile }[] = [];
  for (const [file, text] of ordered(files)) {
    if (file === 'scenario.json') settings.push(...parse(file, text, ScenarioFile));
    else if (file === 'record.json') records.push(...parse(file, text, RecordFile));
    else if (isText(file))
      texts.push(...parse(file, text, TextFile).map(({ value, place }) => ({ value, source: place.source })));
    else
      for (const { value, place } of parse(file, text, CardFile))
        cards.push(...value.cards.map((card, i) => ({ value: card, place: at(place, 'cards', i) })));
  }
  return { cards, settings, records, texts, problems };
};

import type { z } from 'zod';
import type { Card, Problem } from '../vocabulary/index.ts';
import {
  CardFile,
  EntryFile,
  FactFile,
  NamesFile,
  NotesFile,
  RecordFile,
  ScenarioFile,
  SourceFile,
  TextFile,
  VariantFile,
} from '../vocabulary/index.ts';
import { localeOf, SOURCE_TEXTS } from './locales.ts';
import { rebuilt } from './rebuilt.ts';
import { inside } from './report.ts';
import { checkSchema } from './schema-check.ts';
import { readJson, type SourceText, sourceTextOf } from './source-text.ts';
import type { Placed } from './types.ts';

/** Where the files of other scenarios stand among those of one: `others/<id>/cards.json`. */
export const OTHERS_FOLDER = 'others/';
/** What the shared moves may name. */
export const NAMES_FILE = 'moves/names.json';
const SOURCES = 'common/sources.json';

/** The folder of what is shown and no rule reads: shared, of another scenario, or one's own. */
const NOTES = /^(?:common\/|others\/[^/]+\/)?notes\//;

/** The scenario whose file this is; `null` for one's own and the shared ones. */
const otherOf = (file: string): string | null =>
  file.startsWith(OTHERS_FOLDER) ? (file.slice(OTHERS_FOLDER.length).split('/')[0] ?? '') : null;

/** Files in the order in which they count: shared texts before those of other scenarios, and one's own last. */
const ordered = (files: Readonly<Record<string, string>>): readonly (readonly [string, string])[] => {
  const ranks = ['common/', 'moves/', OTHERS_FOLDER];
  const rank = (file: string): number => {
    const found = ranks.findIndex((prefix) => file.startsWith(prefix));
    return found === -1 ? ranks.length : found;
  };
  return Object.entries(files)
    .filter(([file]) => file.endsWith('.json'))
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
};

/** A catalogue of texts, and whose it is. */
export interface OwnedTexts {
  readonly source: SourceText;
  readonly value: TextFile;
  readonly other: string | null;
}

/** A card, and whose it is: of another scenario, of a catalogue made for many, or one's own. */
export interface OwnedCard extends Placed<Card> {
  readonly other: string | null;
  readonly isShared: boolean;
}

/** Where notes are gathered from. */
export interface NotesParts {
  /** Shared ones first, one's own last. */
  readonly facts: readonly Placed<FactFile>[];
  readonly entries: readonly Placed<EntryFile>[];
  /** One's own last. */
  readonly epilogues: readonly Placed<NotesFile>[];
  readonly texts: readonly OwnedTexts[];
}

/** The parts of a scenario, each held against the schema of its kind. */
export interface ScenarioParts {
  readonly cards: readonly OwnedCard[];
  readonly settings: readonly Placed<ScenarioFile>[];
  readonly variants: readonly Placed<VariantFile>[];
  /** Settings of other scenarios, by id. */
  readonly bases: ReadonlyMap<string, Placed<ScenarioFile>>;
  readonly records: readonly Placed<RecordFile>[];
  /** In the source locale. */
  readonly texts: readonly OwnedTexts[];
  /** In any other, known or not. */
  readonly translations: readonly OwnedTexts[];
  readonly sources: SourceFile['sources'];
  readonly notes: NotesParts;
  readonly names: NamesFile | null;
  readonly problems: readonly Problem[];
}

/** What came of one file. */
interface Parsed {
  readonly placed: readonly Placed<unknown>[];
  readonly problems: readonly Problem[];
}

/** A text that was found sound, as its schema has it. */
interface Sound {
  readonly schema: z.ZodType;
  readonly written: unknown;
  readonly value: unknown;
}

/** Texts found sound lately, wherever they stood: scenarios share files, and import from one another. */
const sound = new Map<string, Sound>();
const MOST_SOUND = 128;

/** Reads a file and holds it against a schema, unless the same text has passed it before. */
const parsed = (file: string, text: string, schema: z.ZodType): Parsed => {
  const known = sound.get(text);
  if (known !== undefined && known.schema === schema) {
    const source = sourceTextOf(file, text, known.written);
    return { placed: [{ value: known.value, place: { source, path: [] } }], problems: [] };
  }
  const { source, problems } = readJson(file, text);
  if (source === null) return { placed: [], problems };
  const checked = checkSchema<unknown>(schema, source);
  if (checked.value === null) return { placed: [], problems: [...problems, ...checked.problems] };
  if (sound.size >= MOST_SOUND) sound.clear();
  const value = rebuilt(checked.value);
  sound.set(text, { schema, written: source.value, value });
  return { placed: [{ value, place: { source, path: [] } }], problems };
};

/** A scenario that has another as its base says so; what it is then, is for its own schema to say. */
const isVariant = (text: string): boolean => {
  if (!text.includes('"base"')) return false;
  const { source } = readJson('scenario.json', text);
  const value = source?.value;
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'base');
};

/** Reads every file and holds it against the schema of its kind. */
export const readParts = (files: Readonly<Record<string, string>>): ScenarioParts => {
  const problems: Problem[] = [];
  const parse = <T>(file: string, text: string, schema: z.ZodType<T>): readonly Placed<T>[] => {
    const found = parsed(file, text, schema);
    problems.push(...found.problems);
    return found.placed as readonly Placed<T>[];
  };
  // Moves that come without a list of what they may name are held to this scenario alone.
  const isFitted = Object.hasOwn(files, NAMES_FILE);
  const cards: OwnedCard[] = [];
  const settings: Placed<ScenarioFile>[] = [];
  const variants: Placed<VariantFile>[] = [];
  const bases = new Map<string, Placed<ScenarioFile>>();
  const records: Placed<RecordFile>[] = [];
  const texts: OwnedTexts[] = [];
  const translations: OwnedTexts[] = [];
  const facts: Placed<FactFile>[] = [];
  const entries: Placed<EntryFile>[] = [];
  const epilogues: Placed<NotesFile>[] = [];
  const noted: OwnedTexts[] = [];
  let sources: SourceFile['sources'] = [];
  let names: NamesFile | null = null;
  for (const [file, text] of ordered(files)) {
    const other = otherOf(file);
    const name = other === null ? file : file.slice(OTHERS_FOLDER.length + other.length + 1);
    if (name === 'scenario.json' && other !== null)
      for (const base of parse(file, text, ScenarioFile)) bases.set(other, base);
    else if (file === 'scenario.json' && isVariant(text)) variants.push(...parse(file, text, VariantFile));
    else if (file === 'scenario.json') settings.push(...parse(file, text, ScenarioFile));
    else if (file === NAMES_FILE) names = parse(file, text, NamesFile)[0]?.value ?? null;
    else if (file === SOURCES) sources = parse(file, text, SourceFile)[0]?.value.sources ?? [];
    else if (NOTES.test(file) && localeOf(file) === null) {
      const kind = file.replace(NOTES, '');
      if (kind === 'facts.json') facts.push(...parse(file, text, FactFile));
      else if (kind === 'who.json') entries.push(...parse(file, text, EntryFile));
      else epilogues.push(...parse(file, text, NotesFile));
    } else if (name === 'record.json') {
      if (other === null) records.push(...parse(file, text, RecordFile));
    } else if (localeOf(file) !== null)
      for (const { value, place } of parse(file, text, TextFile))
        (file.endsWith(SOURCE_TEXTS) ? (NOTES.test(file) ? noted : texts) : translations).push({
          value,
          source: place.source,
          other,
        });
    else
      for (const { value, place } of parse(file, text, CardFile))
        for (const [i, card] of value.cards.entries())
          cards.push({
            value: card,
            place: inside(place, 'cards', i),
            other,
            isShared: isFitted && file.startsWith('moves/'),
          });
  }
  const notes = { facts, entries, epilogues, texts: noted };
  return { cards, settings, variants, bases, records, texts, translations, sources, notes, names, problems };
};

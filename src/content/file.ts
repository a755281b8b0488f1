import type { z } from 'zod';
import type { Problem } from '../vocabulary/index.ts';
import {
  CardFile,
  EntryFile,
  FactFile,
  Log,
  ModelFile,
  NamesFile,
  NotesFile,
  RecordFile,
  ScenarioFile,
  SourceFile,
  TextFile,
  VariantFile,
} from '../vocabulary/index.ts';
import { checkMessages } from './messages.ts';
import { checkModel, type ModelTexts, readModel } from './model.ts';
import { newReport } from './report.ts';
import { checkSchema } from './schema-check.ts';
import { readJson } from './source-text.ts';
import { checkLocales } from './translations.ts';

/** The kinds of file, each with its schema. */
export const FILE_SCHEMAS = {
  scenario: ScenarioFile,
  variant: VariantFile,
  card: CardFile,
  model: ModelFile,
  record: RecordFile,
  log: Log,
  sources: SourceFile,
  names: NamesFile,
  facts: FactFile,
  who: EntryFile,
  notes: NotesFile,
  text: TextFile,
} as const satisfies Readonly<Record<string, z.ZodType>>;
export type FileKind = keyof typeof FILE_SCHEMAS;

/** What a document is, told by keys that only its kind has; a text catalogue is what is left. */
const kindOf = (value: unknown): FileKind => {
  const has = (key: string): boolean =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, key);
  if (has('cards')) return 'card';
  if (has('parameters')) return 'model';
  if (has('format') || has('rules') || has('seats')) return 'log';
  if (has('opening') || (has('turns') && has('scenario'))) return 'record';
  if (has('base')) return 'variant';
  if (has('flags')) return 'names';
  if (has('facts')) return 'facts';
  if (has('entries')) return 'who';
  if (has('epilogue')) return 'notes';
  if (has('sources') && !has('powers')) return 'sources';
  if (has('powers') || has('arenas') || has('objectives')) return 'scenario';
  return 'text';
};

/**
 * Checks one file by itself, whatever its kind: syntax, limits, schema; references to other files
 * are not looked at, save what a parameter set extends, if the `models` at hand are given. `kind` is `null` when it
 * is no JSON. Never throws.
 */
export const checkFile = (
  fileName: string,
  text: string,
  models: ModelTexts | null = null,
): { readonly kind: FileKind | null; readonly problems: readonly Problem[] } => {
  const { source, problems } = readJson(fileName, text, 2_000_000);
  if (source === null) return { kind: null, problems };
  const kind = kindOf(source.value);
  if (kind === 'model') {
    const whole = models === null ? null : readModel(text, fileName, models);
    return { kind, problems: whole === null ? checkModel(source).problems : whole.ok ? [] : whole.problems };
  }
  if (kind !== 'text') return { kind, problems: checkSchema<unknown>(FILE_SCHEMAS[kind], source).problems };
  const checked = checkSchema(TextFile, source);
  if (checked.value === null) return { kind, problems: checked.problems };
  const report = newReport();
  checkMessages(report, source, checked.value);
  checkLocales(report, [{ source }]);
  return { kind, problems: report.problems };
};

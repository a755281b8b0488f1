import { z } from 'zod';
import { Id, IsoDate } from './names.ts';

const Schema = z.string().max(300).optional();

/** How a fact stands: `fact` on all sides, `claim` where somebody says it and others deny it, `forecast` when it was said ahead. */
export const FACT_STATUSES = ['fact', 'claim', 'forecast'] as const;

/**
 * Something of the public record, stated once: a day, and the documents that report it. Its texts are `fact.<id>.title` (what
 * it is called) and `fact.<id>.line` (who and what: persons, offices, laws and operations in full).
 */
export const Fact = z.strictObject({
  id: Id,
  /** The day it happened, or the first one; with a `precision` of month or year the first day of that. */
  on: IsoDate,
  /** The last day of what lasted. */
  until: IsoDate.optional(),
  precision: z.enum(['day', 'month', 'year']).default('day'),
  status: z.enum(FACT_STATUSES),
  /** Documents that report it. */
  sources: z.array(Id).max(12),
  /** Entries of persons, laws, bodies … that its line names. */
  who: z.array(Id).max(20).default([]),
});
export type Fact = z.infer<typeof Fact>;

/** `notes/facts.json`: facts that cards cite. */
export const FactFile = z.strictObject({ $schema: Schema, facts: z.array(Fact).max(2000) });
export type FactFile = z.infer<typeof FactFile>;

export const ENTRY_KINDS = [
  'person',
  'body',
  'law',
  'treaty',
  'agreement',
  'operation',
  'case',
  'company',
  'media',
  'weapon',
  'thing',
  'place',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/**
 * Who or what a fact names. Texts: `who.<id>.name`, `who.<id>.body` (a line), `who.<id>.forms` (other words by which lines name
 * it, parted by |), and `who.<id>.office.<n>` for each office.
 */
export const IndexEntry = z.strictObject({
  id: Id,
  kind: z.enum(ENTRY_KINDS),
  /** Offices a person held, oldest first; `to` is left out while it is held, or where the day is not known. */
  offices: z
    .array(z.strictObject({ from: z.string().max(10), to: z.string().max(10).optional() }))
    .max(8)
    .default([]),
});
export type IndexEntry = z.infer<typeof IndexEntry>;

/** `notes/who.json`: entries that facts name. */
export const EntryFile = z.strictObject({ $schema: Schema, entries: z.array(IndexEntry).max(2000) });
export type EntryFile = z.infer<typeof EntryFile>;

/** `notes/notes.json`: what a scenario's texts beside its cards rest on. */
export const NotesFile = z.strictObject({
  $schema: Schema,
  /** Facts that a paragraph of the epilogue tells, by its number. */
  epilogue: z
    .record(z.string().regex(/^[1-9]\d?$/, 'the number of a paragraph'), z.array(Id).max(24))
    .default({}),
});
export type NotesFile = z.infer<typeof NotesFile>;

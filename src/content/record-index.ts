import type { Scenario } from '../engine/index.ts';
import type { Fact, IndexEntry, Source, TextFile } from '../vocabulary/index.ts';
import { factsIn, type Notes } from './notes.ts';

/** A place in the game where a fact is told or rested on. */
export interface Telling {
  readonly scenario: string;
  readonly kind: 'card' | 'dossier' | 'move' | 'epilogue';
  /** Of the card; the number of a paragraph of the epilogue. */
  readonly id: string;
  readonly title: string;
  /** The day it is told, ISO; `null` where that depends on play. */
  readonly day: string | null;
}

/** The whole record: every fact, who and what they name, what they rest on, and where they are told. */
export interface RecordIndex {
  /** Oldest first. */
  readonly facts: readonly Fact[];
  readonly entries: readonly IndexEntry[];
  readonly sources: readonly Source[];
  /** `fact.*` and `who.*`. */
  readonly text: TextFile;
  /** By fact. */
  readonly tellings: Readonly<Record<string, readonly Telling[]>>;
  /** Titles by scenario. */
  readonly scenarios: Readonly<Record<string, string>>;
}

type Dealt = Scenario['events' | 'dossiers' | 'moves'][number];

const dayOf = (card: Dealt): string | null =>
  card.kind === 'event' && card.window.from === card.window.to ? card.window.from : null;

const KINDS = { event: 'card', dossier: 'dossier', move: 'move' } as const;

const tellingsIn = ({ value, notes }: Noted): readonly (readonly [fact: string, telling: Telling])[] => {
  const { file, text, events, dossiers, moves } = value;
  const cards = [...events, ...dossiers, ...moves].flatMap((card) => {
    const kind = KINDS[card.kind];
    const title = text[`${kind}.${card.id}.title`] ?? card.id;
    const telling: Telling = { scenario: file.id, kind, id: card.id, title, day: dayOf(card) };
    return factsIn(card.citations).map((fact) => [fact, telling] as const);
  });
  const epilogue = Object.entries(notes.epilogue).flatMap(([id, facts]) =>
    facts.map((fact) => [fact, { scenario: file.id, kind: 'epilogue', id, title: id, day: null }] as const),
  );
  return [...cards, ...epilogue];
};

interface Noted {
  readonly value: Scenario;
  readonly notes: Notes;
}

const byId = <T extends { readonly id: string }>(lists: readonly (readonly T[])[]): readonly T[] => [
  ...new Map(lists.flat().map((one) => [one.id, one])).values(),
];

const before = (one: string, other: string): number => Number(one > other) - Number(one < other);

/** What several scenarios and their notes come to together. A move that they share is told once. */
export const indexRecord = (all: readonly Noted[]): RecordIndex => {
  const tellings: Record<string, Telling[]> = {};
  for (const [fact, telling] of all.flatMap(tellingsIn)) {
    const known = tellings[fact] ?? [];
    const isTold = known.some(
      ({ scenario, kind, id }) =>
        kind === telling.kind && id === telling.id && (kind === 'move' || scenario === telling.scenario),
    );
    if (!isTold) tellings[fact] = [...known, telling];
  }
  return {
    facts: byId(all.map(({ notes }) => notes.facts)).toSorted(
      (one, other) => before(one.on, other.on) || before(one.id, other.id),
    ),
    entries: byId(all.map(({ notes }) => notes.entries)),
    sources: byId(all.map(({ notes }) => notes.sources)),
    text: Object.fromEntries(
      all.flatMap(({ notes }) =>
        Object.entries(notes.text).filter(([key]) => key.startsWith('fact.') || key.startsWith('who.')),
      ),
    ),
    tellings,
    scenarios: Object.fromEntries(
      all.map(({ value }) => [value.file.id, value.text['scenario.title'] ?? value.file.id]),
    ),
  };
};

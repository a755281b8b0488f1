/** The record of the whole project: what its scenarios cite, and what lies unused. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexRecord, type Notes, type RecordIndex } from '../content/index.ts';
import type { Scenario } from '../engine/index.ts';
import type { Citation, Fact, IndexEntry, Problem, Source } from '../vocabulary/index.ts';
import { readScenario, SCENARIOS, scenarioIds } from './disk.ts';

/** A document, and what rests on it. */
export interface Cited {
  readonly source: Source;
  /** Ids of facts that rest on it. */
  readonly facts: readonly string[];
  /** Cards, dossiers and moves that cite it themselves, each as `scenario/card`; a shared move as `moves/id`. */
  readonly cards: readonly string[];
}

/** Everything of the record, and all that is wrong with it. */
export interface WholeRecord {
  readonly index: RecordIndex;
  readonly cited: readonly Cited[];
  readonly problems: readonly Problem[];
}

interface Opened {
  readonly value: Scenario;
  readonly notes: Notes;
}

/** What stands in the shared files, whether or not something uses it. */
export interface Shared {
  readonly sources: readonly Source[];
  readonly facts: readonly Fact[];
  readonly entries: readonly IndexEntry[];
}

const readShared = (): Shared => {
  const read = <T>(...path: readonly string[]): T =>
    JSON.parse(readFileSync(join(SCENARIOS, ...path), 'utf8')) as T;
  return {
    ...read<Pick<Shared, 'sources'>>('sources.json'),
    ...read<Pick<Shared, 'facts'>>('notes', 'facts.json'),
    ...read<Pick<Shared, 'entries'>>('notes', 'who.json'),
  };
};

interface Citer {
  readonly name: string;
  readonly citations: readonly Citation[];
}

const citersIn = ({ value: { file, events, dossiers, moves } }: Opened): readonly Citer[] => [
  ...[...events, ...dossiers].map(({ id, citations }) => ({ name: `${file.id}/${id}`, citations })),
  ...moves.map(({ id, citations }) => ({ name: `moves/${id}`, citations })),
];

/** What scenarios and shared files come to: where each document is cited, and what is cited nowhere. */
export const wholeRecordOf = (opened: readonly Opened[], shared: Shared): WholeRecord => {
  const index = indexRecord(opened);
  const citers = opened.flatMap(citersIn);
  const sources = [
    ...new Map(
      [...shared.sources, ...opened.flatMap(({ value }) => value.file.sources)].map((one) => [one.id, one]),
    ).values(),
  ];
  const cited = sources.map(
    (source): Cited => ({
      source,
      facts: index.facts.filter((fact) => fact.sources.includes(source.id)).map(({ id }) => id),
      cards: [
        ...new Set(
          citers
            .filter(({ citations }) => citations.some((one) => 'source' in one && one.source === source.id))
            .map(({ name }) => name),
        ),
      ],
    }),
  );
  const used = new Set(index.facts.map(({ id }) => id));
  const named = new Set(index.entries.map(({ id }) => id));
  const spare = (file: string, path: string, what: string, hint: string): Problem => ({
    code: 'spare',
    file,
    path,
    line: null,
    message: what,
    hint,
  });
  const bare = (source: Source): readonly string[] =>
    source.kind === 'design'
      ? []
      : (['publisher', 'title', 'date'] as const).filter((key) => source[key].trim() === '');
  const problems = [
    ...cited
      .filter(({ facts, cards }) => facts.length + cards.length === 0)
      .map(({ source: { id } }) =>
        spare('sources.json', id, 'this document is cited nowhere', 'cite it, or take it out'),
      ),
    ...cited.flatMap(({ source }) =>
      bare(source).map((key) =>
        spare('sources.json', source.id, `this document has no ${key}`, `add its ${key}`),
      ),
    ),
    ...shared.facts
      .filter(({ id }) => !used.has(id))
      .map(({ id }) => spare('notes/facts.json', id, 'this fact is told nowhere', 'cite it, or take it out')),
    ...shared.entries
      .filter(({ id }) => !named.has(id))
      .map(({ id }) => spare('notes/who.json', id, 'no fact names this entry', 'name it, or take it out')),
    ...citers
      .filter(({ citations }) => citations.length === 0)
      .map(({ name }) => spare(name, 'citations', 'it cites nothing', 'cite a fact or a source')),
  ];
  return { index, cited, problems };
};

/** The record as it stands in the project. Stops where a scenario has problems. */
export const readRecord = (): WholeRecord => wholeRecordOf(scenarioIds().map(readScenario), readShared());

/**
 * Notes: what a scenario shows besides what rules read. Facts of the record and their documents, who and what they name,
 * short texts, and what the epilogue rests on. They stand in folders `notes/` of their own and outside the scenario's hash,
 * so that a mended sentence orphans no game.
 */
import type {
  Citation,
  EventCard,
  Fact,
  IndexEntry,
  NotesFile,
  Source,
  TextFile,
} from '../vocabulary/index.ts';
import { inside, type Report, type Spot } from './report.ts';
import type { ScenarioParts } from './scenario-parts.ts';
import { didYouMean, shown } from './suggest.ts';
import type { Placed, ScenarioDraft } from './types.ts';

/** The notes of one scenario: of what all scenarios share only what something in it cites. */
export interface Notes {
  readonly facts: readonly Fact[];
  /** Persons, laws, bodies … that these facts name. */
  readonly entries: readonly IndexEntry[];
  /** Documents that these facts rest on. */
  readonly sources: readonly Source[];
  /** Facts that a paragraph of the epilogue tells, by its number. */
  readonly epilogue: NotesFile['epilogue'];
  /** `fact.*`, `who.*`, and the short texts `card.*.headline`, `card.*.lead`, `dossier.*.short`. */
  readonly text: TextFile;
}

/** By id, later ones in place of earlier ones. */
const byId = <T extends { readonly id: string }>(
  lists: readonly { readonly all: readonly T[]; readonly place: Spot; readonly key: string }[],
): ReadonlyMap<string, Placed<T>> =>
  new Map(
    lists.flatMap(({ all, place, key }) =>
      all.map((value, i): [string, Placed<T>] => [value.id, { value, place: inside(place, key, i) }]),
    ),
  );

/** Facts, entries and documents at hand, by id. */
export interface Archive {
  readonly facts: ReadonlyMap<string, Placed<Fact>>;
  readonly entries: ReadonlyMap<string, Placed<IndexEntry>>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly text: TextFile;
}

/** Everything that notes may be made of: shared, and one's own over it. */
export const archiveOf = (parts: ScenarioParts, sources: readonly Source[], text: TextFile): Archive => ({
  facts: byId(parts.notes.facts.map(({ value, place }) => ({ all: value.facts, place, key: 'facts' }))),
  entries: byId(
    parts.notes.entries.map(({ value, place }) => ({ all: value.entries, place, key: 'entries' })),
  ),
  sources: new Map(sources.map((source) => [source.id, source])),
  text: Object.assign({}, ...parts.notes.texts.map(({ value }) => value), text),
});

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The last day a document's date may mean, ISO; `null` where its date is written in words. */
const lastDayOf = (date: string): string | null => {
  const [, year, month, day] = ISO.exec(date) ?? [];
  return year === undefined ? null : `${year}-${month ?? '12'}-${day ?? '31'}`;
};

/** A fault that hinders only where something claims to be a fact. */
const faultOf = (report: Report, isClaimed: boolean): Report['add'] => (isClaimed ? report.add : report.warn);

const needTexts = (report: Report, { text }: Archive, place: Spot, ...keys: readonly string[]): void => {
  for (const key of keys)
    if (!Object.hasOwn(text, key))
      report.add(place, 'text-missing', `there is no text "${key}"`, `add "${key}" to the texts`);
};

const checkFact = (report: Report, archive: Archive, { value: fact, place }: Placed<Fact>): void => {
  const fault = faultOf(report, fact.status === 'fact');
  if (fact.sources.length === 0)
    fault(
      inside(place, 'sources'),
      'unsourced',
      `${shown(fact.id)} rests on no document`,
      fact.status === 'fact' ? 'name one, or let it be a claim' : 'name who says it',
    );
  for (const [i, id] of fact.sources.entries()) {
    const here = inside(place, 'sources', i);
    const source = archive.sources.get(id);
    if (!report.known(here, 'sources', id, archive.sources) || source === undefined) continue;
    const last = lastDayOf(source.date);
    if (last === null)
      report.warn(
        here,
        'date',
        `${shown(id)} is dated in words: ${shown(source.date)}`,
        'write 2017-08-02, 2017-08 or 2017',
      );
    else if (last < fact.on && fact.status !== 'forecast')
      fault(
        inside(place, 'on'),
        'outdated',
        `${fact.on} lies after ${shown(id)}, of ${source.date}: a document can’t report what comes later`,
        'mend the day, name another document, or let it be a forecast',
      );
  }
  if (fact.until !== undefined && fact.until < fact.on)
    report.add(
      inside(place, 'until'),
      'date',
      `ends ${fact.until}, before it begins ${fact.on}`,
      'swap the two',
    );
  needTexts(report, archive, place, `fact.${fact.id}.title`, `fact.${fact.id}.line`);
  const line = archive.text[`fact.${fact.id}.line`] ?? '';
  for (const [i, id] of fact.who.entries()) {
    const here = inside(place, 'who', i);
    if (!archive.entries.has(id))
      fault(
        here,
        'no-entry',
        `there is no entry ${shown(id)}`,
        didYouMean(
          id,
          archive.entries.keys(),
          `add it to notes/who.json, with "who.${id}.name" and "who.${id}.body"`,
        ),
      );
    else if (!formsOf(archive.text, id).some((form) => line.includes(form)))
      report.warn(
        here,
        'unnamed',
        `the line doesn’t name ${shown(id)}`,
        `see "who.${id}.name" and "who.${id}.forms"`,
      );
  }
};

/** Words by which lines name an entry, its name first. */
const formsOf = (text: TextFile, id: string): readonly string[] =>
  [text[`who.${id}.name`], ...(text[`who.${id}.forms`]?.split('|') ?? [])].filter(
    (form): form is string => form !== undefined && form !== '',
  );

const checkEntry = (report: Report, archive: Archive, { value: entry, place }: Placed<IndexEntry>): void => {
  const own = `who.${entry.id}`;
  const offices = entry.offices.map((_, n) => `${own}.office.${n + 1}`);
  needTexts(report, archive, place, `${own}.name`, `${own}.body`, ...offices);
  for (const [i, { from, to }] of entry.offices.entries())
    if (lastDayOf(from) === null || (to !== undefined && (lastDayOf(to) ?? '') < from))
      report.add(
        inside(place, 'offices', i),
        'date',
        `${from} to ${to ?? '…'} is no span of days`,
        'write 2017-02-01',
      );
};

/** Facts that a card cites, in its order. */
export const factsIn = (citations: readonly Citation[]): readonly string[] =>
  citations.flatMap((citation) => ('fact' in citation ? [citation.fact] : []));

/** Facts that a card cites are there. */
const checkCitedFacts = (
  report: Report,
  archive: Archive,
  { value: { citations }, place }: Placed<{ readonly citations: readonly Citation[] }>,
): void => {
  for (const [i, citation] of citations.entries())
    if ('fact' in citation)
      report.known(inside(place, 'citations', i, 'fact'), 'facts', citation.fact, archive.facts);
};

/** What an event rests on fits what it claims to be: a fact has a document, an invention says so, nothing is told before its day. */
const checkGround = (
  report: Report,
  archive: Archive,
  { value: { citations, ...told }, place }: Placed<EventCard>,
): void => {
  const isOurs = (citation: Citation): boolean =>
    !('fact' in citation) && archive.sources.get(citation.source)?.kind === 'design';
  const [first] = citations;
  const isInvented = first !== undefined && isOurs(first);
  const status = inside(place, 'status');
  if (citations.every(isOurs) && told.status !== 'invented')
    faultOf(report, told.status === 'fact')(
      status,
      'unsourced',
      `a ${told.status} that rests on no document`,
      'cite a fact or a source, or write "invented"',
    );
  if (told.status === 'invented' && !isInvented)
    report.warn(
      status,
      'invented',
      'invented, and yet it cites a document first',
      'cite the design first, or let it be a claim',
    );
  const { from, to } = told.window;
  if (told.status === 'invented' && from === to)
    report.warn(
      inside(place, 'window'),
      'invented',
      `invented, and yet it has a day of its own, ${from}`,
      'give it a window of several days',
    );
  const [earliest] = factsIn(citations)
    .flatMap((id) => archive.facts.get(id)?.value.on ?? [])
    .sort();
  if (told.status === 'fact' && earliest !== undefined && earliest > from)
    report.add(
      inside(place, 'window', 'from'),
      'told-early',
      `told from ${from}, before the first fact it cites, of ${earliest}`,
      'let the window open on that day, or mend the fact’s',
    );
};

/** Facts that something cites, without repetition. */
const citedIn = (draft: ScenarioDraft, epilogue: NotesFile['epilogue']): readonly string[] => [
  ...new Set([
    ...[...draft.events, ...draft.dossiers, ...draft.moves].flatMap(({ value }) => factsIn(value.citations)),
    ...Object.values(epilogue).flat(),
  ]),
];

/**
 * Holds a scenario's notes against what it cites, and puts together what it shows. One's own facts and entries are checked
 * whether or not something cites them.
 */
export const gatherNotes = (
  report: Report,
  draft: ScenarioDraft,
  parts: ScenarioParts,
  archive: Archive,
): Notes => {
  const own = parts.notes.epilogues.at(-1);
  const epilogue = own?.value.epilogue ?? {};
  for (const event of draft.events) {
    checkCitedFacts(report, archive, event);
    checkGround(report, archive, event);
  }
  for (const card of [...draft.dossiers, ...draft.moves]) checkCitedFacts(report, archive, card);
  for (const [number, facts] of Object.entries(epilogue))
    for (const [i, id] of facts.entries())
      if (own !== undefined)
        report.known(inside(own.place, 'epilogue', number, i), 'facts', id, archive.facts);
  const cited = new Set(citedIn(draft, epilogue));
  const isOwn = ({ place }: Placed<unknown>): boolean => place.source.file.startsWith('notes/');
  const facts = [...archive.facts.values()].filter((fact) => cited.has(fact.value.id) || isOwn(fact));
  for (const fact of facts) checkFact(report, archive, fact);
  const named = new Set(facts.flatMap(({ value }) => value.who));
  const entries = [...archive.entries.values()].filter((entry) => named.has(entry.value.id) || isOwn(entry));
  for (const entry of entries) checkEntry(report, archive, entry);
  const documents = new Set(facts.flatMap(({ value }) => value.sources));
  const dealt = new Set([...draft.events, ...draft.dossiers].map(({ value }) => value.id));
  const kept: Readonly<Record<string, ReadonlySet<string>>> = {
    card: dealt,
    dossier: dealt,
    fact: new Set(facts.map(({ value }) => value.id)),
    who: new Set(entries.map(({ value }) => value.id)),
  };
  const ownTexts = Object.entries(archive.text).filter(([key]) => {
    const [kind = '', id = ''] = key.split('.');
    return kept[kind]?.has(id) === true;
  });
  return {
    facts: facts.map(({ value }) => value),
    entries: entries.map(({ value }) => value),
    sources: [...archive.sources.values()].filter(({ id }) => documents.has(id)),
    epilogue,
    text: Object.fromEntries(ownTexts),
  };
};

/** Texts that notes may have, by what they are about. */
const ENDS = {
  card: ['headline', 'lead'],
  dossier: ['short'],
  fact: ['title', 'line'],
  who: ['name', 'body', 'forms', 'office'],
} as const;

/** Notes' texts about what is not there, or of a kind that there is not. */
export const checkSpareNotes = (report: Report, archive: Archive, parts: ScenarioParts): void => {
  const ids = (kind: 'event' | 'dossier'): ReadonlySet<string> =>
    new Set(parts.cards.filter(({ value }) => value.kind === kind).map(({ value }) => value.id));
  const known = {
    card: ids('event'),
    dossier: ids('dossier'),
    fact: archive.facts,
    who: archive.entries,
  } as const;
  for (const { source, value, other } of parts.notes.texts) {
    if (other !== null || source.file.startsWith('common/')) continue;
    for (const key of Object.keys(value)) {
      const [kind = '', id = '', end = ''] = key.split('.');
      const place = { source, path: [key] };
      if (!Object.hasOwn(known, kind)) {
        report.add(
          place,
          'unknown-key',
          `"${shown(key)}" is no text of the notes`,
          `begin with ${Object.keys(known).join(', ')}`,
        );
        continue;
      }
      const of = kind as keyof typeof known;
      if (!report.known(place, of === 'card' ? 'events' : `${of}s`, id, known[of])) continue;
      if (!(ENDS[of] as readonly string[]).includes(end))
        report.add(
          place,
          'unknown-key',
          `"${shown(key)}" is no text of the notes`,
          `end with ${ENDS[of].join(', ')}`,
        );
    }
  }
};

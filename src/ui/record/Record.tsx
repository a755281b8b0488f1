import './record.css';
import { type ReactNode, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { dateOfTurn } from '../../engine/index.ts';
import { type Fetched, latest, type RecordIndex, store, type Telling, useStore } from '../../store/index.ts';
import { compare, compareDays, longDate, monthYear, upper, wordsFor, yearOf } from '../../view/index.ts';
import type { Fact, IndexEntry, Source } from '../../vocabulary/index.ts';
import { SearchField } from '../SearchField.tsx';
import { t } from '../text.ts';
import { CardText } from './CardText.tsx';
import { Document, Documents, FactText, FactTitle } from './FactLine.tsx';
import { factDate, isMatch, officesOf } from './facts.ts';

const PARTS = ['events', 'who', 'documents'] as const;
type Part = (typeof PARTS)[number];

const useRecord = (): Fetched<RecordIndex> => {
  const record = useStore((app) => app.record);
  useEffect(() => void store.getState().wantRecord(), []);
  return record ?? 'waiting';
};

/** The day at which a game under way stands, ISO: what came later would tell its player something ahead. */
const useToday = (): string | null =>
  useStore(({ game }) =>
    game === null || latest(game).clock.ending !== null
      ? null
      : dateOfTurn(game.world, latest(game).clock.turn),
  );

/** Where a fact is told; a dispatch or dossier opens to its text. */
const Tellings = ({ record, fact }: { readonly record: RecordIndex; readonly fact: string }) => {
  const tellings = record.tellings[fact] ?? [];
  const [open, setOpen] = useState<Telling | null>(null);
  if (tellings.length === 0) return null;
  return (
    <div className="told-in">
      <span className="overline">{t('record.told-in')}</span>
      <ul>
        {tellings.map((telling) => {
          const { scenario, kind, id, title } = telling;
          const isOpen = open?.scenario === scenario && open.kind === kind && open.id === id;
          const name = kind === 'epilogue' ? t('record.kind.epilogue.title', { number: id }) : title;
          return (
            <li key={`${scenario} ${kind} ${id}`}>
              <button
                type="button"
                className="plain telling"
                aria-expanded={isOpen}
                onClick={() => setOpen(isOpen ? null : telling)}
              >
                {name}
              </button>{' '}
              <span className="quiet">
                {kind === 'move'
                  ? t('record.kind.move')
                  : `${record.scenarios[scenario] ?? scenario}, ${t(`record.kind.${kind}`)}`}
              </span>
              {isOpen ? <CardText telling={telling} /> : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
};

const FactArticle = ({ record, fact }: { readonly record: RecordIndex; readonly fact: Fact }) => (
  <article className="fact" id={`fact-${fact.id}`}>
    <p className="overline">{factDate(fact)}</p>
    <h2>
      <FactTitle fact={fact} shelf={record} />
    </h2>
    <p>
      <FactText fact={fact} shelf={record} />
    </p>
    <details className="citations">
      <summary>{t('record.rests-on', { count: fact.sources.length })}</summary>
      <Documents fact={fact} shelf={record} />
    </details>
    <Tellings record={record} fact={fact.id} />
  </article>
);

interface GroupsProps<T> {
  /** In the order in which they are shown. */
  readonly items: readonly T[];
  /** The group that an item lies in, and its name. */
  readonly groupOf: (item: T) => string;
  readonly show: (items: readonly T[]) => ReactNode;
}

/** Found items that are shown at once; more of them are folded by group. */
const MOST_SHOWN = 40;

/** Many items folded by group, few one below another. */
const Groups = <T,>({ items, groupOf, show }: GroupsProps<T>) => {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  if (items.length <= MOST_SHOWN) return show(items);
  const groups = [...new Set(items.map(groupOf))];
  return groups.map((group) => {
    const own = items.filter((item) => groupOf(item) === group);
    return (
      <details
        key={group}
        className="record-group"
        onToggle={(event) => {
          if (event.currentTarget.open) setOpen(new Set([...open, group]));
        }}
      >
        <summary>
          {group} <span className="quiet">{own.length}</span>
        </summary>
        {open.has(group) ? show(own) : null}
      </details>
    );
  });
};

/** The years of the game, month by month; what came before in one group, what came after year by year. */
const periodOf = ({ on }: Fact): string => {
  if (on < '2016-12') return t('record.before');
  return on < '2019' ? monthYear(`${on.slice(0, 7)}-01`) : yearOf(on);
};

/** Facts by period. */
const Events = ({ record, facts }: { readonly record: RecordIndex; readonly facts: readonly Fact[] }) => (
  <Groups
    items={facts}
    groupOf={periodOf}
    show={(some) => some.map((fact) => <FactArticle key={fact.id} record={record} fact={fact} />)}
  />
);

interface EntriesProps {
  readonly record: RecordIndex;
  readonly entries: readonly IndexEntry[];
  readonly facts: readonly Fact[];
}

const Entries = ({ record, entries, facts }: EntriesProps) => {
  const words = wordsFor(record.text);
  return (
    <Groups
      items={entries}
      groupOf={({ id }) => upper(words.say(`who.${id}.name`).charAt(0))}
      show={(some) => <EntryList record={record} entries={some} facts={facts} />}
    />
  );
};

const EntryList = ({ record, entries, facts }: EntriesProps) => {
  const words = wordsFor(record.text);
  const [open, setOpen] = useState<string | null>(null);
  return (
    <ul className="entries">
      {entries.map((entry) => {
        const named = facts.filter(({ who }) => who.includes(entry.id));
        return (
          <li key={entry.id} className="fact">
            <p className="overline">{t(`record.entry.${entry.kind}`)}</p>
            <h2>{words.say(`who.${entry.id}.name`)}</h2>
            <p>{words.say(`who.${entry.id}.body`)}</p>
            {officesOf(words, entry).map((office) => (
              <p className="quiet" key={office}>
                {office}
              </p>
            ))}
            {named.length === 0 ? null : (
              <details
                className="citations"
                open={open === entry.id}
                onToggle={(event) => {
                  if (event.currentTarget.open) setOpen(entry.id);
                }}
              >
                <summary>{t('record.named-in', { count: named.length })}</summary>
                {open === entry.id
                  ? named.map((fact) => <FactArticle key={fact.id} record={record} fact={fact} />)
                  : null}
              </details>
            )}
          </li>
        );
      })}
    </ul>
  );
};

const DocumentList = ({
  facts,
  sources,
}: {
  readonly facts: readonly Fact[];
  readonly sources: readonly Source[];
}) => (
  <Groups
    items={sources}
    groupOf={({ date }) => date.slice(0, 4)}
    show={(some) => (
      <ul className="documents is-long">
        {some.map((source) => (
          <li key={source.id}>
            <Document source={source} />{' '}
            <span className="quiet">
              {t('record.cites', { count: facts.filter((fact) => fact.sources.includes(source.id)).length })}
            </span>
          </li>
        ))}
      </ul>
    )}
  />
);

interface Found {
  readonly events: readonly Fact[];
  readonly who: readonly IndexEntry[];
  readonly documents: readonly Source[];
}

/** What of the record has every word that is looked for; without a query, all of it. */
const search = (record: RecordIndex, facts: readonly Fact[], query: string): Found => {
  const words = wordsFor(record.text);
  const nameOf = (id: string): string =>
    [`who.${id}.name`, `who.${id}.forms`].map((key) => (words.has(key) ? words.say(key) : '')).join(' ');
  const isWanted = (...texts: readonly string[]): boolean => query === '' || isMatch(texts.join(' '), query);
  const events = facts.filter((fact) =>
    isWanted(
      words.say(`fact.${fact.id}.title`),
      words.say(`fact.${fact.id}.line`),
      factDate(fact),
      ...fact.who.map(nameOf),
    ),
  );
  const named = new Set(facts.flatMap(({ who }) => who));
  const cited = new Set(facts.flatMap(({ sources }) => sources));
  return {
    events,
    who: record.entries
      .filter(({ id }) => named.has(id) && isWanted(nameOf(id), words.say(`who.${id}.body`)))
      .toSorted((one, other) => compare(words.say(`who.${one.id}.name`), words.say(`who.${other.id}.name`))),
    documents: record.sources
      .filter((one) => cited.has(one.id) && isWanted(one.title, one.publisher, one.author ?? '', one.date))
      .toSorted((one, other) => compareDays(one.date, other.date)),
  };
};

const Later = ({
  today,
  isShown,
  onShow,
}: {
  today: string;
  isShown: boolean;
  onShow: (is: boolean) => void;
}) => (
  <p className="notice">
    {t('record.later', { date: longDate(today) })}{' '}
    <button type="button" className="plain" onClick={() => onShow(!isShown)}>
      {t(isShown ? 'record.later.hide' : 'record.later.show')}
    </button>
  </p>
);

const Found = ({ record }: { readonly record: RecordIndex }) => {
  const [part, setPart] = useState<Part>('events');
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query.trim());
  const today = useToday();
  const [isAhead, setIsAhead] = useState(false);
  const facts = useMemo(
    () => (today === null || isAhead ? record.facts : record.facts.filter(({ on }) => on <= today)),
    [record, today, isAhead],
  );
  const found = useMemo(() => search(record, facts, wanted), [record, facts, wanted]);
  return (
    <>
      <p className="muted">
        {t('record.count', {
          facts: record.facts.length,
          documents: record.sources.length,
          unverified: record.sources.filter(({ verified }) => verified === false).length,
        })}
      </p>
      {today === null ? null : <Later today={today} isShown={isAhead} onShow={setIsAhead} />}
      <SearchField label={t('record.search')} value={query} onChange={setQuery} />
      <fieldset className="record-parts" aria-label={t('record.parts')}>
        {PARTS.map((one) => (
          <button key={one} type="button" aria-pressed={part === one} onClick={() => setPart(one)}>
            {t(`record.${one}`)} <span className="quiet">{found[one].length}</span>
          </button>
        ))}
      </fieldset>
      <p role="status" className={wanted === '' ? 'unseen' : 'muted'}>
        {wanted === '' ? '' : t('record.found', { count: found[part].length })}
      </p>
      {part === 'events' ? <Events record={record} facts={found.events} /> : null}
      {part === 'who' ? <Entries record={record} entries={found.who} facts={facts} /> : null}
      {part === 'documents' ? <DocumentList facts={facts} sources={found.documents} /> : null}
    </>
  );
};

/** Every fact of the record with its documents, who and what they name, and where each is told; searchable. */
export const Record = () => {
  const record = useRecord();
  return (
    <article className="page narrow record">
      <h1>{t('record.title')}</h1>
      <p className="lead">{t('record.lead')}</p>
      {record === 'waiting' ? <p className="muted">{t('record.waiting')}</p> : null}
      {record === 'failed' ? (
        <p>
          {t('record.failed')}{' '}
          <button type="button" onClick={() => void store.getState().wantRecord()}>
            {t('record.again')}
          </button>
        </p>
      ) : null}
      {typeof record === 'object' ? <Found record={record} /> : null}
    </article>
  );
};

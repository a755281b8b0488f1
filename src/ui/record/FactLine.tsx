import type { ReactNode } from 'react';
import { type Words, wordsFor } from '../../view/index.ts';
import type { Fact, IndexEntry, Source, TextFile } from '../../vocabulary/index.ts';
import { piecesBy, Unfolded } from '../glossary/index.ts';
import { StatusMark } from '../StatusMark.tsx';
import { t } from '../text.ts';
import { documentDate, factDate, finderOf, officesOf } from './facts.ts';

/** What facts are told with: their texts, whom they name, and what they rest on. */
export interface FactShelf {
  readonly text: TextFile;
  readonly entries: readonly IndexEntry[];
  readonly sources: readonly Source[];
}

const EntryLeaf = ({ words, entry }: { readonly words: Words; readonly entry: IndexEntry }): ReactNode => (
  <>
    <b>{words.say(`who.${entry.id}.name`)}</b> {words.say(`who.${entry.id}.body`)}
    {officesOf(words, entry).map((office) => (
      <span className="office" key={office}>
        {office}
      </span>
    ))}
  </>
);

/** Who and what: a fact's line, whose names unfold what there is to know of them. */
export const FactText = ({ fact, shelf }: { readonly fact: Fact; readonly shelf: FactShelf }) => {
  const words = wordsFor(shelf.text);
  return piecesBy(finderOf(shelf.text, fact), words.say(`fact.${fact.id}.line`)).map(({ text, term }) => {
    const entry = term === null ? undefined : shelf.entries.find(({ id }) => id === term);
    return entry === undefined ? (
      text
    ) : (
      <Unfolded key={entry.id} about={() => <EntryLeaf words={words} entry={entry} />}>
        {text}
      </Unfolded>
    );
  });
};

/** A fact as a line: when, and who and what. */
export const FactLine = ({ fact, shelf }: { readonly fact: Fact; readonly shelf: FactShelf }) => (
  <>
    <b className="fact-when">{factDate(fact)}</b> <FactText fact={fact} shelf={shelf} />
  </>
);

/** A document: title, author, publisher and date, and whether whoever cites it has opened it. */
export const Document = ({ source }: { readonly source: Source }) => (
  <>
    <span translate="no">
      <cite>{source.title}</cite>
      {source.author === undefined ? '' : `, ${source.author}`}, {source.publisher}
      {source.kind === 'design' ? '' : `, ${documentDate(source.date)}`}
    </span>
    {source.verified === false ? (
      <span className="unverified" title={t('record.unverified.note')}>
        {' '}
        {t('record.unverified')}
      </span>
    ) : null}
  </>
);

/** The documents that a fact rests on. */
export const Documents = ({ fact, shelf }: { readonly fact: Fact; readonly shelf: FactShelf }) => (
  <ul className="documents">
    {fact.sources.map((id) => {
      const source = shelf.sources.find((one) => one.id === id);
      return source === undefined ? null : (
        <li key={id}>
          <Document source={source} />
        </li>
      );
    })}
  </ul>
);

/** A fact's title, with how it stands. */
export const FactTitle = ({ fact, shelf }: { readonly fact: Fact; readonly shelf: FactShelf }) => {
  const words = wordsFor(shelf.text);
  return (
    <>
      {words.say(`fact.${fact.id}.title`)} <StatusMark status={fact.status} words={words} />
    </>
  );
};

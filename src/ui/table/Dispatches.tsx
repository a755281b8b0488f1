import { useState } from 'react';
import type { World } from '../../engine/index.ts';
import { capital, capitalName, compareDays, dayOfCard, longDate, type Words } from '../../view/index.ts';
import type { EventCard } from '../../vocabulary/index.ts';
import { Glossed } from '../glossary/index.ts';
import { Document, Documents, FactTitle } from '../record/FactLine.tsx';
import { factDate } from '../record/facts.ts';
import { useNotes } from '../record/useNotes.ts';
import { WhoAndWhat } from '../record/WhoAndWhat.tsx';
import { StatusMark } from '../StatusMark.tsx';
import { t } from '../text.ts';
import type { Desk } from './desk.ts';

/** The event cards of a brief, day by day. */
export const briefOf = ({ world, shown }: Desk): readonly EventCard[] =>
  shown.deck.brief
    .flatMap((id) => world.eventById.get(id) ?? [])
    .toSorted((a, b) =>
      compareDays(dayOfCard(world, a, shown.clock.turn), dayOfCard(world, b, shown.clock.turn)),
    );

/** This brief's dispatches, in full. */
export const Dispatches = ({ desk }: { readonly desk: Desk }) => {
  const cards = briefOf(desk);
  const turn = desk.shown.clock.turn;
  if (cards.length === 0) return <p className="quiet empty">{t('table.dispatches.none')}</p>;
  return (
    <div className="dispatches">
      {cards.map((card) => (
        <Dispatch key={card.id} card={card} turn={turn} world={desk.world} words={desk.words} />
      ))}
    </div>
  );
};

interface DispatchProps {
  readonly card: EventCard;
  readonly turn: number;
  readonly world: World;
  readonly words: Words;
}

/** One dispatch, as a cable: dateline, source and status, text, both capitals' readings, citations. */
export const Dispatch = ({ card, turn, world, words }: DispatchProps) => {
  const date = dayOfCard(world, card, turn);
  const told = `card.${card.id}.place`;
  const place = words.has(told)
    ? words.say(told)
    : card.actor !== null && card.actor.length === 3 && words.has(`power.${card.actor}.capital`)
      ? capitalName(words, card.actor)
      : null;
  const dateline =
    place === null ? longDate(date) : t('table.dispatch.dateline', { place, date: longDate(date) });
  const isOurs = card.status === 'invented';
  const named = card.citations.flatMap((one) => ('fact' in one || one.source === DESIGN ? [] : [one]))[0];
  const source = world.scenario.file.sources.find((one) => one.id === named?.source);
  return (
    <article className="dispatch" aria-labelledby={`dispatch-${card.id}`}>
      <p className="dispatch-line">
        <span>{dateline}</span>
        <StatusMark status={card.status} words={words} />
      </p>
      <h3 id={`dispatch-${card.id}`}>{words.say(`card.${card.id}.title`)}</h3>
      <p className="dispatch-body">
        <Glossed text={words.say(`card.${card.id}.body`)} />
      </p>
      {source === undefined ? null : (
        <p className="dispatch-source" translate="no">
          {isOurs ? `${words.say('citation.after')} ` : ''}
          {t('table.dispatch.source', { title: source.title, publisher: source.publisher })}
        </p>
      )}
      <WhoAndWhat scenario={world.scenario} citations={card.citations} today={date} />
      <Readings card={card.id} world={world} words={words} />
      <Citations
        citations={card.citations}
        isInvented={isOurs}
        docket={card.docket}
        world={world}
        words={words}
      />
    </article>
  );
};

/** The scenario's source for what stands on no document. */
const DESIGN = 'design';

/** How each capital reads an event. */
export const Readings = ({
  card,
  world,
  words,
}: {
  readonly card: string;
  readonly world: World;
  readonly words: Words;
}) => {
  const readers = world.powers.filter((code) => words.has(`card.${card}.reading.${code}`));
  if (readers.length === 0) return null;
  return (
    <details className="readings">
      <summary>
        {t('table.dispatch.readings', {
          capitals: words.list(readers.map((code) => capitalName(words, code))),
        })}
      </summary>
      <dl>
        {readers.map((code) => (
          <div key={code}>
            <dt>{capital(capitalName(words, code))}</dt>
            <dd>{words.say(`card.${card}.reading.${code}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{t('table.dispatch.readings.note')}</p>
    </details>
  );
};

interface CitationsProps {
  readonly citations: EventCard['citations'];
  /** Whether the game made it up: documents cited besides are background. */
  readonly isInvented?: boolean;
  readonly docket: readonly string[];
  readonly world: World;
  readonly words: Words;
}

/** Where a card's content comes from: facts with their documents, and what each source says. */
export const Citations = ({ citations, isInvented = false, docket, world, words }: CitationsProps) => {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="citations" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t('table.dispatch.sources', { count: citations.length })}</summary>
      <ul>
        {citations.map((citation) =>
          'fact' in citation ? (
            <CitedFact key={citation.fact} id={citation.fact} world={world} isOpen={isOpen} />
          ) : (
            <li key={`${citation.source} ${citation.status} ${citation.note ?? ''}`}>
              {isInvented && citation.source !== DESIGN ? `${words.say('citation.after')} ` : ''}
              <CitedSource id={citation.source} world={world} />{' '}
              <StatusMark status={citation.status} words={words} />
              {citation.note === undefined ? null : (
                <span className="quiet" translate="no">
                  {' '}
                  {citation.note}
                </span>
              )}
            </li>
          ),
        )}
      </ul>
      {docket.length === 0 ? null : (
        <p className="quiet mono" translate="no">
          {docket.join(' · ')}
        </p>
      )}
    </details>
  );
};

const CitedSource = ({ id, world }: { readonly id: string; readonly world: World }) => {
  const source = world.scenario.file.sources.find((one) => one.id === id);
  return source === undefined ? <cite translate="no">{id}</cite> : <Document source={source} />;
};

interface CitedFactProps {
  readonly id: string;
  readonly world: World;
  readonly isOpen: boolean;
}

/** A fact that a card rests on, with its documents; they are fetched when somebody looks. */
const CitedFact = ({ id, world, isOpen }: CitedFactProps) => {
  const notes = useNotes(world.scenario, isOpen);
  if (notes === 'waiting') return <li className="quiet">{t('record.waiting')}</li>;
  const fact = notes === 'failed' ? undefined : notes.facts.find((one) => one.id === id);
  if (fact === undefined || notes === 'failed') return <li className="quiet">{t('record.failed')}</li>;
  return (
    <li>
      <FactTitle fact={fact} shelf={notes} /> <span className="quiet">{factDate(fact)}</span>
      <Documents fact={fact} shelf={notes} />
    </li>
  );
};

import './record.css';
import { useState } from 'react';
import type { Scenario } from '../../engine/index.ts';
import { store } from '../../store/index.ts';
import type { Citation } from '../../vocabulary/index.ts';
import { t } from '../text.ts';
import { FactLine } from './FactLine.tsx';
import { useNotes } from './useNotes.ts';

interface WhoAndWhatProps {
  readonly scenario: Scenario;
  readonly citations: readonly Citation[];
  /** The day of the card, ISO: facts that came later are left for afterwards. */
  readonly today: string;
}

/** A line under each fact of a card: persons, offices, laws and operations in full. Closed until somebody looks. */
export const WhoAndWhat = ({ scenario, citations, today }: WhoAndWhatProps) => {
  const [isOpen, setIsOpen] = useState(false);
  const notes = useNotes(scenario, isOpen);
  const cited = citations.flatMap((citation) => ('fact' in citation ? [citation.fact] : []));
  if (cited.length === 0) return null;
  const facts =
    typeof notes === 'object' ? cited.flatMap((id) => notes.facts.find((fact) => fact.id === id) ?? []) : [];
  const told = facts.filter(({ on }) => on <= today);
  return (
    <details className="who-and-what" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t('record.who-and-what')}</summary>
      {notes === 'waiting' ? <p className="quiet">{t('record.who-and-what.waiting')}</p> : null}
      {notes === 'failed' ? <p className="quiet">{t('record.who-and-what.failed')}</p> : null}
      {typeof notes === 'object' ? (
        <ul>
          {told.map((fact) => (
            <li key={fact.id}>
              <FactLine fact={fact} shelf={notes} />
            </li>
          ))}
        </ul>
      ) : null}
      {told.length < facts.length ? <p className="quiet">{t('record.afterwards')}</p> : null}
      <button type="button" className="plain" onClick={() => store.getState().go('record')}>
        {t('record.open')}
      </button>
    </details>
  );
};

import type { World } from '../../engine/index.ts';
import { store } from '../../store/index.ts';
import { Document } from '../record/FactLine.tsx';
import { hasText, t } from '../text.ts';

/** The scenario's documents: title, publisher, date, and what each is good for. */
export const Sources = ({ world }: { world: World }) => (
  <section className="sources">
    <h2>{t('sources.title')}</h2>
    <ul>
      {world.scenario.file.sources.map((source) => (
        <li key={source.id}>
          <Document source={source} />.{' '}
          {hasText(`reading.${source.id}`) ? (
            t(`reading.${source.id}`)
          ) : (
            <span translate="no">{source.note ?? ''}</span>
          )}
        </li>
      ))}
      <li>
        {t('sources.record')}{' '}
        <button type="button" className="plain no-print" onClick={() => store.getState().go('record')}>
          {t('place.record')}
        </button>
      </li>
    </ul>
  </section>
);

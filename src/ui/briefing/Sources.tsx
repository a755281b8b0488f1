import type { World } from '../../engine/index.ts';
import { hasText, t } from '../text.ts';

/** The scenario's documents: title, publisher, date, and what each is good for. */
export const Sources = ({ world }: { world: World }) => (
  <section className="sources">
    <h2>{t('sources.title')}</h2>
    <ul>
      {world.scenario.file.sources.map((source) => (
        <li key={source.id}>
          <span translate="no">
            <cite>{source.title}</cite>, {source.publisher}, {source.date}.
          </span>{' '}
          {hasText(`reading.${source.id}`) ? (
            t(`reading.${source.id}`)
          ) : (
            <span translate="no">{source.note ?? ''}</span>
          )}
        </li>
      ))}
    </ul>
  </section>
);

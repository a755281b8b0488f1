import './help.css';
import { lazy, Suspense, useState } from 'react';
import { useStore } from '../../store/index.ts';
import { Sources } from '../briefing/Sources.tsx';
import { termIds } from '../glossary/index.ts';
import { SearchField } from '../SearchField.tsx';
import { t, texts } from '../text.ts';

const FullRules = lazy(async () => ({ default: (await import('./FullRules.tsx')).FullRules }));
const Search = lazy(async () => ({ default: (await import('./Search.tsx')).Search }));

const KEYS = ['tab', 'enter', 'escape', 'arrows', 'm', 'c', 'u', 't', 'help'] as const;

const List = ({ of, ordered = false }: { of: string; ordered?: boolean }) => {
  const Tag = ordered ? 'ol' : 'ul';
  return (
    <Tag className="prose">
      {texts(of).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </Tag>
  );
};

/** How to play, the rules, keys, glossary and sources. */
export const Help = () => {
  const game = useStore((app) => app.game);
  const reading = useStore((app) => app.reading);
  const [full, setFull] = useState(false);
  const [query, setQuery] = useState('');
  const wanted = query.trim();
  const world = (game ?? reading)?.world ?? null;
  return (
    <article className="page narrow help">
      <h1>{t('help.title')}</h1>
      <SearchField label={t('help.search')} value={query} onChange={setQuery} />
      {wanted.length < 2 ? null : (
        <Suspense fallback={<p className="muted">{t('app.loading')}</p>}>
          <Search query={wanted} />
        </Suspense>
      )}
      <h2>{t('help.how')}</h2>
      <List of="help.how" ordered />
      <h2>{t('help.rules')}</h2>
      <List of="help.rules" />
      <details className="full-rules" onToggle={(event) => setFull(event.currentTarget.open)}>
        <summary>{t('help.rules.full')}</summary>
        {full ? (
          <Suspense fallback={<p className="muted">{t('app.loading')}</p>}>
            <FullRules />
          </Suspense>
        ) : null}
      </details>
      <h2>{t('help.keys')}</h2>
      <dl className="keys">
        {KEYS.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{t(`help.keys.${key}`)}</kbd>
            </dt>
            <dd>{t(`help.keys.${key}.does`)}</dd>
          </div>
        ))}
      </dl>
      <h2>{t('help.glossary')}</h2>
      <dl className="glossary">
        {termIds().map((id) => (
          <div key={id} id={`glossary-${id}`}>
            <dt>{t(`glossary.${id}.term`)}</dt>
            <dd>{t(`glossary.${id}.body`)}</dd>
          </div>
        ))}
      </dl>
      <h2>{t('help.maps')}</h2>
      <List of="help.maps" />
      <h2>{t('help.privacy')}</h2>
      <List of="help.privacy" />
      {world === null ? null : <Sources world={world} />}
    </article>
  );
};

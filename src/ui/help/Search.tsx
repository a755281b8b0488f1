import { isFound } from '../found.ts';
import { termIds } from '../glossary/index.ts';
import { t, texts } from '../text.ts';
import { FullRules, rulesWith } from './FullRules.tsx';

/** What help has to say of something: lines of advice, terms and numbered rules in which every word of it stands. */
export const Search = ({ query }: { query: string }) => {
  const lines = [...texts('help.how'), ...texts('help.rules')].filter((line) => isFound(line, query));
  const found = termIds().filter((id) =>
    isFound(`${t(`glossary.${id}.term`)} ${t(`glossary.${id}.body`)}`, query),
  );
  const count = lines.length + found.length + rulesWith(query).length;
  return (
    <section className="help-found" aria-label={t('help.search.found')}>
      <p role="status" className="muted">
        {t('help.search.count', { count })}
      </p>
      {found.length === 0 ? null : (
        <dl className="glossary">
          {found.map((id) => (
            <div key={id}>
              <dt>{t(`glossary.${id}.term`)}</dt>
              <dd>{t(`glossary.${id}.body`)}</dd>
            </div>
          ))}
        </dl>
      )}
      {lines.length === 0 ? null : (
        <ul className="prose">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <FullRules query={query} />
    </section>
  );
};

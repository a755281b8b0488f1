import { keptOf, store, useStore } from '../../store/index.ts';
import { t } from '../text.ts';

/** A save under other rules: what it is, and whether to go on with it. */
export const ResumePanel = () => {
  const resumption = useStore((app) => app.resumption);
  const hasGame = useStore((app) => (app.game === null ? app.kept?.over === false : !keptOf(app.game).over));
  if (resumption === null) return null;
  const { log, before, now, isKept } = resumption;
  const turn = log.turns.length;
  const { acceptResumption, declineResumption } = store.getState();
  return (
    <section className="trouble-panel" role="alert">
      <h2>{t('resume.title', { before })}</h2>
      <p>{t('resume.line', { turn, before, now })}</p>
      {hasGame && !isKept ? <p className="muted">{t('front.replaces')}</p> : null}
      <div className="row">
        <button type="button" className="primary" onClick={acceptResumption}>
          {t('resume.accept', { turn: turn + 1 })}
        </button>
        <button type="button" onClick={declineResumption}>
          {t('resume.decline')}
        </button>
      </div>
    </section>
  );
};

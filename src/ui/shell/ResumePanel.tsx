import { store, useStore } from '../../store/index.ts';
import { t } from '../text.ts';

/** A save under other rules: what it is, and whether to go on with it. */
export const ResumePanel = () => {
  const resumption = useStore((app) => app.resumption);
  if (resumption === null) return null;
  const { log, before, now } = resumption;
  const turn = log.turns.length;
  const { acceptResumption, declineResumption } = store.getState();
  return (
    <section className="trouble-panel" role="alert">
      <h2>{t('resume.title', { before })}</h2>
      <p>{t('resume.line', { turn, before, now })}</p>
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

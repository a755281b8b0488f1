import { useEffect, useRef } from 'react';
import { store, useStore } from '../../store/index.ts';
import { t } from '../text.ts';

/** A game that another tab has in hand: take it over, or leave it there. */
export const Contested = () => {
  const contested = useStore((app) => app.contestedGame);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  if (contested === null) return null;
  const { resume, leaveContested } = store.getState();
  return (
    <section ref={panel} className="trouble-panel" role="alert">
      <h2>{t('contested.title')}</h2>
      <p>{t('contested.line')}</p>
      <div className="row">
        <button type="button" className="primary" onClick={() => void resume(contested.id, true)}>
          {t('contested.take')}
        </button>
        <button type="button" onClick={leaveContested}>
          {t('contested.leave')}
        </button>
      </div>
    </section>
  );
};

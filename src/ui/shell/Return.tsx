import { store } from '../../store/index.ts';
import { t } from '../text.ts';

/** While the game comes back that the page opens with: what is being waited for, and a way out. */
export const Return = () => (
  <section className="page narrow stack">
    <div className="stack" role="status">
      <h1>{t('return.line')}</h1>
      <p className="muted">{t('return.hint')}</p>
    </div>
    <p>
      <button type="button" onClick={() => store.getState().go('front')}>
        {t('return.leave')}
      </button>
    </p>
  </section>
);

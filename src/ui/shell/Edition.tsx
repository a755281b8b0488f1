import { store, useStore } from '../../store/index.ts';
import { t } from '../text.ts';

/** Whether the game works without a network, and whether a newer edition waits: said quietly. */
export const Edition = () => {
  const offline = useStore((app) => app.offline);
  const isNew = useStore((app) => app.newEdition);
  return (
    <p role="status">
      {isNew ? (
        <>
          {t('edition.new')}{' '}
          <button type="button" className="plain" onClick={() => void store.getState().takeEdition()}>
            {t('edition.take')}
          </button>
        </>
      ) : offline ? (
        t('edition.offline')
      ) : (
        ''
      )}
    </p>
  );
};

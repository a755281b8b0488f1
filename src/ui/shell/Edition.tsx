import { store, useStore } from '../../store/index.ts';
import { t } from '../text.ts';

/** Whether the game works without a network, and whether a newer edition waits or is starting: said quietly. */
export const Edition = () => {
  const offline = useStore((app) => app.isKeptOffline);
  const edition = useStore((app) => app.newEdition);
  const isReady = edition === 'ready';
  return (
    <p role="status">
      {edition === 'none' ? (
        offline ? (
          t('edition.offline')
        ) : (
          ''
        )
      ) : (
        <>
          {t(`edition.${edition}`)}{' '}
          <button
            type="button"
            className="plain"
            disabled={!isReady}
            onClick={() => void store.getState().takeEdition()}
          >
            {t(isReady ? 'edition.take' : 'edition.taking')}
          </button>
        </>
      )}
    </p>
  );
};

import { useState } from 'react';
import { store } from '../../store/index.ts';
import { t } from '../text.ts';

/** Copies the log on the screen as a link; shows it where the clipboard is closed. */
export const ShareLink = () => {
  const [state, setState] = useState<'none' | 'copied' | 'too-long' | 'shown'>('none');
  const [link, setLink] = useState('');
  const share = async () => {
    const made = await store.getState().shareLink();
    if (made === null) {
      setState('too-long');
      return;
    }
    setLink(made);
    try {
      await navigator.clipboard.writeText(made);
      setState('copied');
    } catch {
      setState('shown');
    }
  };
  return (
    <span className="share-link row">
      <button type="button" onClick={() => void share()}>
        {t('share.copy')}
      </button>
      <span role="status">{state === 'none' ? '' : t(`share.${state}`)}</span>
      {state === 'shown' ? (
        <input
          type="text"
          readOnly
          value={link}
          aria-label={t('share.link')}
          onFocus={(event) => event.currentTarget.select()}
        />
      ) : null}
    </span>
  );
};

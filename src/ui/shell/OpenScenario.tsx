import { useId, useRef } from 'react';
import { offerOfFiles, store } from '../../store/index.ts';
import { t } from '../text.ts';

const open = (input: HTMLInputElement): void => {
  const files = [...(input.files ?? [])];
  input.value = '';
  if (files.length > 0) void store.getState().openScenario(offerOfFiles(files));
};

/** Buttons that ask for a scenario's folder, or for its files where a browser can't give a folder. */
export const OpenScenario = () => {
  const folder = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const hintId = useId();
  return (
    <div className="open-file">
      <input
        ref={(input) => {
          folder.current = input;
          // React knows no such attribute; without it the dialog offers files.
          input?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        multiple
        hidden
        aria-label={t('own.open')}
        onChange={(event) => open(event.currentTarget)}
      />
      <input
        ref={files}
        type="file"
        multiple
        accept="application/json,.json"
        hidden
        aria-label={t('own.files')}
        onChange={(event) => open(event.currentTarget)}
      />
      <button type="button" aria-describedby={hintId} onClick={() => folder.current?.click()}>
        {t('own.open')}
      </button>
      <button type="button" className="plain" onClick={() => files.current?.click()}>
        {t('own.files')}
      </button>
      <small id={hintId} className="muted">
        {t('own.hint')}
      </small>
    </div>
  );
};

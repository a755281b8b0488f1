import { useId, useRef } from 'react';
import { store } from '../../store/index.ts';
import { t } from '../text.ts';

/** A button that asks for files of games and puts the games among the kept ones. */
export const Import = ({ hint }: { hint?: string }) => {
  const input = useRef<HTMLInputElement>(null);
  const hintId = useId();
  return (
    <div className="open-file">
      <input
        ref={input}
        type="file"
        multiple
        accept="application/json,.json"
        hidden
        aria-label={t('games.import')}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) void store.getState().importGames(files);
        }}
      />
      <button
        type="button"
        aria-describedby={hint === undefined ? undefined : hintId}
        onClick={() => input.current?.click()}
      >
        {t('games.import')}
      </button>
      {hint === undefined ? null : (
        <small id={hintId} className="muted">
          {hint}
        </small>
      )}
    </div>
  );
};

import { useId, useRef } from 'react';
import { store } from '../../store/index.ts';

/** A button that asks for a save file and opens it in the replay. */
export const OpenFile = ({ label, hint }: { label: string; hint?: string }) => {
  const input = useRef<HTMLInputElement>(null);
  const hintId = useId();
  return (
    <div className="open-file">
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label={label}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) void store.getState().openFile(file);
        }}
      />
      <button
        type="button"
        aria-describedby={hint === undefined ? undefined : hintId}
        onClick={() => input.current?.click()}
      >
        {label}
      </button>
      {hint === undefined ? null : (
        <small id={hintId} className="muted">
          {hint}
        </small>
      )}
    </div>
  );
};

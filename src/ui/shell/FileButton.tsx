import { useId, useRef } from 'react';

/** A button that asks for files of games. */
export const FileButton = ({
  label,
  hint,
  multiple = false,
  onFiles,
}: {
  label: string;
  hint?: string | undefined;
  multiple?: boolean;
  /** Those chosen, at least one. */
  onFiles: (files: readonly File[]) => void;
}) => {
  const input = useRef<HTMLInputElement>(null);
  const hintId = useId();
  return (
    <div className="open-file">
      <input
        ref={input}
        type="file"
        multiple={multiple}
        accept="application/json,.json"
        hidden
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
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

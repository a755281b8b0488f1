import type { ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';
import { t } from '../text.ts';

interface DialogProps {
  readonly title: string;
  /** Above the title, small: what kind of thing it is. */
  readonly kicker?: string;
  /** The way back to what it was opened from. */
  readonly back?: { readonly label: string; readonly onBack: () => void };
  readonly size?: 'small' | 'large';
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A modal sheet on the native element: Escape, the cross and a click beside it close it, and focus returns. */
export const Dialog = ({ title, kicker, back, size = 'small', onClose, children }: DialogProps) => {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    if (dialog !== null && !dialog.open) {
      dialog.showModal();
      dialog.querySelector<HTMLElement>('[data-first]')?.focus();
    }
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a modal dialog without a handler of ours
    <dialog
      ref={element}
      className={`leaf leaf-${size}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
      onClick={(event) => {
        event.stopPropagation();
        if (event.target === element.current) onClose();
      }}
    >
      <div className="leaf-inner">
        <header className="leaf-head">
          {back === undefined ? null : (
            <button type="button" className="icon-button" onClick={back.onBack} aria-label={back.label}>
              <span aria-hidden="true">‹</span>
            </button>
          )}
          <div className="leaf-title">
            {kicker === undefined ? null : <p className="kicker">{kicker}</p>}
            <h2 id={heading}>{title}</h2>
          </div>
          <button type="button" className="icon-button" onClick={onClose} aria-label={t('table.close')}>
            <span aria-hidden="true">×</span>
          </button>
        </header>
        {size === 'large' ? (
          <div className="leaf-body">{children}</div>
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard too
          <section className="leaf-body" tabIndex={0} aria-labelledby={heading}>
            {children}
          </section>
        )}
      </div>
    </dialog>
  );
};

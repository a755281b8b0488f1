import './glossary.css';
import { type ReactNode, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { hasText, t } from '../text.ts';
import { piecesOf, type Voice } from './terms.ts';

/** Room between a word and its leaf, and between the leaf and the window's edge, CSS pixels. */
const GAP = 6;

/** Under the word, or over it where there is no room below; never beyond the window. */
const place = (leaf: HTMLElement, word: DOMRect): void => {
  const { width, height } = leaf.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const isBelow = word.bottom + GAP + height + GAP <= clientHeight || word.top < height + 2 * GAP;
  leaf.style.insetInlineStart = `${Math.max(GAP, Math.min(word.left, clientWidth - width - GAP))}px`;
  leaf.style.insetBlockStart = `${isBelow ? word.bottom + GAP : word.top - GAP - height}px`;
};

interface UnfoldedProps {
  /** What is said of the word; asked for when it is unfolded. */
  readonly about: () => ReactNode;
  readonly children: ReactNode;
}

/** A word that unfolds what there is to say of it, beside where it stands. */
export const Unfolded = ({ about, children }: UnfoldedProps) => {
  const [isOpen, setIsOpen] = useState(false);
  const word = useRef<HTMLButtonElement>(null);
  const leaf = useRef<HTMLSpanElement>(null);
  const name = useId();
  useLayoutEffect(() => {
    if (!isOpen || leaf.current === null || word.current === null) return;
    leaf.current.showPopover();
    place(leaf.current, word.current.getBoundingClientRect());
    leaf.current.focus({ preventScroll: true });
  }, [isOpen]);
  return (
    <>
      <button
        ref={word}
        type="button"
        className="term"
        aria-expanded={isOpen}
        // Once open, the browser closes it by the same button, by Escape and by a click elsewhere.
        popoverTarget={isOpen ? name : undefined}
        onClick={(event) => {
          if (isOpen) return;
          event.preventDefault();
          setIsOpen(true);
        }}
      >
        {children}
      </button>
      {isOpen ? (
        <span
          ref={leaf}
          id={name}
          popover="auto"
          className="term-leaf"
          role="note"
          tabIndex={-1}
          onToggle={(event) => {
            if (event.newState === 'closed') setIsOpen(false);
          }}
        >
          {about()}
        </span>
      ) : null}
    </>
  );
};

/** A word of the field: a button that unfolds what the glossary says of it. */
export const Term = ({ id, children }: { readonly id: string; readonly children: ReactNode }) => (
  <Unfolded
    about={() => (
      <>
        <b>{t(`glossary.${id}.term`)}</b> {t(`glossary.${id}.body`)}
      </>
    )}
  >
    {children}
  </Unfolded>
);

/** Running text in which the words of the field open the glossary. */
export const Glossed = ({ text, voice = 'prose' }: { readonly text: string; readonly voice?: Voice }) =>
  useMemo(
    () =>
      piecesOf(text, voice).map(({ text: piece, term }) =>
        term === null ? (
          piece
        ) : (
          <Term key={term} id={term}>
            {piece}
          </Term>
        ),
      ),
    [text, voice],
  );

/** What the glossary says of something, as a line; nothing where it has no such entry. */
export const Meaning = ({ id }: { readonly id: string }) =>
  hasText(`glossary.${id}.body`) ? <p className="quiet">{t(`glossary.${id}.body`)}</p> : null;

import type { ReactNode } from 'react';
import { useMemo, useState } from 'react';
import { explain } from '../../engine/index.ts';
import type { NumberRef } from '../../view/index.ts';
import { capital, chainOf, changeText, entryName, partName, ruleName, valueText } from '../../view/index.ts';
import { Meaning } from '../glossary/index.ts';
import { t } from '../text.ts';
import { Dialog } from './Dialog.tsx';
import type { Books } from './desk.ts';
import { Ladder } from './Ladder.tsx';

interface ExplainProps {
  readonly books: Books;
  readonly number: NumberRef;
  /** In the quantity's own unit. */
  readonly value: number;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A number that opens its chain of causes: its parts, then what moved it, turn by turn. */
export const Explain = ({ books, number, value, children, className = '' }: ExplainProps) => {
  const [isOpen, setIsOpen] = useState(false);
  const name = entryName(books.words, number);
  const shown = valueText(books.words, number.quantity, value);
  return (
    <>
      <button
        type="button"
        className={`explain ${className}`}
        aria-haspopup="dialog"
        aria-label={t('table.explain.open', { name: capital(name), value: shown })}
        title={t('table.explain.hint')}
        onClick={(event) => {
          event.stopPropagation();
          setIsOpen(true);
        }}
      >
        {children}
      </button>
      {isOpen ? (
        <Dialog title={capital(name)} kicker={t('table.explain.kicker')} onClose={() => setIsOpen(false)}>
          <p className="explain-value">{t('table.explain.now', { value: shown })}</p>
          <Meaning id={number.quantity} />
          {number.quantity === 'rung' ? <Ladder books={books} number={number} /> : null}
          <PartBars books={books} number={number} />
          <Chain books={books} number={number} />
        </Dialog>
      ) : null}
    </>
  );
};

/** Parts of tension or cooperation, as bars. Nothing for other quantities. */
export const PartBars = ({ books, number }: Pick<ExplainProps, 'books' | 'number'>) => {
  const { world, state, words } = books;
  const kind = number.quantity;
  if (kind !== 'tension' && kind !== 'cooperation') return null;
  const i = world.powerIndex.get(number.a ?? '');
  const j = world.powerIndex.get(number.b ?? '');
  if (i === undefined || j === undefined) return null;
  const parts = explain(world, state, kind, i, j).filter((part) => part.value !== 0);
  const widest = Math.max(1, ...parts.map((part) => Math.abs(part.value)));
  return (
    <section aria-label={t('table.explain.parts-of', { name: entryName(words, number) })}>
      <h3>{t('table.explain.parts')}</h3>
      <ul className="parts">
        {parts.map((part) => (
          <li key={`${part.id} ${part.about ?? ''}`}>
            <span className="parts-name">{partName(words, part)}</span>
            <span className="parts-bar" aria-hidden="true">
              <i
                className={part.value < 0 ? 'is-minus' : `is-${kind}`}
                style={{ width: `${(100 * Math.abs(part.value)) / widest}%` }}
              />
            </span>
            <b className="number">{changeText(kind, part.value)}</b>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** What moved a number: amount, act and rule, grouped by turn, newest first. */
export const Chain = ({
  books,
  number,
  title = t('table.explain.chain'),
}: Pick<ExplainProps, 'books' | 'number'> & { readonly title?: string }) => {
  const { world, words, pages, viewers } = books;
  const chain = useMemo(
    () => chainOf(words, world, pages, number, viewers),
    [words, world, pages, number, viewers],
  );
  if (chain.length === 0)
    return (
      <section aria-label={title}>
        <h3>{title}</h3>
        <p className="quiet">{t('table.explain.none')}</p>
      </section>
    );
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ol className="chain">
        {chain.map((turn) => (
          <li key={turn.turn}>
            <p className="chain-head">
              <span>
                {turn.turn === 0
                  ? t('table.explain.start')
                  : t('table.explain.turn', { turn: turn.turn, date: turn.date })}
              </span>
              <b className="number">
                {turn.total} → {valueText(words, number.quantity, turn.after)}
              </b>
            </p>
            <ul>
              {turn.causes.map((cause) => (
                <li key={`${cause.rule} ${cause.text}`}>
                  <b className="number">{cause.amount}</b>
                  <span>
                    {cause.text}{' '}
                    <abbr className="rule" title={ruleName(words, cause.rule)}>
                      {cause.rule}
                    </abbr>
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
};

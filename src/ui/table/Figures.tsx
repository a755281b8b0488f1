import type { NumberRef } from '../../view/index.ts';
import { quantityLabel, valueText } from '../../view/index.ts';
import type { Books } from './desk.ts';
import { Explain } from './Explain.tsx';

/** One row of figures: a number's label, a bar where it is an index, and the number with its causes. */
export const Figure = ({
  books,
  number,
  value,
  label,
}: {
  readonly books: Books;
  readonly number: NumberRef;
  readonly value: number;
  readonly label?: string;
}) => {
  const isIndex = !['sanctions', 'staff', 'capital', 'attention', 'desk', 'terms'].includes(number.quantity);
  return (
    <div className="figure">
      <dt>{label ?? quantityLabel(books.words, number.quantity)}</dt>
      <dd>
        {isIndex ? (
          <span className={`bar is-${number.quantity}`} aria-hidden="true">
            <i style={{ width: `${Math.max(0, Math.min(1000, value)) / 10}%` }} />
          </span>
        ) : null}
        <Explain books={books} number={number} value={value}>
          <span className="number">{valueText(books.words, number.quantity, value)}</span>
        </Explain>
      </dd>
    </div>
  );
};

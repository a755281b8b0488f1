import { useId } from 'react';
import type { MoveOption } from '../../engine/index.ts';
import type { Words } from '../../view/index.ts';
import { capital, cardTitle, parameterValue } from '../../view/index.ts';
import type { MoveOrder } from '../../vocabulary/index.ts';
import { FAMILIES } from '../../vocabulary/index.ts';
import { t } from '../text.ts';
import { orderOf } from './orders.ts';

/** A move with the first value of each parameter; what is asked is not what is given. */
export const plainOrder = (option: MoveOption): MoveOrder => {
  const given: Record<string, string | number> = {};
  for (const { name, values } of option.domains) {
    const value = (name === 'ask' ? values.find((one) => one !== given.give) : undefined) ?? values[0];
    if (value !== undefined) given[name] = value;
  }
  return orderOf(option.move.id, given);
};

interface ParametersProps {
  readonly option: MoveOption;
  readonly order: MoveOrder;
  readonly words: Words;
  readonly onChange: (order: MoveOrder) => void;
}

/** The parameters of a move, each a native list; those with one value only are settled. */
export const Parameters = ({ option, order, words, onChange }: ParametersProps) => {
  const id = useId();
  return option.domains
    .filter((domain) => domain.values.length > 1)
    .map(({ name, values }) => (
      <span className="parameter" key={name}>
        <label htmlFor={`${id}-${name}`}>{capital(words.say(`parameter.${name}`))}</label>{' '}
        <select
          id={`${id}-${name}`}
          value={String(order.with[name] ?? '')}
          onChange={(event) => {
            const value = values.find((one) => String(one) === event.currentTarget.value);
            if (value === undefined) return;
            onChange(orderOf(order.move, { ...defined(order), [name]: value }));
          }}
        >
          {values.map((value) => (
            <option key={value} value={value}>
              {parameterValue(words, name, value)}
            </option>
          ))}
        </select>
      </span>
    ));
};

const defined = (order: MoveOrder): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(order.with).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

interface OrderPickerProps {
  readonly options: readonly MoveOption[];
  readonly order: MoveOrder | null;
  readonly words: Words;
  /** What the list is for, for those who cannot see where it stands. */
  readonly label: string;
  readonly onChange: (order: MoveOrder) => void;
}

/** A move chosen from a list by family, with its parameters after it. */
export const OrderPicker = ({ options, order, words, label, onChange }: OrderPickerProps) => {
  const chosen = options.find((option) => option.move.id === order?.move);
  return (
    <>
      <select
        aria-label={label}
        value={chosen?.move.id ?? ''}
        onChange={(event) => {
          const option = options.find((one) => one.move.id === event.currentTarget.value);
          if (option !== undefined) onChange(plainOrder(option));
        }}
      >
        {chosen === undefined ? <option value="">{t('table.picker.choose')}</option> : null}
        {FAMILIES.map((family) => {
          const moves = options.filter((option) => option.move.family === family);
          return moves.length === 0 ? null : (
            <optgroup key={family} label={words.say(`family.${family}`)}>
              {moves.map((option) => (
                <option key={option.move.id} value={option.move.id}>
                  {cardTitle(words, option.move.id)}
                </option>
              ))}
            </optgroup>
          );
        })}
      </select>{' '}
      {chosen === undefined || order === null ? null : (
        <Parameters option={chosen} order={order} words={words} onChange={onChange} />
      )}
    </>
  );
};

import type { Choice, MoveOrder, Orders } from '../../vocabulary/index.ts';

const flat = (choice: Choice): string =>
  Object.entries(choice)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&');

/** True when two orders are the same move with the same parameters. */
export const isSameOrder = (one: MoveOrder, other: MoveOrder): boolean =>
  one.move === other.move && flat(one.with) === flat(other.with);

/** Place of an order on a slate; −1 where it is not. */
export const placeOn = (slate: Orders, order: MoveOrder): number =>
  slate.moves.findIndex((one) => isSameOrder(one, order));

const isWay = (value: unknown): value is 'public' | 'private' => value === 'public' || value === 'private';

/** An order from a move and loose parameters, as a dossier or a form gives them. */
export const orderOf = (move: string, given: Readonly<Record<string, string | number>>): MoveOrder => {
  const choice: Choice = {};
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'number') {
      if (name === 'size') choice.size = value;
      if (name === 'deadline') choice.deadline = value;
    } else if (name === 'visibility') {
      if (isWay(value)) choice.visibility = value;
    } else if (name === 'target') choice.target = value;
    else if (name === 'arena') choice.arena = value;
    else if (name === 'give') choice.give = value;
    else if (name === 'ask') choice.ask = value;
    else if (name === 'threat') choice.threat = value;
  }
  return { move, with: choice };
};

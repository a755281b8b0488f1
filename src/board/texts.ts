import words from '#source/board.json' with { type: 'json' };
import { compileRich, formatMessage, formatWith, newShelf, type Values } from '../view/index.ts';

export type BoardKey = keyof typeof words;

const shelf = newShelf();
shelf.add('board', words);
formatWith(compileRich);

/** A text of the board's own catalogue. */
export const say = (key: BoardKey, values: Values = {}): string =>
  formatMessage(shelf.messages(key), values) ?? key;

/** What can be chosen on a board. */
const BOARD_THINGS = ['power', 'pair', 'arena', 'body', 'instrument'] as const;
export type BoardThing = (typeof BOARD_THINGS)[number];

/** The key of something on a board: `power:USA`, `pair:RUS-USA`, `arena:donbas`, `instrument:sanctions.USA-RUS`. */
export const boardKey = (thing: BoardThing, id: string): string => `${thing}:${id}`;

/** What a key names; `null` for one that is none. */
export const readKey = (key: string): { readonly thing: BoardThing; readonly id: string } | null => {
  const at = key.indexOf(':');
  const thing = BOARD_THINGS.find((one) => one === key.slice(0, at));
  return thing === undefined ? null : { thing, id: key.slice(at + 1) };
};

/** A pair's id: its two codes in alphabetical order. */
export const pairId = (a: string, b: string): string => (a < b ? `${a}-${b}` : `${b}-${a}`);

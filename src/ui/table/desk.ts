import { useMemo } from 'react';
import type { GameState, IllegalOrder, MoveOption, Observation, World } from '../../engine/index.ts';
import { checkOrders, legalMoves, slateCost } from '../../engine/index.ts';
import type { Game } from '../../store/index.ts';
import {
  activeIndex,
  observationOf,
  optionsOf,
  rivalIndex,
  shownObservationOf,
  slateCostOf,
  slateFaultsOf,
  slateOf,
  useGame,
} from '../../store/index.ts';
import type { Cast, Page, Words } from '../../view/index.ts';
import { castOf, pagesOf, wordsFor } from '../../view/index.ts';
import type { Cost, Orders } from '../../vocabulary/index.ts';

/** Everything that a number needs to open its chain of causes. */
export interface Books {
  readonly world: World;
  readonly words: Words;
  readonly state: GameState | Observation;
  readonly pages: readonly Page[];
  /** Codes of those who look: covert acts of others stay hidden. Empty for everybody, all shown. */
  readonly viewers: readonly string[];
}

/** What lies on the desk of the power whose orders are being written; looking back, as it lay then, with its orders. */
export interface Desk {
  readonly game: Game;
  readonly world: World;
  readonly words: Words;
  readonly cast: Cast;
  readonly self: number;
  readonly rival: number;
  /** What the orders on the slate were or are written from. */
  readonly seen: Observation;
  /** What the power knew at the turn looked back at, or knows now. */
  readonly shown: Observation;
  /** The state a turn before the one shown; `null` at the start. */
  readonly earlier: GameState | null;
  readonly options: readonly MoveOption[];
  readonly slate: Orders;
  readonly cost: Cost;
  readonly faults: ReturnType<typeof slateFaultsOf>;
  readonly books: Books;
  readonly isBack: boolean;
}

/** The desk of the active power; draws again when the game changes. */
export const useDesk = (): Desk => {
  const game = useGame();
  return useMemo(() => {
    const words = wordsFor(game.world.scenario.text);
    const self = activeIndex(game);
    const shown = shownObservationOf(game);
    // Looking back, the slate is the one that was sealed in that turn.
    const given = game.lookBack === null ? undefined : game.log.turns[game.lookBack]?.orders[game.active];
    const end = game.lookBack === null ? game.states.length : game.lookBack + 1;
    return {
      game,
      world: game.world,
      words,
      cast: castOf(game.world, self, null, shown.clock.turn),
      self,
      rival: rivalIndex(game),
      seen: given === undefined ? observationOf(game) : shown,
      shown,
      earlier: game.states[(game.lookBack ?? game.states.length - 1) - 1] ?? null,
      options: given === undefined ? optionsOf(game) : legalMoves(game.world, shown),
      slate: given ?? slateOf(game),
      cost: given === undefined ? slateCostOf(game) : slateCost(game.world, shown, given),
      faults: given === undefined ? slateFaultsOf(game) : [],
      isBack: game.lookBack !== null,
      books: {
        world: game.world,
        words,
        state: shown,
        pages: pagesOf(game.states, game.events, game.ledger).slice(0, end),
        viewers: [game.active],
      },
    };
  }, [game]);
};

/** The first sentence of a text, for a line in a list. */
export const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;

/** 0 … n − 1, for marks in a row. */
export const upTo = (n: number): readonly number[] =>
  Array.from({ length: Math.max(0, n) }, (_, place) => place);

/** The option of a move by its id. */
export const optionOf = (desk: Pick<Desk, 'options'>, move: string): MoveOption | null =>
  desk.options.find((option) => option.move.id === move) ?? null;

/** What would be wrong with a slate changed in some way. */
export const faultsWith = (desk: Desk, change: Partial<Orders>): readonly IllegalOrder[] =>
  checkOrders(desk.world, desk.seen, { ...desk.slate, ...change });

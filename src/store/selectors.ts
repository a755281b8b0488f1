/** What components ask of the game under way, the same object for the same question. */
import type { GameState, IllegalOrder, MoveOption, Observation } from '../engine/index.ts';
import type { Cost, Orders } from '../vocabulary/index.ts';
import { type Game, latest, slateFaults, slateOfPower } from './game.ts';
import { modules } from './lazy-modules.ts';

/** Remembers the last answer for the last arguments, so that hooks give the same object twice. */
const remember = <A extends readonly unknown[], R>(ask: (...args: A) => R): ((...args: A) => R) => {
  let last: { args: A; answer: R } | null = null;
  return (...args) => {
    if (last?.args.every((arg, index) => arg === args[index])) return last.answer;
    last = { args, answer: ask(...args) };
    return last.answer;
  };
};

const observed = remember(
  (world: Game['world'], state: GameState, power: number): Observation =>
    modules().engine.observe(world, state, power),
);
const observedBack = remember(
  (world: Game['world'], state: GameState, power: number): Observation =>
    modules().engine.observe(world, state, power),
);
const offered = remember((world: Game['world'], seen: Observation): readonly MoveOption[] =>
  modules().engine.legalMoves(world, seen),
);
const spent = remember(
  (world: Game['world'], seen: Observation, orders: Orders): Cost =>
    modules().engine.slateCost(world, seen, orders),
);

/** Index of the active power. */
export const activeIndex = (game: Game): number => game.world.powerIndex.get(game.active) ?? 0;

/** Index of the other played power. */
export const rivalIndex = (game: Game): number =>
  game.world.played.find((index) => index !== activeIndex(game)) ?? 0;

/** What the active power knows now. */
export const observationOf = (game: Game): Observation =>
  observed(game.world, latest(game), activeIndex(game));

/** What the active power knew at the turn being looked at, or knows now. */
export const shownObservationOf = (game: Game): Observation => {
  const state = game.lookBack === null ? undefined : game.states[game.lookBack];
  return state === undefined ? observationOf(game) : observedBack(game.world, state, activeIndex(game));
};

/** Every move of the active power, legal or with reasons. */
export const optionsOf = (game: Game): readonly MoveOption[] => offered(game.world, observationOf(game));

export const slateOf = (game: Game): Orders => slateOfPower(game, game.active);

/** What the active slate spends. */
export const slateCostOf = (game: Game): Cost => spent(game.world, observationOf(game), slateOf(game));

/** What is wrong with the active slate; empty when it may be sealed. */
export const slateFaultsOf = remember((game: Game): readonly IllegalOrder[] => slateFaults(game));

export const canUndo = (game: Game): boolean => (game.history[game.active]?.past.length ?? 0) > 0;
export const canRedo = (game: Game): boolean => (game.history[game.active]?.future.length ?? 0) > 0;

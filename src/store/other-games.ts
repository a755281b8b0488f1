/** Other games of the same scenario, played by doctrines, beside which a finished one is laid. */
import type { GameState, World } from '../engine/index.ts';
import type { TurnOrders } from '../vocabulary/index.ts';
import { type Game, type GameOutcome, PLAYER, playedCodes } from './game.ts';
import { modules } from './lazy-modules.ts';

/** How many other games a finished one is laid beside. */
export const OTHER_GAMES = 120;

/** How a state stands for the played pair and by each power's own objectives. */
export const outcomeOf = (world: World, state: GameState): GameOutcome => {
  const { tension, cooperation, scores } = modules().engine.standingOf(world, state);
  return {
    tension,
    cooperation,
    scores: Object.fromEntries(playedCodes(world).map((code, place) => [code, scores[place] ?? 0])),
  };
};

/**
 * The outcome of the nth other game: another seed, the same opponents, and in persons' seats one
 * doctrine after another.
 */
export const otherGame = (game: Game, n: number): GameOutcome => {
  const { engine, bots } = modules();
  const { world } = game;
  const seed = `${game.log.seed}+${n}`;
  const seats = playedCodes(world).map((code, seat): readonly [string, string] => {
    const known = game.seats[code] ?? PLAYER;
    const turned = seat === 0 ? n : Math.floor(n / bots.DOCTRINES.length) + n;
    const doctrine = bots.DOCTRINES[turned % bots.DOCTRINES.length] ?? 'tit-for-tat';
    return [code, known === PLAYER ? doctrine : known];
  });
  let state = engine.setup(world, seed);
  while (state.clock.ending === null) {
    const orders: TurnOrders = {};
    for (const [code, doctrine] of seats) {
      const seen = engine.observe(world, state, world.powerIndex.get(code) ?? 0);
      orders[code] = bots.chooseOrders(world, seen, doctrine, `${seed}/${code}`).orders;
    }
    const after = engine.submit(world, state, orders);
    if (!after.ok) throw new Error('A doctrine chose an illegal order.');
    state = after.value;
  }
  return outcomeOf(world, state);
};

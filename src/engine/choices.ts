import type { Orders } from '../vocabulary/index.ts';
import { nth } from './exact.ts';
import { asPlayed, type Past, rerun, standingOf } from './rerun.ts';
import type { World } from './types.ts';

/** R14.4: one order, and by how much the game came out otherwise for it; in tenths of a point. */
export interface WeighedChoice {
  readonly power: string;
  readonly turn: number;
  /** `moves.0`, `decisions.sign-or-veto`, `answers.1`, `instruction`: where it stands in the turn's orders. */
  readonly path: string;
  readonly tension: number;
  readonly cooperation: number;
  /** By the objectives of the power that chose. */
  readonly score: number;
}

/** Where each choice of a slate stands in it, in the order in which they take effect (R1.1). */
export const choicePaths = (orders: Orders): readonly string[] => [
  ...Object.keys(orders.decisions).map((card) => `decisions.${card}`),
  ...orders.answers.map((_, k) => `answers.${k}`),
  ...orders.moves.map((_, k) => `moves.${k}`),
  ...(orders.instruction === null ? [] : ['instruction']),
];

const without = (orders: Orders, path: string): Orders => ({
  ...orders,
  moves: orders.moves.filter((_, k) => path !== `moves.${k}`),
  answers: orders.answers.filter((_, k) => path !== `answers.${k}`),
  decisions: Object.fromEntries(
    Object.entries(orders.decisions).filter(([card]) => path !== `decisions.${card}`),
  ),
  instruction: path === 'instruction' ? null : orders.instruction,
});

const weightOf = ({ tension, cooperation, score }: WeighedChoice): number =>
  Math.abs(tension) + Math.abs(cooperation) + Math.abs(score);

/**
 * R14.4: weighs every order of both sides by taking it alone out of the game, most weighty first. Yields after
 * each game played again.
 */
export function* weighChoices(world: World, past: Past): Generator<void, readonly WeighedChoice[]> {
  const end = past.states.at(-1);
  if (end === undefined) throw new Error('a game has a first state');
  const actual = standingOf(world, end);
  const played = asPlayed(past);
  const weighed: WeighedChoice[] = [];
  for (const [k, orders] of past.orders.entries()) {
    const from = past.states[k];
    // R13.4: orders from before the state that a game was resumed from are not played again.
    if (from?.clock.turn !== k + 1) continue;
    for (const [place, index] of world.played.entries()) {
      const power = nth(world.powers, index);
      const own = orders[power];
      for (const path of own === undefined ? [] : choicePaths(own)) {
        const end = rerun(
          world,
          past,
          from,
          (code, turn) =>
            own !== undefined && code === power && turn === k + 1 ? without(own, path) : played(code, turn),
          { held: 0, dropped: 0 },
        );
        const other = standingOf(world, end);
        weighed.push({
          power,
          turn: k + 1,
          path,
          tension: actual.tension - other.tension,
          cooperation: actual.cooperation - other.cooperation,
          score: nth(actual.scores, place) - nth(other.scores, place),
        });
        yield;
      }
    }
  }
  return weighed.sort((a, b) => weightOf(b) - weightOf(a));
}

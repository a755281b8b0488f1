import type { Past } from '../engine/index.ts';
import { kit } from './kit.ts';
import { MODELS, openWorld } from './library.ts';
import type { Game, Theory } from './types.ts';

/** Milliseconds of work at a stretch, so that the page stays alive between. */
const SLICE = 20;

/** Runs work in slices until it is done; `null` once it is no longer wanted. */
const inSlices = <T>(work: Generator<void, T>, isWanted: () => boolean): Promise<T | null> =>
  new Promise((settle, fail) => {
    const go = (): void => {
      if (!isWanted()) {
        settle(null);
        return;
      }
      try {
        for (const until = performance.now() + SLICE; performance.now() < until; ) {
          const step = work.next();
          if (step.done === true) {
            settle(step.value);
            return;
          }
        }
      } catch (error) {
        fail(error);
        return;
      }
      setTimeout(go, 0);
    };
    setTimeout(go, 0);
  });

const pastOf = (game: Game): Past => ({
  states: game.states,
  orders: game.log.turns.map((turn) => turn.orders),
  script: game.log.script,
});

/** The same orders under every other theory of this edition. */
const theoriesOf = async (game: Game, past: Past): Promise<readonly Theory[]> => {
  const theories: Theory[] = [];
  for (const model of MODELS) {
    if (model === game.world.model.id) continue;
    const other = await openWorld(game.world.scenario.file.id, model);
    if (other.ok) theories.push({ model, ...kit().engine.rerunUnder(other.value, past) });
  }
  return theories;
};

/**
 * Divides the outcome of a game, weighs its choices and plays it under the other theories, off the render path;
 * tells what it has as it has it, and stops when no longer wanted.
 */
export const lookInto = async (
  game: Game,
  isWanted: () => boolean,
  tell: (part: Partial<Game['hindsight']>) => void,
): Promise<void> => {
  const { engine } = kit();
  const past = pastOf(game);
  const known = game.hindsight;
  const division = known.division ?? (await inSlices(engine.divideOutcome(game.world, past), isWanted));
  if (division === null) return;
  tell({ division });
  const choices = known.choices ?? (await inSlices(engine.weighChoices(game.world, past), isWanted));
  if (choices === null) return;
  tell({ choices });
  const theories = await theoriesOf(game, past);
  if (isWanted()) tell({ theories });
};

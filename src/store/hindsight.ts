/** What looking back finds out: how the outcome divides, which choices weighed most, what other theories make of it. */
import type { Divided, Past, Standing, WeighedChoice } from '../engine/index.ts';
import type { Log } from '../vocabulary/index.ts';
import { modules } from './lazy-modules.ts';
import type { PastGame } from './past-game.ts';
import { MODELS, prepareWorld } from './scenario-library.ts';

/** The same orders and seed under another theory. */
export interface Theory {
  readonly model: string;
  readonly start: Standing;
  readonly end: Standing;
  /** Orders given, and those that the other theory did not allow. */
  readonly held: number;
  readonly dropped: number;
}

/** What looking back at a game has found so far. */
export interface Hindsight {
  /** Of the game looked back at. */
  readonly log: Log;
  readonly division: Divided | null;
  readonly choices: readonly WeighedChoice[] | null;
  readonly theories: readonly Theory[] | null;
}

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

const pastOf = ({ states, log }: PastGame): Past => ({
  states,
  orders: log.turns.map((turn) => turn.orders),
  script: log.script,
});

/** The same orders under every other theory of this edition. */
const theoriesOf = async ({ world }: PastGame, past: Past): Promise<readonly Theory[]> => {
  const theories: Theory[] = [];
  for (const model of MODELS) {
    if (model === world.model.id) continue;
    const other = await prepareWorld({
      id: world.scenario.file.id,
      hash: world.scenario.hash,
      model,
    });
    if (other.ok) theories.push({ model, ...modules().engine.rerunUnder(other.value, past) });
  }
  return theories;
};

/** What is known already, whether the rest is still wanted, and who is told of it. */
interface Search {
  readonly known: Hindsight;
  readonly isWanted: () => boolean;
  readonly onFound: (part: Partial<Hindsight>) => void;
}

/**
 * Divides the outcome of a game, weighs its choices and plays it under the other theories, off the render path,
 * as far as that is not known yet; tells what it has as it has it, and stops when no longer wanted.
 */
export const lookInto = async (game: PastGame, { known, isWanted, onFound }: Search): Promise<void> => {
  const { engine } = modules();
  const past = pastOf(game);
  const division = known.division ?? (await inSlices(engine.divideOutcome(game.world, past), isWanted));
  if (division === null) return;
  onFound({ division });
  const choices = known.choices ?? (await inSlices(engine.weighChoices(game.world, past), isWanted));
  if (choices === null) return;
  onFound({ choices });
  const theories = await theoriesOf(game, past);
  if (isWanted()) onFound({ theories });
};

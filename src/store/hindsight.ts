import type { Past } from '../engine/index.ts';
import { kit } from './kit.ts';
import { MODELS, openWorld } from './library.ts';
import type { AppState, Hindsight, Theory, Told } from './types.ts';

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

/** The game that the visitor looks back at now: the debrief's, or the replay's. */
export const lookedBackAt = ({ place, game, reading }: AppState): Told | null => {
  if (place === 'debrief') return game;
  if (place !== 'replay' || reading === null) return null;
  const { world, log, replay } = reading;
  return { world, log, states: replay.states };
};

const pastOf = ({ states, log }: Told): Past => ({
  states,
  orders: log.turns.map((turn) => turn.orders),
  script: log.script,
});

/** The same orders under every other theory of this edition. */
const theoriesOf = async ({ world }: Told, past: Past): Promise<readonly Theory[]> => {
  const theories: Theory[] = [];
  for (const model of MODELS) {
    if (model === world.model.id) continue;
    const other = await openWorld(world.scenario.file.id, model, world.scenario.hash);
    if (other.ok) theories.push({ model, ...kit().engine.rerunUnder(other.value, past) });
  }
  return theories;
};

/**
 * Divides the outcome of a game, weighs its choices and plays it under the other theories, off the render path,
 * as far as that is not known yet; tells what it has as it has it, and stops when no longer wanted.
 */
export const lookInto = async (
  told: Told,
  known: Hindsight,
  isWanted: () => boolean,
  tell: (part: Partial<Hindsight>) => void,
): Promise<void> => {
  const { engine } = kit();
  const past = pastOf(told);
  const division = known.division ?? (await inSlices(engine.divideOutcome(told.world, past), isWanted));
  if (division === null) return;
  tell({ division });
  const choices = known.choices ?? (await inSlices(engine.weighChoices(told.world, past), isWanted));
  if (choices === null) return;
  tell({ choices });
  const theories = await theoriesOf(told, past);
  if (isWanted()) tell({ theories });
};

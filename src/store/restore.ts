/** A kept game brought back: its log checked and played again, its drafts and seals as they were left. */
import type { Problem } from '../vocabulary/index.ts';
import type { ActionTools } from './action-tools.ts';
import { askFor, refuse } from './failure.ts';
import { type Game, personsOf, playAgain, revive } from './game.ts';
import type { Snapshot } from './kept-game.ts';
import { loadChecks, loadModules } from './lazy-modules.ts';
import { type PlacedGame, placeFor } from './places.ts';
import { isAtHand, prepareWorld } from './scenario-library.ts';

/** A kept game brought back; `null` where it can't be, which has been said. */
export const restore = async (
  id: string,
  snapshot: Snapshot,
  tools: ActionTools,
): Promise<PlacedGame | null> => {
  const [{ vocabulary }, content] = await Promise.all([loadModules(), loadChecks()]);
  const refused = (problems: readonly Problem[]): null => {
    tools.fail('problem.kept', { problems, kept: id });
    return null;
  };
  const log = content.readLog(JSON.stringify(snapshot.log ?? null));
  if (!log.ok) return refused(log.problems);
  const { scenario, model } = log.value;
  if (!isAtHand(scenario.id, scenario.hash)) {
    askFor(tools.set, log.value, { kept: id });
    return null;
  }
  const world = await prepareWorld({ ...scenario, model: model.id });
  if (!world.ok) return refused(world.problems);
  const { replay, faults, problems } = playAgain(world.value, log.value);
  if (faults.length + problems.length > 0) {
    refuse(tools.set, {
      world: world.value,
      log: log.value,
      title: 'problem.kept',
      faults,
      problems,
      kept: id,
    });
    return null;
  }
  const game = revive(world.value, log.value, replay);
  const persons = personsOf(game);
  const drafts = vocabulary.TurnOrders.safeParse(snapshot.drafts);
  const whole: Game = {
    ...game,
    active: persons.includes(snapshot.active) ? snapshot.active : game.active,
    drafts: drafts.success ? drafts.data : {},
    committed: persons.filter((code) => snapshot.committed.includes(code) && drafts.success),
    briefed: persons.filter((code) => snapshot.briefed.includes(code)),
    guesses: snapshot.guesses,
  };
  return { game: whole, place: placeFor(whole, snapshot.place) };
};

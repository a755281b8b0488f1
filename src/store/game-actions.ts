/** Starting a game, playing and taking back its turns, and what is found out beside it: record, other games, hindsight. */
import type { ActionTools } from './action-tools.ts';
import type { AppActions } from './app.ts';
import {
  begin,
  canDropTurn,
  dropTurn,
  type Game,
  latest,
  personsOf,
  playedCodes,
  resolve,
  slateFaults,
} from './game.ts';
import { type Hindsight, lookInto } from './hindsight.ts';
import { modules } from './lazy-modules.ts';
import { OTHER_GAMES, otherGame } from './other-games.ts';
import { lookedBackAt } from './past-game.ts';
import { startOfTurn } from './places.ts';
import { problemOfError } from './problems.ts';
import { recordLog } from './record-log.ts';
import { prepareWorld } from './scenario-library.ts';

const SEED_LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A seed for a new game: eight letters nobody confuses. */
export const drawSeed = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))]
    .map((byte) => SEED_LETTERS[byte % SEED_LETTERS.length] ?? 'a')
    .join('');

const nextPerson = (game: Game): string | undefined =>
  personsOf(game).find((code) => !game.committed.includes(code));

/** Other games played at a stretch, so that the page stays alive between. */
const OTHER_GAMES_STEP = 6;

type GameActions = Pick<
  AppActions,
  | 'newGame'
  | 'closeBriefing'
  | 'confirmHandover'
  | 'commit'
  | 'takeBackTurn'
  | 'continueFromReveal'
  | 'lookBack'
  | 'guess'
  | 'loadRecord'
  | 'loadOtherGames'
  | 'loadHindsight'
>;

/** Starting, playing and taking back turns. */
export const gameActions = ({ get, set, change, takeUp, during, fail }: ActionTools): GameActions => ({
  newGame: (choice) =>
    during('busy.scenario', async () => {
      const world = await prepareWorld({
        id: choice.scenario,
        ...(choice.model === undefined ? {} : { model: choice.model }),
      });
      if (!world.ok) {
        fail('problem.scenario', { problems: world.problems });
        return;
      }
      const title = world.value.scenario.text['scenario.title'] ?? choice.scenario;
      const game = begin(world.value, {
        seed: choice.seed ?? drawSeed(),
        seats: choice.seats,
        title: title.slice(0, 120),
      });
      await takeUp(game, startOfTurn(game));
    }),
  closeBriefing: () =>
    change((game) => ({ ...game, briefed: [...new Set([...game.briefed, game.active])] }), 'table'),
  confirmHandover: () => {
    const { game } = get();
    if (game !== null) change((now) => now, game.briefed.includes(game.active) ? 'table' : 'briefing');
  },
  commit: () => {
    const { game } = get();
    if (game === null || latest(game).clock.ending !== null || game.committed.includes(game.active)) return;
    const illegal = slateFaults(game);
    if (illegal.length > 0) {
      fail('problem.slate', { illegal });
      return;
    }
    const sealed: Game = { ...game, committed: [...game.committed, game.active], lookBack: null };
    const other = nextPerson(sealed);
    if (other !== undefined) {
      change(() => ({ ...sealed, active: other }), 'handover');
      return;
    }
    try {
      change(() => resolve(sealed), 'reveal');
    } catch (error) {
      fail('problem.unexpected', { problems: [problemOfError(error)] });
    }
  },
  takeBackTurn: () => {
    const { game } = get();
    if (game === null || !canDropTurn(game)) return;
    const back = dropTurn(game);
    change(() => back, startOfTurn(back));
  },
  continueFromReveal: () => {
    const { game } = get();
    if (game === null) return;
    const first = personsOf(game)[0] ?? playedCodes(game.world)[0] ?? game.active;
    const next: Game = { ...game, active: first, lookBack: null };
    change(() => next, latest(game).clock.ending === null ? startOfTurn(next) : 'debrief');
  },
  lookBack: (turn) => {
    const { game } = get();
    if (game === null) return;
    const last = game.states.length - 1;
    const first = modules().engine.turnsBefore(game.log);
    const wanted = turn === null || turn >= last ? null : Math.max(first, turn);
    set({ game: { ...game, lookBack: wanted } });
  },
  guess: (power, instruction) =>
    change((game) => ({ ...game, guesses: { ...game.guesses, [power]: instruction } })),
  loadRecord: () => {
    const { game } = get();
    if (game === null || game.recordStates !== null) return;
    try {
      const log = recordLog(game.world, '');
      if (log === null) return;
      const { engine, digest } = modules();
      set({ game: { ...game, recordStates: engine.replay(game.world, log, digest).replay.states } });
    } catch (error) {
      // A debrief without the record beside it is better than none.
      console.warn(error);
    }
  },
  loadOtherGames: () => {
    const log = get().game?.log;
    const more = (): void => {
      const { game } = get();
      if (game === null || game.log !== log || game.otherOutcomes.length >= OTHER_GAMES) return;
      const from = game.otherOutcomes.length;
      const until = Math.min(OTHER_GAMES, from + OTHER_GAMES_STEP);
      try {
        const played = Array.from({ length: until - from }, (_, n) => otherGame(game, from + n));
        set({ game: { ...game, otherOutcomes: [...game.otherOutcomes, ...played] } });
      } catch (error) {
        fail('problem.unexpected', { problems: [problemOfError(error)] });
        return;
      }
      setTimeout(more, 0);
    };
    setTimeout(more, 0);
  },
  loadHindsight: () => {
    const past = lookedBackAt(get());
    if (past === null) return;
    const { hindsight } = get();
    const known: Hindsight =
      hindsight?.log === past.log
        ? hindsight
        : { log: past.log, division: null, choices: null, theories: null };
    if (known.theories !== null) return;
    let found = known;
    const onFound = (part: Partial<Hindsight>): void => {
      found = { ...found, ...part };
      set({ hindsight: found });
    };
    const isWanted = (): boolean => lookedBackAt(get())?.log === past.log;
    lookInto(past, { known, isWanted, onFound }).catch((error: unknown) =>
      fail('problem.unexpected', { problems: [problemOfError(error)] }),
    );
  },
});

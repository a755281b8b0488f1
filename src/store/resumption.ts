/** A save made under other rules, gone on with from its last state (R13.4). */
import type { GameState, ReplayFault, World } from '../engine/index.ts';
import type { Log, Problem } from '../vocabulary/index.ts';
import { type Game, PLAYER, playedCodes, revive } from './game.ts';
import { checks, modules } from './lazy-modules.ts';
import { problemOf } from './problems.ts';

/** A save made under other rules that could be gone on with from its last state (R13.4). */
export interface Resumption {
  readonly world: World;
  readonly log: Log;
  readonly state: GameState;
  /** Rules it was made under, and the present ones. */
  readonly before: string;
  readonly now: string;
  /** Id of the kept game that it is; `null` for one from a file or link. */
  readonly kept: string | null;
}

/** What can be done with a save made under other rules: gone on with, or what is wrong with it. */
export const resumptionOf = (
  world: World,
  log: Log,
  kept: string | null,
): { resumption: Resumption | null; faults: readonly ReplayFault[]; problems: readonly Problem[] } => {
  const { engine, bots, digest } = modules();
  const refused = (faults: readonly ReplayFault[], problems: readonly Problem[] = []) => ({
    resumption: null,
    faults,
    problems,
  });
  const faults = engine.headFaults(world, log, digest);
  const [rules] = faults;
  if (rules?.code !== 'rules' || faults.length > 1) return refused(faults);
  if (log.state === undefined) return refused(faults, [problemOf('no-state')]);
  const state = checks().readCarried(world, log);
  if (!state.ok) return refused([], state.problems);
  const codes = playedCodes(world);
  const seats = codes.map((code) => log.seats[code] ?? '');
  const isSeated = seats.every((seat) => seat === PLAYER || bots.isDoctrine(seat));
  if (state.value.clock.ending !== null) return refused(faults, [problemOf('nothing-left')]);
  if (!isSeated || !seats.includes(PLAYER)) return refused(faults, [problemOf('nobody')]);
  return {
    resumption: { world, log, state: state.value, before: rules.found, now: rules.expected, kept },
    faults: [],
    problems: [],
  };
};

/** R13.4: a game under the present rules from the last state of one under others, marked. */
export const resumed = ({ world, log, state }: Resumption): Game => {
  const { engine, digest } = modules();
  const fromHere = engine.resumeLog(log, state, digest);
  return revive(world, fromHere, engine.replay(world, fromHere, digest, state).replay);
};

/** The rules: pure functions over JSON state. See RULES.md. */
import type { Orders } from '../vocabulary/index.ts';

export { isMaterial } from './acts.ts';
export { type Coalition, coalitionOf, hasConsulted, type Willingness } from './allies.ts';
export { dateOfTurn, dayNumber, isoDate } from './calendar.ts';
export { canonical } from './canonical.ts';
export { below, stream } from './chance.ts';
export { RANGES } from './changes.ts';
export { choicePaths, type WeighedChoice, weighChoices } from './choices.ts';
export { holds } from './conditions.ts';
export { courseOf } from './course.ts';
export { type Divided, type Division, divideOutcome, FRESH_SEEDS, type PowerView } from './division.ts';
export { HANDLERS } from './effects.ts';
export { reporting } from './estimates.ts';
export { misreadOdds } from './incidents.ts';
export * from './instruments/index.ts';
export { CONSTANTS, type Constant, UNITS } from './law.ts';
export { legalPart } from './legal-part.ts';
export {
  addCost,
  checkOrders,
  lastPlayed,
  legalMoves,
  playableMoves,
  reasonsAgainst,
  sample,
  slateCost,
} from './legality.ts';
export {
  appendTurn,
  branchLog,
  dropTurns,
  firstTurn,
  headFaults,
  type Replay,
  type ReplayFault,
  recordOf,
  replay,
  resumeLog,
  startLog,
  turnsBefore,
  withoutState,
  withState,
} from './log.ts';
export { imagine, observe } from './observe.ts';
export { pairOf } from './pairs.ts';
export { quantityOf } from './quantities.ts';
export { explain, flowShare, presser } from './relations.ts';
export { type Past, rerunUnder, type Standing, standingOf } from './rerun.ts';
export { ORDER_OF_FAMILIES, submit } from './resolve.ts';
export { type ObjectiveScore, type Score, score } from './score.ts';
export { setup } from './setup.ts';
export { digestState, hashState, type StateHash } from './state.ts';
export * from './types.ts';
export { drift } from './week.ts';
export { prepare, rivalOf, signOf } from './world.ts';

/** A slate that does nothing. */
export const emptyOrders = (): Orders => ({
  moves: [],
  decisions: {},
  answers: [],
  instruction: null,
  expectation: null,
});

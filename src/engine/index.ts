/** The rules: pure functions over JSON state. See RULES.md. */
import type { Orders } from '../vocabulary/index.ts';

export { isMaterial } from './acts.ts';
export { type Coalition, coalitionOf, hasConsulted, type Willingness } from './allies.ts';
export { dateOfTurn, dayNumber, isoDate } from './calendar.ts';
export { breakOdds } from './ceasefires.ts';
export { below, stream } from './chance.ts';
export { choicePaths, type WeighedChoice, weighChoices } from './choices.ts';
export { holds } from './conditions.ts';
export { courseOf } from './course.ts';
export { misreadOdds } from './deck.ts';
export { type Divided, type Division, divideOutcome, FRESH_SEEDS, type PowerView } from './division.ts';
export { HANDLERS, pledgeIn } from './effects.ts';
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
export { quantityOf, RANGES, type Roles, type View } from './quantities.ts';
export { explain, flowShare, presser } from './relations.ts';
export { type Past, rerunUnder, type Standing, standingOf } from './rerun.ts';
export { ORDER_OF_FAMILIES, submit } from './resolve.ts';
export { biting, fatigueOf, isReliefPaid, pressureOf, senderCost } from './sanctions.ts';
export { type ObjectiveScore, type Score, score } from './score.ts';
export { setup } from './setup.ts';
export { canonical, digestState, hashState, type StateHash } from './state.ts';
export { isHeld, LAPSE } from './tracks.ts';
export { bindingTreaties, treatiesAtRisk } from './treaties.ts';
export * from './types.ts';
export { drift, menace } from './week.ts';
export { prepare, rivalOf } from './world.ts';
export { reporting } from './zones.ts';

/** A slate that does nothing. */
export const emptyOrders = (): Orders => ({
  moves: [],
  decisions: {},
  answers: [],
  instruction: null,
  expectation: null,
});

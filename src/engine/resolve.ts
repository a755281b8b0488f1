/**
 * One turn, from sealed slates to the next brief. R1.1 is the law; this is the plan of `submit`, and why each step
 * stands where it does. Steps see what the steps before them changed, so their order is part of the rules.
 *
 *   - Check. Every slate is held against what its power can see. One fault anywhere refuses all, and the state stays
 *     as it was; so no order of a slate is asked again whether it may be played. Then the state is copied, and the
 *     copy is changed.
 *  1. Acts of the brief. They happened before anybody chose; now they enter this turn's flows and pressure.
 *  2. Decisions that cards ask for, silence included. They are older than anything on the slates.
 *  3. Answers to offers of the turn before: what both want takes effect before what each does alone.
 *  4. Moves, of all slates in one queue. The family alone sorts it, and the sort is stable: within a family the
 *     powers' order holds, then the place on the slate. What talks comes before what presses: a channel opened now
 *     lets every later act be read more clearly, and allies consulted now count for the measure that they are asked
 *     to join. Mixed messages are found while the queue is made, since they blur all of a slate, its first move too.
 *  5. Standing instructions. They answer what slates did, so they come after all of them; all are tested before the
 *     first fires, so that none sets off another, and each is asked again whether it can still be played. A public
 *     one that is new is announced last and binds from the next turn on.
 *  6. Weeks (`week.ts`). The acts of 1 to 5 are felt in the first alone. No order is carried out from here on.
 *  7. Terms, from what was counted in 1 to 5 and from sanctions and forces as the weeks left them.
 *  8. What falls due: commitments, judged once slates and weeks have done what could keep or break them, progress of
 *     talks included.
 *  9. Dossiers: those that an order dealt with leave, those whose clock ran out take their toll.
 * 10. Instruments whose term is over. Before relations are read, for they count in them.
 * 11. Tension, which alone is read next.
 * 12. Close (`turn-end.ts`): audiences, legislatures, lapsed offers, then the ladder by the tension of 11, whether
 *     the game is over, and budgets for the next turn.
 * 13. The next turn's brief, unless the game is over. Its cards take effect at once, but what their acts add to flows
 *     and pressure waits for step 1 of the turn to come: `isResolving` is false by then.
 * 14. Tension and cooperation of the state that everybody plans on.
 *
 * Chance needs no place in this list: each draw belongs to week, purpose and id, not to when it is made (R1.2).
 */

import type { MoveOrder, Orders, Result, TurnOrders } from '../vocabulary/index.ts';
import { feel } from './acts.ts';
import { mixedMessages } from './allies.ts';
import { holds } from './conditions.ts';
import { closeDossiers, deal, decide } from './deck.ts';
import { runInstructions } from './instructions.ts';
import { eachOf } from './instruments/index.ts';
import { law } from './law.ts';
import { checkOrders, rolesOfChoice } from './legality.ts';
import { observe } from './observe.ts';
import { answerOffers, order } from './offers.ts';
import { deriveRelations } from './relations.ts';
import { copyState } from './state.ts';
import { openTurn, type Turn } from './turn.ts';
import { closeTurn, runTerms } from './turn-end.ts';
import type { GameState, IllegalOrder, SubmitOptions, World } from './types.ts';
import { runWeek } from './week.ts';
import { rivalOf } from './world.ts';

/** R1.1: families act in this order, then powers, then places on the slate. */
export const ORDER_OF_FAMILIES = [
  'channels',
  'coalition',
  'ceasefires',
  'arms-talks',
  'missions',
  'sanctions',
  'posture',
  'resilience',
] as const;

/** R10.3: weight from which an act counts as for or against, mG. */
const { threshold: MIXED } = law['R10.3'];
const DUE = eachOf('due');
const EXPIRE = eachOf('expire');

const NOTHING: Orders = { moves: [], decisions: {}, answers: [], instruction: null, expectation: null };

/** R9.1: acts dealt with the brief are felt in this turn's first week, and count as pressure in their arena. */
const carryBrief = (t: Turn): void => {
  for (const act of t.state.memory.acts) if (act.turn === t.state.clock.turn) feel(t, act, null);
};

/** R10.3: public words or deeds both for and against the rival in one slate. */
const isMixed = (world: World, power: number, orders: Orders): boolean => {
  const rival = rivalOf(world, power);
  let isFor = false;
  let isAgainst = false;
  for (const o of orders.moves) {
    const move = world.moveById.get(o.move);
    if (move?.audience !== 'public' || rolesOfChoice(world, power, o.with).target !== rival) continue;
    if (move.weight <= -MIXED) isAgainst = true;
    if (move.weight >= MIXED) isFor = true;
  }
  return isFor && isAgainst;
};

/** Resolves one turn for all played powers; those not named pass. Refused whole, and the state untouched, if any order is illegal. */
export const submit = (
  world: World,
  state: GameState,
  orders: TurnOrders,
  options: SubmitOptions = {},
): Result<GameState, IllegalOrder> => {
  const slates = new Map<number, Orders>();
  const faults: IllegalOrder[] = [];
  for (const power of world.played) {
    const slate = orders[world.powers[power] ?? ''] ?? NOTHING;
    slates.set(power, slate);
    faults.push(...checkOrders(world, observe(world, state, power), slate));
  }
  for (const code of Object.keys(orders)) {
    if (!slates.has(world.powerIndex.get(code) ?? -1))
      faults.push({ power: code, path: '', reason: { code: 'unknown', what: code } });
  }
  if (faults.length > 0) return { ok: false, problems: faults };
  const t = openTurn(world, copyState(state), options.sink ?? null, options.script ?? null);
  t.isResolving = true;
  carryBrief(t);
  decide(t, slates);
  for (const [power, slate] of slates) answerOffers(t, power, slate);
  const queue: { power: number; wanted: MoveOrder; mixed: boolean; family: number }[] = [];
  for (const [power, slate] of slates) {
    const mixed = isMixed(world, power, slate);
    if (mixed) mixedMessages(t, power);
    for (const wanted of slate.moves) {
      const family = ORDER_OF_FAMILIES.indexOf(world.moveById.get(wanted.move)?.family ?? 'channels');
      queue.push({ power, wanted, mixed, family });
    }
  }
  queue.sort((a, b) => a.family - b.family);
  for (const { power, wanted, mixed } of queue) order(t, power, wanted, mixed);
  runInstructions(t, slates);
  for (let week = 0; week < world.scenario.file.weeksPerTurn; week += 1) runWeek(t, week === 0);
  runTerms(t);
  for (const due of DUE) due(t, (condition, roles) => holds(world, t.state, condition, roles));
  closeDossiers(t);
  for (const expire of EXPIRE) expire(t);
  deriveRelations(world, t.state, t, 'tension');
  closeTurn(t);
  t.isResolving = false;
  t.state.clock.turn += 1;
  if (t.state.clock.ending === null) deal(t, options.script?.events ?? null);
  deriveRelations(world, t.state, t);
  return { ok: true, value: t.state as GameState };
};

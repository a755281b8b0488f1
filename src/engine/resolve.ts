import type { MoveOrder, Orders, Result, TurnOrders } from '../vocabulary/index.ts';
import { feel } from './acts.ts';
import { mixedMessages } from './allies.ts';
import { judgeCommitments } from './commitments.ts';
import { closeDossiers, deal, decide } from './deck.ts';
import { runInstructions } from './instructions.ts';
import { checkOrders, rolesOf } from './legality.ts';
import { observe } from './observe.ts';
import { answerOffers, order } from './offers.ts';
import { deriveRelations } from './relations.ts';
import { copyState } from './state.ts';
import { runTreaties } from './treaties.ts';
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
    if (move?.audience !== 'public' || rolesOf(world, power, o.with).target !== rival) continue;
    if (move.weight <= -2000) isAgainst = true;
    if (move.weight >= 2000) isFor = true;
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
  judgeCommitments(t);
  closeDossiers(t);
  runTreaties(t);
  deriveRelations(world, t.state, t, 'tension');
  closeTurn(t);
  t.isResolving = false;
  t.state.clock.turn += 1;
  if (t.state.clock.ending === null) deal(t, options.script?.events ?? null);
  deriveRelations(world, t.state, t);
  return { ok: true, value: t.state as GameState };
};

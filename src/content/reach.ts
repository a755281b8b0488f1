import type { Condition, Effect, ScenarioFile } from '../vocabulary/index.ts';
import { addFact, type Facts, mayBe } from './facts.ts';
import { addByRule, addEffect, factsAtStart, groundsOf } from './growth.ts';
import { type Cast, queueKey } from './keys.ts';
import { isPossible, keysOf } from './possible.ts';
import type { Step } from './steps.ts';

/** What can come about in any game at all. */
export interface Reach {
  readonly facts: Facts;
  readonly reached: ReadonlySet<Step>;
}

/** An effect that has not been applied yet, or whose application may still bring more. */
interface Waiting {
  readonly effect: Effect;
  readonly cast: Cast;
  readonly isTimed: boolean;
  /** What it adds goes by how things stand when it is applied. */
  readonly isGrounded: boolean;
  /** What its condition asks about, and what it goes by itself. */
  readonly keys: readonly string[];
  /** How much was known when it was last looked at. */
  seen: number;
}

/** A step not reached yet. */
interface Open {
  /** What its conditions ask about; found at the first look in vain. */
  keys: readonly string[] | null;
  /** How much was known when it was last looked at. */
  seen: number;
}

/** Whether any of these has changed since so much was known. */
const isNews = (facts: Facts, keys: readonly string[], seen: number): boolean =>
  seen < 0 || (seen < facts.size && keys.some((key) => (facts.touched.get(key) ?? 0) > seen));

const isTimed = (condition: Condition): boolean =>
  condition.type === 'turn' ||
  (condition.type === 'not' && isTimed(condition.of)) ||
  ((condition.type === 'all' || condition.type === 'any') && condition.of.some(isTimed));

const addsNothing = ({ type }: Effect): boolean => type === 'change' || type === 'act';

/**
 * Goes through the turns with every door open that can be opened at all: each thing that may happen does,
 * and what may be so stays possible. A step that is not reached can happen in no game; one that is
 * reached may still need more luck than there is.
 */
export const reachOf = (setting: ScenarioFile, steps: readonly Step[]): Reach => {
  const facts = factsAtStart(setting);
  const reached = new Set<Step>();
  let waiting: Waiting[] = [];
  const left = new Map<Step, Open>(steps.map((step) => [step, { keys: null, seen: -1 }]));
  const timed = new Set(steps.filter((step) => step.when.some(isTimed)));

  const settle = (turn: number): void => {
    let before = -1;
    while (before !== facts.size) {
      before = facts.size;
      waiting = waiting.filter((held) => {
        const { effect, cast } = held;
        if (held.seen === facts.size && !held.isTimed) return true;
        if (!held.isTimed && !isNews(facts, held.keys, held.seen)) return true;
        held.seen = facts.size;
        if (effect.if !== undefined && !isPossible([effect.if], cast, facts, [turn, turn])) return true;
        addEffect(facts, effect, cast);
        return held.isGrounded;
      });
      addByRule(facts, setting, turn * setting.weeksPerTurn);
    }
  };

  const isOpen = (step: Step, turn: number): boolean => {
    if (step.after !== null && !mayBe(facts, step.after, 'yes')) return false;
    const [first, last] = step.turns;
    if (step.kind === 'event' && mayBe(facts, queueKey(step.id), 'yes')) return true;
    return !step.onlyFollowUp && first <= turn && turn <= last;
  };

  const round = (turn: number, kinds: readonly Step['kind'][]): void => {
    const happening: Step[] = [];
    for (const [step, open] of left) {
      if (!kinds.includes(step.kind) || !isOpen(step, turn)) continue;
      if (!timed.has(step) && open.keys !== null && !isNews(facts, open.keys, open.seen)) continue;
      open.seen = facts.size;
      if (isPossible(step.when, step.cast, facts, [turn, turn])) happening.push(step);
      else open.keys ??= keysOf(step.when, step.cast);
    }
    // All are chosen before the first happens, as in a brief.
    for (const step of happening) {
      left.delete(step);
      reached.add(step);
      for (const mark of step.marks) addFact(facts, mark);
      for (const effect of step.effects) {
        if (addsNothing(effect)) continue;
        const grounds = groundsOf(effect, step.cast);
        waiting.push({
          effect,
          cast: step.cast,
          isTimed: effect.if !== undefined && isTimed(effect.if),
          isGrounded: grounds.length > 0,
          keys: [...(effect.if === undefined ? [] : keysOf([effect.if], step.cast)), ...grounds],
          seen: -1,
        });
      }
    }
    if (happening.length > 0) settle(turn);
  };

  for (let turn = 1; turn <= setting.turns && left.size > 0; turn += 1) {
    round(turn, ['event']);
    round(turn, ['dossier']);
    for (let before = -1; before !== facts.size; ) {
      before = facts.size;
      round(turn, ['move', 'option']);
      settle(turn);
    }
  }
  return { facts, reached };
};

import type { Condition, Effect, ScenarioFile } from '../vocabulary/index.ts';
import type { CardCast } from './cast.ts';
import { queueKey } from './keys.ts';
import type { Occurrence } from './occurrences.ts';
import { makePossible, mayBe, type Possibilities } from './possibilities.ts';
import { addByRule, addEffect, groundsOf, possibleAtStart } from './possible-changes.ts';
import { isSatisfiable, keysOf } from './satisfiable.ts';

/** What can come about in any game at all. */
export interface Reachability {
  readonly possible: Possibilities;
  readonly reached: ReadonlySet<Occurrence>;
}

/** An effect that has not been applied yet, or whose application may still bring more. */
interface Waiting {
  readonly effect: Effect;
  readonly cast: CardCast;
  readonly isTimed: boolean;
  /** What it adds goes by how things stand when it is applied. */
  readonly isGrounded: boolean;
  /** What its condition asks about, and what it goes by itself. */
  readonly keys: readonly string[];
  /** How much was known when it was last looked at. */
  seen: number;
}

/** An occurrence not reached yet. */
interface Open {
  /** What its conditions ask about; found at the first look in vain. */
  keys: readonly string[] | null;
  /** How much was known when it was last looked at. */
  seen: number;
}

/** Whether any of these has changed since so much was known. */
const isNews = (possible: Possibilities, keys: readonly string[], seen: number): boolean =>
  seen < 0 || (seen < possible.size && keys.some((key) => (possible.touched.get(key) ?? 0) > seen));

const isTimed = (condition: Condition): boolean =>
  condition.type === 'turn' ||
  (condition.type === 'not' && isTimed(condition.of)) ||
  ((condition.type === 'all' || condition.type === 'any') && condition.of.some(isTimed));

const addsNothing = ({ type }: Effect): boolean => type === 'change' || type === 'act';

/**
 * Goes through the turns with every door open that can be opened at all: each thing that may happen does,
 * and what may be so stays possible. What is not reached can happen in no game; one that is
 * reached may still need more luck than there is.
 */
export const reachabilityOf = (setting: ScenarioFile, occurrences: readonly Occurrence[]): Reachability => {
  const possible = possibleAtStart(setting);
  const reached = new Set<Occurrence>();
  let waiting: Waiting[] = [];
  const left = new Map<Occurrence, Open>(
    occurrences.map((occurrence) => [occurrence, { keys: null, seen: -1 }]),
  );
  const timed = new Set(occurrences.filter((occurrence) => occurrence.when.some(isTimed)));

  const settle = (turn: number): void => {
    let before = -1;
    while (before !== possible.size) {
      before = possible.size;
      waiting = waiting.filter((held) => {
        const { effect, cast } = held;
        if (held.seen === possible.size && !held.isTimed) return true;
        if (!held.isTimed && !isNews(possible, held.keys, held.seen)) return true;
        held.seen = possible.size;
        if (effect.if !== undefined && !isSatisfiable([effect.if], cast, possible, [turn, turn])) return true;
        addEffect(possible, effect, cast);
        return held.isGrounded;
      });
      addByRule(possible, setting, turn * setting.weeksPerTurn);
    }
  };

  const isOpen = (occurrence: Occurrence, turn: number): boolean => {
    if (occurrence.after !== null && !mayBe(possible, occurrence.after, 'yes')) return false;
    const [first, last] = occurrence.turns;
    if (occurrence.kind === 'event' && mayBe(possible, queueKey(occurrence.id), 'yes')) return true;
    return !occurrence.onlyFollowUp && first <= turn && turn <= last;
  };

  const round = (turn: number, kinds: readonly Occurrence['kind'][]): void => {
    const happening: Occurrence[] = [];
    for (const [occurrence, open] of left) {
      if (!kinds.includes(occurrence.kind) || !isOpen(occurrence, turn)) continue;
      if (!timed.has(occurrence) && open.keys !== null && !isNews(possible, open.keys, open.seen)) continue;
      open.seen = possible.size;
      if (isSatisfiable(occurrence.when, occurrence.cast, possible, [turn, turn])) happening.push(occurrence);
      else open.keys ??= keysOf(occurrence.when, occurrence.cast);
    }
    // All are chosen before the first happens, as in a brief.
    for (const occurrence of happening) {
      left.delete(occurrence);
      reached.add(occurrence);
      for (const mark of occurrence.marks) makePossible(possible, mark);
      for (const effect of occurrence.effects) {
        if (addsNothing(effect)) continue;
        const grounds = groundsOf(effect, occurrence.cast);
        waiting.push({
          effect,
          cast: occurrence.cast,
          isTimed: effect.if !== undefined && isTimed(effect.if),
          isGrounded: grounds.length > 0,
          keys: [...(effect.if === undefined ? [] : keysOf([effect.if], occurrence.cast)), ...grounds],
          seen: -1,
        });
      }
    }
    if (happening.length > 0) settle(turn);
  };

  for (let turn = 1; turn <= setting.turns && left.size > 0; turn += 1) {
    round(turn, ['event']);
    round(turn, ['dossier']);
    for (let before = -1; before !== possible.size; ) {
      before = possible.size;
      round(turn, ['move', 'option']);
      settle(turn);
    }
  }
  return { possible, reached };
};

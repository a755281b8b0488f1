import type { GameEvent, LedgerEntry, Part, World } from '../../engine/index.ts';
import { dateOfTurn } from '../../engine/index.ts';
import { describeEvent, toldTo } from './events.ts';
import { cardTitle, longDate } from './names.ts';
import { changeText } from './quantities.ts';
import type { Words } from './say.ts';

/** A number that the ledger follows: its quantity and, by name, whom or what it belongs to. */
export interface NumberRef {
  readonly quantity: string;
  readonly a: string | null;
  readonly b: string | null;
}

/** One cause of a number's change in a turn. */
export interface Cause {
  readonly amount: string;
  /** In the quantity's own unit. */
  readonly by: number;
  /** What did it: a sentence, a title, or the rule's own name. */
  readonly text: string;
  readonly rule: string;
  readonly event: GameEvent | null;
  /** How many entries of the same cause are taken together. */
  readonly times: number;
}

export interface TurnOfChain {
  readonly turn: number;
  readonly date: string;
  readonly total: string;
  readonly by: number;
  readonly after: number;
  readonly causes: readonly Cause[];
}

/** Symmetric numbers are booked once for a pair, whichever way round. */
const MUTUAL = ['tension', 'cooperation', 'rung'];

const isOf = (entry: LedgerEntry, ref: NumberRef): boolean => {
  if (entry.quantity !== ref.quantity) return false;
  if (entry.a === ref.a && entry.b === ref.b) return true;
  return MUTUAL.includes(ref.quantity) && entry.a === ref.b && entry.b === ref.a;
};

const causeText = (words: Words, entry: LedgerEntry, event: GameEvent | null, isHidden: boolean): string => {
  if (isHidden) return words.say('cause-hidden');
  if (event !== null) return describeEvent(words, event);
  if (entry.source !== null) return cardTitle(words, entry.source);
  return ruleName(words, entry.rule);
};

/** A rule's own name: its number's, else its chapter's. */
export const ruleName = (words: Words, rule: string): string => {
  if (words.has(`rule.${rule}`)) return words.say(`rule.${rule}`);
  const chapter = rule.split('.')[0] ?? rule;
  return words.has(`rule.${chapter}`) ? words.say(`rule.${chapter}`) : rule;
};

/**
 * The chain of causes of one number, newest turn first. `ledger[t]` and `events[t]` are turn t's,
 * index 0 the first brief's. Entries with the same cause and rule within a turn are taken together.
 * Causes that the viewers may not know are named as such; without viewers everything is shown.
 */
export const chainOf = (
  words: Words,
  world: World,
  ledger: readonly (readonly LedgerEntry[])[],
  events: readonly (readonly GameEvent[])[],
  ref: NumberRef,
  viewers: readonly string[] = [],
): readonly TurnOfChain[] => {
  const chain: TurnOfChain[] = [];
  ledger.forEach((entries, turn) => {
    const mine = entries.filter((entry) => isOf(entry, ref) && entry.by !== 0);
    // A pair's number may be booked in both directions at once: keep the first direction only.
    const direction = mine[0];
    const kept = MUTUAL.includes(ref.quantity)
      ? mine.filter((entry) => entry.a === direction?.a && entry.b === direction?.b)
      : mine;
    const last = kept.at(-1);
    if (last === undefined) return;
    const causes = new Map<string, Cause>();
    const all = events[turn] ?? [];
    const told = viewers.length === 0 ? all : toldTo(all, viewers);
    for (const entry of kept) {
      const event = told.find((one) => one.id === entry.event) ?? null;
      const text = causeText(words, entry, event, entry.event !== null && event === null);
      const key = `${entry.rule} ${text}`;
      const before = causes.get(key);
      const by = (before?.by ?? 0) + entry.by;
      causes.set(key, {
        amount: changeText(ref.quantity, by),
        by,
        text,
        rule: entry.rule,
        event,
        times: (before?.times ?? 0) + 1,
      });
    }
    const by = kept.reduce((sum, entry) => sum + entry.by, 0);
    chain.push({
      turn,
      date: longDate(dateOfTurn(world, Math.max(1, turn))),
      total: changeText(ref.quantity, by),
      by,
      after: last.after,
      causes: [...causes.values()].sort((one, other) => Math.abs(other.by) - Math.abs(one.by)),
    });
  });
  return chain.reverse();
};

/** A part of a derived number in words: "Sanctions in force". */
export const partName = (words: Words, part: Part): string => {
  const own = words.label('part', part.id);
  if (part.about === null) return own;
  for (const kind of ['power', 'arena', 'track', 'treaty', 'body']) {
    if (words.has(`${kind}.${part.about}`)) {
      return words.say('part-about', { part: own, about: words.say(`${kind}.${part.about}`) });
    }
  }
  return words.say('part-about', { part: own, about: part.about.replaceAll('-', ' ') });
};

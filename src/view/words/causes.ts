import type { GameEvent, LedgerEntry, World } from '../../engine/index.ts';
import { capital } from '../locale/index.ts';
import { describeEvent, rootOf } from './events.ts';
import { arenaAt, cardTitle } from './names.ts';
import type { NumberRef } from './quantities.ts';
import type { Words } from './say.ts';

/** One cause of a number's change in a turn. */
export interface Cause {
  /** In the quantity's own unit. */
  readonly by: number;
  /** What did it: a sentence, a title, or the rule's own name. */
  readonly text: string;
  readonly rule: string;
}

/** Numbers booked once for a pair, whichever way round. */
const MUTUAL = ['tension', 'cooperation', 'rung'];

/** Whether an entry is about this number. */
export const isAbout = (entry: LedgerEntry, ref: NumberRef): boolean => {
  if (entry.quantity !== ref.quantity) return false;
  if (entry.a === ref.a && entry.b === ref.b) return true;
  return MUTUAL.includes(ref.quantity) && entry.a === ref.b && entry.b === ref.a;
};

/** A rule's own name: its number's, else its chapter's. */
export const ruleName = (words: Words, rule: string): string => {
  if (words.has(`rule.${rule}`)) return words.say(`rule.${rule}`);
  const chapter = rule.split(/[.,]/)[0] ?? rule;
  return words.has(`rule.${chapter}`) ? words.say(`rule.${chapter}`) : rule;
};

/** What made one entry, as far as the reader may know. */
export const entryCause = (
  words: Words,
  world: World,
  entry: LedgerEntry,
  told: readonly GameEvent[],
): Cause => {
  const { by, rule, source } = entry;
  const event = told.find((one) => one.id === entry.event);
  if (event !== undefined) return { by, rule, text: describeEvent(words, rootOf(event, told), world) };
  // What is in force pushes every week and what is past fades: only the two together say something.
  if (entry.event === null && ['R2.2', 'R2.3'].includes(rule)) {
    return { by, rule: 'R2.3', text: words.say('source.course') };
  }
  if (entry.event !== null) return { by, rule, text: words.say('cause-hidden') };
  // Booked as such only before the first turn, when nothing had been ordered yet.
  if (source === null && ['tension', 'cooperation'].includes(entry.quantity)) {
    return { by, rule, text: words.say('source.opening') };
  }
  if (source === null) return { by, rule, text: ruleName(words, rule) };
  if (words.has(`source.${source}`)) return { by, rule, text: words.say(`source.${source}`) };
  if (world.arenaIndex.has(source)) {
    return { by, rule, text: capital(words.say('quantity.heat', { at: arenaAt(words, source) })) };
  }
  return { by, rule, text: cardTitle(words, source) };
};

/** Causes of the same kind taken together, strongest first, without those that cancel out. */
export const gather = (causes: readonly Cause[]): readonly Cause[] => {
  const sums = new Map<string, Cause>();
  for (const cause of causes) {
    const before = sums.get(cause.text);
    const rules = before?.rule.split(', ') ?? [];
    sums.set(cause.text, {
      text: cause.text,
      by: cause.by + (before?.by ?? 0),
      rule: rules.includes(cause.rule) ? rules.join(', ') : [...rules, cause.rule].join(', '),
    });
  }
  return [...sums.values()]
    .filter((cause) => Math.abs(cause.by) >= 0.5)
    .sort((one, other) => Math.abs(other.by) - Math.abs(one.by));
};

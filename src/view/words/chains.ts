import type { GameEvent, GameState, LedgerEntry, World } from '../../engine/index.ts';
import { dateOfTurn } from '../../engine/index.ts';
import { capital, longDate } from '../locale/index.ts';
import { describeEvent, rootOf, toldTo } from './events.ts';
import { arenaAt, cardTitle } from './names.ts';
import { changeText } from './quantities.ts';
import { relationCauses } from './relations.ts';
import type { Words } from './say.ts';

/** A number that the ledger follows: its quantity and, by name, whom or what it belongs to. */
export interface NumberRef {
  readonly quantity: string;
  readonly a: string | null;
  readonly b: string | null;
}

/** One turn of the books: what stood before and after, what happened, and what was entered. */
export interface Page {
  readonly turn: number;
  readonly before: GameState | null;
  readonly after: GameState;
  readonly events: readonly GameEvent[];
  readonly ledger: readonly LedgerEntry[];
}

/** One cause of a number's change in a turn. */
export interface Cause {
  /** In the quantity's own unit. */
  readonly by: number;
  /** What did it: a sentence, a title, or the rule's own name. */
  readonly text: string;
  readonly rule: string;
}

export interface TurnOfChain {
  readonly turn: number;
  readonly date: string;
  /** Signed change over the turn, as shown. */
  readonly total: string;
  readonly by: number;
  readonly after: number;
  /** Strongest first; `amount` is the change as shown. */
  readonly causes: readonly (Cause & { readonly amount: string })[];
}

/** The pages of a game: `states[t]` after turn t, `events[t]` and `ledger[t]` of turn t, 0 the first brief. */
export const pagesOf = (
  states: readonly GameState[],
  events: readonly (readonly GameEvent[])[],
  ledger: readonly (readonly LedgerEntry[])[],
): readonly Page[] =>
  states.map((after, turn) => ({
    turn,
    before: states[turn - 1] ?? null,
    after,
    events: events[turn] ?? [],
    ledger: ledger[turn] ?? [],
  }));

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

/** A step on the ladder is not booked: it shows in the states, and its event says so. */
const rungCauses = (
  words: Words,
  world: World,
  page: Page,
  ref: NumberRef,
  told: readonly GameEvent[],
): { readonly by: number; readonly after: number; readonly causes: readonly Cause[] } | null => {
  const i = world.powerIndex.get(ref.a ?? '');
  const j = world.powerIndex.get(ref.b ?? '');
  if (i === undefined || j === undefined || page.before === null) return null;
  const at = i * world.powers.length + j;
  const after = page.after.dyads.rung[at] ?? 0;
  const by = after - (page.before.dyads.rung[at] ?? 0);
  const causes = told
    .filter(
      (event) =>
        event.kind === 'rung-changed' &&
        [event.by, event.to].every((code) => code === ref.a || code === ref.b),
    )
    .map((event) => ({ by: event.amount ?? 0, rule: event.rule, text: describeEvent(words, event, world) }));
  return { by, after, causes };
};

/**
 * The chain of causes of one number, newest turn first. Causes that the viewers may not know are named
 * as such; without viewers everything is shown. Tension and cooperation are taken apart into what moved
 * their parts, because they are derived.
 */
export const chainOf = (
  words: Words,
  world: World,
  pages: readonly Page[],
  ref: NumberRef,
  viewers: readonly string[] = [],
): readonly TurnOfChain[] =>
  pages
    .flatMap((page): TurnOfChain[] => {
      const told = viewers.length === 0 ? page.events : toldTo(page.events, viewers);
      const isDerived = ref.quantity === 'tension' || ref.quantity === 'cooperation';
      const booked = page.ledger.filter((entry) => isAbout(entry, ref) && entry.by !== 0);
      const derived =
        isDerived && page.before !== null ? relationCauses(words, world, page, page.before, ref, told) : null;
      const rung = ref.quantity === 'rung' ? rungCauses(words, world, page, ref, told) : null;
      const causes = gather(
        rung?.causes ?? derived?.causes ?? booked.map((entry) => entryCause(words, world, entry, told)),
      );
      const by = rung?.by ?? derived?.by ?? booked.reduce((sum, entry) => sum + entry.by, 0);
      const after = rung?.after ?? derived?.after ?? booked.at(-1)?.after;
      if (after === undefined || (causes.length === 0 && by === 0)) return [];
      return [
        {
          turn: page.turn,
          date: longDate(dateOfTurn(world, Math.max(1, page.turn))),
          total: changeText(ref.quantity, by),
          by,
          after,
          causes: causes.map((cause) => ({ ...cause, amount: changeText(ref.quantity, cause.by) })),
        },
      ];
    })
    .reverse();

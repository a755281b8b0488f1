import type { GameEvent, World } from '../../engine/index.ts';
import { dateOfTurn } from '../../engine/index.ts';
import { longDate } from '../locale/index.ts';
import { type Cause, entryCause, gather, isAbout } from './causes.ts';
import { describeEvent, toldTo } from './events.ts';
import type { Page } from './pages.ts';
import { changeText, type NumberRef } from './quantities.ts';
import { relationCauses } from './relations.ts';
import type { Words } from './say.ts';

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

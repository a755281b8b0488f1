import type { GameEvent, GameState, Part, World } from '../../engine/index.ts';
import { explain } from '../../engine/index.ts';
import { LISTED_KINDS } from '../instruments/index.ts';
import { type Cause, entryCause, isAbout } from './causes.ts';
import type { Page } from './pages.ts';
import type { NumberRef } from './quantities.ts';
import type { Words } from './say.ts';

/** What a part of a derived number may be about and have a name of its own. */
const NAMED = ['power', 'arena', 'body', ...LISTED_KINDS] as const;

/** A part of a derived number in words: "Sanctions in force". */
export const partName = (words: Words, part: Part): string => {
  const own = words.label('part', part.id);
  if (part.about === null) return own;
  for (const kind of NAMED) {
    if (words.has(`${kind}.${part.about}`)) {
      return words.say('part-about', { part: own, about: words.say(`${kind}.${part.about}`) });
    }
  }
  return words.say('part-about', { part: own, about: part.about.replaceAll('-', ' ') });
};

/** Parts that follow other numbers in a straight line, and so pass on those numbers' causes. */
const followed = (part: Part, a: string, b: string): readonly NumberRef[] => {
  if (part.id === 'arena-heat') return [{ quantity: 'heat', a: part.about, b: null }];
  if (part.id === 'trust') {
    return [
      { quantity: 'trust', a, b },
      { quantity: 'trust', a: b, b: a },
    ];
  }
  return [];
};

const FLOWS = { tension: 'hostile', cooperation: 'friendly' } as const;

/**
 * What moved tension or cooperation over a turn. The flow part is half·x/(x+half) of the flows' sum x;
 * each entry of either flow gets its share along the secant, so that the shares add up to the change.
 */
export const relationCauses = (
  words: Words,
  world: World,
  page: Page,
  before: GameState,
  ref: NumberRef,
  told: readonly GameEvent[],
): { readonly by: number; readonly after: number; readonly causes: readonly Cause[] } | null => {
  const kind = ref.quantity;
  const { a, b } = ref;
  const i = world.powerIndex.get(a ?? '');
  const j = world.powerIndex.get(b ?? '');
  if ((kind !== 'tension' && kind !== 'cooperation') || i === undefined || j === undefined) return null;
  if (a === null || b === null) return null;
  const old = explain(world, before, kind, i, j);
  const now = explain(world, page.after, kind, i, j);
  const causes: Cause[] = [];
  const share = (refs: readonly NumberRef[], change: number, otherwise: Part): void => {
    const entries = page.ledger.filter((entry) => refs.some((one) => isAbout(entry, one)));
    const sum = entries.reduce((total, entry) => total + entry.by, 0);
    if (sum === 0) {
      if (change !== 0) causes.push({ by: change, text: partName(words, otherwise), rule: otherwise.rule });
      return;
    }
    for (const entry of entries) {
      const cause = entryCause(words, world, entry, told);
      causes.push({ ...cause, by: (cause.by * change) / sum });
    }
  };
  const flow = FLOWS[kind];
  const isFlow = (part: Part): boolean => part.id === `${flow}-flow`;
  const total = (parts: readonly Part[], wanted: (part: Part) => boolean): number =>
    parts.filter(wanted).reduce((sum, part) => sum + part.value, 0);
  const first = now.find(isFlow);
  if (first !== undefined) {
    const n = world.powers.length;
    const flows = (state: GameState): number =>
      (state.dyads[flow][i * n + j] ?? 0) + (state.dyads[flow][j * n + i] ?? 0);
    const moved = flows(page.after) - flows(before);
    const change = total(now, isFlow) - total(old, isFlow);
    const half = world.model.value[`flow.${kind}-half`];
    // Where the flows end where they began, causes still cancelled each other: use the slope there.
    const slope = moved === 0 ? (500 * half) / (flows(page.after) + half) ** 2 : change / moved;
    for (const entry of page.ledger) {
      if (!isAbout(entry, { quantity: flow, a, b }) && !isAbout(entry, { quantity: flow, a: b, b: a }))
        continue;
      const cause = entryCause(words, world, entry, told);
      causes.push({ ...cause, by: cause.by * slope });
    }
  }
  for (const part of now) {
    if (isFlow(part)) continue;
    const same = (other: Part): boolean => other.id === part.id && other.about === part.about;
    share(followed(part, a, b), part.value - total(old, same), part);
  }
  const at = i * world.powers.length + j;
  const after = page.after.dyads[kind][at] ?? 0;
  return { by: after - (before.dyads[kind][at] ?? 0), after, causes };
};

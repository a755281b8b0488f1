import type { IllegalOrder, World } from '../engine/index.ts';
import { castOf, describeReason, wordsFor } from '../view/index.ts';

/** Why an order can't be given: in the words that players read, with the ids that would do, for a scenario's author. */
export const reasonText = (
  world: World,
  { power, reason }: Pick<IllegalOrder, 'power' | 'reason'>,
): string => {
  const words = wordsFor(world.scenario.text);
  const said = describeReason(words, reason, castOf(world, world.powerIndex.get(power) ?? 0));
  return 'allowed' in reason && reason.allowed.length > 0 ? `${said} (${reason.allowed.join(', ')})` : said;
};

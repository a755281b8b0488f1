import { choicePaths } from '../../engine/index.ts';
import { type PastGame, PLAYER, playedCodes } from '../../store/index.ts';
import { castOf, instructionText, moveTitle, quoted, type Words, wordsFor } from '../../view/index.ts';
import { t } from '../text.ts';

/** What stands at a choice's path in the log, in words; `null` where there is nothing. */
export const choiceText = (
  { world, log, states }: PastGame,
  words: Words,
  { power, turn, path }: { readonly power: string; readonly turn: number; readonly path: string },
): string | null => {
  const orders = log.turns[turn - 1]?.orders[power];
  if (orders === undefined) return null;
  const cast = castOf(world, world.powerIndex.get(power) ?? 0, null, turn);
  const [kind, id = ''] = path.split('.');
  if (kind === 'instruction')
    return orders.instruction === null ? null : instructionText(words, orders.instruction, cast);
  if (kind === 'decisions')
    return t('difference.choice.decision', {
      card: quoted(words.say(`card.${id}.title`)),
      option: words.say(`card.${id}.option.${orders.decisions[id] ?? ''}`),
    });
  if (kind === 'answers') {
    const given = orders.answers[Number(id)];
    const offer = states[turn - 1]?.offers.find((one) => one.id === given?.offer);
    if (given === undefined || offer === undefined) return null;
    return t('difference.choice.answer', {
      answer: given.answer,
      offer: moveTitle(words, offer.order, castOf(world, offer.by, null, turn - 1), 'offer'),
    });
  }
  const order = orders.moves[Number(id)];
  return order === undefined ? null : moveTitle(words, order, cast);
};

/** Everything a power chose in a turn, in words. */
export const choicesIn = (told: PastGame, power: string, turn: number): readonly string[] => {
  const words = wordsFor(told.world.scenario.text);
  const orders = told.log.turns[turn - 1]?.orders[power];
  return (orders === undefined ? [] : choicePaths(orders)).flatMap(
    (path) => choiceText(told, words, { power, turn, path }) ?? [],
  );
};

/** Codes of the played powers, the viewer's first: a person's, or the first of the scenario. */
export const inViewersOrder = ({ world, log }: PastGame): readonly string[] => {
  const codes = playedCodes(world);
  const first = codes.find((code) => log.seats[code] === PLAYER);
  return [...codes].sort((a, b) => Number(b === first) - Number(a === first));
};

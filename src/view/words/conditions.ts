import type { Condition, ConditionOf, InstrumentKind } from '../../vocabulary/index.ts';
import { INSTRUMENT_VIEWS, isInstrumentCondition, TESTED_KIND } from '../instruments/index.ts';
import { lower } from '../locale/index.ts';
import type { Cast } from './names.ts';
import { cardTitle, flagName, powerName, tagName } from './names.ts';
import { quantityName, valueText } from './quantities.ts';
import type { Words } from './say.ts';

type Of<T extends Condition['type']> = Extract<Condition, { type: T }>;

const quantity = (words: Words, condition: Of<'quantity'>, cast: Cast, isNot: boolean): string => {
  const name = quantityName(words, condition.quantity, cast);
  const shown = (value: number): string => valueText(words, condition.quantity.kind, value);
  const { atLeast, atMost } = condition;
  if (atLeast !== undefined && atMost !== undefined) {
    return words.say('condition.quantity.between', {
      name,
      low: shown(atLeast),
      high: shown(atMost),
      not: String(isNot),
    });
  }
  if (isNot) {
    return atLeast === undefined
      ? words.say('condition.quantity.at-least', { name, value: shown((atMost ?? 0) + 1) })
      : words.say('condition.quantity.at-most', { name, value: shown(atLeast - 1) });
  }
  if (atLeast !== undefined) return words.say('condition.quantity.at-least', { name, value: shown(atLeast) });
  return words.say('condition.quantity.at-most', { name, value: shown(atMost ?? 0) });
};

const turn = (words: Words, { from, to }: Of<'turn'>, not: string): string => {
  if (from !== undefined && to !== undefined) return words.say('condition.turn.between', { from, to, not });
  if (from !== undefined) return words.say('condition.turn.from', { from, not });
  return words.say('condition.turn.to', { to: to ?? 0, not });
};

const ROLES: readonly string[] = ['self', 'rival', 'target'];

const played = (words: Words, condition: Of<'played'>, cast: Cast, not: string): string => {
  // Of a third power this asks whether it has joined by rule, before the rest of the move takes effect (R10.6).
  if (condition.move !== undefined && condition.within === 1 && !ROLES.includes(condition.by))
    return words.say('condition.played.joined', { by: powerName(words, condition.by, cast), not });
  const what =
    condition.move !== undefined
      ? words.say('condition.played.move', { move: cardTitle(words, condition.move) })
      : condition.tag !== undefined
        ? words.has(`condition.played.${condition.tag}`)
          ? words.say(`condition.played.${condition.tag}`, { not })
          : words.say('condition.played.tag', {
              tag: lower(tagName(words, condition.tag)),
              not,
            })
        : words.say('condition.played.any', { not });
  return words
    .say('condition.played', {
      by: powerName(words, condition.by, cast),
      what,
      audience: condition.audience ?? 'any',
      within: condition.within,
      not,
    })
    .trim();
};

/** A condition that an instrument brings. */
const ofInstrument = <K extends InstrumentKind>(
  kind: K,
  words: Words,
  condition: ConditionOf<K>,
  cast: Cast,
  isNot: boolean,
): string => INSTRUMENT_VIEWS[kind].conditionText(words, condition, cast, isNot);

/**
 * A condition in words, as something that would have to be so: "heat in Donbas at 60 or more".
 * No capital and no full stop, so that it fits after "Needs:" and into a list.
 */
export const describeCondition = (words: Words, condition: Condition, cast: Cast, isNot = false): string => {
  const not = String(isNot);
  const each = (of: readonly Condition[]): readonly string[] =>
    of.map((one) => describeCondition(words, one, cast, isNot));
  if (isInstrumentCondition(condition))
    return ofInstrument(TESTED_KIND[condition.type], words, condition, cast, isNot);
  switch (condition.type) {
    case 'all':
      return isNot ? words.either(each(condition.of)) : words.list(each(condition.of));
    case 'any':
      return isNot ? words.list(each(condition.of)) : words.either(each(condition.of));
    case 'not':
      return describeCondition(words, condition.of, cast, !isNot);
    case 'turn':
      return turn(words, condition, not);
    case 'quantity':
      return quantity(words, condition, cast, isNot);
    case 'flag':
      return words.say('condition.flag', {
        flag: flagName(words, condition.flag),
        is: String(condition.is !== isNot),
      });
    case 'fired':
      return words.say(condition.option === undefined ? 'condition.fired' : 'condition.fired.option', {
        card: cardTitle(words, condition.card),
        option:
          condition.option === undefined
            ? ''
            : words.say(`card.${condition.card}.option.${condition.option}`),
        not,
      });
    case 'played':
      return played(words, condition, cast, not);
    case 'power':
      return words.say('condition.power', {
        who: words.either(condition.is.map((who) => powerName(words, who, cast))),
        not,
      });
  }
};

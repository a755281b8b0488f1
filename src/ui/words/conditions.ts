import type { Condition } from '../../vocabulary/index.ts';
import type { Cast } from './names.ts';
import {
  arenaName,
  cardTitle,
  channelName,
  flagName,
  powerName,
  tagName,
  trackName,
  treatyName,
} from './names.ts';
import { quantityName, valueText } from './quantities.ts';
import type { Words } from './say.ts';

type Of<T extends Condition['type']> = Extract<Condition, { type: T }>;

const quantity = (words: Words, condition: Of<'quantity'>, cast: Cast): string => {
  const name = quantityName(words, condition.quantity, cast);
  const shown = (value: number): string => valueText(words, condition.quantity.kind, value);
  const { atLeast, atMost } = condition;
  if (atLeast !== undefined && atMost !== undefined) {
    return words.say('condition.quantity.between', { name, low: shown(atLeast), high: shown(atMost) });
  }
  if (atLeast !== undefined) return words.say('condition.quantity.at-least', { name, value: shown(atLeast) });
  return words.say('condition.quantity.at-most', { name, value: shown(atMost ?? 0) });
};

const turn = (words: Words, { from, to }: Of<'turn'>): string => {
  if (from !== undefined && to !== undefined) return words.say('condition.turn.between', { from, to });
  if (from !== undefined) return words.say('condition.turn.from', { from });
  return words.say('condition.turn.to', { to: to ?? 0 });
};

const played = (words: Words, condition: Of<'played'>, cast: Cast): string => {
  const what =
    condition.move !== undefined
      ? words.say('condition.played.move', { move: cardTitle(words, condition.move) })
      : condition.tag !== undefined
        ? words.say('condition.played.tag', { tag: tagName(words, condition.tag) })
        : words.say('condition.played.any');
  return words.say('condition.played', {
    by: powerName(words, condition.by, cast),
    what,
    audience: condition.audience ?? 'any',
    within: condition.within,
  });
};

/** What is wanted when the opposite of a condition is wanted, where that has a plain wording. */
const opposite = (condition: Condition): Condition | null => {
  switch (condition.type) {
    case 'channel':
      return { ...condition, is: condition.is === 'open' ? 'shut' : 'open' };
    case 'flag':
    case 'linked':
      return { ...condition, is: !condition.is };
    case 'quantity':
      if (condition.atLeast !== undefined && condition.atMost === undefined) {
        return { type: 'quantity', quantity: condition.quantity, atMost: condition.atLeast - 1 };
      }
      if (condition.atMost !== undefined && condition.atLeast === undefined) {
        return { type: 'quantity', quantity: condition.quantity, atLeast: condition.atMost + 1 };
      }
      return null;
    case 'mission': {
      const turned = {
        capped: 'uncapped',
        uncapped: 'capped',
        'consulate-open': 'consulate-shut',
        'consulate-shut': 'consulate-open',
        'property-seized': null,
      } as const;
      const is = turned[condition.is];
      return is === null ? null : { ...condition, is };
    }
    case 'not':
      return condition.of;
    default:
      return null;
  }
};

/**
 * A condition in words, as something that would have to be so: "heat in Donbas at 60 or more".
 * No capital and no full stop, so that it fits after "Needs:" and into a list.
 */
export const describeCondition = (words: Words, condition: Condition, cast: Cast): string => {
  switch (condition.type) {
    case 'all':
      return words.list(condition.of.map((one) => describeCondition(words, one, cast)));
    case 'any':
      return words.either(condition.of.map((one) => describeCondition(words, one, cast)));
    case 'not': {
      const turned = opposite(condition.of);
      return turned === null
        ? words.say('condition.not', { of: describeCondition(words, condition.of, cast) })
        : describeCondition(words, turned, cast);
    }
    case 'turn':
      return turn(words, condition);
    case 'quantity':
      return quantity(words, condition, cast);
    case 'channel':
      return words.say('condition.channel', {
        channel: channelName(words, condition.channel),
        a: powerName(words, condition.between[0], cast),
        b: powerName(words, condition.between[1], cast),
        is: condition.is,
      });
    case 'sanctions':
      return words.say('condition.sanctions', {
        from: powerName(words, condition.from, cast),
        to: powerName(words, condition.to, cast),
        basis: condition.basis,
        level: condition.atLeast,
      });
    case 'mission':
      return words.say('condition.mission', {
        host: powerName(words, condition.host, cast),
        sender: powerName(words, condition.sender, cast),
        is: condition.is,
      });
    case 'track':
      return words.say('condition.track', { track: trackName(words, condition.track), is: condition.is });
    case 'ceasefire':
      return words.say('condition.ceasefire', { arena: arenaName(words, condition.arena), is: condition.is });
    case 'deployment':
      return words.say('condition.deployment', {
        by: powerName(words, condition.by, cast),
        arena: arenaName(words, condition.arena),
        size: condition.atLeast,
      });
    case 'treaty':
      return words.say('condition.treaty', { treaty: treatyName(words, condition.treaty), is: condition.is });
    case 'commitment':
      return words.say('condition.commitment', {
        by: powerName(words, condition.by, cast),
        tag: tagName(words, condition.tag),
        is: condition.is,
      });
    case 'linked':
      return words.say('condition.linked', {
        from: powerName(words, condition.from, cast),
        to: powerName(words, condition.to, cast),
        is: String(condition.is),
      });
    case 'flag':
      return words.say('condition.flag', { flag: flagName(words, condition.flag), is: String(condition.is) });
    case 'fired':
      return words.say(condition.option === undefined ? 'condition.fired' : 'condition.fired.option', {
        card: cardTitle(words, condition.card),
        option:
          condition.option === undefined
            ? ''
            : words.say(`card.${condition.card}.option.${condition.option}`),
      });
    case 'played':
      return played(words, condition, cast);
    case 'power':
      return words.say('condition.power', {
        who: words.either(condition.is.map((who) => powerName(words, who, cast))),
      });
  }
};

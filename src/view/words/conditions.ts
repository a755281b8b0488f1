import type { Condition } from '../../vocabulary/index.ts';
import { lower } from '../locale/index.ts';
import type { Cast } from './names.ts';
import {
  arenaAt,
  arenaIn,
  cardTitle,
  channelName,
  flagName,
  powerName,
  promiseName,
  tagName,
  trackName,
  treatyName,
} from './names.ts';
import { quantityName, valueText } from './quantities.ts';
import { choice, type Words } from './say.ts';

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

/**
 * A condition in words, as something that would have to be so: "heat in Donbas at 60 or more".
 * No capital and no full stop, so that it fits after "Needs:" and into a list.
 */
export const describeCondition = (words: Words, condition: Condition, cast: Cast, isNot = false): string => {
  const not = String(isNot);
  const each = (of: readonly Condition[]): readonly string[] =>
    of.map((one) => describeCondition(words, one, cast, isNot));
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
    case 'channel':
      return words.say('condition.channel', {
        channel: channelName(words, condition.channel),
        a: powerName(words, condition.between[0], cast),
        b: powerName(words, condition.between[1], cast),
        is: (condition.is === 'open') === isNot ? 'shut' : 'open',
      });
    case 'sanctions':
      return words.say('condition.sanctions', {
        from: powerName(words, condition.from, cast),
        to: powerName(words, condition.to, cast),
        basis: condition.basis,
        level: condition.atLeast,
        not,
      });
    case 'mission':
      return words.say('condition.mission', {
        host: powerName(words, condition.host, cast),
        sender: powerName(words, condition.sender, cast),
        is: choice(condition.is),
        not,
      });
    case 'track':
      return words.say('condition.track', {
        track: trackName(words, condition.track),
        is: condition.is,
        not,
      });
    case 'ceasefire':
      return words.say('condition.ceasefire', {
        arena: arenaIn(words, condition.arena, cast),
        is: choice(condition.is),
        not,
      });
    case 'deployment':
      return words.say('condition.deployment', {
        by: powerName(words, condition.by, cast),
        at: arenaAt(words, condition.arena === '*' ? (cast.arena ?? '*') : condition.arena),
        size: condition.atLeast,
        not,
      });
    case 'treaty':
      return words.say('condition.treaty', {
        treaty: treatyName(words, condition.treaty),
        is: choice(condition.is),
        not,
      });
    case 'commitment':
      return words.say('condition.commitment', {
        by: powerName(words, condition.by, cast),
        tag: promiseName(words, condition.tag),
        is: condition.is,
        not,
      });
    case 'linked':
      return words.say('condition.linked', {
        from: powerName(words, condition.from, cast),
        to: powerName(words, condition.to, cast),
        is: String(condition.is !== isNot),
      });
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

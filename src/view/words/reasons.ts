import type { IllegalOrder, Reason } from '../../engine/index.ts';
import { describeCondition } from './conditions.ts';
import type { Cast } from './names.ts';
import { arenaName, cardTitle, powerTitle } from './names.ts';
import type { Words } from './say.ts';
import { capital } from './say.ts';

/** A parameter's value as a reader sees it: a power, an arena, a number, another move. */
export const parameterValue = (words: Words, name: string, value: string | number): string => {
  if (typeof value === 'number') {
    return name === 'deadline' ? words.say('parameter.deadline.value', { turns: value }) : String(value);
  }
  if (name === 'target') return powerTitle(words, value);
  if (name === 'arena') return arenaName(words, value);
  if (name === 'visibility') return words.say(`audience.${value}`);
  return cardTitle(words, value);
};

/** Why something can't be played, as a sentence. */
export const describeReason = (words: Words, reason: Reason, cast: Cast): string => {
  switch (reason.code) {
    case 'budget':
      return words.say('reason.budget', {
        budget: words.say(`budget.${reason.budget}`),
        need: reason.need,
        have: reason.have,
      });
    case 'condition':
      return words.say('reason.condition', { condition: describeCondition(words, reason.condition, cast) });
    case 'cooldown':
      return words.say('reason.cooldown', { turns: reason.turns });
    case 'slate':
      return words.say('reason.slate', { most: reason.most });
    case 'parameter':
      return words.say(reason.allowed.length === 0 ? 'reason.parameter.none' : 'reason.parameter', {
        name: words.say(`parameter.${reason.name}`),
        allowed: words.either(
          reason.allowed.slice(0, 8).map((value) => parameterValue(words, reason.name, value)),
        ),
      });
    case 'option':
      return words.say('reason.option', { count: reason.allowed.length });
    case 'unknown':
      return words.say('reason.unknown', { what: reason.what });
    case 'ended':
    case 'not-yours':
    case 'major':
    case 'twice':
    case 'offer':
      return words.say(`reason.${reason.code}`);
  }
};

/** Where in the orders a fault lies and what it is: "Move 2: …". */
export const describeFault = (words: Words, fault: IllegalOrder, cast: Cast): string => {
  const [part = '', place = ''] = fault.path.split('.');
  // A fault of the slate as a whole lies in no place.
  if (fault.path === '' || fault.reason.code === 'slate') return describeReason(words, fault.reason, cast);
  const where = words.has(`path.${part}`)
    ? words.say(`path.${part}`, {
        number: /^\d+$/.test(place) ? Number(place) + 1 : 0,
        card: part === 'decisions' ? cardTitle(words, place) : place,
      })
    : fault.path;
  return words.say('path.fault', {
    where: capital(where),
    reason: describeReason(words, fault.reason, cast),
  });
};

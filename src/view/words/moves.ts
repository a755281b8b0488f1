import type { Cost, Move, MoveOrder, StandingInstruction, Trigger } from '../../vocabulary/index.ts';
import { capital, lower, type Values } from '../locale/index.ts';
import type { Cast } from './names.ts';
import { adjectiveOf, arenaAt, blanks, capitalName, cardTitle, powerName, within } from './names.ts';
import { parameterValue } from './reasons.ts';
import type { Words } from './say.ts';

/** In this order whatever order they were written down in. */
const ORDER = ['target', 'arena', 'size', 'give', 'ask', 'threat', 'deadline', 'visibility'] as const;

/** "by 14 July", "to the end"; "within 2 turns" where the turn is not known. */
export const untilText = (words: Words, turns: number, cast: Cast, move?: string): string => {
  if (cast.ahead === undefined) return words.say('until.turns', { turns });
  const date = cast.ahead(turns, move);
  return date === null ? words.say('until.end') : words.say('until.date', { date });
};

/** The arguments that a move's messages may take, from the parameters chosen. */
export const moveValues = (words: Words, order: MoveOrder, cast: Cast): Values => {
  const values: Record<string, string | number> = { ...blanks(words) };
  values.by = powerName(words, 'self', cast);
  const to = order.with.target ?? cast.rival;
  if (to !== null) {
    values.to = powerName(words, to, cast);
    values.target = values.to;
    values.adjective = adjectiveOf(words, to, cast);
    values.capital = capitalName(words, to, cast);
  }
  for (const [name, value] of Object.entries(order.with)) {
    if (value === undefined || name === 'target') continue;
    if (name === 'size' || name === 'deadline') values[name] = value;
    else if (name === 'give' || name === 'ask' || name === 'threat')
      values[name] = within(parameterValue(words, name, value));
    else values[name] = parameterValue(words, name, value);
  }
  const { arena, ask, deadline, visibility } = order.with;
  if (arena !== undefined) values.at = arenaAt(words, arena);
  if (deadline !== undefined) values.until = untilText(words, deadline, cast, order.move);
  values.asks = ask === undefined ? 'no' : 'yes';
  values.how = visibility ?? 'public';
  return values;
};

/** What stands for a parameter in a message that turns it into words. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  target: ['to', 'target'],
  deadline: ['deadline', 'until'],
  visibility: ['visibility', 'how'],
  arena: ['arena', 'at'],
};

/**
 * Title of a move with its parameters: those that the title does not name follow after a dot.
 * `form` is `order` for what somebody plays, `offer` for what is offered, as it goes on after a colon.
 */
export const moveTitle = (
  words: Words,
  order: MoveOrder,
  cast: Cast,
  form: 'order' | 'offer' = 'order',
): string => {
  const isSet = Object.keys(order.with).length > 0;
  const own = [form, 'order']
    .map((one) => `move.${order.move}.${one}`)
    .find((one) => isSet && words.has(one));
  const key = own ?? `move.${order.move}.title`;
  if (!words.has(key)) return order.move.replaceAll('-', ' ');
  const title = words.say(key, moveValues(words, order, cast));
  const rest: string[] = [];
  for (const name of ORDER) {
    const value = order.with[name];
    if (value === undefined) continue;
    const named = (NAMED[name] ?? [name]).some((argument) => words.uses(key, argument));
    if (named || (name === 'target' && value === cast.rival)) continue;
    rest.push(
      name === 'deadline'
        ? untilText(words, Number(value), cast, order.move)
        : words.say(`parameter.${name}.brief`, { value: parameterValue(words, name, value) }),
    );
  }
  return rest.length === 0 ? title : `${title} · ${rest.join(' · ')}`;
};

/** What was done, as a sentence: "The United States expels 35 Russian diplomats." */
export const moveDone = (words: Words, order: MoveOrder, cast: Cast): string => {
  const key = `move.${order.move}.done`;
  return words.has(key)
    ? capital(words.say(key, moveValues(words, order, cast)))
    : words.say('event.act', {
        by: capital(powerName(words, 'self', cast)),
        title: moveTitle(words, order, cast),
      });
};

/** "1 attention, 2 capital"; "no cost" for none. */
export const costText = (words: Words, cost: Cost): string => {
  const parts = (['attention', 'capital', 'desk'] as const)
    .filter((budget) => cost[budget] !== 0)
    .map((budget) => words.say(`cost.${budget}`, { amount: cost[budget] }));
  return parts.length === 0 ? words.say('cost.none') : parts.join(', ');
};

/** Who must agree before a move works. */
export const consentText = (words: Words, move: Move, cast: Cast): string => {
  if (move.consent === 'target') {
    const target = move.parameters.find((parameter) => parameter.name === 'target');
    const among = target?.among;
    const whom =
      among === undefined || among === 'rival'
        ? powerName(words, 'rival', cast)
        : words.say('consent.chosen');
    return words.say('consent.target', { whom });
  }
  const owned = move.effects.some((effect) => effect.type === 'ceasefire' && effect.op === 'establish');
  return words.say(owned ? 'consent.owners' : 'consent.none');
};

/** Who will see a move. */
export const audienceText = (words: Words, move: Move): string =>
  words.say(`audience.${move.audience}.sees`, { odds: Math.round((move.exposure * 100) / 1024) });

/** What a standing instruction waits for: "coerces us". */
export const triggerText = (words: Words, trigger: Trigger): string =>
  trigger.type === 'family'
    ? words.has(`trigger.family.${trigger.family}`)
      ? words.say(`trigger.family.${trigger.family}`)
      : words.say('trigger.family', { family: words.say(`family.${trigger.family}`) })
    : words.say(`trigger.${trigger.type}`);

/** A standing instruction as one sentence. */
export const instructionText = (words: Words, instruction: StandingInstruction, cast: Cast): string =>
  words.say('instruction.sentence', {
    rival: capitalName(words, 'rival', cast),
    trigger: triggerText(words, instruction.when),
    move: moveTitle(words, instruction.order, cast),
    audience: instruction.audience,
  });

/** Words of a move to search in: title, body, family, tags. */
export const searchText = (words: Words, move: Move): string =>
  lower(
    [
      cardTitle(words, move.id),
      words.has(`move.${move.id}.body`) ? words.say(`move.${move.id}.body`, blanks(words)) : '',
      words.say(`family.${move.family}`),
      ...move.tags,
    ].join(' '),
  );

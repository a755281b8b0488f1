import type { Cost, Move, MoveOrder, StandingInstruction, Trigger } from '../../vocabulary/index.ts';
import type { Cast } from './names.ts';
import { adjectiveOf, blanks, capitalName, cardTitle, powerName } from './names.ts';
import { parameterValue } from './reasons.ts';
import type { Values, Words } from './say.ts';
import { capital } from './say.ts';

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
    else values[name] = parameterValue(words, name, value);
  }
  return values;
};

/** Title of a move with its parameters: those that the title does not name follow after a dot. */
export const moveTitle = (words: Words, order: MoveOrder, cast: Cast): string => {
  const own = `move.${order.move}.order`;
  const key = words.has(own) && Object.keys(order.with).length > 0 ? own : `move.${order.move}.title`;
  if (!words.has(key)) return order.move.replaceAll('-', ' ');
  const title = words.say(key, moveValues(words, order, cast));
  const rest: string[] = [];
  for (const [name, value] of Object.entries(order.with)) {
    if (value === undefined) continue;
    const named =
      name === 'target' ? words.uses(key, 'to') || words.uses(key, 'target') : words.uses(key, name);
    if (named || (name === 'target' && value === cast.rival)) continue;
    rest.push(words.say(`parameter.${name}.brief`, { value: parameterValue(words, name, value) }));
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
    ? words.say('trigger.family', { family: words.say(`family.${trigger.family}`) })
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
  [
    cardTitle(words, move.id),
    words.has(`move.${move.id}.body`) ? words.say(`move.${move.id}.body`, blanks(words)) : '',
    words.say(`family.${move.family}`),
    ...move.tags,
  ]
    .join(' ')
    .toLocaleLowerCase('en');

import type { Channel, World } from '../../engine/index.ts';
import { dateOfTurn } from '../../engine/index.ts';
import type { EventCard, Who } from '../../vocabulary/index.ts';
import { dayMonth, small } from '../locale/index.ts';
import type { Words } from './say.ts';

/** Who `self`, `target` and `rival` stand for in a card, as power codes. */
export interface Cast {
  readonly self: string | null;
  readonly target: string | null;
  readonly rival: string | null;
  /** The arena chosen, where a card leaves it open. */
  readonly arena?: string | undefined;
  /** Parties to each arena's terms, the first the one they favour when positive. */
  readonly parties?: Readonly<Record<string, readonly [string, string]>>;
  /**
   * The day that lies so many turns ahead, where the turn is known; `null` where the game ends before. What a move
   * that needs a yes binds to counts from the answer, a turn later (R4.8): so its id, where it is yet to be offered.
   */
  readonly ahead?: (turns: number, move?: string) => string | null;
}

export const NOBODY: Cast = { self: null, target: null, rival: null };

/** "7 July", or `null` where the game ends before that turn. */
export const dayWithin = (world: World, turn: number): string | null =>
  turn > world.scenario.file.turns ? null : dayMonth(dateOfTurn(world, turn));

/** When an event card is told: on its own day where it has one, else on the day of the turn. */
export const dayOfCard = (world: World, card: EventCard, turn: number): string =>
  card.window.from === card.window.to
    ? card.window.from
    : dateOfTurn(world, Math.min(turn, world.scenario.file.turns));

/** Earlier ISO days first: for sorting. */
export const compareDays = (one: string, other: string): number => Number(one > other) - Number(one < other);

const aheadOf =
  (world: World, turn: number) =>
  (turns: number, move?: string): string | null =>
    dayWithin(world, turn + turns + (world.moveById.get(move ?? '')?.consent === 'target' ? 1 : 0));

/** The cast of a card played by the power with this index; the target is the rival unless told. */
export const castOf = (world: World, self: number, target?: string | null, turn?: number): Cast => {
  const rivalIndex = world.played.find((index) => index !== self);
  const rival = rivalIndex === undefined ? null : (world.powers[rivalIndex] ?? null);
  const parties = Object.fromEntries(world.scenario.file.arenas.map((arena) => [arena.id, arena.parties]));
  return {
    self: world.powers[self] ?? null,
    target: target ?? rival,
    rival,
    parties,
    ...(turn === undefined ? {} : { ahead: aheadOf(world, turn) }),
  };
};

/** The code behind a reference, or the reference where the cast leaves it open. */
export const codeOf = (who: Who, cast: Cast): string => {
  if (who === 'self') return cast.self ?? who;
  if (who === 'rival') return cast.rival ?? who;
  if (who === 'target') return cast.target ?? who;
  return who;
};

/** "United States": for headings and labels. */
export const powerTitle = (words: Words, code: string): string =>
  words.has(`power.${code}`) ? words.say(`power.${code}`) : code;

/** "Donbas": for headings and labels. */
export const arenaTitle = (words: Words, arena: string): string => words.label('arena', arena);

/** "the United States", for a sentence; "the other side" where a role stays open. */
export const powerName = (words: Words, who: Who, cast: Cast = NOBODY): string => {
  const code = codeOf(who, cast);
  if (words.has(`named.${code}`)) return words.say(`named.${code}`);
  return words.has(`power.${code}`) ? words.say(`power.${code}`) : words.label('who', code);
};

/** "Moscow", for what a government does. */
export const capitalName = (words: Words, who: Who, cast: Cast = NOBODY): string => {
  const code = codeOf(who, cast);
  return words.has(`power.${code}.capital`)
    ? words.say(`power.${code}.capital`)
    : powerName(words, who, cast);
};

/** "Russian". */
export const adjectiveOf = (words: Words, who: Who, cast: Cast = NOBODY): string => {
  const code = codeOf(who, cast);
  return words.has(`power.${code}.adjective`)
    ? words.say(`power.${code}.adjective`)
    : powerName(words, who, cast);
};

/** "Donbas", "the eastern flank": for a sentence. */
export const arenaName = (words: Words, arena: string | null): string => {
  if (arena === null) return words.say('arena-none');
  if (arena === '*') return words.say('arena-any');
  return words.has(`named.${arena}`) ? words.say(`named.${arena}`) : words.label('arena', arena);
};

/** "in Donbas", "on the eastern flank": where something is. */
export const arenaAt = (words: Words, arena: string | null): string =>
  words.has(`at.${arena ?? ''}`)
    ? words.say(`at.${arena ?? ''}`)
    : words.say('at', { arena: arenaName(words, arena) });

/** An arena's name, with the cast's choice for `*`. */
export const arenaNameIn = (words: Words, arena: string, cast: Cast): string =>
  arenaName(words, arena === '*' ? (cast.arena ?? arena) : arena);

/** "European Union": for headings and labels. */
export const bodyTitle = (words: Words, body: string): string => words.label('body', body);

export const bodyName = (words: Words, body: string): string =>
  words.has(`named.${body}`) ? words.say(`named.${body}`) : bodyTitle(words, body);
export const trackName = (words: Words, track: string): string => words.label('track', track);
export const flagName = (words: Words, flag: string): string => words.label('flag', flag);
export const tagName = (words: Words, tag: string): string => words.label('tag', tag);

/** What a commitment binds to: "to answer by a date". */
export const promiseName = (words: Words, tag: string): string =>
  words.has(`promise.${tag}`) ? words.say(`promise.${tag}`) : tagName(words, tag);

export const channelName = (words: Words, channel: Channel['channel']): string =>
  words.say(`channel.${channel}`);

/** Title of a move, event card or dossier, whatever the id belongs to. */
export const cardTitle = (words: Words, id: string): string => {
  for (const kind of ['card', 'dossier', 'move'] as const) {
    if (words.has(`${kind}.${id}.title`)) return words.say(`${kind}.${id}.title`, blanks(words));
  }
  return id.replaceAll('-', ' ');
};

/** A title as it stands within quotation marks: its own become single. */
export const quoted = (title: string): string => title.replaceAll('“', '‘').replaceAll('”', '’');

/** A title as it goes on within a sentence: "return diplomatic property", but "UN mission". */
export const within = (title: string): string => (/^\p{Lu}\p{Ll}/u.test(title) ? small(title) : title);

/** Every argument that a move's messages may take, filled with a general word: for a title without choices. */
export const blanks = (words: Words): Record<string, string | number> => ({
  by: words.say('blank.by'),
  to: words.say('blank.to'),
  target: words.say('blank.to'),
  arena: words.say('blank.arena'),
  size: words.say('blank.size'),
  give: words.say('blank.give'),
  ask: words.say('blank.ask'),
  threat: words.say('blank.threat'),
  deadline: words.say('blank.deadline'),
  until: words.say('blank.until'),
  at: words.say('at', { arena: words.say('blank.arena') }),
  asks: 'no',
  how: 'public',
  visibility: '',
});

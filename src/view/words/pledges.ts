import type { Commitment, View, World } from '../../engine/index.ts';
import { dateOfTurn } from '../../engine/index.ts';
import type { Condition } from '../../vocabulary/index.ts';
import { shortDate } from '../locale/index.ts';
import { type Cast, cardTitle, promiseName, within } from './names.ts';
import type { Words } from './say.ts';

interface Reader {
  readonly world: World;
  readonly shown: View;
  readonly words: Words;
  readonly cast: Cast;
}

type Bound = Pick<Commitment, 'due' | 'pledge'>;

/** "by 14 Jul", "due this turn", or "to the end of the game" for a date past the last turn. */
export const whenDue = (
  { world, shown, words }: Omit<Reader, 'cast'>,
  due: number,
  way: 'by' | 'until' = 'by',
): string => {
  if (due > world.scenario.file.turns || (way === 'until' && due === world.scenario.file.turns))
    return words.say(`when.${way}.end`);
  if (way === 'by' && due <= shown.clock.turn) return words.say('when.now');
  return words.say(`when.${way}`, { date: shortDate(dateOfTurn(world, due)) });
};

/** The same for a commitment: what is held back from is so until a date, what is done is done by it. */
export const whenOf = (reader: Omit<Reader, 'cast'>, { due, pledge }: Bound): string =>
  whenDue(reader, due, pledge.kind === 'restraint' ? 'until' : 'by');

/** Moves that would keep a promise; none where it is kept by not acting, or by what comes about. */
export const movesThatKeep = ({ pledge }: Pick<Bound, 'pledge'>): readonly string[] => {
  if (pledge.kind === 'any-of') return pledge.moves;
  return pledge.kind === 'move' || pledge.kind === 'threat' ? [pledge.move] : [];
};

/** Those of some moves that a power can play at all, by title, and how many they are. */
export const titlesOf = (
  { words, world }: Pick<Reader, 'words' | 'world'>,
  all: readonly string[],
  by: number,
): { readonly moves: string; readonly count: number } => {
  const own = all.filter((move) => world.entries[by]?.has(move));
  const named = own.length === 0 ? all : own;
  return { moves: words.either(named.map((move) => cardTitle(words, move))), count: named.length };
};

/** What would each meet a condition alone. */
const waysOf = (condition: Condition): readonly Condition[] =>
  condition.type === 'any' ? condition.of.flatMap(waysOf) : [condition];

/** What a commitment binds to, by the titles of moves and conditions. */
export const boundTo = (
  reader: Reader,
  { by, to, pledge }: Commitment,
  describe: (condition: Condition, cast: Cast) => string,
): string => {
  const { words, cast, world } = reader;
  switch (pledge.kind) {
    case 'move':
      return cardTitle(words, pledge.move);
    case 'any-of':
      return words.say('bound.any-of', titlesOf(reader, pledge.moves, by));
    case 'threat':
      return words.say('bound.threat', { move: cardTitle(words, pledge.move) });
    case 'restraint':
      return words.say('bound.restraint');
    case 'condition': {
      const parties = { ...cast, self: world.powers[by] ?? null, target: world.powers[to] ?? null };
      // Whose moves they are is plain where a promise stands: their titles do.
      const ways = waysOf(pledge.condition).map((way) =>
        way.type === 'played' && way.move !== undefined
          ? words.say('condition.played.move', { move: cardTitle(words, way.move) })
          : describe(way, parties),
      );
      return words.either(ways);
    }
  }
};

/** What an open commitment binds to: "to return diplomatic property", or its kind where no move is named. */
export const pledgeText = (words: Words, { pledge, tag }: Pick<Commitment, 'pledge' | 'tag'>): string => {
  const title = (move: string): string => within(cardTitle(words, move));
  if (pledge.kind === 'move') return words.say('pledge.move', { move: title(pledge.move) });
  if (pledge.kind !== 'threat') return promiseName(words, tag);
  return words.say('pledge.threat', {
    move: title(pledge.move),
    asks: pledge.unless === null ? 'no' : 'yes',
    unless: pledge.unless === null ? '' : title(pledge.unless),
  });
};

import type { Entry, MoveOption } from '../../engine/index.ts';
import { holds } from '../../engine/index.ts';
import {
  type Cast,
  capital,
  cardTitle,
  castOf,
  describeCondition,
  directionsOf,
  effectsInWords,
  isSure,
  powerName,
  promiseName,
  within,
} from '../../view/index.ts';
import type { Condition, Move } from '../../vocabulary/index.ts';
import { groundOf } from '../instruments.ts';
import type { Desk } from './desk.ts';
import { movesThatKeep } from './promises.ts';
import { t } from './text.ts';
import { asksFor, isAbout, isIdle, namesOf, type Subject } from './touch.ts';

/** A move that has to do with an instrument, and what: a phrase each. */
export interface Bearing {
  readonly option: MoveOption;
  readonly does: readonly string[];
}

type Reader = Pick<Desk, 'world' | 'seen' | 'words' | 'cast' | 'self' | 'rival' | 'options'>;
type Playable = Pick<Entry, 'move' | 'domains'>;

/** Every cast in which a move can be played: its targets and arenas, or the one it has. */
const castsOf = ({ move, domains }: Playable, cast: Cast): readonly Cast[] => {
  const values = (name: 'target' | 'arena', otherwise: string | null): readonly (string | null)[] =>
    domains.find((domain) => domain.name === name)?.values.map(String) ?? [otherwise];
  return values('target', cast.target).flatMap((target) =>
    values('arena', move.arena).map((arena) => ({ ...cast, target, arena: arena ?? undefined })),
  );
};

/** Reads conditions in what the power sees now. What was played is known only once the move is. */
const readNow = ({ world, seen }: Reader, cast: Cast): ((condition: Condition) => boolean | null) => {
  const index = (code: string | null): number => world.powerIndex.get(code ?? '') ?? -1;
  const roles = {
    self: index(cast.self),
    target: index(cast.target),
    arena: world.arenaIndex.get(cast.arena ?? '') ?? -1,
  };
  return (condition) => (condition.type === 'played' ? null : holds(world, seen, condition, roles));
};

/** What a move does to the instrument, in words; its effects that cannot come about now are left out if `isNow`. */
const doings = (
  reader: Reader,
  subject: Subject,
  playable: Playable,
  base: Cast,
  isNow: boolean,
): readonly string[] => {
  const { words } = reader;
  const found = castsOf(playable, base).flatMap((cast) => {
    const names = namesOf(reader, subject, cast);
    const read = isNow ? readNow(reader, cast) : undefined;
    const effects = playable.move.effects.flatMap((effect) => {
      if (!isAbout(effect, subject.kind, names) || (isNow && isIdle(effect, subject.behind))) return [];
      const { if: given, ...rest } = effect;
      const sure = given === undefined ? true : isSure(given, cast, read);
      // What surely holds now need not be said.
      return sure === false ? [] : [sure === true ? rest : effect];
    });
    return effectsInWords(words, effects, 0, cast).map(({ text }) => text);
  });
  return [...new Set(found)];
};

/** What playing a move is to the promises that stand: it keeps one’s own, or meets what the other demands (R8.1, R8.2). */
const settles = ({ cast }: Reader, { behind, id }: Subject, move: Move): readonly string[] => {
  const [by, to] = groundOf(id).pair ?? [];
  const open = behind.flatMap((thing) =>
    thing.kind === 'commitment' && thing.one.status === 'open' ? [thing.one] : [],
  );
  const isMet = ({ pledge }: (typeof open)[number]): boolean =>
    pledge.kind === 'threat' && pledge.unless === move.id;
  return [
    ...(by === cast.self && open.some((one) => movesThatKeep(one).includes(move.id))
      ? [t('bearing.keeps')]
      : []),
    ...(to === cast.self && open.some(isMet) ? [t('bearing.meets')] : []),
  ];
};

/** Promises that a move makes by its parameters (R4.8, R8.5). */
const bonds = (reader: Reader, { kind, id }: Subject, move: Move): readonly string[] => {
  if (kind !== 'commitment') return [];
  const { words, cast } = reader;
  const [by, to] = groundOf(id).pair ?? [];
  const has = (name: string): boolean => move.parameters.some((one) => one.name === name);
  const isOwn = by === cast.self && to === cast.rival;
  const isTheirs = by === cast.rival && to === cast.self;
  return [
    ...(isOwn
      ? directionsOf(words, { weight: 0, effects: [], parameters: move.parameters }, cast).map(
          ({ text }) => text,
        )
      : []),
    ...(isTheirs && has('give') && has('ask')
      ? [
          words.say('effect.commitment', {
            by: powerName(words, 'rival', cast),
            tag: promiseName(words, 'exchange'),
          }),
        ]
      : []),
  ];
};

/** Moves that a move can offer, ask for or threaten, and that would change the instrument if it came to that. */
const deals = (reader: Reader, subject: Subject, { domains }: MoveOption): readonly string[] => {
  const { world, words, self, rival } = reader;
  if (subject.kind === 'commitment') return [];
  return (['give', 'ask', 'threat'] as const).flatMap((name) => {
    const by = name === 'ask' ? rival : self;
    const cast = castOf(world, by);
    const moves = (domains.find((domain) => domain.name === name)?.values ?? []).filter((move) => {
      const entry = world.entries[by]?.get(String(move));
      return entry !== undefined && doings(reader, subject, entry, cast, true).length > 0;
    });
    return moves.length === 0
      ? []
      : [
          t(`bearing.${name}`, {
            moves: words.either(moves.map((move) => within(cardTitle(words, String(move))))),
          }),
        ];
  });
};

/** What of the instrument a move needs before it can be played. */
const needs = (reader: Reader, subject: Subject, option: MoveOption): readonly string[] => {
  const { words, cast: base } = reader;
  const found = castsOf(option, base).flatMap((cast) => {
    const names = namesOf(reader, subject, cast);
    return option.move.when.flatMap((condition) => {
      const asked = asksFor(condition, subject.kind, names);
      // One of several that would do need not be the one that holds.
      return asked === null || (option.legal && readNow(reader, cast)(asked) === false)
        ? []
        : [t('bearing.needs', { condition: describeCondition(words, asked, cast) })];
    });
  });
  return found.slice(0, 1);
};

/**
 * What a power can do about an instrument: the moves of its catalogue that change or keep what is in force of it, then
 * those that can bargain over it, then those that rest on it. Read from effects, parameters and conditions alone.
 */
export const bearingsOf = (reader: Reader, subject: Subject): readonly Bearing[] => {
  const live = { ...subject, behind: subject.behind.filter(({ isInForce }) => isInForce) };
  const read = (option: MoveOption): { readonly rank: number; readonly does: readonly string[] } => {
    const settled = settles(reader, subject, option.move);
    const direct = [
      ...settled,
      ...doings(reader, subject, option, reader.cast, option.legal),
      ...bonds(reader, subject, option.move),
    ];
    const isLive =
      settled.length > 0 ||
      (subject.kind !== 'commitment' && doings(reader, live, option, reader.cast, option.legal).length > 0);
    if (direct.length > 0) return { rank: isLive ? 0 : 1, does: direct };
    const dealt = deals(reader, subject, option);
    return dealt.length > 0 ? { rank: 2, does: dealt } : { rank: 3, does: needs(reader, subject, option) };
  };
  return reader.options
    .map((option) => ({ option, ...read(option) }))
    .filter(({ does }) => does.length > 0)
    .sort((one, other) => one.rank - other.rank)
    .map(({ option, does }) => ({ option, does: does.map(capital) }));
};

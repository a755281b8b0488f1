import type { Entry, MoveOption } from '../../engine/index.ts';
import { holds } from '../../engine/index.ts';
import type { Condition, Effect, Move, Who } from '../../vocabulary/index.ts';
import { groundOf, type Instrument, type InstrumentKind, sideOf } from '../instruments.ts';
import {
  type Cast,
  capital,
  cardTitle,
  castOf,
  codeOf,
  describeCondition,
  directionsOf,
  effectsInWords,
  isSure,
  powerName,
  promiseName,
  within,
} from '../words/index.ts';
import type { Desk } from './desk.ts';
import { movesThatKeep } from './promises.ts';
import { t } from './text.ts';

/** An instrument of the table by its id, with everything that lies behind it. */
export interface Subject {
  readonly id: string;
  readonly kind: InstrumentKind;
  readonly behind: readonly Instrument[];
}

/** A move that has to do with an instrument, and what: a phrase each. */
export interface Bearing {
  readonly option: MoveOption;
  readonly does: readonly string[];
}

type Reader = Pick<Desk, 'world' | 'seen' | 'words' | 'cast' | 'self' | 'rival' | 'options'>;
type Playable = Pick<Entry, 'move' | 'domains'>;

/** What of the vocabulary can name an instrument, the same in effects and in conditions. */
interface Names {
  readonly pair: (from: Who, to: Who) => boolean;
  readonly arena: (arena: string) => boolean;
  readonly forces: (by: Who, arena: string) => boolean;
  readonly behind: (id: string) => boolean;
}

const namesOf = ({ world, cast: { self } }: Reader, { id, kind, behind }: Subject, cast: Cast): Names => {
  const ground = groundOf(id);
  const isMutual = kind === 'channel';
  const pair = (from: Who, to: Who): boolean => {
    const [a, b] = [codeOf(from, cast), codeOf(to, cast)];
    const [first, second] = ground.pair ?? [];
    return (a === first && b === second) || (isMutual && a === second && b === first);
  };
  const arena = (named: string): boolean =>
    ground.arena !== null && (named === '*' ? cast.arena : named) === ground.arena;
  return {
    pair,
    arena,
    forces: (by, where) =>
      arena(where) && id.endsWith(`.${sideOf(world, self, world.powerIndex.get(codeOf(by, cast)) ?? -1)}`),
    behind: (wanted) =>
      behind.some(
        (thing) =>
          ((thing.kind === 'talks' || thing.kind === 'treaty') && thing.one.id === wanted) ||
          (thing.kind === 'commitment' && thing.one.tag === wanted),
      ),
  };
};

/** Whether an effect changes the instrument. */
const isAbout = (effect: Effect, kind: InstrumentKind, names: Names): boolean => {
  switch (effect.type) {
    case 'sanctions':
      return kind === 'sanctions' && names.pair(effect.from, effect.to);
    case 'mission':
      return kind === 'staff' && names.pair(effect.sender, effect.host);
    case 'channel':
      return kind === 'channel' && names.pair(...effect.between);
    case 'talks':
      return kind === 'talks' && names.behind(effect.track);
    case 'treaty':
      return kind === 'treaty' && names.behind(effect.treaty);
    case 'commitment':
      return kind === 'commitment' && names.pair(effect.by, effect.to);
    case 'deployment':
      return kind === 'deployment' && names.forces(effect.by, effect.arena);
    case 'ceasefire':
      return kind === 'ceasefire' && names.arena(effect.arena);
    case 'change':
    case 'act':
    case 'flag':
    case 'follow-up':
      return false;
  }
};

/** The first part of a condition that asks for the instrument; `null` where none does. */
const asksFor = (condition: Condition, kind: InstrumentKind, names: Names): Condition | null => {
  const its = (isIts: boolean): Condition | null => (isIts ? condition : null);
  switch (condition.type) {
    case 'all':
    case 'any':
      return condition.of.map((one) => asksFor(one, kind, names)).find((one) => one !== null) ?? null;
    case 'sanctions':
    case 'linked':
      return its(kind === 'sanctions' && names.pair(condition.from, condition.to));
    case 'mission':
      return its(kind === 'staff' && names.pair(condition.sender, condition.host));
    case 'channel':
      return its(kind === 'channel' && names.pair(...condition.between));
    case 'track':
      return its(kind === 'talks' && names.behind(condition.track));
    case 'treaty':
      return its(kind === 'treaty' && names.behind(condition.treaty));
    case 'ceasefire':
      return its(kind === 'ceasefire' && names.arena(condition.arena));
    case 'deployment':
      return its(kind === 'deployment' && names.forces(condition.by, condition.arena));
    default:
      return null;
  }
};

/** Every cast in which a move can be played: its targets and arenas, or the one it has. */
const castsOf = ({ move, domains }: Playable, cast: Cast): readonly Cast[] => {
  const values = (name: 'target' | 'arena', otherwise: string | null): readonly (string | null)[] =>
    domains.find((domain) => domain.name === name)?.values.map(String) ?? [otherwise];
  return values('target', cast.target).flatMap((target) =>
    values('arena', move.arena).map((arena) => ({ ...cast, target, arena: arena ?? undefined })),
  );
};

/** What a move does to the instrument, in words; its effects that cannot come about now are left out if `isNow`. */
const doings = (
  reader: Reader,
  subject: Subject,
  playable: Playable,
  base: Cast,
  isNow: boolean,
): readonly string[] => {
  const { world, seen, words } = reader;
  const index = (code: string | null): number => world.powerIndex.get(code ?? '') ?? -1;
  const found = castsOf(playable, base).flatMap((cast) => {
    const names = namesOf(reader, subject, cast);
    const roles = {
      self: index(cast.self),
      target: index(cast.target),
      arena: world.arenaIndex.get(cast.arena ?? '') ?? -1,
    };
    // What was played is known only once the move is.
    const read = (condition: Condition): boolean | null =>
      isNow && condition.type !== 'played' ? holds(world, seen, condition, roles) : null;
    const effects = playable.move.effects.filter(
      (effect) =>
        isAbout(effect, subject.kind, names) &&
        (effect.if === undefined || isSure(effect.if, cast, read) !== false),
    );
    return effectsInWords(words, effects, 0, cast).map(({ text }) => text);
  });
  return [...new Set(found)];
};

/** What a promise made by the move's parameters, or kept by playing it, is to the promises there are (R4.8, R8.1, R8.5). */
const bonds = (reader: Reader, { kind, behind, id }: Subject, move: Move): readonly string[] => {
  if (kind !== 'commitment') return [];
  const { words, cast } = reader;
  const [by, to] = groundOf(id).pair ?? [];
  const has = (name: string): boolean => move.parameters.some((one) => one.name === name);
  const isOwn = by === cast.self && to === cast.rival;
  const isTheirs = by === cast.rival && to === cast.self;
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
      return asked === null ? [] : [t('bearing.needs', { condition: describeCondition(words, asked, cast) })];
    });
  });
  return found.slice(0, 1);
};

/**
 * What a power can do about an instrument: the moves of its catalogue that change it, then those that can bargain over
 * it, then those that rest on it. Read from effects, parameters and conditions alone.
 */
export const bearingsOf = (reader: Reader, subject: Subject): readonly Bearing[] => {
  const read = (option: MoveOption): { readonly rank: number; readonly does: readonly string[] } => {
    const direct = [
      ...doings(reader, subject, option, reader.cast, option.legal),
      ...bonds(reader, subject, option.move),
    ];
    if (direct.length > 0) return { rank: 0, does: direct };
    const dealt = deals(reader, subject, option);
    return dealt.length > 0 ? { rank: 1, does: dealt } : { rank: 2, does: needs(reader, subject, option) };
  };
  return reader.options
    .map((option) => ({ option, ...read(option) }))
    .filter(({ does }) => does.length > 0)
    .sort((one, other) => one.rank - other.rank)
    .map(({ option, does }) => ({ option, does: does.map(capital) }));
};

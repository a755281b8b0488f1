import type { Entry, MoveOption, Observation, Rows } from '../../engine/index.ts';
import { holds } from '../../engine/index.ts';
import type {
  Condition,
  ConditionOf,
  Effect,
  EffectOf,
  InstrumentKind,
  Move,
} from '../../vocabulary/index.ts';
import type { Mentions, Reader } from '../instruments/entry.ts';
import {
  CHANGED_KIND,
  INSTRUMENT_VIEWS,
  isInstrumentCondition,
  isInstrumentEffect,
  TESTED_KIND,
} from '../instruments/index.ts';
import type { Instrument } from '../instruments/listing.ts';
import { capital } from '../locale/index.ts';
import { describeCondition } from '../words/conditions.ts';
import { directionsOf, effectsInWords, isSure } from '../words/effects.ts';
import { type Cast, cardTitle, castOf, powerName, promiseName, within } from '../words/names.ts';
import { movesThatKeep } from '../words/pledges.ts';
import { mentionsOf, type Subject } from './subject.ts';

/** A move that has to do with an instrument, and what: a phrase each. */
export interface Bearing {
  readonly option: MoveOption;
  readonly does: readonly string[];
}

/** Whoever has moves to choose from. */
export interface Chooser extends Pick<Reader, 'world' | 'words' | 'cast'> {
  /** What the orders are written from. */
  readonly seen: Observation;
  readonly self: number;
  readonly rival: number;
  readonly options: readonly MoveOption[];
}

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
const readNow = ({ world, seen }: Chooser, cast: Cast): ((condition: Condition) => boolean | null) => {
  const index = (code: string | null): number => world.powerIndex.get(code ?? '') ?? -1;
  const roles = {
    self: index(cast.self),
    target: index(cast.target),
    arena: world.arenaIndex.get(cast.arena ?? '') ?? -1,
  };
  return (condition) => (condition.type === 'played' ? null : holds(world, seen, condition, roles));
};

const isChange = <K extends InstrumentKind>(kind: K, effect: EffectOf<K>, mentions: Mentions): boolean =>
  INSTRUMENT_VIEWS[kind].isChangedBy(effect, mentions);

/** Whether an effect changes the instrument on a card. */
const changes = (effect: Effect, kind: InstrumentKind, mentions: Mentions): boolean =>
  isInstrumentEffect(effect) && CHANGED_KIND[effect.type] === kind && isChange(kind, effect, mentions);

const isIdleOn = <K extends InstrumentKind>(kind: K, effect: EffectOf<K>, one: Rows[K]): boolean =>
  INSTRUMENT_VIEWS[kind].isIdle(effect, one);

/** Whether an effect would find things as it makes them. */
const isIdle = (effect: Effect, behind: readonly Instrument[]): boolean =>
  isInstrumentEffect(effect) &&
  behind.some(({ kind, one }) => CHANGED_KIND[effect.type] === kind && isIdleOn(kind, effect, one));

const isAsk = <K extends InstrumentKind>(kind: K, condition: ConditionOf<K>, mentions: Mentions): boolean =>
  INSTRUMENT_VIEWS[kind].isAskedBy(condition, mentions);

/** The first part of a condition that asks for the instrument on a card; `null` where none does. */
const askedIn = (condition: Condition, kind: InstrumentKind, mentions: Mentions): Condition | null => {
  if (condition.type === 'all' || condition.type === 'any')
    return condition.of.map((one) => askedIn(one, kind, mentions)).find((one) => one !== null) ?? null;
  return isInstrumentCondition(condition) &&
    TESTED_KIND[condition.type] === kind &&
    isAsk(kind, condition, mentions)
    ? condition
    : null;
};

/** What a move does to the instrument, in words; its effects that cannot come about now are left out if `isNow`. */
const doings = (
  chooser: Chooser,
  subject: Subject,
  playable: Playable,
  base: Cast,
  isNow: boolean,
): readonly string[] => {
  const { words } = chooser;
  const found = castsOf(playable, base).flatMap((cast) => {
    const mentions = mentionsOf(chooser, subject, cast);
    const read = isNow ? readNow(chooser, cast) : undefined;
    const effects = playable.move.effects.flatMap((effect) => {
      if (!changes(effect, subject.kind, mentions) || (isNow && isIdle(effect, subject.behind))) return [];
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
const settles = ({ cast, words }: Chooser, { behind, place }: Subject, move: Move): readonly string[] => {
  const [by, to] = place.pair ?? [];
  const open = behind.flatMap((thing) =>
    thing.kind === 'commitment' && thing.one.status === 'open' ? [thing.one] : [],
  );
  const isMet = ({ pledge }: (typeof open)[number]): boolean =>
    pledge.kind === 'threat' && pledge.unless === move.id;
  return [
    ...(by === cast.self && open.some((one) => movesThatKeep(one).includes(move.id))
      ? [words.say('bearing.keeps')]
      : []),
    ...(to === cast.self && open.some(isMet) ? [words.say('bearing.meets')] : []),
  ];
};

/** Promises that a move makes by its parameters (R4.8, R8.5). */
const bonds = (chooser: Chooser, { kind, place }: Subject, move: Move): readonly string[] => {
  if (kind !== 'commitment') return [];
  const { words, cast } = chooser;
  const [by, to] = place.pair ?? [];
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
const deals = (chooser: Chooser, subject: Subject, { domains }: MoveOption): readonly string[] => {
  const { world, words, self, rival } = chooser;
  if (subject.kind === 'commitment') return [];
  return (['give', 'ask', 'threat'] as const).flatMap((name) => {
    const by = name === 'ask' ? rival : self;
    const cast = castOf(world, by);
    const moves = (domains.find((domain) => domain.name === name)?.values ?? []).filter((move) => {
      const entry = world.entries[by]?.get(String(move));
      return entry !== undefined && doings(chooser, subject, entry, cast, true).length > 0;
    });
    return moves.length === 0
      ? []
      : [
          words.say(`bearing.${name}`, {
            moves: words.either(moves.map((move) => within(cardTitle(words, String(move))))),
          }),
        ];
  });
};

/** What of the instrument a move needs before it can be played. */
const needs = (chooser: Chooser, subject: Subject, option: MoveOption): readonly string[] => {
  const { words, cast: base } = chooser;
  const found = castsOf(option, base).flatMap((cast) => {
    const mentions = mentionsOf(chooser, subject, cast);
    return option.move.when.flatMap((condition) => {
      const asked = askedIn(condition, subject.kind, mentions);
      // One of several that would do need not be the one that holds.
      return asked === null || (option.legal && readNow(chooser, cast)(asked) === false)
        ? []
        : [words.say('bearing.needs', { condition: describeCondition(words, asked, cast) })];
    });
  });
  return found.slice(0, 1);
};

/**
 * What a power can do about an instrument: the moves of its catalogue that change or keep what is in force of it, then
 * those that can bargain over it, then those that rest on it. Read from effects, parameters and conditions alone.
 */
export const bearingsOf = (chooser: Chooser, subject: Subject): readonly Bearing[] => {
  const live = { ...subject, behind: subject.behind.filter(({ isInForce }) => isInForce) };
  const read = (option: MoveOption): { readonly rank: number; readonly does: readonly string[] } => {
    const settled = settles(chooser, subject, option.move);
    const direct = [
      ...settled,
      ...doings(chooser, subject, option, chooser.cast, option.legal),
      ...bonds(chooser, subject, option.move),
    ];
    const isLive =
      settled.length > 0 ||
      (subject.kind !== 'commitment' && doings(chooser, live, option, chooser.cast, option.legal).length > 0);
    if (direct.length > 0) return { rank: isLive ? 0 : 1, does: direct };
    const dealt = deals(chooser, subject, option);
    return dealt.length > 0 ? { rank: 2, does: dealt } : { rank: 3, does: needs(chooser, subject, option) };
  };
  return chooser.options
    .map((option) => ({ option, ...read(option) }))
    .filter(({ does }) => does.length > 0)
    .sort((one, other) => one.rank - other.rank)
    .map(({ option, does }) => ({ option, does: does.map(capital) }));
};

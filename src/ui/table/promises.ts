import type { Commitment } from '../../engine/index.ts';
import { dateOfTurn } from '../../engine/index.ts';
import {
  cardTitle,
  costText,
  describeCondition,
  describeReason,
  powerName,
  promiseName,
  shortDate,
} from '../../view/index.ts';
import type { Condition, MoveOrder } from '../../vocabulary/index.ts';
import type { Desk } from './desk.ts';
import { optionOf } from './desk.ts';
import { plainOrder } from './OrderPicker.tsx';
import { t } from './text.ts';

type Bound = Pick<Commitment, 'due' | 'pledge'>;

/** "by 14 Jul", "due this turn", or "to the end of the game" for a date past the last turn. */
export const whenDue = (desk: Desk, due: number, way: 'by' | 'until' = 'by'): string => {
  const { world, seen } = desk;
  if (due > world.scenario.file.turns || (way === 'until' && due === world.scenario.file.turns))
    return t(`when.${way}.end`);
  if (way === 'by' && due <= seen.clock.turn) return t('when.now');
  return t(`when.${way}`, { date: shortDate(dateOfTurn(world, due)) });
};

/** The same for a commitment: what is held back from is so until a date, what is done is done by it. */
export const whenOf = (desk: Desk, promise: Bound): string =>
  whenDue(desk, promise.due, promise.pledge.kind === 'restraint' ? 'until' : 'by');

/** Moves that would keep a promise; none where it is kept by not acting, or by what comes about. */
export const movesThatKeep = ({ pledge }: Bound): readonly string[] => {
  if (pledge.kind === 'any-of') return pledge.moves;
  return pledge.kind === 'move' || pledge.kind === 'threat' ? [pledge.move] : [];
};

/** True when the slate, as it stands, keeps a promise: by a move on it or by an offer accepted. */
export const isOnSlate = (desk: Desk, promise: Bound): boolean => {
  const moves = movesThatKeep(promise);
  const { slate, seen } = desk;
  return (
    slate.moves.some((order) => moves.includes(order.move)) ||
    slate.answers.some((answer) => {
      const offer = seen.offers.find((one) => one.id === answer.offer);
      return answer.answer === 'accept' && offer !== undefined && moves.includes(offer.order.move);
    })
  );
};

/** The player's own open promises, the one that falls due first in front. */
export const promisesOf = (desk: Desk): readonly Commitment[] =>
  desk.seen.instruments.commitments
    .filter((one) => one.by === desk.self && one.status === 'open')
    .toSorted((a, b) => a.due - b.due);

/** Those of some moves that a power can play at all, and how many they are. */
const titles = (desk: Desk, all: readonly string[], by: number): { moves: string; count: number } => {
  const own = all.filter((move) => desk.world.entries[by]?.has(move));
  const named = own.length === 0 ? all : own;
  return {
    moves: desk.words.either(named.map((move) => cardTitle(desk.words, move))),
    count: named.length,
  };
};

/** What is promised, in a few words. */
export const promiseText = (desk: Desk, promise: Commitment): string => {
  const { words, cast, world } = desk;
  const { pledge } = promise;
  switch (pledge.kind) {
    case 'move':
      return cardTitle(words, pledge.move);
    case 'any-of':
      return t('due.any.short', titles(desk, pledge.moves, promise.by));
    case 'threat':
      return t('due.threat.short', { move: cardTitle(words, pledge.move) });
    case 'restraint':
      return t('due.restraint.short');
    case 'condition': {
      const parties = {
        ...cast,
        self: world.powers[promise.by] ?? null,
        target: world.powers[promise.to] ?? null,
      };
      // Whose moves they are is plain where a promise stands: their titles do.
      const ways = waysOf(pledge.condition).map((way) =>
        way.type === 'played' && way.move !== undefined
          ? words.say('condition.played.move', { move: cardTitle(words, way.move) })
          : describeCondition(words, way, parties),
      );
      return words.either(ways);
    }
  }
};

/** The same in its own name where it has one, without what would meet it. */
export const promiseBrief = (desk: Desk, promise: Commitment): string =>
  !['move', 'threat'].includes(promise.pledge.kind) && desk.words.has(`promise.${promise.tag}`)
    ? promiseName(desk.words, promise.tag)
    : promiseText(desk, promise);

/** What would keep a promise, by the titles of its moves. */
export const keepingText = (desk: Desk, promise: Commitment): string =>
  promise.pledge.kind === 'threat' ? cardTitle(desk.words, promise.pledge.move) : promiseText(desk, promise);

/** What would each meet a condition alone. */
const waysOf = (condition: Condition): readonly Condition[] =>
  condition.type === 'any' ? condition.of.flatMap(waysOf) : [condition];

/** What is promised, to whom and by when, as a sentence to whoever is bound by it. */
export const dutyText = (desk: Desk, promise: Commitment): string => {
  const { words, cast, world } = desk;
  const { pledge } = promise;
  const to = powerName(words, world.powers[promise.to] ?? 'rival', cast);
  const when = whenOf(desk, promise);
  switch (pledge.kind) {
    case 'move':
      return t('due.move', { move: cardTitle(words, pledge.move), to, when });
    case 'any-of':
      return t('due.any', { ...titles(desk, pledge.moves, promise.by), to, when });
    case 'threat':
      return pledge.unless === null
        ? t('due.threat', { move: cardTitle(words, pledge.move), to, when })
        : t('due.threat.unless', {
            move: cardTitle(words, pledge.move),
            unless: cardTitle(words, pledge.unless),
            to,
            when,
          });
    case 'restraint':
      return t('due.restraint', { to, when });
    case 'condition':
      return t('due.condition', {
        name: promiseBrief(desk, promise),
        named: String(words.has(`promise.${promise.tag}`)),
        condition: promiseText(desk, promise),
        to,
        when,
      });
  }
};

/** What an ultimatum would bind this power to, and what would meet it (R8.5). */
export const ultimatumText = (desk: Desk, order: MoveOrder): string | null => {
  const { words, cast, seen } = desk;
  const { threat, ask, deadline, target } = order.with;
  const option = threat === undefined ? null : optionOf(desk, threat);
  if (threat === undefined || ask === undefined) return null;
  return t('due.ultimatum', {
    to: powerName(words, target ?? 'rival', cast),
    ask: cardTitle(words, ask),
    move: cardTitle(words, threat),
    cost: option === null ? words.say('cost.none') : costText(words, option.cost),
    when: whenDue(desk, seen.clock.turn + (deadline ?? 1)),
  });
};

interface Debt {
  readonly text: string;
  /** Why it could not be paid as things stand. */
  readonly warnings: readonly string[];
}

/**
 * What a move would oblige this power to do if an exchange were agreed: its price now, and what stands in the
 * way. `taken` is what the slate already spends on capital.
 */
export const debtOf = (desk: Desk, move: string, when: string): Debt => {
  const { words, cast, seen, cost } = desk;
  const option = optionOf(desk, move);
  const text = t('offer.owe', {
    move: cardTitle(words, move),
    cost: option === null ? words.say('cost.none') : costText(words, option.cost),
    when,
  });
  if (option === null) return { text, warnings: [] };
  const have = seen.own.capital - cost.capital;
  const barred = option.reasons.filter((reason) => reason.code !== 'budget' && reason.code !== 'cooldown');
  return {
    text,
    warnings: [
      ...(option.cost.capital > have ? [t('offer.short', { have, need: option.cost.capital })] : []),
      ...(barred.length === 0
        ? []
        : [t('offer.cannot', { why: barred.map((one) => describeReason(words, one, cast)).join(' ') })]),
    ],
  };
};

/** The order that a promised move amounts to where nothing is left to choose; `null` where it has parameters. */
export const settledOrder = (desk: Desk, move: string) => {
  const option = optionOf(desk, move);
  if (option === null || !option.legal) return null;
  return option.domains.every((domain) => domain.values.length === 1) ? plainOrder(option) : null;
};

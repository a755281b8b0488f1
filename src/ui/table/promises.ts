import type { Commitment } from '../../engine/index.ts';
import {
  cardTitle,
  costText,
  describeReason,
  movesThatKeep,
  powerName,
  promiseBrief,
  promiseText,
  titlesOf,
  whenDue,
  whenOf,
} from '../../view/index.ts';
import type { MoveOrder } from '../../vocabulary/index.ts';
import { t } from '../text.ts';
import type { Desk } from './desk.ts';
import { optionOf } from './desk.ts';
import { plainOrder } from './OrderPicker.tsx';

/** True when the slate, as it stands, keeps a promise: by a move on it or by an offer accepted. */
export const isOnSlate = (desk: Desk, promise: Commitment): boolean => {
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

/** What is promised, to whom and by when, as a sentence to whoever is bound by it. */
export const dutyText = (desk: Desk, promise: Commitment): string => {
  const { words, cast, world } = desk;
  const { pledge } = promise;
  const to = powerName(words, world.powers[promise.to] ?? 'rival', cast);
  const when = whenOf(desk, promise);
  switch (pledge.kind) {
    case 'move':
      return t('table.due.move', { move: cardTitle(words, pledge.move), to, when });
    case 'any-of':
      return t('table.due.any', { ...titlesOf(desk, pledge.moves, promise.by), to, when });
    case 'threat':
      return pledge.unless === null
        ? t('table.due.threat', { move: cardTitle(words, pledge.move), to, when })
        : t('table.due.threat.unless', {
            move: cardTitle(words, pledge.move),
            unless: cardTitle(words, pledge.unless),
            to,
            when,
          });
    case 'restraint':
      return t('table.due.restraint', { to, when });
    case 'condition':
      return t('table.due.condition', {
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
  return t('table.due.ultimatum', {
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
  const text = t('table.offer.owe', {
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
      ...(option.cost.capital > have ? [t('table.offer.short', { have, need: option.cost.capital })] : []),
      ...(barred.length === 0
        ? []
        : [
            t('table.offer.cannot', { why: barred.map((one) => describeReason(words, one, cast)).join(' ') }),
          ]),
    ],
  };
};

/** The order that a promised move amounts to where nothing is left to choose; `null` where it has parameters. */
export const settledOrder = (desk: Desk, move: string) => {
  const option = optionOf(desk, move);
  if (option === null || !option.legal) return null;
  return option.domains.every((domain) => domain.values.length === 1) ? plainOrder(option) : null;
};

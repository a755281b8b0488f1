import { useState } from 'react';
import { reasonsAgainst } from '../../engine/index.ts';
import { useStore } from '../../store/index.ts';
import {
  blanks,
  capital,
  capitalName,
  cardTitle,
  castOf,
  moveTitle,
  powerName,
  whenDue,
} from '../../view/index.ts';
import type { Answer, MoveOrder } from '../../vocabulary/index.ts';
import { t } from '../text.ts';
import { type Desk, firstSentence } from './desk.ts';
import { OrderPicker, plainOrder } from './OrderPicker.tsx';
import { debtOf } from './promises.ts';

type Offer = Desk['seen']['offers'][number];

/** How many offers wait for this power's answer and have none on its slate yet. */
export const unanswered = ({ seen, self, slate }: Desk): number =>
  seen.offers.filter(({ id, to }) => to === self && !slate.answers.some(({ offer }) => offer === id)).length;

/** Offers that wait for this power's answer, and its own that wait for the other's. */
export const Offers = ({ desk }: { readonly desk: Desk }) => {
  const mine = desk.seen.offers.filter((offer) => offer.to === desk.self);
  const sent = desk.seen.offers.filter((offer) => offer.by === desk.self);
  if (mine.length + sent.length === 0) return null;
  return (
    <section className="offers">
      <h3>{t('table.offers')}</h3>
      {mine.map((offer) => (
        <IncomingOffer key={offer.id} desk={desk} offer={offer} />
      ))}
      {sent.map((offer) => (
        <p key={offer.id} className="quiet">
          {t('table.offer.sent', {
            title: moveTitle(
              desk.words,
              offer.order,
              castOf(desk.world, offer.by, null, desk.seen.clock.turn - 1),
            ),
            who: capital(capitalName(desk.words, desk.world.powers[offer.to] ?? 'rival', desk.cast)),
            turns: offer.due - desk.seen.clock.turn + 1,
          })}
        </p>
      ))}
    </section>
  );
};

/** An order turned toward one power, where its move lets a target be chosen; `null` where it cannot be played so. */
const towards = (desk: Desk, order: MoveOrder, by: string | null): MoveOrder | null => {
  const option = desk.options.find((one) => one.move.id === order.move);
  const aimed = option?.domains.some((domain) => domain.name === 'target') === true && by !== null;
  const turned: MoveOrder = aimed ? { ...order, with: { ...order.with, target: by } } : order;
  return reasonsAgainst(desk.world, desk.seen, turned).length === 0 ? turned : null;
};

const IncomingOffer = ({ desk, offer }: { readonly desk: Desk; readonly offer: Offer }) => {
  const setAnswer = useStore((app) => app.setAnswer);
  const [isCountering, setIsCountering] = useState(false);
  const { words, world, slate, cast } = desk;
  const by = world.powers[offer.by] ?? null;
  const given = slate.answers.find((answer) => answer.offer === offer.id);
  const theirs = { self: by, rival: cast.self, target: cast.self };
  // Only what could be sent at once; the same again would be no counter, unless its terms can differ.
  const counters = desk.options.filter(
    (option) =>
      option.legal &&
      option.move.consent === 'target' &&
      (option.move.id !== offer.order.move || option.domains.some((domain) => domain.name === 'give')) &&
      towards(desk, plainOrder(option), by) !== null,
  );
  const takes = world.moveById.get(offer.order.move)?.cost.attention ?? 0;
  const shown: Answer['answer'] | null = given?.answer ?? (isCountering ? 'counter' : null);
  const choose = (answer: Answer['answer']) => {
    setIsCountering(answer === 'counter' && shown !== 'counter');
    if (shown === answer || answer === 'counter') setAnswer(offer.id, null);
    else setAnswer(offer.id, { offer: offer.id, answer });
  };
  return (
    <article className="offer">
      <p>
        <b>{capital(powerName(words, by ?? 'rival', cast))}</b>: {moveTitle(words, offer.order, theirs)}
      </p>
      {given === undefined ? (
        <p className="quiet">
          {firstSentence(words.say(`move.${offer.order.move}.body`, blanks(words)))}{' '}
          {takes === 0 ? '' : t('table.offer.takes', { attention: takes })}{' '}
          {t('table.offer.due', { turns: offer.due - desk.seen.clock.turn + 1 })}
        </p>
      ) : null}
      {given === undefined || given.answer === 'accept' ? (
        <Bargain desk={desk} offer={offer} by={by} />
      ) : null}
      <div className="choices">
        {(['accept', 'decline', 'counter'] as const).map((answer) => (
          <button
            key={answer}
            type="button"
            aria-pressed={shown === answer}
            disabled={desk.isBack || (answer === 'counter' && counters.length === 0)}
            onClick={() => choose(answer)}
          >
            {t(`table.offer.${answer}`)}
          </button>
        ))}
      </div>
      {shown === 'counter' ? (
        <fieldset className="sentence" disabled={desk.isBack} aria-label={t('table.offer.counter')}>
          <span>{t('table.offer.counter-with')}</span>
          <OrderPicker
            options={counters}
            order={given?.counter ?? null}
            words={words}
            label={t('table.offer.counter-with')}
            onChange={(order) =>
              setAnswer(offer.id, {
                offer: offer.id,
                answer: 'counter',
                counter: towards(desk, order, by) ?? order,
              })
            }
          />
          {given === undefined ? <p className="quiet">{t('table.offer.choose-counter')}</p> : null}
        </fieldset>
      ) : null}
    </article>
  );
};

interface BargainProps {
  readonly desk: Desk;
  readonly offer: Offer;
  readonly by: string | null;
}

/** What an exchange would bind both sides to if it were accepted now (R4.8). */
const Bargain = ({ desk, offer, by }: BargainProps) => {
  const { give, ask, deadline } = offer.order.with;
  if (give === undefined || ask === undefined) return null;
  const when = whenDue(desk, desk.seen.clock.turn + (deadline ?? 2));
  const debt = debtOf(desk, ask, when);
  return (
    <>
      <p className="quiet">
        {debt.text}{' '}
        {t('table.offer.get', {
          capital: capital(capitalName(desk.words, by ?? 'rival', desk.cast)),
          move: cardTitle(desk.words, give),
          when,
        })}
      </p>
      {debt.warnings.map((warning) => (
        <p className="warning" key={warning}>
          {warning}
        </p>
      ))}
    </>
  );
};

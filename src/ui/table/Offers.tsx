import { useStore } from '../../store/index.ts';
import type { Answer } from '../../vocabulary/index.ts';
import { blanks, capital, moveTitle, powerName } from '../words/index.ts';
import { type Desk, firstSentence } from './desk.ts';
import { OrderPicker } from './OrderPicker.tsx';
import { t } from './text.ts';

type Offer = Desk['seen']['offers'][number];

/** Offers that wait for this power's answer, and its own that wait for the other's. */
export const Offers = ({ desk }: { readonly desk: Desk }) => {
  const mine = desk.seen.offers.filter((offer) => offer.to === desk.self);
  const sent = desk.seen.offers.filter((offer) => offer.by === desk.self);
  if (mine.length + sent.length === 0) return null;
  return (
    <section className="offers">
      <h3>{t('offers')}</h3>
      {mine.map((offer) => (
        <IncomingOffer key={offer.id} desk={desk} offer={offer} />
      ))}
      {sent.map((offer) => (
        <p key={offer.id} className="quiet">
          {t('offer.sent', { title: moveTitle(desk.words, offer.order, desk.cast), turn: offer.due })}
        </p>
      ))}
    </section>
  );
};

const IncomingOffer = ({ desk, offer }: { readonly desk: Desk; readonly offer: Offer }) => {
  const setAnswer = useStore((app) => app.setAnswer);
  const { words, world, slate, cast } = desk;
  const by = world.powers[offer.by] ?? null;
  const given = slate.answers.find((answer) => answer.offer === offer.id);
  const theirs = { self: by, rival: cast.self, target: cast.self };
  const counters = desk.options.filter((option) => option.legal && option.move.consent === 'target');
  const takes = world.moveById.get(offer.order.move)?.cost.attention ?? 0;
  const choose = (answer: Answer['answer']) => {
    if (given?.answer === answer) setAnswer(offer.id, null);
    else if (answer !== 'counter') setAnswer(offer.id, { offer: offer.id, answer });
    else {
      const same = counters.find((option) => option.move.id === offer.order.move);
      setAnswer(offer.id, {
        offer: offer.id,
        answer,
        ...(same === undefined
          ? {}
          : { counter: { ...offer.order, with: { ...offer.order.with, ...towards(by) } } }),
      });
    }
  };
  return (
    <article className="offer">
      <p>
        <b>{capital(powerName(words, by ?? 'rival', cast))}</b>: {moveTitle(words, offer.order, theirs)}
      </p>
      <p className="quiet">
        {firstSentence(words.say(`move.${offer.order.move}.body`, blanks(words)))}{' '}
        {takes === 0 ? '' : t('offer.takes', { attention: takes })}{' '}
        {t('offer.due', { turns: offer.due - desk.seen.clock.turn + 1 })}
      </p>
      <div className="choices">
        {(['accept', 'decline', 'counter'] as const).map((answer) => (
          <button
            key={answer}
            type="button"
            aria-pressed={given?.answer === answer}
            disabled={desk.isBack || (answer === 'counter' && counters.length === 0)}
            onClick={() => choose(answer)}
          >
            {t(`offer.${answer}`)}
          </button>
        ))}
      </div>
      {given?.answer === 'counter' ? (
        <p className="sentence">
          {t('offer.counter-with')}{' '}
          <OrderPicker
            options={counters}
            order={given.counter ?? null}
            words={words}
            label={t('offer.counter-with')}
            onChange={(counter) => setAnswer(offer.id, { offer: offer.id, answer: 'counter', counter })}
          />
        </p>
      ) : null}
    </article>
  );
};

/** A counter-offer goes back to whoever made the offer, where the move names a target at all. */
const towards = (code: string | null): { target?: string } => (code === null ? {} : { target: code });

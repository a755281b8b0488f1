import { useState } from 'react';
import { dateOfTurn } from '../../engine/index.ts';
import { useStore } from '../../store/index.ts';
import {
  capital,
  costText,
  type Direction,
  describeReason,
  directionsOf,
  effectsInWords,
  moveTitle,
} from '../../view/index.ts';
import type { Dossier, EventCard } from '../../vocabulary/index.ts';
import { Glossed } from '../glossary/index.ts';
import { WhoAndWhat } from '../record/WhoAndWhat.tsx';
import { StatusMark } from '../StatusMark.tsx';
import { t } from '../text.ts';
import { briefOf, Citations } from './Dispatches.tsx';
import type { Desk } from './desk.ts';
import { faultsWith, optionOf, upTo } from './desk.ts';
import { orderOf, placeOn } from './orders.ts';

type Filed = Desk['shown']['deck']['dossiers'][number];

/** The turn's decisions and dossiers: what asks for something now, each with its sensible options. */
export const Dossiers = ({
  desk,
  onDispatches,
}: {
  readonly desk: Desk;
  readonly onDispatches: () => void;
}) => {
  const filed = desk.shown.deck.dossiers.filter((one) => one.power === desk.self);
  const [open, setOpen] = useState<string | null | undefined>(undefined);
  const shown = open === undefined ? (filed[0]?.card ?? null) : open;
  return (
    <div className="dossiers">
      <Decisions desk={desk} />
      {filed.length === 0 ? <p className="quiet empty">{t('table.dossiers.none')}</p> : null}
      {filed.map((one) => {
        const dossier = desk.world.dossierById.get(one.card);
        return dossier === undefined ? null : (
          <DossierFile
            key={one.card}
            desk={desk}
            filed={one}
            dossier={dossier}
            isOpen={shown === one.card}
            onToggle={() => setOpen(shown === one.card ? null : one.card)}
          />
        );
      })}
      <Headlines desk={desk} onDispatches={onDispatches} />
    </div>
  );
};

/** The brief's dispatches by their titles, below the dossiers. */
const Headlines = ({ desk, onDispatches }: { readonly desk: Desk; readonly onDispatches: () => void }) => {
  // What is decided above need not be announced below.
  const cards = briefOf(desk).filter(
    (card) => !desk.shown.deck.decisions.some((one) => one.card === card.id && one.power === desk.self),
  );
  if (cards.length === 0) return null;
  return (
    <section className="headlines">
      <h3>{t('table.dossiers.news')}</h3>
      <ul>
        {cards.map((card) => (
          <li key={card.id}>
            <StatusMark status={card.status} words={desk.words} /> {desk.words.say(`card.${card.id}.title`)}
          </li>
        ))}
      </ul>
      <button type="button" className="small-button" onClick={onDispatches}>
        {t('table.dossiers.all')}
      </button>
    </section>
  );
};

interface DossierFileProps {
  readonly desk: Desk;
  readonly filed: Filed;
  readonly dossier: Dossier;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

const DossierFile = ({ desk, filed, dossier, isOpen, onToggle }: DossierFileProps) => {
  const { words, slate, cast } = desk;
  const turnsLeft = filed.due - desk.shown.clock.turn + 1;
  const chosen = dossier.options.find((option) => placeOn(slate, orderOf(option.move, option.with)) >= 0);
  const key = `dossier.${dossier.id}`;
  const lapse = effectsInWords(words, dossier.lapse, 0, cast);
  return (
    <article className={`desk-file${isOpen ? ' is-open' : ''}${chosen === undefined ? '' : ' is-chosen'}`}>
      <h3>
        <button
          type="button"
          className="dossier-tab"
          aria-expanded={isOpen}
          aria-controls={`dossier-${dossier.id}`}
          onClick={onToggle}
        >
          <span className="dossier-title">{words.say(`${key}.title`)}</span>
          <Clock left={turnsLeft} of={dossier.clock} />
          {chosen === undefined ? null : (
            <span className="dossier-answer">{words.say(`${key}.option.${chosen.id}`)}</span>
          )}
        </button>
      </h3>
      <div id={`dossier-${dossier.id}`} hidden={!isOpen} className="dossier-inside">
        <p>
          <Glossed text={words.say(`${key}.body`)} />
        </p>
        <ul className="options">
          {dossier.options.map((option) => (
            <DossierOption key={option.id} desk={desk} dossier={dossier.id} option={option} />
          ))}
        </ul>
        <p className="lapse">
          <b>{t('table.dossier.let-lie')}</b> {words.has(`${key}.lapse`) ? words.say(`${key}.lapse`) : null}{' '}
          {lapse.length === 0
            ? t('table.dossier.lapse-none')
            : t('table.dossier.effects', { effects: lapse.map((one) => one.text).join('; ') })}
        </p>
        <WhoAndWhat
          scenario={desk.world.scenario}
          citations={dossier.citations}
          today={dateOfTurn(desk.world, desk.shown.clock.turn)}
        />
        <Citations citations={dossier.citations} docket={dossier.docket} world={desk.world} words={words} />
      </div>
    </article>
  );
};

/** How many turns a dossier stays, as words and as marks. */
const Clock = ({ left, of }: { readonly left: number; readonly of: number }) => (
  <span className={`clock${left <= 1 ? ' is-last' : ''}`}>
    <span className="clock-marks" aria-hidden="true">
      {upTo(Math.max(of, left)).map((place) => (
        <i key={place} className={place < left ? 'is-on' : ''} />
      ))}
    </span>
    {t('table.dossier.clock', { turns: left })}
  </span>
);

interface DossierOptionProps {
  readonly desk: Desk;
  readonly dossier: string;
  readonly option: Dossier['options'][number];
}

const DossierOption = ({ desk, dossier, option }: DossierOptionProps) => {
  const { words, cast, slate } = desk;
  const addMove = useStore((app) => app.addMove);
  const removeMove = useStore((app) => app.removeMove);
  const order = orderOf(option.move, option.with);
  const place = placeOn(slate, order);
  const found = optionOf(desk, option.move);
  const isOpen = found?.legal === true && !desk.isBack;
  const directions =
    found === null
      ? []
      : directionsOf(
          words,
          found.move,
          { ...cast, target: order.with.target ?? cast.rival, arena: order.with.arena },
          order.with.size,
        );
  const isOn = place >= 0;
  return (
    <li>
      <button
        type="button"
        className="option"
        aria-pressed={isOn}
        disabled={desk.isBack || (!isOpen && !isOn)}
        onClick={() => (isOn ? removeMove(place) : addMove(order))}
      >
        <span className="option-mark" aria-hidden="true" />
        <span className="option-text">
          <b>{words.say(`dossier.${dossier}.option.${option.id}`)}</b>
          <span className="option-cost">
            <span className="option-move">{moveTitle(words, order, cast)}</span>
            {[
              '',
              ...(found === null ? [] : [costText(words, found.cost)]),
              ...(found?.move.major === true ? [t('table.major')] : []),
              ...(found?.move.consent === 'target' ? [t('table.offer')] : []),
              ...(isOn ? [t('table.on-slate')] : []),
            ].join(' · ')}
          </span>
          {found?.move.consent === 'target' && desk.seen.clock.turn >= desk.world.scenario.file.turns ? (
            <span className="option-why">{t('table.offer.last')}</span>
          ) : null}
          <Effects of={directions.filter((one) => !one.isConditional).slice(0, 2)} />
          {found !== null && !found.legal ? (
            <span className="option-why">
              {found.reasons.map((reason) => describeReason(words, reason, cast)).join(' ')}
            </span>
          ) : null}
        </span>
      </button>
    </li>
  );
};

/** What an option is sure to do, one thing to a line; whether it warms or chills is told by its mark as well. */
const Effects = ({ of }: { readonly of: readonly Direction[] }) =>
  of.map((one) => (
    <span className={`option-effect is-${one.tone}`} key={one.text}>
      {capital(one.text)}
    </span>
  ));

/** Decisions demanded of this power in this brief. */
const Decisions = ({ desk }: { readonly desk: Desk }) => {
  const cards = desk.shown.deck.decisions.flatMap((one) =>
    one.power === desk.self ? (desk.world.eventById.get(one.card) ?? []) : [],
  );
  return cards.map((card) => <Decision key={card.id} desk={desk} card={card} />);
};

const Decision = ({ desk, card }: { readonly desk: Desk; readonly card: EventCard }) => {
  const setDecision = useStore((app) => app.setDecision);
  const { words, slate, cast } = desk;
  const { decision } = card;
  if (decision === undefined) return null;
  const chosen = slate.decisions[card.id];
  const key = `card.${card.id}`;
  return (
    <article className={`desk-file decision is-open${chosen === undefined ? '' : ' is-chosen'}`}>
      <div className="dossier-inside">
        <p className="kicker">{t('table.decision.kicker')}</p>
        <fieldset disabled={desk.isBack}>
          <legend>
            <h3>{words.say(`${key}.title`)}</h3>
          </legend>
          <p>
            <Glossed text={words.say(`${key}.body`)} />
          </p>
          <ul className="options">
            {decision.options.map((option) => {
              const results = effectsInWords(words, option.effects, option.weight, cast);
              const note = `${key}.option.${option.id}.note`;
              const why = faultsWith(desk, { decisions: { [card.id]: option.id } }).filter(
                (fault) => fault.path === `decisions.${card.id}`,
              );
              const isOn = chosen === option.id;
              return (
                <li key={option.id}>
                  <button
                    type="button"
                    className="option"
                    aria-pressed={isOn}
                    disabled={why.length > 0 && !isOn}
                    onClick={() => setDecision(card.id, isOn ? null : option.id)}
                  >
                    <span className="option-mark" aria-hidden="true" />
                    <span className="option-text">
                      <b>{words.say(`${key}.option.${option.id}`)}</b>
                      {option.cost === undefined ? null : (
                        <span className="option-cost">{costText(words, option.cost)}</span>
                      )}
                      {words.has(note) ? <span className="option-said">{words.say(note)}</span> : null}
                      <Effects of={results.slice(0, 4)} />
                      {why.length === 0 ? null : (
                        <span className="option-why">
                          {option.when.length > 0
                            ? option.when
                                .map((condition) =>
                                  describeReason(words, { code: 'condition', condition }, cast),
                                )
                                .join(' ')
                            : why.map((fault) => describeReason(words, fault.reason, cast)).join(' ')}
                        </span>
                      )}
                    </span>
                  </button>
                </li>
              );
            })}
          </ul>
          <p className="lapse">
            {t('table.decision.otherwise', { option: words.say(`${key}.option.${decision.otherwise}`) })}
          </p>
        </fieldset>
      </div>
    </article>
  );
};

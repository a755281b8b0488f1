import { useState } from 'react';
import type { MoveOption } from '../../engine/index.ts';
import { useStore } from '../../store/index.ts';
import {
  audienceText,
  blanks,
  capitalName,
  cardTitle,
  consentText,
  costText,
  describeFault,
  describeReason,
  directionsOf,
  READERSHIPS,
  shownIndex,
  whenDue,
} from '../../view/index.ts';
import { Glossed } from '../glossary/index.ts';
import { t } from '../text.ts';
import { CoalitionOf } from './Coalition.tsx';
import { companyOf } from './coalition.ts';
import { Citations } from './Dispatches.tsx';
import { type Desk, faultsWith } from './desk.ts';
import { Parameters, plainOrder } from './OrderPicker.tsx';
import { placeOn } from './orders.ts';
import { debtOf, ultimatumText } from './promises.ts';

interface MoveDetailProps {
  readonly desk: Desk;
  readonly option: MoveOption;
  readonly onBack: () => void;
  readonly onAdded: () => void;
}

/** All that can be known of a move before it is played, its parameters, and the button that puts it on the slate. */
export const MoveDetail = ({ desk, option, onBack, onAdded }: MoveDetailProps) => {
  const addMove = useStore((app) => app.addMove);
  const removeMove = useStore((app) => app.removeMove);
  const { words, cast, slate, world, seen } = desk;
  const { move } = option;
  const before = slate.moves.find((order) => order.move === move.id);
  const [order, setOrder] = useState(before ?? plainOrder(option));
  const place = placeOn(slate, order);
  const aim = { ...cast, target: order.with.target ?? cast.rival, arena: order.with.arena };
  const directions = directionsOf(words, move, aim, order.with.size);
  const faults =
    place >= 0 || !option.legal
      ? []
      : faultsWith(desk, { moves: [...slate.moves, order] }).filter(
          (fault) =>
            !desk.faults.some((one) => one.path === fault.path && one.reason.code === fault.reason.code),
        );
  const company = companyOf(desk, move, order);
  const { visibility, give, deadline } = order.with;
  const seenBy =
    visibility === undefined
      ? audienceText(words, move)
      : words.say(`audience.${visibility}.sees`, { odds: 0 });
  const { turn } = seen.clock;
  // An offer is answered next turn at the earliest; the promise counts from there (R4.8).
  const debt = give === undefined ? null : debtOf(desk, give, whenDue(desk, turn + 1 + (deadline ?? 2)));
  const ultimatum = ultimatumText(desk, order);
  const isLast = move.consent === 'target' && turn >= world.scenario.file.turns;
  const tied = seen.home.constraint[desk.rival] ?? 0;
  const warnings = [
    // R7.9: what the other could not get ratified is not on the list of what can be asked.
    ...(option.domains.some(({ name }) => name === 'ask') && tied >= world.model.value['home.ratify']
      ? [t('table.offer.tied', { capital: capitalName(words, 'rival', cast), constraint: shownIndex(tied) })]
      : []),
    ...(isLast ? [t('table.offer.last')] : []),
    ...(debt?.warnings ?? []),
    ...new Set(
      faults.map((fault) =>
        fault.path === `moves.${slate.moves.length}`
          ? describeReason(words, fault.reason, cast)
          : describeFault(words, fault, cast),
      ),
    ),
  ];
  return (
    <article className="move-detail" aria-labelledby={`move-${move.id}`}>
      <button type="button" className="small-button detail-back" onClick={onBack}>
        {t('table.catalogue.back')}
      </button>
      <p className="kicker">
        {words.say(`family.${move.family}`)}
        {move.major ? ` · ${t('table.major')}` : ''}
      </p>
      <h3 id={`move-${move.id}`}>{cardTitle(words, move.id)}</h3>
      <p>
        <Glossed text={words.say(`move.${move.id}.body`, blanks(words))} />
      </p>
      <dl className="facts">
        <div>
          <dt>{t('table.detail.cost')}</dt>
          <dd>{costText(words, option.cost)}</dd>
        </div>
        <div>
          <dt>{t('table.detail.consent')}</dt>
          <dd>{consentText(words, move, aim)}</dd>
        </div>
        <div>
          <dt>{t('table.detail.audience')}</dt>
          <dd>{seenBy}</dd>
        </div>
      </dl>
      {directions.length === 0 ? null : (
        <section>
          <h4>{t('table.detail.direction')}</h4>
          <dl className="directions">
            {READERSHIPS.map((reader) => {
              const lines = directions.filter((one) => one.reader === reader);
              return lines.length === 0 ? null : (
                <div key={reader}>
                  <dt>{words.say(`reader.${reader}`)}</dt>
                  <dd>
                    <ul>
                      {lines.map((line) => (
                        <li key={line.text} className={`is-${line.tone}`}>
                          <Glossed text={line.text} voice="figures" />
                        </li>
                      ))}
                    </ul>
                  </dd>
                </div>
              );
            })}
          </dl>
        </section>
      )}
      {company === null ? null : <CoalitionOf desk={desk} company={company} />}
      {option.legal ? (
        <div className="detail-act">
          <Parameters option={option} order={order} words={words} onChange={setOrder} />
          {debt === null ? null : <p className="quiet">{debt.text}</p>}
          {ultimatum === null ? null : <p className="quiet">{ultimatum}</p>}
          {warnings.map((warning) => (
            <p className="warning" key={warning}>
              {warning}
            </p>
          ))}
          {place >= 0 ? (
            <button type="button" onClick={() => removeMove(place)} disabled={desk.isBack}>
              {t('table.detail.remove')}
            </button>
          ) : (
            <button
              type="button"
              className="primary"
              disabled={desk.isBack}
              onClick={() => {
                addMove(order);
                onAdded();
              }}
            >
              {t('table.detail.add')}
            </button>
          )}
        </div>
      ) : (
        <section className="shut">
          <h4>{t('table.detail.shut')}</h4>
          <ul>
            {option.reasons.map((reason) => (
              <li key={JSON.stringify(reason)}>{describeReason(words, reason, cast)}</li>
            ))}
          </ul>
        </section>
      )}
      <Citations citations={move.citations} docket={move.docket} world={world} words={words} />
    </article>
  );
};

import { useMemo } from 'react';
import {
  bearingsOf,
  INSTRUMENT_VIEWS,
  pastOf,
  powerName,
  ruleName,
  type Subject,
  sheetsOf,
} from '../../view/index.ts';
import { Term } from '../glossary/index.ts';
import { Sign } from '../Sign.tsx';
import { t } from '../text.ts';
import { MoveRow } from './Catalogue.tsx';
import type { Desk } from './desk.ts';
import { Chain } from './Explain.tsx';
import { InstrumentLine } from './InstrumentLine.tsx';

interface SheetProps {
  readonly desk: Desk;
  readonly subject: Subject;
}

interface InstrumentSheetProps extends SheetProps {
  /** Opens the sheet with this key. */
  readonly onOpen: (key: string) => void;
  /** Opens the catalogue at a move. */
  readonly onMove: (move: string) => void;
}

/** The card of an instrument: what it is, how it stands, what can be done about it, and what moved it. */
export const InstrumentSheet = ({ desk, subject, onOpen, onMove }: InstrumentSheetProps) => {
  const { words } = desk;
  const { kind, behind } = subject;
  const { rules, terms } = INSTRUMENT_VIEWS[kind];
  return (
    <div className="inspect card">
      <div className="card-about">
        <Sign kind={kind} />
        <div>
          <p>
            {words.say(`instrument.${kind}.about`)}{' '}
            {rules.map((rule) => (
              <abbr className="rule" key={rule} title={ruleName(words, rule)}>
                {rule}{' '}
              </abbr>
            ))}
          </p>
          <p className="card-terms">
            {terms.map((term) => (
              <Term key={term} id={term}>
                {t(`glossary.${term}.term`)}
              </Term>
            ))}
          </p>
        </div>
      </div>
      {behind.length === 0 ? (
        <p className="quiet">{t('table.instruments.none')}</p>
      ) : (
        <State desk={desk} subject={subject} />
      )}
      <Levers desk={desk} subject={subject} onMove={onMove} />
      <Causes desk={desk} subject={subject} />
      <nav className="card-links" aria-label={t('table.card.sheets')}>
        {sheetsOf(desk, subject).map(({ key, name }) => (
          <button
            key={key}
            type="button"
            className="small-button"
            data-opens={key}
            onClick={() => onOpen(key)}
          >
            {name}
          </button>
        ))}
      </nav>
    </div>
  );
};

/** How everything behind the instrument stands: what is in force in full, the rest folded away. */
const State = ({ desk, subject: { kind, behind } }: SheetProps) => {
  const live = behind.filter((thing) => thing.isInForce);
  const rest = behind.filter((thing) => !thing.isInForce);
  const lines = (things: typeof behind, isFull: boolean) =>
    things.map((thing) => (
      <li key={thing.key}>
        <InstrumentLine desk={desk} thing={thing} isFull={isFull} />
      </li>
    ));
  return (
    <>
      {live.length === 0 ? null : <ul className="instruments card-state">{lines(live, true)}</ul>}
      {rest.length === 0 ? null : live.length === 0 ? (
        <ul className="instruments card-state card-rest">{lines(rest, false)}</ul>
      ) : (
        <details>
          <summary>{desk.words.say(`instrument.${kind}.rest`, { count: rest.length })}</summary>
          <ul className="instruments card-rest">{lines(rest, false)}</ul>
        </details>
      )}
    </>
  );
};

/** Moves that bear on the instrument: those that can be played now, then the others with what stands in their way. */
const Levers = ({ desk, subject, onMove }: Omit<InstrumentSheetProps, 'onOpen'>) => {
  const bearings = useMemo(() => (desk.isBack ? [] : bearingsOf(desk, subject)), [desk, subject]);
  const open = bearings.filter(({ option }) => option.legal);
  const shut = bearings.filter(({ option }) => !option.legal);
  const rows = (some: typeof bearings) => (
    <ul className="move-list">
      {some.map(({ option, does }) => (
        <MoveRow
          key={option.move.id}
          option={option}
          desk={desk}
          isOpen={false}
          does={does}
          onOpen={() => onMove(option.move.id)}
        />
      ))}
    </ul>
  );
  return (
    <section className="card-levers">
      <h3>{t('table.card.levers')}</h3>
      {desk.isBack ? (
        <p className="quiet">{t('table.card.back')}</p>
      ) : bearings.length === 0 ? (
        <p className="quiet">
          {t('table.card.no-hand', { power: powerName(desk.words, 'self', desk.cast) })}
        </p>
      ) : open.length === 0 ? (
        <p className="quiet">{t('table.card.none-now')}</p>
      ) : (
        rows(open)
      )}
      {shut.length === 0 ? null : (
        <details>
          <summary>
            {t('table.card.shut', { count: shut.length, more: open.length === 0 ? 'no' : 'yes' })}
          </summary>
          {rows(shut)}
        </details>
      )}
    </section>
  );
};

/** The ledger's chain where it keeps one of this instrument as a whole, else what became of it turn by turn. */
const Causes = ({ desk, subject }: SheetProps) => {
  const { world, words, cast, books } = desk;
  const past = pastOf({ world, words, cast, pages: books.pages, viewers: books.viewers }, subject);
  if ('number' in past) return <Chain books={books} number={past.number} />;
  return (
    <section>
      <h3>{t('table.card.past')}</h3>
      {past.turns.length === 0 ? (
        <p className="quiet">{t('table.card.past.none')}</p>
      ) : (
        <ol className="card-past">
          {past.turns.map(({ turn, date, lines }) => (
            <li key={turn}>
              <b>{turn === 0 ? t('table.explain.start') : t('table.card.past.turn', { turn, date })}</b>
              {lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
};

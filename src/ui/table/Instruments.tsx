import { misreadOdds } from '../../engine/index.ts';
import {
  boardKey,
  type Instrument,
  instrumentsBetween,
  instrumentsIn,
  instrumentsOf,
  perCent,
  subjectTitle,
} from '../../view/index.ts';
import { Sign } from '../Sign.tsx';
import { t } from '../text.ts';
import type { Desk } from './desk.ts';
import { InstrumentLine } from './InstrumentLine.tsx';

interface InstrumentsProps {
  readonly desk: Desk;
  /** Opens what has this key: an instrument’s card. */
  readonly onOpen: (key: string) => void;
}

/** One of those that share a card, for each card. */
const firsts = (things: readonly Instrument[]): readonly Instrument[] =>
  things.filter(({ id }, place) => things.findIndex((other) => other.id === id) === place);

/** Instruments with their signs, each of which opens a card, and what lies behind it in lines. */
const List = ({ desk, onOpen, things }: InstrumentsProps & { readonly things: readonly Instrument[] }) => (
  <section>
    <h3>{t('table.instruments')}</h3>
    {things.length === 0 ? (
      <p className="quiet">{t('table.instruments.none')}</p>
    ) : (
      <ul className="signed">
        {firsts(things).map(({ id, kind }) => (
          <li key={id}>
            <button
              type="button"
              className="icon-button"
              data-opens={boardKey('instrument', id)}
              aria-label={t('table.card.open', { title: subjectTitle(desk, id) })}
              title={t('table.card.hint')}
              onClick={() => onOpen(boardKey('instrument', id))}
            >
              <Sign kind={kind} />
            </button>
            <ul className="instruments">
              {things
                .filter((thing) => thing.id === id)
                .map((thing) => (
                  <li key={thing.key}>
                    <InstrumentLine desk={desk} thing={thing} />
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    )}
  </section>
);

/** Everything that lies between two powers, with its state. */
export const InstrumentsOfPair = ({
  desk,
  onOpen,
  a,
  b,
}: InstrumentsProps & { readonly a: number; readonly b: number }) => {
  const { shown, world, cast } = desk;
  return (
    <>
      <List
        desk={desk}
        onOpen={onOpen}
        things={instrumentsBetween(world, instrumentsOf(world, shown, cast.self), a, b)}
      />
      {world.played.includes(a) && world.played.includes(b) ? (
        <p className="quiet">
          {t('table.pair.accident', { odds: perCent(misreadOdds(world, shown, a, b)) })}
        </p>
      ) : null}
    </>
  );
};

/** What stands in an arena: truces, forces, talks, sanctions tied to it. */
export const InstrumentsOfArena = ({
  desk,
  onOpen,
  arena,
}: InstrumentsProps & { readonly arena: number }) => {
  const { shown, world, cast } = desk;
  return (
    <List desk={desk} onOpen={onOpen} things={instrumentsIn(instrumentsOf(world, shown, cast.self), arena)} />
  );
};

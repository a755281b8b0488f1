import { boardKey, instrumentLine, instrumentsOf, LISTED_KINDS, type Reader } from '../../view/index.ts';
import { Sign } from '../Sign.tsx';
import { t } from '../text.ts';
import { Name } from './Name.tsx';

interface InstrumentsProps {
  readonly reader: Reader;
  readonly highlight: string | null;
  readonly onSelect: ((key: string | null) => void) | undefined;
}

/** The instruments in force by kind, a line each, which opens the card of the instrument. */
export const TextInstruments = ({ reader, highlight, onSelect }: InstrumentsProps) => {
  const { world, shown, words, cast } = reader;
  const things = instrumentsOf(world, shown, cast.self).filter(({ isInForce }) => isInForce);
  return (
    <section className="text-instruments" aria-labelledby="text-instruments">
      <h2 id="text-instruments">{t('board.instruments')}</h2>
      <div className="text-kinds">
        {LISTED_KINDS.map((kind) => {
          const some = things.filter((thing) => thing.kind === kind);
          return some.length === 0 ? null : (
            <section key={kind} aria-labelledby={`text-${kind}`}>
              <h3 id={`text-${kind}`}>
                <Sign kind={kind} />
                {words.say(`instrument.${kind}.name`)}
              </h3>
              <ul>
                {some.map((thing) => (
                  <li key={thing.key}>
                    <Name
                      name={instrumentLine(reader, thing, 'full')}
                      of={boardKey('instrument', thing.id)}
                      highlight={highlight}
                      onSelect={onSelect}
                    />
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </section>
  );
};

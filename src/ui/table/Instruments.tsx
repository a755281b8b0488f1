import { misreadOdds } from '../../engine/index.ts';
import { type Instrument, instrumentKey, instrumentsOf, pairOf } from '../instruments.ts';
import { Sign } from '../Sign.tsx';
import { subjectTitle } from './card.ts';
import type { Desk } from './desk.ts';
import { InstrumentLine } from './InstrumentLine.tsx';
import { t } from './text.ts';

interface InstrumentsProps {
  readonly desk: Desk;
  /** Opens what has this key: an instrument’s card. */
  readonly onOpen: (key: string) => void;
}

/** Tells things with the same id apart. */
export const keyOf = ({ kind, id, one }: Instrument): string =>
  [
    kind,
    id,
    'id' in one ? one.id : '',
    'channel' in one ? one.channel : '',
    'arena' in one ? one.arena : '',
    'by' in one ? one.by : '',
  ].join(' ');

/** One of those that share a card, for each card. */
const firsts = (things: readonly Instrument[]): readonly Instrument[] =>
  things.filter(({ id }, place) => things.findIndex((other) => other.id === id) === place);

/** Instruments with their signs, each of which opens a card, and what lies behind it in lines. */
const List = ({ desk, onOpen, things }: InstrumentsProps & { readonly things: readonly Instrument[] }) => (
  <section>
    <h3>{t('instruments')}</h3>
    {things.length === 0 ? (
      <p className="quiet">{t('instruments.none')}</p>
    ) : (
      <ul className="signed">
        {firsts(things).map(({ id, kind }) => (
          <li key={id}>
            <button
              type="button"
              className="icon-button"
              data-opens={instrumentKey(id)}
              aria-label={t('card.open', { title: subjectTitle(desk, id) })}
              title={t('card.hint')}
              onClick={() => onOpen(instrumentKey(id))}
            >
              <Sign kind={kind} />
            </button>
            <ul className="instruments">
              {things
                .filter((thing) => thing.id === id)
                .map((thing) => (
                  <li key={keyOf(thing)}>
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

/** Whether an instrument lies between these two powers, by index. */
const isBetween = (thing: Instrument, a: number, b: number): boolean => {
  const both = (one: number, other: number): boolean =>
    (one === a && other === b) || (one === b && other === a);
  switch (thing.kind) {
    case 'sanctions':
      return thing.isInForce && both(thing.one.from, thing.one.to);
    case 'staff':
      return both(thing.one.sender, thing.one.host);
    case 'channel':
    case 'talks':
      return both(thing.one.a, thing.one.b);
    case 'treaty':
      return thing.one.parties.includes(a) && thing.one.parties.includes(b);
    case 'commitment':
      return both(thing.one.by, thing.one.to);
    case 'deployment':
    case 'ceasefire':
      return false;
  }
};

/** Everything that lies between two powers, with its state. */
export const InstrumentsOfPair = ({
  desk,
  onOpen,
  a,
  b,
}: InstrumentsProps & { readonly a: number; readonly b: number }) => {
  const { shown, world, cast } = desk;
  const pair = pairOf(world.powers[a] ?? '', world.powers[b] ?? '');
  return (
    <>
      <List
        desk={desk}
        onOpen={onOpen}
        things={instrumentsOf(world, shown, cast.self)
          .filter((thing) => isBetween(thing, a, b))
          .map((thing) => (thing.kind === 'treaty' ? { ...thing, id: `treaty.${pair}` } : thing))}
      />
      {world.played.includes(a) && world.played.includes(b) ? (
        <p className="quiet">
          {t('pair.accident', { odds: Math.round((misreadOdds(world, shown, a, b) * 100) / 1024) })}
        </p>
      ) : null}
    </>
  );
};

/** What stands in an arena, in this order: truces, forces, talks, sanctions tied to it. */
const IN_ARENA = ['ceasefire', 'deployment', 'talks', 'sanctions'] as const;

export const InstrumentsOfArena = ({
  desk,
  onOpen,
  arena,
}: InstrumentsProps & { readonly arena: number }) => {
  const there = instrumentsOf(desk.world, desk.shown, desk.cast.self).filter(
    (thing) =>
      'arena' in thing.one &&
      thing.one.arena === arena &&
      (thing.isInForce || thing.kind === 'ceasefire' || thing.kind === 'talks'),
  );
  return (
    <List
      desk={desk}
      onOpen={onOpen}
      things={IN_ARENA.flatMap((kind) => there.filter((thing) => thing.kind === kind))}
    />
  );
};

import type { GameState, Observation, World } from '../../engine/index.ts';
import {
  arenaAt,
  arenaName,
  capital,
  channelName,
  dayOfTurn,
  deploymentNote,
  pledgeText,
  powerName,
  trackName,
  treatyName,
  type Words,
} from '../../view/index.ts';
import { INSTRUMENTS, type Instrument, instrumentKey, instrumentsOf } from '../instruments.ts';
import { Sign } from '../Sign.tsx';
import { t } from '../text.ts';
import { Name } from './Name.tsx';

/** An instrument as a line of text that needs nothing around it. */
const lineOf = (world: World, words: Words, { kind, one }: Instrument): string => {
  const power = (at: number): string => powerName(words, world.powers[at] ?? '');
  const arena = (at: number): string => arenaName(words, world.arenas[at] ?? null);
  switch (kind) {
    case 'sanctions':
      return t('instrument.sanctions', {
        from: power(one.from),
        to: power(one.to),
        executive: one.executive,
        legislated: one.legislated,
        over: arena(one.arena) === power(one.to) ? 'none' : arena(one.arena),
        linked: one.linked ? 'yes' : 'no',
      });
    case 'staff':
      return t('instrument.mission', {
        sender: power(one.sender),
        host: power(one.host),
        staff: one.staff,
        start: one.staffAtStart,
        capped: one.ceiling === null ? 'no' : 'yes',
        ceiling: one.ceiling ?? 0,
        consulates: one.consulates,
        shut: one.consulatesShut,
        seized: one.propertySeized ? 'yes' : 'no',
      });
    case 'channel':
      return t('instrument.channel', {
        a: power(one.a),
        b: power(one.b),
        channel: channelName(words, one.channel),
        open: one.open ? 'yes' : 'no',
      });
    case 'talks':
      return t('instrument.track', {
        track: trackName(words, one.id),
        status: one.status,
        progress: Math.round(one.progress / 10),
      });
    case 'treaty':
      return t('instrument.treaty', {
        treaty: treatyName(words, one.id),
        status: one.status === 'in-force' ? 'active' : one.status,
      });
    case 'commitment':
      return t('instrument.commitment', {
        by: power(one.by),
        to: power(one.to),
        pledge: pledgeText(words, one),
        restrained: one.pledge.kind === 'restraint' ? 'yes' : 'no',
        due: dayOfTurn(world, one.due) ?? 'end',
      });
    case 'deployment':
      return t('instrument.deployment', {
        by: power(one.by),
        at: arenaAt(words, world.arenas[one.arena] ?? null),
        size: one.size,
        note: deploymentNote(words, world.powers[one.by] ?? '', world.arenas[one.arena] ?? '') || 'none',
      });
    case 'ceasefire':
      return t('instrument.ceasefire', {
        arena: arena(one.arena),
        status: one.status === 'in-force' ? 'active' : one.status,
        weeks: one.weeks,
        monitored: one.monitored ? 'yes' : 'no',
      });
  }
};

interface InstrumentsProps {
  readonly world: World;
  readonly view: GameState | Observation;
  readonly self: string | null;
  readonly words: Words;
  readonly highlight: string | null;
  readonly onSelect: ((key: string | null) => void) | undefined;
}

/** The instruments in force by kind, a line each, which opens the card of the instrument. */
export const Instruments = ({ world, view, self, words, highlight, onSelect }: InstrumentsProps) => {
  const things = instrumentsOf(world, view, self).filter(({ isInForce }) => isInForce);
  return (
    <section className="text-instruments" aria-labelledby="text-instruments">
      <h2 id="text-instruments">{t('board.instruments')}</h2>
      <div className="text-kinds">
        {INSTRUMENTS.map((kind) => {
          const some = things.filter((thing) => thing.kind === kind);
          return some.length === 0 ? null : (
            <section key={kind} aria-labelledby={`text-${kind}`}>
              <h3 id={`text-${kind}`}>
                <Sign kind={kind} />
                {t(`board.instruments.${kind}`)}
              </h3>
              <ul>
                {some.map((thing) => {
                  const line = capital(lineOf(world, words, thing));
                  return (
                    <li key={line}>
                      <Name
                        name={line}
                        of={instrumentKey(thing.id)}
                        highlight={highlight}
                        onSelect={onSelect}
                      />
                    </li>
                  );
                })}
              </ul>
            </section>
          );
        })}
      </div>
    </section>
  );
};

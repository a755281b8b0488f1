import type { ReactNode } from 'react';
import { misreadOdds } from '../../engine/index.ts';
import { arenaName, capital, channelName, choice, powerName, trackName, treatyName } from '../words/index.ts';
import type { Desk } from './desk.ts';
import { shownIndex } from './desk.ts';
import { Explain } from './Explain.tsx';
import { ceasefireNotes, deploymentNotes, sanctionsNotes, trackNotes, treatyNotes } from './notes.ts';
import { promiseText, whenOf } from './promises.ts';
import { t } from './text.ts';

interface Line {
  readonly key: string;
  readonly content: ReactNode;
}

const List = ({ lines }: { readonly lines: readonly Line[] }) =>
  lines.length === 0 ? (
    <p className="quiet">{t('instruments.none')}</p>
  ) : (
    <ul className="instruments">
      {lines.map((line) => (
        <li key={line.key}>{line.content}</li>
      ))}
    </ul>
  );

const isPair = (one: number, other: number, a: number, b: number): boolean =>
  (one === a && other === b) || (one === b && other === a);

/** North Korea is a power and an arena: it need not be named twice. */
const isNamesake = ({ words, world }: Desk, power: number, arena: number): boolean =>
  powerName(words, world.powers[power] ?? '') === arenaName(words, world.arenas[arena] ?? null);

/** A line, and under it what the rules make of it. */
const Noted = ({ children, notes }: { readonly children: ReactNode; readonly notes: readonly string[] }) => (
  <>
    {children}
    {notes.length === 0 ? null : <span className="quiet instrument-note">{notes.join(' ')}</span>}
  </>
);

/** A sanctions regime in a line, wherever it is listed. */
const sanctionsText = (desk: Desk, one: Desk['shown']['instruments']['sanctions'][number]): string => {
  const { words, world } = desk;
  return capital(
    t('instrument.sanctions', {
      from: powerName(words, world.powers[one.from] ?? ''),
      to: powerName(words, world.powers[one.to] ?? ''),
      arena: arenaName(words, world.arenas[one.arena] ?? null),
      over: isNamesake(desk, one.to, one.arena) ? 'none' : 'some',
      executive: one.executive,
      legislated: one.legislated,
      adapted: Math.round((one.adapted * 100) / 1024),
    }),
  );
};

/** A talks track with what makes it last. */
const TrackLine = ({
  desk,
  track,
}: {
  readonly desk: Desk;
  readonly track: Desk['shown']['instruments']['tracks'][number];
}) => (
  <Noted notes={trackNotes(desk, track)}>
    {capital(
      t('instrument.track', {
        track: trackName(desk.words, track.id),
        status: track.status,
        progress: shownIndex(track.progress),
      }),
    )}
  </Noted>
);

/** Everything that lies between two powers, with its state. */
export const InstrumentsOfPair = ({
  desk,
  a,
  b,
}: {
  readonly desk: Desk;
  readonly a: number;
  readonly b: number;
}) => {
  const { shown, words, world, books } = desk;
  const { sanctions, missions, channels, tracks, treaties, commitments } = shown.instruments;
  const code = (index: number) => world.powers[index] ?? '';
  const name = (index: number) => powerName(words, code(index));
  const lines: Line[] = [
    ...sanctions
      .filter((one) => isPair(one.from, one.to, a, b) && one.executive + one.legislated > 0)
      .map((one) => ({
        key: `sanctions ${one.from} ${one.arena}`,
        content: (
          <Noted notes={sanctionsNotes(desk, one)}>
            <Explain
              books={books}
              number={{ quantity: 'sanctions', a: code(one.from), b: code(one.to) }}
              value={one.executive + one.legislated}
            >
              {sanctionsText(desk, one)}
            </Explain>
          </Noted>
        ),
      })),
    ...missions
      .filter((one) => isPair(one.host, one.sender, a, b))
      .map((one) => ({
        key: `mission ${one.host}`,
        content: (
          <Explain
            books={books}
            number={{ quantity: 'staff', a: code(one.sender), b: code(one.host) }}
            value={one.staff}
          >
            {capital(
              t('instrument.mission', {
                sender: name(one.sender),
                host: name(one.host),
                staff: one.staff,
                ceiling: one.ceiling ?? 0,
                consulates: one.consulates,
                shut: one.consulatesShut,
                seized: String(one.propertySeized),
              }),
            )}
          </Explain>
        ),
      })),
    ...channels
      .filter((one) => isPair(one.a, one.b, a, b))
      .map((one) => ({
        key: `channel ${one.channel}`,
        content: capital(
          t('instrument.channel', {
            channel: channelName(words, one.channel),
            is: one.open ? 'open' : 'shut',
          }),
        ),
      })),
    ...tracks
      .filter((one) => isPair(one.a, one.b, a, b))
      .map((one) => ({
        key: `track ${one.id}`,
        content: <TrackLine desk={desk} track={one} />,
      })),
    ...treaties
      .filter((one) => one.parties.includes(a) && one.parties.includes(b))
      .map((one) => ({
        key: `treaty ${one.id}`,
        content: (
          <Noted notes={treatyNotes(desk, one, a, b)}>
            {capital(
              t('instrument.treaty', { treaty: treatyName(words, one.id), status: choice(one.status) }),
            )}
          </Noted>
        ),
      })),
    ...commitments
      .filter((one) => isPair(one.by, one.to, a, b))
      .map((one) => ({
        key: `commitment ${one.id}`,
        content: capital(
          t('instrument.commitment', {
            by: name(one.by),
            to: name(one.to),
            promise: promiseText(desk, one),
            status: one.status,
            when: whenOf(desk, one),
            audience: one.audience,
          }),
        ),
      })),
  ];
  return (
    <section>
      <h3>{t('instruments')}</h3>
      <List lines={lines} />
      {world.played.includes(a) && world.played.includes(b) ? (
        <p className="quiet">
          {t('pair.accident', { odds: Math.round((misreadOdds(world, shown, a, b) * 100) / 1024) })}
        </p>
      ) : null}
    </section>
  );
};

/** What stands in an arena: truces, forces, talks, sanctions tied to it. */
export const InstrumentsOfArena = ({ desk, arena }: { readonly desk: Desk; readonly arena: number }) => {
  const { shown, words, world } = desk;
  const { ceasefires, deployments, tracks, sanctions } = shown.instruments;
  const name = (index: number) => powerName(words, world.powers[index] ?? '');
  const lines: Line[] = [
    ...ceasefires
      .filter((one) => one.arena === arena)
      .map((one) => ({
        key: 'ceasefire',
        content: (
          <Noted notes={ceasefireNotes(desk, one)}>
            {t('instrument.ceasefire', {
              status: choice(one.status),
              weeks: one.weeks,
              monitored: String(one.monitored),
              guarantors: one.guarantors.length === 0 ? '' : words.list(one.guarantors.map(name)),
              count: one.guarantors.length,
            })}
          </Noted>
        ),
      })),
    ...deployments
      .filter((one) => one.arena === arena && one.size > 0)
      .map((one) => ({
        key: `deployment ${one.by}`,
        content: (
          <Noted notes={deploymentNotes(desk, one)}>
            {capital(t('instrument.deployment', { by: name(one.by), size: one.size }))}
          </Noted>
        ),
      })),
    ...tracks
      .filter((one) => one.arena === arena)
      .map((one) => ({
        key: `track ${one.id}`,
        content: <TrackLine desk={desk} track={one} />,
      })),
    ...sanctions
      .filter((one) => one.arena === arena && one.executive + one.legislated > 0)
      .map((one) => ({
        key: `sanctions ${one.from} ${one.to}`,
        content: <Noted notes={sanctionsNotes(desk, one)}>{sanctionsText(desk, one)}</Noted>,
      })),
  ];
  return (
    <section>
      <h3>{t('instruments')}</h3>
      <List lines={lines} />
    </section>
  );
};

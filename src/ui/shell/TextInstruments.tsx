import type { GameState, Observation, World } from '../../engine/index.ts';
import { t } from '../text.ts';
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
} from '../words/index.ts';

/** Every instrument in force as a line of text. */
export const instrumentLines = (
  world: World,
  view: GameState | Observation,
  words: Words,
): readonly string[] => {
  const power = (at: number): string => powerName(words, world.powers[at] ?? '');
  const arena = (at: number): string => arenaName(words, world.arenas[at] ?? null);
  const { sanctions, missions, channels, tracks, ceasefires, deployments, treaties, commitments } =
    view.instruments;
  const lines = [
    ...sanctions
      .filter((one) => one.executive + one.legislated > 0)
      .map((one) =>
        t('instrument.sanctions', {
          from: power(one.from),
          to: power(one.to),
          executive: one.executive,
          legislated: one.legislated,
          over: arena(one.arena) === power(one.to) ? 'none' : arena(one.arena),
          linked: one.linked ? 'yes' : 'no',
        }),
      ),
    ...missions.map((one) =>
      t('instrument.mission', {
        sender: power(one.sender),
        host: power(one.host),
        staff: one.staff,
        start: one.staffAtStart,
        capped: one.ceiling === null ? 'no' : 'yes',
        ceiling: one.ceiling ?? 0,
        consulates: one.consulates - one.consulatesShut,
        shut: one.consulatesShut,
        seized: one.propertySeized ? 'yes' : 'no',
      }),
    ),
    ...channels.map((one) =>
      t('instrument.channel', {
        a: power(one.a),
        b: power(one.b),
        channel: channelName(words, one.channel),
        open: one.open ? 'yes' : 'no',
      }),
    ),
    ...tracks
      .filter((one) => one.status !== 'closed')
      .map((one) =>
        t('instrument.track', {
          track: trackName(words, one.id),
          status: one.status,
          progress: Math.round(one.progress / 10),
        }),
      ),
    ...ceasefires
      .filter((one) => one.status !== 'none')
      .map((one) =>
        t('instrument.ceasefire', {
          arena: arena(one.arena),
          status: one.status === 'in-force' ? 'active' : one.status,
          weeks: one.weeks,
          monitored: one.monitored ? 'yes' : 'no',
        }),
      ),
    ...deployments
      .filter((one) => one.size > 0)
      .map((one) =>
        t('instrument.deployment', {
          by: power(one.by),
          at: arenaAt(words, world.arenas[one.arena] ?? null),
          size: one.size,
          note: deploymentNote(words, world.powers[one.by] ?? '', world.arenas[one.arena] ?? '') || 'none',
        }),
      ),
    ...treaties.map((one) =>
      t('instrument.treaty', {
        treaty: treatyName(words, one.id),
        status: one.status === 'in-force' ? 'active' : one.status,
      }),
    ),
    ...commitments
      .filter((one) => one.status === 'open')
      .map((one) =>
        t('instrument.commitment', {
          by: power(one.by),
          to: power(one.to),
          pledge: pledgeText(words, one),
          restrained: one.pledge.kind === 'restraint' ? 'yes' : 'no',
          due: dayOfTurn(world, one.due) ?? 'end',
        }),
      ),
  ];
  return lines.map(capital);
};

/** The instruments as a list. */
export const Instruments = ({
  world,
  view,
  words,
}: {
  world: World;
  view: GameState | Observation;
  words: Words;
}) => (
  <section className="text-instruments" aria-labelledby="text-instruments">
    <h2 id="text-instruments">{t('board.instruments')}</h2>
    <ul>
      {instrumentLines(world, view, words).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </section>
);

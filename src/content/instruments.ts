import { dayNumber } from '../engine/index.ts';
import type { ScenarioFile } from '../vocabulary/index.ts';
import type { Scope } from './conditions.ts';
import { checkDay } from './dates.ts';
import { checkPledge } from './effects.ts';
import type { Names, Placed } from './names.ts';
import { at, type Report } from './report.ts';
import { checkPowers } from './setting.ts';

const pairOf = (between: readonly [string, string]): string => [...between].sort().join(' and ');

/** What stands on the table at the start: names known, nothing there twice, numbers that fit each other. */
export const checkInstruments = (
  report: Report,
  names: Names,
  { value, place }: Placed<ScenarioFile>,
): void => {
  const { sanctions, missions, channels, tracks, ceasefires, deployments, treaties, commitments } =
    value.instruments;
  const here = at(place, 'instruments');

  report.unique(
    sanctions.map(({ from, to, arena }) => `${from} on ${to} over ${arena}`),
    'sanctions of',
    (i) => at(here, 'sanctions', i),
  );
  for (const [i, { from, to, arena }] of sanctions.entries()) {
    checkPowers(report, names, at(here, 'sanctions', i), ['from', 'to'], [from, to]);
    report.known(at(here, 'sanctions', i, 'arena'), 'arenas', arena, names.arenas);
  }

  report.unique(
    missions.map(({ host, sender }) => `${sender} in ${host}`),
    'mission of',
    (i) => at(here, 'missions', i),
  );
  for (const [i, mission] of missions.entries()) {
    const spot = at(here, 'missions', i);
    checkPowers(report, names, spot, ['host', 'sender'], [mission.host, mission.sender]);
    if (mission.ceiling !== null && mission.staff > mission.ceiling)
      report.add(
        at(spot, 'staff'),
        'range',
        `${mission.staff} staff, above the ceiling of ${mission.ceiling}`,
        'lower the staff',
      );
  }

  report.unique(
    channels.map(({ between, channel }) => `${channel} of ${pairOf(between)}`),
    'channel',
    (i) => at(here, 'channels', i),
  );
  for (const [i, { between }] of channels.entries())
    checkPowers(report, names, at(here, 'channels', i, 'between'), [0, 1], between);

  report.unique(
    tracks.map((track) => track.id),
    'track',
    (i) => at(here, 'tracks', i, 'id'),
  );
  for (const [i, track] of tracks.entries()) {
    const spot = at(here, 'tracks', i);
    checkPowers(report, names, at(spot, 'between'), [0, 1], track.between);
    if (track.arena !== null) report.known(at(spot, 'arena'), 'arenas', track.arena, names.arenas);
    if (track.thresholds.some((threshold, k) => k > 0 && threshold <= (track.thresholds[k - 1] ?? 0)))
      report.add(at(spot, 'thresholds'), 'order', 'thresholds rise from one to the next', 'sort them');
  }

  report.unique(
    ceasefires.map((ceasefire) => ceasefire.arena),
    'ceasefire in',
    (i) => at(here, 'ceasefires', i, 'arena'),
  );
  for (const [i, ceasefire] of ceasefires.entries()) {
    report.known(at(here, 'ceasefires', i, 'arena'), 'arenas', ceasefire.arena, names.arenas);
    for (const key of ['parties', 'guarantors'] as const) {
      report.unique(ceasefire[key], 'power', (k) => at(here, 'ceasefires', i, key, k));
      for (const [k, code] of ceasefire[key].entries())
        report.known(at(here, 'ceasefires', i, key, k), 'powers', code, names.powers);
    }
  }

  report.unique(
    deployments.map(({ by, arena }) => `${by} in ${arena}`),
    'deployment of',
    (i) => at(here, 'deployments', i),
  );
  for (const [i, { by, arena }] of deployments.entries()) {
    report.known(at(here, 'deployments', i, 'by'), 'powers', by, names.powers);
    report.known(at(here, 'deployments', i, 'arena'), 'arenas', arena, names.arenas);
  }

  report.unique(
    treaties.map((treaty) => treaty.id),
    'treaty',
    (i) => at(here, 'treaties', i, 'id'),
  );
  for (const [i, treaty] of treaties.entries()) {
    if (treaty.expires !== null) {
      const spot = at(here, 'treaties', i, 'expires');
      const day = checkDay(report, spot, treaty.expires);
      if (day !== null && treaty.status !== 'ended' && day < dayNumber(value.start))
        report.add(
          spot,
          'date',
          `${treaty.status}, and yet expired ${treaty.expires}, before the start`,
          'make it "ended", or move the day',
        );
    }
    report.unique(treaty.parties, 'party', (k) => at(here, 'treaties', i, 'parties', k));
    for (const [k, code] of treaty.parties.entries())
      report.known(at(here, 'treaties', i, 'parties', k), 'powers', code, names.powers);
  }

  const scope: Scope = {
    names,
    report,
    absent: new Map([['*', 'a promise names its arena']]),
    ownBudgetsOnly: false,
  };
  for (const [i, commitment] of commitments.entries()) {
    const spot = at(here, 'commitments', i);
    checkPowers(report, names, spot, ['by', 'to'], [commitment.by, commitment.to]);
    checkPledge(scope, at(spot, 'pledge'), commitment.pledge);
    if (commitment.due > names.turns)
      report.add(
        at(spot, 'due'),
        'range',
        `due in turn ${commitment.due}`,
        `the game has ${names.turns} turns`,
      );
  }
};

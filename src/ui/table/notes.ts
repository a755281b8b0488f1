import type { Ceasefire, Commitment, Deployment, Sanctions, Track, Treaty } from '../../engine/index.ts';
import {
  bindingTreaties,
  biting,
  breakOdds,
  fatigueOf,
  isHeld,
  isReliefPaid,
  LAPSE,
  menace,
  pressureOf,
  senderCost,
  treatiesAtRisk,
} from '../../engine/index.ts';
import { arenaName, capital, longDate, powerName, treatyName } from '../../view/index.ts';
import type { Instrument } from '../instruments.ts';
import type { Desk } from './desk.ts';
import { shownIndex } from './desk.ts';
import { t } from './text.ts';

/** Odds of 1024 in per cent. */
const perCent = (odds: number): number => Math.round((odds * 100) / 1024);

/** Steps of 1024 parts, to a tenth. */
const steps = (parts: number): string => (parts / 1024).toFixed(1);

const isParty = ({ world }: Desk, arena: number, power: number): boolean =>
  world.parties[arena]?.includes(power) ?? false;

/** What still bites of a regime and what it is worth in bargaining, what it costs, whether it tires, what it is tied to. */
const sanctionsNotes = (desk: Desk, one: Sanctions): readonly string[] => {
  const { world, shown, words } = desk;
  const from = powerName(words, world.powers[one.from] ?? '');
  const trust = shown.reputation.trust[one.to * world.powers.length + one.from] ?? 0;
  const lever = Math.abs(pressureOf(world, shown, one));
  const cost = senderCost(world, one);
  const tires = perCent(fatigueOf(world, one));
  return [
    t('note.sanctions.leverage', {
      bite: steps(biting(one)),
      lever: lever === 0 ? 'none' : 'some',
      weight: steps(lever),
      law: one.legislated > 0 ? 'yes' : 'no',
      trust: trust < 500 ? shownIndex(trust) : -1,
      side: isParty(desk, one.arena, one.from) ? 'party' : 'ally',
    }),
    ...(cost > 0 ? [t('note.sanctions.cost', { from, cost: (cost / 10).toFixed(1) })] : []),
    ...(tires > 0 ? [t('note.sanctions.tires', { odds: tires })] : []),
    ...(one.linked ? [t('note.sanctions.linked', { met: String(isReliefPaid(shown, one)) })] : []),
  ];
};

/** How the powers that quarrel here read these forces, and why (R2.10): the played ones, as they are who decide. */
const deploymentNotes = (desk: Desk, one: Deployment): readonly string[] => {
  const { world, shown, words } = desk;
  const n = world.powers.length;
  return world.played.flatMap((reader) => {
    if (reader === one.by || (world.signs[one.arena * n * n + one.by * n + reader] ?? 0) !== -1) return [];
    const { deployments, treaties } = shown.instruments;
    const facing = deployments.find((d) => d.by === reader && d.arena === one.arena)?.size ?? 0;
    const plain = one.size * world.model.value['deployment.flow'];
    const trust = shown.reputation.trust[reader * n + one.by] ?? 0;
    const read = plain === 0 ? 100 : Math.round((menace(world, shown, one, reader) * 100) / plain);
    return [
      t('note.deployment', {
        reader: capital(powerName(words, world.powers[reader] ?? '')),
        matched: Math.min(facing, one.size),
        beyond: Math.max(0, one.size - facing),
        trust: shownIndex(trust),
        read,
        treaty: String(bindingTreaties(treaties, one.by, reader) > 0),
      }),
    ];
  });
};

/** When a treaty ends, what it does, and what its fall would put in doubt (R6.15, R6.16, R9.4). */
const treatyNotes = (desk: Desk, one: Treaty): readonly string[] => {
  const { world, shown, words } = desk;
  const { value } = world.model;
  const risk = treatiesAtRisk(shown.instruments.treaties, one);
  const expires = world.scenario.file.instruments.treaties.find(({ id }) => id === one.id)?.expires ?? null;
  return [
    ...(expires === null || one.status === 'ended'
      ? []
      : [t('note.treaty.expires', { date: longDate(expires) })]),
    ...(one.status === 'in-force' && world.played.every((power) => one.parties.includes(power))
      ? [t('note.treaty.calms', { less: 100 - perCent(value['incident.treaty']) })]
      : []),
    ...((one.status === 'in-force' || one.status === 'disputed') && risk.length > 0
      ? [
          t('note.treaty.risk', {
            treaties: words.list(risk.map((other) => treatyName(words, other.id))),
            odds: perCent(value['treaty.contagion']),
          }),
        ]
      : []),
  ];
};

/** Whether a settlement holds or fades (R5.7). */
const trackNotes = (desk: Desk, one: Track): readonly string[] => {
  if (one.status !== 'agreed') return [];
  const { world, shown, words } = desk;
  if (isHeld(shown, one))
    return [t('note.track.holds', { how: one.level === 'leaders' ? 'signed' : 'stood' })];
  const decay = world.model.value['track.decay'];
  if (decay <= 0) return [];
  return [
    t('note.track.fades', {
      progress: shownIndex(one.progress),
      weeks: Math.max(1, Math.ceil((one.progress - LAPSE) / decay)),
      arena: arenaName(words, world.arenas[one.arena ?? -1] ?? null),
      truce: one.arena === null ? 'no' : 'yes',
    }),
  ];
};

/** How likely a truce is to break, in words and in number, and what would make it last (R6.13). */
const ceasefireNotes = (desk: Desk, one: Ceasefire): readonly string[] => {
  if (one.status !== 'in-force') return [];
  const odds = perCent(breakOdds(desk.world, desk.shown, one));
  return [
    t('note.ceasefire', {
      odds,
      how: odds >= 30 ? 'fragile' : odds >= 15 ? 'shaky' : odds >= 7 ? 'fair' : 'firm',
      lacks:
        one.guarantors.length === 0
          ? one.monitored
            ? 'guarantors'
            : 'both'
          : one.monitored
            ? 'none'
            : 'monitors',
    }),
  ];
};

/** What the rules make of an instrument as it stands: a sentence each, wherever it is listed. */
export const notesOf = (desk: Desk, thing: Instrument): readonly string[] => {
  switch (thing.kind) {
    case 'sanctions':
      return sanctionsNotes(desk, thing.one);
    case 'talks':
      return trackNotes(desk, thing.one);
    case 'treaty':
      return treatyNotes(desk, thing.one);
    case 'deployment':
      return deploymentNotes(desk, thing.one);
    case 'ceasefire':
      return ceasefireNotes(desk, thing.one);
    case 'staff':
    case 'channel':
    case 'commitment':
      return [];
  }
};

/** What lies ahead of talks: who holds them, and where they stick. */
const stretch = ({ level, status, thresholds: [next] }: Track): readonly string[] =>
  status === 'agreed' || status === 'closed'
    ? []
    : [
        t('note.track.level', { level }),
        status === 'stalled'
          ? t('note.track.stuck')
          : t('note.track.next', { left: next === undefined ? 'none' : 'some', next: shownIndex(next ?? 0) }),
      ];

const given = ({ made }: Commitment): string => t('note.commitment.made', { turn: made });

/** Further facts of an instrument, for its own card. */
export const factsOf = ({ world, words }: Desk, thing: Instrument): readonly string[] => {
  const names = (powers: readonly number[]): string =>
    words.list(powers.map((power) => powerName(words, world.powers[power] ?? '')));
  switch (thing.kind) {
    case 'staff':
      return [t('note.mission.start', { staff: thing.one.staffAtStart })];
    case 'talks':
      return stretch(thing.one);
    case 'treaty':
      return thing.one.parties.length > 2
        ? [t('note.treaty.parties', { parties: names(thing.one.parties) })]
        : [];
    case 'commitment':
      return [given(thing.one)];
    case 'ceasefire':
      return thing.one.status === 'none'
        ? []
        : [t('note.ceasefire.parties', { parties: names(thing.one.parties) })];
    case 'sanctions':
    case 'channel':
    case 'deployment':
      return [];
  }
};

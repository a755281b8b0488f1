import lands from '../../assets/map/lands.json' with { type: 'json' };
import type { ScenarioFile } from '../vocabulary/index.ts';
import { checkCondition, checkQuantity } from './conditions.ts';
import { checkDay } from './dates.ts';
import { inside, type Report, type Spot } from './report.ts';
import { checkPowers, type Scope } from './scope.ts';
import type { KnownNames, Placed } from './types.ts';

/** Codes whose land the map can tint. */
const LANDS: ReadonlySet<string> = new Set(lands);

const checkKeys = (
  report: Report,
  place: Spot,
  what: string,
  record: object,
  known: ReadonlySet<string>,
): void => {
  for (const key of Object.keys(record)) report.known(inside(place, key), what, key, known);
};

const checkPresence = (
  report: Report,
  names: KnownNames,
  { value: setting, place }: Placed<ScenarioFile>,
): void => {
  const codes = setting.powers.map((power) => power.code);
  report.unique(codes, 'power', (i) => inside(place, 'powers', i, 'code'));
  if (names.played.size !== 2)
    report.add(
      inside(place, 'powers'),
      'played',
      `two powers are played, and here ${names.played.size} are`,
      'set "played" to true for two of them',
    );
  for (const [i, power] of setting.powers.entries()) {
    if (!LANDS.has(power.code))
      report.warn(
        inside(place, 'powers', i, 'code'),
        'no-land',
        `the map has no land of "${power.code}": players see its name and its threads at its capital, and no country tinted`,
        'it plays like any other; a country that is on the map has its code of ISO 3166 alpha-3',
      );
    const affinity = inside(place, 'powers', i, 'affinity');
    checkKeys(report, affinity, 'powers', power.affinity, names.powers);
    const sum = Object.values(power.affinity).reduce((total, share) => total + share, 0);
    if (sum > 1024)
      report.add(affinity, 'range', `the shares add up to ${sum}, more than 1024`, 'lower some of them');
    if (Object.hasOwn(power.affinity, power.code))
      report.add(inside(affinity, power.code), 'pair', 'a power has no share in itself', 'take this out');
  }
  const bodies = inside(place, 'bodies');
  report.unique(
    setting.bodies.map((body) => body.code),
    'body',
    (i) => inside(bodies, i, 'code'),
  );
  for (const [i, body] of setting.bodies.entries()) {
    for (const [k, member] of body.members.entries())
      report.known(inside(bodies, i, 'members', k), 'powers', member, names.powers);
    report.unique(body.members, 'member', (k) => inside(bodies, i, 'members', k));
    if (report.known(inside(bodies, i, 'leader'), 'powers', body.leader, names.powers))
      report.known(
        inside(bodies, i, 'leader'),
        `members of ${body.code}`,
        body.leader,
        new Set(body.members),
      );
  }
  const relations = setting.relations.map(({ from, to }) => `${from} toward ${to}`);
  report.unique(relations, 'relation', (i) => inside(place, 'relations', i));
  for (const [i, { from, to }] of setting.relations.entries())
    checkPowers({ report, names }, inside(place, 'relations', i), ['from', 'to'], [from, to]);
};

const checkArenas = (
  report: Report,
  names: KnownNames,
  { value: setting, place }: Placed<ScenarioFile>,
): void => {
  const all = inside(place, 'arenas');
  report.unique(
    setting.arenas.map((arena) => arena.id),
    'arena',
    (i) => inside(all, i, 'id'),
  );
  for (const [i, arena] of setting.arenas.entries()) {
    const here = inside(all, i);
    checkPowers({ report, names }, inside(here, 'parties'), [0, 1], arena.parties);
    for (const [k, owner] of arena.owners.entries())
      report.known(inside(here, 'owners', k), 'powers', owner, names.powers);
    checkKeys(report, inside(here, 'stakes'), 'powers', arena.stakes, names.powers);
    checkKeys(report, inside(here, 'zones'), 'parties of the arena', arena.zones, new Set(arena.parties));
    for (const [code, [low, high]] of Object.entries(arena.zones))
      if (low >= high)
        report.add(
          inside(here, 'zones', code),
          'range',
          `the zone runs from ${low} to ${high}`,
          'write the lower end first',
        );
    const pairs = arena.signs.map(({ between }) => [...between].sort().join(' and '));
    report.unique(pairs, 'sign of', (k) => inside(here, 'signs', k));
    for (const [k, { between }] of arena.signs.entries())
      checkPowers({ report, names }, inside(here, 'signs', k, 'between'), [0, 1], between);
  }
};

const checkAims = (
  report: Report,
  names: KnownNames,
  { value: setting, place }: Placed<ScenarioFile>,
): void => {
  const absent = new Map([
    ['target', 'an aim has no target'],
    ['*', 'an aim names its arena'],
  ]);
  const scope: Scope = { names, report, absent, ownBudgetsOnly: false };
  const zoneOf = (arena: string, power: string): boolean =>
    setting.arenas.some((candidate) => candidate.id === arena && Object.hasOwn(candidate.zones, power));
  const needsZone = (spot: Spot, arena: string, power: string): void => {
    if (report.known(spot, 'arenas', arena, names.arenas) && !zoneOf(arena, power))
      report.add(
        spot,
        'zone',
        `${power} has no acceptable zone in "${arena}"`,
        `add it to the arena's "zones"`,
      );
  };
  for (const key of ['objectives', 'instructions'] as const) {
    checkKeys(report, inside(place, key), 'played powers', setting[key], names.played);
    for (const power of names.played)
      if (!Object.hasOwn(setting[key], power))
        report.add(
          inside(place, key, power),
          'missing',
          `${power} is played and has no ${key}`,
          `add "${power}"`,
        );
  }
  for (const [power, objectives] of Object.entries(setting.objectives)) {
    const here = inside(place, 'objectives', power);
    report.unique(
      objectives.map((objective) => objective.id),
      'objective',
      (i) => inside(here, i, 'id'),
    );
    for (const [i, { measure }] of objectives.entries()) {
      const spot = inside(here, i, 'measure');
      if (measure.type === 'quantity') {
        checkQuantity(scope, inside(spot, 'quantity'), measure.quantity);
        if (measure.zero === measure.full)
          report.add(
            inside(spot, 'full'),
            'range',
            `"zero" and "full" are both ${measure.full}`,
            'set them apart',
          );
      }
      if (measure.type === 'zone') needsZone(inside(spot, 'arena'), measure.arena, power);
      if (measure.type === 'condition') checkCondition(scope, inside(spot, 'condition'), measure.condition);
    }
  }
  for (const [power, instructions] of Object.entries(setting.instructions)) {
    const here = inside(place, 'instructions', power);
    const objectives = new Set((setting.objectives[power] ?? []).map((objective) => objective.id));
    report.unique(
      instructions.map((instruction) => instruction.id),
      'instruction',
      (i) => inside(here, i, 'id'),
    );
    for (const [i, instruction] of instructions.entries()) {
      checkKeys(
        report,
        inside(here, i, 'weights'),
        `objectives of ${power}`,
        instruction.weights,
        objectives,
      );
      for (const [arena, [low, high]] of Object.entries(instruction.zones)) {
        const spot = inside(here, i, 'zones', arena);
        needsZone(spot, arena, power);
        const zone = setting.arenas.find((candidate) => candidate.id === arena)?.zones[power];
        if (zone !== undefined && zone[0] + low >= zone[1] + high)
          report.add(
            spot,
            'range',
            `shifts the zone to ${zone[0] + low} … ${zone[1] + high}`,
            'keep the lower end lower',
          );
      }
      report.unique(
        instruction.redLines.map((line) => line.id),
        'red line',
        (k) => inside(here, i, 'redLines', k, 'id'),
      );
      for (const [k, line] of instruction.redLines.entries())
        checkCondition(scope, inside(here, i, 'redLines', k, 'condition'), line.condition);
    }
  }
};

/** Everything in `scenario.json` that a schema can't see, instruments apart. */
export const checkScenarioFile = (report: Report, names: KnownNames, draft: Placed<ScenarioFile>): void => {
  const { value: setting, place } = draft;
  checkDay(report, inside(place, 'start'), setting.start);
  report.unique(
    setting.sources.map((source) => source.id),
    'source',
    (i) => inside(place, 'sources', i, 'id'),
  );
  checkPresence(report, names, draft);
  checkArenas(report, names, draft);
  checkAims(report, names, draft);
};

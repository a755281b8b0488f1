import { z } from 'zod';
import type { EffectOf } from '../../vocabulary/index.ts';
import { type CardCast, powerFor } from '../cast.ts';
import { lacksPower } from '../lacks.ts';
import { addState, mayBe, type Possibilities, widen } from '../possibilities.ts';
import { inside } from '../report.ts';
import { checkAmount, checkGiven, checkPair, checkPowers, checkTwo } from '../scope.ts';
import { between, inRange, listOf } from '../state-ranges.ts';
import { codesOf, type InstrumentCheck, UNNAMED, unless } from './check.ts';

const missionKey = (host: string, sender: string, what: string): string =>
  `the mission of ${sender} in ${host} (${what})`;

export const staffKey = (host: string, sender: string): string => missionKey(host, sender, 'staff');

/** What each test asks of which part of a mission, and how that is where there is no mission. */
const TESTED = {
  capped: ['ceiling', 'capped', 'none'],
  uncapped: ['ceiling', 'uncapped', 'none'],
  'consulate-open': ['consulate open', 'yes', 'no'],
  'consulate-shut': ['consulate shut', 'yes', 'no'],
  'property-seized': ['property seized', 'yes', 'no'],
} as const;

interface Between {
  readonly host: string;
  readonly sender: string;
}

const keyIn = (cast: CardCast, { host, sender }: Between, what: string): string =>
  missionKey(powerFor(cast, host), powerFor(cast, sender), what);

/** What each operation may lead to, of a mission that is there. */
const LEADS_TO: Readonly<
  Record<EffectOf<'mission'>['op'], (possible: Possibilities, key: (what: string) => string) => void>
> = {
  cap: (possible, key) => addState(possible, key('ceiling'), 'capped'),
  restore: (possible, key) => addState(possible, key('ceiling'), 'uncapped'),
  'close-consulate': (possible, key) => {
    if (!mayBe(possible, key('consulate open'), 'yes')) return;
    addState(possible, key('consulate open'), 'no');
    addState(possible, key('consulate shut'), 'yes');
  },
  'reopen-consulate': (possible, key) => {
    if (!mayBe(possible, key('consulate shut'), 'yes')) return;
    addState(possible, key('consulate open'), 'yes');
    addState(possible, key('consulate shut'), 'no');
  },
  'seize-property': (possible, key) => addState(possible, key('property seized'), 'yes'),
  'return-property': (possible, key) => addState(possible, key('property seized'), 'no'),
  expel: () => {},
};

export const mission: InstrumentCheck<'mission'> = {
  start: {
    unique: { what: 'mission of', wordOf: ({ host, sender }) => `${sender} in ${host}` },
    check: (table, place, { host, sender, staff, ceiling }) => {
      checkPowers(table, place, ['host', 'sender'], [host, sender]);
      if (ceiling !== null && staff > ceiling)
        table.report.add(
          inside(place, 'staff'),
          'range',
          `${staff} staff, above the ceiling of ${ceiling}`,
          'lower the staff',
        );
    },
    texts: () => [],
    reseated: (row) => row,
  },
  effect: {
    check: (scope, place, effect) => {
      checkTwo(scope, place, ['host', 'sender'], [effect.host, effect.sender]);
      checkAmount(scope, inside(place, 'count'), effect.count);
      if (effect.op === 'expel' || effect.op === 'cap') checkGiven(scope, place, 'count', effect);
    },
    fitted: (lacks, effect) => (lacksPower(lacks, effect.host, effect.sender) ? null : effect),
    grounds: (effect, cast) =>
      ['ceiling', 'consulate open', 'consulate shut'].map((what) => keyIn(cast, effect, what)),
    add: (possible, effect, cast) => {
      // Nothing can be done to a mission that is not there.
      if (possible.states.has(keyIn(cast, effect, 'ceiling')))
        LEADS_TO[effect.op](possible, (what) => keyIn(cast, effect, what));
    },
  },
  condition: {
    check: (scope, place, { host, sender }) => checkPair(scope, place, ['host', 'sender'], [host, sender]),
    fitted: (lacks, condition) => unless(lacksPower(lacks, condition.host, condition.sender), condition),
    demands: (condition, { cast, state }) => {
      const [what, wanted, start] = TESTED[condition.is];
      return state(keyIn(cast, condition, what), wanted, start);
    },
  },
  names: UNNAMED,
  possible: {
    states: ['yes', 'no', 'capped', 'uncapped'],
    atStart: (possible, rows) => {
      for (const row of rows) {
        const add = (what: string, state: string): void =>
          addState(possible, missionKey(row.host, row.sender, what), state);
        add('ceiling', row.ceiling === null ? 'uncapped' : 'capped');
        add('consulate open', row.consulates > 0 ? 'yes' : 'no');
        add('consulate shut', row.consulatesShut > 0 ? 'yes' : 'no');
        add('property seized', row.propertySeized ? 'yes' : 'no');
        widen(possible, staffKey(row.host, row.sender), row.staff);
      }
    },
    byRule: () => {},
  },
  state: {
    schema: ({ power }, rows) =>
      listOf(
        z.strictObject({
          ceiling: inRange('staff').nullable(),
          consulates: between(0, 18),
          consulatesShut: between(0, 18),
          host: power,
          propertySeized: z.boolean(),
          sender: power,
          staff: inRange('staff'),
          staffAtStart: inRange('staff'),
        }),
        rows.length,
      ),
    order: {
      found: ({ host, sender }, world) => codesOf(world, [host, sender]),
      wanted: ({ host, sender }) => `${host}-${sender}`,
    },
    check: () => {},
  },
};

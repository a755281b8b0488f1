import { z } from 'zod';
import type { EffectOf } from '../../vocabulary/index.ts';
import { addState, type Facts, mayBe, widen } from '../facts.ts';
import { type Cast, whoIn } from '../keys.ts';
import { lacksPower } from '../lacks.ts';
import { at } from '../report.ts';
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

const keyIn = (cast: Cast, { host, sender }: Between, what: string): string =>
  missionKey(whoIn(cast, host), whoIn(cast, sender), what);

/** What each operation may lead to, of a mission that is there. */
const LEADS_TO: Readonly<
  Record<EffectOf<'mission'>['op'], (facts: Facts, key: (what: string) => string) => void>
> = {
  cap: (facts, key) => addState(facts, key('ceiling'), 'capped'),
  restore: (facts, key) => addState(facts, key('ceiling'), 'uncapped'),
  'close-consulate': (facts, key) => {
    if (!mayBe(facts, key('consulate open'), 'yes')) return;
    addState(facts, key('consulate open'), 'no');
    addState(facts, key('consulate shut'), 'yes');
  },
  'reopen-consulate': (facts, key) => {
    if (!mayBe(facts, key('consulate shut'), 'yes')) return;
    addState(facts, key('consulate open'), 'yes');
    addState(facts, key('consulate shut'), 'no');
  },
  'seize-property': (facts, key) => addState(facts, key('property seized'), 'yes'),
  'return-property': (facts, key) => addState(facts, key('property seized'), 'no'),
  expel: () => {},
};

export const mission: InstrumentCheck<'mission'> = {
  start: {
    unique: { what: 'mission of', wordOf: ({ host, sender }) => `${sender} in ${host}` },
    check: (table, place, { host, sender, staff, ceiling }) => {
      checkPowers(table, place, ['host', 'sender'], [host, sender]);
      if (ceiling !== null && staff > ceiling)
        table.report.add(
          at(place, 'staff'),
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
      checkAmount(scope, at(place, 'count'), effect.count);
      if (effect.op === 'expel' || effect.op === 'cap') checkGiven(scope, place, 'count', effect);
    },
    fitted: (lacks, effect) => (lacksPower(lacks, effect.host, effect.sender) ? null : effect),
    grounds: (effect, cast) =>
      ['ceiling', 'consulate open', 'consulate shut'].map((what) => keyIn(cast, effect, what)),
    add: (facts, effect, cast) => {
      // Nothing can be done to a mission that is not there.
      if (facts.states.has(keyIn(cast, effect, 'ceiling')))
        LEADS_TO[effect.op](facts, (what) => keyIn(cast, effect, what));
    },
  },
  condition: {
    check: (scope, place, { host, sender }) => checkPair(scope, place, ['host', 'sender'], [host, sender]),
    fitted: (lacks, condition) => unless(lacksPower(lacks, condition.host, condition.sender), condition),
    limits: (condition, { cast, state }) => {
      const [what, wanted, start] = TESTED[condition.is];
      return state(keyIn(cast, condition, what), wanted, start);
    },
  },
  names: UNNAMED,
  facts: {
    states: ['yes', 'no', 'capped', 'uncapped'],
    atStart: (facts, rows) => {
      for (const row of rows) {
        const add = (what: string, state: string): void =>
          addState(facts, missionKey(row.host, row.sender, what), state);
        add('ceiling', row.ceiling === null ? 'uncapped' : 'capped');
        add('consulate open', row.consulates > 0 ? 'yes' : 'no');
        add('consulate shut', row.consulatesShut > 0 ? 'yes' : 'no');
        add('property seized', row.propertySeized ? 'yes' : 'no');
        widen(facts, staffKey(row.host, row.sender), row.staff);
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

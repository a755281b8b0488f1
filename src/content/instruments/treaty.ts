import { z } from 'zod';
import { dayNumber } from '../../engine/index.ts';
import { checkDay } from '../dates.ts';
import { addState, mayBe } from '../facts.ts';
import { at } from '../report.ts';
import { between, listOf, oneOf } from '../state-ranges.ts';
import { codesOf, type InstrumentCheck, unless } from './check.ts';

const treatyKey = (id: string): string => `the treaty "${id}"`;

export const treaty: InstrumentCheck<'treaty'> = {
  start: {
    unique: { what: 'treaty', key: 'id', wordOf: ({ id }) => id },
    check: ({ report, names, start }, place, { expires, parties, status }) => {
      if (expires !== null) {
        const day = checkDay(report, at(place, 'expires'), expires);
        if (day !== null && status !== 'ended' && day < dayNumber(start))
          report.add(
            at(place, 'expires'),
            'date',
            `${status}, and yet expired ${expires}, before the start`,
            'make it "ended", or move the day',
          );
      }
      report.unique(parties, 'party', (k) => at(place, 'parties', k));
      for (const [k, code] of parties.entries())
        report.known(at(place, 'parties', k), 'powers', code, names.powers);
    },
    texts: ({ id }) => [`treaty.${id}`],
    reseated: (row) => row,
  },
  effect: {
    check: ({ report, names }, place, effect) => {
      report.known(at(place, 'treaty'), 'treaties', effect.treaty, names.instruments.treaties);
    },
    fitted: (lacks, effect) => (lacks('treaties', effect.treaty) ? null : effect),
    grounds: () => [],
    add: (facts, effect) => addState(facts, treatyKey(effect.treaty), effect.to),
  },
  condition: {
    check: ({ report, names }, place, condition) => {
      report.known(at(place, 'treaty'), 'treaties', condition.treaty, names.instruments.treaties);
    },
    fitted: (lacks, condition) => unless(lacks('treaties', condition.treaty), condition),
    limits: (condition, { state }) => state(treatyKey(condition.treaty), condition.is, 'none'),
  },
  names: {
    here: ({ rows }) => rows.map(({ id }) => id),
    shared: (listed) => listed?.treaties ?? [],
  },
  facts: {
    states: ['none', 'in-force', 'disputed', 'suspended', 'ended'],
    atStart: (facts, rows) => {
      for (const { id, status } of rows) addState(facts, treatyKey(id), status);
    },
    byRule: (facts, rows, day) => {
      for (const { id, expires } of rows) {
        if (mayBe(facts, treatyKey(id), 'in-force') && rows.length > 1)
          addState(facts, treatyKey(id), 'disputed');
        if (expires !== null && dayNumber(expires) <= day + 7) addState(facts, treatyKey(id), 'ended');
      }
    },
  },
  state: {
    schema: ({ powers }, rows) =>
      listOf(
        z.strictObject({
          expires: between(-100_000, 100_000).nullable(),
          id: oneOf(rows.map(({ id }) => id)),
          parties: powers,
          status: z.enum(['in-force', 'disputed', 'suspended', 'ended']),
        }),
        rows.length,
      ),
    order: {
      found: ({ id, parties }, world) => `${id} ${codesOf(world, parties)}`,
      wanted: ({ id, parties }) => `${id} ${parties.join('-')}`,
    },
    check: () => {},
  },
};

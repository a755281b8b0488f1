import { z } from 'zod';
import { dayNumber } from '../../engine/index.ts';
import { checkDay } from '../dates.ts';
import { addState, mayBe } from '../possibilities.ts';
import { inside } from '../report.ts';
import { between, listOf, oneOf } from '../state-ranges.ts';
import { codesOf, type InstrumentCheck, unless } from './check.ts';

const treatyKey = (id: string): string => `the treaty "${id}"`;

export const treaty: InstrumentCheck<'treaty'> = {
  start: {
    unique: { what: 'treaty', key: 'id', wordOf: ({ id }) => id },
    check: ({ report, names, start }, place, { expires, parties, status }) => {
      if (expires !== null) {
        const day = checkDay(report, inside(place, 'expires'), expires);
        if (day !== null && status !== 'ended' && day < dayNumber(start))
          report.add(
            inside(place, 'expires'),
            'date',
            `${status}, and yet expired ${expires}, before the start`,
            'make it "ended", or move the day',
          );
      }
      report.unique(parties, 'party', (k) => inside(place, 'parties', k));
      for (const [k, code] of parties.entries())
        report.known(inside(place, 'parties', k), 'powers', code, names.powers);
    },
    texts: ({ id }) => [`treaty.${id}`],
    reseated: (row) => row,
  },
  effect: {
    check: ({ report, names }, place, effect) => {
      report.known(inside(place, 'treaty'), 'treaties', effect.treaty, names.instruments.treaties);
    },
    fitted: (lacks, effect) => (lacks('treaties', effect.treaty) ? null : effect),
    grounds: () => [],
    add: (possible, effect) => addState(possible, treatyKey(effect.treaty), effect.to),
  },
  condition: {
    check: ({ report, names }, place, condition) => {
      report.known(inside(place, 'treaty'), 'treaties', condition.treaty, names.instruments.treaties);
    },
    fitted: (lacks, condition) => unless(lacks('treaties', condition.treaty), condition),
    demands: (condition, { state }) => state(treatyKey(condition.treaty), condition.is, 'none'),
  },
  names: {
    here: ({ rows }) => rows.map(({ id }) => id),
    shared: (listed) => listed?.treaties ?? [],
  },
  possible: {
    states: ['none', 'in-force', 'disputed', 'suspended', 'ended'],
    atStart: (possible, rows) => {
      for (const { id, status } of rows) addState(possible, treatyKey(id), status);
    },
    byRule: (possible, rows, day) => {
      for (const { id, expires } of rows) {
        if (mayBe(possible, treatyKey(id), 'in-force') && rows.length > 1)
          addState(possible, treatyKey(id), 'disputed');
        if (expires !== null && dayNumber(expires) <= day + 7) addState(possible, treatyKey(id), 'ended');
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

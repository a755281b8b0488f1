import { z } from 'zod';
import { CHANNELS } from '../../vocabulary/index.ts';
import { powerFor } from '../cast.ts';
import { lacksPower } from '../lacks.ts';
import { addState } from '../possibilities.ts';
import { inside } from '../report.ts';
import { checkPair, checkPowers, checkTwo } from '../scope.ts';
import { type InstrumentCheck, UNNAMED, unless } from './check.ts';

const channelKey = (a: string, b: string, channel: string): string =>
  `the ${channel} channel of ${[a, b].sort().join(' and ')}`;

export const channel: InstrumentCheck<'channel'> = {
  start: {
    unique: {
      what: 'channel',
      wordOf: (row) => `${row.channel} of ${[...row.between].sort().join(' and ')}`,
    },
    check: (table, place, { between }) => checkPowers(table, inside(place, 'between'), [0, 1], between),
    texts: () => [],
    reseated: (row) => row,
  },
  effect: {
    check: (scope, place, { between }) => checkTwo(scope, inside(place, 'between'), [0, 1], between),
    fitted: (lacks, effect) => (lacksPower(lacks, ...effect.between) ? null : effect),
    grounds: () => [],
    add: (possible, effect, cast) => {
      const [a, b] = effect.between;
      const key = channelKey(powerFor(cast, a), powerFor(cast, b), effect.channel);
      addState(possible, key, effect.is, ...(possible.states.has(key) ? [] : ['shut']));
    },
  },
  condition: {
    check: (scope, place, { between }) => checkPair(scope, inside(place, 'between'), [0, 1], between),
    fitted: (lacks, condition) => unless(lacksPower(lacks, ...condition.between), condition),
    demands: (condition, { cast, state }) => {
      const [a, b] = condition.between;
      return state(channelKey(powerFor(cast, a), powerFor(cast, b), condition.channel), condition.is, 'shut');
    },
  },
  names: UNNAMED,
  possible: {
    states: ['open', 'shut'],
    atStart: (possible, rows) => {
      for (const row of rows)
        addState(possible, channelKey(...row.between, row.channel), row.open ? 'open' : 'shut');
    },
    byRule: () => {},
  },
  state: {
    schema: ({ count, power }) =>
      z
        .array(z.strictObject({ a: power, b: power, channel: z.enum(CHANNELS), open: z.boolean() }))
        .max(CHANNELS.length * count.powers * count.powers),
    order: null,
    check: () => {},
  },
};

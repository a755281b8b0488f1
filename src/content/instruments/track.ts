import { z } from 'zod';
import { addState, mayBe } from '../possibilities.ts';
import { inside } from '../report.ts';
import { checkAmount, checkGiven, checkPowers } from '../scope.ts';
import { between, INDEX, listOf, oneOf } from '../state-ranges.ts';
import { codesOf, type InstrumentCheck, unless } from './check.ts';

const trackKey = (id: string): string => `the track "${id}"`;

export const track: InstrumentCheck<'track'> = {
  start: {
    unique: { what: 'track', key: 'id', wordOf: ({ id }) => id },
    check: (table, place, row) => {
      checkPowers(table, inside(place, 'between'), [0, 1], row.between);
      if (row.arena !== null)
        table.report.known(inside(place, 'arena'), 'arenas', row.arena, table.names.arenas);
      if (row.thresholds.some((threshold, k) => k > 0 && threshold <= (row.thresholds[k - 1] ?? 0)))
        table.report.add(
          inside(place, 'thresholds'),
          'order',
          'thresholds rise from one to the next',
          'sort them',
        );
    },
    texts: ({ id }) => [`track.${id}`],
    reseated: (row, pair) => ({ ...row, between: pair(row.between) }),
  },
  effect: {
    check: (scope, place, effect) => {
      scope.report.known(inside(place, 'track'), 'tracks', effect.track, scope.names.instruments.tracks);
      checkAmount(scope, inside(place, 'by'), effect.by);
      if (effect.op === 'push') checkGiven(scope, place, 'by', effect);
    },
    fitted: (lacks, effect) => (lacks('tracks', effect.track) ? null : effect),
    grounds: (effect) => [trackKey(effect.track)],
    add: (possible, effect) => {
      const key = trackKey(effect.track);
      const isUnder = mayBe(possible, key, 'open') || mayBe(possible, key, 'stalled');
      if (effect.op === 'open' && mayBe(possible, key, 'closed')) addState(possible, key, 'open');
      if (effect.op === 'unlock' && isUnder) addState(possible, key, 'open');
      if (effect.op === 'halt' && isUnder) addState(possible, key, 'closed');
    },
  },
  condition: {
    check: (scope, place, condition) => {
      scope.report.known(inside(place, 'track'), 'tracks', condition.track, scope.names.instruments.tracks);
    },
    fitted: (lacks, condition) => unless(lacks('tracks', condition.track), condition),
    demands: (condition, { state }) => state(trackKey(condition.track), condition.is, 'closed'),
  },
  names: {
    here: ({ rows }) => rows.map(({ id }) => id),
    shared: (listed) => listed?.tracks ?? [],
  },
  possible: {
    states: ['closed', 'open', 'stalled', 'agreed'],
    atStart: (possible, rows) => {
      for (const { id, status } of rows) addState(possible, trackKey(id), status);
    },
    byRule: (possible, rows) => {
      for (const { id, thresholds } of rows) {
        const key = trackKey(id);
        if (mayBe(possible, key, 'open'))
          addState(possible, key, 'agreed', ...(thresholds.length > 0 ? ['stalled'] : []));
        if (mayBe(possible, key, 'agreed')) addState(possible, key, 'closed');
      }
    },
  },
  state: {
    schema: ({ arena, power }, rows) =>
      listOf(
        z.strictObject({
          a: power,
          arena: arena.nullable(),
          b: power,
          id: oneOf(rows.map(({ id }) => id)),
          level: z.enum(['technical', 'ministerial', 'leaders']),
          progress: INDEX,
          settles: between(0, 500),
          status: z.enum(['closed', 'open', 'stalled', 'agreed']),
          thresholds: z.array(INDEX).max(4),
        }),
        rows.length,
      ),
    order: {
      found: ({ id, a, b, arena }, world) =>
        `${id} ${codesOf(world, [a, b])} ${arena === null ? '' : world.arenas[arena]}`,
      wanted: (row) => `${row.id} ${row.between.join('-')} ${row.arena ?? ''}`,
    },
    check: () => {},
  },
};

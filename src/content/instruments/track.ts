import { z } from 'zod';
import { addState, mayBe } from '../facts.ts';
import { at } from '../report.ts';
import { checkAmount, checkGiven, checkPowers } from '../scope.ts';
import { between, INDEX, listOf, oneOf } from '../state-ranges.ts';
import { codesOf, type InstrumentCheck, unless } from './check.ts';

const trackKey = (id: string): string => `the track "${id}"`;

export const track: InstrumentCheck<'track'> = {
  start: {
    unique: { what: 'track', key: 'id', wordOf: ({ id }) => id },
    check: (table, place, row) => {
      checkPowers(table, at(place, 'between'), [0, 1], row.between);
      if (row.arena !== null) table.report.known(at(place, 'arena'), 'arenas', row.arena, table.names.arenas);
      if (row.thresholds.some((threshold, k) => k > 0 && threshold <= (row.thresholds[k - 1] ?? 0)))
        table.report.add(
          at(place, 'thresholds'),
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
      scope.report.known(at(place, 'track'), 'tracks', effect.track, scope.names.instruments.tracks);
      checkAmount(scope, at(place, 'by'), effect.by);
      if (effect.op === 'push') checkGiven(scope, place, 'by', effect);
    },
    fitted: (lacks, effect) => (lacks('tracks', effect.track) ? null : effect),
    grounds: (effect) => [trackKey(effect.track)],
    add: (facts, effect) => {
      const key = trackKey(effect.track);
      const isUnder = mayBe(facts, key, 'open') || mayBe(facts, key, 'stalled');
      if (effect.op === 'open' && mayBe(facts, key, 'closed')) addState(facts, key, 'open');
      if (effect.op === 'unlock' && isUnder) addState(facts, key, 'open');
      if (effect.op === 'halt' && isUnder) addState(facts, key, 'closed');
    },
  },
  condition: {
    check: (scope, place, condition) => {
      scope.report.known(at(place, 'track'), 'tracks', condition.track, scope.names.instruments.tracks);
    },
    fitted: (lacks, condition) => unless(lacks('tracks', condition.track), condition),
    limits: (condition, { state }) => state(trackKey(condition.track), condition.is, 'closed'),
  },
  names: {
    here: ({ rows }) => rows.map(({ id }) => id),
    shared: (listed) => listed?.tracks ?? [],
  },
  facts: {
    states: ['closed', 'open', 'stalled', 'agreed'],
    atStart: (facts, rows) => {
      for (const { id, status } of rows) addState(facts, trackKey(id), status);
    },
    byRule: (facts, rows) => {
      for (const { id, thresholds } of rows) {
        const key = trackKey(id);
        if (mayBe(facts, key, 'open'))
          addState(facts, key, 'agreed', ...(thresholds.length > 0 ? ['stalled'] : []));
        if (mayBe(facts, key, 'agreed')) addState(facts, key, 'closed');
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

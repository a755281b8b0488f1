import { z } from 'zod';
import { arenaFor } from '../cast.ts';
import { lacksArena, lacksPower } from '../lacks.ts';
import { addState, mayBe } from '../possibilities.ts';
import { inside } from '../report.ts';
import { checkArena, checkWho } from '../scope.ts';
import { between, listOf } from '../state-ranges.ts';
import { codesOf, type InstrumentCheck } from './check.ts';

const ceasefireKey = (arena: string): string => `the ceasefire in "${arena}"`;

export const ceasefire: InstrumentCheck<'ceasefire'> = {
  start: {
    unique: { what: 'ceasefire in', key: 'arena', wordOf: ({ arena }) => arena },
    check: ({ report, names }, place, row) => {
      report.known(inside(place, 'arena'), 'arenas', row.arena, names.arenas);
      for (const key of ['parties', 'guarantors'] as const) {
        report.unique(row[key], 'power', (k) => inside(place, key, k));
        for (const [k, code] of row[key].entries())
          report.known(inside(place, key, k), 'powers', code, names.powers);
      }
    },
    texts: () => [],
    reseated: (row) => row,
  },
  effect: {
    check: (scope, place, effect) => {
      checkArena(scope, inside(place, 'arena'), effect.arena);
      for (const [i, who] of (effect.guarantors ?? []).entries())
        checkWho(scope, inside(place, 'guarantors', i), who);
    },
    fitted: (lacks, effect) => {
      if (lacksArena(lacks, effect.arena)) return null;
      const guarantors = effect.guarantors?.filter((who) => !lacksPower(lacks, who));
      return guarantors?.length === effect.guarantors?.length ? effect : { ...effect, guarantors };
    },
    grounds: (effect, cast) => [ceasefireKey(arenaFor(cast, effect.arena))],
    add: (possible, effect, cast) => {
      const key = ceasefireKey(arenaFor(cast, effect.arena));
      const hasBeen = mayBe(possible, key, 'in-force') || mayBe(possible, key, 'broken');
      // Where the scenario has no entry for one, no rule can make one.
      if (effect.op === 'establish' && possible.states.has(key)) addState(possible, key, 'in-force');
      if (effect.op === 'renew' && hasBeen) addState(possible, key, 'in-force');
      if (effect.op === 'end' && hasBeen) addState(possible, key, 'broken');
    },
  },
  condition: {
    check: (scope, place, condition) => {
      const { names, report } = scope;
      checkArena(scope, inside(place, 'arena'), condition.arena);
      if (names.arenas.has(condition.arena) && condition.is !== 'none')
        report.known(
          inside(place, 'arena'),
          'arenas that have or can get a ceasefire',
          condition.arena,
          names.instruments.ceasefires,
        );
    },
    fitted: (lacks, condition) => {
      if (lacksArena(lacks, condition.arena)) return false;
      return condition.arena !== '*' && lacks('ceasefires', condition.arena)
        ? condition.is === 'none'
        : condition;
    },
    demands: (condition, { cast, state }) =>
      state(ceasefireKey(arenaFor(cast, condition.arena)), condition.is, 'none'),
  },
  names: {
    here: ({ rows, effects, arenas }) => {
      const established = effects.filter(({ op }) => op === 'establish').map(({ arena }) => arena);
      return [...rows.map(({ arena }) => arena), ...(established.includes('*') ? arenas : established)];
    },
    shared: (listed) => listed?.arenas ?? [],
  },
  possible: {
    states: ['none', 'in-force', 'broken'],
    atStart: (possible, rows) => {
      for (const { arena, status } of rows) addState(possible, ceasefireKey(arena), status);
    },
    byRule: (possible, rows) => {
      for (const { arena } of rows)
        if (mayBe(possible, ceasefireKey(arena), 'in-force'))
          addState(possible, ceasefireKey(arena), 'broken');
    },
  },
  state: {
    schema: ({ arena, powers }, rows) =>
      listOf(
        z.strictObject({
          arena,
          guarantors: powers,
          monitored: z.boolean(),
          parties: powers,
          status: z.enum(['none', 'in-force', 'broken']),
          weeks: between(0, 1000),
        }),
        rows.length,
      ),
    order: {
      found: ({ arena, parties }, world) => `${world.arenas[arena]} ${codesOf(world, parties)}`,
      wanted: ({ arena, parties }) => `${arena} ${parties.join('-')}`,
    },
    check: () => {},
  },
};

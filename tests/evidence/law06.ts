import {
  checkOrders,
  emptyOrders,
  type GameState,
  observe,
  setup,
  type World,
} from '../../src/engine/index.ts';
import type { Orders } from '../../src/vocabulary/index.ts';
import { barChart } from './chart.ts';
import { follow, type Outcome } from './episode.ts';
import { mixedPair } from './mixed.ts';
import { type Player, play, tableOf } from './play.ts';
import { type Law, onEach, type Survey, seedOf } from './shape.ts';
import { average, portion, target } from './statistics.ts';

const ARENA = 'donbas';

/** Leaves the second played power under sanctions over the arena by these senders alone, nothing adapted to. */
const senders = (world: World, state: GameState, steps: Readonly<Record<string, number>>): GameState => {
  const arena = world.arenaIndex.get(ARENA) ?? -1;
  const { b } = tableOf(world);
  const kept = state.instruments.sanctions.filter((s) => s.to !== b || s.arena !== arena);
  const made = Object.entries(steps).flatMap(([code, executive]) => {
    const from = world.powerIndex.get(code);
    return from === undefined
      ? []
      : [{ adapted: 0, arena, executive, from, legislated: 0, linked: true, to: b }];
  });
  return { ...state, instruments: { ...state.instruments, sanctions: [...kept, ...made] } };
};

const COALITIONS = [
  { label: 'one sender, 4 steps', steps: { USA: 4 } },
  { label: 'one sender, 7 steps', steps: { USA: 7 } },
  { label: 'four senders, 4 + 1 + 1 + 1', steps: { USA: 4, DEU: 1, FRA: 1, GBR: 1 } },
  { label: 'four senders, 4 steps each', steps: { USA: 4, DEU: 4, FRA: 4, GBR: 4 } },
] as const;

/** Outcome of a year of sanctions, arm by arm. */
const coalitions: Survey<readonly (Outcome | null)[] | null> = {
  id: 'coalitions',
  seeds: 243,
  cost: 5 * COALITIONS.length,
  run: (bench, k) => {
    const world = bench.worldOf(52);
    const arena = world.arenaIndex.get(ARENA);
    const { a, b } = tableOf(world);
    if (arena === undefined || world.powers[a] !== 'USA') return null;
    return COALITIONS.map(({ steps }) => {
      let watch: ReturnType<typeof follow> | null = null;
      play(world, seedOf('coalitions', k), mixedPair(k), {
        from: (state) => {
          const start = senders(world, state, steps);
          watch = follow(world, start, { sender: a, target: b, arena });
          return start;
        },
        onTurn: (state) => watch?.see(state),
      });
      return (watch as ReturnType<typeof follow> | null)?.outcome() ?? null;
    });
  },
};

const RELIEF: Orders = { ...emptyOrders(), moves: [{ move: 'ease-sanctions', with: { arena: ARENA } }] };

/** Orders these in the first turn, and plays as before from the second on. */
const beginsWith =
  (orders: Orders, then: Player): Player =>
  (world, state, power, seed) =>
    state.clock.turn === 1 ? orders : then(world, state, power, seed);

const isAgreed = (state: GameState, arena: number): boolean =>
  state.instruments.tracks.some((t) => t.arena === arena && t.status === 'agreed');

const isQuiet = (state: GameState, arena: number): boolean =>
  state.instruments.ceasefires.some((c) => c.arena === arena && c.status === 'in-force');

/** How Donbas stands after a year, without and with unpaid relief in the first week. */
interface Year {
  readonly agreed: readonly [boolean, boolean];
  readonly quiet: readonly [boolean, boolean];
}

const relief: Survey<Year | null> = {
  id: 'relief',
  seeds: 810,
  cost: 10,
  run: (bench, k) => {
    const world = bench.worldOf(52);
    const arena = world.arenaIndex.get(ARENA);
    const { a } = tableOf(world);
    const seed = seedOf('relief', k);
    const start = setup(world, seed);
    if (arena === undefined || checkOrders(world, observe(world, start, a), RELIEF).length > 0) return null;
    const [first, second] = mixedPair(k);
    const [without, withIt] = [emptyOrders(), RELIEF].map(
      (orders) => play(world, seed, [beginsWith(orders, first), second]).end,
    );
    if (without === undefined || withIt === undefined) return null;
    return {
      agreed: [isAgreed(without, arena), isAgreed(withIt, arena)],
      quiet: [isQuiet(without, arena), isQuiet(withIt, arena)],
    };
  },
};

const present = <T>(values: readonly (T | null)[]): readonly T[] => values.filter((v) => v !== null) as T[];

export const law06: Law = {
  id: 6,
  title: 'Coalitions and relief',
  statement:
    'Several senders bring more yielding than one; unpaid relief lowers the chance of a Donbas settlement.',
  how: [
    'Senders: a year (52 weeks) with doctrines mixed, the same seeds for each bar; the first power’s sanctions over Donbas at four steps alone, or beside three allies’ at four steps each. Yielding as in law 8. One sender with as many steps as a small coalition is shown beside, because breadth should be worth more than the sum.',
    'Relief: a year (52 weeks) with doctrines mixed, played twice with the same seeds: the first power passes in the first week, or eases one step over Donbas before anything was done for it. Settled: talks over Donbas have come to an agreement; a truce alone is none, and is shown beside. “Lowers” is taken as at least one point in a hundred.',
  ],
  surveys: [coalitions, relief],
  judge: onEach((bench, read) => {
    const years = present(read(coalitions));
    const twins = present(read(relief));
    if (years.length === 0 && twins.length === 0) return null;
    const shares = COALITIONS.map((_, arm) => {
      const outcomes = present(years.map((year) => year[arm] ?? null));
      return portion(outcomes.filter((o) => o === 'yields').length, outcomes.length);
    });
    const gain = (more: number, less: number) =>
      average(
        years.flatMap((year) => {
          const [one, other] = [year[more] ?? null, year[less] ?? null];
          return one === null || other === null
            ? []
            : [100 * (Number(one === 'yields') - Number(other === 'yields'))];
        }),
      );
    const effect = average(
      twins.map(({ agreed: [without, withIt] }) => 100 * (Number(withIt) - Number(without))),
    );
    const share = (of: keyof Year, arm: 0 | 1) =>
      portion(twins.filter((twin) => twin[of][arm]).length, twins.length).value;
    return {
      targets: [
        target(
          'four senders less one, at four steps each: episodes in which the target yields',
          gain(3, 0),
          { low: 1 },
          'points of 100',
          coalitions,
        ),
        target(
          'unpaid relief less none: games that end with Donbas settled',
          effect,
          { high: -1 },
          'points of 100',
          relief,
        ),
      ],
      remarks: [
        ...COALITIONS.map(({ label }, arm) => ({
          what: `yields, ${label}`,
          measured: shares[arm]?.value ?? null,
          unit: '% of episodes',
        })),
        {
          what: 'four senders less one, at the same seven steps in all',
          measured: gain(2, 1).value,
          unit: 'points of 100',
        },
        { what: 'Donbas settled, no relief', measured: share('agreed', 0), unit: '% of games' },
        { what: 'Donbas settled, unpaid relief', measured: share('agreed', 1), unit: '% of games' },
        { what: 'a truce in force in Donbas, no relief', measured: share('quiet', 0), unit: '% of games' },
        {
          what: 'a truce in force in Donbas, unpaid relief',
          measured: share('quiet', 1),
          unit: '% of games',
        },
      ],
      plots: [
        barChart(
          `law06-${bench.id}`,
          'Yielding by number of senders; settlement with and without relief',
          `${bench.id}; n = ${years.length} years a bar, ${twins.length} years a bar`,
          { label: '% of games', domain: [0, 100] },
          [''],
          [
            ...COALITIONS.map(({ label }, arm) => ({ label, values: [shares[arm]?.value ?? null] })),
            { label: 'settled, no relief', values: [share('agreed', 0)] },
            { label: 'settled, unpaid relief', values: [share('agreed', 1)] },
          ],
        ),
      ],
    };
  }),
};

import type { GameState, World } from '../../src/engine/index.ts';
import { barChart, lineChart } from './chart.ts';
import { follow, OUTCOMES, type Outcome } from './episode.ts';
import { mixedPair } from './mixed.ts';
import { idle, play, tableOf } from './play.ts';
import { type Law, onEach, type Survey, seedOf } from './shape.ts';
import { average, exactly, percentile, portion, target } from './statistics.ts';

const ARENA = 'donbas';

const KINDS = [
  { label: 'unmonitored', monitored: false, guaranteed: false },
  { label: 'monitored', monitored: true, guaranteed: false },
  { label: 'both sides guarantee', monitored: false, guaranteed: true },
  { label: 'monitored, both sides guarantee', monitored: true, guaranteed: true },
] as const;

const LONGEST = 52;

/** Puts a fresh truce into force. */
const truce = (world: World, state: GameState, kind: (typeof KINDS)[number]): GameState => {
  const arena = world.arenaIndex.get(ARENA) ?? -1;
  const ceasefires = state.instruments.ceasefires.map((c) =>
    c.arena === arena
      ? {
          ...c,
          status: 'in-force' as const,
          weeks: 0,
          monitored: kind.monitored,
          guarantors: kind.guaranteed ? [...world.played] : [],
        }
      : c,
  );
  return { ...state, instruments: { ...state.instruments, ceasefires } };
};

/** Full weeks that each kind of truce stood; `LONGEST` for those that outlived the watch. */
const truces: Survey<readonly number[] | null> = {
  id: 'truces',
  seeds: 300,
  cost: 20,
  run: (bench, k) => {
    const world = bench.worldOf(LONGEST);
    const arena = world.arenaIndex.get(ARENA) ?? -1;
    const held = (state: GameState) => state.instruments.ceasefires.find((c) => c.arena === arena);
    if (held(play(bench.world(2), 'evidence/any', [idle, idle]).start) === undefined) return null;
    return KINDS.map((kind) => {
      let broke: number | null = null;
      play(world, seedOf('truces', k), [idle, idle], {
        from: (state) => truce(world, state, kind),
        onTurn: (state) => {
          if (broke === null && held(state)?.status !== 'in-force') broke = state.clock.week;
        },
      });
      return broke ?? LONGEST;
    });
  },
};

const TWO_YEARS = 104;

/** Sanctions imposed later than this have too little time left. */
const FIRST_YEAR = 52;

/** Outcomes of every episode of a two-year game between the played powers: each one's sanctions on the other, arena by arena. */
const episodes: Survey<readonly Outcome[]> = {
  id: 'episodes',
  seeds: 405,
  cost: 10,
  run: (bench, k) => {
    const world = bench.worldOf(TWO_YEARS);
    const { a, b } = tableOf(world);
    const watches = new Map<string, ReturnType<typeof follow>>();
    const open = (state: GameState): void => {
      for (const { from, to, arena, executive, legislated } of state.instruments.sanctions) {
        const key = `${from}/${to}/${arena}`;
        const isBetween = (from === a && to === b) || (from === b && to === a);
        if (isBetween && executive + legislated > 0 && !watches.has(key))
          watches.set(key, follow(world, state, { sender: from, target: to, arena }));
      }
    };
    play(world, seedOf('episodes', k), mixedPair(k), {
      from: (start) => {
        open(start);
        return start;
      },
      onTurn: (state) => {
        for (const watch of watches.values()) watch.see(state);
        if (state.clock.week <= FIRST_YEAR) open(state);
      },
    });
    return [...watches.values()].flatMap((watch) => watch.outcome() ?? []);
  },
};

/** TIES version 4: imposed sanctions whose outcome is coded, n = 496, per cent. */
const DATA: Readonly<Record<Outcome, number>> = { yields: 31, negotiated: 23, 'gives-up': 31, stalemate: 14 };
const BAND = 10;

const NAMES: Readonly<Record<Outcome, string>> = {
  yields: 'target yields',
  negotiated: 'negotiated settlement',
  'gives-up': 'sender gives up',
  stalemate: 'stalemate',
};

export const law08: Law = {
  id: 8,
  title: 'Truces and sanctions',
  statement:
    'Truce lifetimes and, over two-year games, sanction outcomes lie within ±10 points of the figures in the data: an unmonitored Donbas truce lives about two weeks at the median, and monitors, and guarantors on both sides, lengthen it; sanctions end with the target yielding in 31 %, by negotiation in 23 %, with the sender giving up in 31 %, in stalemate in 14 % (TIES version 4).',
  how: [
    `Truces: a fresh Donbas truce of each kind while nobody acts, watched for ${LONGEST} weeks; a lifetime is the week in which it breaks. Ten points mean nothing for weeks: the median is held to two weeks, give or take one.`,
    'Sanctions: two-year games (104 weekly turns) with doctrines mixed. An episode is one played power’s sanctions on the other over one arena, from the start or from when they are imposed in the first year, unless terms there suit the sender then. Negotiated: a talks track over the arena is agreed, or relief is given as the sender’s half of a bargain. Yields: terms lie in the sender’s acceptable zone for four weeks running while its sanctions stand. Gives up: they are gone, and neither happened. Stalemate: they stand after two years. The first of these counts.',
  ],
  surveys: [truces, episodes],
  judge: onEach((bench, read) => {
    const lives = read(truces).flatMap((r) => (r === null ? [] : [r]));
    const outcomes = read(episodes).flat();
    const of = (kind: number): readonly number[] => lives.map((r) => r[kind] ?? 0);
    const median = (kind: number): number | null => (lives.length === 0 ? null : percentile(of(kind), 50));
    const shares = OUTCOMES.map((o) => portion(outcomes.filter((x) => x === o).length, outcomes.length));
    const longer = (kind: number, than: number) => average(lives.map((r) => (r[kind] ?? 0) - (r[than] ?? 0)));
    const alive = (kind: number, week: number): number =>
      (100 * of(kind).filter((life) => life > week).length) / Math.max(1, lives.length);
    return {
      targets: [
        target(
          'median life of an unmonitored truce',
          exactly(median(0), lives.length),
          { low: 1, high: 3 },
          'weeks',
          truces,
        ),
        target('monitored less unmonitored, mean life', longer(1, 0), { low: 0.5 }, 'weeks', truces),
        target('both sides guarantee less nobody, mean life', longer(2, 0), { low: 0.5 }, 'weeks', truces),
        ...OUTCOMES.map((o, i) =>
          target(
            `${NAMES[o]} (data: ${DATA[o]} %)`,
            shares[i] ?? portion(0, 0),
            { low: DATA[o] - BAND, high: DATA[o] + BAND },
            '% of episodes',
            episodes,
          ),
        ),
      ],
      remarks: KINDS.flatMap(({ label }, k) => [
        { what: `median life, ${label}`, measured: median(k), unit: 'weeks' },
        { what: `mean life, ${label} (52 weeks at most)`, measured: average(of(k)).value, unit: 'weeks' },
      ]),
      plots: [
        lineChart(
          `law08-truces-${bench.id}`,
          'Donbas truces still in force',
          `${bench.id}; n = ${lives.length} of each kind`,
          { label: 'weeks since it began', domain: [0, 26] },
          { label: '% still in force', domain: [0, 100] },
          KINDS.map(({ label }, k) => ({
            label,
            points: Array.from({ length: 27 }, (_, week) => [week, alive(k, week)] as const),
          })),
        ),
        barChart(
          `law08-sanctions-${bench.id}`,
          'How sanctions end within two years: model and data',
          `${bench.id}; n = ${outcomes.length} episodes; data: TIES v4, n = 496; yellow: ±10 points`,
          { label: '% of episodes', domain: [0, 100] },
          ['model', 'data'],
          OUTCOMES.map((o, i) => ({
            label: NAMES[o],
            values: [shares[i]?.value ?? null, DATA[o]],
            low: DATA[o] - BAND,
            high: DATA[o] + BAND,
          })),
        ),
      ],
    };
  }),
};

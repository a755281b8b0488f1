import type { GameState, World } from '../../src/engine/index.ts';
import type { MoveOrder } from '../../src/vocabulary/index.ts';
import { barChart } from './chart.ts';
import { mixedPair } from './mixed.ts';
import { incidentsIn, type Player, play, tableOf } from './play.ts';
import { type Law, onEach, type Survey, seedOf } from './shape.ts';
import { ratio, sum, target } from './statistics.ts';

type Start = (world: World, state: GameState) => GameState;

const channel =
  (open: boolean): Start =>
  (world, state) => {
    const { a, b } = tableOf(world);
    const channels = state.instruments.channels.map((c) =>
      c.channel === 'military' && ((c.a === a && c.b === b) || (c.a === b && c.b === a)) ? { ...c, open } : c,
    );
    return { ...state, instruments: { ...state.instruments, channels } };
  };

const trust =
  (level: number): Start =>
  (world, state) => {
    const n = world.powers.length;
    const { a, b } = tableOf(world);
    const numbers = state.reputation.trust.map((v, p) => (p === a * n + b || p === b * n + a ? level : v));
    return { ...state, reputation: { ...state.reputation, trust: numbers } };
  };

const treaties =
  (status: 'in-force' | 'ended'): Start =>
  (world, state) => {
    const { a, b } = tableOf(world);
    const all = state.instruments.treaties.map((treaty) =>
      treaty.parties.includes(a) && treaty.parties.includes(b) ? { ...treaty, status } : treaty,
    );
    return { ...state, instruments: { ...state.instruments, treaties: all } };
  };

const ARMS = [
  { label: 'deconfliction open', start: channel(true) },
  { label: 'deconfliction shut', start: channel(false) },
  { label: 'trust 80', start: trust(800) },
  { label: 'trust 10', start: trust(100) },
  { label: 'treaties in force', start: treaties('in-force') },
  { label: 'treaties ended', start: treaties('ended') },
] as const;

/** The same player, who leaves the deconfliction channel as it is. */
const handsOff =
  (player: Player): Player =>
  (world, state, power, seed) => {
    const orders = player(world, state, power, seed);
    const touches = ({ move }: MoveOrder): boolean =>
      world.moveById.get(move)?.effects.some((e) => e.type === 'channel' && e.channel === 'military') ??
      false;
    return {
      ...orders,
      moves: orders.moves.filter((m) => !touches(m)),
      instruction:
        orders.instruction !== null && touches(orders.instruction.order) ? null : orders.instruction,
    };
  };

const incidents: Survey<readonly number[]> = {
  id: 'incidents',
  seeds: 1000,
  cost: ARMS.length,
  run: (bench, k) => {
    const world = bench.world();
    const [first, second] = mixedPair(k);
    return ARMS.map(({ start }) => {
      const game = play(world, seedOf('incidents', k), [handsOff(first), handsOff(second)], {
        from: (state) => start(world, state),
      });
      return incidentsIn(world, game.end) - incidentsIn(world, game.start);
    });
  },
};

export const law05: Law = {
  id: 5,
  title: 'Channels and accidents',
  statement:
    'A shut deconfliction channel at least doubles incidents; open ones, trust and treaties lower them.',
  how: [
    'Incidents between the two played powers in ten-week games with doctrines mixed, counted twice with the same seeds: once with the military channel open at the start and once with it shut, and left so by both sides; once with trust of each in the other at 80 and once at 10; once with every treaty between them in force and once with all ended.',
    '“Lower” is taken as at least a twentieth fewer.',
  ],
  surveys: [incidents],
  judge: onEach((bench, read) => {
    const rounds = read(incidents);
    const counts = ARMS.map((_, arm) => sum(rounds.map((round) => round[arm] ?? 0)));
    const of = (above: number, below: number) =>
      ratio(counts[above] ?? 0, counts[below] ?? 0, 2 * rounds.length);
    return {
      targets: [
        target(
          'incidents with the channel shut, for each with it open',
          of(1, 0),
          { low: 2 },
          'times',
          incidents,
        ),
        target('incidents at trust 80, for each at trust 10', of(2, 3), { high: 0.95 }, 'times', incidents),
        target(
          'incidents with treaties in force, for each with them ended',
          of(4, 5),
          { high: 0.95 },
          'times',
          incidents,
        ),
      ],
      remarks: ARMS.map(({ label }, arm) => ({
        what: `incidents a game, ${label}`,
        measured: rounds.length === 0 ? null : (counts[arm] ?? 0) / rounds.length,
        unit: 'a game',
      })),
      plots: [
        barChart(
          `law05-${bench.id}`,
          'Incidents in a hundred games',
          `${bench.id}; n = ${rounds.length} games a bar, same seeds`,
          {
            label: 'incidents in a hundred ten-week games',
            domain: [0, Math.max(10, ...counts.map((c) => (110 * c) / Math.max(1, rounds.length)))],
          },
          [''],
          ARMS.map(({ label }, arm) => ({
            label,
            values: [(100 * (counts[arm] ?? 0)) / Math.max(1, rounds.length)],
          })),
        ),
      ],
    };
  }),
};

import { DOCTRINES, type DoctrineId } from '../../bots/index.ts';
import { score, type World } from '../../engine/index.ts';
import type { Orders } from '../../vocabulary/index.ts';
import { Batch, seedsOf } from '../batch.ts';
import { openWorld } from '../disk.ts';
import type { Printout, Progress } from '../output.ts';
import { pairsOf, standing } from '../pairs.ts';
import { seatCodes } from '../seats.ts';
import { meanOf, toTenth } from '../statistics.ts';
import { FINE, usage } from '../stop.ts';
import { type Pairing, type PlayedPower, type Slates, standingsOf, tournamentLines } from './standings.ts';

export interface TournamentOptions {
  readonly scenario: string;
  readonly seed: string;
  readonly games: string;
  readonly model?: string;
}

/** How often each move stands in the slates of one doctrine, on either seat. */
class SlateTally {
  private slates = 0;
  private readonly counts = new Map<string, number>();

  add(orders: Orders | undefined): void {
    this.slates += 1;
    for (const move of new Set(orders?.moves.map((order) => order.move)))
      this.counts.set(move, (this.counts.get(move) ?? 0) + 1);
  }

  /** Shares in percent, the commonest move first. */
  shares(): Slates {
    const moves = [...this.counts]
      .sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1))
      .map(([move, count]) => ({ move, percent: toTenth((100 * count) / this.slates) }));
    return { slates: this.slates, moves };
  }
}

/** The two seats that doctrines are held against each other on: the first two played powers. */
const seatsIn = (world: World): readonly [PlayedPower, PlayedPower] => {
  const [a, b] = world.played;
  const [first, second] = seatCodes(world);
  if (a === undefined || b === undefined || first === undefined || second === undefined)
    throw usage('--scenario', 'a tournament needs two played powers', 'name another scenario');
  return [
    { code: first, power: a },
    { code: second, power: b },
  ];
};

/** Plays every doctrine against every other on both seats; every pairing has the same seeds, and so the same luck. */
export const tournament = (options: TournamentOptions, progress: Progress): Printout => {
  const seeds = seedsOf(options.seed, options.games);
  const world = openWorld(options.scenario, options.model ?? null);
  const seats = seatsIn(world);
  const [first, second] = seats;
  const pair = pairsOf(world).find(({ a, b }) => [a, b].includes(first.code) && [a, b].includes(second.code));
  const batch = new Batch(world);
  const tallies = new Map(DOCTRINES.map((doctrine) => [doctrine, new SlateTally()]));

  const playPairing = (one: DoctrineId, other: DoctrineId): Pairing => {
    const ends = seeds.map((seed) => {
      const { end } = batch.play(
        seed,
        { [first.code]: one, [second.code]: other },
        {
          onTurn: (orders) => {
            tallies.get(one)?.add(orders[first.code]);
            tallies.get(other)?.add(orders[second.code]);
          },
        },
      );
      const { tension, cooperation } =
        pair === undefined ? { tension: 0, cooperation: 0 } : standing(end, pair);
      const scores = seats.map(({ power }) => score(world, end, power).total);
      return { tension, cooperation, scores };
    });
    return {
      doctrines: [one, other],
      scores: [
        meanOf(ends.map(({ scores }) => scores[0] ?? 0)),
        meanOf(ends.map(({ scores }) => scores[1] ?? 0)),
      ],
      tension: meanOf(ends.map(({ tension }) => tension)),
      cooperation: meanOf(ends.map(({ cooperation }) => cooperation)),
    };
  };

  const pairings: Pairing[] = [];
  for (const one of DOCTRINES)
    for (const other of DOCTRINES) {
      progress(`pairing ${pairings.length + 1} of ${DOCTRINES.length ** 2}: ${one} against ${other}`);
      pairings.push(playPairing(one, other));
    }
  progress('');

  const standings = standingsOf(DOCTRINES, pairings);
  const slates = Object.fromEntries([...tallies].map(([doctrine, tally]) => [doctrine, tally.shares()]));
  const json = {
    scenario: options.scenario,
    model: world.model.id,
    seed: options.seed,
    gamesAPairing: seeds.length,
    games: seeds.length * pairings.length,
    seats: [first.code, second.code] as const,
    doctrines: DOCTRINES,
    pairings,
    standings,
    strongest: standings[0]?.doctrine ?? '',
    slates,
    ...batch.figures(),
  };
  return { status: FINE, json, lines: tournamentLines(json) };
};

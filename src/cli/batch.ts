import { hashState, type World } from '../engine/index.ts';
import { digest } from './disk.ts';
import { countOf, seedOf } from './options.ts';
import { type Played, playGame, type Seats, type Watch } from './seats.ts';

const MOST_GAMES = 1_000_000;
/** So that `S/999999` still fits a log. */
const LONGEST_SEED = 56;

/** Seeds `S/0`, `S/1`, … of as many games as were asked for. Stops when either can't be. */
export const seedsOf = (seed: string, games: string): readonly string[] => {
  const count = countOf('--games', games, MOST_GAMES, '--games 100');
  const stem = seedOf(seed, LONGEST_SEED);
  return Array.from({ length: count }, (_, game) => `${stem}/${game}`);
};

/** What a batch came to. The digest is over the hashes of all last states, in the order of play. */
export interface BatchFigures {
  readonly turns: number;
  readonly gamesPerSecond: number;
  readonly turnsPerSecond: number;
  readonly digest: string;
}

/** Games of one world, played one after another; only play and its hash are timed. */
export class Batch {
  private readonly hashes: string[] = [];
  private turns = 0;
  private elapsed = 0;
  private readonly world: World;

  constructor(world: World) {
    this.world = world;
  }

  play(seed: string, seats: Seats, watch: Watch = {}): Played {
    const began = process.hrtime.bigint();
    const played = playGame(this.world, seed, seats, watch);
    this.hashes.push(hashState(played.end, digest).hash);
    this.elapsed += Number(process.hrtime.bigint() - began) / 1e9;
    this.turns += played.turns;
    return played;
  }

  figures(): BatchFigures {
    const perSecond = (count: number): number => Math.round((count / Math.max(this.elapsed, 1e-9)) * 10) / 10;
    return {
      turns: this.turns,
      gamesPerSecond: perSecond(this.hashes.length),
      turnsPerSecond: perSecond(this.turns),
      digest: digest(this.hashes.join('')),
    };
  }
}

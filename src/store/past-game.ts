/** A game that is looked back at: one under way, or one that is read in the replay. */
import type { GameState, Replay, World } from '../engine/index.ts';
import type { Log } from '../vocabulary/index.ts';
import type { Game } from './game.ts';
import type { AppPlace } from './places.ts';

/** A game to look back at: under way, or read from a file. */
export interface PastGame {
  readonly world: World;
  readonly log: Log;
  readonly states: readonly GameState[];
}

/** A game being read, not played. */
export interface GameReading {
  readonly world: World;
  readonly log: Log;
  /** Verified: every hash of the log has been found again. */
  readonly replay: Replay;
  /** The turn shown, 0 for the start. */
  readonly turn: number;
  /** `record`: history itself, not somebody's game. */
  readonly kind: 'game' | 'record';
}

/** The game that the visitor looks back at now: the debrief's, or the replay's. */
export const lookedBackAt = ({
  place,
  game,
  reading,
}: {
  readonly place: AppPlace;
  readonly game: Game | null;
  readonly reading: GameReading | null;
}): PastGame | null => {
  if (place === 'debrief') return game;
  if (place !== 'replay' || reading === null) return null;
  const { world, log, replay } = reading;
  return { world, log, states: replay.states };
};

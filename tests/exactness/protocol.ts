/** What a runtime is asked: the digest of the first games, or one game turn by turn. */
export type Request =
  | { readonly ask: 'digest'; readonly games: number }
  | { readonly ask: 'trace'; readonly game: number };

/** Games in a block, so that a difference can be placed. */
export const BLOCK = 50;

export interface Digests {
  /** Hash of each game's last state. */
  readonly hashes: readonly string[];
  /** Over the hashes of each block of games. */
  readonly blocks: readonly string[];
  /** Over all hashes. */
  readonly digest: string;
  /** Spent on playing and hashing. */
  readonly seconds: number;
}

export interface TracedTurn {
  /** 0 is the start. */
  readonly turn: number;
  readonly hash: string;
  /** One hash for each top-level part of the state. */
  readonly parts: Readonly<Record<string, string>>;
}

export interface Trace {
  readonly scenario: string;
  readonly model: string;
  readonly seed: string;
  readonly seats: Readonly<Record<string, string>>;
  readonly turns: readonly TracedTurn[];
}

/** Instead of an answer. */
export interface Failure {
  readonly error: string;
}

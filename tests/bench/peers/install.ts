import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TurnOrders } from '../../../src/vocabulary/index.ts';

const HERE = fileURLToPath(new URL('./', import.meta.url));
/** Outside the tests, whose runner would otherwise find the tests that boardgame.io ships. */
export const HOME = fileURLToPath(new URL('../../../.cache/peers/', import.meta.url));
const FILES = ['package.json', 'package-lock.json'] as const;

/** What a move is handed by boardgame.io, as far as the bench uses it. `G` is an immer draft. */
export interface MoveContext<G> {
  readonly G: G;
  readonly playerID: string;
  readonly events: { readonly endTurn: () => void };
}

/** A game as boardgame.io wants it described, as far as the bench uses it. */
export interface Game<G> {
  readonly name: string;
  readonly setup: () => G;
  readonly turn: {
    readonly activePlayers: { readonly all: string; readonly minMoves: number; readonly maxMoves: number };
    readonly stages: Readonly<
      Record<
        string,
        {
          readonly moves: Readonly<
            Record<string, (context: MoveContext<G>, orders: TurnOrders[string]) => unknown>
          >;
        }
      >
    >;
  };
  readonly endIf: (context: { readonly G: G }) => unknown;
  readonly playerView: (context: { readonly G: G; readonly playerID: string | null }) => unknown;
}

/** boardgame.io's client with its own master: a game for several people at one machine. */
export interface Client<G> {
  readonly moves: Readonly<Record<string, (orders: TurnOrders[string]) => void>>;
  readonly updatePlayerID: (player: string) => void;
  /** What the player of the moment may see. */
  readonly getState: () => { readonly G: unknown };
  /** The whole state. */
  readonly store: { readonly getState: () => { readonly G: G } };
}

export interface Boardgame {
  readonly version: string;
  readonly openClient: <G>(game: Game<G>, players: number) => Client<G>;
  /** immer's way from a draft back to what it stands for. */
  readonly original: <T>(draft: T) => T;
  readonly INVALID_MOVE: unknown;
}

/** boardgame.io is not here and can't be fetched. */
export class PeerMissing extends Error {}

const isInstalled = (): boolean =>
  existsSync(join(HOME, 'node_modules', '.package-lock.json')) &&
  FILES.every(
    (name) =>
      existsSync(join(HOME, name)) && readFileSync(join(HOME, name)).equals(readFileSync(join(HERE, name))),
  );

const install = (): void => {
  mkdirSync(HOME, { recursive: true });
  for (const name of FILES) cpSync(join(HERE, name), join(HOME, name));
  console.error('Fetching boardgame.io for the comparison (once) …');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], {
    cwd: HOME,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0)
    throw new PeerMissing(
      'boardgame.io could not be fetched: run again with a connection to the npm registry, or leave it out with --only a,c,d',
    );
};

/** Opens boardgame.io, fetching it first where it is missing or out of date. Throws `PeerMissing` with advice when it can't. */
export const openBoardgame = (): Boardgame => {
  if (!isInstalled()) install();
  // As a game is served to players: without checks for developers.
  process.env.NODE_ENV = 'production';
  const load = createRequire(join(HOME, 'package.json'));
  const { Client } = load('boardgame.io/client');
  const { INVALID_MOVE } = load('boardgame.io/core');
  const { original } = load('immer');
  const { version } = load('boardgame.io/package.json');
  return {
    version,
    openClient: (game, players) => Client({ game, numPlayers: players, debug: false }),
    original,
    INVALID_MOVE,
  };
};

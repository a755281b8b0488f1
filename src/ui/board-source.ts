import { createContext } from 'react';
import type { GameEvent, GameState, Observation, World } from '../engine/index.ts';

/** What the map can do; `src/board` keeps to this, and the interface knows nothing else of it. */
export interface Board {
  readonly show: (world: World, view: GameState | Observation, options?: BoardOptions) => void;
  /** Plays a turn's events in order; resolves when done or skipped. */
  readonly animate: (events: readonly GameEvent[], onLine?: (event: GameEvent) => void) => Promise<void>;
  readonly skip: () => void;
  /** Keeps one event drawn where it went; `null` takes it away. */
  readonly hold: (event: GameEvent | null) => void;
  readonly setTheme: (name: 'night' | 'paper') => void;
  readonly fit: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly highlight: (key: string | null) => void;
  readonly destroy: () => void;
}

export interface BoardOptions {
  /** The power whose table it is, by code. */
  readonly self?: string | null;
  readonly patterns?: boolean;
  readonly reducedMotion?: boolean;
  /** The state a turn before, for signs of what rose and fell since. */
  readonly earlier?: GameState | Observation | null;
}

export interface MountOptions {
  readonly theme: 'night' | 'paper';
  /** Keys: `power:USA`, `pair:RUS-USA`, `arena:donbas`; an instrument comes with the key of what it lies on. */
  readonly onSelect: (
    key: string | null,
    pick: { readonly kind: string; readonly id: string } | null,
  ) => void;
  readonly text: (key: string) => string;
  /** What lies over the map: no sign or name is placed under it. */
  readonly cover?: Element;
}

export interface BoardModule {
  readonly mountBoard: (element: HTMLElement, options: MountOptions) => Board | Promise<Board>;
}

export type BoardLoader = () => Promise<BoardModule>;

/** How the map's code is fetched, given from outside. */
export const BoardSource = createContext<BoardLoader | null>(null);

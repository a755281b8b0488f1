import type { GameEvent, View, World } from '../engine/index.ts';
import type { BoardThing } from './keys.ts';

/** Night atlas or printed sheet. */
export type Theme = 'night' | 'paper';

/** A point of the screen, CSS pixels from the board's corner. */
export type ScreenPoint = readonly [number, number];

/** Something on a board that is pointed at. */
export interface Picked {
  readonly kind: BoardThing;
  readonly id: string;
  /** Key of the power, pair, arena or body meant: an instrument's is that of the pair or arena on which it lies. */
  readonly key: string;
}

/** How a board is put into the page. */
export interface MountOptions {
  readonly theme: Theme;
  /**
   * A tap or click: `power:USA`, `pair:RUS-USA`, `arena:donbas`, `body:NATO`, or `null` on the open map. An instrument
   * selects the pair or arena on which it lies; `picked` says which instrument.
   */
  readonly onSelect?: (key: string | null, picked: Picked | null) => void;
  /** What lies over the board, such as its buttons: nothing is placed under it. */
  readonly cover?: Element;
}

/** How a state is shown. */
export interface ShowOptions {
  /** The power whose board this is, by code; `null` for nobody's. */
  readonly self?: string | null;
  /** Tells tinted lands apart by pattern as well. */
  readonly patterns?: boolean;
  /** Nothing travels, glides or pulses. */
  readonly reducedMotion?: boolean;
  /** The state a turn before, for signs of what rose and fell since. */
  readonly earlier?: View | null;
}

/** What a face may ask of a board. */
export interface Board {
  /** Shows a state. Numbers glide from what was shown before; arenas that changed pulse once. */
  readonly show: (world: World, shown: View, options?: ShowOptions) => void;
  /**
   * Runs events over the map one after another; `onLine` is called as each begins. Resolves when the last has
   * arrived or all were skipped (then `onLine` has been called for each all the same). Needs a `show` before.
   */
  readonly animate: (events: readonly GameEvent[], onLine?: (event: GameEvent) => void) => Promise<void>;
  readonly skip: () => void;
  /** Keeps one event drawn where it went, for whoever goes through a turn by hand; `null` takes it away. */
  readonly hold: (event: GameEvent | null) => void;
  /** Reads the palette anew: call it after the page's own theme has changed. */
  readonly setTheme: (theme: Theme) => void;
  readonly fit: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  /** Sets off one item and what belongs to it, by key such as `pair:RUS-USA`; `null` for none. */
  readonly highlight: (key: string | null) => void;
  readonly destroy: () => void;
}

/** The code of a board, which arrives after the page. */
export interface BoardModule {
  /** Puts a board into an element that has a size. Throws where nothing can be drawn. */
  readonly mountBoard: (element: HTMLElement, options: MountOptions) => Board;
}

export type BoardLoader = () => Promise<BoardModule>;

import type { GameEvent, GameState, Observation, World } from '../engine/index.ts';
import type { Margin, Point } from './geometry.ts';
import type { ThemeName } from './palette.ts';
import type { Pick } from './pick.ts';

export interface MountOptions {
  readonly theme: ThemeName;
  /** Words by key: `power.USA`, `arena.donbas`. */
  readonly text: (key: string) => string;
  /**
   * A tap or click: `power:USA`, `pair:RUS-USA`, `arena:donbas`, `body:NATO`, or `null` on the open map. An instrument selects
   * the pair or arena on which it lies; the pick says which instrument.
   */
  readonly onSelect?: (key: string | null, pick: Pick | null) => void;
  /** What the pointer is over, and where, CSS pixels from the element's corner. The board shows its own line on it. */
  readonly onHover?: (pick: Pick | null, at: Point | null) => void;
  /** What lies over the board, such as its buttons: nothing is placed under it. */
  readonly cover?: Element;
  /** Room kept free at the edges when the map is fitted, beyond the board's own, CSS pixels. */
  readonly margin?: Partial<Margin>;
}

export interface ShowOptions {
  /** The power whose board this is, by code; `null` for nobody's. */
  readonly self?: string | null;
  /** Tells tinted lands apart by pattern as well. */
  readonly patterns?: boolean;
  /** Nothing travels, glides or pulses. */
  readonly reducedMotion?: boolean;
  /** Speed of travelling acts: 1 as designed, 2 twice as fast. */
  readonly speed?: number;
  /** Text size relative to the usual, 1–2; the page's own where not given. */
  readonly textScale?: number;
  /** The state a turn before, for signs of what rose and fell since. */
  readonly earlier?: GameState | Observation | null;
}

export interface Board {
  /** Shows a state. Numbers glide from what was shown before; arenas that changed pulse once. */
  readonly show: (world: World, view: GameState | Observation, options?: ShowOptions) => void;
  /**
   * Runs events over the map one after another; `onLine` is called as each begins. Resolves when the last has
   * arrived or all were skipped (then `onLine` has been called for each all the same). Needs a `show` before.
   */
  readonly animate: (events: readonly GameEvent[], onLine?: (event: GameEvent) => void) => Promise<void>;
  readonly skip: () => void;
  /** Keeps one event drawn where it went, for whoever goes through a turn by hand; `null` takes it away. */
  readonly hold: (event: GameEvent | null) => void;
  /** Reads the palette anew: call it after the page's own theme has changed. */
  readonly setTheme: (theme: ThemeName) => void;
  readonly fit: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  /** Sets off one item and what belongs to it, by key such as `pair:RUS-USA`; `null` for none. */
  readonly highlight: (key: string | null) => void;
  readonly destroy: () => void;
}

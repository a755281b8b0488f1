import type { View, World } from '../engine/index.ts';
import type { Stance } from '../view/index.ts';
import type { Camera, Size } from './geometry.ts';
import type { MeasureText } from './labels.ts';
import type { Box, Placer } from './placement.ts';

/** How a state is to be laid out. */
export interface PresentOptions {
  readonly size: Size;
  readonly camera: Camera;
  /** Index of the power whose board this is; `null` for nobody's. */
  readonly viewer: number | null;
  /** A power's, arena's or body's name as players read it. */
  readonly name: (kind: 'power' | 'arena' | 'body', id: string) => string;
  readonly measure?: MeasureText;
  /** Key of what is highlighted. */
  readonly focus?: string | null;
  /** Text size relative to the usual, 1–2. */
  readonly textScale?: number;
  /** What lies over the board: nothing is placed under it. */
  readonly cover?: Box | null;
  /** The state a turn before, for what rose and fell since; `null` or missing for none. */
  readonly earlier?: View | null;
}

/** All that the parts of the layout work from. */
export interface Setting {
  readonly world: World;
  readonly view: View;
  readonly options: PresentOptions;
  readonly stances: readonly Stance[];
  readonly placer: Placer;
  readonly measure: MeasureText;
  /** Size of text relative to the usual: the panel's and the reader's. */
  readonly textSize: number;
  readonly unit: number;
}

/** What a doctrine looks at before it chooses: its rival's conduct, as far as it was seen. */
import type { Force } from './nature.ts';

/** What a doctrine looks at: its rival's conduct as far as it was seen. Weights in mG. */
export interface Situation {
  readonly rival: number;
  /** Worst hostile deed of the rival toward us since our last orders; 0 for none. Answering looks at this, not at the net. */
  readonly worst: number;
  /** Best friendly act of the rival toward us since our last orders; 0 for none. */
  readonly best: number;
  /** Card or move ids of those acts, for the reason. */
  readonly worstSource: string | null;
  /** Arena the worst deed bore on. */
  readonly worstArena: number | null;
  /** Force of the worst deed; `null` where there was none. */
  readonly worstForce: Force | null;
  readonly bestSource: string | null;
  /** Whether we coerced in the last turn. */
  readonly didCoerce: boolean;
  readonly tension: number;
  readonly rung: number;
}

/** Whether the worst deed since our last orders calls for an answer. */
export const isGrave = (s: Situation): boolean => s.worst <= -2500;

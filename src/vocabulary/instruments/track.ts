import { z } from 'zod';
import { Amount, Id, Index, Pair } from '../names.ts';

const LEVELS = ['technical', 'ministerial', 'leaders'] as const;
const STATUSES = ['closed', 'open', 'stalled', 'agreed'] as const;

/** A talks track between two powers. In the data its effect is called `talks`, its condition `track`. */
export const track = {
  start: z.strictObject({
    id: Id,
    level: z.enum(LEVELS),
    between: Pair,
    arena: Id.nullable(),
    status: z.enum(STATUSES),
    progress: Index,
    /** Progress at which it stalls until leaders or ministers unlock it. */
    thresholds: z.array(Index).max(4),
    /** Points by which an agreement moves its arena's terms toward the middle of both zones. */
    settles: z.int().min(0).max(500).default(0),
  }),
  /** `open`, `push` by progress 0–1000, `unlock` a stalled threshold, `halt`. */
  effect: z.strictObject({
    type: z.literal('talks'),
    op: z.enum(['open', 'push', 'unlock', 'halt']),
    track: Id,
    by: Amount.optional(),
  }),
  conditions: [z.strictObject({ type: z.literal('track'), track: Id, is: z.enum(STATUSES) })],
} as const;

/** A track in a state. */
export interface Track {
  readonly a: number;
  readonly arena: number | null;
  readonly b: number;
  readonly id: string;
  readonly level: (typeof LEVELS)[number];
  /** 0–1000. */
  readonly progress: number;
  readonly settles: number;
  readonly status: (typeof STATUSES)[number];
  /** Thresholds not yet passed. */
  readonly thresholds: readonly number[];
}

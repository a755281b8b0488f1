import { z } from 'zod';
import { Between, CHANNELS, type ChannelKind, Pair, Who } from '../names.ts';

/** A line between two powers, open or shut. */
export const channel = {
  start: z.strictObject({ between: Pair, channel: z.enum(CHANNELS), open: z.boolean() }),
  effect: z.strictObject({
    type: z.literal('channel'),
    between: z.tuple([Who, Who]),
    channel: z.enum(CHANNELS),
    is: z.enum(['open', 'shut']),
  }),
  conditions: [
    z.strictObject({
      type: z.literal('channel'),
      between: Between,
      channel: z.enum(CHANNELS),
      is: z.enum(['open', 'shut']),
    }),
  ],
} as const;

/** A channel in a state. */
export interface Channel {
  readonly a: number;
  readonly b: number;
  readonly channel: ChannelKind;
  readonly open: boolean;
}

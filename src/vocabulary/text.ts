import { z } from 'zod';

/** A catalogue: key to ICU message. Everything a player reads stands in one. */
export const TextFile = z.record(
  z
    .string()
    .max(120)
    .regex(/^[A-Za-z0-9*][A-Za-z0-9.*-]*$/, 'a text key'),
  z.string().max(3000),
);
export type TextFile = z.infer<typeof TextFile>;

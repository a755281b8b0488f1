import { z } from 'zod';

// zod otherwise probes for `eval`, which a strict content-security policy reports.
z.config({ jitless: true });

/** A power: ISO 3166 alpha-3 country code, e.g. `USA`. */
export const PowerCode = z.string().regex(/^[A-Z]{3}$/, 'three capital letters, as in ISO 3166 alpha-3');
/** A body of powers with a cohesion of its own, by its usual letters, e.g. `NATO`, `EU`. */
export const BodyCode = z.string().regex(/^[A-Z]{2,6}$/, 'two to six capital letters');
/** Any identifier in scenario data: lower-case words joined by hyphens. */
export const Id = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');
/** An arena by id, or `*` for the one chosen as the move's `arena` parameter. */
export const ArenaRef = z.union([Id, z.literal('*')]);
/** A docket row, `S1.01` … `S5.99`. */
export const DocketItem = z.string().regex(/^S[1-9]\.\d\d$/, 'a docket item such as S1.04');
/** A calendar day, `2017-07-07`. */
export const IsoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2017-07-07');
/** A CAMEO event code as a string of two to four digits; `null` where CAMEO has none. */
export const CameoCode = z.string().regex(/^\d{2,4}$/, 'a CAMEO code of two to four digits');

export type PowerCode = z.infer<typeof PowerCode>;
export type BodyCode = z.infer<typeof BodyCode>;
export type Id = z.infer<typeof Id>;
export type DocketItem = z.infer<typeof DocketItem>;

export const FAMILIES = [
  'sanctions',
  'missions',
  'ceasefires',
  'arms-talks',
  'channels',
  'coalition',
  'posture',
  'resilience',
] as const;
export type Family = (typeof FAMILIES)[number];

export const CHANNELS = ['leaders', 'ministers', 'military', 'routine', 'envoy'] as const;
export type ChannelKind = (typeof CHANNELS)[number];

/** The escalation ladder, lowest rung first. */
export const RUNGS = ['routine', 'friction', 'dispute', 'crisis', 'confrontation', 'brink'] as const;
export type Rung = (typeof RUNGS)[number];

/** How a source speaks (docket.md), and `invented` for what no source does: the game made it up. */
export const STATUSES = ['fact', 'claim', 'forecast', 'advice', 'invented'] as const;
export type Status = (typeof STATUSES)[number];

/** What a slate as a whole amounts to; what a player expects of the other. */
export const COURSES = ['coerce', 'mixed', 'engage', 'quiet'] as const;
export type Course = (typeof COURSES)[number];

/** The four baskets of the debrief (S2.32), named by each power in its own words. */
export const BASKETS = ['principles', 'essential', 'desirable', 'realistic'] as const;
export type Basket = (typeof BASKETS)[number];

export const AUDIENCES = ['public', 'private', 'covert'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** A reference to a power from inside a card: by role or by code. */
export const Who = z.union([z.enum(['self', 'target', 'rival']), PowerCode]);
export type Who = z.infer<typeof Who>;

/** Two references to powers, in either order. */
export const Between = z.tuple([Who, Who]);
/** Two powers by code. */
export const Pair = z.tuple([PowerCode, PowerCode]);
/** An index, 0–1000, shown as 0–100. */
export const Index = z.int().min(0).max(1000);

/**
 * An amount: a plain integer in the unit of what it changes, or a move's numeric parameter
 * times `times` divided by `over` (rounded half away from zero).
 */
export const Amount = z.union([
  z.int(),
  z.strictObject({ parameter: z.enum(['size']), times: z.int(), over: z.int().min(1) }),
]);
export type Amount = z.infer<typeof Amount>;

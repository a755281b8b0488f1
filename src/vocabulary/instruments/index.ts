import { ceasefire } from './ceasefire.ts';
import { channel } from './channel.ts';
import { commitment } from './commitment.ts';
import { deployment } from './deployment.ts';
import { mission } from './mission.ts';
import { sanctions } from './sanctions.ts';
import type { InstrumentKind } from './tables.ts';
import { track } from './track.ts';
import { treaty } from './treaty.ts';

export type { Ceasefire } from './ceasefire.ts';
export type { Channel } from './channel.ts';
export type { CommitmentTerms } from './commitment.ts';
export type { Deployment } from './deployment.ts';
export type { Mission } from './mission.ts';
export type { Sanctions } from './sanctions.ts';
export {
  INSTRUMENT_KINDS,
  type InstrumentKind,
  type InstrumentTable,
  TABLES,
  type TableOf,
} from './tables.ts';
export type { Track } from './track.ts';
export type { Treaty } from './treaty.ts';

/**
 * The instruments of diplomacy, each with the words it brings: how a scenario puts it on the table, the effect that
 * changes it, the conditions that test it. Engine, content and view have a registry each over the same kinds; the
 * compiler names the one that lacks an entry.
 */
export const INSTRUMENTS = {
  sanctions,
  mission,
  channel,
  track,
  ceasefire,
  deployment,
  treaty,
  commitment,
} as const satisfies Readonly<Record<InstrumentKind, object>>;

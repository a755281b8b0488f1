import { canonical, type Digest } from '../engine/index.ts';
import type { Dossier, EventCard, Move, ScenarioFile } from '../vocabulary/index.ts';

/** Keys that no rule reads: where things stand on the map, and what they rest on. */
const UNREAD = new Set(['$schema', 'sources', 'citations', 'docket', 'place']);

const read = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(read);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => !UNREAD.has(key));
  return Object.fromEntries(entries.map(([key, inner]) => [key, read(inner)]));
};

/** Digest of canonical JSON (RFC 8785), leaving out what no rule reads. */
export const contentHash = (value: unknown, digest: Digest): string => digest(canonical(read(value)));

/** Over everything of a scenario that rules read. */
export const scenarioHash = (
  file: ScenarioFile,
  moves: readonly Move[],
  events: readonly EventCard[],
  dossiers: readonly Dossier[],
  digest: Digest,
): string => contentHash({ dossiers, events, file, moves }, digest);

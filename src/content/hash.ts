import { canonical, type Digest } from '../engine/index.ts';
import type { Dossier, EventCard, Move, ScenarioFile } from '../vocabulary/index.ts';

/** Keys that no rule reads: where things stand on the map, and what they rest on. */
const UNREAD = new Set(['$schema', 'sources', 'citations', 'docket', 'place']);

const read = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(read);
  if (typeof value !== 'object' || value === null) return value;
  const held = value as Readonly<Record<string, unknown>>;
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(held)) if (!UNREAD.has(key)) result[key] = read(held[key]);
  return result;
};

/** Digest of canonical JSON (RFC 8785), leaving out what no rule reads. */
export const contentHash = (value: unknown, digest: Digest): string => digest(canonical(read(value)));

/** Canonical texts of cards, which scenarios share and loads have in common. */
const texts = new WeakMap<object, string>();

const listOf = (cards: readonly object[]): string => {
  const parts = cards.map((card) => {
    const known = texts.get(card);
    if (known !== undefined) return known;
    const text = canonical(read(card));
    texts.set(card, text);
    return text;
  });
  return `[${parts.join(',')}]`;
};

/** Over everything of a scenario that rules read: the digest of its canonical JSON, put together card by card. */
export const scenarioHash = (
  file: ScenarioFile,
  moves: readonly Move[],
  events: readonly EventCard[],
  dossiers: readonly Dossier[],
  digest: Digest,
): string =>
  digest(
    `{"dossiers":${listOf(dossiers)},"events":${listOf(events)},"file":${canonical(read(file))},"moves":${listOf(moves)}}`,
  );

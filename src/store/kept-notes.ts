/** What scenarios show besides what rules read: kept where it was read with a scenario, and else fetched. */
import { NOTES } from 'virtual:scenarios';
import type { Notes } from '../content/index.ts';
import type { Scenario } from '../engine/index.ts';

/** Of scenarios opened from a disk, by hash. */
const own = new Map<string, Notes>();

/** Keeps what checking made of the notes of somebody's own scenario. */
export const keepNotes = ({ hash }: Scenario, notes: Notes): void => {
  own.set(hash, notes);
};

/** The notes of a scenario; `null` where there are none. */
export const fetchNotes = async ({ file, hash }: Scenario): Promise<Notes | null> => {
  const kept = own.get(hash);
  if (kept !== undefined) return kept;
  const fetched = await NOTES[file.id]?.();
  return fetched === undefined ? null : (JSON.parse(fetched.default) as Notes);
};

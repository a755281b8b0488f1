/** What scenarios show besides what rules read, and the whole record: fetched when somebody looks, never before. */
import { NOTES, RECORD, SHIPPED } from 'virtual:scenarios';
import type { Notes, RecordIndex } from '../content/index.ts';
import type { Scenario } from '../engine/index.ts';
import type { TextFile } from '../vocabulary/index.ts';
import type { StoreAccess } from './app.ts';
import { ownedBy, translate, translateRecord } from './translations.ts';

export type { Notes, RecordIndex, Telling } from '../content/index.ts';

/** What could be had of something that is fetched: itself, nothing yet, or nothing at all. */
export type Fetched<T> = T | 'waiting' | 'failed';

/** Of scenarios opened from a disk, by hash. */
const own = new Map<string, Notes>();

/** Keeps what checking made of the notes of somebody's own scenario. */
export const keepNotes = ({ hash }: Scenario, notes: Notes): void => {
  own.set(hash, notes);
};

const fetchNotes = async ({ file, hash }: Scenario): Promise<Notes | null> => {
  const kept = own.get(hash);
  if (kept !== undefined) return kept;
  const fetched = await NOTES[file.id]?.();
  return fetched === undefined ? null : (JSON.parse(fetched.default) as Notes);
};

/** Actions that fetch notes and the record. Asking again after a failure tries again. */
export const noteActions = (
  get: StoreAccess['getState'],
  set: StoreAccess['setState'],
): {
  readonly wantNotes: (scenario: Scenario) => Promise<void>;
  readonly wantRecord: () => Promise<void>;
  readonly wantTexts: (id: string) => Promise<void>;
} => ({
  wantNotes: async (scenario) => {
    const { hash } = scenario;
    const known = get().notes[hash];
    if (known !== undefined && known !== 'failed') return;
    const put = (found: Fetched<Notes>): void => set({ notes: { ...get().notes, [hash]: found } });
    put('waiting');
    try {
      const notes = await fetchNotes(scenario);
      if (notes !== null) ownedBy(notes.text, scenario.text);
      put(notes ?? 'failed');
    } catch {
      put('failed');
    }
  },
  wantRecord: async () => {
    const { record } = get();
    if (record !== null && record !== 'failed') return;
    set({ record: 'waiting' });
    try {
      const found = JSON.parse((await RECORD()).default) as RecordIndex;
      await translateRecord(found.text);
      set({ record: found });
    } catch {
      set({ record: 'failed' });
    }
  },
  wantTexts: async (id) => {
    const known = get().texts[id];
    if (known !== undefined && known !== 'failed') return;
    const put = (found: Fetched<TextFile>): void => set({ texts: { ...get().texts, [id]: found } });
    put('waiting');
    try {
      const fetched = await SHIPPED[id]?.();
      const scenario = fetched === undefined ? null : (JSON.parse(fetched.default) as Scenario);
      if (scenario !== null) await translate(scenario);
      put(scenario?.text ?? 'failed');
    } catch {
      put('failed');
    }
  },
});

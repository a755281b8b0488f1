/** Fetching what is looked up: notes, the record, and texts of scenarios. Never before somebody looks. */
import { RECORD, SHIPPED } from 'virtual:scenarios';
import type { Notes, RecordIndex } from '../content/index.ts';
import type { Scenario } from '../engine/index.ts';
import type { TextFile } from '../vocabulary/index.ts';
import type { Fetched, StoreAccess } from './app.ts';
import { fetchNotes } from './kept-notes.ts';
import { ownedBy, translate, translateRecord } from './translations.ts';

/** Has something fetched unless it is here or on its way, and puts down how far that is. After a failure, tries again. */
const want = async <T>(
  known: Fetched<T> | null | undefined,
  put: (found: Fetched<T>) => void,
  load: () => Promise<T | null>,
): Promise<void> => {
  if (known !== undefined && known !== null && known !== 'failed') return;
  put('waiting');
  try {
    put((await load()) ?? 'failed');
  } catch {
    put('failed');
  }
};

/** Actions that fetch what is looked up. */
export const noteActions = (
  get: StoreAccess['getState'],
  set: StoreAccess['setState'],
): {
  readonly wantNotes: (scenario: Scenario) => Promise<void>;
  readonly wantRecord: () => Promise<void>;
  readonly wantTexts: (id: string) => Promise<void>;
} => ({
  wantNotes: (scenario) =>
    want<Notes>(
      get().notes[scenario.hash],
      (found) => set({ notes: { ...get().notes, [scenario.hash]: found } }),
      async () => {
        const notes = await fetchNotes(scenario);
        if (notes !== null) ownedBy(notes.text, scenario.text);
        return notes;
      },
    ),
  wantRecord: () =>
    want<RecordIndex>(
      get().record,
      (record) => set({ record }),
      async () => {
        const found = JSON.parse((await RECORD()).default) as RecordIndex;
        await translateRecord(found.text);
        return found;
      },
    ),
  wantTexts: (id) =>
    want<TextFile>(
      get().texts[id],
      (found) => set({ texts: { ...get().texts, [id]: found } }),
      async () => {
        const fetched = await SHIPPED[id]?.();
        if (fetched === undefined) return null;
        const scenario = JSON.parse(fetched.default) as Scenario;
        await translate(scenario);
        return scenario.text;
      },
    ),
});

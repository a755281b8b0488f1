/** Fetching what is looked up: notes, the record, and texts of scenarios. Never before somebody looks. */
import { RECORD, SHIPPED } from 'virtual:scenarios';
import type { Notes, RecordIndex } from '../content/index.ts';
import type { Scenario } from '../engine/index.ts';
import type { TextFile } from '../vocabulary/index.ts';
import type { Fetched, StoreAccess } from './app.ts';
import { fetchNotes } from './kept-notes.ts';
import { ownedBy, translate, translateRecord } from './translations.ts';

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

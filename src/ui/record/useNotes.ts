import { useEffect } from 'react';
import type { Scenario } from '../../engine/index.ts';
import { type Fetched, type Notes, store, useStore } from '../../store/index.ts';

/** What a scenario shows besides its cards, fetched when it is first wanted. */
export const useNotes = (scenario: Scenario, isWanted = true): Fetched<Notes> => {
  const notes = useStore((app) => app.notes[scenario.hash]);
  useEffect(() => {
    if (isWanted) void store.getState().wantNotes(scenario);
  }, [scenario, isWanted]);
  return notes ?? 'waiting';
};

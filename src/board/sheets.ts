import { loadSheet, type Sheet } from './atlas.ts';

/** The atlas's sheets as they arrive: the small one first, so that there is a map at once. */
export interface Sheets {
  /** Asks for the sheets with these powers' lands; nothing happens when they are the same as before. */
  readonly bring: (powers: readonly string[]) => void;
  /** The best there is: coarse while the map moves, fine when it rests. */
  readonly best: (isMoving: boolean) => Sheet | null;
  /** The coarse coast. */
  readonly shore: () => Path2D | null;
}

export function createSheets(onArrival: () => void): Sheets {
  let wanted = '';
  let coarse: Sheet | null = null;
  let fine: Sheet | null = null;
  return {
    bring: (powers) => {
      const key = powers.join();
      if (key === wanted) return;
      wanted = key;
      coarse = null;
      fine = null;
      const load = async (): Promise<void> => {
        const small = await loadSheet('110m', powers);
        if (wanted !== key) return;
        coarse = small;
        onArrival();
        const large = await loadSheet('50m', powers);
        if (wanted !== key) return;
        fine = large;
        onArrival();
      };
      load().catch(() => {
        // Without its sheet the map is open sea; threads, marks and names still stand where they should.
      });
    },
    shore: () => coarse?.coast ?? null,
    best: (isMoving) => (isMoving ? (coarse ?? fine) : (fine ?? coarse)),
  };
}

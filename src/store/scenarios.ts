import type { Problem } from '../vocabulary/index.ts';
import { keepScenarios } from './archive.ts';
import { readOffer } from './folder.ts';
import { admit, dismiss, editionFiles, ownScenarios } from './library.ts';
import type { Tools } from './store.ts';
import { trouble, valuesOf } from './trouble.ts';
import type { App, Trouble } from './types.ts';

const another = (message: string): Problem => ({
  code: 'other-edition',
  file: null,
  path: '',
  line: null,
  message,
  hint: null,
});

/** Hashes of the scenarios that games here are played with. */
export const hashesInUse = ({ game, kept }: Pick<App, 'game' | 'kept'>): readonly string[] => [
  ...kept.map(({ hash }) => hash),
  ...(game === null ? [] : [game.world.scenario.hash]),
];

/** Shows the scenarios at hand on the shelf, and keeps their files. */
export const shelve = ({ set }: Pick<Tools, 'set'>): void => {
  void keepScenarios(editionFiles());
  set({ own: ownScenarios() });
};

/** Opening scenarios from somebody's disk. Nothing here touches the game under way. */
export const scenarioActions = ({ get, set, during }: Tools): Pick<App, 'openScenario' | 'dropScenario'> => ({
  openScenario: async (offer) => {
    const needed = get().problem?.needed ?? null;
    const refuse = (title: string, problems: readonly Problem[], values: Trouble['values']): void =>
      set({ problem: trouble(title, { problems, values, needed }) });
    let isFound = false;
    await during('busy.own', async () => {
      const given = await offer;
      const read = await readOffer(given);
      if (!read.ok) {
        refuse('problem.own', read.problems, { name: given.name });
        return;
      }
      const own = await admit(read.value, hashesInUse(get()));
      if (!own.ok) {
        refuse('problem.own', own.problems, { name: given.name });
        return;
      }
      const { id, hash, title } = own.value;
      if (needed === null && get().place !== 'front') get().go('front');
      shelve({ set });
      set({ opened: own.value });
      const warnings = own.warnings ?? [];
      if (needed === null && warnings.length > 0)
        set({ problem: trouble('problem.own-warned', { problems: warnings, values: { name: title } }) });
      isFound = needed?.id === id && needed.hash === hash;
      if (needed !== null && !isFound)
        refuse('problem.needs', [another(`“${title}” (${id}, ${hash})`)], valuesOf(needed));
    });
    if (!isFound || needed === null) return;
    if ('kept' in needed.waiting) await get().resume(needed.waiting.kept);
    else await get().openLog(needed.waiting);
  },
  dropScenario: (id) => {
    dismiss(id);
    shelve({ set });
  },
});

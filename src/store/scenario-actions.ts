/** Opening scenarios from somebody's disk, and taking them off the shelf again. */
import type { Problem } from '../vocabulary/index.ts';
import type { ActionTools } from './action-tools.ts';
import type { AppActions, AppState } from './app.ts';
import { writeOwnScenarios } from './database.ts';
import { type Failure, valuesOf } from './failure.ts';
import { problemOf } from './problems.ts';
import { readOffer } from './scenario-folder.ts';
import { admit, dismiss, editionFiles, ownScenarios } from './scenario-library.ts';

/** Hashes of the scenarios that games here are played with. */
export const hashesInUse = ({ game, keptGames }: Pick<AppState, 'game' | 'keptGames'>): readonly string[] => [
  ...keptGames.map(({ hash }) => hash),
  ...(game === null ? [] : [game.world.scenario.hash]),
];

/** Shows the scenarios at hand on the shelf, and keeps their files. */
export const shelve = (set: ActionTools['set']): void => {
  void writeOwnScenarios(editionFiles());
  set({ ownScenarios: ownScenarios() });
};

/** Opening scenarios from somebody's disk. Nothing here touches the game under way. */
export const scenarioActions = ({
  get,
  set,
  during,
  fail,
}: ActionTools): Pick<AppActions, 'openScenario' | 'dropScenario'> => ({
  openScenario: async (offer) => {
    const needed = get().failure?.needed ?? null;
    const refuse = (title: string, problems: readonly Problem[], values: Failure['values']): void =>
      fail(title, { problems, values, needed });
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
      shelve(set);
      set({ openedScenario: own.value });
      const warnings = own.warnings ?? [];
      if (needed === null && warnings.length > 0) refuse('problem.own-warned', warnings, { name: title });
      isFound = needed?.id === id && needed.hash === hash;
      if (needed !== null && !isFound)
        refuse(
          'problem.needs',
          [problemOf('other-edition', { message: `“${title}” (${id}, ${hash})` })],
          valuesOf(needed),
        );
    });
    if (!isFound || needed === null) return;
    if ('kept' in needed.waiting) await get().resume(needed.waiting.kept);
    else await get().openLog(needed.waiting);
  },
  dropScenario: (id) => {
    dismiss(id);
    shelve(set);
  },
});

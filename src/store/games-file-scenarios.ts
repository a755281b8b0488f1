/** The scenarios from a disk that travel in a file of games. */
import type { Log, Problem } from '../vocabulary/index.ts';
import { fieldsOf, recordOfText } from './kept-game.ts';
import { type Files, readOffer } from './scenario-folder.ts';
import { admitFor, dismiss, filesOf, isAtHand, type OwnScenario } from './scenario-library.ts';

/** Bounds on the scenarios that a file of games carries: how many, and letters of all that are put into one. */
export const CARRIED_SCENARIO_LIMITS = { scenarios: 16, letters: 16_000_000 } as const;

/** A scenario from a disk as a file of games carries it; what it says of itself is checked against its files. */
export interface CarriedScenario {
  readonly id: string;
  readonly hash: string;
  readonly files: Files;
}

/** A scenario, and which edition of it. */
type ScenarioKey = Log['scenario'];

const isSame =
  (one: ScenarioKey) =>
  ({ id, hash }: ScenarioKey): boolean =>
    one.id === id && one.hash === hash;

const distinct = (editions: readonly ScenarioKey[]): readonly ScenarioKey[] =>
  editions.filter((one, at) => editions.findIndex(isSame(one)) === at);

const lettersOf = (files: Files): number => Object.values(files).reduce((sum, { length }) => sum + length, 0);

/** The files of the scenarios from a disk that games are played with, as many as there is room for. */
export const packScenarios = (editions: readonly ScenarioKey[]): readonly CarriedScenario[] => {
  let room: number = CARRIED_SCENARIO_LIMITS.letters;
  return distinct(editions)
    .flatMap(({ id, hash }) => {
      const files = filesOf(id, hash);
      if (files === null || lettersOf(files) > room) return [];
      room -= lettersOf(files);
      return [{ id, hash, files }];
    })
    .slice(0, CARRIED_SCENARIO_LIMITS.scenarios);
};

/** The scenarios found in a file, unchecked; those that its games need; hashes of those that others need; its name. */
interface Luggage {
  readonly found: readonly unknown[];
  readonly needed: readonly ScenarioKey[];
  readonly inUse: readonly string[];
  readonly file: string;
}

/**
 * Takes those of a file's scenarios among the ones at hand that its games need and nobody has opened here, checked as
 * if opened from a disk. Any other is passed over.
 */
export const takeScenarios = async ({
  found,
  needed,
  inUse,
  file,
}: Luggage): Promise<{ readonly taken: readonly OwnScenario[]; readonly problems: readonly Problem[] }> => {
  const taken: OwnScenario[] = [];
  const problems: Problem[] = [];
  for (const one of found.slice(0, CARRIED_SCENARIO_LIMITS.scenarios)) {
    const fields = fieldsOf(one);
    const edition = needed.find(({ id, hash }) => id === fields.get('id') && hash === fields.get('hash'));
    if (edition === undefined || isAtHand(edition.id, edition.hash)) continue;
    const files = Object.entries(recordOfText(fields.get('files'))).map(([path, text]) => ({
      path,
      size: new Blob([text]).size,
      text: () => Promise.resolve(text),
    }));
    const read = await readOffer({ name: edition.id, files });
    const own = read.ok ? await admitFor(edition, read.value, inUse) : read;
    if (own.ok) taken.push(own.value);
    else
      problems.push(
        ...own.problems.map((wrong) => ({
          ...wrong,
          file: [file, edition.id, wrong.file ?? ''].filter((part) => part !== '').join('/'),
        })),
      );
  }
  return { taken, problems };
};

/** Keeps those of the scenarios that came with a file which one of its games is played with, and sends the others away. */
export const keepNeeded = (
  taken: readonly OwnScenario[],
  played: readonly ScenarioKey[],
): readonly OwnScenario[] => {
  const isNeeded = (one: OwnScenario): boolean => played.some(isSame(one));
  for (const one of taken) if (!isNeeded(one)) dismiss(one.id, one.hash);
  return taken.filter(isNeeded);
};

import { existsSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { checkFile, loadScenario, problemText } from '../../content/index.ts';
import { prepare, recordOf, setup, submit } from '../../engine/index.ts';
import type { Problem } from '../../vocabulary/index.ts';
import {
  checkTitle,
  digest,
  filesOfFolder,
  modelIds,
  modelTexts,
  openModel,
  readNamed,
  SCENARIOS,
} from '../disk.ts';
import { type Answer, plain } from '../output.ts';
import { reasonText } from '../reasons.ts';
import { BAD_INPUT, CHECK_FAILED, FINE, Stop, usage } from '../stop.ts';

interface Verdict {
  readonly file: string;
  readonly kind: string | null;
  readonly problems: readonly Problem[];
}

/** Plays the record through: what it has the powers do must be legal when its turn comes. */
const checkRecordPlay = (folder: string, files: Readonly<Record<string, string>>): readonly Problem[] => {
  const loaded = loadScenario(files, digest);
  if (!loaded.ok) return loaded.problems;
  const { model } = loaded.value.file;
  const problem = (code: string, path: string, message: string, hint: string): Problem => ({
    code,
    file: path.startsWith('turns') ? 'record.json' : 'scenario.json',
    path,
    line: null,
    message,
    hint,
  });
  if (!modelIds().includes(model))
    return [
      problem('unknown-id', 'model', `there is no model "${model}"`, `known: ${modelIds().join(', ')}`),
    ];
  const world = prepare(loaded.value, openModel(model));
  const record = recordOf(world);
  if (record === null) return [];
  let state = setup(world, record.seed, { opening: record.script.opening });
  for (const [t, turn] of record.turns.entries()) {
    if (state.clock.ending !== null)
      return [
        problem(
          'ended',
          `turns.${t}`,
          `the game ended before this turn (${state.clock.ending})`,
          'see what led there',
        ),
      ];
    const after = submit(world, state, turn.orders, { script: turn.script });
    if (!after.ok)
      return after.problems.map((fault) =>
        problem(
          'illegal',
          `turns.${t}.orders.${fault.power}.${fault.path}`,
          `can't be played in turn ${t + 1}: ${reasonText(world, fault)}`,
          `play up to here in ${folder} and look at what is open`,
        ),
      );
    state = after.value;
  }
  return [];
};

const validateFolder = (folder: string): Verdict => {
  if (!existsSync(join(folder, 'scenario.json')))
    throw usage(folder, 'this folder has no scenario.json', 'name a scenario’s folder, or files');
  return { file: folder, kind: 'folder', problems: checkRecordPlay(folder, filesOfFolder(folder)) };
};

const validateOne = (file: string): Verdict => {
  if (!existsSync(file)) throw usage(file, 'there is no such file', 'look at its path');
  if (statSync(file).isDirectory()) return validateFolder(file);
  const { kind, problems } = checkFile(file, readNamed(file, 2_000_000), modelTexts());
  // One of the project's theories is offered to players by a title.
  const isOffered = kind === 'model' && relative(join(SCENARIOS, 'models'), file) === basename(file);
  return {
    file,
    kind,
    problems: isOffered ? [...problems, ...checkTitle(basename(file, '.json'))] : problems,
  };
};

/** Checks files of any kind by themselves, and scenario folders as a whole. */
export const validate = (files: readonly string[]): Answer => {
  const verdicts: Verdict[] = [];
  const missing: Problem[] = [];
  for (const file of files) {
    try {
      verdicts.push(validateOne(file));
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      missing.push(...error.problems);
    }
  }
  const problems = [...missing, ...verdicts.flatMap((verdict) => verdict.problems)];
  const status = missing.length > 0 ? BAD_INPUT : problems.length > 0 ? CHECK_FAILED : FINE;
  const lines = verdicts.flatMap(({ file, kind, problems: own }) => [
    `${plain(file)}: ${own.length === 0 ? `fine (${kind})` : `${own.length} ${own.length === 1 ? 'problem' : 'problems'}`}`,
    ...own.map((problem) => `  ${plain(problemText(problem))}`),
  ]);
  return {
    status,
    json: { files: verdicts, problems },
    lines: [...lines, ...missing.map((problem) => plain(problemText(problem)))],
  };
};

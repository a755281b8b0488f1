import { existsSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { checkFile, loadScenario, problemText } from '../../content/index.ts';
import { prepare, recordOf, type Scenario, setup, submit } from '../../engine/index.ts';
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
import { type Printout, printable } from '../output.ts';
import { reasonText } from '../reasons.ts';
import { BAD_INPUT, CHECK_FAILED, FINE, Stop, usage } from '../stop.ts';

interface Verdict {
  readonly file: string;
  readonly kind: string | null;
  readonly problems: readonly Problem[];
  /** Worth knowing, and no hindrance. */
  readonly warnings: readonly Problem[];
}

/** Plays the record through: what it has the powers do must be legal when its turn comes. */
const checkRecordPlay = (folder: string, scenario: Scenario): readonly Problem[] => {
  const { model } = scenario.file;
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
  const world = prepare(scenario, openModel(model));
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
  const verdict = { file: folder, kind: 'folder' };
  const loaded = loadScenario(filesOfFolder(folder), digest);
  if (!loaded.ok) return { ...verdict, problems: loaded.problems, warnings: [] };
  const problems = checkRecordPlay(folder, loaded.value);
  return { ...verdict, problems, warnings: loaded.warnings };
};

const validateOne = (file: string): Verdict => {
  if (!existsSync(file)) throw usage(file, 'there is no such file', 'look at its path');
  if (statSync(file).isDirectory()) return validateFolder(file);
  const { kind, problems } = checkFile(file, readNamed(file, 2_000_000), modelTexts());
  // One of the project's theories is offered to players by a title.
  const isOffered = kind === 'model' && relative(join(SCENARIOS, 'models'), file) === basename(file);
  const untitled = isOffered ? checkTitle(basename(file, '.json')) : [];
  return { file, kind, problems: [...problems, ...untitled], warnings: [] };
};

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** `fine (folder)`, with a count of warnings when there are any, or how many problems there are. */
const verdictText = ({ kind, problems, warnings }: Verdict): string => {
  if (problems.length > 0) return counted(problems.length, 'problem');
  return warnings.length > 0 ? `fine (${kind}), ${counted(warnings.length, 'warning')}` : `fine (${kind})`;
};

/**
 * Checks files of any kind by themselves, and scenario folders as a whole. Warnings are told, and change nothing about
 * the exit status.
 */
export const validate = (files: readonly string[]): Printout => {
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
  const lines = verdicts.flatMap((verdict) => [
    `${printable(verdict.file)}: ${verdictText(verdict)}`,
    ...verdict.problems.map((problem) => `  ${printable(problemText(problem))}`),
    ...verdict.warnings.map((warning) => `  warning: ${printable(problemText(warning))}`),
  ]);
  return {
    status,
    json: { files: verdicts, problems },
    lines: [...lines, ...missing.map((problem) => printable(problemText(problem)))],
  };
};

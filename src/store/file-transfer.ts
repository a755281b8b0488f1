/** Files to and from the person: reading one that was chosen, handing one out as a download. */
import type { Log, Problem, Result } from '../vocabulary/index.ts';
import { refusal } from './problems.ts';

/** Bytes of a save, at most. */
const MOST_BYTES = 2_000_000;

/** The text of a file a person chose. */
export const readFileText = async (file: File): Promise<Result<string, Problem>> => {
  if (file.size > MOST_BYTES) return refusal('file-too-big', { file: file.name });
  try {
    return { ok: true, value: await file.text() };
  } catch {
    return refusal('file-unreadable', { file: file.name });
  }
};

/** A file name for a log: scenario, seed and turn. */
export const logFileName = (log: Log): string =>
  `demarche-${log.scenario.id}-${log.seed.replace(/[^A-Za-z0-9-]/g, '')}-turn-${log.turns.length}.json`;

/** Hands a text to the person as a download. */
export const download = (name: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};

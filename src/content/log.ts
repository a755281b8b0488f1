import type { Problem, Result } from '../vocabulary/index.ts';
import { Log } from '../vocabulary/index.ts';
import { checkSchema } from './schema-check.ts';
import { readJson } from './source-text.ts';

/** Characters in a log. */
const LOG_LIMIT = 2_000_000;

/** Reads a log strictly. Its hashes are not looked at: that is for `replay`. Never throws. */
export const readLog = (text: string, fileName: string | null = null): Result<Log, Problem> => {
  const { source, problems } = readJson(fileName ?? 'log', text, LOG_LIMIT);
  if (source === null) return { ok: false, problems };
  const checked = checkSchema(Log, source);
  return checked.value === null
    ? { ok: false, problems: checked.problems }
    : { ok: true, value: checked.value };
};
